"""Portrait: what the bare loop does from every start. Resting points, null clines, borders and the
outlook are solved for, not sampled."""

from __future__ import annotations

import os
from ctypes import byref, c_double, c_int32, c_size_t, c_uint32
from dataclasses import dataclass
from itertools import product
from typing import Any

from . import _ffi
from ._arrays import Grid, write_table
from ._library import lib
from ._numbers import checked, real
from ._owned import filled, number, of_kind
from ._plane import Window, edges, grid_of, points
from ._watched import watched
from .loop import Loop, Point
from .words import FATES, Outlook, Stability, id_of, word_of

@dataclass(frozen=True)
class FixedPoint:
    """A state that the next round leaves as it is."""

    at: Point
    stability: Stability
    cycle: bool
    """The loop feeds itself on the way here; else it belongs to calm."""
    growth_up: tuple[float, float]
    """Factors a round of a small disturbance that goes up, the larger in size first."""
    growth_down: tuple[float, float]
    """Of one that goes down; they differ only at a bend."""


@dataclass(frozen=True)
class Border:
    """What separates the starts that end on one side of a saddle from those on the other."""

    line: Any
    """Its corners from the upper left to the lower right: float64, shape (n, 2)."""
    whole: bool
    """Both ends lie on the window's edge."""

    def side_of(self, starts: Any) -> Any:
        """Above 0 for starts on the cycle's side, below 0 on calm's; float64, one a start.
        `starts` is pairs of pursuit and withdrawal."""
        given = points("starts", starts)
        corners = points("line", self.line)
        sides = Grid("d", c_double, len(given))
        lib.loop_side_of(corners, len(corners), given, len(given), sides.memory)
        return sides.given_back()


@dataclass(frozen=True)
class PhasePortrait:
    """Runs from starts in rows (of withdrawal, the lowest first) and columns (of pursuit)."""

    window: Window
    moved: Any
    """By how much the first round moves each start: float64, shape (rows, columns, 2)."""
    fates: Any
    """Where each ends, as indices into words.FATES: int32, shape (rows, columns)."""
    ends: Any
    """Indices into Portrait.fixed_points, -1 for none: int32, shape (rows, columns)."""
    rounds: Any
    """How many rounds that took: uint32, shape (rows, columns)."""

    def start(self, row: int, column: int) -> Point:
        """The start in a row and a column."""
        rows, columns = self.fates.shape
        (left, right), (bottom, top) = self.window
        return Point(left + (right - left) * column / (columns - 1),
                     bottom + (top - bottom) * row / (rows - 1))

    def to_csv(self, path: str | os.PathLike[str]) -> None:
        """Writes a table, one row a start."""
        header = ("pursuit", "withdrawal", "moved_pursuit", "moved_withdrawal", "fate",
                  "fixed_point", "rounds")
        write_table(path, header, map(self._row, product(*map(range, self.fates.shape))))

    def _row(self, at: tuple[int, ...]) -> tuple[Any, ...]:
        row, column = at
        moved = (float(self.moved[row, column, 0]), float(self.moved[row, column, 1]))
        end = self.ends[at] if self.ends[at] >= 0 else ""
        return (*self.start(row, column), *moved, FATES[self.fates[at]], end, self.rounds[at])


class Portrait:
    """All about one loop.

    >>> from pursuit import Loop, LoopSide
    >>> side = LoopSide(inertia=0.3, coupling=0.9, threshold=0.1)
    >>> portrait = Portrait(Loop(side, side))
    >>> portrait.outlook, [point.stability for point in portrait.fixed_points]
    ('depends', ['stable', 'saddle', 'stable'])
    """

    def __init__(self, loop: Loop) -> None:
        self.loop = loop
        self._struct = of_kind("loop", loop, Loop)._struct()

    @property
    def fixed_points(self) -> tuple[FixedPoint, ...]:
        """The resting points, from the lowest to the highest; of a line of them its two ends."""
        found, needed = (_ffi.fixed_point * 40)(), c_size_t()
        found[0] = _ffi.fixed_point()
        lib.loop_fixed_points(byref(self._struct), found, len(found), byref(needed))
        return tuple(map(_fixed_point, found[: needed.value]))

    @property
    def outlook(self) -> Outlook:
        """How it can end: "calm" or "spirals" from every start, or it "depends" on the opening."""
        word: Any = word_of("outlook", number(c_int32, lib.loop_outlook, byref(self._struct)))
        return word

    @property
    def window(self) -> Window:
        """The loop's range; where that is infinite, what there is to see and half as much again."""
        w = filled(_ffi.window, lib.loop_window, byref(self._struct))
        return (w.pursuit_low, w.pursuit_high), (w.withdrawal_low, w.withdrawal_high)

    def null_clines(self, window: Window | None = None) -> tuple[Any, Any]:
        """Where pursuit rests while withdrawal stays, and the other way round: corners of lines,
        float64, shape (n, 2) each. They cross in the resting points."""
        return tuple(self._line(lib.loop_null_cline, id_of("loop_sides", side), edges(window))
                     for side in ("pursuit", "withdrawal"))  # type: ignore[return-value]

    def border(self, index: int | None = None, window: Window | None = None) -> Border | None:
        """The border through a saddle, the first one unless its index is given; None where there
        is no saddle."""
        saddles = [i for i, p in enumerate(self.fixed_points) if p.stability == "saddle"]
        if index is None and not saddles:
            return None
        whole = c_int32()
        at = saddles[0] if index is None else checked("index", index)
        line = self._line(lib.loop_separatrix, at, edges(window), whole=whole)
        return Border(line, bool(whole.value))

    def grid(self, columns: int = 41, rows: int = 41, *, window: Window | None = None,
             near: float = 1e-6, rounds: int = 100_000) -> PhasePortrait:
        """Runs the loop from columns x rows starts, until each is `near` its end, at most so many
        rounds. `near` is above 0, to 1e6."""
        columns, rows = checked("columns", columns), checked("rows", rows)
        rounds = checked("rounds", rounds)
        moved = Grid("d", _ffi.point, rows, columns, 2)
        fates, ends = (Grid("i", c_int32, rows, columns) for _ in range(2))
        took = Grid("I", c_uint32, rows, columns)
        grid = grid_of(columns, rows, window or self.window, rounds, near)

        def call(progress: Any) -> None:
            grid.progress = progress
            lib.loop_portrait(byref(self._struct), byref(grid), moved.memory, fates.memory,
                              ends.memory, took.memory, columns * rows)

        watched(call, min(rounds, 100) * columns * rows)
        return PhasePortrait(window or self.window,
                             *(each.given_back() for each in (moved, fates, ends, took)))

    def rounds_until(self, pursuit: float, withdrawal: float, columns: int = 41, rows: int = 41,
                     *, window: Window | None = None, rounds: int = 100_000) -> Any:
        """From each start of a grid, how many rounds until both values are there or above, -1 for
        never: int32, shape (rows, columns). -inf for a value that shall not count."""
        columns, rows = checked("columns", columns), checked("rows", rows)
        rounds = checked("rounds", rounds)
        times = Grid("i", c_int32, rows, columns)
        grid = grid_of(columns, rows, window or self.window, rounds, 1e-6)
        least = _ffi.point(real("pursuit", pursuit), real("withdrawal", withdrawal))

        def call(progress: Any) -> None:
            grid.progress = progress
            lib.loop_rounds_until(byref(self._struct), byref(grid), byref(least), times.memory,
                                  columns * rows)

        watched(call, min(rounds, 100) * columns * rows)
        return times.given_back()

    def _line(self, call: Any, which: int, window: Any, whole: Any = None) -> Any:
        tail = () if whole is None else (byref(whole),)
        room = 4096
        line, needed = Grid("d", _ffi.point, room, 2), c_size_t()
        call(byref(self._struct), which, window, line.memory, room, byref(needed), *tail)
        del line.memory
        del line.values[2 * needed.value:]
        line.shape = (needed.value, 2)
        return line.given_back()


def _fixed_point(raw: Any) -> FixedPoint:
    stability: Any = word_of("stability", raw.stability)
    up: Any = tuple(raw.growth_up)
    down: Any = tuple(raw.growth_down)
    at = Point(raw.at.pursuit, raw.at.withdrawal)
    return FixedPoint(at, stability, bool(raw.cycle), up, down)
