#!/usr/bin/env bash
# Stands before the compiler (CMAKE_CXX_COMPILER_LAUNCHER) where packages are tested and not what is in
# them: what a target of another build has compiled of the same sources is taken as it is, all else is
# compiled. More than one may stand there, each for its target.
#   reuse.sh OBJECTS COMPILER ARGUMENT...    OBJECTS: the other build's CMakeFiles/<target>.dir
set -euo pipefail
objects=$1
shift
arguments=("$@")
out='' dependencies=''
for ((i = 0; i + 1 < $#; ++i)); do
    case ${arguments[i]} in
        -o) out=${arguments[i + 1]} ;;
        -MF) dependencies=${arguments[i + 1]} ;;
    esac
done
made=$objects/${out##*"${objects##*/}"/}
if [[ $out == *"/${objects##*/}/"* && -f $made ]]; then
    cp "$made" "$out"
    [[ ! $dependencies ]] || printf '%s:\n' "$out" >"$dependencies"
else
    exec "$@"
fi
