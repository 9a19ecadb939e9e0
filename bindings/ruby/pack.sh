#!/usr/bin/env bash
# The gem, the same bytes each time.
#   pack.sh OUT.gem
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "$0")"
SOURCE_DATE_EPOCH=0 gem build --quiet pursuit.gemspec --output "$out" >/dev/null 2>&1
