#!/usr/bin/env bash
# The library and the program are the same to the byte wherever and whenever they are built: two clones
# of what is committed, in two paths, by another number of jobs, in another time zone, language and
# umask, with what a debugger reads and without. Prints the hashes of what they have in common.
#   tests/reproducible.sh [TYPE...]    of CMake: Release, and RelWithDebInfo of the library alone
set -euo pipefail
cd "$(dirname "$0")/.."
work=$PWD/build/reproducible
rm -rf "$work"
mkdir -p "$work"
export CCACHE_DISABLE=1  # which would give both the same, whatever they are

# made <clone> <type> <jobs>: a clone, built and installed beside it.
made() {
    local clone=$work/$1 type=$2 jobs=$3 examples=ON
    [[ $type == Release ]] || examples=OFF
    git clone --quiet --no-hardlinks . "$clone"
    cmake -S "$clone" -B "$clone/build" -DCMAKE_BUILD_TYPE="$type" -DPURSUIT_BUILD_TESTS=OFF \
        -DPURSUIT_BUILD_EXAMPLES="$examples" -DCMAKE_INSTALL_PREFIX="$clone/stage" >"$clone.log"
    cmake --build "$clone/build" --parallel "$jobs" >>"$clone.log" || { cat "$clone.log"; return 1; }
    cmake --install "$clone/build" >>"$clone.log"
}

# What is installed: each file's rights, hash and name.
listed() {
    (cd "$work/$1/stage" && find . -type f -printf '%m %p\n' | sort -k 2 | while read -r mode path; do
        printf '%s %s %s\n' "$mode" "$(sha256sum <"$path" | cut -d ' ' -f 1)" "$path"
    done)
}

failed=0
(($#)) || set -- Release RelWithDebInfo
for type; do
    mkdir -p "$work/$type/another/and/longer"
    here=$type/here elsewhere=$type/another/and/longer/place
    (umask 022 && TZ=UTC LC_ALL=C made "$here" "$type" "$(nproc)")
    (umask 077 && TZ=Asia/Kathmandu LC_ALL=C.UTF-8 made "$elsewhere" "$type" 1)
    if diff <(listed "$here") <(listed "$elsewhere") >"$work/$type.diff"; then
        echo "reproducible: $type is the same in two clones"
    else
        failed=1
        echo "reproducible: $type differs in: $(awk '/^[<>]/ {print $4}' "$work/$type.diff" | sort -u | xargs)" >&2
    fi
    if found=$(grep -rlaF "$work" "$work/$here/stage"); then
        failed=1
        printf 'reproducible: names the place where it was built: %s\n' $found >&2
    fi
done
listed "$1/here" | grep -E '\.(so|a)[0-9.]*$|/bin/' | cut -d ' ' -f 2-
exit "$failed"
