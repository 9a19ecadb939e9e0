#!/usr/bin/env bash
# The package of NuGet with the library of a build, installed into an empty folder: its tests, and hello with the numbers
# of C, by mono.
# Skips in one line where there is no mono, or outside of ./dev languages.
#   test.sh BUILD HELLO_C
set -euo pipefail
build=$(realpath "$1") hello=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
[[ ${PURSUIT_LANGUAGES-} ]] || { echo 'csharp: skipped: ./dev languages runs it'; exit 77; }
command -v mcs >/dev/null && command -v mono >/dev/null || { echo 'csharp: skipped: no mono'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pack.sh "$work/Pursuit.0.1.0.nupkg" "linux-x64=$build/libpursuit.so"
# What a project has that asks for the package: the assembly, and the library of its platform beside the program.
if command -v nuget >/dev/null; then
    (cd "$work" && HOME=$work TERM=dumb nuget install Pursuit -Source "$work" -OutputDirectory "$work/packages" </dev/null >log 2>&1) ||
        { cat "$work/log"; exit 1; }
else
    echo 'csharp: no nuget: the package is unpacked by hand'
    /usr/bin/python3 -m zipfile -e "$work/Pursuit.0.1.0.nupkg" "$work/packages/Pursuit.0.1.0"
fi
mkdir "$work/empty"
cp "$work"/packages/Pursuit.0.1.0/{lib/net45/Pursuit.dll,runtimes/linux-x64/native/libpursuit.so} "$work/empty"
for program in Test Hello; do
    mcs -nologo -unsafe -optimize -reference:"$work/empty/Pursuit.dll" -out:"$work/empty/$program.exe" $program.cs
done
mono "$work/empty/Test.exe" ../../tests/golden/golden.txt
said=$(cd / && mono "$work/empty/Hello.exe")
[[ -z $hello || $said == "$("$hello")" ]] || { echo 'csharp: hello says something else than in C'; exit 1; }
# What the README says, as it says it.
readme() { sed -n '/^```csharp$/,/^```$/p' README.md | sed '1d;$d'; }
{ readme | head -n 1; echo 'static class Readme { static void Main() {'; readme | tail -n +2; echo '}}'; } >"$work/empty/Readme.cs"
mcs -nologo -nowarn:219 -reference:"$work/empty/Pursuit.dll" "$work/empty/Readme.cs"
mono "$work/empty/Readme.exe" | grep Ana >/dev/null || { echo 'csharp: the README prints no reason'; exit 1; }
# The sketches for game engines, on what stands in for these.
mcs -nologo -nowarn:0649 -reference:"$work/empty/Pursuit.dll" -out:"$work/empty/Engines.exe" ../../examples/scenes/engines/*.cs
said=$(mono "$work/empty/Engines.exe")
[[ $said == 'Godot: '*': Ben says'*$'\nUnity: Ben '* ]] || { echo "csharp: in game engines: $said"; exit 1; }
mkdir "$work/alone"
cp "$work/empty/"{Hello.exe,Pursuit.dll} "$work/alone"
missing=$(mono "$work/alone/Hello.exe" 2>&1 || true)
[[ $missing == *'no pursuit library'* ]] || { echo "csharp: $missing"; exit 1; }
# Who goes on without it goes on: what was never made is not given back.
echo 'using System; static class Missing { static void Main() {
    try { new Pursuit.Model(); } catch (DllNotFoundException) {}
    GC.Collect(); GC.WaitForPendingFinalizers(); Console.WriteLine("goes on"); } }' >"$work/alone/Missing.cs"
mcs -nologo -reference:"$work/alone/Pursuit.dll" "$work/alone/Missing.cs"
[[ $(mono "$work/alone/Missing.exe" 2>&1) == 'goes on' ]] || { echo 'csharp: a missing library ends the program'; exit 1; }
[[ ! ${PURSUIT_COST-} ]] || mono "$work/empty/Test.exe" cost
