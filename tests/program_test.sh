#!/usr/bin/env bash
# The program as its user meets it: what it prints, what it writes, and what bad input gets.
# Usage: program_test.sh PROGRAM, from the root of the project.
set -uo pipefail
program=$1
scenario=examples/scenarios/article.toml
codes=examples/codes/couplescope.toml
data=${PURSUIT_DATA:-../shared/data}/couplescope/sequences_long.csv
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8
unset COLUMNS NO_COLOR
failures=0

fail() {
    printf 'program_test: %s\n' "$*" >&2
    ((++failures))
}

# expect <text> <argument>...: succeeds, says nothing on standard error, and prints the text.
expect() {
    local text=$1
    shift
    "$program" "$@" >"$folder/out" 2>"$folder/err" || fail "exit status $? of: $*"
    [[ ! -s $folder/err ]] || fail "$(head -n 1 "$folder/err") -- from: $*"
    grep -qF -e "$text" "$folder/out" || fail "no '$text' printed by: $*"
}

# refuse <text> <argument>...: exit status 2, one line with the text, nothing else.
refuse() {
    local text=$1 status
    shift
    "$program" "$@" >"$folder/out" 2>"$folder/err"
    status=$?
    ((status == 2)) || fail "exit status $status, expected 2, of: $*"
    [[ $(wc -l <"$folder/err") == 1 ]] || fail "not one line from: $*"
    grep -qF -e "$text" "$folder/err" || fail "'$(cat "$folder/err")', expected '$text', from: $*"
    [[ $(head -c 9 "$folder/err") == 'pursuit: ' ]] || fail "not begun with the program's name: $*"
    [[ ! -s $folder/out ]] || fail "something printed by: $*"
}

# ---- The command line ----------------------------------------------------------------------------

expect 'pursuit run FILE' --help
expect 'pursuit run FILE' run --help
expect 'pursuit 0.' --version
refuse 'no command'
refuse "unknown command 'rum', nearest is 'run'" rum "$scenario"
refuse "unknown option '--vesion', nearest is '--version'" --vesion
refuse "unknown option '--tuns', nearest is '--turns'" run "$scenario" --tuns 3
refuse 'run needs FILE' run
refuse "'more' is one too many" run "$scenario" more
refuse '--turns needs N' run "$scenario" --turns
refuse '--turns is there twice' run "$scenario" --turns 3 --turns 3
refuse "--turns is '0'" run "$scenario" --turns 0
refuse "--turns is '9x'" run "$scenario" --turns=9x
refuse "--seed is '-1'" run "$scenario" --seed -1
refuse '--why takes no value' run "$scenario" --why=yes
refuse 'replay needs --codes' replay "$folder/talk.csv"

# ---- Files that cannot be read -------------------------------------------------------------------

: >"$folder/empty"
printf 'turns = 3\nsede = 1\n[a]\n[b]\n' >"$folder/misspelt.toml"
printf 'turns = \n' >"$folder/broken.toml"
head -c 4096 /dev/urandom >"$folder/noise"
truncate -s 100M "$folder/large"
printf 'couple,interval,SC,DC\n1,1,1,0\n1,2,1,2\n' >"$folder/unknown.csv"
printf 'couple,interval,SC,DC\n1,1,1,0\n1,2,1\n' >"$folder/ragged.csv"
printf 'couple,interval,SC\n1,1,1\n' >"$folder/narrow.csv"

refuse "$folder/none: " run "$folder/none"
refuse "$folder/empty" run "$folder/empty"
refuse "$folder" run "$folder"
refuse "$folder/large" run "$folder/large"
refuse "$folder/noise" run "$folder/noise"
refuse "misspelt.toml:2:1: unknown" run "$folder/misspelt.toml"
refuse "broken.toml:1:" run "$folder/broken.toml"
refuse "$folder/none: " replay "$folder/none" --codes "$codes"
refuse "$folder/large" replay "$folder/large" --codes "$codes"
refuse "$folder/empty" replay "$folder/empty" --codes "$codes"
refuse "$folder/none: " replay "$folder/unknown.csv" --codes "$folder/none"
refuse "noise" replay "$folder/noise" --codes "$codes"
refuse "misspelt.toml:1:1: unknown key" replay "$folder/unknown.csv" --codes "$folder/misspelt.toml"
refuse "unknown.csv:3:7: unknown value '2' in column 'DC'" replay "$folder/unknown.csv" --codes "$codes"
refuse "ragged.csv:3:1: a row of 3 cells, expected 4" replay "$folder/ragged.csv" --codes "$codes"
refuse "narrow.csv:1:1: no column 'DC'" replay "$folder/narrow.csv" --codes "$codes"

# ---- Files: none is written over that is read, or written otherwise ------------------------------

printf 'couple,interval,SC,DC\n1,1,1,0\n1,2,1,1\n1,3,0,0\n' >"$folder/talk.csv"
cp "$folder/talk.csv" "$folder/talk.before.csv"
cp "$scenario" "$folder/s.toml"
ln -s s.toml "$folder/link.toml"
ln "$folder/s.toml" "$folder/hard.toml"
refuse "--csv $folder/talk.csv is the same file as $folder/talk.csv, which is read; name another" \
    detect "$folder/talk.csv" --codes "$codes" --csv "$folder/talk.csv"
refuse 'which is read' replay "$folder/talk.csv" --codes "$codes" --csv "$folder/./talk.csv"
refuse 'which is written, too' detect "$folder/talk.csv" --codes "$codes" --csv "$folder/x" --lags "$folder/./x"
for path in s.toml link.toml hard.toml; do
    refuse 'which is read' report "$scenario" "$folder/s.toml" -o "$folder/$path"
    refuse 'which is read' run "$folder/$path" --csv "$folder/s.toml"
    refuse 'which is read' what-if "$folder/$path" -n 2 --intervention affirm --csv "$folder/s.toml"
    refuse 'which is read' loop "$folder/$path" --csv "$folder/s.toml"
    refuse 'which is read' sweep "$folder/s.toml" --couples 2 -o "$folder/$path" --force
done
cp "$folder/s.toml" "$folder/t.csv.settings"
refuse "t.csv.settings, the settings of $folder/t.csv, is the same file as $folder/t.csv.settings, which is read" \
    sweep "$folder/t.csv.settings" --couples 2 -o "$folder/t.csv"
refuse 'which is written, too' sweep "$folder/s.toml" --couples 2 --grid a.hope=0:1:2 \
    --grid b.hope=0:1:2 -o "$folder/u.csv" --svg "$folder/u.csv.settings"
"$program" run "$folder/s.toml" --csv "$folder/o" >"$folder/o" 2>"$folder/err"
grep -q 'standard output goes to the same file' "$folder/err" || fail 'a table written over what is printed'
"$program" run "$folder/s.toml" >>"$folder/s.toml" 2>"$folder/err"
grep -q 'standard output goes to the same file' "$folder/err" || fail 'printed into what is read'
cmp -s "$scenario" "$folder/s.toml" || fail 'a scenario was changed'
cmp -s "$scenario" "$folder/t.csv.settings" || fail 'a scenario was changed by settings'
cmp -s "$folder/talk.csv" "$folder/talk.before.csv" || fail 'talks were changed'
[[ ! -e $folder/x && ! -e $folder/t.csv && ! -e $folder/u.csv ]] || fail 'something was written'

# The mode, the link and the other names of what is written again are as before.
write() { "$program" run "$scenario" --turns 3 --csv "$folder/$1" >/dev/null || fail "writing $1"; }
write old.csv
cp "$folder/old.csv" "$folder/right.csv"
chmod 640 "$folder/old.csv"
write old.csv
[[ $(stat -c %a "$folder/old.csv") == 640 ]] || fail 'another mode than before'
echo 'longer than what is written' "$(seq 9999)" >"$folder/old.csv"
ln "$folder/old.csv" "$folder/twin.csv"
write twin.csv
[[ $folder/old.csv -ef $folder/twin.csv ]] || fail 'a hard link was cut'
[[ $(stat -c %a "$folder/twin.csv") == 640 ]] || fail 'another mode than before, of a hard link'
cmp -s "$folder/old.csv" "$folder/right.csv" || fail 'another table in a hard link'
ln -s nowhere.csv "$folder/dangling.csv"
write dangling.csv
[[ -L $folder/dangling.csv ]] || fail 'a link was replaced'
cmp -s "$folder/nowhere.csv" "$folder/right.csv" || fail 'another table behind a link'
"$program" sweep "$scenario" --couples 2 --turns 3 -o "$folder/v.csv" >/dev/null
chmod 600 "$folder/v.csv" "$folder/v.csv.settings"
ln "$folder/v.csv.settings" "$folder/v.twin"
"$program" sweep "$scenario" --couples 2 --turns 3 -o "$folder/v.csv" --force >/dev/null || fail 'a sweep again'
[[ $(stat -c %a "$folder/v.csv" "$folder/v.csv.settings" | sort -u) == 600 ]] || fail 'another mode of a sweep'
[[ $folder/v.csv.settings -ef $folder/v.twin ]] || fail 'a hard link of settings was cut'
[[ -z $(find "$folder" -name '*.part') ]] || fail 'a part was left'
if ((EUID != 0)); then
    chmod 400 "$folder/v.csv.settings" "$folder/old.csv"
    refuse "$folder/old.csv: Permission denied" run "$scenario" --csv "$folder/old.csv"
fi

# A pipe will do for everything that is read or written.
for command in 'run' 'what-if -n 2 --intervention affirm' 'loop' 'chart'; do
    # shellcheck disable=SC2086
    "$program" ${command%% *} <(cat "$scenario") ${command#"${command%% *}"} >"$folder/out" || fail "$command of a pipe"
    # shellcheck disable=SC2086
    "$program" ${command%% *} "$scenario" ${command#"${command%% *}"} | cmp -s - "$folder/out" || fail "$command of a pipe differs"
done
"$program" report --pairs 2 <(cat "$scenario") <(cat "$scenario") -o >(cat >"$folder/page.html") || fail 'a report of a pipe'
"$program" sweep <(cat "$scenario") --couples 2 -o "$folder/w.csv" >/dev/null || fail 'a sweep of a pipe'
"$program" detect <(cat "$folder/talk.csv") --codes <(cat "$codes") --csv /dev/null --lags /dev/null \
    >/dev/null || fail 'detecting in a pipe'
"$program" replay <(cat "$folder/talk.csv") --codes <(cat "$codes") >/dev/null || fail 'a replay of a pipe'
refuse 'has to be a file' sweep "$scenario" --couples 2 --grid a.hope=0:1:2 --grid b.hope=0:1:2 -o /dev/null --svg "$folder/m.svg"

# ---- Names ---------------------------------------------------------------------------------------

sed 's/"Ben"/"Ana"/' "$scenario" >"$folder/twins.toml"
refuse "--who is 'Ana', as both are called; expected a or b" what-if "$folder/twins.toml" --intervention affirm --who Ana
expect 'Ana says that the other matters' what-if "$folder/twins.toml" -n 2 --intervention affirm --who b
sed 's/owner = "a"/owner = "Ana"/' "$scenario" >"$folder/owner.toml"
grep -q 'owner = "Ana"' "$folder/owner.toml" || fail 'no owner to be renamed'
expect '' run "$scenario"
cp "$folder/out" "$folder/first"
expect '' run "$folder/owner.toml"
cmp -s "$folder/out" "$folder/first" || fail 'an owner by name is another one'
refuse "owner is 'Ana', as both are called, expected 'a' or 'b'" \
    run <(sed 's/"Ben"/"Ana"/' "$folder/owner.toml")
refuse "seed is -1, expected 0 to 18446744073709551615" run <(sed 's/^seed = .*/seed = -1/' "$scenario")
expect '' run "$scenario" --seed 18446744073709551615
cp "$folder/out" "$folder/first"
expect '' run <(sed 's/^seed = .*/seed = "18446744073709551615"/' "$scenario")
cmp -s "$folder/out" "$folder/first" || fail 'a seed of a file is another one'
refuse "--seed is '18446744073709551616'" run "$scenario" --seed 18446744073709551616

# Nothing that turns the direction of a line reaches a terminal, nor anything that controls it.
for mark in 061C 200E 200F 202A 202B 202C 202D 202E 2066 2067 2068 2069 0085 2028; do
    letter=$(printf "\\u$mark")
    sed "s/^title = \"/title = \"$letter/; s/\"Ana\"/\"A${letter}na\"/" "$scenario" >"$folder/turned.toml"
    "$program" run "$folder/turned.toml" --why >"$folder/out" 2>&1
    grep -qF "$letter" "$folder/out" && fail "U+$mark is printed"
    "$program" run "$folder/$letter.toml" 2>&1 | grep -qF "$letter" && fail "U+$mark is in a message"
    "$program" run "$scenario" --seed "$letter" 2>&1 | grep -qF "$letter" && fail "U+$mark of an option"
done

# ---- What if: what is asked ----------------------------------------------------------------------

refuse 'what-if needs FILE' what-if
refuse "unknown option '--interventoin', nearest is '--intervention'" what-if "$scenario" --interventoin affirm
refuse "unknown --intervention 'afirm', nearest is 'affirm'" what-if "$scenario" --intervention afirm
refuse "unknown --trait 'anxeity', nearest is 'anxiety'" what-if "$scenario" --trait anxeity --who a --by 0.1
refuse "unknown --move 'lisen', nearest is 'listen'" what-if "$scenario" --move lisen --who b
refuse "unknown --link 'fear', nearest is 'fear_to_demand'" what-if "$scenario" --link fear --who a
refuse "unknown --move 'quarrel', known: 'invite', 'share', 'discuss', 'seek_reassurance', 'reaffirm' and 20 more" \
    what-if "$scenario" --move quarrel --who b
refuse "unknown --who 'Zoe', known: 'a', 'b', 'both', 'Ana', 'Ben'" what-if "$scenario" --intervention affirm --who Zoe
refuse "unknown --who 'Anna', nearest is 'Ana'" what-if "$scenario" --intervention affirm --who Anna
refuse '--move needs --who a or b' what-if "$scenario" --move listen
refuse '--trait needs --by D' what-if "$scenario" --trait anxiety --who a
refuse 'expected one of --intervention, --move' what-if "$scenario" --move listen --link fear_to_demand
refuse "--at is '40', expected a whole number from 0 to 39" what-if "$scenario" --at 40
refuse "--strength is '1.5'" what-if "$scenario" --intervention affirm --strength 1.5
refuse "--by is 'nan'" what-if "$scenario" --trait anxiety --who a --by nan
refuse "-n is '1'" what-if "$scenario" -n 1
refuse "unknown --avoid 'hold', nearest is 'holds'" what-if "$scenario" --search --avoid hold
refuse '--search looks for changes' what-if "$scenario" --search --link fear_to_demand --who a
refuse '--search needs 30 turns' what-if "$scenario" --search --at 20
refuse '--csv needs one change' what-if "$scenario" --csv "$folder/none.csv"
refuse 'needs one partner' what-if "$scenario" --intervention uncover

# ---- Nothing written half ------------------------------------------------------------------------

printf 'as before\n' >"$folder/kept.csv"
refuse 'ragged.csv:3:1' replay "$folder/ragged.csv" --codes "$codes" --csv "$folder/kept.csv"
refuse 'ragged.csv:3:1' replay "$folder/ragged.csv" --codes "$codes" --csv "$folder/new.csv"
[[ $(cat "$folder/kept.csv") == 'as before' ]] || fail 'a table was overwritten by a failure'
[[ ! -e $folder/new.csv ]] || fail 'a table was left by a failure'
refuse "$folder/none/out.csv" run "$scenario" --csv "$folder/none/out.csv"
refuse "$folder" run "$scenario" --csv "$folder"
[[ -z $(find "$folder" -name '*.part') ]] || fail 'a part of a table was left'
if [[ -c /dev/full ]]; then
    "$program" run "$scenario" >/dev/full 2>"$folder/err"
    [[ $? == 2 ]] || fail 'a full disk went unnoticed'
    refuse '/dev/full' run "$scenario" --csv /dev/full
fi

# ---- What a play prints and writes ---------------------------------------------------------------

expect 'The loop with Ana pursuing' run "$scenario" --why --turns 30 --csv "$folder/kept.csv"
[[ $(wc -l <"$folder/kept.csv") == 31 ]] || fail 'not one row a turn'
[[ $(head -c 5 "$folder/kept.csv") == 'turn,' ]] || fail 'no header'
[[ $(tail -n +3 "$folder/kept.csv" | awk -F, '{print NF}' | sort -u) == \
    $(head -n 1 "$folder/kept.csv" | awk -F, '{print NF}') ]] || fail 'ragged rows'
grep -qiE '(^|,)-?(nan|inf)' "$folder/kept.csv" && fail 'a number that is none'
cp "$folder/out" "$folder/first"
cp "$folder/kept.csv" "$folder/first.csv"
expect '' run "$scenario" --why --turns 30 --csv "$folder/kept.csv"
cmp -s "$folder/out" "$folder/first" || fail 'two plays with the same seed differ'
cmp -s "$folder/kept.csv" "$folder/first.csv" || fail 'two tables with the same seed differ'
expect '' run "$scenario" --why --turns 30 --seed 99
cmp -s "$folder/out" "$folder/first" && fail 'another seed changed nothing'

# No line is wider than the terminal, whatever the names; nothing but text where nobody looks.
sed -e 's/"Ana"/"Anastasía-Šárka of the long name"/; s/"Ben"/"山田太郎"/' "$scenario" >"$folder/names.toml"
# Vowels above and below, marks that combine, pictures, flags, shades of skin, and joined ones.
sed -e 's/"Ana"/"สมชายใจดีมากๆเลยนะ"/; s/"Ben"/"ख़ुशी"/' "$scenario" >"$folder/marks.toml"
sed -e 's/"Ana"/"🤖🚀🥰🛑⌚🇩🇪👩🏽"/; s/"Ben"/"👩‍👩‍👧❤️n\xcc\x88e\xcc\x88🫠"/' "$scenario" >"$folder/pictures.toml"
for file in examples/scenarios/*.toml "$folder"/{names,marks,pictures}.toml; do
    for width in 60 71 79 80 87 88 140; do
        COLUMNS=$width "$program" run "$file" --why --turns 60 >"$folder/out" || fail "exit status of $file"
        (($(wc -L <"$folder/out") <= width)) || fail "$file is wider than $width"
    done
    "$program" run "$file" >"$folder/out"
    (($(wc -L <"$folder/out") <= 80)) || fail "$file is wider than 80"
    grep -q $'\x1b' "$folder/out" && fail "$file: colour in a file"
done

# On a terminal, where there is a way to have one.
if script -qec true /dev/null >/dev/null 2>&1; then
    export TERM=xterm
    script -qec "$program run $scenario" /dev/null </dev/null >"$folder/out"
    grep -q $'\x1b' "$folder/out" || fail 'no colour on a terminal'
    NO_COLOR=1 script -qec "$program run $scenario" /dev/null </dev/null >"$folder/out"
    grep -q $'\x1b' "$folder/out" && fail 'colour in spite of NO_COLOR'
    TERM=dumb script -qec "$program run $scenario" /dev/null </dev/null >"$folder/out"
    grep -q $'\x1b' "$folder/out" && fail 'colour on a terminal that has none'
    NO_COLOR='' script -qec "$program run $scenario" /dev/null </dev/null >"$folder/out"
    grep -q $'\x1b' "$folder/out" || fail 'no colour with an empty NO_COLOR'
    script -qec "stty cols 66; $program run $scenario" /dev/null </dev/null |
        sed 's/\x1b\[[0-9;]*m//g; s/\r//g' >"$folder/out"
    (($(wc -L <"$folder/out") <= 66)) || fail 'wider than the terminal'
fi

# ---- What if: what is printed and written --------------------------------------------------------

expect "Ben sees what the other's moves are for. Strength 0.8." what-if "$scenario" --at 2 -n 20 \
    --intervention recognise_intent --who Ben --strength 0.8 --csv "$folder/what_if.csv"
[[ $(wc -l <"$folder/what_if.csv") == 18 ]] || fail 'not one row an outcome'
grep -q '^time_in_cycle,20,' "$folder/what_if.csv" || fail 'no time in the cycle'
cp "$folder/out" "$folder/first"
expect '' what-if "$scenario" --at 2 -n 20 --intervention recognise_intent --who b --strength 0.8
cmp -s "$folder/out" "$folder/first" || fail 'two comparisons with the same seed differ'
expect 'argument, 7 days later.' what-if "$scenario" -n 5 --days 7 --trait anxiety --who a --by -0.2
expect "Ana's fear → Ana's demand, 50 % of it taken." what-if "$scenario" -n 5 --link fear_to_demand --who a
expect 'Ben: listen, instead.' what-if "$scenario" -n 5 --at 3 --from-here --move listen --who b
expect 'Both see the cycle as the common opponent.' what-if "$scenario" -n 5 --at 2
expect 'Which link is easiest to loosen' what-if "$scenario" -n 9 --search --csv "$folder/found.csv"
[[ $(head -c 6 "$folder/found.csv") == 'lever,' ]] || fail 'no header of the findings'
expect 'a cycle of six turns' what-if "$scenario" -n 5 --search --avoid cycle --turns 30
expect 'Nothing is needed' what-if examples/scenarios/two_secure.toml -n 5 --search --turns 30
for file in examples/scenarios/*.toml "$folder/names.toml"; do
    for width in 60 80 140; do
        for arguments in '--intervention name_the_cycle' '' '--search --turns 30'; do
            # shellcheck disable=SC2086
            COLUMNS=$width "$program" what-if "$file" -n 3 $arguments >"$folder/out" ||
                fail "exit status of what-if $file $arguments"
            (($(wc -L <"$folder/out") <= width)) || fail "what-if $file $arguments is wider than $width"
        done
    done
done

# ---- What the loop prints and writes -------------------------------------------------------------

expect 'Ben pursues, Ana withdraws' loop "$scenario" --csv "$folder/loop.csv" --grid 5
for text in "Ana's fear → demand expressed" 'loop gain G' \
    'from here into the cycle' 'it holds, with Ana pursuing'; do
    grep -qF "$text" "$folder/out" || fail "no '$text' about the loop"
done
expect 'saddle: on the border' loop examples/scenarios/article_swapped_owner.toml
[[ $(wc -l <"$folder/loop.csv") == 51 ]] || fail 'not one row a direction and start'
[[ $(cut -d, -f6 "$folder/loop.csv" | sort -u | tr '\n' ' ') == 'calm cycle fate ' ]] || fail 'other fates'
grep -qiE '(^|,)-?(nan|inf)' "$folder/loop.csv" && fail 'a number that is none'
expect 'after 12 turns' loop "$scenario" --turns 12
expect 'it dies out' loop examples/scenarios/two_secure.toml
refuse "--grid is '1'" loop "$scenario" --grid 1
refuse "$folder/none: " loop "$folder/none"
refuse "misspelt.toml:2:1: unknown" loop "$folder/misspelt.toml"
for file in examples/scenarios/*.toml "$folder/names.toml"; do
    for width in 60 71 80 140; do
        COLUMNS=$width "$program" loop "$file" --turns 3 >"$folder/out" || fail "exit status of loop $file"
        (($(wc -L <"$folder/out") <= width)) || fail "the loop of $file is wider than $width"
    done
done

# ---- What a replay prints and writes -------------------------------------------------------------

printf 'couple,interval,SC,DC\n1,1,1,0\n1,2,1,1\n1,3,0,0\n' >"$folder/talk.csv"
expect '1 couple, 3 intervals of 10 s, 2 transitions' \
    replay "$folder/talk.csv" --codes "$codes" --csv "$folder/talk.out.csv"
[[ $(wc -l <"$folder/talk.out.csv") == 7 ]] || fail 'not one row a couple, interval and code'
if [[ -f $data ]]; then
    expect '64 couples, 3072 intervals of 10 s, 3008 transitions' replay "$data" --codes "$codes"
    (($(wc -L <"$folder/out") <= 80)) || fail 'the replay is wider than 80'
    for width in 60 80; do
        COLUMNS=$width "$program" replay "$data" --codes "$codes" >"$folder/out"
        (($(wc -L <"$folder/out") <= width)) || fail "the replay is wider than $width"
    done
fi

# ---- What detecting prints and writes ------------------------------------------------------------

export COLUMNS=400  # sentences on one line

refuse 'detect needs --codes' detect "$folder/talk.csv"
refuse "--shuffles is '100001'" detect "$folder/talk.csv" --codes "$codes" --shuffles 100001
refuse 'ragged.csv:3:1' detect "$folder/ragged.csv" --codes "$codes" --csv "$folder/new.csv"
refuse "$folder" detect "$folder/talk.csv" --codes "$codes" --lags "$folder"
sed 's/0 = "withdraw"/0 = "withdrew"/' "$codes" >"$folder/kinds.toml"
refuse "nearest is 'withdraw'" detect "$folder/talk.csv" --codes "$folder/kinds.toml"
[[ ! -e $folder/new.csv ]] || fail 'a table was left by a failure'
expect 'cannot be told from' detect "$folder/talk.csv" --codes "$codes" --csv "$folder/found.csv" \
    --lags "$folder/lags.csv"
[[ $(head -n 1 "$folder/found.csv") == couple,pattern,from,to,* ]] || fail 'no header of stretches'
[[ $(wc -l <"$folder/lags.csv") == 17 ]] || fail 'not one row a couple, lag and seat'
[[ $(awk -F, '{print NF}' "$folder/lags.csv" | sort -u) == 25 ]] || fail 'ragged lags'
# Somebody presses and somebody steps back, and that draws each other.
{
    echo 'couple,interval,SC,DC'
    for couple in 1 2 3 4; do
        for i in {1..60}; do
            echo "$couple,$i,$((i / 3 % 2)),$((1 - (i - 1) / 3 % 2))"
        done
    done
} >"$folder/waves.csv"
expect 'the other steps back more often than otherwise' detect "$folder/waves.csv" --codes "$codes"
if [[ -f $data ]]; then
    expect 'the other steps back less often than otherwise' detect "$data" --codes "$codes" --seed 3
    cp "$folder/out" "$folder/first"
    expect '' detect "$data" --codes "$codes" --seed 3
    cmp -s "$folder/out" "$folder/first" || fail 'two detections with the same seed differ'
    for width in 60 80; do
        COLUMNS=$width "$program" detect "$data" --codes "$codes" --shuffles 9 >"$folder/out"
        (($(wc -L <"$folder/out") <= width)) || fail "what is detected is wider than $width"
    done
fi

# ---- What a fit prints and writes ----------------------------------------------------------------

printf 'couple,fold\n1,x\n2,y\n3,x\n4,y\n' >"$folder/folds.csv"
refuse 'fit needs --codes' fit "$folder/waves.csv" --free momentum
refuse "nearest is 'momentum'" fit "$folder/waves.csv" --codes "$codes" --free momentm
sed 4d "$folder/folds.csv" >"$folder/short.csv"
refuse "no fold of '3'" fit "$folder/waves.csv" --codes "$codes" --free momentum --folds "$folder/short.csv"
printf 'sep=;\r\ncouple;fold\r\n"4";y\r\n1;x\r\n2; y\r\n3;x\r\n' >"$folder/excel.csv"
expect 'first-order Markov' fit "$folder/waves.csv" --codes "$codes" --free momentum --draws 0 --folds "$folder/excel.csv"
refuse "pursuit: unknown name 'momentm'" fit "$folder/waves.csv" --codes "$codes" --free momentm
refuse "waves.csv:1:1: no column 'fold'" fit "$folder/waves.csv" --codes "$codes" --free momentum --folds "$folder/waves.csv"
expect 'first-order Markov' fit "$folder/waves.csv" --codes "$codes" --free momentum --draws 0 \
    --folds "$folder/folds.csv" --csv "$folder/fit.csv"
grep -q '^4 talks, 236 transitions' "$folder/out" || fail 'a fit counts other talks'
[[ $(head -n 1 "$folder/fit.csv") == part,name,value,* ]] || fail 'no header of a fit'
[[ $(grep -c ^rival "$folder/fit.csv") == 4 ]] || fail 'not one row a rival'
expect momentum fit examples/study/talks.csv --codes examples/study/codes.toml --free momentum --draws 0

# A study in speakers' turns, with gaps: from its table to a finding.
expect '20 couples, 800 turns' detect examples/study/talks.csv --codes examples/study/codes.toml
grep -q 'C21' "$folder/out" || fail 'the talk that was skipped is not named'
grep -q 'After a demand of A, B steps back more often' "$folder/out" || fail 'nothing found in the study'
expect 'codes missing' replay examples/study/talks.csv --codes examples/study/codes.toml --csv "$folder/study.csv"
sed 's/^\[a\]/[coder]\ncolumn = "by"\n[a]/' "$codes" >"$folder/coders.toml"
{
    echo 'couple,interval,SC,DC,by'
    for i in {1..9}; do
        echo "1,$i,$((i % 2)),1,M"
        echo "1,$i,$((i % 4 == 1)),1,N"
    done
} >"$folder/coders.csv"
refuse "coders 'M' and 'N': say under [coder]" detect "$folder/coders.csv" --codes "$folder/coders.toml"
expect '9 rows left out' replay "$folder/coders.csv" --codes "$folder/coders.toml" --coder N
refuse "no rows of coder 'O', known: 'M', 'N'" replay "$folder/coders.csv" --codes "$folder/coders.toml" --coder O
expect 'M and N: SC' agree "$folder/coders.csv" --codes "$folder/coders.toml" --csv "$folder/kappa.csv"
[[ $(wc -l <"$folder/kappa.csv") == 7 ]] || fail 'not one row a column and code'
refuse "--coder needs [coder]" detect examples/study/talks.csv --codes examples/study/codes.toml --coder M

((failures == 0)) && echo 'program_test: all as expected'
exit $((failures > 0))
