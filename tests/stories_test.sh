#!/usr/bin/env bash
# One of the stories that ask the engine; skips in one line where what it needs is not to be had.
#   stories_test.sh ink|prompt|role_play|agents SOURCES [PYTHON [NODE]]
# PURSUIT_LIBRARY is the library; ./dev stories puts inkjs and the SDK of MCP into build/stories.
set -euo pipefail
part=$1 sources=$2 python=${3-python3} node=${4-}
scenes=$sources/examples/scenes tools=$sources/build/stories
export PYTHONPATH=$sources/bindings/python PYTHONDONTWRITEBYTECODE=1
skip() {
    echo "stories.$part: skipped: $*"
    exit 77
}
case $part in
ink)
    module=$sources/build/js/package/pursuit.wasm
    [[ -x $node ]] || skip "no Node.js"
    [[ -f $module ]] || skip "./dev wasm makes the package"
    [[ -d $tools/node_modules/inkjs ]] || skip "no inkjs; ./dev stories installs it"
    newer=$(find "$sources"/{lib,include,capi,bindings/javascript/src} -newer "$module" -type f -print -quit)
    [[ -z $newer ]] || skip "$newer is newer than the package; ./dev wasm makes it anew"
    PURSUIT_PACKAGE=$sources/build/js/package PURSUIT_INK=$tools exec "$node" --test "$scenes/ink/late.test.mjs"
    ;;
prompt) exec "$python" "$scenes/prompt/replay.py" ;;
role_play) exec "$python" "$scenes/role_play/test_director.py" ;;
agents)
    [[ ! -x $tools/python/bin/python ]] || python=$tools/python/bin/python
    exec "$python" "$sources/examples/agents/test_server.py"
    ;;
esac
