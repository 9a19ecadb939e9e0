#!/usr/bin/env bash
# Charts as other programs read them: Graphviz, an XML parser, and Qt's compiler of state charts.
# Usage: chart_test.sh PROGRAM, from the root of the project. What is not installed is skipped.
set -uo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

fail() {
    printf 'chart_test: %s\n' "$*" >&2
    ((++failures))
}
# tool <name> [place]...: its path, or a message and failure.
tool() {
    local place
    for place in "$@"; do
        command -v "$place" && return
    done
    printf 'chart_test: skipped: %s is not installed\n' "$1" >&2
    return 1
}

# Another table: names with signs that mean something to each format.
cat >"$folder/own.toml" <<'TOML'
[a]
[b]
[model]
[[model.transitions]]
from = "any"
when = ["flooded > 0.5"]
to = "shut_down"
because = "\"too\" <much> & 'more' \\n --> ; # : {}"
TOML
for stance in settled reaching protesting despairing guarding withdrawing shut_down opening; do
    next=settled
    [[ $stance == settled ]] && next=reaching
    printf '[[model.transitions]]\nfrom = "%s"\nwhen = ["pursuit %s 0.25"]\nto = "%s"\nbecause = "-- %s -- "\n' \
        "$stance" '>' "$next" "$stance"
done >>"$folder/own.toml"
for stance in protesting despairing guarding withdrawing opening; do
    printf '[[model.transitions]]\nfrom = "settled"\nwhen = ["hope < 0.5"]\nto = "%s"\nbecause = "x"\n' "$stance"
done >>"$folder/own.toml"

for format in dot mermaid scxml; do
    "$program" chart --$format >"$folder/standard.$format" || fail "exit status $? of chart --$format"
    "$program" chart "$folder/own.toml" --$format >"$folder/own.$format" ||
        fail "exit status $? of chart FILE --$format"
    "$program" chart --process --$format >"$folder/process.$format" ||
        fail "exit status $? of chart --process --$format"
    cmp -s "$folder/standard.$format" "$folder/own.$format" && fail "the same $format of two tables"
done
"$program" chart | cmp -s - "$folder/standard.dot" || fail 'dot is not what is made unless said'
"$program" chart --dot --scxml >/dev/null 2>"$folder/err" && fail 'two formats at once'
grep -qF 'two formats' "$folder/err" || fail "$(cat "$folder/err")"
head -n 3 "$folder/standard.mermaid" | grep -qx 'stateDiagram-v2' || fail 'no Mermaid state diagram'
grep -vE '^(%%.*|stateDiagram-v2|    direction LR|    state "[a-z -]+" as [a-z_]+|    (\[\*\]|[a-z_]+) --> [a-z_]+( : [^:;"<>]*((<br\/>|#[0-9]+;)[^:;"<>]*)*)?)$' \
    "$folder"/*.mermaid && fail 'a line that is no Mermaid'

if dot=$(tool dot); then
    for name in standard own process; do
        "$dot" -Tsvg "$folder/$name.dot" >"$folder/$name.svg" 2>"$folder/err" || fail "dot: $(cat "$folder/err")"
        [[ ! -s $folder/err ]] || fail "dot: $(head -n 2 "$folder/err")"
        [[ $name == process ]] && continue
        for stance in settled reaching protesting despairing guarding withdrawing 'shut down' opening; do
            grep -qF ">$stance<" "$folder/$name.svg" || fail "Graphviz draws no $stance"
        done
    done
fi
if xmllint=$(tool xmllint); then
    "$xmllint" --noout "$folder"/*.scxml || fail 'not well-formed'
fi
if qscxmlc=$(tool qscxmlc /usr/lib/qt5/bin/qscxmlc /usr/lib/qt6/bin/qscxmlc /usr/lib/qt6/libexec/qscxmlc); then
    for name in standard own process; do
        "$qscxmlc" "$folder/$name.scxml" -o "$folder/$name" >"$folder/err" 2>&1 || fail "qscxmlc: $(cat "$folder/err")"
        [[ ! -s $folder/err ]] || fail "qscxmlc: $(head -n 2 "$folder/err")"
        grep -qE 'class (Stances|Process)' "$folder/$name.h" || fail 'no class was made'
    done
fi
((failures == 0))
