"""Acting: turns that are made by you, and directions for those that are not."""

from __future__ import annotations

from collections.abc import Mapping
from ctypes import c_float
from typing import TYPE_CHECKING, Any

from ._ffi import UNSET
from ._library import lib
from ._numbers import real
from ._owned import Owned, of_kind
from .turn import Turn
from .words import Seat, id_of

if TYPE_CHECKING:
    from .direction import Direction
    from .model import Model


class Acting(Owned):
    """Who acts for a Couple, beside the engine."""

    __slots__ = ()
    if TYPE_CHECKING:  # of Couple
        model: Model
        _record: Any
        fork: Any

    def act(self, seat: Seat, move: str, intensity: float | None = None) -> Turn:
        """A turn made by you: a player, a transcript. The couple goes on from it. `seat` need not
        have the floor. `intensity` 0..1; None is what the drive makes it."""
        strength = UNSET if intensity is None else real("intensity", intensity)
        ids = id_of("seat", seat), self.model.move_id(move)
        return self._record(1, lib.couple_act, *ids, strength)[0]

    def observe(self, seat: Seat, shares: Mapping[str, float]) -> Turn:
        """A turn that was observed as a code, which may stand for several moves: `shares` says how
        much of each it stands for, 0..1. The turn's probability is that of the code."""
        return self._of_shares(lib.couple_observe, seat, shares)

    def _of_shares(self, call: Any, seat: Seat, shares: Mapping[str, float]) -> Turn:
        model = self.model
        values = (c_float * len(model.moves))()
        for move, share in of_kind("shares", shares, Mapping).items():
            values[model.move_id(move)] = real(move, share)
        return self._record(1, call, id_of("seat", seat), values, len(values))[0]

    def said(self, seat: Seat, shares: Mapping[str, float] | str) -> Turn:
        """What was said in the end, by a person or by whoever was given a direction: one move, or
        the shares of several, 0..1, of which only matters how they compare. The hearer gets their
        mean; observe() weighs them by their chances, too. The turn's move is the one with the
        largest share, its probability the mean chance."""
        given = {shares: 1.0} if isinstance(shares, str) else shares
        return self._of_shares(lib.couple_said, seat, given)

    def direction(self) -> Direction:
        """That of the turn that comes next, which is not played yet: play it, or tell by said()
        what came of it."""
        direction: Direction = self.fork().step().direction()
        return direction
