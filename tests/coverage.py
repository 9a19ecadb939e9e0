"""Lines and branches that the suites took, per room, by gcov. Fails where a room is below what stands in
coverage.txt. A line with PURSUIT_NEVER( is defence that cannot be reached: it fails the tests where it is taken,
and is not counted.

A branch is a way out of a decision: a block of code with two ways or more to go on. Not counted are what no source
says: the way on after a call and the one by which what it throws leaves, and all blocks that only something thrown
leads to, where what was made so far is cleaned up. A template counts once, whatever it was made for: where a line is
of several functions, those with as many decisions on it are one.

    tests/coverage.py BUILD [--missed ROOM_OR_FILE...]
    tests/coverage.py BUILD --only PART ROOM...  of these rooms alone by what counts in a part of the tests, and what
                                                 they miss
"""

import collections
import concurrent.futures
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What is cleaned up is told of ends of blocks: no lines of their own.
END = re.compile(r"^[})\];, ]*$")
# Lines whose branches are not the source's: constants of functions (whether they are made already), which handler takes
# what is thrown, comparisons that the compiler writes, and what the processor has.
OWN = re.compile(r"^static const |^\} catch \(|operator==.* = default;$|__builtin_cpu_supports\(")
FILE = re.compile(r"(?:^|/)((?:lib|include/pursuit)/(\w+)/\w+\.\w+|(?<!tests/)capi/\w+\.\w+)$")
LINE = re.compile(r" *([^:]+): *(\d+):")
BLOCK = re.compile(r" *([^:]+): *\d+-block +\d+ \(BB (\d+)\)")
BRANCH = re.compile(r"branch +\d+ (?:taken (-?\d+)|never executed)")


def gcov(of, at, *options):
    return subprocess.run(["gcov", "--stdout", "--branch-probabilities", *options, of],
                          capture_output=True, text=True, check=True, cwd=at).stdout.splitlines()


def known(path):
    found = FILE.search(os.path.normpath(path))
    return found and found[1]


def lines_of(data, at):
    """What gcov says of one object: (file, line) -> [(times, [(times, whether it is thrown)])], one a function."""
    out = collections.defaultdict(list)
    for text in gcov(data, at, "--json-format"):
        for file in json.loads(text)["files"]:
            if known(file["file"]):
                for line in file["lines"]:
                    out[known(file["file"]), line["line_number"]].append(
                        (line["count"], [(b["count"], b["throw"]) for b in line["branches"]]))
    return out


def blocks_of(notes, at):
    """And by blocks: (file, line) -> [[number of the block, how it is marked, [times of branches]]]."""
    out, file, blocks = collections.defaultdict(list), None, []
    for line in gcov(notes, at, "--all-blocks", "--branch-counts", "--verbose"):
        if line.startswith("        -:    0:"):
            file = known(line[23:]) if line[16:].startswith("Source:") else file
        elif file is None:
            continue
        elif found := BRANCH.match(line):
            if not blocks:
                blocks.append([-1, "", []])
            blocks[-1][2].append(int(found[1] or 0))
        elif found := BLOCK.match(line):
            blocks.append([int(found[2]), found[1], []])
        elif found := LINE.match(line):
            blocks = out[file, int(found[2])]
    return out


def add(taken, times):
    """Adds the times that branches of a function were taken to those of one with as many."""
    all_ = taken.setdefault(len(times), [0] * len(times))
    all_[:] = map(sum, zip(all_, times))


def decisions(functions, blocks):
    """Times that branches were taken, of each function that a line is of. Functions as lists of (times, whether it is
    thrown), in the order of blocks, which are (number, whether what is thrown leads there, how many branches)."""
    of_block = [(i, *block[:2]) for i, block in enumerate(blocks) for _ in range(block[2])]
    out, last = [], None
    for branches in functions:
        own, of_block = of_block[:len(branches)], of_block[len(branches):]
        out.append([])
        begun = set()
        for (i, number, thrown), all_ in itertools.groupby(zip(own, branches), lambda pair: pair[0]):
            number = -1 if i == last and not begun else number  # what is first has no number of its own
            last = i
            if number in begun:  # of a function more, which gcov did not tell apart
                out.append([])
                begun = set()
            begun.add(number)
            one = [branch for _, branch in all_]
            if len(one) > 1 and not thrown and not any(throw for _, throw in one):
                out[-1] += [times for times, _ in one]
    return out


def read(data):
    """Of each line of an object: (file, line, times, {branches of a function: times that each was taken})."""
    # Where sources are found by the names that the compiler was told: without them gcov says nothing of blocks.
    at = pathlib.Path.cwd() if data.is_relative_to(pathlib.Path("tests").resolve()) else ROOT  # those of the library begin at the root
    with tempfile.TemporaryDirectory() as folder:  # as if nothing was run, when marks tell what is thrown to
        bare = pathlib.Path(folder) / data.with_suffix(".gcno").name
        bare.symlink_to(data.with_suffix(".gcno"))
        marks = blocks_of(bare, at)
    blocks, out = blocks_of(data, at), []
    for place, told in lines_of(data, at).items():
        parts = [(number, "$" in mark, len(taken))
                 for (number, mark, _), (_, _, taken) in zip(marks[place], blocks[place], strict=True)]
        functions = [branches for _, branches in told]
        if sum(n for _, _, n in parts) == sum(map(len, functions)):
            own = decisions(functions, parts)
        else:  # gcov leaves functions out where it tells of blocks
            own = [[times for i, (times, throw) in enumerate(branches)
                    if not throw and not any(t for _, t in branches[i + 1:i + 2])] for branches in functions]
        taken = {}
        for function in filter(None, own):
            add(taken, function)
        out.append((*place, sum(times for times, _ in told), taken))
    return out


def collected(build, part):
    """file -> line -> [times it ran, {branches of a function: times that each was taken}]."""
    files = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, {}]))
    build = pathlib.Path(build).resolve()
    os.chdir(build)  # a compiler may have been told of sources of tests from here
    data = sorted(build.rglob(f"pursuit_counted_{part}.dir/**/*.gcda" if part else "*.gcda"))
    assert data, f"no suite was run in {build}"
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(read, data):
            for file, number, count, branches in found:
                line = files[file][number]
                line[0] += count
                for times in branches.values():
                    add(line[1], times)
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
    part, *only = options[1:] if options[:1] == ("--only",) else (None,)
    asked = only if only else options[1:]
    rooms = collections.defaultdict(lambda: [0, 0, 0, 0])
    for file, lines in sorted(collected(build, part).items()):
        sums, missed = counted(file, lines)
        room = rooms[room_of(file)]
        rooms[room_of(file)] = [a + b for a, b in zip(room, sums)]
        if missed and any(room_of(file) == one or one in file and not only for one in asked):
            print("\n".join(missed))
    bounds = re.findall(r"^(\w+)((?: \d+\.\d+)+)$", (ROOT / "tests/coverage.txt").read_text(), re.M)
    least = {room: (of.split()[2:] if only else of.split()[:2]) for room, of in bounds}
    if only:
        rooms, least = ({room: of[room] for room in only if room in of} for of in (rooms, least))
    failed = [room for room in least if room not in rooms]
    print(f"{'room':10} {'lines':>14} {'branches':>16}    at least")
    for room, (lines, run, branches, taken) in sorted(rooms.items()):
        reached = 100 * run / lines, 100 * taken / max(branches, 1)
        bound = [float(x) for x in least.get(room, (100, 100))]
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
