"""Talks: observed talks, fed to the engine move by move, with the probability of what was seen."""

from __future__ import annotations

import codecs
import os
from array import array
from collections.abc import Sequence
from ctypes import byref, c_double, c_size_t
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._arrays import given_back
from ._library import lib
from ._owned import Owned, filled, made, of_kind, parsed
from ._watched import watched
from .acts import Acts
from .model import Model
from .turn import Turns
from .words import fields


@dataclass(frozen=True)
class Replay:
    """What the engine makes of an observed talk."""

    turns: Turns
    log_probability: Any
    """Natural logarithm of the probability of what was observed, one a turn: float64; 0 where
    nobody acted or the code is missing."""
    log_likelihood: float
    """The sum over all turns but those of the first interval, which only sets the scene, and those
    where a code of the interval or of the one before is missing."""


@dataclass(frozen=True)
class Baselines:
    """Log-likelihoods of the same transitions without a model; the last two are fitted to them."""

    cells: float
    """Combinations of values an interval can show."""
    transitions: int
    """Intervals but the first, of all talks."""
    chance: float
    """Every combination alike."""
    independent: float
    """Every interval drawn alike."""
    markov: float
    """Every interval drawn given the one before."""


@dataclass(frozen=True)
class Rows:
    """What became of the rows of a table."""

    read: int
    """Rows that are in the talks."""
    blank: int
    """With nothing in them."""
    left_out: int
    """Of other coders and persons, and those that are not to be kept."""
    acts: int
    """Codes that were read."""
    missing: int
    """And those that are missing."""
    gaps: int
    """Places where rows are left out."""
    unknown_traits: int
    """Of couples: missing, so that those of the codes hold."""
    skipped: list[str]
    """Couples whose talk has a single row."""


class Talk:
    """One observed talk."""

    __slots__ = ("_talks", "_index", "couple", "columns", "intervals", "known", "missing")

    def __init__(self, talks: Talks, index: int) -> None:
        self._talks, self._index = talks, index
        info = filled(_ffi.talk_info, lib.talks_about, talks, index)
        self.couple: str = info.couple.decode()
        """As it is called in the table."""
        self.columns: int = info.columns
        """Turns an interval."""
        self.intervals: int = info.intervals
        """Rows of the table."""
        self.known: int = info.acts
        """Codes that are known."""
        self.missing: int = info.missing
        """And those that are missing; of the rest of columns times intervals nobody acted."""

    def replay(self, model: Model | None = None) -> Replay:
        """Feeds the talk to the engine; `model` None is the talks' own."""
        under = self._talks.model if model is None else of_kind("model", model, Model)
        count = self.columns * self.intervals
        logs = array("d", bytes(8 * count))
        into, needed, likelihood = (c_double * count).from_buffer(logs), c_size_t(), c_double()

        def fill(records: Any) -> None:
            watched(lambda progress: lib.talks_replay(
                self._talks, self._index, under, progress, records, into, count, byref(needed),
                byref(likelihood)), count)

        turns = Turns.filled(under, b"", count, fill)
        return Replay(turns, given_back(logs), likelihood.value)


    def acts(self) -> Acts:
        """What kinds of acts its values stand for, to look for patterns in, as the codes say; of
        those whose code is missing None. The time is the interval, from 0, where the codes call
        those in it simultaneous, else ``columns`` times interval plus column."""
        count = self.known + self.missing

        def fill(*columns: Any) -> None:
            lib.acts_of_talk(self._talks, self._index, *columns, count, None)

        return Acts._filled(count, fill)


class Talks(Owned, Sequence[Talk]):
    """Talks in the order in which they begin. Immutable."""

    __slots__ = ("model", "_texts")

    def __init__(self, codes: str, table: str | bytes) -> None:
        """`codes`: TOML that says what the table's columns and values stand for, as in
        examples/codes. `table`: with a header, separated by commas, semicolons or tabs; bytes may be
        UTF-16 with a mark. An exception says in which line and column."""
        if isinstance(table, bytes):
            wide = table.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
            table = table.decode("utf-16" if wide else "utf-8")
        self._own(parsed(_ffi.talks, lib.talks_parse, codes, table), lib.talks_destroy)
        self._texts = codes, table  # for pickles
        self.model = Model._of(made(_ffi.model, lib.talks_model, self))
        """The model of the codes."""

    @classmethod
    def read(cls, codes: str | os.PathLike[str], table: str | os.PathLike[str]) -> Talks:
        """From files."""
        with open(codes, encoding="utf-8") as first, open(table, "rb") as second:
            return cls(first.read(), second.read())

    @property
    def rows(self) -> Rows:
        """What became of the rows of the table."""
        counts = fields(filled(_ffi.talk_rows, lib.talks_rows, self))
        skipped = [lib.talks_skipped(self, i).decode() for i in range(counts.pop("short_talks"))]
        return Rows(**counts, skipped=skipped)

    def _recipe(self) -> tuple[Any, ...]:
        return self._texts

    def _remake(self, codes: str, table: str | bytes) -> None:
        Talks.__init__(self, codes, table)

    def __len__(self) -> int:
        return int(lib.talks_count(self))

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [Talk(self, i) for i in range(len(self))[index]]
        if not -len(self) <= index < len(self):
            raise IndexError(f"talk {index} of {len(self)}")
        return Talk(self, index % len(self))

    def baselines(self) -> Baselines:
        """What is gained without a model, to compare log-likelihoods with."""
        return Baselines(**fields(filled(_ffi.baselines, lib.talks_baselines, self)))
