#!/usr/bin/env bash
# What the library weighs: bytes of what a host ships, stripped, and what is meant.
#     tests/size.sh BUILD                     prints the table for that build
#     tests/size.sh BUILD COLUMN COMPILER     fails where a row is above 110 % of what size.txt has
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1 column=${2-} compiler=${3-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cxx=${CXX:-c++}

stripped() {
    cp "$1" "$work/stripped"
    strip "$work/stripped"
    stat -c %s "$work/stripped"
}

hello() {
    "$cxx" -std=c++20 -O3 -ffunction-sections -Iinclude examples/hello/hello.cpp "$build/libpursuit-cpp.a" \
        -Wl,--gc-sections -o "$work/hello"
    stripped "$work/hello"
}

# A shared library of what is declared in three parts of the C API, and of what that needs.
engine() {
    local functions
    functions=$(sed -n 's/^PURSUIT_API .*\b\(pursuit_[a-z_]*\)(.*/\1/p' \
        include/pursuit/c/{base,model,engine}.h)
    printf '{ global:\n%s\nlocal: *; };\n' "${functions//$'\n'/$';\n'};" >"$work/map"
    # shellcheck disable=SC2086
    "$cxx" -shared ${functions//pursuit_/-Wl,-u,pursuit_} "$build/libpursuit-static.a" \
        -Wl,--gc-sections -Wl,--version-script="$work/map" -o "$work/engine.so"
    stripped "$work/engine.so"
}

everything() { stripped "$build/libpursuit.so"; }

meant() { awk -v row="$1" -v column="$2" '$1 == row { print $column }' tests/size.txt; }

row() { # name, words
    local bytes
    bytes=$("$1")
    if [[ ! $column ]]; then
        printf '| %-28s | %9d | %9d |\n' "$2" "$bytes" "$(meant "$1" 2)"
        return
    fi
    local most=$(($(meant "$1" "$column") * 110 / 100))
    printf '%s: %d bytes, at most %d\n' "$2" "$bytes" "$most"
    ((bytes <= most)) || { echo "$2 has become too large; see tests/size.txt" >&2; exit 1; }
}

if [[ $compiler && $compiler != "$(awk '$1 == "compiler" { print $2 }' tests/size.txt)" ]]; then
    echo "skipped: no sizes are known for $compiler"
    exit 77
fi
[[ $column ]] || printf '| %-28s | %9s | %9s |\n|---|---|---|\n' 'bytes, stripped' 'this build' goal
row hello 'hello, static engine'
row engine 'C API of the engine room'
row everything 'libpursuit.so, everything'
