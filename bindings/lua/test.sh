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
# As it is packed: two files, in an empty folder; by luarocks where that is.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pack.sh "$work/pursuit-0.1.0-1.src.rock"
if command -v luarocks >/dev/null; then
    (cd "$work" && env -u LUA_PATH HOME="$work" luarocks --lua-version=5.1 --tree="$work/tree" install pursuit-0.1.0-1.src.rock >log 2>&1) ||
        { cat "$work/log"; exit 1; }
    cp "$work"/tree/share/lua/5.1/pursuit.* "$work"
else
    echo 'lua: no luarocks: the rock is unpacked by hand'
    /usr/bin/python3 -m zipfile -e "$work"/*.rock "$work"
    /usr/bin/python3 -m zipfile -e "$work"/*.zip "$work"
    cp "$work"/pursuit-0.1.0/pursuit.* "$work"
fi
cp hello.lua "$work"
[[ $(cd "$work" && env -u PURSUIT_CDEF -u LUA_PATH luajit hello.lua) == "$(luajit hello.lua)" ]]
sed -n '/^```lua$/,/^```$/p' README.md | sed '1d;$d' >"$work/readme.lua"
(cd "$work" && luajit readme.lua) | grep Ana >/dev/null || { echo 'lua: the README prints no reason'; exit 1; }
missing=$(PURSUIT_LIBRARY=/nowhere.so luajit hello.lua 2>&1 || true)
[[ $missing == *'no pursuit library at /nowhere.so; PURSUIT_LIBRARY can name it'* ]] || { echo "lua: $missing"; exit 1; }
