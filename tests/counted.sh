#!/usr/bin/env bash
# The engine room and the C API as gcov counts them, held to tests/coverage.txt by their own suites: what ./dev coverage
# tells of all rooms, in less than a minute.
# usage: counted.sh PYTHON BUILD SUITE-OF-THE-ENGINE...
set -euo pipefail
command -v gcov >/dev/null || { echo "skipped: no gcov"; exit 77; }
python=$1 build=$2
cd "$(dirname "$0")/.."
find "$build/tests" -name '*.gcda' -delete
run() {
    "$build/tests/$1_counted" --report_level=no --log_level=error "${@:2}" | sed '/^Running /d'
}
run pursuit_tests "--run_test=$(IFS=, && echo "${*:3}"):ensemble/each_output_is_the_same_alone:likelihood" '--run_test=!@many'
for suites in pursuit_capi_{,memory_,guard_}tests; do run "$suites" '--run_test=!@many,timed,threads'; done
"$python" tests/coverage.py "$build" --only engine capi
