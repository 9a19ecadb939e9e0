#!/usr/bin/env bash
# The same bits, and images both ways, on other processors: aarch64, and big-endian s390x, emulated.
set -euo pipefail
cd "$(dirname "$0")/.."
work=build/portability
mkdir -p "$work/include"
ln -sfn /usr/include/fmt "$work/include/fmt"  # headers only, good for every processor

engine=()
for noun in compiled couple emotion error event fear intervention model move need partner phase \
    snapshot stance time; do
    engine+=("lib/$noun.cpp")
done

# build <processor> <compiler>
build() {
    local program
    for program in golden/golden portability/image; do
        "$2" -std=c++20 -O2 -ffp-contract=off -static -Iinclude -Ilib -isystem "$work/include" \
            "${engine[@]}" "tests/$program.cpp" -o "$work/$1-${program##*/}"
    done
}
build here g++ &
build aarch64 aarch64-linux-gnu-g++ &
build s390x s390x-linux-gnu-g++ &
wait

# on <processor> <program> <argument>...
on() {
    local run=()
    [[ $1 == here ]] || run=("qemu-$1")
    "${run[@]}" "$work/$1-$2" "${@:3}"
}

failed=0
check() { cmp -s "$1" "$2" && echo "portability: $3" || { echo "portability: NOT $3"; failed=1; }; }

on here image on >"$work/expected"
for processor in aarch64 s390x; do
    on "$processor" golden >"$work/golden"
    check tests/golden/golden.txt "$work/golden" "the same bits on $processor"
done
for from in here aarch64 s390x; do
    on "$from" image save "$work/$from.image"
    cmp "$work/here.image" "$work/$from.image"
    for to in here aarch64 s390x; do
        on "$to" image load "$work/$from.image" >"$work/loaded"
        check "$work/expected" "$work/loaded" "an image from $from goes on the same on $to"
    done
done
exit "$failed"
