"""Talks: observed talks, fed to the engine move by move, with the probability of what was seen."""

from __future__ import annotations

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
    """Natural logarithm of the probability of what was observed, one a turn: float64."""
    log_likelihood: float
    """The sum over all turns but those of the first interval, which only sets the scene."""


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


class Talk:
    """One observed talk."""

    __slots__ = ("_talks", "_index", "couple", "columns", "intervals")

    def __init__(self, talks: Talks, index: int) -> None:
        self._talks, self._index = talks, index
        info = filled(_ffi.talk_info, lib.talks_about, talks, index)
        self.couple: str = info.couple.decode()
        """As it is called in the table."""
        self.columns: int = info.columns
        """Turns an interval."""
        self.intervals: int = info.intervals
        """Rows of the table."""

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
        """What kinds of acts its values stand for, one a column and interval, to look for patterns
        in. A value is of the kind that the codes say, else of the one that most of its moves are
        of, else neutral; the time is the interval, from 0."""
        count = self.columns * self.intervals

        def fill(*columns: Any) -> None:
            lib.acts_of_talk(self._talks, self._index, *columns, count, None)

        return Acts._filled(count, fill)


class Talks(Owned, Sequence[Talk]):
    """Talks in the order in which they begin. Immutable."""

    __slots__ = ("model", "_texts")

    def __init__(self, codes: str, table: str) -> None:
        """`codes`: TOML that says what the table's columns and values stand for, as in
        examples/codes. `table`: CSV with a header. An exception says in which line and column."""
        self._own(parsed(_ffi.talks, lib.talks_parse, codes, table), lib.talks_destroy)
        self._texts = codes, table  # for pickles
        self.model = Model._of(made(_ffi.model, lib.talks_model, self))
        """The model of the codes."""

    @classmethod
    def read(cls, codes: str | os.PathLike[str], table: str | os.PathLike[str]) -> Talks:
        """From files."""
        with open(codes, encoding="utf-8") as first, open(table, encoding="utf-8") as second:
            return cls(first.read(), second.read())

    def _recipe(self) -> tuple[Any, ...]:
        return self._texts

    def _remake(self, codes: str, table: str) -> None:
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
