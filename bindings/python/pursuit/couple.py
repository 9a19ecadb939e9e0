"""Couple: two partners in one argument, and all that changes while they live."""

from __future__ import annotations

from ctypes import byref, sizeof
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._library import couple_step, failed, lib
from ._numbers import checked
from ._owned import Owned, filled, made, of_kind, sized
from ._watched import SHORT
from .acting import Acting
from .condition import Sway, sway_of
from .error import shown
from .event import Events
from .gain import Gains
from .image import Images, turns_in
from .model import Model
from .partner import Partner
from .search import Searches
from .situation import State
from .tape import Tape
from .turn import SIZE, Turn, Turns
from .what_if import WhatIfs
from .words import Feature, Seat, Stance, fields


@dataclass(frozen=True)
class Peek:
    """How the next move would be chosen."""

    mover: Seat
    stance: Stance
    """The one it will be made from."""
    because: str | None
    """Why the stance will have changed; None where it will not."""
    features: dict[Feature, float]
    score: dict[str, float]
    """Of each move, the sum of what speaks for it."""
    probability: dict[str, float]
    """Of each move; together 1."""
    sway: Sway
    """What the gates are made from."""


class Couple(Acting, Events, State, Gains, Images, WhatIfs, Searches):
    """Two partners. At first they are at peace, at time 0, and who has the floor is drawn.

    >>> couple = Couple(Partner(anxiety=0.8), Partner(avoidance=0.8), seed=7)
    >>> couple.disagree(severity=0.6, owner="a")
    >>> for turn in couple.play(20):
    ...     record = turn.mover, turn.move, turn.phase

    The same version, model, seed and calls give the same bits on every machine. ``copy.copy`` is
    fork(); pickles hold everything but a recording.
    """

    __slots__ = ("_model", "_before", "_tape", "_place")

    def __init__(self, a: Partner, b: Partner, *, seed: int = 0, id: int = 0,
                 model: Model | None = None) -> None:
        """`seed` (64 bits) is which of the many ways it can go, `id` which couple of that seed, all
        of them independent. `model` None is the standard one."""
        model = Model.standard() if model is None else of_kind("model", model, Model)
        seeds = checked("seed", seed, 1 << 64), checked("id", id, 1 << 64)
        for seat, it in (("a", a), ("b", b)):
            if not isinstance(it, Partner):
                raise TypeError(f"{seat} is {shown(it)}, expected a Partner, as Model.profile() is")
        traits = byref(a._struct()), byref(b._struct())
        self._take(made(_ffi.couple, lib.couple_create, model, *traits, *seeds), model)

    def _take(self, handle: Any, model: Model | None, recent: bytes = b"") -> None:
        self._own(handle, lib.couple_destroy)
        self._model, self._recent = model, recent

    @classmethod
    def _of(cls, handle: Any, model: Model | None, recent: bytes = b"") -> Couple:
        couple = cls.__new__(cls)
        couple._take(handle, model, recent)
        return couple

    @property
    def model(self) -> Model:
        """The model they live under."""
        if self._model is None:
            self._model = Model._of(made(_ffi.model, lib.model_copy, lib.couple_model(self)))
        return self._model

    # ---- Turns

    @property
    def _recent(self) -> bytes:
        """Turns that reasons can reach back to."""
        return self._before if self._tape is None else self._tape.recent(self._place)

    @_recent.setter
    def _recent(self, recent: bytes) -> None:
        self._before, self._tape, self._place = recent, None, 0

    def _record(self, count: int, call: Any, *arguments: Any) -> Turns:
        turns = Turns.filled(self.model, self._recent, count,
                             lambda records: call(self, *arguments, records))
        self._recent = turns._recent()
        return turns

    def play(self, count: int) -> Turns:
        """Plays so many turns; each belongs to who has the floor. Where it is interrupted, as by
        Ctrl-C, no turn was made."""
        count = checked("count", count, 1 << 63)
        if count <= SHORT:
            return self._record(count, lambda self, records: lib.couple_play(self, records, count))
        before = made(_ffi.couple, lib.couple_copy, self), self._recent
        try:
            return self._record(count, self._play_in_parts)
        except BaseException:
            lib.couple_assign(self, before[0])
            self._recent = before[1]
            raise
        finally:
            lib.couple_destroy(before[0])

    @staticmethod
    def _play_in_parts(couple: Couple, records: Any) -> None:  # Ctrl-C is heard between them
        for first in range(0, len(records), SHORT):
            records[first].struct_size = sizeof(_ffi.turn)
            part = min(SHORT, len(records) - first)
            lib.couple_play(couple, byref(records[first]), part)

    def play_columns(self, count: int) -> dict[str, Any]:
        """Plays so many turns, as columns: ``pandas.DataFrame(couple.play_columns(100))``."""
        return self.play(count).columns()

    def step(self) -> Turn:
        """Plays one turn."""
        tape, place = self._tape, self._place
        if tape is None or not tape.free or tape.free.pop() != place:
            self._tape = tape = Tape(self._recent)
            self._place = place = tape.free.pop()
        status = couple_step(self._as_parameter_, tape.address + place * SIZE)
        if status:  # the place is lost, and the next turn begins another tape
            raise failed(status)
        self._place = place + 1
        return tape.turn(self.model if self._model is None else self._model, place)

    def skip(self, count: int) -> None:
        """Plays turns without a record of them, 0..1000000."""
        lib.couple_skip(self, checked("count", count))
        self._recent = b""

    def peek(self) -> Peek:
        """The distribution of the next move. Nothing is advanced."""
        raw = filled(_ffi.peek, lib.couple_peek, self)
        known = fields(raw, mover="seat", stance="stance", features="feature")
        row, moves = known.pop("row"), self.model.moves
        known["sway"] = sway_of(raw.sway)
        known["because"] = self.model.transition(row).because if row >= 0 else None
        for name in ("score", "probability"):
            known[name] = dict(zip(moves, known[name]))
        return Peek(**known)

    # ---- Copies

    def fork(self) -> Couple:
        """A second couple that is exactly where this one is, and meets the same chances."""
        return self._twin()

    def _place_copy(self, out: Owned) -> None:
        out._own(made(_ffi.couple, lib.couple_copy, self), lib.couple_destroy)

    def rewind(self, to: Couple) -> None:
        """Makes this couple what another one is, its model and its recording included."""
        lib.couple_assign(self, of_kind("to", to, Couple))
        self._model, self._recent = to._model, to._recent

    def _recipe(self) -> tuple[Any, ...]:
        return self.save(), self.model

    def _remake(self, image: bytes, model: Model | None, other_model: bool = False) -> None:
        handle = made(_ffi.couple, lib.couple_load, *sized(image), model, int(other_model))
        self._take(handle, model)
        self._recent = turns_in(image, lib.couple_model(self), other_model)

    @classmethod
    def load(cls, image: bytes, *, model: Model | None = None,
             other_model: bool = False) -> Couple:
        """The couple of an image made by save(); it and its reasons go on as if there had been no
        break. `model` None is the one the image carries. `other_model` allows one with another
        hash: traits and inner state are kept, and what the model derives is derived anew.
        """
        couple = cls.__new__(cls)
        couple._remake(image, model, other_model)
        return couple

    def __repr__(self) -> str:
        if self.closed:
            return "<Couple, closed>"
        now = self.situation
        return f"<Couple of seed {now.seed} after {now.turns} turns: {now.phase}>"
