#!/usr/bin/env bash
# The crates on the library of a build: their tests, and packed, in a project of its own that depends on them, hello with
# the numbers of C. Skips in one line where there is no cargo. Asks no registry.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
command -v cargo >/dev/null || PATH=$PATH:$HOME/.cargo/bin
command -v cargo >/dev/null || { echo 'rust: skipped: no cargo'; exit 77; }
export PURSUIT_LIB_DIR=$build CARGO_TARGET_DIR=$build/rust CARGO_NET_OFFLINE=true
! cargo fmt --version >/dev/null 2>&1 || cargo fmt --check
cargo test --quiet
said=$(cargo run --quiet --example hello)
[[ -z $hello || $said == "$("$hello")" ]] || { echo 'rust: hello says something else than in C'; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pack.sh "$work"
for crate in "$work"/*.crate; do tar -xzf "$crate" -C "$work"; done
mkdir "$work/src"
cp pursuit/examples/hello.rs "$work/src/main.rs"
readme() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" README.md | sed '1d;$d'; }
{ printf '[package]\nname = "empty"\nversion = "0.1.0"\nedition = "2021"\n'; readme toml; } >"$work/Cargo.toml"
[[ $(cargo run --quiet --manifest-path "$work/Cargo.toml") == "$said" ]] || { echo 'rust: an empty project differs'; exit 1; }
# What the README says, as it says it.
{ echo '#![allow(unused)]'; readme rust | head -n 1; echo 'fn main() -> pursuit::Result<()> {'; readme rust | tail -n +2; echo 'Ok(()) }'; } >"$work/src/main.rs"
cargo run --quiet --manifest-path "$work/Cargo.toml" | grep Ana >/dev/null || { echo 'rust: the README prints no reason'; exit 1; }
echo 'rust: 1 passed, 0 failed'
