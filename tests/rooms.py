"""The walls of the house: what a room may include. Fails on any other arrow, and where the README
tells of an engine room of another size.

    tests/rooms.py [root]
"""

import pathlib
import re
import sys

ROOM = re.compile(r"^pursuit_room\((\w+)(?: SEES ([\w ]+))?", re.M)
INCLUDE = re.compile(r'^#include [<"](?:pursuit/)?([a-z_]+)/[a-z_0-9]+\.hpp[>"]', re.M)


def seen(room, arrows):
    """A room, what it may see, and with it all that those may see."""
    rooms = {room}
    for other in arrows[room].split():
        rooms |= seen(other, arrows)
    return rooms


def told_lines(root):
    """The README says how many lines the engine room has: what it says and what there is, in pairs."""
    text = (root / "README.md").read_text()
    told = re.search(r"takes ([\d,]+) lines.*?`include/pursuit/engine`, ([\d,]+) lines.*?"
                     r"`lib/engine`, ([\d,]+) lines", text, re.S)
    there = [sum(len(path.read_text().splitlines()) for path in (root / folder).iterdir())
             for folder in ("include/pursuit/engine", "lib/engine")]
    return list(zip((int(each.replace(",", "")) for each in told.groups()), [sum(there), *there]))


def main(root):
    arrows = dict(ROOM.findall((root / "lib/rooms.cmake").read_text()))
    wrong, files = [], 0
    for folder in (root / "include/pursuit", root / "lib"):
        for room in sorted(path.name for path in folder.iterdir() if path.is_dir()):
            if room == "c":
                continue
            allowed = seen(room, arrows)
            for path in sorted((folder / room).iterdir()):
                files += 1
                for other in INCLUDE.findall(path.read_text()):
                    if other not in allowed:
                        wrong.append(f"{path.relative_to(root)} includes {other}: {room} may see "
                                     + ", ".join(sorted(allowed)))
                bare = re.findall(r'^#include "([a-z_0-9]+\.hpp)"', path.read_text(), re.M)
                wrong += [f"{path.relative_to(root)} includes {name} without its room" for name in bare]
    wrong += [f"README tells of {told} lines in the engine room, there are {there}"
              for told, there in told_lines(root) if abs(told - there) > 0.03 * there]
    for line in wrong:
        print("rooms:", line)
    assert files > 100, f"only {files} files found below {root}"
    print(f"rooms: {files} files, {len(wrong)} arrows that are not allowed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
