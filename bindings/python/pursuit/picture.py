"""Pictures of a couple as SVG: strings for files and pages; notebooks show them.

Text in them is text, colours are fit for colour-blind eyes and never the only sign, and each has a
title and a description. What is drawn says something about a model; it is no diagnosis.

Widths are px, 320 to 2000; below 640 as for a phone. `names` are those of the people in seat a and
b. `id` begins every id in a picture and has to be another one for each picture of a page.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from ctypes import POINTER, byref, c_char_p, c_float, c_int32, cast
from typing import Any

from . import _ffi
from ._library import lib
from ._numbers import Numbers, checked, pair
from ._owned import of_kind, text
from ._plane import points
from .couple import Couple
from .error import ArgumentError
from .loop import Loop, Point
from .turn import SIZE, Turns
from .what_if import WhatIf
from .words import OUTCOMES, Outcome, Seat, id_of, utf8

Names = tuple[str, str]


class Svg(str):
    """The text of a picture."""

    def write(self, path: str | os.PathLike[str]) -> None:
        """To a file."""
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(self)

    def _repr_svg_(self) -> str:
        return str(self)


def _frame(names: Names, width: float, id: str, style: bool) -> Any:
    frame = _ffi.frame(width=width, id=utf8(id), no_style=not style)
    frame.names[0], frame.names[1] = utf8(names[0]), utf8(names[1])
    return byref(frame)


def _records(turns: Turns | None) -> tuple[Any, int]:
    if turns is None or len(of_kind("turns", turns, Turns)) == 0:
        return None, 0
    first = turns._start * SIZE
    return (_ffi.turn * len(turns)).from_buffer(turns._memory, first), len(turns)


def style() -> str:
    """The style sheet for pictures that were made without one: CSS."""
    return text(lib.picture_style)


def loop(couple: Couple, turns: Turns | None = None, *, pursuer: Seat | None = None,
         names: Names = ("A", "B"), width: float = 760, id: str = "loop",
         style: bool = True) -> Svg:
    """The loop between the two as a figure of eight: what each shows, what is underneath, the four
    links and the loop gain. `turns` is the record up to now, the couple as it is after the last."""
    of_kind("couple", couple, Couple)
    seat = -1 if pursuer is None else id_of("seat", pursuer)
    return Svg(text(lib.picture_loop, couple, *_records(turns), seat,
                    _frame(names, width, id, style)))


def timeline(turns: Turns, marks: Iterable[tuple[int, str] | tuple[int, str, bool]] = (), *,
             names: Names = ("A", "B"), width: float = 760, id: str = "timeline",
             style: bool = True) -> Svg:
    """Stances as bands, drives as lines, phases as a strip. Marks are what happened: before which
    turn (an index), a sentence, and whether it was an intervention."""
    given = [(*mark, False)[:3] for mark in marks]
    structs = (_ffi.mark * len(given))()
    for struct, (before, sentence, intervention) in zip(structs, given):
        struct.__init__(before=before, text=utf8(sentence), intervention=bool(intervention))
    return Svg(text(lib.picture_timeline, *_records(turns), structs, len(given),
                    _frame(names, width, id, style)))


def what_if(alternatives: Mapping[str, WhatIf], outcomes: Sequence[Outcome] = ("time_in_cycle",), *,
            names: Names = ("A", "B"), width: float = 760, id: str = "what-if",
            style: bool = True) -> Svg:
    """What would have happened otherwise, by what was changed: paired differences as dots on their
    95 % intervals, a panel for each outcome."""
    for label, each in of_kind("alternatives", alternatives, Mapping).items():
        of_kind(label, each, WhatIf)
    contrasts = (_ffi.contrast * (len(alternatives) * len(OUTCOMES)))()
    cells = iter(contrasts)
    for each in alternatives.values():
        for name in OUTCOMES:
            c = each.outcomes[name]
            next(cells).__init__(
                n=c.n, mean_without=c.without, difference=c.difference, low=c.low, high=c.high,
                variance_ratio=c.variance_ratio, mean_with=c.with_)
    labels = (c_char_p * len(alternatives))(*map(utf8, alternatives))
    shown = (c_int32 * len(outcomes))(*(id_of("outcome", name) for name in outcomes))
    pairs = max((each.pairs for each in alternatives.values()), default=0)
    return Svg(text(lib.picture_what_if, labels, contrasts, len(alternatives), pairs, shown,
                    len(outcomes), _frame(names, width, id, style)))


def path(turns: Turns, pursuer: Seat = "a") -> list[Point]:
    """The drives after each turn, of the pursuer's pursuit and the other's withdrawal: the way of a
    couple in its portrait."""
    other: Seat = "b" if pursuer == "a" else "a"
    out = []
    for turn in of_kind("turns", turns, Turns):
        out.append(Point(turn.of(pursuer).pursuit, turn.of(other).withdrawal))
    return out


def portrait(loop: Loop, path: Sequence[tuple[float, float]] = (), *, pursuer: Seat = "a",
             names: Names = ("A", "B"), width: float = 760, id: str = "portrait",
             style: bool = True) -> Svg:
    """The plane of pursuit and withdrawal: where starts end, the border between, resting points,
    and the way of a couple, the last point being now."""
    way = points("path", path) if len(path) else None
    raw = of_kind("loop", loop, Loop)._struct()
    return Svg(text(lib.picture_portrait, byref(raw), id_of("seat", pursuer), way, len(path),
                    _frame(names, width, id, style)))


def heat_map(values: Any, columns: int | None = None, *, across: str, up: str,
             across_range: tuple[float, float], up_range: tuple[float, float], title: str = "",
             classes: Sequence[str] = (), mark: tuple[float, float, str] | None = None,
             width: float = 760, id: str = "map", style: bool = True) -> Svg:
    """A map over two numbers. `values` run row by row from the lowest, 0..1, or are indices of
    `classes`: an array of the shape (rows, columns), such as those of survey_traits(), or a flat
    one with the number of its `columns`. `mark`: a point and its label."""
    cells, rows, columns = _cells(values, columns)
    struct = _ffi.map(columns=columns, rows=rows, class_count=len(classes), title=utf8(title),
                      across=utf8(across), up=utf8(up), values=cast(cells, POINTER(c_float)))
    struct.across_range[:] = pair("across_range", across_range)
    struct.up_range[:] = pair("up_range", up_range)
    if classes:
        struct.classes = (c_char_p * len(classes))(*(utf8(name) for name in classes))
    if mark is not None:
        struct.mark_label = utf8(mark[2])
        struct.mark.pursuit, struct.mark.withdrawal = pair("mark", mark[:2])
    return Svg(text(lib.picture_map, byref(struct), _frame(("A", "B"), width, id, style)))


def _cells(values: Any, columns: int | None) -> tuple[Any, int, int]:
    """The numbers of a map, how many rows they are and of how many."""
    if columns is None:
        cells = Numbers("values", "f", values, ("rows", "columns"))
        return (cells.memory, *cells.shape)  # type: ignore[return-value]
    columns = checked("columns", columns, first=1)
    cells = Numbers("values", "f", values, ("rows", columns), ("rows * columns",))
    if len(cells) % columns:
        raise ArgumentError(f"{len(cells)} values are no rows of {columns}")
    return cells.memory, len(cells) // columns, columns
