#!/usr/bin/env bash
# The library as its users get it: installed and found by CMake and by pkg-config, after the tree
# was moved, and as a directory of a host's own sources.
#   package.sh SOURCES BUILD
set -euo pipefail
sources=$1 build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '== %s\n' "$*"; }
quietly() {
    "$@" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
}
strict=(-Wall -Wextra -Wpedantic -Werror)

say 'installing, and moving what was installed'
quietly cmake --install "$build" --prefix "$work/first"
mv "$work/first" "$work/stage"
if grep -rl "$work/first\|$sources" "$work/stage" --include='*.cmake' --include='*.pc'; then
    echo 'the package names the place where it was made'
    exit 1
fi

say 'find_package: the examples'
quietly cmake -S "$sources/examples" -B "$work/examples" -DCMAKE_PREFIX_PATH="$work/stage" \
    -DCMAKE_C_FLAGS="${strict[*]}"
quietly cmake --build "$work/examples" --parallel "$(nproc)"
"$sources/tests/capi/examples.sh" "$work/examples/hello_c" "$work/examples/hello" \
    "$work/examples/scene"

say 'pkg-config: fails without, works with'
export PKG_CONFIG_LIBDIR=$work/nothing
if pkg-config --exists pursuit; then
    echo 'pkg-config finds a pursuit that is not this one'
    exit 1
fi
PKG_CONFIG_LIBDIR=$(dirname "$(find "$work/stage" -name pursuit.pc)")
# shellcheck disable=SC2046
cc -std=c99 "${strict[@]}" "$sources/tests/capi/consumer.c" -o "$work/consumer" \
    $(pkg-config --cflags --libs pursuit)
LD_LIBRARY_PATH=$(pkg-config --variable=libdir pursuit) "$work/consumer"
data=$(pkg-config --variable=datadir pursuit)
cmp "$sources/capi/generated/api.json" "$data/api.json"
cmp "$sources/capi/generated/pursuit.cdef" "$data/pursuit.cdef"

say 'the static library, in C alone: pkg-config and CMake'
# shellcheck disable=SC2046
cc -std=c99 "${strict[@]}" "$sources/tests/capi/consumer.c" -o "$work/static_consumer" \
    $(pkg-config --cflags --libs pursuit-static)
quietly cmake -S "$sources/tests/capi/package/c_only" -B "$work/c_only" \
    -DPURSUIT_SOURCES="$sources" -DCMAKE_PREFIX_PATH="$work/stage"
quietly cmake --build "$work/c_only"
for consumer in "$work/static_consumer" "$work/c_only/consumer"; do
    if ldd "$consumer" | grep libpursuit; then
        echo "$consumer needs the shared library"
        exit 1
    fi
    "$consumer"
done
[[ $(pkg-config --modversion pursuit) == "$(sed -n 's/.*VERSION_M[AI][JN]OR \|.*PATCH //p' \
    "$sources/include/pursuit/c/version.h" | paste -sd.)" ]]

say 'add_subdirectory: nothing leaks in'
quietly cmake -S "$sources/tests/capi/package" -B "$work/host" -DPURSUIT_SOURCES="$sources" \
    -DCMAKE_COMPILE_WARNING_AS_ERROR=ON \
    -DCMAKE_CXX_COMPILER_LAUNCHER="$(printf ";$sources/tests/reuse.sh;$build/CMakeFiles/%s.dir" \
        pursuit pursuit_capi | cut -c2-)"
quietly cmake --build "$work/host" --parallel "$(nproc)"
"$work/host/consumer"
"$work/host/static_consumer"
