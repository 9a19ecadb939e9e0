#!/usr/bin/env bash
# What a release is made of, from what is committed, each tried in a clean directory; the same bytes from any clone.
# Prints the hashes. What its tools or registries are not there for is named and left out.
#   tests/release.sh OUT [wheels]      wheels: those of all platforms, too, which takes long
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(realpath -m "$1")
version=$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' bindings/python/pursuit/_ffi.py)
golden=$(awk '$1 == "article" { print $2 }' tests/golden/golden.txt)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out"
mkdir -p "$out"
skipped() { echo "release: left out: $*"; }

# The sources as they are committed.
git archive --format=tar --prefix="pursuit-$version/" HEAD | gzip -n9 >"$out/pursuit-$version.tar.gz"
tar -xzf "$out/pursuit-$version.tar.gz" -C "$work"
cmake -S "$work/pursuit-$version" -B "$work/configured" -DPURSUIT_BUILD_TESTS=OFF >/dev/null

# The engine as two files, made of the sources that were packed; a program of its own has the golden bits.
mkdir "$work/engine" "$work/host"
"$work/pursuit-$version/lib/amalgamate.py" "$work/engine"
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -C "$work" -cf - engine |
    gzip -n9 >"$out/pursuit-two-files-$version.tar.gz"
tar -xzf "$out/pursuit-two-files-$version.tar.gz" -C "$work/host"
cat >"$work/host/main.cpp" <<'EOT'
#include "engine/pursuit_engine.hpp"
#include <cstdio>
int main() {
    pursuit::Couple couple{pursuit::Model::standard(), {.anxiety = 0.78f, .avoidance = 0.25f},
                           {.anxiety = 0.3f, .avoidance = 0.75f}, 7};
    couple.happens(pursuit::Disagreement{.severity = 0.6f, .owner = pursuit::Seat::a});
    couple.skip(200);
    std::printf("%016llx\n", static_cast<unsigned long long>(couple.hash()));
}
EOT
(cd "$work/host" && ${CXX:-g++} -std=c++20 -O1 -ffp-contract=off main.cpp engine/pursuit_engine.cpp -o main)
[[ $("$work/host/main") == "$golden" ]] || { echo 'release: the engine of two files has other bits'; exit 1; }

if [[ -f build/js/package/pursuit.wasm ]]; then
    mkdir "$work/npm"
    name=$(cd "$out" && npm pack --silent "$OLDPWD/build/js/package" | tail -n 1)
    (cd "$work/npm" && echo '{"name": "empty", "private": true}' >package.json &&
        npm install --silent --offline --no-audit --no-fund "$out/$name")
    said=$(cd "$work/npm" && node -e "require('pursuit-engine').load().then(({ Couple }) => {
        const couple = new Couple({ anxiety: 0.78, avoidance: 0.25 }, { anxiety: 0.3, avoidance: 0.75 }, { seed: 7 });
        couple.disagree(0.6, 'a'); couple.skip(200); console.log(couple.hash.toString(16).padStart(16, '0')); })")
    [[ $said == "$golden" ]] || { echo 'release: the npm package has other bits'; exit 1; }
else
    skipped 'the npm package; ./dev wasm makes it'
fi

# Of each platform whose wheel is made: its library, by the names that others have for platforms.
of_java=() of_dotnet=()
if [[ ${2-} == wheels ]]; then
    bindings/python/wheels.sh "$out"
    bindings/python/wheels_test.sh "$out" "$golden"
    while read -r wheel java dotnet; do
        mkdir "$work/$wheel"
        (cd "$work/$wheel" && /usr/bin/python3 -m zipfile -e "$out"/*-"$wheel".whl .)
        library=$(find "$work/$wheel/pursuit" -name '*pursuit.so' -o -name '*pursuit.dll' -o -name '*pursuit.dylib')
        [[ $java == - ]] || of_java+=("$java=$library")
        of_dotnet+=("$dotnet=$library")
    done <<'EOT'
manylinux_2_17_x86_64 linux-x86-64 linux-x64
musllinux_1_2_x86_64 - linux-musl-x64
manylinux_2_17_aarch64 linux-aarch64 linux-arm64
musllinux_1_2_aarch64 - linux-musl-arm64
win_amd64 win32-x86-64 win-x64
macosx_13_0_x86_64 darwin-x86-64 osx-x64
macosx_13_0_arm64 darwin-aarch64 osx-arm64
EOT
else
    skipped 'the wheels, and their libraries in the jar and the nupkg; ./dev release wheels makes them, too'
fi

# These are made of the sources that were packed, and tried by ./dev languages, which packs them the same way.
of=$work/pursuit-$version/bindings
"$of/go/pack.sh" "$out/pursuit-go-$version.zip"
"$of/lua/pack.sh" "$out/pursuit-$version-1.src.rock"
"$of/r/pack.sh" "$out/pursuit_$version.tar.gz"  # as R names its packages
if command -v cargo >/dev/null || command -v "$HOME/.cargo/bin/cargo" >/dev/null; then
    "$of/rust/pack.sh" "$out"
else
    skipped 'the crates; no cargo'
fi
if command -v gem >/dev/null; then
    "$of/ruby/pack.sh" "$out/pursuit-$version.gem"
else
    skipped 'the gem; no Ruby'
fi
if command -v javac >/dev/null && [[ -f ${PURSUIT_JNA:-/usr/share/java/jna.jar} ]]; then
    later=$(bindings/java/newer.sh 2>/dev/null)  # which has a place for it here
    PURSUIT_JAVA=${later:-none} "$of/java/pack.sh" "$out/pursuit-$version.jar" "${of_java[@]}"
else
    skipped 'the jar; no JDK, or no JNA'
fi
if command -v mcs >/dev/null; then
    "$of/csharp/pack.sh" "$out/Pursuit.$version.nupkg" "${of_dotnet[@]}"
else
    skipped 'the nupkg; no mono'
fi
(cd "$out" && sha256sum -- *)
