#!/usr/bin/env python3
"""The engine as two files, for a host that takes no build of anybody's: pursuit_engine.hpp, all headers of the
rooms base and engine, and pursuit_engine.cpp, all of their sources. To compile it takes fmt's headers:

    g++ -std=c++20 -O2 -ffp-contract=off -c pursuit_engine.cpp

    lib/amalgamate.py OUT
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROOMS = "base", "engine"
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]((?:pursuit|base|engine|\.\./c)/[^>"]+)[>"].*$')


def nouns(kind):
    """Paths of what lib/rooms.cmake lists as HEADERS or as sources of the rooms, in its order."""
    text = re.sub(r"#.*", "", (ROOT / "lib/rooms.cmake").read_text(encoding="utf-8"))
    for room in ROOMS:
        words = re.search(rf"pursuit_room\({room}\s(.*?)\)", text, re.S)[1].split()
        taken = None
        for word in words:
            if word.isupper():
                taken = word
            elif taken in kind:
                yield f"pursuit/{room}/{word}.hpp" if taken == "HEADERS" else f"{room}/{word}.cpp"


def place(name):
    return ROOT / ("include" if name.startswith("pursuit/") else "lib") / name


def joined(name, seen):
    """The lines of a file behind those of what it includes of the house, each once; in front, since an include may
    stand where a condition leaves it out."""
    if name in seen:
        return
    seen.add(name)
    lines = place(name).read_text(encoding="utf-8").splitlines()
    for found in filter(None, map(INCLUDE.match, lines)):
        yield from joined(found[1].replace("../c/", "pursuit/c/"), seen)
    yield from (line for line in lines if not INCLUDE.match(line) and line.strip() != "#pragma once")


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    seen = set()
    license_text = [f"// {line}".rstrip() for line in (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()]
    header = [line for name in nouns(("HEADERS",)) for line in joined(name, seen)]
    source = [line for name in nouns(("SOURCES", "QUICK", "TURN")) for line in joined(name, seen)]
    (out / "pursuit_engine.hpp").write_text("\n".join([*license_text, "#pragma once", *header, ""]), encoding="utf-8")
    (out / "pursuit_engine.cpp").write_text("\n".join(
        [*license_text, "#define PURSUIT_BUILDING", '#include "pursuit_engine.hpp"', *source, ""]), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
