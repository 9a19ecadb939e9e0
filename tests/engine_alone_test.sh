#!/usr/bin/env bash
# The engine without the other rooms, in the build of a host: all of it links, so that it calls
# nothing of theirs, and has the golden bits, with every access to memory watched; the C API has its
# functions and no others. Hosts that join files into one (unity builds) get none joined.
#   engine_alone_test.sh SOURCES
set -euo pipefail
sources=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quietly() {
    "$@" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
}

cat >"$work/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.25)
project(host LANGUAGES CXX)
set(PURSUIT_ROOMS engine)
add_subdirectory($sources pursuit)
add_executable(golden $sources/tests/golden/golden.cpp)
target_include_directories(golden PRIVATE $sources/lib)
target_link_libraries(golden PRIVATE "\$<LINK_LIBRARY:WHOLE_ARCHIVE,pursuit>")
if(TARGET pursuit_program)
  message(FATAL_ERROR "there is a program")
endif()
EOF
quietly cmake -S "$work" -B "$work/build" -DCMAKE_UNITY_BUILD=ON -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS_DEBUG=-g1 \
    -DCMAKE_CXX_FLAGS='-fsanitize=address,undefined -fno-sanitize-recover=all -D_GLIBCXX_ASSERTIONS'
quietly cmake --build "$work/build" --parallel "$(nproc)"
"$sources/tests/capi/symbols.sh" "$work/build/pursuit/libpursuit.so" "$sources" base engine
"$work/build/golden" | diff "$sources/tests/golden/golden.txt" -

quietly cmake -S "$sources" -B "$work/all" -DCMAKE_UNITY_BUILD=ON -DPURSUIT_BUILD_TESTS=OFF
if find "$work/all" -path '*/Unity/*' | grep .; then
    echo 'files are joined into one'
    exit 1
fi

if cmake -S "$sources" -B "$work/other" -DPURSUIT_ROOMS='engine;kitchen' >"$work/log" 2>&1; then
    echo 'a room that does not exist is taken'
    exit 1
fi
grep -q "PURSUIT_ROOMS has 'kitchen'" "$work/log"
echo 'engine alone: 1 passed, 0 failed'
