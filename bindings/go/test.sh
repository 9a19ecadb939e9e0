#!/usr/bin/env bash
# The module on the library of a build: its tests, hello with the numbers of C, and packed, in a module of its own that
# asks for it. Skips in one line where there is no Go. Asks no proxy.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
command -v go >/dev/null || PATH=$PATH:/usr/local/go/bin
[[ ${PURSUIT_LANGUAGES-} ]] || { echo 'go: skipped: it takes half a minute; ./dev languages runs it'; exit 77; }
command -v go >/dev/null || { echo 'go: skipped: no go'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# As pkg-config says of what is installed, of a build that is not.
printf 'Name: pursuit-static\nDescription: of a build\nVersion: 0.1.0\nCflags: -I%s -DPURSUIT_STATIC\nLibs: %s -lstdc++ -lm\n' \
    "$(realpath ../../include)" "$build/libpursuit-static.a" >"$work/pursuit-static.pc"
export PKG_CONFIG_PATH=$work GOFLAGS=-mod=mod GOPROXY=off GOTOOLCHAIN=local GOCACHE=$build/go
export CGO_CFLAGS_ALLOW='.*' CGO_LDFLAGS_ALLOW='.*'
unformatted=$(gofmt -l .)
[[ -z $unformatted ]] || { echo "go: gofmt would change $unformatted"; exit 1; }
go vet ./...
go test ./...
said=$(go run ./hello)
[[ -z $hello || $said == "$("$hello")" ]] || { echo 'go: hello says something else than in C'; exit 1; }
./pack.sh "$work/pursuit.zip"
/usr/bin/python3 -m zipfile -e "$work/pursuit.zip" "$work/empty"
cp hello/main.go "$work/empty"
(cd "$work/empty" && go mod init empty && go mod edit -replace pursuit=./pursuit@v0.1.0 -require pursuit@v0.1.0) 2>/dev/null
[[ $(cd "$work/empty" && go run .) == "$said" ]] || { echo 'go: an empty module differs'; exit 1; }
# What the README says, as it says it.
sed -n '/^```go$/,/^```$/p' README.md | sed '1d;$d' >"$work/empty/main.go"
(cd "$work/empty" && go run .) | grep Ana >/dev/null || { echo 'go: the README prints no reason'; exit 1; }
echo 'go: 1 passed, 0 failed'
