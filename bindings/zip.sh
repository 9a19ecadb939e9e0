#!/usr/bin/env bash
# What is in a folder as a zip, the same bytes each time. The folder's files get an old date for that.
#   zip.sh OUT.zip FOLDER
set -euo pipefail
out=$(realpath -m "$1")
cd "$2"
rm -f "$out"
chmod -R u=rwX,go=rX .
find . -exec touch -d 2020-01-01T00:00:00Z {} +
TZ=UTC LC_ALL=C /usr/bin/python3 -m zipfile -c "$out" *
