#!/usr/bin/env bash
# Every function of the C API has the target that targets.txt says, which calls it, by itself or in
# what it shares with the others.
#   targets.sh SYMBOLS
set -euo pipefail
export LC_ALL=C
symbols=$(realpath "$1")
cd "$(dirname "$0")"
table=targets.txt
diff "$symbols" <(cut -d ' ' -f 1 "$table") || {
    echo "tests/fuzz/$table has other functions than $symbols: give each a target that calls it"
    exit 1
}
shared=(fuzz.cpp ./*.hpp ../capi/some.hpp)
while read -r function target; do
    [[ -f $target.cpp ]] || { echo "$function: there is no tests/fuzz/$target.cpp"; exit 1; }
    sed 's,//.*,,' "$target.cpp" "${shared[@]}" | grep -w "$function" >/dev/null || {
        echo "$function is not called by its target, tests/fuzz/$target.cpp"
        exit 1
    }
done <"$table"
diff <(cut -d ' ' -f 2 "$table" | sort -u) \
    <(ls ./*.cpp | sed 's,^\./,,; s,\.cpp$,,' | grep -vx -e fuzz -e seeds | sort) || {
    echo "a file in tests/fuzz is no target of any function in $table"
    exit 1
}
