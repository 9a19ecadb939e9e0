#!/usr/bin/env bash
# The package on the library of a build, packed and installed into an empty library: its tests, and hello with the
# numbers of C. Skips in one line where there is no R, or outside of ./dev languages.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
[[ ${PURSUIT_LANGUAGES-} ]] || { echo 'r: skipped: it takes some seconds; ./dev languages runs it'; exit 77; }
command -v R >/dev/null || { echo 'r: skipped: no R'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# As pkg-config says of what is installed, of a build that is not.
printf 'Name: pursuit-static\nDescription: of a build\nVersion: 0.1.0\nCflags: -I%s -DPURSUIT_STATIC\nLibs: %s -lstdc++ -lm\n' \
    "$(realpath ../../include)" "$build/libpursuit-static.a" >"$work/pursuit-static.pc"
export PKG_CONFIG_PATH=$work R_LIBS=$work/library
mkdir "$work/library"
./pack.sh "$work/pursuit_0.1.0.tar.gz"
R CMD INSTALL "$work/pursuit_0.1.0.tar.gz" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
Rscript test.R ../../tests/golden/golden.txt
[[ -z $hello || $(Rscript hello.R) == "$("$hello")" ]] || { echo 'r: hello says something else than in C'; exit 1; }
Rscript -e 'library(pursuit); help("pursuit_said")' | grep 'What was said in the end' >/dev/null || { echo 'r: no help'; exit 1; }
sed -n '/^```r$/,/^```$/p' README.md | sed '1d;$d' >"$work/readme.R"
Rscript "$work/readme.R" | grep Ana >/dev/null || { echo 'r: the README prints no reason'; exit 1; }
missing=$(PKG_CONFIG_PATH=/nowhere PKG_CONFIG_LIBDIR=/nowhere R CMD INSTALL --no-docs "$work"/pursuit_*.tar.gz 2>&1 || true)
[[ $missing == *'PKG_CONFIG_PATH can name the folder'* ]] || { echo "r: $missing"; exit 1; }
[[ ! ${PURSUIT_COST-} ]] || Rscript cost.R
