#!/usr/bin/env bash
# The code at the top of README.md compiles as it stands and prints what stands below it.
# readme_test.sh <libpursuit-cpp.a> [compiler]
set -euo pipefail
cd "$(dirname "$0")/.."
library=$1 compiler=${2:-c++}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fenced <language>: the first block of that language.
fenced() { awk -v fence="\`\`\`$1" '$0 == fence {on = 1; next} /^```/ && on {exit} on' README.md; }

{
    printf '#include <array>\n#include <cstdio>\n#include <pursuit/pursuit.hpp>\nint main() {\n'
    fenced cpp
    printf '}\n'
} >"$work/readme.cpp"
fenced text >"$work/expected"
[[ -s $work/expected ]] || { echo "README.md has no block of text" >&2; exit 1; }
"$compiler" -std=c++20 -Iinclude "$work/readme.cpp" "$library" -o "$work/readme"
"$work/readme" | diff "$work/expected" -

lines=$(awk '/^## /{exit} END {print NR}' README.md)
((lines <= 40)) || { echo "the first screen of README.md has $lines lines, 40 at most" >&2; exit 1; }
echo "readme: 1 passed, 0 failed"
