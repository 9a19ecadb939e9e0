#!/usr/bin/env bash
# Nothing that a kernel brings to the linker may be what other files bring as well: a function of
# some header, compiled for AVX-512, would else run on a processor that does not have it.
#     tests/kernels_test.sh LIBRARY NM
set -euo pipefail
library=$1 nm=$2

found=0
while read -r object symbol; do
    found=1
    case $symbol in
        pursuit::kernel_* | pursuit::take_turns_* | *::N_* | DW.ref.__gxx_personality_v0) ;;
        *) echo "kernels: $object brings $symbol" >&2; exit 1 ;;
    esac
done < <("$nm" --demangle --defined-only --extern-only --print-file-name "$library" 2>/dev/null |
    sed -nE 's/^([^ ]*(lanes|taken)_[a-z0-9]+\.cpp\.o): ?[^ ]+ [A-Za-z] (.*)$/\1 \3/p')
((found)) || { echo "kernels: $library has none" >&2; exit 1; }
echo "kernels: all symbols are of one instruction set"
