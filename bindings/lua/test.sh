#!/usr/bin/env bash
# The module on the library of a build, and hello with the numbers of C. Skips in one line without LuaJIT.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
command -v luajit >/dev/null || { echo 'lua: skipped: no luajit'; exit 77; }
export PURSUIT_LIBRARY=$build/libpursuit.so PURSUIT_CDEF=$PWD/../../capi/generated/pursuit.cdef LUA_PATH="$PWD/?.lua"
luajit test.lua ../../tests/golden/golden.txt
[[ -z $hello || $(luajit hello.lua) == "$("$hello")" ]] || { echo 'lua: hello says something else than in C'; exit 1; }
# As it is packed: two files in an empty folder.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp pursuit.lua hello.lua ../../capi/generated/pursuit.cdef "$work"
[[ $(cd "$work" && env -u PURSUIT_CDEF -u LUA_PATH luajit hello.lua) == "$(luajit hello.lua)" ]]
sed -n '/^```lua$/,/^```$/p' README.md | sed '1d;$d' >"$work/readme.lua"
(cd "$work" && luajit readme.lua) | grep Ana >/dev/null || { echo 'lua: the README prints no reason'; exit 1; }
missing=$(PURSUIT_LIBRARY=/nowhere.so luajit hello.lua 2>&1 || true)
[[ $missing == *'no pursuit library at /nowhere.so; PURSUIT_LIBRARY can name it'* ]] || { echo "lua: $missing"; exit 1; }
