"""Loop: the loop by itself, a map of two numbers. For analysis and teaching."""

from __future__ import annotations

from ctypes import byref, c_int32
from dataclasses import dataclass, field, fields as dataclass_fields
from typing import Any, NamedTuple

from . import _ffi
from ._arrays import Grid
from ._library import lib
from ._numbers import checked, numpy, pair, real
from ._owned import filled, number, of_kind
from .words import LoopMember, LoopOrder, LoopSides, fields, id_of, word_of


_PART = 1 << 20  # rounds that nobody can stop


class Point(NamedTuple):
    """A state of the bare loop. What goes in is -1e200..1e200."""

    pursuit: float
    withdrawal: float


@dataclass(frozen=True)
class LoopSide:
    """One side of the loop: how it carries on and how it answers the other's value x."""

    inertia: float = 0.0
    """r, 0..0.999999: what lasts to the next round."""
    coupling: float = 0.0
    """k, 0..1e6."""
    drive: float = 0.0
    """-1e6..1e6, added every round."""
    threshold: float = 0.0
    """Of x, -1e6..1e6: what stays below it counts by slope_below."""
    slope_above: float = 1.0
    """0..1e6, per unit of x."""
    slope_below: float = 0.0
    """0..1e6."""
    cap: float = float("inf")
    """1e-12..1e6, or infinite: of the influence, either way."""


@dataclass(frozen=True)
class LoopAnalysis:
    """What is known of a loop without running it."""

    gain: float
    """Above the thresholds; above 1 disturbances beyond the saddle grow."""
    growth: float
    """Factor a round that a disturbance tends to."""
    saddle: Point | None
    """The resting point between calm and cycle, where there is one."""


@dataclass(frozen=True)
class Loop:
    """The map p' = clamp(r p + k I(w) + d), and w' the same of p'.

    >>> side = LoopSide(inertia=0.3, coupling=0.9, threshold=0.1)
    >>> round(Loop(side, side).analyse().gain, 3)
    1.653
    """

    pursuit: LoopSide = field(default_factory=LoopSide)
    withdrawal: LoopSide = field(default_factory=LoopSide)
    order: LoopOrder = "pursuit_first"
    """Who acts first in a round: the second to act hears the new value."""
    low: float = 0.0
    """The range of both: -1e6..1e6, at least 1e-6 apart; either may be infinite."""
    high: float = 1.0

    def run(self, start: tuple[float, float], rounds: int) -> Any:
        """The states after each round: a float64 array of shape (rounds, 2) where NumPy is
        installed, else a list of Point."""
        states = Grid("d", _ffi.point, checked("rounds", rounds, 1 << 63), 2)
        raw, now = self._struct(), _ffi.point(*pair("start", start))
        for first in range(0, rounds or 1, _PART):  # so that Ctrl-C is heard between them
            part = min(_PART, rounds - first)
            to = byref(states.memory[first]) if part else None
            lib.loop_run(byref(raw), byref(now), part, to)
            if part:
                now = states.memory[first + part - 1]
        if numpy() is not None:
            return states.given_back()
        return list(map(Point, states.values[::2], states.values[1::2]))

    def analyse(self) -> LoopAnalysis:
        """What is known of it without running it."""
        raw = filled(_ffi.loop_analysis, lib.loop_analyse, byref(self._struct()))
        saddle = Point(raw.saddle.pursuit, raw.saddle.withdrawal) if raw.has_saddle else None
        return LoopAnalysis(raw.gain, raw.growth, saddle)

    def escalates(self, start: tuple[float, float]) -> bool:
        """Whether a start leads into the cycle rather than to calm, as the stable line through the
        saddle has it."""
        arguments = byref(self._struct()), byref(_ffi.point(*pair("start", start)))
        return bool(number(c_int32, lib.loop_escalates, *arguments))

    def changed(self, member: LoopMember, value: float, sides: LoopSides = "both") -> Loop:
        """The same loop with another number, on one side or on both."""
        raw = self._struct()
        ids = id_of("loop_sides", sides), id_of("loop_member", member)
        lib.loop_set(byref(raw), *ids, real("value", value))
        return type(self)._of(raw)

    def _struct(self) -> Any:
        loop = filled(_ffi.loop, lib.loop_init)
        loop.order = id_of("loop_order", self.order)
        loop.low, loop.high = self.low, self.high
        loop.pursuit = _side("pursuit", self.pursuit)
        loop.withdrawal = _side("withdrawal", self.withdrawal)
        return loop

    @classmethod
    def _of(cls, loop: Any) -> Loop:
        pursuit, withdrawal = LoopSide(**fields(loop.pursuit)), LoopSide(**fields(loop.withdrawal))
        order: Any = word_of("loop_order", loop.order)
        return cls(pursuit, withdrawal, order, loop.low, loop.high)


def _side(name: str, side: LoopSide) -> Any:
    of_kind(name, side, LoopSide)
    names = [each.name for each in dataclass_fields(LoopSide)]
    return _ffi.loop_side(**{each: getattr(side, each) for each in names})
