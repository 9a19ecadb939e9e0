"""Situation: how the two are, and how things stand between them. Reading changes nothing."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from ctypes import c_float, c_int64, c_uint64
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._arrays import given_back, place
from ._library import lib
from ._numbers import Numbers, real
from ._owned import Owned, filled, number, of_kind
from .condition import Condition, condition_of
from .partner import Partner
from .words import Phase, Seat, fields, id_of, quantity_id


@dataclass(frozen=True)
class Situation:
    """How things stand between them."""

    phase: Phase
    floor: Seat
    """Who speaks next."""
    turns: int
    """Made so far."""
    clock_ms: int
    seed: int
    id: int
    turn_ms: int
    """How long a turn takes."""
    severity: float
    """Of the issue, 0..1; 0 without one."""
    progress: float
    """Of the issue, 0..1; 1 is resolved."""
    owner: Seat | None
    """Of the issue; None: both alike."""
    apart: bool
    stepped_back: Seat | None
    """Who wanted to be apart, and is away."""
    promised: bool
    """They said when they return."""
    returns_ms: int
    """Until the promised return, from now on; 0 without one."""


def quantities(names: Iterable[str]) -> array[int]:
    """The ids of quantities such as "a.arousal", made once for many calls of Couple.read()."""
    return array("i", map(quantity_id, names))


class State(Owned):
    """What can be read of a Couple, and written."""

    __slots__ = ()

    @property
    def situation(self) -> Situation:
        """How things stand between them."""
        return Situation(**fields(
            filled(_ffi.situation, lib.couple_situation, self), phase="phase", floor="seat",
            owner="seat", apart="bool", stepped_back="seat", promised="bool"))

    @property
    def phase(self) -> Phase:
        """The state of the couple, a label."""
        return self.situation.phase

    @property
    def a(self) -> Condition:
        """How the partner in seat a is now."""
        return self.condition("a")

    @property
    def b(self) -> Condition:
        """How the partner in seat b is now."""
        return self.condition("b")

    def condition(self, seat: Seat) -> Condition:
        """How a partner is now, with all the time that has passed."""
        return condition_of(filled(_ffi.condition, lib.couple_condition, self, id_of("seat", seat)))

    def due(self, seat: Seat) -> int:
        """When a partner would act by itself if nothing else happened until then, in ms on the
        couple's clock: see Scene. It may have passed; 2^62 where it never comes."""
        return int(number(c_int64, lib.couple_due, self, id_of("seat", seat)))

    def partner(self, seat: Seat) -> Partner:
        """The traits of a partner."""
        return Partner._of(filled(_ffi.traits, lib.couple_traits, self, id_of("seat", seat)))

    def read(self, names: Iterable[str] | array[int], out: Any = None) -> Any:
        """Any numbers of both partners at once: a float32 array, as long and in the same order.

        `names` are like "a.arousal" (see words.QUANTITIES), or what quantities() made of them.
        `out` is a writable buffer of float32 to be filled instead of a new array.
        """
        ids = _ids(names)
        values = array("f", bytes(4 * len(ids))) if out is None else out
        lib.couple_read(self, ids, len(ids), place("out", "f", values, len(ids)))
        return given_back(values) if out is None else out

    def write(self, values: Mapping[str, float]) -> None:
        """Writes numbers of both partners, all or none; everything else stays. What is derived, as
        the fears, cannot be written. StateError while recorded."""
        ids = _ids(of_kind("values", values, Mapping))
        numbers = (real(name, value) for name, value in values.items())
        lib.couple_write(self, ids, (c_float * len(ids))(*numbers), len(ids))

    @property
    def hash(self) -> int:
        """Of all there is to a couple and its model, to notice when two runs diverge; 64 bits."""
        return int(number(c_uint64, lib.couple_hash, self))


def _ids(names: Any) -> Any:
    if isinstance(names, str):
        names = [names]
    if isinstance(names, Mapping):
        names = list(names)
    return Numbers("names", "i", names, ("quantities",), word=quantity_id).memory
