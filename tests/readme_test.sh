#!/usr/bin/env bash
# The code in README.md and docs/use.md compiles as it stands, prints what stands below it, and draws the picture.
# readme_test.sh <libpursuit-cpp.a> [compiler]
#     If a new picture is meant: README_WRITE=1 tests/readme_test.sh ...
set -euo pipefail
cd "$(dirname "$0")/.."
library=$1 compiler=${2:-c++}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fenced <language>: the blocks of that language, of both.
fenced() { awk -v fence="\`\`\`$1" '$0 == fence {on = 1; next} /^```/ {on = 0} on' README.md docs/use.md; }

{
    printf '#include <%s>\n' array cstdio fstream pursuit/pursuit.hpp
    printf 'int main() {\n'
    fenced cpp
    printf '}\n'
} >"$work/readme.cpp"
fenced text >"$work/expected"
[[ -s $work/expected ]] || { echo "README.md has no block of text" >&2; exit 1; }
"$compiler" -std=c++20 -Iinclude "$work/readme.cpp" "$library" -o "$work/readme"
ln -s "$PWD/examples" "$work/examples"
(cd "$work" && ./readme) | diff "$work/expected" -
[[ -z ${README_WRITE-} ]] || cp "$work/loop.svg" docs/loop.svg
cmp docs/loop.svg "$work/loop.svg"

lines=$(awk '/^## /{exit} END {print NR}' README.md)
((lines <= 40)) || { echo "the first screen of README.md has $lines lines, 40 at most" >&2; exit 1; }
echo "readme: 1 passed, 0 failed"
