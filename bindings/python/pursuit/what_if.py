"""What if: the same two people, once as it was and once with a change, on the same chances.

It all says something about this model, nothing about any two people, and nothing about fault.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from ctypes import byref, c_double, c_int32, sizeof
from dataclasses import asdict, dataclass
from typing import Any

from . import _ffi
from ._arrays import Grid, given_back, write_table
from ._ffi import UNSET
from ._library import lib
from ._numbers import checked, numpy
from ._owned import Owned, filled, of_kind
from ._watched import watched
from .change import Change
from .model import Model
from .words import OUTCOMES, Outcome, Seat, id_of, word_of


@dataclass(frozen=True)
class FollowUp:
    """The next argument, so many days on: the same trigger again, or another one."""

    days: float = 7.0
    severity: float | None = None
    """Of another trigger, 0..1; None: the disagreement they begin with."""
    owner: Seat | None = None


@dataclass(frozen=True)
class Contrast:
    """One outcome over all pairs."""

    n: int
    """Pairs; for the repair time those in which both had a cycle, as far as both were watched."""
    without: float
    """Mean, or share of the runs."""
    with_: float
    difference: float
    low: float
    """The 95 % interval of the difference, paired. Both 0 if n is below 2."""
    high: float
    variance_ratio: float
    """Of the paired difference over that of unpaired runs: below 1 pairing helps."""
    own_without: float
    """In this very argument, pair 0."""
    own_with: float


@dataclass(frozen=True)
class WhatIf:
    """What difference the changes make."""

    outcomes: dict[Outcome, Contrast]
    pairs: int
    refused: int
    """Pairs in which a change was refused, as uncovering is while flooded."""
    unmade: int
    """Pairs in which a move was not made: its mover had no turn any more."""
    cycles: tuple[int, int]
    """Runs with a cycle, without and with."""
    censored: tuple[int, int]
    """Of them not repaired by the end: the mean repair time is too low."""
    pursuer: Seat
    """Of the gains."""
    course: tuple[Any, Any]
    """Shares of the runs that are in a negative phase after each turn, without and with: float64
    of shape (turns,)."""

    def __getitem__(self, outcome: Outcome) -> Contrast:
        return self.outcomes[outcome]

    def columns(self) -> dict[str, list[Any]]:
        """A table with a row for each outcome: ``pandas.DataFrame(what_if.columns())``."""
        rows = [{"outcome": name, **asdict(each)} for name, each in self.outcomes.items()]
        return {key.rstrip("_"): [row[key] for row in rows] for key in rows[0]}

    def to_csv(self, path: str | os.PathLike[str]) -> None:
        """The same in a file."""
        columns = self.columns()
        write_table(path, columns, zip(*columns.values()))

    def __str__(self) -> str:
        """A line for each outcome: without, with, the difference and its interval."""
        lines = [f"{'':16}{'without':>9}{'with':>9}{'difference':>12}  [95 %]"]
        for name, c in self.outcomes.items():
            means = f"{c.without:9.3f}{c.with_:9.3f}{c.difference:+12.3f}"
            lines.append(f"{name:16}{means}  [{c.low:+.3f}, {c.high:+.3f}]")
        return "\n".join(lines)


class Trial:
    """What a call needs to compare: the structs of changes and trial."""

    def __init__(self, model: Model, changes: Change | Iterable[Change], pursuer: Seat | None,
                 follow_up: FollowUp | None, **counts: int) -> None:
        if not isinstance(changes, (Change, str, Iterable)):
            raise TypeError(f"changes is a {type(changes).__name__}, expected a Change, or several")
        listed = [changes] if isinstance(changes, (Change, str)) else list(changes)
        structs = (of_kind("a change", each, Change)._struct(model) for each in listed)
        self.changes = (_ffi.change * len(listed))(*structs)
        trial = filled(_ffi.trial, lib.trial_init)
        for name, value in counts.items():
            setattr(trial, name, value)
        trial.pursuer = id_of("seat", pursuer)
        if follow_up is not None:
            of_kind("follow_up", follow_up, FollowUp)
            severity = UNSET if follow_up.severity is None else follow_up.severity
            trial.follow_up, trial.days, trial.severity = 1, follow_up.days, severity
            trial.owner = id_of("seat", follow_up.owner)
        self.trial = trial

    def watched(self, call: Callable[[], Any], pairs: int) -> None:
        def under(progress: Any) -> None:
            self.trial.progress = progress
            call()

        watched(under, 2 * pairs * self.trial.turns)

    def arguments(self) -> tuple[Any, ...]:
        return self.changes, len(self.changes), byref(self.trial)


def _compared(call: Any, handles: tuple[Any, ...], trial: Trial) -> WhatIf:
    """The WhatIf that a call makes."""
    raw, contrasts, turns = _ffi.compared(), (_ffi.contrast * len(OUTCOMES))(), trial.trial.turns
    contrasts[0].struct_size = sizeof(_ffi.contrast)
    course = Grid("d", c_double, 2 * turns)
    trial.watched(lambda: call(*handles, *trial.arguments(), byref(raw), contrasts, len(contrasts),
                               course.memory), trial.trial.pairs)
    of_all: dict[Any, Contrast] = {}
    for name, each in zip(OUTCOMES, contrasts):
        of_all[name] = Contrast(*(getattr(each, field) for field, *_ in each._fields_[1:]))
    pursuer: Any = word_of("seat", raw.pursuer)
    courses = given_back(course.values[:turns]), given_back(course.values[turns:])
    return WhatIf(of_all, raw.pairs, raw.refused, raw.unmade, tuple(raw.cycles),
                  tuple(raw.censored), pursuer, courses)


@dataclass(frozen=True)
class Pairs:
    """Runs pair by pair."""

    without: Any
    """Outcomes, in the order of words.OUTCOMES: float64 of shape (pairs, 17) where NumPy is
    installed, else array('d') row by row."""
    with_: Any
    flags: Any
    """Facts about each pair, added up: ``_ffi.RUN_FLAGS``; int32 of shape (pairs,)."""


def _paired(call: Any, handles: tuple[Any, ...], trial: Trial, first: int, count: int) -> Pairs:
    """The Pairs that a call makes."""
    size = checked("count", count, 1000001) * len(OUTCOMES)
    values = [Grid("d", c_double, size) for _ in range(2)]
    flags = Grid("i", c_int32, count)
    first = checked("first", first)
    if count:
        trial.watched(lambda: call(*handles, *trial.arguments(), first, count,
                                   *(each.memory for each in values), flags.memory), count)
    tables = [given_back(each.values) for each in values]
    if numpy() is not None:
        tables = [each.reshape(count, len(OUTCOMES)) for each in tables]
    return Pairs(*tables, given_back(flags.values))


class WhatIfs(Owned):
    """What would have become of a Couple, from where it is now. The couple stays as it is."""

    __slots__ = ()
    model: Model

    def what_if(self, changes: Change | Iterable[Change], *, pairs: int = 400, turns: int = 60,
                from_turn: int = 0, own_turns: int = 0, pursuer: Seat | None = None,
                follow_up: FollowUp | None = None) -> WhatIf:
        """Plays `pairs` pairs of `turns` turns, 2..1000000 and 1..100000, without and with the
        changes (at most 64), on the same chances.

        Outcomes count from `from_turn` on. The first `own_turns` turns have the couple's own
        numbers in every pair: what could have come of this very moment. `pursuer` is whose pursuing
        the gains are of; None is who makes the stronger loop. With a `follow_up` the outcomes are
        those of the next argument.
        """
        trial = Trial(self.model, changes, pursuer, follow_up, pairs=pairs, turns=turns,
                      own_turns=own_turns, first=from_turn)
        return _compared(lib.couple_what_if, (self,), trial)

    def what_if_pairs(self, changes: Change | Iterable[Change], count: int, *, first: int = 0,
                      turns: int = 60, from_turn: int = 0, own_turns: int = 0,
                      pursuer: Seat | None = None, follow_up: FollowUp | None = None) -> Pairs:
        """The runs one by one, from pair `first` on: for distributions and for several threads."""
        trial = Trial(self.model, changes, pursuer, follow_up, turns=turns, own_turns=own_turns,
                      first=from_turn)
        return _paired(lib.couple_what_if_pairs, (self,), trial, first, count)
