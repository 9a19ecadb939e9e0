#!/usr/bin/env bash
# The jar on the library of a build, by JNA and by what Java 22 and later have: its tests, and hello with the numbers of C
# in an empty folder. Skips in one line where there is no JDK or no JNA, or outside of ./dev languages.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
[[ ${PURSUIT_LANGUAGES-} ]] || { echo 'java: skipped: ./dev languages runs it'; exit 77; }
command -v javac >/dev/null || { echo 'java: skipped: no JDK'; exit 77; }
jna=$(realpath -m "${PURSUIT_JNA:-/usr/share/java/jna.jar}")
[[ -f $jna ]] || { echo 'java: skipped: no JNA; PURSUIT_JNA names jna.jar'; exit 77; }
home=$(./newer.sh 2>/dev/null)
export PURSUIT_JAVA=${home:-none} PURSUIT_JNA=$jna PURSUIT_LIBRARY=$build/libpursuit.so
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "java: $*"; exit 1; }
./pack.sh "$work/alone.jar" >/dev/null
./pack.sh "$work/pursuit.jar" "linux-x86-64=$build/libpursuit.so"
./pack.sh "$work/again.jar" "linux-x86-64=$build/libpursuit.so" >/dev/null
cmp "$work/pursuit.jar" "$work/again.jar"
javac -Xlint:all,-processing,-serial -Werror --release 17 -cp "$work/pursuit.jar:$jna" -d "$work/test" test/*.java
# What the README says, as it says it.
readme() { sed -n '/^```java$/,/^```$/p' README.md | sed '1d;$d'; }
mkdir "$work/readme"
{ readme | head -n 1; echo 'class Program { public static void main(String[] given) {'; readme | tail -n +2; echo '}}'; } >"$work/readme/Program.java"
javac -cp "$work/pursuit.jar" -d "$work/readme" "$work/readme/Program.java"

# by JARS JAVA...
by() {
    local jars=$1 java=("${@:2}") said missing
    "${java[@]}" -cp "$work/pursuit.jar$jars:$work/test" Test ../../tests/golden/golden.txt
    "${java[@]}" -cp "$work/alone.jar$jars:$work/test" Test ../../tests/golden/golden.txt >/dev/null
    # Alone, the library is that in the jar; nothing is said besides.
    said=$(cd "$work" && env -u PURSUIT_LIBRARY "${java[@]}" -cp "pursuit.jar$jars:test" Hello 2>&1)
    [[ -z $hello || $said == "$("$hello")" ]] || fail "hello says something else than in C: $said"
    "${java[@]}" -cp "$work/pursuit.jar$jars:$work/readme" Program | grep Ana >/dev/null || fail 'the README prints no reason'
    missing=$(PURSUIT_LIBRARY=/nowhere.so "${java[@]}" -cp "$work/alone.jar$jars:$work/test" Hello 2>&1 || true)
    [[ $missing == *'no pursuit library at /nowhere.so; PURSUIT_LIBRARY can name it'* ]] || fail "$missing"
    [[ ! ${PURSUIT_COST-} ]] || { echo "by ${java[*]}"; "${java[@]}" -cp "$work/pursuit.jar$jars:$work/test" Test cost; }
}
jna_alone=(java -Djdk.util.jar.enableMultiRelease=false)  # as before Java 22, wherever it runs
by ":$jna" "${jna_alone[@]}"
missing=$("${jna_alone[@]}" -cp "$work/pursuit.jar:$work/test" Hello 2>&1 || true)
[[ $missing == *'net.java.dev.jna:jna'*' is missing'* ]] || fail "$missing"
if [[ $home ]] && [[ $(jar --list --file "$work/pursuit.jar") == *META-INF/versions/22/pursuit/Linked.class* ]]; then
    by '' "$home/bin/java" --enable-native-access=ALL-UNNAMED
else
    echo 'java: skipped: what Java 22 and later have in place of JNA; none is here, nor was it to be had'
fi
if [[ ${PURSUIT_COST-} ]]; then
    "${CC:-cc}" -O2 -I../../include ../cost.c "$PURSUIT_LIBRARY" -Wl,-rpath,"$build" -o "$work/cost"
    echo 'by C' && "$work/cost"
fi
