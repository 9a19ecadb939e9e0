"""Likelihood: how likely observed talks are, asked again and again."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from ctypes import c_double
from typing import Any

from . import _ffi
from ._arrays import Grid, given_back
from ._library import lib
from ._numbers import checked
from ._owned import Owned, encoded, made, of_kind
from ._watched import watched
from .model import Model
from .partner import Partner
from .talks import Talks


class Likelihood(Owned):
    """How likely talks are, asked again and again: the same as Talk.replay, many times as fast."""

    __slots__ = ("_acts", "talks")

    def __init__(self, talks: Talks) -> None:
        self.talks = of_kind("talks", talks, Talks)
        self._acts = sum(talk.intervals for talk in talks)
        self._own(made(_ffi.likelihood, lib.likelihood_create, talks), lib.likelihood_destroy)

    def _recipe(self) -> tuple[Any, ...]:
        return (self.talks,)

    def _remake(self, talks: Talks) -> None:
        Likelihood.__init__(self, talks)

    def __call__(self, a: Partner, b: Partner, model: Model | None = None) -> float:
        """The logarithm of the probability of all talks, all of them by these two; without their
        first intervals. `model` None is that of the codes."""
        return float(self.of([(a, b)], model)[0])

    def of(self, pairs: Sequence[tuple[Partner, Partner]], model: Model | None = None) -> Any:
        """The same for each pair: float64. Many at once are faster still."""
        n = checked("number of pairs", len(pairs), 1000001)
        out = array("d", bytes(8 * n))
        if n > 0:
            self._ask(lib.likelihood_of, pairs, model, (c_double * n).from_buffer(out))
        return given_back(out)

    def of_talks(self, pairs: Sequence[tuple[Partner, Partner]], model: Model | None = None) -> Any:
        """The same of each talk, a row a pair: float64, of the shape (pairs, talks)."""
        n = checked("number of pairs", len(pairs), 1000001)
        if n == 0:
            return given_back(array("d"))
        out = Grid("d", c_double, n, len(self.talks))
        self._ask(lib.likelihood_of_talks, pairs, model, len(out.values), out.memory)
        return out.given_back()

    def _ask(self, call: Any, pairs: Sequence[tuple[Partner, Partner]], model: Model | None,
             *into: Any) -> None:
        under = self.talks.model if model is None else of_kind("model", model, Model)
        n = len(pairs)
        a, b = ((_ffi.traits * n)(*(of_kind("a partner", two[seat], Partner)._struct()
                                    for two in pairs)) for seat in (0, 1))
        watched(lambda progress: call(self, under, a, b, n, progress, *into), n * self._acts)


def nats_of(talks: Talks, free: str | Iterable[str], values: Sequence[float], *,
            couple: str | None = None) -> Any:
    """What numbers are worth on talks, those they were fitted to or others: nats per transition of
    each talk, float64. `values` in the order of Fit.estimates; those out of range count as its end.
    """
    of_kind("talks", talks, Talks)
    names = free if isinstance(free, str) else ",".join(free)
    n, out = len(values), array("d", bytes(8 * len(talks)))
    into = (c_double * len(out)).from_buffer(out)
    lib.talks_nats_of(talks, encoded(names), None if couple is None else encoded(couple),
                      (c_double * n)(*values), n, len(out), into)
    return given_back(out)
