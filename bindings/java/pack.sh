#!/usr/bin/env bash
# The jar, the same bytes each time.
#   pack.sh OUT.jar [JNA.jar]
set -euo pipefail
out=$(realpath -m "$1") jna=$(realpath "${2:-/usr/share/java/jna.jar}")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -Xlint:all,-processing,-serial -Werror --release 17 -cp "$jna" -d "$work" src/pursuit/*.java
rm -f "$out"
jar --create --file "$out" --date=2020-01-01T00:00:00Z -C "$work" .
