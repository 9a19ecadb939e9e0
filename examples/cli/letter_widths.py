#!/usr/bin/env python3
"""Writes letter_widths.hpp: how many columns of a terminal each character takes, by Unicode.

    python3 examples/cli/letter_widths.py >examples/cli/letter_widths.hpp

Two for what is East Asian wide or fullwidth, pictures among it; none for marks that combine, for
format characters without a shape, and for the vowels and finals of Hangul that join the syllable.
So does the C library, and so do terminals that count character by character.
"""
import unicodedata

AROUND_NUMBERS = {*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD}


def columns(code: int) -> int:
    letter = chr(code)
    category = unicodedata.category(letter)
    if category in ("Mn", "Me") or 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FB:
        return 0
    if category == "Cf":  # but for the soft hyphen, and signs that stand around a number
        return 1 if code == 0xAD or code in AROUND_NUMBERS else 0
    if 0x3248 <= code <= 0x324F or 0x4DC0 <= code <= 0x4DFF:
        return 2  # of ambiguous or neutral width, but drawn on a square
    if category == "Cn" and 0x1F900 <= code <= 0x1FAFF and not 0x1FA00 <= code <= 0x1FA6F:
        return 2  # kept free for pictures of later versions
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def spans(width: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for code in range(0xA0, 0x110000):
        if 0xD800 <= code <= 0xDFFF or columns(code) != width:
            continue
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return found


def table(name: str, width: int) -> str:
    lines, line = [], "   "
    for first, last in spans(width):
        item = f" {{0x{first:04X}, 0x{last:04X}}},"
        if len(line + item) > 98:
            lines.append(line)
            line = "   "
        line += item
    return "\n".join([f"inline constexpr LetterSpan {name}[] = {{", *lines, line, "};"])


print(f"""\
// Written by letter_widths.py from Unicode {unicodedata.unidata_version}: characters that take no column of a terminal,
// and those that take two. In order.
#pragma once

struct LetterSpan {{
    char32_t first, last;
}};
// clang-format off
{table("kNarrowLetters", 0)}
{table("kWideLetters", 2)}
// clang-format on""")
