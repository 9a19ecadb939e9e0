#!/usr/bin/env bash
# What their own suites take of rooms and of the C API, as gcov counts it, held to tests/coverage.txt. Left out are
# cases that repeat the same for its numbers, those with clocks, and those of threads that take turns at once: nothing
# is optimised here, and one thread counts at a time.
# usage: counted.sh PYTHON BUILD engine|capi|rooms ROOM...
set -euo pipefail
command -v gcov >/dev/null || { echo "skipped: no gcov"; exit 77; }
python=$1 build=$2 part=$3
cd "$(dirname "$0")/.."
suites() { basename -s _test.cpp -a "$@" | paste -sd,; }
run() {
    "$build/tests/$1_counted" --report_level=no --log_level=error "${@:2}" '--run_test=!@many' '--run_test=!@timed' \
        '--run_test=!@threads' | sed '/^Running /d'
}
find "$build/tests" -path "*pursuit_counted_$part.dir*" -name '*.gcda' -delete
files=()
for room in "${@:4}"; do files+=(tests/"$room"/*_test.cpp); done
case $part in
    engine) run pursuit_tests "--run_test=$(suites "${files[@]}"),prediction:ensemble/each_output_is_the_same_alone:likelihood" ;;
    rooms) run pursuit_rooms "--run_test=$(suites "${files[@]}")" ;;
    capi) for program in pursuit_capi_{,memory_,guard_}tests; do run "$program"; done ;;
esac
"$python" tests/coverage.py "$build" --only "$part" "${@:4}"
