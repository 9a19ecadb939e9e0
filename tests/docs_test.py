#!/usr/bin/env python3
"""What the documents say holds.

In tutorial.md, c.md and direction.md every block of code with a name is a file, every console block a session in the folder of
these files: each line after "$ " is run, and prints what stands below it. In formats.md every column of every table
that the program writes is told, in order, and every key that the parsers ask for. Files that are named exist; README.md
counts the lines of the engine room.

    docs_test.py [--write] BUILD CXX CC     --write puts what is printed now into the documents
"""

import csv
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
failures = []


def fail(text):
    failures.append(text)
    print(f"docs_test: {text}", file=sys.stderr)


def environment(build, folder, compilers):
    """As after an installation: the program, the compilers, the headers and both libraries are found."""
    tools = folder / "tools"
    tools.mkdir()
    for name, path in {"pursuit": build / "examples" / "pursuit", **compilers}.items():
        (tools / name).write_text(f'#!/bin/sh\nexec "{path}" "$@"\n')
        (tools / name).chmod(0o755)
    kept = {name: os.environ[name] for name in ("HOME", "TMPDIR") if name in os.environ}
    return {**kept, "PATH": f"{tools}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "CPATH": str(ROOT / "include"),
            "LIBRARY_PATH": str(build), "LD_LIBRARY_PATH": str(build),
            "PYTHONPATH": str(ROOT / "bindings" / "python"), "PYTHONDONTWRITEBYTECODE": "1",
            "PURSUIT_LIBRARY": str(build / "libpursuit.so")}


def session(text, folder, env):
    """A console block with what its commands print now."""
    out = ""
    for line in text.splitlines():
        if not line.startswith("$ "):
            continue
        ran = subprocess.run(["bash", "-c", line[2:]], cwd=folder, env=env, capture_output=True,
                             encoding="utf-8", timeout=120)
        out += f"{line}\n{ran.stdout}{ran.stderr}"
    return out


def told(path, build, compilers, write):
    text = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place) / "work"
        folder.mkdir()
        env = environment(build, pathlib.Path(place), compilers)
        ran = 0

        def block(match):
            nonlocal ran
            language, name, body = match.groups()
            if name:
                (folder / name).write_text(body, encoding="utf-8")
            if language != "console":
                return match.group(0)
            ran += 1
            now = session(body, folder, env)
            if now != body and not write:
                fail(f"{path.name}: expected\n{body}but now\n{now}")
            return f"```console\n{now}```"

        renewed = FENCE.sub(block, text)
    if write:
        path.write_text(renewed, encoding="utf-8")
    if ran == 0:
        fail(f"{path.name} has no session")


# ---- Columns -------------------------------------------------------------------------------------

def names_in(text):
    """The words of the table of names: {"need": ["closeness", ...]}."""
    rows = re.findall(r"^\| `<(\w+)>` \| (.*) \|$", text, re.MULTILINE)
    return {word: re.findall(r"`(\w+)`", values) for word, values in rows}


def expanded(cell, names):
    """`<seat>_gain_cold`, `<seat>_gain_hot` are a_gain_cold, a_gain_hot, b_gain_cold, b_gain_hot."""
    columns = re.findall(r"`([^`]+)`", cell)
    word = re.search(r"<(\w+)>", cell)
    if word is None:
        return columns
    return [each.replace(word[0], name) for name in names[word[1]] for each in columns]


def told_columns(text, names):
    """Of each table from Tables to Results of ensembles the columns, by its heading."""
    part = re.search(r"^## Tables\n(.*?)^## Results", text, re.MULTILINE | re.DOTALL)[1]
    out = {}
    for heading, body in re.findall(r"^### ([^\n]+)\n(.*?)(?=^###? |\Z)", part, re.MULTILINE | re.DOTALL):
        cells = re.findall(r"^\| (`.*?) \|", body, re.MULTILINE)
        out[heading] = [column for cell in cells for column in expanded(cell, names)]
    return out


TALK = "couple,interval,SC,DC\n" + "".join(f"{c},{i},{(i + c) % 2},{i // 2 % 2}\n" for c in (1, 2) for i in range(9))

CODED = "couple,interval,SC,DC,by\n" + "".join(f"1,{i},{i % 2},1,{by}\n" for i in range(3) for by in "MN")


def written_columns(program, folder):
    """The headers of all tables that the program writes, by the heading of formats.md."""
    article = str(ROOT / "examples" / "scenarios" / "article.toml")
    codes = str(ROOT / "examples" / "codes" / "couplescope.toml")
    (folder / "talk.csv").write_text(TALK)
    talk = str(folder / "talk.csv")
    (folder / "coded.csv").write_text(CODED)
    coded = str(folder / "coded.csv")
    (folder / "coders.toml").write_text(pathlib.Path(codes).read_text().replace("[a]", '[coder]\ncolumn = "by"\n[a]', 1))
    coders = str(folder / "coders.toml")
    runs = {
        "pursuit run --csv": ["run", article, "--csv"],
        "pursuit replay --csv": ["replay", talk, "--codes", codes, "--csv"],
        "pursuit detect --csv": ["detect", talk, "--codes", codes, "--csv"],
        "pursuit detect --lags": ["detect", talk, "--codes", codes, "--lags"],
        "pursuit agree --csv": ["agree", coded, "--codes", coders, "--csv"],
        "pursuit fit --csv": ["fit", talk, "--codes", codes, "--free", "momentum", "--draws", "0", "--csv"],
        "pursuit what-if --csv": ["what-if", article, "-n", "2", "--intervention", "affirm", "--csv"],
        "pursuit what-if --search --csv": ["what-if", article, "-n", "2", "--turns", "30", "--search", "--csv"],
        "pursuit loop --csv": ["loop", article, "--grid", "2", "--csv"],
        "pursuit sweep --talks": ["sweep", article, "--couples", "1", "--talks"],
        "pursuit sweep --talks --layout wide": ["sweep", article, "--couples", "1", "--turns", "4", "--layout", "wide",
                                                "--talks"],
        "pursuit sweep": ["sweep", article, "--couples", "1", "--gains", "-o"],
        "pursuit sweep --grid": ["sweep", article, "--couples", "1", "--grid", "a.anxiety=0:1:2", "-o"],
    }
    for heading, words in runs.items():
        table = folder / "table.csv"
        table.unlink(missing_ok=True)
        (folder / "table.csv.settings").unlink(missing_ok=True)
        subprocess.run([program, *words, str(table)], check=True, capture_output=True)
        with table.open(encoding="utf-8", newline="") as file:
            yield heading, next(csv.reader(file))
        if heading == "pursuit sweep":
            yield "settings", re.findall(r"^(\w+) = ", (folder / "table.csv.settings").read_text(), re.MULTILINE)


def columns_of_turns(build):
    """Those that Python gives; as a program of its own, since it loads the library of this build."""
    with tempfile.TemporaryDirectory() as folder:
        code = "from pursuit.columns import COLUMNS; print(*(name for name, *_ in COLUMNS))"
        ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8",
                             env=environment(build, pathlib.Path(folder), {}))
        return ran.stdout.split()


def check_columns(text, build):
    program = build / "examples" / "pursuit"
    columns = told_columns(text, names_in(text))
    with tempfile.TemporaryDirectory() as folder:
        for heading, written in written_columns(program, pathlib.Path(folder)):
            if heading == "settings":
                for key in written[:written.index("title")]:
                    if f"`{key}`" not in text:
                        fail(f"formats.md says nothing of '{key}' in the settings of a sweep")
                continue
            said = columns.pop(heading, [])
            said = ["a.anxiety" if column == "AXIS" else column for column in said]
            if said != written:
                odd = next((pair for pair in zip(said, written) if pair[0] != pair[1]), "their number")
                fail(f"formats.md: columns of '{heading}' differ: {odd}")
    if columns.pop("Turns: play_columns, Turns.columns", []) != columns_of_turns(build):
        fail("formats.md: the columns of turns in Python differ")
    if columns:
        fail(f"formats.md tells of tables that nobody writes: {', '.join(columns)}")


def check_keys(text):
    """Keys that are read by hand; the others stand in generated tables."""
    for path in sorted((ROOT / "lib" / "text").glob("*.cpp")):
        source = path.read_text(encoding="utf-8")
        keys = set(re.findall(r'(?:find|need)\("(\w+)"\)', source))
        for prefix in re.findall(r'read_time\(reader, "(\w*)"', source):
            keys |= {prefix + unit for unit in ("seconds", "minutes", "hours", "days")}
        for key in sorted(keys):
            if f"`{key}`" not in text:
                fail(f"formats.md says nothing of the key '{key}', which {path.name} asks for")


# ---- What is named -------------------------------------------------------------------------------

def check_paths():
    """Files in the house that documents name. A name with a blank in it stands for several."""
    rooms = "bindings|capi|docs|examples|include|lib|tests"
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))):
        text = path.read_text(encoding="utf-8")
        named = re.findall(rf"`((?:{rooms})/[^`\s<>*]+)[`\s]", text)
        linked = [str((path.parent / each).resolve()) for each in re.findall(r"\]\(([^)#:]+)[)#]", text)]
        for each in named + linked:
            if not (ROOT / each).exists():
                fail(f"{path.name} names {each}, which is not there")
        for document, heading in re.findall(r"\]\(([\w.]*)#([^)]+)\)", text):
            target = DOCS / document if document else path
            headings = re.findall(r"^##+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            if heading not in [re.sub(r"[^a-z0-9 _-]", "", each.lower()).replace(" ", "-") for each in headings]:
                fail(f"{path.name} links to {document}#{heading}, which is not there")


def check_engine_room():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    part = re.search(r"^## The engine room\n(.*?)^## ", text, re.MULTILINE | re.DOTALL)[1]
    files = {place: sorted((ROOT / place / "engine").iterdir()) for place in ("include/pursuit", "lib")}
    lines = {place: sum(file.read_text(encoding="utf-8").count("\n") for file in each) for place, each in files.items()}
    said = [int(each.replace(",", "")) for each in re.findall(r"([\d,]+) lines", part)]
    for number, count in zip(said, (sum(lines.values()), lines["include/pursuit"], lines["lib"])):
        if abs(number - count) > 0.05 * count:
            fail(f"README.md says {number} lines of the engine room, there are {count}")
    words = set(re.findall(r"\w+", part))
    for file in files["include/pursuit"] + files["lib"]:
        if file.stem not in words:
            fail(f"README.md says nothing of {file.stem} in the engine room")


def main():
    write = sys.argv[1] == "--write"
    build, cxx, cc = sys.argv[1 + write:]
    build = pathlib.Path(build).resolve()
    for name in ("tutorial.md", "c.md", "direction.md"):
        told(DOCS / name, build, {"c++": shutil.which(cxx), "cc": shutil.which(cc)}, write)
    text = (DOCS / "formats.md").read_text(encoding="utf-8")
    check_columns(text, build)
    check_keys(text)
    check_paths()
    check_engine_room()
    print(f"docs: {len(failures)} failed")
    return min(len(failures), 1)


if __name__ == "__main__":
    sys.exit(main())
