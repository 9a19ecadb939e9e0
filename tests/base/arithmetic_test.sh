#!/usr/bin/env bash
# Builds that would change bits: refused where the compiler tells what it was asked for, else by the
# first model, with a status. Where they change nothing they may pass.
#     tests/base/arithmetic_test.sh LIBRARY    (the static one)
set -euo pipefail
cd "$(dirname "$0")/../.."
library=$1
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

fail() {
    printf 'arithmetic: %s\n' "$*" >&2
    exit 1
}

cat >"$folder/read.cpp" <<'END'
#include "base/arithmetic.hpp"
END
cat >"$folder/first.cpp" <<'END'
#include <cstdio>
#include <memory>
#include <pursuit/engine/model.hpp>
int main() {
    std::unique_ptr<pursuit::Model> model;
    const pursuit::Fault fault = pursuit::Model::make(pursuit::Tables{}, model);
    std::puts(fault.text);
    return fault.status == pursuit::Status::internal ? 1 : 0;
}
END

# refused <compiler> <flag>...: by the message of arithmetic.hpp.
refused() {
    local said
    said=$("$@" -std=c++20 -Ilib -fsyntax-only "$folder/read.cpp" 2>&1) && fail "$* compiles"
    [[ $said == *"the same bits everywhere"* ]] || fail "$* says: $said"
}
# taken <compiler> <flag>...: nothing is wrong with it.
taken() {
    "$@" -std=c++20 -Ilib -fsyntax-only "$folder/read.cpp" || fail "$* does not compile"
}
# run <compiler> <flag>...: makes the first model, by a file of the library built with these flags.
run() {
    "$@" -std=c++20 -Iinclude -Ilib lib/engine/compiled.cpp "$folder/first.cpp" "$library" -pthread -w \
        -o "$folder/first"
    "$folder/first"
}
no_model() {
    local said
    said=$(run "$@") && fail "$* makes a model"
    [[ $said == *"build it without"* ]] || fail "$* says: $said"
    echo "arithmetic: $*: $said"
}

for flags in -ffast-math -Ofast -ffinite-math-only; do
    for compiler in g++ clang++; do
        command -v "$compiler" >/dev/null || continue
        refused "$compiler" $flags
    done
done
for flags in -funsafe-math-optimizations -freciprocal-math -fno-signed-zeros \
    -fsingle-precision-constant "-fassociative-math -fno-signed-zeros -fno-trapping-math"; do
    refused g++ $flags
done
for flags in -O3 -fno-math-errno -frounding-math -fno-trapping-math; do taken g++ $flags; done
if [[ $(uname -m) == x86_64 ]]; then  # by built-in headers alone, as 32-bit ones may be missing
    refused g++ -mfpmath=387
fi

run g++ -O2 -ffp-contract=off >/dev/null || fail "a good build makes no model: $(run g++ -O2)"
if command -v clang++ >/dev/null; then
    for flags in -funsafe-math-optimizations -freciprocal-math -fno-signed-zeros; do
        no_model clang++ -O2 -ffp-contract=off $flags
    done
fi
if grep -qsw fma /proc/cpuinfo; then
    no_model g++ -O2 -mfma -ffp-contract=fast
else
    echo "arithmetic: skipped fused multiply-add, which this processor does not have"
fi
