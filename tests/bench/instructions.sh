#!/usr/bin/env bash
# Instructions per turn, as callgrind counts them: the slope between two lengths of a run, so that
# starting up does not count. Prints one number. After ./dev bench, or with the path of a library.
set -euo pipefail
cd "$(dirname "$0")/../.."
library=${1:-build/bench/libpursuit-cpp.a}
[[ -f $library ]] || { echo "instructions: no $library; build it by ./dev bench" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"${CXX:-g++}" -std=c++20 -O2 -Iinclude tests/bench/turns.cpp "$library" -o "$folder/turns"

# instructions <turns>: of a whole run.
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$folder/turns" "$1" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}
few=$(instructions 10000)
many=$(instructions 30000)
echo $(((many - few) / 20000))
