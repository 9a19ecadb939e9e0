"""Search: the smallest single change that keeps an argument out of the cycle."""

from __future__ import annotations

from collections.abc import Iterable
from ctypes import byref, sizeof
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._ffi import UNSET
from ._library import lib
from ._numbers import checked
from ._owned import Owned, filled
from ._watched import watched
from .change import Change
from .error import shown
from .model import Model
from .words import WORDS, Intervention, Lever, Link, Outcome, Seat, fields, id_of, word_of


@dataclass(frozen=True)
class Finding:
    """A single change that keeps an argument out of the cycle.

    A dose is how large it is, 0..1: by how much a link is weakened, the way of a trait as a share
    of its range, the strength of an intervention. A move has none: 0.
    """

    lever: Lever
    change: Change
    """With `dose`, or without one with `own_dose`."""
    dose: float | None
    """The smallest that does it in more than half of the ways it could go; None: none does."""
    own_dose: float | None
    """Likewise in this very argument."""
    avoided: float
    """Share of the ways kept out of it, with `change`."""
    unhelped: float
    """And without, from the same moment on."""
    monotone: bool
    """More of it never let fewer out. If not, a smaller dose may do it, and a larger may not."""
    probability: float
    """Of a move: how likely it was at that moment of this very argument."""


@dataclass(frozen=True)
class Found:
    """What a search found: by lever, and the best first within each."""

    findings: tuple[Finding, ...]
    all: dict[Lever, int]
    """How many there are."""
    own: bool
    """This very argument comes to what is to be avoided, unhelped."""
    unhelped: float
    """Share of the ways it could go that do not."""

    def of(self, lever: Lever) -> tuple[Finding, ...]:
        """Those of one lever."""
        return tuple(each for each in self.findings if each.lever == lever)

    def __str__(self) -> str:
        """A line for each finding: the change, its dose, and the share of the ways kept out."""
        lines = [f"{'':13}{'what':22}{'who':6}{'turn':>4}{'dose':>7}{'kept out':>10}"]
        for each in self.findings:
            what = f"{each.lever:13}{each.change.what!s:22}{each.change.seat or 'both':6}"
            dose = "-" if each.dose is None else f"{each.dose:.2f}"
            lines.append(f"{what}{each.change.turn:4}{dose:>7}{each.avoided:10.0%}")
        return "\n".join(lines)


@dataclass(frozen=True)
class Remedy:
    """What would weaken one link of the loop."""

    link: Link
    heals: bool
    """The intervention brings the hot gain below 1."""
    what: Intervention | None
    """Of those that act on this link most: the one that heals with the smallest strength, else the
    one that lowers the gain most at full strength. None: none acts, or none is needed."""
    who: Seat | None
    """For whom; None is both."""
    strength: float
    slope_before: float
    """Of the link, now."""
    slope: float
    gain_before: float
    """Hot, with the beliefs they have now."""
    gain: float


def _finding(raw: Any, model: Model) -> Finding:
    lever: Any = word_of("lever", raw.lever)
    doses = (None if each == UNSET else each for each in (raw.dose, raw.own_dose))
    return Finding(lever, Change._of(raw.change, model), *doses, raw.avoided, raw.unhelped,
                   bool(raw.monotone), raw.probability)


class Searches(Owned):
    """What would loosen the loop between a Couple. The couple stays as it is."""

    __slots__ = ()
    model: Model

    def search(self, levers: Lever | Iterable[Lever] = ("link", "trait", "move", "intervention"), *,
               avoid: Outcome = "holds", pairs: int = 60, turns: int = 60, first: int = 0,
               last: int = 999, step: int = 1, pursuer: Seat | None = None,
               size: int = 40) -> Found:
        """The single changes, each by itself, that keep this argument out of what is to be avoided:
        that the cycle "holds", or any "cycle". Takes seconds.

        A majority counts in `pairs` ways it could go, 2..10000. Moves and interventions are tried
        from turn `first` to `last`, every `step`, but not in the last 20. `size` is for how many
        findings there is room, shared among the levers. StateError where the argument goes well by
        itself.
        """
        how = filled(_ffi.search, lib.search_init)
        levers = (levers,) if isinstance(levers, str) else levers
        if not isinstance(levers, Iterable):
            raise TypeError(f"levers is {shown(levers)}, expected words")
        how.levers = sum({1 << id_of("lever", each) for each in levers})
        how.avoid, how.pursuer = id_of("outcome", avoid), id_of("seat", pursuer)
        counts = {"pairs": pairs, "turns": turns, "first": first, "last": last, "step": step}
        for name, value in counts.items():
            setattr(how, name, value)
        raw, found = (_ffi.finding * checked("size", size, 10001))(), _ffi.found()
        if size:
            raw[0].struct_size = sizeof(_ffi.finding)

        def call(progress: Any) -> None:
            how.progress = progress
            lib.couple_search(self, byref(how), raw, size, byref(found))

        watched(call, 10_000 * pairs)
        findings = tuple(_finding(each, self.model) for each in raw[: found.count])
        counted: dict[Any, int] = dict(zip(WORDS["lever"], found.all))
        return Found(findings, counted, bool(found.own), found.unhelped)

    def remedies(self, pursuer: Seat) -> tuple[Remedy, ...]:
        """Of each link of the loop, the intervention that brings the hot gain below 1 with the
        smallest strength: best first; then those that none does it for, by the gain left."""
        raw = (_ffi.remedy * 4)()
        raw[0].struct_size = sizeof(_ffi.remedy)
        lib.couple_remedies(self, id_of("seat", pursuer), raw, len(raw))
        words = {"link": "link", "heals": "bool", "what": "intervention", "who": "seat"}
        return tuple(Remedy(**fields(each, **words)) for each in raw)
