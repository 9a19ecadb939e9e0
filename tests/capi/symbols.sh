#!/usr/bin/env bash
# The library exports what capi/pursuit.symbols lists and the header declares, and nothing else.
#   symbols.sh LIBRARY SYMBOLS HEADER
set -euo pipefail
export LC_ALL=C
exported=$(nm --dynamic --defined-only --format=just-symbols "$1" | sort)
diff <(sort "$2") "$2" || { echo "$2 is not sorted"; exit 1; }
diff "$2" <(printf '%s\n' "$exported") || { echo "$1 exports something else than $2"; exit 1; }
declared=$(grep -v '^ \*' "$3" | grep -oE '\bpursuit_[a-z_]+\(' | tr -d '(' | sort -u)
diff "$2" <(printf '%s\n' "$declared") || { echo "$3 declares something else than $2"; exit 1; }
