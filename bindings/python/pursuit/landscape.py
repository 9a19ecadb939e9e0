"""Landscape: what becomes of a loop as its own numbers change, and of couples as traits do."""

from __future__ import annotations

from ctypes import byref, c_double, c_float, c_int32
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._arrays import Grid
from ._library import lib
from ._numbers import checked, pair
from ._owned import of_kind
from ._watched import watched
from .loop import Loop
from .model import Model
from .partner import Partner
from .words import LoopMember, LoopSides, Seat, Trait, id_of


@dataclass(frozen=True)
class LoopSweep:
    """Values of one number of a loop, in equal steps."""

    member: LoopMember
    start: float
    stop: float
    """The last value."""
    steps: int = 101
    sides: LoopSides = "both"

    @property
    def values(self) -> list[float]:
        """All of them."""
        return _values(self)

    def _struct(self) -> Any:
        return _ffi.loop_sweep(sides=id_of("loop_sides", self.sides), first=self.start,
                               member=id_of("loop_member", self.member), last=self.stop,
                               steps=_steps(self))


@dataclass(frozen=True)
class TraitSweep:
    """Values of one trait of one partner, 0..1, in equal steps."""

    seat: Seat
    trait: Trait
    start: float = 0.0
    stop: float = 1.0
    """The last value."""
    steps: int = 11

    @property
    def values(self) -> list[float]:
        """All of them."""
        return _values(self)

    def _struct(self) -> Any:
        return _ffi.trait_sweep(seat=id_of("seat", self.seat), trait_id=id_of("trait", self.trait),
                                first=self.start, last=self.stop, steps=_steps(self))


@dataclass(frozen=True)
class Landscape:
    """A map over one or two numbers of a loop: the last axis is the first sweep."""

    outlooks: Any
    """Indices into words.OUTLOOKS: int32."""
    fixed_points: Any
    """How many there are: int32."""
    gains: Any
    """Above the thresholds: float64."""


@dataclass(frozen=True)
class HysteresisCurve:
    """The way into the cycle, and the longer way back."""

    fell_in: float | None
    """The first value on the way there that ended in the cycle."""
    came_out: float | None
    """The first on the way back, after one that did, that did not."""
    rests: Any
    """Where each episode ended, there [0] and back [1]: float64, shape (2, steps, 2)."""
    fates: Any
    """Indices into words.FATES: int32, shape (2, steps)."""


@dataclass(frozen=True)
class TraitLandscape:
    """A map over two traits: the last axis is the first sweep."""

    holds: Any
    """Share of the runs that are in the cycle in the last ten turns: float32."""
    cold: Any
    """Loop gain with seat a [..., 0] and with seat b [..., 1] pursuing: float32."""
    hot: Any
    """Likewise with arousal high."""


def survey(loop: Loop, across: LoopSweep, up: LoopSweep | None = None) -> Landscape:
    """Whether a loop is calm, spirals, or depends on the opening, by its resting points, while one
    number changes, or two: arrays of shape (across.steps,) or (up.steps, across.steps)."""
    of_kind("loop", loop, Loop)
    sweeps = [across] if up is None else [across, up]
    for each in sweeps:
        of_kind("a sweep", each, LoopSweep)
    shape = [sweep.steps for sweep in reversed(sweeps)]
    structs = (_ffi.loop_sweep * len(sweeps))(*(sweep._struct() for sweep in sweeps))
    outlooks, points = (Grid("i", c_int32, *shape) for _ in range(2))
    gains = Grid("d", c_double, *shape)
    raw = loop._struct()
    watched(lambda progress: lib.loop_landscape(
        byref(raw), structs, len(sweeps), progress, outlooks.memory, points.memory, gains.memory,
        len(gains.values)), 100 * len(gains.values))
    return Landscape(*(each.given_back() for each in (outlooks, points, gains)))


def hysteresis(loop: Loop, sweep: LoopSweep, lift: tuple[float, float] = (0.0, 0.0), *,
               near: float = 1e-6, rounds: int = 100_000) -> HysteresisCurve:
    """One episode after another while a number is raised and then lowered again. Each begins where
    the one before ended, both values lifted to at least `lift`, and runs on until it ends.

    >>> from pursuit import Loop, LoopSide
    >>> side = LoopSide(inertia=0.3, threshold=0.1)
    >>> there_and_back = LoopSweep("coupling", 0.5, 3.0, 2501)
    >>> found = hysteresis(Loop(side, side), there_and_back, lift=(0.15, 0.15))
    >>> round(found.fell_in, 3), round(found.came_out, 3)
    (2.101, 0.777)
    """
    of_kind("loop", loop, Loop)
    raw = of_kind("sweep", sweep, LoopSweep)._struct()
    episodes = _ffi.episodes(rounds=rounds, sides=raw.sides, member=raw.member, steps=raw.steps,
                             first=raw.first, last=raw.last, near=near,
                             lift=_ffi.point(*pair("lift", lift)))
    rests = Grid("d", _ffi.point, 2, sweep.steps, 2)
    fates = Grid("i", c_int32, 2, sweep.steps)
    out = _ffi.hysteresis()
    map_of_loop = loop._struct()

    def call(progress: Any) -> None:
        episodes.progress = progress
        lib.loop_hysteresis(byref(map_of_loop), byref(episodes), rests.memory, fates.memory,
                            2 * sweep.steps, byref(out))

    watched(call, 1000 * sweep.steps)
    return HysteresisCurve(out.in_at if out.has_in else None, out.out_at if out.has_out else None,
                           rests.given_back(), fates.given_back())


def survey_traits(a: Partner, b: Partner, across: TraitSweep, up: TraitSweep, *,
                  severity: float = 0.6, owner: Seat | None = None, runs: int = 32,
                  turns: int = 60, seed: int = 0, model: Model | None = None) -> TraitLandscape:
    """Plays a disagreement, `runs` times for every combination of two traits; the rest of the two
    partners stays as it is. All combinations share their random numbers."""
    opening = _ffi.opening(owner=id_of("seat", owner), severity=severity, seed=seed, runs=runs,
                           turns=turns)
    sweeps = (_ffi.trait_sweep * 2)(*(of_kind("a sweep", each, TraitSweep)._struct()
                                      for each in (across, up)))
    holds = Grid("f", c_float, up.steps, across.steps)
    cold, hot = (Grid("f", c_float, up.steps, across.steps, 2) for _ in range(2))
    traits = [of_kind(seat, each, Partner)._struct() for seat, each in (("a", a), ("b", b))]
    under = Model.standard() if model is None else model
    cells = up.steps * across.steps

    def call(progress: Any) -> None:
        opening.progress = progress
        lib.model_landscape(under, *map(byref, traits), byref(opening), sweeps, holds.memory,
                            cold.memory, hot.memory, cells)

    watched(call, cells * runs * turns)
    return TraitLandscape(*(each.given_back() for each in (holds, cold, hot)))


def _steps(sweep: LoopSweep | TraitSweep) -> int:
    return checked("steps", sweep.steps)


def _values(sweep: LoopSweep | TraitSweep) -> list[float]:
    last = max(_steps(sweep) - 1, 1)
    return [sweep.start + (sweep.stop - sweep.start) * i / last for i in range(sweep.steps)]
