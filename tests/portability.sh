#!/usr/bin/env bash
# The same bits, alone and in lanes, and images both ways, on other processors: aarch64 with NEON,
# and big-endian s390x without lanes, emulated.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD work=build/portability
mkdir -p "$work"/{include,here,aarch64,s390x}
ln -sfn /usr/include/{fmt,hwy} "$work/include"  # headers only, good for every processor

engine=("$root"/lib/{base,engine,script}/*.cpp "$root"/lib/record/snapshot.cpp "$root"/lib/loop/gain.cpp
    "$root"/lib/ensemble/{ensemble,lanes,single}.cpp)

# build <processor> <compiler> <flag or source>...: every source once, then the programs.
build() {
    local here=$work/$1 compile=("$2" -std=c++20 -O2 -ffp-contract=off "-I$root/include" \
        "-I$root/lib" -isystem "$root/$work/include") program
    (cd "$here" && "${compile[@]}" "${@:3}" -c "${engine[@]}")
    for program in golden/golden portability/image bench/couples; do
        "${compile[@]}" -static "tests/$program.cpp" "$here"/*.o -o "$work/$1-${program##*/}"
    done
}
build here g++ &
build aarch64 aarch64-linux-gnu-g++ -DPURSUIT_KERNELS_NEON -march=armv8-a+crypto \
    "$root/lib/ensemble/lanes_neon.cpp" &
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
on here couples 300 60 | cut -d' ' -f1 >"$work/couples"
for processor in aarch64 s390x; do
    on "$processor" golden >"$work/golden"
    check tests/golden/golden.txt "$work/golden" "the same bits on $processor"
    on "$processor" couples 300 60 >"$work/lanes"
    check "$work/couples" <(cut -d' ' -f1 "$work/lanes") \
        "the same bits of many couples on $processor: $(cut -d' ' -f5- "$work/lanes")"
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
