#!/usr/bin/env bash
# The rock, the same bytes each time: `luarocks install` puts pursuit.lua and pursuit.cdef side by side.
#   pack.sh OUT.src.rock
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "$0")"
version=$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' ../python/pursuit/_ffi.py)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/in/pursuit-$version" "$work/rock"
cp pursuit.lua README.md ../../capi/generated/pursuit.cdef ../../LICENSE "$work/in/pursuit-$version"
../zip.sh "$work/rock/pursuit-$version.zip" "$work/in"
cat >"$work/rock/pursuit-$version-1.rockspec" <<EOT
rockspec_format = "3.0"
package = "pursuit"
version = "$version-1"
source = { url = "file://pursuit-$version.zip", dir = "pursuit-$version" }
description = {
  summary = "Two partners and the pursue-withdraw loop between them, turn by turn, with reasons",
  license = "MIT",
}
dependencies = { "lua == 5.1" }
build = { type = "none", install = { lua = { "pursuit.lua", "pursuit.cdef" } } }
EOT
../zip.sh "$out" "$work/rock"
