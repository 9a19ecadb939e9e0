#!/usr/bin/env bash
# Instructions per turn, as callgrind counts them: the slope between two lengths of a run, so that
# starting up does not count. Prints one number.
#   instructions.sh [couple|ensemble [LIBRARY]]
# Of one couple, or of one couple of an ensemble by the AVX2 kernel. After ./dev bench, or with the
# path of a library.
set -euo pipefail
cd "$(dirname "$0")/../.."
what=${1:-couple}
library=${2:-build/bench/libpursuit-cpp.a}
[[ -f $library ]] || { echo "instructions: no $library; build it by ./dev bench" >&2; exit 2; }
declare -A program=([couple]=turns [ensemble]=couples)
[[ -n ${program[$what]-} ]] || { echo "instructions: '$what' is not couple or ensemble" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"${CXX:-g++}" -std=c++20 -O2 -Iinclude "tests/bench/${program[$what]}.cpp" "$library" -o "$folder/run"

# instructions <argument>...: of a whole run.
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$folder/run" "$@" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}
if [[ $what == couple ]]; then
    few=$(instructions 10000)
    many=$(instructions 30000)
    echo $(((many - few) / 20000))
else
    few=$(instructions 64 200 1 avx2)
    many=$(instructions 64 1200 1 avx2)
    echo $(((many - few) / 64000))
fi
