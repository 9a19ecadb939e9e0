#!/usr/bin/env bash
# The assembly on the library of a build, by mono: its tests, hello with the numbers of C, and alone in an empty folder.
# Skips in one line where there is no mono, or outside of ./dev languages.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
[[ ${PURSUIT_LANGUAGES-} ]] || { echo 'csharp: skipped: ./dev languages runs it'; exit 77; }
command -v mcs >/dev/null && command -v mono >/dev/null || { echo 'csharp: skipped: no mono'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mcs -nologo -unsafe -optimize -warnaserror -target:library -out:"$work/Pursuit.dll" Pursuit.cs Raw.cs
for program in Test Hello; do
    mcs -nologo -unsafe -optimize -reference:"$work/Pursuit.dll" -out:"$work/$program.exe" $program.cs
done
export LD_LIBRARY_PATH=$build
mono "$work/Test.exe" ../../tests/golden/golden.txt
said=$(cd "$work" && mono Hello.exe)
[[ -z $hello || $said == "$("$hello")" ]] || { echo 'csharp: hello says something else than in C'; exit 1; }
[[ ! ${PURSUIT_COST-} ]] || mono "$work/Test.exe" cost
