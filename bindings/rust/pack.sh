#!/usr/bin/env bash
# The two crates, the same bytes each time. Asks no registry and no library: that is looked for where they are built.
#   pack.sh FOLDER
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "$0")"
command -v cargo >/dev/null || PATH=$PATH:$HOME/.cargo/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out" "$work/crates"
# Apart from the repository, of which cargo would write down the commit.
cp -r Cargo.toml README.md pursuit pursuit-sys "$work"
for crate in pursuit-sys pursuit; do
    cp ../../LICENSE "$work/$crate"
    (cd "$work" && cargo --offline --config 'source.crates-io.replace-with = "packed"' \
        --config "source.packed.directory = '$work/crates'" package --quiet --no-verify --package "$crate" --target-dir target)
    packed=$(echo "$work/target/package/$crate"-[0-9]*.crate)
    install -m 644 "$packed" "$out"
    # In place of the registry, for the crate that depends on it.
    tar -xzf "$packed" -C "$work/crates"
    printf '{"files":{},"package":"%s"}' "$(sha256sum <"$packed" | cut -c1-64)" \
        >"$work/crates/$(basename "$packed" .crate)/.cargo-checksum.json"
done
