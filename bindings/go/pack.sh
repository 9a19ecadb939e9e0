#!/usr/bin/env bash
# The module as a zip, laid out as that of a proxy, the same bytes each time. Proxies serve no path without a dot, which
# `pursuit` is: it is unpacked, and named by a replace.
#   pack.sh OUT.zip
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
module=$work/pursuit@v$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' ../python/pursuit/_ffi.py)
mkdir "$module"
cp -r go.mod pursuit.go generated.go hello README.md ../../LICENSE "$module"
../zip.sh "$out" "$work"
