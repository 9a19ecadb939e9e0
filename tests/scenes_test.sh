#!/usr/bin/env bash
# The scenes of examples/scenes run, say what they should, and the same at any number of frames.
#   scenes_test.sh KITCHEN STRATEGIES
set -euo pipefail
fail() { printf 'scenes: %s\n' "$*" >&2; exit 1; }

evening=$("$1")
[[ $("$1" 7) == "$evening" && $("$1" 1000) == "$evening" ]] || fail 'frames make a difference'
(($(grep -c '\] Ana: ' <<<"$evening") >= 8)) || fail 'Ana says too little'
[[ $(grep -c '\] Ben: ' <<<"$evening") -ge 6 ]] || fail 'the script of Ben is not played'
grep -qE '^        \([0-9]+ seconds\)$' <<<"$evening" || fail 'no silence has a length'
awk '/\] (Ana|Ben): / { if ($2 == last) twice = 1; last = $2 } END { exit !twice }' <<<"$evening" ||
    fail 'nobody speaks twice'
awk '/\] Ana: / { sub(/.*Ana: /, ""); if ($0 == last) exit 1; last = $0 }' <<<"$evening" ||
    fail 'Ana says the same twice running'
grep -q '^Saved in the middle in [1-9][0-9]* bytes, loaded, and gone on\.$' <<<"$evening" ||
    fail 'not saved'
for wrong in 0 1001 x; do "$1" "$wrong" 2>/dev/null && fail "takes $wrong"; done
timeout 20 "$1" play < <(printf '1\n' && exec 1>&-) >/dev/null & playing=$!
sleep 1
kill "$playing" 2>/dev/null || fail 'played by hand it ends at once'
wait "$playing" 2>/dev/null || true

# share <policy>: how many evenings in 100 are worked through.
table=$("$2")
share() { awk -v policy="$1" 'index($0, policy) == 1 { print int($(NF - 1)) }' <<<"$table"; }
[[ $(wc -l <<<"$table") == 11 ]] || fail 'the table has another number of rows'
(($(share 'answer what was done') > $(share 'anything at random'))) || fail 'answering pays no more'
(($(share 'answer in turns 2 to 9') > $(share 'the same from turn 20'))) || fail 'time does not matter'
(($(share 'blame every turn') <= 3 && $(share 'silence every turn') <= 3)) || fail 'a blow works'
"$2" 0 2>/dev/null && fail 'takes 0 evenings'
echo 'scenes: 1 passed, 0 failed'
