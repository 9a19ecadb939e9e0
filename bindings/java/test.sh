#!/usr/bin/env bash
# The jar on the library of a build, with JNA: its tests, and hello with the numbers of C in an empty folder. Skips in one
# line where there is no JDK or no JNA, or outside of ./dev languages.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
[[ ${PURSUIT_LANGUAGES-} ]] || { echo 'java: skipped: ./dev languages runs it'; exit 77; }
command -v javac >/dev/null || { echo 'java: skipped: no JDK'; exit 77; }
jna=${PURSUIT_JNA:-/usr/share/java/jna.jar}
[[ -f $jna ]] || { echo 'java: skipped: no JNA; PURSUIT_JNA names jna.jar'; exit 77; }
export PURSUIT_LIBRARY=$build/libpursuit.so
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pack.sh "$work/alone.jar" "$jna"
./pack.sh "$work/pursuit.jar" "$jna" "linux-x86-64=$build/libpursuit.so"
javac -Xlint:all,-processing,-serial -Werror --release 17 -cp "$work/pursuit.jar:$jna" -d "$work/test" test/*.java
java -cp "$work/pursuit.jar:$jna:$work/test" Test ../../tests/golden/golden.txt
java -cp "$work/alone.jar:$jna:$work/test" Test ../../tests/golden/golden.txt >/dev/null
# Alone, the library is that in the jar.
said=$(cd "$work" && env -u PURSUIT_LIBRARY java -cp "pursuit.jar:$jna:test" Hello)
[[ -z $hello || $said == "$("$hello")" ]] || { echo 'java: hello says something else than in C'; exit 1; }
# What the README says, as it says it.
readme() { sed -n '/^```java$/,/^```$/p' README.md | sed '1d;$d'; }
mkdir "$work/readme"
{ readme | head -n 1; echo 'class Program { public static void main(String[] given) {'; readme | tail -n +2; echo '}}'; } >"$work/readme/Program.java"
javac -cp "$work/pursuit.jar:$jna" -d "$work/readme" "$work/readme/Program.java"
java -cp "$work/pursuit.jar:$jna:$work/readme" Program | grep Ana >/dev/null || { echo 'java: the README prints no reason'; exit 1; }
missing=$(PURSUIT_LIBRARY=/nowhere.so java -cp "$work/alone.jar:$jna:$work/test" Hello 2>&1 || true)
[[ $missing == *'no pursuit library at /nowhere.so; PURSUIT_LIBRARY can name it'* ]] || { echo "java: $missing"; exit 1; }
[[ ! ${PURSUIT_COST-} ]] || java -cp "$work/pursuit.jar:$jna:$work/test" Test cost
