#!/usr/bin/env bash
# The source package, the same bytes each time: there is nothing that R CMD build would build.
#   pack.sh OUT.tar.gz
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/pursuit"
cp -r DESCRIPTION NAMESPACE R configure src ../../LICENSE "$work/pursuit"
rm -f "$work"/pursuit/src/*.o "$work"/pursuit/src/*.so
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -C "$work" -cf - pursuit | gzip -n9 >"$out"
