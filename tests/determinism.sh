#!/usr/bin/env bash
# The same bits from both compilers, at every level of optimisation, with and without fused
# multiply-add, and whichever variants of its functions the C library picks for the processor.
# Each build is one command, without CMake, over one file that includes what computes; what only tells
# (errors, letters, fmt) is compiled once. If a change of results is meant:
# tests/determinism.sh --write   writes golden.txt anew before it compares; say so in the changelog.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p build/determinism
sources=build/determinism/engine.cpp telling=build/determinism/telling.o
printf '#include "%s"\n' tests/golden/golden.cpp lib/engine/*.cpp >"$sources"
printf '#include "%s"\n' lib/base/*.cpp | g++ -std=c++20 -I. -Iinclude -Ilib -x c++ -c - -o "$telling"
export sources telling

# build <program> <compiler> <flag>...: the engine, without what reads and writes text.
build() {
    local program=$1
    shift
    "$@" -std=c++20 -ffp-contract=off -I. -Iinclude -Ilib "$sources" "$telling" -o "$program"
}
export -f build

# check <compiler> <flag>...: build, run, compare with the golden output.
check() {
    local name program
    name=$(IFS=_; echo "$*")
    program=build/determinism/$name
    build "$program" "$@"
    "$program" >"$program.txt"
    GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2,-AVX2_Usable,-FMA_Usable \
        "$program" >"$program.plain.txt"
    local output
    for output in "$program.txt" "$program.plain.txt"; do
        diff tests/golden/golden.txt "$output" >"$output.diff" && continue
        printf 'determinism: %s differs:\n%s\n' "$output" "$(head -n 6 "$output.diff")" >&2
        return 1
    done
    echo "determinism: same bits from $*"
}
export -f check

flags=(-O0 -O1 -O2 -O3)
if grep -qsw fma /proc/cpuinfo && grep -qsw avx2 /proc/cpuinfo; then
    flags+=("-O3 -march=x86-64-v3")
else
    echo "determinism: skipped x86-64-v3, which this processor cannot run"
fi

if [[ ${1-} == --write ]]; then
    build build/determinism/write g++ -O2
    build/determinism/write --write tests/golden/golden.txt
    echo "determinism: wrote tests/golden/golden.txt"
fi
printf '%s\n' "${flags[@]/#/g++ }" "${flags[@]/#/clang++ }" |
    xargs -P "$(nproc)" -I{} bash -euo pipefail -c 'check {}'
