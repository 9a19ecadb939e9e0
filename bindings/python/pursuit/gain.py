"""Gain: by how much a disturbance comes back after one trip round the loop between the two."""

from __future__ import annotations

from array import array
from ctypes import byref, c_double
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._arrays import given_back
from ._ffi import RESPONSE_POINTS
from ._library import lib
from ._numbers import real
from ._owned import Owned, filled
from .loop import Loop, Point
from .words import Heat, Link, Seat, fields, id_of, word_of


@dataclass(frozen=True)
class Gain:
    """The loop gain and what each link adds to it. No unit."""

    links: dict[Link, float]
    """Slopes; their product is what comes back in one round."""
    coupling_pursuit: float
    """What the other's fear adds to the pursuer's in one round."""
    coupling_withdrawal: float
    """And the other way."""
    inertia_pursuit: float
    """What of a change of the pursuer's fear is left after one round."""
    inertia_withdrawal: float
    gain: float
    """Above 1 it feeds itself."""


@dataclass(frozen=True)
class Measured:
    """A gain found by experiment."""

    gain: float
    up: float
    """With the fears raised by 1/1000, per unit of disturbance."""
    down: float
    """With the fears lowered."""
    smooth: bool
    """Both agree within 2 %; else they are at a kink, without a single gain."""


@dataclass(frozen=True)
class Prediction:
    """Whether a quarrel will hold. About this model and not about people."""

    holds: bool
    """False: it dies out."""
    pursuer: Seat | None
    """Of the direction in which it holds."""
    loop: tuple[Loop, Loop]
    """The bare loop fitted to what each settles into, with seat a and with seat b pursuing."""
    start: tuple[Point, Point]
    """Where the drives are once the first exchanges are over."""


@dataclass(frozen=True)
class Responses:
    """What each partner settles into while the other goes on and on, over 0, .05, ... 1."""

    pursuit: Any
    """The pursuer's drive, over the other's withdrawal: 21 float64."""
    withdrawal: Any
    """The other's drive, over the pursuer's pursuit."""
    finite_gain: float
    """The product of their rises."""


@dataclass(frozen=True)
class AllGains:
    """The gains of one direction side by side."""

    local: Gain
    """Where they are; 0 where nothing passes."""
    cold: Gain
    """Reference, with arousal at rest: a property of two people."""
    hot: Gain
    """Reference, with arousal high."""
    finite_cold: float
    """Across stances, from settled responses up to .6."""
    finite_hot: float
    operational: Measured
    """Where they are, by experiment."""


class Gains(Owned):
    """What can be asked about the loop between a Couple."""

    __slots__ = ()

    def gain(self, pursuer: Seat, heat: Heat = "now") -> Gain:
        """The loop gain where they are ("now"; 0 where nothing passes), or at the reference, a
        property of two people and not of a moment: arousal at rest ("cold") or high ("hot")."""
        ids = id_of("seat", pursuer), id_of("heat", heat)
        return _gain(filled(_ffi.gain, lib.couple_gain, self, *ids))

    def present_gain(self, pursuer: Seat, heat: Heat = "hot") -> Gain:
        """The reference gain, "cold" or "hot", with the felt security, the mentalizing and the
        learned sensitivities they have now: what interventions can move."""
        ids = id_of("seat", pursuer), id_of("heat", heat)
        return _gain(filled(_ffi.gain, lib.couple_present_gain, self, *ids))

    def gains(self, pursuer: Seat) -> AllGains:
        """All of them side by side."""
        raw = filled(_ffi.gains, lib.couple_gains, self, id_of("seat", pursuer))
        operational = Measured(**fields(raw.operational, smooth="bool"))
        return AllGains(_gain(raw.now), _gain(raw.cold), _gain(raw.hot), raw.finite_cold,
                        raw.finite_hot, operational)

    def loop(self, pursuer: Seat, heat: Heat = "hot") -> tuple[Loop, Point]:
        """The bare loop fitted to what each settles into, and where on its portrait they are: the
        drives as they are now. `heat` is "cold" or "hot"."""
        loop, now = _ffi.loop(), _ffi.point()
        ids = id_of("seat", pursuer), id_of("heat", heat)
        lib.couple_loop(self, *ids, byref(loop), byref(now))
        return Loop._of(loop), Point(now.pursuit, now.withdrawal)

    def measure_gain(self, pursuer: Seat, halved: Link | None = None) -> Measured:
        """The gain of the moment by experiment, in expectation over the moves. The link `halved`
        passes on half of its signal."""
        ids = id_of("seat", pursuer), id_of("link", halved)
        measured = filled(_ffi.measured, lib.couple_measure_gain, self, *ids)
        return Measured(**fields(measured, smooth="bool"))

    def predict(self) -> Prediction:
        """Whether a quarrel that has just broken out will hold. Takes up to some milliseconds."""
        raw = filled(_ffi.prediction, lib.couple_predict, self)
        loops = tuple(map(Loop._of, raw.loops))
        starts = tuple(Point(each.pursuit, each.withdrawal) for each in raw.start)
        pursuer: Any = word_of("seat", raw.pursuer)
        return Prediction(bool(raw.holds), pursuer, loops, starts)  # type: ignore[arg-type]

    def responses(self, pursuer: Seat, heat: Heat = "cold", upto: float = 1.0) -> Responses:
        """The settled response curves. `upto` is up to where the rises go, .05, .1, ... 1."""
        curves = [array("d", bytes(8 * RESPONSE_POINTS)) for _ in range(2)]
        memories = [(c_double * RESPONSE_POINTS).from_buffer(each) for each in curves]
        finite = c_double()
        ids = id_of("seat", pursuer), id_of("heat", heat)
        lib.couple_responses(self, *ids, real("upto", upto), *memories, byref(finite))
        pursuit, withdrawal = map(given_back, curves)
        return Responses(pursuit, withdrawal, finite.value)


def _gain(raw: Any) -> Gain:
    return Gain(**fields(raw, links="link"))
