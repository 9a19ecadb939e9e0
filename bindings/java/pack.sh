#!/usr/bin/env bash
# The jar, the same bytes each time; with libraries in it, by the names JNA has for platforms, it asks for none.
#   pack.sh OUT.jar [JNA.jar [PLATFORM=LIBRARY...]]      linux-x86-64=build/release/libpursuit.so win32-x86-64=pursuit.dll ...
set -euo pipefail
out=$(realpath -m "$1") jna=$(realpath "${2:-/usr/share/java/jna.jar}") libraries=()
for given in "${@:3}"; do libraries+=("${given%%=*}=$(realpath "${given#*=}")"); done
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -Xlint:all,-processing,-serial -Werror --release 17 -cp "$jna" -d "$work" src/pursuit/*.java
for given in "${libraries[@]}"; do
    mkdir -p "$work/${given%%=*}"
    case $given in win*) name=pursuit.dll ;; darwin*) name=libpursuit.dylib ;; *) name=libpursuit.so ;; esac
    install -m 644 "${given#*=}" "$work/${given%%=*}/$name"
done
rm -f "$out"
jar --create --file "$out" --date=2020-01-01T00:00:00Z -C "$work" .
