#!/usr/bin/env bash
# include/ and some rooms of lib/, copied into a program of somebody else's and compiled as they stand,
# without exceptions, RTTI, threads and files: as the README says.
#     tests/copied_test.sh SOURCES COMPILER LIBRARY
set -euo pipefail
sources=$1 compiler=$2 library=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/lib"
cp -r "$sources/include" "$work"
cp -r "$sources/lib/base" "$sources/lib/engine" "$work/lib"
cat >"$work/main.cpp" <<'EOT'
#include <cstdio>
#include <optional>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>

int main() {
    const pursuit::Model& model = pursuit::Model::standard();
    std::optional<pursuit::Couple> couple;
    const pursuit::Fault fault = pursuit::Couple::make(model, {.anxiety = 2}, {}, 7, 0, couple);
    std::printf("%s\n", fault.text);
    if (pursuit::Couple::make(model, {.anxiety = 0.8f}, {.avoidance = 0.8f}, 7, 0, couple)) return 1;
    if (couple->happens(pursuit::Disagreement{.severity = 0.8f})) return 1;
    couple->skip(500);
    std::unique_ptr<pursuit::Model> changed;
    pursuit::Tables tables = model.tables();
    tables.moves[0].name[0] = '\0';
    if (!pursuit::Model::make(tables, changed)) return 2;  // attempted, and refused
    std::printf("%016llx\n", static_cast<unsigned long long>(couple->hash()));
#ifdef THROWS
    const pursuit::Couple thrown{model, {}, {}, 7};
#endif
}
EOT
cd "$work"
bare=(-std=c++20 -ffp-contract=off -Iinclude -Ilib -fno-exceptions -fno-rtti)
# shellcheck disable=SC2086
printf '%s\n' lib/*/*.cpp | xargs -P "$(nproc)" -I{} sh -c \
    'exec "$0" "$@" -DPURSUIT_BUILDING -c {} -o "$(echo {} | tr / _).o"' "$compiler" "${bare[@]}"
"$compiler" "${bare[@]}" main.cpp ./*.o -o program
./program >said
head -1 said | grep -q '^anxiety is 2, expected 0 to 1' || { cat said; exit 1; }
# The same couple by the library as it was built: exceptions change no bit.
tail -1 said >bits
"$compiler" -std=c++20 -ffp-contract=off -Iinclude main.cpp "$library" -o usual
./usual | tail -1 | diff - bits
if "$compiler" "${bare[@]}" -DTHROWS -c main.cpp -o /dev/null 2>errors; then
    echo 'what throws compiles without exceptions'
    exit 1
fi
grep -q 'without exceptions call' errors || { cat errors; exit 1; }
echo 'copied rooms: 1 passed, 0 failed'
