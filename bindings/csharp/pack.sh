#!/usr/bin/env bash
# The package for NuGet, the same bytes each time: the assembly, and libraries by the names .NET has for platforms.
#   pack.sh OUT.nupkg [PLATFORM=LIBRARY...]        linux-x64=build/release/libpursuit.so win-x64=pursuit.dll ...
set -euo pipefail
out=$(realpath -m "$1") libraries=()
for given in "${@:2}"; do libraries+=("${given%%=*}=$(realpath "${given#*=}")"); done
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mcs -nologo -unsafe -optimize -warnaserror -target:library -out:"$work/Pursuit.dll" Pursuit.cs Generated.cs Raw.cs
python3 pack.py "$work/Pursuit.dll" "$out" "${libraries[@]}"
