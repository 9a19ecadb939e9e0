"""Change: one thing that would have been otherwise. What Couple.what_if() compares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from . import _ffi
from ._ffi import NONE, UNSET
from ._numbers import checked
from ._owned import milliseconds
from .model import Model
from .words import ChangeKind, Intervention, Link, Seat, Trait, id_of, word_of

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
        """As Couple.intervene(). A promised pause is taken: the time that was promised passes; of
        strength 0, which has no promise, as much as of strength 1."""
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
    def open_issue(cls, severity: float = 0.5, owner: Seat | None = None, *,
                   turn: int = 0) -> Change:
        """As Couple.open_issue()."""
        return cls("open_issue", turn, owner, amount=severity)

    @classmethod
    def separation(cls, stepped_back: Seat | None = None, promised: int | timedelta | None = None,
                   *, turn: int = 0) -> Change:
        """As Couple.separate()."""
        ms = NONE if promised is None else milliseconds(promised)
        return cls("separation", turn, stepped_back, ms=ms)

    @classmethod
    def reunion(cls, *, turn: int = 0) -> Change:
        """As Couple.reunite()."""
        return cls("reunion", turn)

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
        elif what is not None:
            what = checked("exchanges", what, 1 << 31)
        ids = id_of("change_kind", self.kind), id_of("seat", self.seat), what or 0
        return _ffi.change(turn=checked("turn", self.turn), kind=ids[0], seat=ids[1], id=ids[2],
                           amount=self.amount, ms=self.ms)

    @classmethod
    def _of(cls, raw: Any, model: Model) -> Change:
        kind: Any = word_of("change_kind", raw.kind)
        what: Any = model.moves[raw.id] if kind == "move" else word_of(_IDS[kind], raw.id)
        seat: Any = word_of("seat", raw.seat)
        return cls(kind, raw.turn, seat, what, raw.amount, raw.ms)
