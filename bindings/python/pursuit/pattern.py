"""Patterns: what a sequence of acts looks like, since when and on what evidence.

>>> import pursuit
>>> kinds = ["pursue", "repair"] * 4 + ["protest", "withdraw"] * 5
>>> acts = pursuit.Acts("ab" * 9, kinds)
>>> finding = pursuit.Watch(acts).finding()
>>> finding.pattern, finding.since
('a_pursues', 9)
>>> print(finding.sentence("Ana", "Ben"))
Since turn 9 Ana comes closer and Ben steps back: 9 of the last 9 acts. Evidence: turns 9-17.

These are descriptions and no diagnosis; neither pursuing nor withdrawing is a fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from ctypes import byref, c_int32, c_size_t, c_uint32, sizeof
from dataclasses import dataclass, field
from typing import Any

from . import _ffi
from ._library import lib
from ._numbers import checked
from ._owned import Owned, filled, made, of_kind, text
from .acts import Acts
from .association import LAGS, Associations, Shuffled, over_talks, room, shuffled_of
from .words import Kind, Lack, Pattern, Seat, WORDS, fields, id_of, utf8


@dataclass(frozen=True)
class PatternFinding:
    """What the acts so far look like."""

    pattern: Pattern
    """The likeliest explanation of the latest acts; "none" is ordinary talk or any other."""
    lack: Lack
    """But for "nothing" it is a guess: there is not enough evidence."""
    acts: int
    """Seen so far."""
    first: int
    """Index of the act it begins with."""
    length: int
    """Acts from that one to the latest."""
    since: int
    """Time of the act it begins with."""
    until: int
    """And of the latest."""
    speaking: int
    """Of these acts those that speak for it."""
    more: int
    """So many more acts like the latest 8 would be enough; of a guess 0: none would."""
    strength: float
    """speaking / length."""
    lead: float
    """Over the best other explanation, in nats; 0 or more."""
    probability: dict[Pattern, float]
    """Of each pattern, now; sum to 1."""
    evidence: tuple[tuple[int, int], ...]
    """Times of the first and last act of the latest ranges of acts that speak for it: at most 8, of
    the latest 64 acts."""
    _raw: Any = field(repr=False, compare=False)

    @property
    def enough(self) -> bool:
        """Whether the evidence is enough."""
        return self.lack == "nothing"

    def sentence(self, a: str = "A", b: str = "B") -> str:
        """Two or three short sentences about named people."""
        return text(lib.pattern_text, self._raw, utf8(a), utf8(b))


@dataclass(frozen=True)
class Stretch:
    """A stretch of a talk that one explanation covers."""

    pattern: Pattern
    first: int
    """Index of its first act."""
    length: int
    """So many acts."""
    since: int
    """Time of its first act."""
    until: int
    """And of its last."""
    lead: float
    """Over two ordinary partners, in nats; 0 of "none"."""
    evidence: tuple[int, ...]
    """Indices of the acts that speak for it."""


def stretches(acts: Acts) -> list[Stretch]:
    """The whole of a talk in stretches: see Acts.stretches()."""
    count, needed = len(acts), c_size_t()
    raw, speaks = (_ffi.stretch * count)(), (c_int32 * count)()
    if count:
        raw[0].struct_size = sizeof(_ffi.stretch)
    lib.acts_stretches(*acts._pointers(), count, speaks, raw, count, byref(needed))
    out = []
    for each in raw[: needed.value]:
        reach = range(each.first, each.first + each.length)
        evidence = tuple(i for i in reach if speaks[i])
        values = fields(each, pattern="pattern")
        values["until"] = values.pop("up_to")
        del values["speaking"]
        out.append(Stretch(evidence=evidence, **values))
    return out


@dataclass(frozen=True)
class Prevalence:
    """How much of several talks a pattern covers."""

    pattern: Pattern
    talks: int
    """In which it occurs."""
    share: float
    """Of all acts."""
    partners: Shuffled | None
    """The share, everybody with somebody else's partner: what the habits of each and the time of
    the talk make of it."""


def prevalences(talks: Acts | Iterable[Acts], shuffles: int = 0,
                seed: int = 0) -> dict[Pattern, Prevalence]:
    """How much of several talks each pattern covers, and how much it would by the habits of each
    and the time of the talk alone. `shuffles`: 0..100000, 199 is usual."""
    count = len(WORDS["pattern"])
    out: dict[Any, Prevalence] = {}
    for raw in over_talks(lib.acts_prevalences, _ffi.prevalence, count, talks, shuffles, seed):
        values = fields(raw, pattern="pattern")
        partners = shuffled_of(values, "partners", "shuffles")
        out[values["pattern"]] = Prevalence(partners=partners, **values)
    return out


class Watch(Owned):
    """Watches a talk act by act and can be asked at any time."""

    __slots__ = ()

    def __init__(self, acts: Acts | None = None) -> None:
        """`acts`: what it has seen already."""
        self._own(made(_ffi.watch, lib.watch_create), lib.watch_destroy)
        if acts is not None:
            self.extend(acts)

    def _place_copy(self, out: Owned) -> None:
        out._own(made(_ffi.watch, lib.watch_copy, self), lib.watch_destroy)

    def _recipe(self) -> tuple[Any, ...]:
        raise TypeError("a Watch cannot be pickled, as it has no image; pickle its Acts")

    def add(self, seat: Seat, kind: Kind, time: int | None = None) -> None:
        """One act; without a time it is numbered on from the one before."""
        times = None if time is None else (c_uint32 * 1)(checked("time", time))
        lib.watch_add(self, (c_int32 * 1)(id_of("seat", seat)),
                      (c_int32 * 1)(id_of("kind", kind)), times, 1)

    def extend(self, acts: Acts) -> None:
        """Many: all of them, or none where one is refused."""
        of_kind("acts", acts, Acts)
        lib.watch_add(self, *acts._pointers(), len(acts))

    def copy(self) -> Watch:
        """Another one that has seen the same."""
        return self._twin()

    def finding(self) -> PatternFinding:
        """What the acts so far look like."""
        raw = filled(_ffi.pattern_finding, lib.watch_finding, self)
        values = fields(raw, pattern="pattern", lack="lack", probability="pattern")
        values["until"] = values.pop("up_to")
        times, count = values.pop("evidence"), values.pop("ranges")
        evidence = tuple((times[2 * i], times[2 * i + 1]) for i in range(count))
        return PatternFinding(evidence=evidence, _raw=raw, **values)

    def associations(self) -> Associations:
        """Whether the acts so far draw each other. Without shuffles."""
        raw = room(_ffi.association, LAGS)
        lib.watch_associations(self, raw, LAGS, None)
        return Associations(raw)
