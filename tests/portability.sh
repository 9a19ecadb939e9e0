#!/usr/bin/env bash
# The same bits on other processors and systems, emulated: those of the golden runs, of many couples, in lanes
# where the platform has them, and images both ways; on Windows a program of C that loads the DLL, too.
#   tests/portability.sh [platform...]            all of the table, each skipped where its tools are not
#   tests/portability.sh packages [platform...]   what Debian calls their tools
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD work=build/portability

# name, processor for CMake, prefix of the compilers, what runs its programs, flags; then packages.
table() {
    cat <<'TABLE'
aarch64  aarch64  aarch64-linux-gnu-            qemu-aarch64   -O2               g++-aarch64-linux-gnu qemu-user
i686     i686     i686-linux-gnu-               qemu-i386      -msse2+-mfpmath=sse g++-i686-linux-gnu qemu-user
mips64el mips64el mips64el-linux-gnuabi64-      qemu-mips64el  -O2               g++-mips64el-linux-gnuabi64 qemu-user
ppc64le  ppc64le  powerpc64le-linux-gnu-        qemu-ppc64le   -O2               g++-powerpc64le-linux-gnu qemu-user
riscv64  riscv64  riscv64-linux-gnu-            qemu-riscv64   -O2               g++-riscv64-linux-gnu qemu-user
s390x    s390x    s390x-linux-gnu-              qemu-s390x     -O2               g++-s390x-linux-gnu qemu-user
windows  AMD64    x86_64-w64-mingw32-           wine           -O2               g++-mingw-w64-x86-64-posix wine64 wine
TABLE
}
runs() { command -v "$1" || command -v "$1-stable"; }  # Wine's name where no other of its versions is meant
row_of() { table | awk -v name="$1" '$1 == name'; }

if [[ ${1-} == packages ]]; then
    for platform in "${@:2}"; do row_of "$platform"; done | if (($# > 1)); then cat; else table; fi |
        awk '{ for (i = 6; i <= NF; ++i) print $i }' | sort -u
    exit
fi

mapfile -t asked < <(if (($#)); then printf '%s\n' "$@"; else table | cut -d' ' -f1; fi)
mkdir -p "$work/include"
ln -sfn /usr/include/{fmt,hwy} "$work/include"  # headers only, good for every processor
export WINEDEBUG=-all WINEPREFIX=$root/$work/wine

# build NAME OPTION...: the library there, and the programs. CXX, FLAGS and SUFFIX are those of the platform.
build() {
    local out=$work/$1 program
    cmake -S . -B "$out" -G Ninja -DCMAKE_BUILD_TYPE=Release '-DPURSUIT_ROOMS=record;explain;ensemble' \
        -DPURSUIT_BUILD_TESTS=OFF -DPURSUIT_BUILD_EXAMPLES=OFF -DPURSUIT_INSTALL=OFF \
        -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON "-DPURSUIT_FMT_DIR=$root/$work/include" \
        "-DPURSUIT_HIGHWAY_DIR=$root/$work/include" "-DCMAKE_CXX_FLAGS=$FLAGS" "${@:2}" -Wno-dev >/dev/null
    ninja -C "$out" --quiet pursuit pursuit_capi
    for program in golden/golden portability/image bench/couples; do
        # shellcheck disable=SC2086  # flags are many
        "$CXX" $FLAGS -std=c++20 -O1 -ffp-contract=off -Iinclude -Ilib -isystem "$work/include" -static \
            "tests/$program.cpp" "$out/libpursuit-cpp.a" -pthread -o "$out/${program##*/}$SUFFIX"
    done
}

# on PLATFORM PROGRAM ARGUMENT...: without the carriage returns of Windows.
on() {
    local run=() out=$work/$1 suffix=''
    if [[ $1 != here ]]; then
        read -r _ _ _ run _ <<<"$(row_of "$1")"
        run=("$(runs "$run")")
    fi
    [[ $1 != windows ]] || suffix=.exe
    "${run[@]}" "$out/$2$suffix" "${@:3}" | tr -d '\r'
}

failed=0
check() { if cmp -s "$1" "$2"; then echo "portability: $3"; else echo "portability: NOT $3"; failed=1; fi; }

CXX=${CXX:-g++} FLAGS='' SUFFIX='' build here
on here image on >"$work/expected"
on here couples 300 60 | cut -d' ' -f1 >"$work/couples"
on here image save "$work/here.image"

platforms=()
for platform in "${asked[@]}"; do
    row=$(row_of "$platform")
    [[ $row ]] || { echo "portability: no platform $platform; there are: $(table | cut -d' ' -f1 | xargs)"; exit 2; }
    read -r _ processor prefix runner flags _ <<<"$row"
    compiler=$(command -v "${prefix}g++-posix" || command -v "${prefix}g++" || true)
    if [[ ! $compiler ]] || ! runs "$runner" >/dev/null; then
        echo "portability: $platform skipped: needs ${prefix}g++ and $runner"
        continue
    fi
    system=Linux suffix=''
    [[ $platform != windows ]] || system=Windows suffix=.exe
    CXX=$compiler FLAGS=${flags//+/ } SUFFIX=$suffix build "$platform" -DCMAKE_SYSTEM_NAME="$system" \
        -DCMAKE_SYSTEM_PROCESSOR="$processor" -DCMAKE_CXX_COMPILER="$compiler" \
        "-DCMAKE_SHARED_LINKER_FLAGS=$([[ $platform != windows ]] || echo -static)"
    platforms+=("$platform")
    on "$platform" golden >"$work/golden"
    check tests/golden/golden.txt "$work/golden" "the same bits on $platform"
    on "$platform" couples 300 60 >"$work/lanes"
    check "$work/couples" <(cut -d' ' -f1 "$work/lanes") \
        "the same bits of many couples on $platform: $(cut -d' ' -f5- "$work/lanes")"
    if [[ $platform == windows ]]; then
        "${prefix}gcc" -Iinclude examples/hello/hello.c "$work"/windows/libpursuit*.dll.a -o "$work/windows/hello.exe"
        cc -Iinclude examples/hello/hello.c -L"$work/here" -lpursuit "-Wl,-rpath,$root/$work/here" -o "$work/here/hello"
        "$work/here/hello" >"$work/said"
        on windows hello >"$work/said_there"
        check "$work/said" "$work/said_there" "what hello says, by the DLL on $platform"
    fi
done
for from in here "${platforms[@]}"; do
    [[ $from == here ]] || on "$from" image save "$work/$from.image"
    check "$work/here.image" "$work/$from.image" "an image from $from to the byte"
    for to in here "${platforms[@]}"; do
        on "$to" image load "$work/$from.image" >"$work/loaded"
        check "$work/expected" "$work/loaded" "an image from $from goes on the same on $to"
    done
done
exit "$failed"
