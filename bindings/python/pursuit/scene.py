"""Scene: a couple in the time of a game, where each acts by itself when it has been quiet."""

from __future__ import annotations

from ctypes import byref, c_size_t
from datetime import timedelta
from typing import Any

from . import _ffi
from ._ffi import NONE, UNSET
from ._library import lib
from ._numbers import checked, real
from ._owned import Owned, made, milliseconds, of_kind
from .couple import Couple
from .turn import Turns
from .words import Seat, ToldKind, id_of


class Scene(Owned):
    """A couple of whom nobody says whose turn it is.

    >>> from pursuit import Partner
    >>> couple = Couple(Partner(anxiety=0.8), Partner(avoidance=0.8), seed=7)
    >>> scene = Scene(couple, player="b")
    >>> scene.act(2500, "listen")
    >>> for turn in scene.advance(10000):
    ...     record = turn.time_ms, turn.mover, turn.move

    When something has happened, each of the two draws how long they let it be quiet: the shorter
    the more presses them, the longer the more they keep out of it and the more exerted they are;
    and who does not have the floor waits longer still. Whoever comes first acts, so that one speaks
    twice where the other lets it. Any splitting of the same time gives the same bits.

    All times are milliseconds on the couple's clock. What happens is told in advance or as late as
    it happens, and 16 things may wait: one more raises FullError, and nothing is lost. A value out
    of its range, or a time before the clock, raises ArgumentError and changes nothing.
    """

    __slots__ = ("_couple", "_player")

    def __init__(self, couple: Couple, player: Seat | None = None) -> None:
        """`player` is played by a person, and never acts by itself; None: both do."""
        self._couple, self._player = of_kind("couple", couple, Couple), player
        self._own(made(_ffi.scene, lib.scene_create, id_of("seat", player)), lib.scene_destroy)

    @property
    def couple(self) -> Couple:
        """The couple it is about. Whatever a Couple can do, can be done to it meanwhile."""
        return self._couple

    @property
    def waiting(self) -> int:
        """How much of what was told has not happened yet. It is not part of an image of the couple,
        and none is left right after advance() but what was told for later."""
        return int(lib.scene_waiting(self))

    def advance(self, now_ms: int) -> Turns:
        """Lets them live up to a moment: what was told, each at its own, and what they do by
        themselves. A turn takes no time of the clock; nobody acts by itself before its length is
        over, see Couple.set_turn_ms(). The turns that were made."""
        couple, now = self._couple, checked("now_ms", now_ms, 1 << 63)
        count, number, all_turns = 4, c_size_t(), None
        while True:
            turns = Turns.filled(
                couple.model, couple._recent, count,
                lambda records: lib.scene_advance(self, couple, now, records, count,
                                                  byref(number)))[: number.value]
            couple._recent = turns._recent()
            all_turns = turns if all_turns is None else all_turns + turns
            if number.value < count:
                return all_turns
            count *= 2

    # ---- What is told

    def _tell(self, at_ms: int, kind: ToldKind, seat: Seat | None = None, *, id: int = 0,
              amount: float = 0.0, ms: int = NONE) -> None:
        told = _ffi.told(kind=id_of("told_kind", kind), seat=id_of("seat", seat), id=id,
                         amount=amount, at_ms=checked("at_ms", at_ms, 1 << 63), ms=ms)
        lib.scene_tell(self, self._couple, byref(told))

    def act(self, at_ms: int, move: str, seat: Seat | None = None,
            intensity: float | None = None) -> None:
        """A move made by you, as by Couple.act(). `seat` None is the player."""
        amount = UNSET if intensity is None else real("intensity", intensity)
        who = self._player if seat is None else seat
        self._tell(at_ms, "move", who, id=self._couple.model.move_id(move), amount=amount)

    def disagree(self, at_ms: int, severity: float = 0.5, owner: Seat | None = None) -> None:
        """As Couple.disagree()."""
        self._tell(at_ms, "disagreement", owner, amount=real("severity", severity))

    def open_issue(self, at_ms: int, severity: float = 0.5, owner: Seat | None = None) -> None:
        """As Couple.open_issue()."""
        self._tell(at_ms, "open_issue", owner, amount=real("severity", severity))

    def separate(self, at_ms: int, stepped_back: Seat | None = None,
                 promised: int | timedelta | None = None) -> None:
        """As Couple.separate()."""
        after = NONE if promised is None else milliseconds(promised)
        self._tell(at_ms, "separation", stepped_back, ms=after)

    def reunite(self, at_ms: int) -> None:
        """As Couple.reunite()."""
        self._tell(at_ms, "reunion")

    def stress(self, at_ms: int, seat: Seat, severity: float = 0.5) -> None:
        """As Couple.stress()."""
        self._tell(at_ms, "stress", seat, amount=real("severity", severity))

    def good_time(self, at_ms: int, exchanges: int = 10) -> None:
        """As Couple.good_time()."""
        self._tell(at_ms, "good_time", id=checked("exchanges", exchanges, 1 << 31))

    # ---- Copies

    def fork(self) -> Scene:
        """A second scene, with a fork of the couple, that is exactly where this one is."""
        out = self._twin()
        out._couple = self._couple.fork()
        return out

    def _place_copy(self, out: Owned) -> None:
        out._own(made(_ffi.scene, lib.scene_copy, self), lib.scene_destroy)

    def _recipe(self) -> tuple[Any, ...]:
        raise TypeError("a Scene cannot be pickled, as it has no image; pickle its couple")

    def __repr__(self) -> str:
        if self.closed:
            return "<Scene, closed>"
        return f"<Scene of {self._couple!r}, {self.waiting} waiting>"
