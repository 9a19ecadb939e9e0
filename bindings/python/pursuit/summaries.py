"""Summaries: what became of each couple of a run, as dicts, rows, arrays or CSV."""

from __future__ import annotations

import csv
import os
from array import array
from collections.abc import Iterator, Sequence
from ctypes import c_float, sizeof
from typing import TYPE_CHECKING, Any, overload

from . import _ffi
from ._arrays import given_back, room
from ._numbers import numpy
from .columns import worded
from .words import PHASES, SEATS, WORDS, word_of

if TYPE_CHECKING:
    from .results import Results

SIZE = sizeof(_ffi.summary)
_WORDS = {"phase": "phase", "pursuer": "seat", "stance": "stance"}
_FLAGS = {"holds", "dies_out"}
_TURNS = {"escalated", "resolved", "peak_arousal_at", "peak_pursuit_at", "peak_withdrawal_at",
          "peak_fear_at"}
_BY_SEAT = ("stance", "peak_arousal", "peak_arousal_at", "peak_pursuit", "peak_pursuit_at",
            "peak_withdrawal", "peak_withdrawal_at", "peak_fear", "peak_fear_at")


def _columns() -> Iterator[tuple[str, str, int | None]]:
    """Name of a column, its field, and which of it where it has several."""
    for field in ("phase", "holds", "dies_out", "escalated", "resolved", "pursuer",
                  "negative_turns", "longest_run", "refused"):
        yield field, field, None
    for i, phase in enumerate(PHASES):
        yield f"turns_{phase}", "turns_in", i
    for i, seat in enumerate(SEATS):
        for field in _BY_SEAT:
            yield f"{seat}_{field}", field, i
        for k, kind in enumerate(WORDS["kind"]):
            yield f"{seat}_moves_{kind}", f"moves_of_{seat}", k


def _place(field: str, index: int | None) -> tuple[int, str]:
    """Offset and type code."""
    kind, offset = dict(_ffi.summary._fields_)[field], getattr(_ffi.summary, field).offset
    if index is None:
        return offset, kind._type_
    return offset + index * sizeof(kind._type_), kind._type_._type_


COLUMNS = {name: (field, *_place(field, index)) for name, field, index in _columns()}
_GAINS = ("a_gain_cold", "a_gain_hot", "b_gain_cold", "b_gain_hot")


def _told(field: str, value: Any) -> Any:
    """A number as a reader has it: a word, a truth, a turn, None for never."""
    if field in _WORDS:
        return word_of(_WORDS[field], value)
    if field in _FLAGS:
        return value != 0
    return None if field in _TURNS and value < 0 else value


def _text(value: Any) -> str:
    """A cell of a table; floats as the shortest text that reads back as the same 32 bits."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if not isinstance(value, float):
        return str(value)
    return next(text for text in (f"{value:.{digits}g}" for digits in range(1, 10))
                if c_float(float(text)).value == value)


class Summaries(Sequence[Any]):
    """What became of each couple, in the order of ids; turns are counted from 0.

    phase, a_stance, b_stance             after the last turn
    holds, dies_out                       the cycle fills the last ten turns; they are all calm
    escalated, resolved                   first turn of the first cycle; turn of resolution; None
    pursuer                               who pursued in more turns
    negative_turns, longest_run           in negative phases, and the most of them in a row
    refused                               happenings that this couple refused
    turns_calm ...                        turns in each phase
    a_peak_arousal, a_peak_arousal_at ... largest value and its first turn: arousal, the drives of
                                          pursuit and withdrawal, the strongest fear
    a_moves_pursue ...                    own turns by the kind of the move
    """

    def __init__(self, run: Results) -> None:
        self._run, self._memory = run, room(run.couples * SIZE)

    def _structs(self) -> Any:
        """The memory as the library has it."""
        structs = (_ffi.summary * len(self)).from_buffer(self._memory)
        structs[0].struct_size = SIZE
        return structs

    def __len__(self) -> int:
        return len(self._memory) // SIZE

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, Any]]: ...

    def __getitem__(self, index: int | slice) -> Any:
        """Of the couple with the id first + index, in words."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(f"couple {index} of {len(self)}")
        return dict(zip(COLUMNS, next(self.rows(index % len(self), 1))))

    def rows(self, start: int = 0, count: int | None = None) -> Iterator[tuple[Any, ...]]:
        """Tuples in words, in the order of COLUMNS."""
        fields = {field for field, *_ in COLUMNS.values()}
        indices = [(field, index) for _, field, index in _columns()]
        for i in range(start, len(self) if count is None else start + count):
            struct = _ffi.summary.from_buffer(self._memory, i * SIZE)
            values = {field: getattr(struct, field) for field in fields}
            yield tuple(_told(field, values[field] if index is None else values[field][index])
                        for field, index in indices)

    def columns(self, words: bool = False) -> dict[str, Any]:
        """Columns by name, good for ``pandas.DataFrame(...)``: NumPy arrays over the same memory
        where NumPy is installed, else array.array. Ids and turns are int32, -1 for none; with
        ``words`` ids are words and truths True and False, in lists."""
        if words:
            return worded(self.columns())
        if numpy() is not None:
            table = self.numpy()
            return {name: table[name] for name in COLUMNS}
        out: dict[str, Any] = {}
        for name, (_, offset, code) in COLUMNS.items():
            numbers = memoryview(self._memory).cast(code)[offset // 4 :: SIZE // 4]
            out[name] = given_back(array(code, numbers.tolist()))
        return out

    def numpy(self) -> Any:
        """A structured NumPy array over the same memory, of shape (len(self),), with the fields
        above. Raises ImportError where NumPy is not installed."""
        module = numpy()
        if module is None:
            raise ImportError("Summaries.numpy() needs NumPy; Summaries.columns() does not")
        kind = module.dtype({
            "names": list(COLUMNS), "itemsize": SIZE,
            "formats": [{"i": "i4", "I": "u4", "f": "f4"}[code] for *_, code in COLUMNS.values()],
            "offsets": [offset for _, offset, _ in COLUMNS.values()]})
        return module.ndarray(len(self), kind, self._memory)

    def to_csv(self, path: str | os.PathLike[str], header: bool = True) -> None:
        """A table that R and pandas read: id, anxiety and avoidance of both, and the fields above,
        with gains where the run has them. The same bytes as those of ``pursuit sweep``; files of
        parts, the first one with the header, concatenate to that of the whole."""
        run, first = self._run, self._run.first
        gains = None if run.gains is None else memoryview(run.gains).cast("B").cast("f")
        with open(path, "w", encoding="utf-8", newline="") as file:
            write = csv.writer(file, lineterminator="\n").writerow
            traits = [f"{seat}_{name}" for seat in SEATS for name in ("anxiety", "avoidance")]
            if header:
                write(["id", *traits, *COLUMNS, *(_GAINS if gains is not None else ())])
            for i, row in enumerate(self.rows()):
                pair = run._people(first + i)
                dimensions = [x for each in pair for x in (each.anxiety, each.avoidance)]
                loops = [] if gains is None else [gains[4 * i + k] for k in (0, 2, 1, 3)]
                write([first + i, *map(_text, [*dimensions, *row, *loops])])

    def __repr__(self) -> str:
        return f"<Summaries of {len(self)} couples>"
