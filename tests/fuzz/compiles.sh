#!/usr/bin/env bash
# Every target compiles: ./dev fuzz, which links and runs them, is no part of the tests.
#   compiles.sh FOLDER_OF_FMT
set -euo pipefail
flags=(-std=c++20 -Wall -Wextra -Werror -I../../include -I../../lib -idirafter "$1")
cd "$(dirname "$0")"
clang++ "${flags[@]}" -fsyntax-only -x c++ - <<<'#include <fuzzer/FuzzedDataProvider.h>' 2>/dev/null || {
    echo 'fuzz: skipped, there is no clang++ with libFuzzer'
    exit 77
}
shared=$(mktemp --suffix=.pch)
trap 'rm -f "$shared"' EXIT
clang++ "${flags[@]}" -x c++-header fuzz.hpp -o "$shared"
failed=0
for source in *.cpp; do
    clang++ "${flags[@]}" -fsyntax-only -include-pch "$shared" "$source" || failed=1
done
exit "$failed"
