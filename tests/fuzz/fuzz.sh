#!/usr/bin/env bash
# Runs targets, as many at once as there are processors, from the kept inputs on; what breaks one is in
# build/fuzz/found. Or keeps what was found meanwhile.
#   fuzz.sh run PROGRAMS SECONDS [TARGET...]   each so long; those in PROGRAMS
#   fuzz.sh keep PROGRAMS                      fewest inputs with all edges of all there are, by programs with
#                                              sanitizers, into corpus.tar.xz; executions added up in corpus.txt
set -euo pipefail
export LC_ALL=C
here=$(dirname "$(realpath "$0")")
cd "$here/../.."
work=build/fuzz corpus=$here/corpus.tar.xz table=$here/corpus.txt
programs=$(realpath "$2")
options=(-timeout=600 -entropic=0 -print_funcs=0 -dict="$work/words")
mkdir -p "$work"/{found,done,seeds}

all_targets() { cut -d ' ' -f 2 "$here/targets.txt" | sort -u; }

# What is kept, what they start from, and the words that texts are made of.
prepare() {
    if [[ ! -d $work/corpus ]]; then
        mkdir "$work/corpus"
        [[ ! -f $corpus ]] || tar -xJf "$corpus" -C "$work/corpus"
    fi
    "$programs/pursuit_fuzz_seeds" . "$work/seeds"
    cat examples/*/*.toml bindings/python/tests/custom.toml | grep -oE '[a-z_]{3,}' | sort -u |
        sed 's/.*/"&"/' >"$work/words"
}

# Bytes of an input: room for texts and images, and elsewhere for as many choices as are looked at.
most_of() {
    case $1 in
        couple | recording) echo 20000 ;;
        model | scenario | talks) echo 4000 ;;
        *) echo 600 ;;
    esac
}

stat_of() { sed -n "s/^stat::$2: *//p" "$1"; }
edges_of() { sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$1" | tail -n 1; }
inputs_of() { find "$work/corpus/$1" -type f | wc -l; }

run_one() {
    local target=$1 seconds=$2 log=$work/$1.log executions
    mkdir -p "$work/corpus/$target" "$work/seeds/$target"
    "$programs/pursuit_fuzz_$target" "${options[@]}" -max_len="$(most_of "$target")" \
        -max_total_time="$seconds" -print_final_stats=1 -artifact_prefix="$work/found/$target-" \
        "$work/corpus/$target" "$work/seeds/$target" >"$log" 2>&1 || {
        tail -n 60 "$log" >&2
        echo "fuzz: $target found something" >&2
        return 1
    }
    executions=$(stat_of "$log" number_of_executed_units)
    echo "$executions" >>"$work/done/$target"
    printf '%s: %s executions, %s edges, corpus of %s\n' "$target" "$executions" \
        "$(edges_of "$log")" "$(inputs_of "$target")"
}

keep_one() {
    local target=$1 log=$work/$1.log least=$work/least/$1
    rm -rf "$least"
    mkdir -p "$least" "$work/corpus/$target" "$work/seeds/$target"
    "$programs/pursuit_fuzz_$target" "${options[@]}" -max_len="$(most_of "$target")" -merge=1 \
        "$least" "$work/corpus/$target" "$work/seeds/$target" >"$log" 2>&1 &&
        "$programs/pursuit_fuzz_$target" "${options[@]}" -max_len="$(most_of "$target")" -runs=0 \
            "$least" >"$log" 2>&1 ||
        { tail -n 60 "$log" >&2; return 1; }
    rm -rf "$work/corpus/$target"
    mv "$least" "$work/corpus/$target"
}

# A line of each target: executions so far, and what is kept.
add_up() {
    printf '# Executions so far, edges that the kept inputs take, and how many these are: ./dev fuzz keep\n'
    local target before
    for target in $(all_targets); do
        before=$(sed -n "s/^$target \([0-9]*\) .*/\1/p" "$table" 2>/dev/null || true)
        touch "$work/done/$target"
        printf '%s %s %s %s\n' "$target" \
            "$(awk -v sum="${before:-0}" '{sum += $1} END {printf "%.0f", sum}' "$work/done/$target")" \
            "$(edges_of "$work/$target.log")" "$(inputs_of "$target")"
    done
}

# of each target, as many at once as there are processors
each() {
    local work_of_one=$1 failed=0 target
    shift
    for target in "${@:2}"; do
        while (($(jobs -rp | wc -l) >= $(nproc))); do wait -n || failed=1; done
        "$work_of_one" "$target" "$1" &
    done
    while [[ -n $(jobs -rp) ]]; do wait -n || failed=1; done
    wait
    return $failed
}

prepare
case $1 in
    run)
        read -ra targets <<<"${*:4}"
        ((${#targets[@]})) || mapfile -t targets < <(all_targets)
        for target in "${targets[@]}"; do
            [[ -f $here/$target.cpp ]] || { echo "fuzz: no target $target; there are: $(all_targets | xargs)" >&2; exit 1; }
        done
        each run_one "$3" "${targets[@]}"
        ;;
    keep)
        mapfile -t targets < <(all_targets)
        each keep_one - "${targets[@]}"
        tar -C "$work/corpus" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=644 \
            -c . | xz -9e >"$corpus.new"
        add_up >"$table.new"
        mv "$corpus.new" "$corpus"
        mv "$table.new" "$table"
        rm -rf "$work/done"
        awk '!/^#/ {print; sum += $2} END {printf "all %.0f\n", sum}' "$table"
        ;;
esac
