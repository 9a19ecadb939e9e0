#!/usr/bin/env bash
# The jar, the same bytes each time: for Java 17 by JNA, and what Java 22 and later have in its place. With libraries in
# it, by the names JNA has for platforms, it asks for none. The later part is compiled by a JDK that newer.sh finds, or by
# ecj for the runtime that it finds; without, it is left out in one line, and JNA serves all.
#   pack.sh OUT.jar [PLATFORM=LIBRARY...]      linux-x86-64=build/stage/lib/libpursuit.so win32-x86-64=pursuit.dll ...
set -euo pipefail
out=$(realpath -m "$1") jna=$(realpath -m "${PURSUIT_JNA:-/usr/share/java/jna.jar}") libraries=()
[[ -f $jna ]] || { echo "java: no $jna (Debian's libjna-java); PURSUIT_JNA names jna.jar"; exit 1; }
for given in "${@:2}"; do libraries+=("${given%%=*}=$(realpath "${given#*=}")"); done
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lint="-g -Xlint:all,-processing,-serial"
javac $lint -Werror --release 17 -cp "$jna" -d "$work" src/pursuit/*.java src17/pursuit/*.java
home=$(./newer.sh 2>/dev/null) later=$work/META-INF/versions/22
if [[ $home && -x $home/bin/javac ]]; then
    "$home/bin/javac" $lint -Werror --release 22 -cp "$work" -d "$later" src22/pursuit/*.java
elif [[ $home ]] && command -v ecj >/dev/null; then
    ecj -g -proc:none -nowarn -17 --system "$home" -cp "$work" -d "$later" src22/pursuit/*.java
else
    echo 'java: left out: the part for Java 22 and later; no JDK of 22 or later, nor ecj and a runtime'
fi
for given in "${libraries[@]}"; do
    mkdir -p "$work/${given%%=*}"
    case $given in win*) name=pursuit.dll ;; darwin*) name=libpursuit.dylib ;; *) name=libpursuit.so ;; esac
    install -m 644 "${given#*=}" "$work/${given%%=*}/$name"
done
rm -f "$out"
# By folders: asked for versions, jar would want functions to be native in all of them.
jar --create --file "$out" --date=2020-01-01T00:00:00Z \
    --manifest <(printf 'Multi-Release: true\nAutomatic-Module-Name: pursuit\n') -C "$work" .
