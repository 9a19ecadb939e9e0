#!/usr/bin/env bash
# `pursuit sweep` as its user meets it: the same bytes in one run, in parts, on any number of
# threads, and after an interruption; and what is refused.
# Usage: sweep_test.sh PROGRAM, from the root of the project.
set -uo pipefail
program=$1
scenario=examples/scenarios/way_out.toml
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8
unset COLUMNS NO_COLOR
failures=0

fail() {
    printf 'sweep_test: %s\n' "$*" >&2
    ((++failures))
}

# sweep <file> <argument>...: succeeds and says nothing on standard error.
sweep() {
    local file=$1
    shift
    "$program" sweep "$scenario" -o "$folder/$file" "$@" >"$folder/out" 2>"$folder/err" ||
        fail "exit status $? of: $*"
    [[ ! -s $folder/err ]] || fail "$(head -n 1 "$folder/err") -- from: $*"
}

# refuse <text> <argument>...: exit status 2, one line with the text, nothing else.
refuse() {
    local text=$1 status
    shift
    "$program" sweep "$@" >"$folder/out" 2>"$folder/err"
    status=$?
    ((status == 2)) || fail "exit status $status, expected 2, of: $*"
    [[ $(wc -l <"$folder/err") == 1 ]] || fail "not one line from: $*"
    grep -qF -e "$text" "$folder/err" || fail "'$(cat "$folder/err")', expected '$text', from: $*"
    [[ ! -s $folder/out ]] || fail "something printed by: $*"
}

same() {
    cmp -s "$folder/$1" "$folder/$2" || fail "$1 and $2 differ"
}

people=(--couples 9001 --turns 40 --around 0.12)
cells=(--couples 150 --turns 40 --grid a.anxiety=0.2:1:5 --grid severity=0.3:0.9:3
    --grid b.avoidance=0.2:1:3)

# ---- The same bytes, however it is cut -----------------------------------------------------------

sweep people.csv "${people[@]}" --threads 3
sweep cells.csv "${cells[@]}" --threads 3
(($(wc -l <"$folder/people.csv") == 9002)) || fail 'not one row a couple'
(($(wc -l <"$folder/cells.csv") == 46)) || fail 'not one row a cell'
for kind in people cells; do
    declare -n arguments=$kind
    sweep "$kind.one.csv" "${arguments[@]}" --threads 1
    same "$kind.csv" "$kind.one.csv"
    for count in 1 2 7; do
        : >"$folder/parts.csv"
        for ((i = 1; i <= count; ++i)); do
            sweep part.csv "${arguments[@]}" --shard "$i/$count" --force
            cat "$folder/part.csv" >>"$folder/parts.csv"
        done
        same "$kind.csv" parts.csv
    done
done
sweep other.csv "${people[@]}" --seed 8
cmp -s "$folder/people.csv" "$folder/other.csv" && fail 'another seed changed nothing'

# ---- Interrupted, and continued to the same bytes ------------------------------------------------

# interrupt <signal> <file> <argument>...: stopped as soon as there are rows.
interrupt() {
    local signal=$1 file=$2 i
    shift 2
    # The shell has its background jobs ignore SIGINT.
    env --default-signal "$program" sweep "$scenario" -o "$folder/$file" "$@" \
        >"$folder/out" 2>"$folder/err" &
    local process=$!
    for ((i = 0; i < 500; ++i)); do
        [[ -s $folder/$file ]] && (($(wc -l <"$folder/$file") > 1)) && break
        sleep 0.02
    done
    kill -s "$signal" "$process"
    wait "$process"
    local status=$?
    ((status == 128 + $(kill -l "$signal"))) || fail "exit status $status after SIG$signal"
    grep -q 'stopped with .* rows in .*--resume continues' "$folder/err" ||
        fail "'$(cat "$folder/err")' after SIG$signal"
    [[ $(tail -c 1 "$folder/$file" | od -An -tx1) == ' 0a' ]] || fail "a row cut in two in $file"
}

long=(--couples 240000 --turns 60 --around 0.12 --threads 2)
"$program" sweep "$scenario" -o "$folder/long.csv" "${long[@]}" >/dev/null || fail 'a long sweep'
for signal in INT TERM; do
    rm -f "$folder/stopped.csv"*
    interrupt "$signal" stopped.csv "${long[@]}"
    rows=$(wc -l <"$folder/stopped.csv")
    ((rows > 1 && rows < 240001)) || fail "$rows lines after SIG$signal"
    cmp -s -n "$(stat -c %s "$folder/stopped.csv")" "$folder/stopped.csv" "$folder/long.csv" ||
        fail "what SIG$signal left is not the beginning of the table"
    sweep stopped.csv "${long[@]}" --resume
    same long.csv stopped.csv
done

# Killed at once, power gone: half a row is left, or nothing but half a header, or nothing.
for size in 600000 54321 100 0; do
    cp "$folder/people.csv.settings" "$folder/torn.csv.settings"
    head -c "$size" "$folder/people.csv" >"$folder/torn.csv"
    sweep torn.csv "${people[@]}" --resume
    same people.csv torn.csv
done
head -c 3000 "$folder/cells.csv" >"$folder/cells.one.csv"
sweep cells.one.csv "${cells[@]}" --resume
same cells.csv cells.one.csv
rm "$folder/stopped.csv"* # a --resume from the beginning, as in a job that is tried again
sweep stopped.csv "${people[@]}" --resume
same people.csv stopped.csv
sweep stopped.csv "${people[@]}" --resume # nothing is left to do
same people.csv stopped.csv

# ---- What is refused -----------------------------------------------------------------------------

refuse 'people.csv is already there; --resume continues it, --force writes over it' \
    "$scenario" -o "$folder/people.csv" "${people[@]}"
refuse "begun with other settings: 'couples = 9001', now 'couples = 9000'" \
    "$scenario" -o "$folder/people.csv" "${people[@]/9001/9000}" --resume
refuse "'seed = 7', now 'seed = 8'" \
    "$scenario" -o "$folder/people.csv" "${people[@]}" --seed 8 --resume
refuse "'around = 0.12', now 'around = 0.2'" \
    "$scenario" -o "$folder/people.csv" "${people[@]/0.12/0.2}" --resume
refuse 'begun with other settings' \
    examples/scenarios/article.toml -o "$folder/people.csv" "${people[@]}" --resume
mv "$folder/people.csv.settings" "$folder/settings"
refuse 'cannot be continued without' "$scenario" -o "$folder/people.csv" "${people[@]}" --resume
mv "$folder/settings" "$folder/people.csv.settings"
same people.csv stopped.csv
new=(-o "$folder/new.csv" --couples 5)
refuse '--resume and --force exclude each other' "$scenario" "${new[@]}" --resume --force
refuse 'sweep needs --couples N' "$scenario" -o "$folder/new.csv"
refuse 'sweep needs -o or --talks' "$scenario" --couples 3
refuse 'are of --talks, which is missing' "$scenario" "${new[@]}" --kinds
refuse 'of --moves, --kinds and --stances only one' "$scenario" --couples 3 --talks "$folder/t.csv" --kinds --moves
refuse "nearest is 'wide'" "$scenario" --couples 3 --talks "$folder/t.csv" --layout wild
refuse 'goes without --shard' "$scenario" "${new[@]}" --talks "$folder/t.csv" --shard 1/2
refuse "--couples is '0'" "$scenario" -o "$folder/new.csv" --couples 0
refuse "a.anxeity: unknown trait 'anxeity', nearest is 'anxiety'" "$scenario" "${new[@]}" --grid a.anxeity=0:1:3
refuse 'anxiety is 2, expected 0 to 1' "$scenario" "${new[@]}" --grid a.anxiety=0:2:3
refuse 'severity is -1, expected 0 to 1' "$scenario" "${new[@]}" --grid severity=-1:1:3
refuse "axis 'a.anxiety', expected something like" "$scenario" "${new[@]}" --grid a.anxiety
refuse 'axis a.hope is there twice' "$scenario" "${new[@]}" --grid a.hope=0:1:3 --grid a.hope=0:1:3
refuse 'axis severity is there twice' "$scenario" "${new[@]}" --grid severity=0:1:3 --grid severity=0:1:3
refuse "--shard is '3/2'" "$scenario" "${new[@]}" --shard 3/2
refuse "--shard is '1/2x'" "$scenario" "${new[@]}" --shard 1/2x
refuse "--around is '2'" "$scenario" "${new[@]}" --around 2
refuse '--anybody draws both partners' "$scenario" "${new[@]}" --anybody --around 0.1
refuse '--gains is a matter of single couples' "$scenario" "${new[@]}" --gains --grid a.hope=0:1:3
refuse "$folder/none/new.csv" "$scenario" -o "$folder/none/new.csv" --couples 5
[[ ! -e $folder/new.csv ]] || fail 'a table was left by a refusal'
if [[ -c /dev/full ]]; then
    refuse '/dev/full' "$scenario" -o /dev/full "${people[@]}"
    refuse 'is no file that could be continued' "$scenario" -o /dev/null "${people[@]}" --resume
fi

# ---- Tables that others can read -----------------------------------------------------------------

sweep anybody.csv --couples 50 --turns 20 --anybody --gains
for table in people cells anybody; do
    [[ $(awk -F, '{print NF}' "$folder/$table.csv" | sort -u | wc -l) == 1 ]] || fail "$table: ragged"
    grep -qiE '(^|,)-?(nan|inf)' "$folder/$table.csv" && fail "$table: a number that is none"
done
python3 - "$folder/cells.csv" <<'PYTHON' || fail 'a grid that does not add up'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1])))
assert [row["b.avoidance"] for row in rows[:4]] == ["0.2", "0.6", "1", "0.2"]
assert [row["severity"] for row in rows[:4]] == ["0.3", "0.3", "0.3", "0.6"]
for row in rows:
    assert row["couples"] == "150"
    assert float(row["holds_share"]) == int(row["holds"]) / 150
    phases = [float(value) for name, value in row.items() if name.startswith("share_")]
    assert len(phases) == 8 and abs(sum(phases) - 1) < 1e-9
    assert int(row["holds"]) + int(row["dies_out"]) <= 150
assert len({row["holds"] for row in rows}) > 3
PYTHON

# ---- The map of two axes -------------------------------------------------------------------------

refuse 'a map over two axes, but there are 1' "$scenario" "${new[@]}" --grid a.hope=0:1:3 --svg "$folder/map.svg"
refuse 'has room for 200 steps' "$scenario" "${new[@]}" --grid a.hope=0:1:3 --grid b.hope=0:1:201 --svg "$folder/map.svg"
map=(--couples 50 --turns 40 --grid a.anxiety=0:1:5 --grid b.avoidance=0:1:4)
refuse 'goes without --shard' "$scenario" "${new[@]}" "${map[@]:2}" --shard 1/2 --svg "$folder/map.svg"
sweep map.csv "${map[@]}" --svg "$folder/map.svg"
sweep map.csv "${map[@]}" --svg "$folder/again.svg" --resume # nothing to play: drawn from the table
same map.svg again.svg
python3 - "$folder/map.csv" "$folder/map.svg" <<'PYTHON' || fail 'another map than the table'
import csv, re, sys
import xml.etree.ElementTree as tree
rows = list(csv.DictReader(open(sys.argv[1])))
shares = {(row["a.anxiety"], row["b.avoidance"]): row["holds_share"] for row in rows}
root = tree.parse(sys.argv[2]).getroot()
space = {"svg": "http://www.w3.org/2000/svg"}
assert "end in the cycle" in root.find("svg:title", space).text
told = root.find("svg:desc", space).text
assert "Across anxiety of Ana from 0 to 1, up avoidance of Ben from 0 to 1" in told, told
corners = re.search(r"Lower left (\d+), lower right (\d+), upper left (\d+), upper right (\d+)", told)
for number, corner in zip(corners.groups(), [("0", "0"), ("1", "0"), ("0", "1"), ("1", "1")]):
    assert abs(int(number) - 100 * float(shares[corner])) <= 0.5, (told, corner)
PYTHON

# On a terminal, where there is a way to have one, a bar that is taken away at the end.
if script -qec true /dev/null >/dev/null 2>&1; then
    script -qec "$program sweep $scenario -o $folder/bar.csv ${long[*]}" /dev/null \
        </dev/null >"$folder/out"
    grep -qE '%.*couples, .*/s, .* left' "$folder/out" || fail 'no progress on a terminal'
    same long.csv bar.csv
fi

((failures == 0)) && echo 'sweep_test: all as expected'
exit $((failures > 0))
