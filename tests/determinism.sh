#!/usr/bin/env bash
# The same bits from both compilers, at every level of optimisation, with and without fused
# multiply-add, and whichever variants of its functions the C library picks for the processor.
# Each build is one command over lib/*.cpp, without CMake. Outputs stay in build/determinism: if a
# change of results is meant, copy one of them over golden.txt and say so in the changelog.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ ! -f tests/golden/golden.cpp ]]; then
    echo "determinism: skipped, tests/golden/golden.cpp is not written yet"
    exit 0
fi

# check <compiler> <flag>...: build, run, compare with the golden output.
check() {
    local name program
    name=$(IFS=_; echo "$*")
    program=build/determinism/$name
    "$@" -std=c++20 -ffp-contract=off -DFMT_HEADER_ONLY -Iinclude -Ilib \
        lib/*.cpp tests/golden/golden.cpp -o "$program"
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

mkdir -p build/determinism
printf '%s\n' "${flags[@]/#/g++ }" "${flags[@]/#/clang++ }" |
    xargs -P "$(nproc)" -I{} bash -euo pipefail -c 'check {}'
