#!/usr/bin/env bash
# One of the tests beside it, on the package in build/js; skips in one line where that is not to be had.
#   run.sh engine|browser|pack SOURCES [NODE]
set -euo pipefail
part=$1 sources=$2 node=${3-}
skip() {
    echo "javascript.$part: skipped: $*"
    exit 77
}
module=$sources/build/js/package/pursuit.wasm
[[ -x $node ]] || skip "no Node.js"
[[ -f $module ]] || skip "./dev wasm makes the package"
newer=$(find "$sources/lib" "$sources/include" "$sources/capi" "$sources/bindings/javascript/src" \
    -newer "$module" -type f -print -quit)
[[ -z $newer ]] || skip "$newer is newer than the package; ./dev wasm makes it anew"
exec "$node" --test "$sources/bindings/javascript/tests/$part.test.mjs"
