#!/usr/bin/env bash
# That turns have not become slower, told without a clock: instructions a turn against
# instructions.txt, and couples in lanes against one after the other by processor time within one
# process, loosely.
#     tests/bench/gate.sh LIBRARY PURSUIT_ENSEMBLE_BENCH COMPILER
set -euo pipefail
library=$1 program=$2 compiler=$3
cd "$(dirname "$0")/../.."
slack=3    # per cent
least=3    # times as fast in lanes of AVX2

note() { printf 'gate: %s\n' "$*"; }
fail() { note "$*" >&2; exit 1; }

# within <what> <counted> <budget>
within() {
    local most=$(($3 * (100 + slack) / 100))
    (($2 <= most)) || fail "$1 takes $2 instructions a turn, at most $most are meant"
    note "$1: $2 instructions a turn, $3 are meant"
}

count_instructions() {
    local budget counted
    budget=$(awk -v compiler="$compiler" '$1 == compiler { print $2, $3, $4 }' \
        tests/bench/instructions.txt)
    [[ $budget ]] || { note "skipped: no instructions are known for $compiler"; return; }
    command -v valgrind >/dev/null || { note "skipped: no valgrind to count with"; return; }
    counted=$(tests/bench/instructions.sh "$library" | xargs)
    local any wide many most_any most_wide most_many
    read -r any wide many <<<"$counted"
    read -r most_any most_wide most_many <<<"$budget"
    within "one couple" "$any" "$most_any"
    if [[ $many == none ]]; then
        note "skipped: no AVX2 to count"
    else
        within "one couple by AVX2" "$wide" "$most_wide"
        within "one of many" "$many" "$most_many"
    fi
}

compare_lanes() {
    "$program" 2048 50 5 | awk -F '\t' -v least="$least" '
        $2 == "hash" && $3 == 1 { ns[$1] = $4 }
        END {
            if (!ns["avx2"]) { print "gate: skipped: no AVX2 to compare"; exit }
            ratio = ns["scalar"] / ns["avx2"]
            printf "gate: lanes of AVX2 are %.2f times as fast as one by one\n", ratio
            if (ratio < least) { print "gate: that is less than " least; exit 1 }
        }'
}

count_instructions
compare_lanes
