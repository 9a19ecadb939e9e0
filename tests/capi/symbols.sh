#!/usr/bin/env bash
# The library exports what capi/generated/pursuit.symbols lists, which is made from the headers, and nothing
# else; with rooms left out, of that list what the files of the others define.
#   symbols.sh LIBRARY SOURCES ROOM...
set -euo pipefail
export LC_ALL=C
library=$1 sources=$2
shift 2
files=("${@/#/$sources/capi/}")
files=("${files[@]/%/.cpp}")
defined=$(sed -nE 's/^[a-z].*\b(pursuit_[a-z_0-9]+)\(.*/\1/p' "${files[@]}" | sort)
expected=$(comm -12 "$sources/capi/generated/pursuit.symbols" <(sort -u <<<"$defined"))
exported=$(nm --dynamic --defined-only --format=just-symbols "$library" | sort)
diff <(printf '%s\n' "$expected") <(printf '%s\n' "$exported") ||
    { echo "$library exports something else"; exit 1; }
if (($(ls "$sources"/lib | grep -cv '\.') == $#)); then
    diff "$sources/capi/generated/pursuit.symbols" <(printf '%s\n' "$expected")
fi
echo "symbols: $(wc -l <<<"$exported") of the rooms $*"
