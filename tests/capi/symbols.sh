#!/usr/bin/env bash
# The library exports what capi/pursuit.symbols lists, which is made from the headers, and nothing
# else.
#   symbols.sh LIBRARY SYMBOLS
set -euo pipefail
export LC_ALL=C
exported=$(nm --dynamic --defined-only --format=just-symbols "$1" | sort)
diff "$2" <(printf '%s\n' "$exported") || { echo "$1 exports something else than $2"; exit 1; }
