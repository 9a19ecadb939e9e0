"""What if: the same two people, once as it was and once with a change, on the same chances.

It all says something about this model, nothing about any two people, and nothing about fault.
"""

from __future__ import annotations

import csv
import os
from array import array
from collections.abc import Iterable
from ctypes import byref, c_double, c_int32
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from . import _ffi
from ._ffi import NONE, UNSET
from ._library import lib
from ._owned import Owned, checked, filled, given_back, milliseconds, numpy
from .model import Model
from .words import (
    OUTCOMES, ChangeKind, Intervention, Link, Outcome, Seat, Trait, id_of, utf8, word_of,
)

_IDS = {"intervention": "intervention", "trait": "trait", "link": "link"}  # kinds of what


@dataclass(frozen=True)
class Change:
    """One change, before a turn that counts from the start of the comparison. Made by the methods
    below, or found by Couple.search()."""

    kind: ChangeKind
    turn: int = 0
    seat: Seat | None = None
    """For whom, by whom or whose; of a link: who pursues."""
    what: str | int | None = None
    """The intervention, move, trait or link; of a good time the number of exchanges."""
    amount: float = 0.0
    """Strength, severity, by how much; of a move its intensity, -1 for what the drive makes it."""
    ms: int = 0

    @classmethod
    def intervention(cls, what: Intervention, who: Seat | None = None, strength: float = 1.0, *,
                     turn: int = 0) -> Change:
        """As Couple.intervene()."""
        return cls("intervention", turn, who, what, strength)

    @classmethod
    def move(cls, seat: Seat, move: str, intensity: float | None = None, *,
             turn: int = 0) -> Change:
        """The mover's next turn from then on is this move, instead of the chosen one."""
        return cls("move", turn, seat, move, UNSET if intensity is None else intensity)

    @classmethod
    def trait(cls, seat: Seat, trait: Trait, by: float, *, turn: int = 0) -> Change:
        """A trait is another from then on, by so much, within its range."""
        return cls("trait", turn, seat, trait, by)

    @classmethod
    def link(cls, link: Link, pursuer: Seat, by: float = 0.5, *, turn: int = 0) -> Change:
        """A link of the loop passes on less from then on; 0.5 halves it."""
        return cls("link", turn, pursuer, link, by)

    @classmethod
    def disagreement(cls, severity: float = 0.5, owner: Seat | None = None, *,
                     turn: int = 0) -> Change:
        """As Couple.disagree()."""
        return cls("disagreement", turn, owner, amount=severity)

    @classmethod
    def stress(cls, seat: Seat, severity: float = 0.5, *, turn: int = 0) -> Change:
        """As Couple.stress()."""
        return cls("stress", turn, seat, amount=severity)

    @classmethod
    def good_time(cls, exchanges: int = 10, *, turn: int = 0) -> Change:
        """As Couple.good_time()."""
        return cls("good_time", turn, what=exchanges)

    @classmethod
    def elapse(cls, time: int | timedelta, *, turn: int = 0) -> Change:
        """As Couple.elapse()."""
        return cls("elapse", turn, ms=milliseconds(time))

    def _struct(self, model: Model) -> Any:
        what: Any = self.what
        if self.kind == "move":
            what = model.move_id(what)
        elif self.kind in _IDS:
            what = id_of(_IDS[self.kind], what)
        ids = id_of("change_kind", self.kind), id_of("seat", self.seat), what or 0
        return _ffi.change(turn=checked("turn", self.turn), kind=ids[0], seat=ids[1], id=ids[2],
                           amount=self.amount, ms=self.ms)

    @classmethod
    def _of(cls, raw: Any, model: Model) -> Change:
        kind: Any = word_of("change_kind", raw.kind)
        what: Any = model.moves[raw.id] if kind == "move" else word_of(_IDS[kind], raw.id)
        seat: Any = word_of("seat", raw.seat)
        return cls(kind, raw.turn, seat, what, raw.amount, raw.ms)


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
    """Pairs; for the repair time those in which both runs had a cycle."""
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
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(zip(*columns.values()))

    def __str__(self) -> str:
        """A line for each outcome: without, with, the difference and its interval."""
        lines = [f"{'':16}{'without':>9}{'with':>9}{'difference':>12}  [95 %]"]
        for name, c in self.outcomes.items():
            interval = f"[{c.low:+.3f}, {c.high:+.3f}]"
            lines.append(f"{name:16}{c.without:9.3f}{c.with_:9.3f}{c.difference:+12.3f}  {interval}")
        return "\n".join(lines)


class _Trial:
    """What a call needs to compare: the structs of changes and trial."""

    def __init__(self, model: Model, changes: Change | Iterable[Change], pursuer: Seat | None,
                 follow_up: FollowUp | None, **counts: int) -> None:
        listed = [changes] if isinstance(changes, Change) else list(changes)
        structs = [each._struct(model) for each in listed]
        self.changes = (_ffi.change * len(structs))(*structs)
        trial = filled(_ffi.trial, lib.trial_init)
        for name, value in counts.items():
            setattr(trial, name, checked(name, value))
        trial.pursuer = id_of("seat", pursuer)
        if follow_up is not None:
            severity = UNSET if follow_up.severity is None else follow_up.severity
            trial.follow_up, trial.days, trial.severity = 1, follow_up.days, severity
            trial.owner = id_of("seat", follow_up.owner)
        self.trial = trial

    def arguments(self) -> tuple[Any, ...]:
        return self.changes, len(self.changes), byref(self.trial)


def compared(call: Any, handles: tuple[Any, ...], trial: _Trial) -> WhatIf:
    """The WhatIf that a call makes."""
    raw, contrasts = _ffi.compared(), (_ffi.contrast * len(OUTCOMES))()
    contrasts[0].struct_size = _ffi.sizeof(_ffi.contrast)
    turns = trial.trial.turns
    course = array("d", bytes(16 * turns))
    memory = (c_double * (2 * turns)).from_buffer(course)
    call(*handles, *trial.arguments(), byref(raw), contrasts, len(contrasts), memory)
    of_all: dict[Any, Contrast] = {}
    for name, each in zip(OUTCOMES, contrasts):
        names = [field for field, *_ in each._fields_[1:]]
        of_all[name] = Contrast(*(getattr(each, field) for field in names))
    pursuer: Any = word_of("seat", raw.pursuer)
    courses = given_back(course[:turns]), given_back(course[turns:])
    return WhatIf(of_all, raw.pairs, raw.refused, raw.unmade, tuple(raw.cycles),
                  tuple(raw.censored), pursuer, courses)


@dataclass(frozen=True)
class Pairs:
    """Runs pair by pair."""

    without: Any
    """Outcomes, in the order of words.OUTCOMES: float64 of shape (pairs, 16) where NumPy is
    installed, else array('d') row by row."""
    with_: Any
    flags: Any
    """Facts about each pair, added up: words.RUN_FLAGS; int32 of shape (pairs,)."""


def paired(call: Any, handles: tuple[Any, ...], trial: _Trial, first: int, count: int) -> Pairs:
    """The Pairs that a call makes."""
    size = checked("count", count, 1000001) * len(OUTCOMES)
    values = [array("d", bytes(8 * size)) for _ in range(2)]
    flags = array("i", bytes(4 * count))
    if count:
        memories = [(c_double * size).from_buffer(each) for each in values]
        facts = (c_int32 * count).from_buffer(flags)
        call(*handles, *trial.arguments(), checked("first", first), count, *memories, facts)
    tables = [given_back(each) for each in values]
    if numpy() is not None:
        tables = [each.reshape(count, len(OUTCOMES)) for each in tables]
    return Pairs(*tables, given_back(flags))
