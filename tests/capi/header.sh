#!/usr/bin/env bash
# pursuit.h and each of its parts compile wherever it is promised to, alone and without a warning.
#   header.sh INCLUDE_DIRECTORY
set -euo pipefail
include=$(realpath "$1")
door=$include/pursuit/pursuit.h
parts=("$include"/pursuit/c/*.h)
strict=(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wundef -Werror -fsyntax-only)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Each part by itself, then the door: in a source, because a header that is compiled has rules of its
# own. What is in it is checked in one go, by the door.
for part in "${parts[@]}" "$door"; do
    printf '#include "%s"\nextern int nothing;\n' "$part" >"$work/$(basename "$part" .h).c"
done
gcc -std=c99 "${strict[@]}" -Wstrict-prototypes -Wc++-compat "$work"/*.c
g++ -std=c++17 "${strict[@]}" -fno-exceptions -fno-rtti -x c++ "$work"/*.c
for cc in gcc clang; do
    for standard in c99 c11 c17; do
        "$cc" -std=$standard "${strict[@]}" -Wstrict-prototypes -Wc++-compat "$work/pursuit.c"
    done
done
for cxx in g++ clang++; do
    for standard in c++98 c++17 c++20; do
        flags=("${strict[@]}" -fno-exceptions -fno-rtti)
        [[ $standard != c++98 ]] || flags=(-fsyntax-only -Wall -Werror)
        "$cxx" -std=$standard "${flags[@]}" -x c++ "$work/pursuit.c"
    done
done
clang -std=c99 -Wdocumentation -Wdocumentation-pedantic -Weverything -Werror \
    -Wno-padded -Wno-unused-macros -fsyntax-only "$work/pursuit.c"
# As MSVC's compiler would see it: dllexport and dllimport, no GNU extensions.
for target in -DPURSUIT_BUILDING -DPURSUIT_STATIC ''; do
    clang --target=x86_64-pc-windows-msvc -std=c99 -ffreestanding $target \
        -Wall -Wextra -Wgnu -Wlanguage-extension-token -Werror -fsyntax-only "$work/pursuit.c"
done
# Page one fits on a page, a part on a few.
awk '/\*\// { exit NR > 40 }' "$door"
awk 'length > 100 { print FILENAME ": " $0; long = 1 } END { exit long }' "$door" "${parts[@]}"
awk 'FNR > 700 { print FILENAME " has more than 700 lines"; exit 1 }' "${parts[@]}"
for part in "${parts[@]}"; do
    name=c/$(basename "$part")
    [[ $name == c/version.h ]] || grep -qF "#include \"$name\"" "$door" ||
        { echo "$door lacks $name"; exit 1; }
done
