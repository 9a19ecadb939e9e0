#!/usr/bin/env bash
# Instructions per turn of a couple, as callgrind counts them: the slope between two lengths of a
# run, so that starting up does not count. Prints three numbers: of one couple as any processor of the
# kind takes them, as one with AVX2 does, and of one of many in lanes of AVX2 ("none" where the processor
# has no AVX2). After ./dev bench, or with a library's path.
set -euo pipefail
cd "$(dirname "$0")/../.."
library=${1:-build/bench/libpursuit-cpp.a}
[[ -f $library ]] || { echo "instructions: no $library; build it by ./dev bench" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"${CXX:-g++}" -std=c++20 -O2 -Iinclude -Ilib tests/bench/turns.cpp "$library" -pthread -o "$folder/turns"

# instructions <turns> [<couples>]: of a whole run.
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$folder/turns" "$@" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}
# slope <couples> <few turns> <many turns> [<argument>]
slope() {
    local few many
    few=$(instructions "$2" "${@:4}")
    many=$(instructions "$3" "${@:4}")
    echo $(((many - few) / (($3 - $2) * $1)))
}
slope 1 5000 15000 0
if "$folder/turns" 1 1 >/dev/null; then
    slope 1 5000 15000
    slope 256 40 100 256
else
    echo none none
fi
