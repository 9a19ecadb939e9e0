#!/usr/bin/env bash
# The examples say what they should; hello says the same in every language.
#   examples.sh HELLO_C HELLO_CPP SCENE
set -euo pipefail
said=$("$1")
diff <(echo "$said") <("$2") || { echo 'hello.c and hello.cpp differ'; exit 1; }
grep -qE '^share +0\.[0-9]{3}$' <<<"$said"
grep -q '^Ben .* Ana .*\.$' <<<"$said"

# Ana: a wrong number is asked for again, every answer has a reason, and the input ends.
said=$(printf '1\n6\nno\n99\n19\n' | "$3")
[[ $(grep -c '^Ben: ' <<<"$said") == 2 ]]
[[ $(grep -c ' Ben needs ' <<<"$said") == 2 ]]
tail -1 <<<"$said" | grep -qE '^Where it ends: [a-z_]+\. Distress, 0 to 1: Ana 0\.[0-9]+, Ben 0\.'
# Ben: Ana begins.
said=$(printf '2\n14\n20\n' | "$3")
[[ $(grep -c '^Ana: ' <<<"$said") == 3 ]]
said=$("$3" </dev/null)
grep -q '^Where it ends: calm' <<<"$said"
# It ends, too, when nobody stops.
# From a here string: a pipe would break under the writer, since not all of it is read.
said=$("$3" <<<"1"$'\n'"$(printf '6\n%.0s' {1..500})")
grep -q '^Where it ends: ' <<<"$said"
