#!/usr/bin/env python3
"""The table of widths is what its generator writes, and agrees with the C library where both know
a character. Run from the root of the project; skipped under a Python of another Unicode."""
import ctypes
import locale
import pathlib
import re
import subprocess
import sys
import unicodedata

SKIPPED = 77
written = pathlib.Path("examples/cli/letter_widths.hpp").read_text(encoding="utf-8")
if f"from Unicode {unicodedata.unidata_version}:" not in written:
    print(f"this Python has Unicode {unicodedata.unidata_version}")
    sys.exit(SKIPPED)
made = subprocess.run([sys.executable, "examples/cli/letter_widths.py"], check=True, text=True,
                      encoding="utf-8", stdout=subprocess.PIPE).stdout
assert made == written, "examples/cli/letter_widths.py writes another table"

widths = dict.fromkeys(range(0xA0, 0x110000), 1)
for columns, name in ((0, "kNarrowLetters"), (2, "kWideLetters")):
    body = written.split(name)[1].split("};")[0]
    for first, last in re.findall(r"\{0x(\w+), 0x(\w+)\}", body):
        widths.update(dict.fromkeys(range(int(first, 16), int(last, 16) + 1), columns))
known = {"\u0308": 0, "\u0e35": 0, "\u0940": 1, "\u094d": 0, "\u200d": 0, "\ufe0f": 0, "\u00e9": 1,
         "\u5c71": 2, "\u231a": 2, "\U0001f680": 2, "\U0001f6d1": 2, "\U0001f970": 2,
         "\U0001fae0": 2, "\U0001f1e9": 1, "\u2026": 1, "\u2588": 1}
for letter, columns in known.items():
    assert widths[ord(letter)] == columns, hex(ord(letter))

locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
wcwidth = ctypes.CDLL(None).wcwidth
other = [hex(code) for code, columns in widths.items()
         if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs", "Zl", "Zp")
         and wcwidth(code) not in (-1, columns)]  # -1: newer than this C library
assert not other, other
print("letter_widths_test: all as expected")
