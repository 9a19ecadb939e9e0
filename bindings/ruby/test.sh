#!/usr/bin/env bash
# The gem on the library of a build: its tests, hello with the numbers of C, and packed and installed into an empty
# folder. Skips in one line where there is no Ruby, or outside of ./dev languages.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
[[ ${PURSUIT_LANGUAGES-} ]] || { echo 'ruby: skipped: ./dev languages runs it'; exit 77; }
command -v ruby >/dev/null && ruby -e 'require "fiddle"' 2>/dev/null || { echo 'ruby: skipped: no Ruby with Fiddle'; exit 77; }
export PURSUIT_LIBRARY=$build/libpursuit.so
ruby -w -Ilib test.rb ../../tests/golden/golden.txt
said=$(ruby -Ilib hello.rb)
[[ -z $hello || $said == "$("$hello")" ]] || { echo 'ruby: hello says something else than in C'; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pack.sh "$work/pursuit.gem"
gem install --quiet --local --no-document --install-dir "$work/gems" "$work/pursuit.gem" >/dev/null
[[ $(GEM_PATH=$work/gems ruby hello.rb) == "$said" ]] || { echo 'ruby: the packed gem differs'; exit 1; }
sed -n '/^```ruby$/,/^```$/p' README.md | sed '1d;$d' >"$work/readme.rb"
GEM_PATH=$work/gems ruby "$work/readme.rb" | grep Ana >/dev/null || { echo 'ruby: the README prints no reason'; exit 1; }
missing=$(PURSUIT_LIBRARY=/nowhere.so ruby -Ilib hello.rb 2>&1 || true)
[[ $missing == *'no pursuit library at /nowhere.so; PURSUIT_LIBRARY can name it'* ]] || { echo "ruby: $missing"; exit 1; }
[[ ! ${PURSUIT_COST-} ]] || ruby -Ilib cost.rb
