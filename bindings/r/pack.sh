#!/usr/bin/env bash
# The source package, the same bytes each time, as R CMD build leaves it: with a page of help, which says what the lines
# of R/*.R say of each function.
#   pack.sh OUT.tar.gz
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/pursuit/man"
cp -r NAMESPACE R configure src ../../LICENSE "$work/pursuit"
rm -f "$work"/pursuit/src/*.o "$work"/pursuit/src/*.so
{ cat DESCRIPTION && printf 'NeedsCompilation: yes\nPackaged: 1970-01-01 00:00:00 UTC; pursuit\n'; } >"$work/pursuit/DESCRIPTION"
{
    printf '\\name{pursuit}\n\\title{%s}\n' "$(sed -n 's/^Title: //p' DESCRIPTION)"
    sed -n 's/^\(pursuit_[a-z_]*\) <- function.*/\\alias{\1}/p' R/pursuit.R R/generated.R
    printf '\\description{\n%s\n}\n\\section{Functions}{\\preformatted{\n' "$(sed -n '1,/^$/s/^# //p' R/pursuit.R)"
    sed -n -e '/^as\.data/q; s/^$/&/p; s/^# //p' \
        -e 's/^\(pursuit_[a-z_]*\) <- function(\(.*\)) \(\.Call\|invisible\|{\).*/    \1(\2)/p' \
        <(sed '1,/^whole/d' R/pursuit.R)
    sed -n -e '1d; s/^# //p' \
        -e 's/^\(pursuit_[a-z_]*\) <- function(\(.*\)) invisible.*/    \1(\2)\n/p' R/generated.R
    printf '}}\n'
} >"$work/pursuit/man/pursuit.Rd"
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -C "$work" -cf - pursuit | gzip -n9 >"$out"
