"""Lines and branches that the suites took, per room: of gcov's data, edges of exceptions left out.
Fails where a room is below what stands in coverage.txt. A line with PURSUIT_NEVER( is defence that cannot
be reached: it fails the tests where it is taken, and is not counted.

    tests/coverage.py BUILD [--missed ROOM_OR_FILE...]
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What is cleaned up where something is thrown is told of ends of blocks: no lines of their own.
END = re.compile(r"^[})\];, ]*$")
# Lines whose branches are the compiler's own: new (what is cleaned up, likewise), and constants of functions (whether
# they are made already).
OWN = re.compile(r"\bnew [a-z]|^static const ")
FILE = re.compile(r"(?:^|/)((?:lib|include/pursuit)/(\w+)/\w+\.\w+|(?<!tests/)capi/\w+\.\w+)$")


def read(data):
    """What gcov says of one object: of each file, each line's instances as (count, branches)."""
    made = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", data],
                          capture_output=True, text=True, check=True, cwd=data.parent)
    out = []
    for text in made.stdout.splitlines():
        for file in json.loads(text)["files"]:
            known = FILE.search(os.path.normpath(file["file"]))
            if known is None:
                continue
            for line in file["lines"]:
                branches = tuple(b["count"] for b in line["branches"] if not b["throw"])
                out.append((known[1], line["line_number"], line["count"], branches))
    return out


def collected(build):
    """file -> line -> [times it ran, {number of branches: times each was taken}]."""
    files = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, {}]))
    data = sorted(pathlib.Path(build).resolve().rglob("*.gcda"))
    assert data, f"no suite was run in {build}"
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(read, data):
            for file, number, count, branches in found:
                line = files[file][number]
                line[0] += count
                if branches:
                    taken = line[1].setdefault(len(branches), [0] * len(branches))
                    for i, times in enumerate(branches):
                        taken[i] += times
    return files


def counted(file, lines):
    """[lines, of them run, branches, of them taken], and what was missed, as text."""
    source = (ROOT / file).read_text().splitlines()
    sums, missed = [0, 0, 0, 0], []
    for number, (times, branches) in sorted(lines.items()):
        text = source[number - 1].strip()
        if "PURSUIT_NEVER(" in text or END.search(text):
            continue
        sums[0] += 1
        sums[1] += times > 0
        taken = [] if OWN.search(text) else [t for group in branches.values() for t in group]
        sums[2] += len(taken)
        sums[3] += sum(t > 0 for t in taken)
        if not times or not all(taken):
            shown = " ".join("-" if t else "X" for t in taken) if times else "never run"
            missed.append(f"{file}:{number}: {shown}: {text}")
    return sums, missed


def room_of(file):
    return "capi" if file.startswith("capi/") else FILE.search(file)[2]


def main(build, *options):
    asked = options[1:] if options[:1] == ("--missed",) else ()
    rooms = collections.defaultdict(lambda: [0, 0, 0, 0])
    for file, lines in sorted(collected(build).items()):
        sums, missed = counted(file, lines)
        room = rooms[room_of(file)]
        rooms[room_of(file)] = [a + b for a, b in zip(room, sums)]
        if any(room_of(file) == one or one in file for one in asked):
            print("\n".join(missed))
    least = dict(re.findall(r"^(\w+) (\d+\.\d+ \d+\.\d+)$", (ROOT / "tests/coverage.txt").read_text(), re.M))
    failed = [room for room in least if room not in rooms]
    print(f"{'room':10} {'lines':>14} {'branches':>16}    at least")
    for room, (lines, run, branches, taken) in sorted(rooms.items()):
        reached = 100 * run / lines, 100 * taken / max(branches, 1)
        bound = [float(x) for x in least.get(room, "100.0 100.0").split()]
        low = any(int(10 * is_) < int(10 * bound_) for is_, bound_ in zip(reached, bound))
        failed += [room] if low else []
        print(f"{room:10} {run:6}/{lines:6} {reached[0]:5.1f} {taken:6}/{branches:6} {reached[1]:5.1f}    "
              f"{bound[0]:.1f} {bound[1]:.1f}{'  LESS' if low else ''}")
    if failed:
        print(f"coverage: less than tests/coverage.txt asks for: {', '.join(failed)}; "
              f"./dev coverage --missed {failed[0]} shows what")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
