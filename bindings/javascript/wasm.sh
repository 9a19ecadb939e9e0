#!/usr/bin/env bash
# The C API as WebAssembly: engine.wasm, what a game asks for, and pursuit.wasm, all of it but what a browser
# has no use for: files, fits, which take minutes, and the page of a report, since the host is a page.
#   bindings/javascript/wasm.sh OUT    clang, lld and libc++ for wasm32 are Debian's (PURSUIT_LLVM, 19)
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$1 llvm=${PURSUIT_LLVM:-19} work=build/wasm
cmake -S . -B "$work" -G Ninja -DCMAKE_TOOLCHAIN_FILE=bindings/javascript/wasm.cmake \
    -DCMAKE_BUILD_TYPE=Release -DPURSUIT_LLVM="$llvm" -DPURSUIT_EXCEPTIONS=OFF -DPURSUIT_THREADS=OFF \
    -DPURSUIT_FILES=OFF '-DPURSUIT_ROOMS=record;pattern;study;text;picture' \
    -DPURSUIT_BUILD_TESTS=OFF -DPURSUIT_BUILD_EXAMPLES=OFF -DPURSUIT_INSTALL=OFF -Wno-dev >/dev/null
ninja -C "$work" --quiet pursuit pursuit_capi
"clang++-$llvm" --target=wasm32-wasi --sysroot=/usr -std=c++20 -Os -fno-exceptions -fno-rtti -fno-builtin \
    -mbulk-memory -c bindings/javascript/module.cpp -o "$work/module.o"

# What the parts of the header declare, by part; `all` but those of the rooms that are left out.
functions() {
    python3 - "$@" <<'PYTHON'
import json, sys
for function in json.load(open("capi/generated/api.json"))["functions"]:
    part = function["part"]
    if part in sys.argv[1:] or (sys.argv[1] == "all" and part not in ("fit", "report")):
        print("--export=" + function["name"])
PYTHON
}
link() {  # NAME PART...
    local exports
    mapfile -t exports < <(functions "${@:2}")
    "wasm-ld-$llvm" --no-entry --gc-sections --strip-all -O2 --stack-first -z stack-size=262144 \
        --export-table --export=__stack_pointer --export=_initialize "${exports[@]}" \
        -o "$out/$1" /usr/lib/wasm32-wasi/crt1-reactor.o "$work/module.o" \
        --whole-archive "$work/libpursuit.a" --no-whole-archive "$work/libpursuit-cpp.a" \
        -L/usr/lib/wasm32-wasi "-L/usr/lib/llvm-$llvm/lib/wasm32-wasi" -lc++ -lc++abi -lc \
        "/usr/lib/llvm-$llvm/lib/clang/$llvm/lib/wasi/libclang_rt.builtins-wasm32.a"
    if command -v wasm-opt >/dev/null && ((OPTIMISE)); then
        # Below 1024 is the end of the stack, which no pointer reaches: offsets may be folded. Functions of
        # one caller are put into it only where they are small: brotli finds more that is alike between them.
        wasm-opt --merge-similar-functions -Oz -Oz --low-memory-unused --one-caller-inline-max-function-size=60 \
            --enable-simd --enable-bulk-memory --enable-sign-ext --enable-mutable-globals \
            --enable-nontrapping-float-to-int "$out/$1" -o "$out/$1"
    fi
}
OPTIMISE=${OPTIMISE:-1}
mkdir -p "$out"
link engine.wasm base engine model record scene
link pursuit.wasm all
# What is meant: of the engine 250,000 bytes and 80,000 by brotli, of all of it 900,000 and 280,000.
fits=1
for each in "engine.wasm 250000 80000" "pursuit.wasm 900000 280000"; do
    read -r module most most_sent <<<"$each"
    raw=$(stat -c %s "$out/$module") sent=$(brotli --stdout --best "$out/$module" | wc -c)
    printf '%s %s bytes (at most %s), by brotli %s (at most %s)\n' "$module" "$raw" "$most" "$sent" "$most_sent"
    ((raw <= most && sent <= most_sent)) || fits=0
done
((fits)) || { echo 'wasm: larger than meant' >&2; exit 1; }
