"""What a library for macOS says of itself: `macho.py LIBRARY PROCESSOR VERSION`.

It has to be one for that processor and that version of the system, signed where the system wants
that, to ask for no library but the system's own, and to have the functions of capi/generated/pursuit.symbols.
Besides, zig's linker, which takes no list of symbols, leaves what the C++ runtime has for new and
delete, and marks of its own: names of macOS are looked for in the library they were linked to, so
that nobody else is given these.
"""
import sys
from pathlib import Path

from macholib.mach_o import LC_CODE_SIGNATURE
from macholib.MachO import MachO
from macholib.SymbolTable import SymbolTable

SYMBOLS = Path(__file__).resolve().parents[2] / "capi" / "generated" / "pursuit.symbols"
PROCESSORS = {"x86_64": 0x01000007, "arm64": 0x0100000C}
MARKS = {"_mh_dylib_header", "__dso_handle"}
EXTERNAL, KIND, UNDEFINED, OF_DEBUGGER = 0x01, 0x0E, 0x00, 0xE0


def expect(holds, text):
    if not holds:
        sys.exit(f"macho: {sys.argv[1]}: {text}")


def version(number):
    return f"{number >> 16}.{number >> 8 & 255}"


def main(path, processor, least):
    read = MachO(path)
    expect(len(read.headers) == 1, f"{len(read.headers)} libraries, expected 1")
    header = read.headers[0]
    expect(header.header.cputype == PROCESSORS[processor], f"not for {processor}")
    expect(header.filetype == "dylib", f"a {header.filetype}")
    asked = {name for _, _, name in header.walkRelocatables()}
    expect(asked == {"/usr/lib/libSystem.B.dylib"}, f"asks for {sorted(asked)}")
    minimum = [version(command.minos) for _, command, _ in header.commands
               if hasattr(command, "minos")]
    expect(minimum == [least], f"for macOS {minimum}, expected {least}")
    signed = any(command.cmd == LC_CODE_SIGNATURE for command, _, _ in header.commands)
    expect(signed or processor != "arm64", "not signed")
    table = SymbolTable(read)
    there = {name.decode()[1:] for symbol, name in table.nlists
             if symbol.n_type & EXTERNAL and not symbol.n_type & OF_DEBUGGER
             and symbol.n_type & KIND != UNDEFINED}
    wanted = set(SYMBOLS.read_text().split())
    expect(wanted <= there, f"lacks {sorted(wanted - there)[:3]}")
    others = {name for name in there - wanted - MARKS if not name.startswith(("_Zn", "_Zd"))}
    expect(not others, f"has besides {sorted(others)[:3]}")


main(*sys.argv[1:])
