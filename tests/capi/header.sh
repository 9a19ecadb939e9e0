#!/usr/bin/env bash
# pursuit.h compiles wherever it is promised to, alone and without a warning.
#   header.sh INCLUDE_DIRECTORY
set -euo pipefail
header=$1/pursuit/pursuit.h
strict=(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wundef -Werror -fsyntax-only)

for cc in gcc clang; do
    for standard in c99 c11 c17; do
        "$cc" -std=$standard "${strict[@]}" -Wstrict-prototypes -Wc++-compat -x c "$header"
    done
done
for cxx in g++ clang++; do
    for standard in c++98 c++17 c++20; do
        flags=("${strict[@]}" -fno-exceptions -fno-rtti)
        [[ $standard != c++98 ]] || flags=(-fsyntax-only -Wall -Werror)
        "$cxx" -std=$standard "${flags[@]}" -x c++ "$header"
    done
done
clang -std=c99 -Wdocumentation -Wdocumentation-pedantic -Weverything -Werror \
    -Wno-padded -Wno-unused-macros -fsyntax-only -x c "$header"
# As MSVC's compiler would see it: dllexport and dllimport, no GNU extensions.
for target in -DPURSUIT_BUILDING ''; do
    clang --target=x86_64-pc-windows-msvc -std=c99 -ffreestanding $target \
        -Wall -Wextra -Wgnu -Wlanguage-extension-token -Werror -fsyntax-only -x c "$header"
done
# Page one fits on a page.
awk '/\*\// { exit NR > 40 }' "$header"
awk 'length > 100 { print FILENAME ": " $0; long = 1 } END { exit long }' "$header"
