"""Partner: one person in this relationship, as traits. Never a sex, never a fixed role."""

from __future__ import annotations

from collections.abc import Mapping
from ctypes import byref, c_char_p
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import _ffi
from ._arrays import short
from ._ffi import UNSET
from ._library import lib
from ._owned import filled, of_kind
from .words import WORDS, Fear, Need, in_order

if TYPE_CHECKING:
    from .model import Model

_FACTORS = {"need_strength": "need", "fear_sensitivity": "fear"}


@dataclass(frozen=True)
class Score:
    """A questionnaire score with the mean and deviation of a norm sample, in the same unit."""

    value: float
    mean: float
    deviation: float
    """> 0"""

    def _struct(self) -> Any:
        return _ffi.score(value=self.value, mean=self.mean, deviation=self.deviation)


@dataclass(frozen=True)
class Partner:
    """The traits of one partner, kept as floats of 32 bits by the library.

    Anxiety and avoidance are the two dimensions of adult attachment, each (ECR item mean - 1) / 6.
    What is None is left to the model, which derives it from them.

    >>> Partner(anxiety=0.8, avoidance=0.2).quadrant
    'preoccupied'
    """

    anxiety: float = 0.43
    """0..1; the default is the population's mean."""
    avoidance: float = 0.32
    """0..1; the default is the population's mean."""
    need_strength: Mapping[Need, float] = field(default_factory=dict)
    """Factors on what the model derives, 0..2; 1 for a need that is not there."""
    fear_sensitivity: Mapping[Fear, float] = field(default_factory=dict)
    """Likewise of fears."""
    expression: float = 1.0
    """Factor on the intensity of everything this partner does, 0..1."""
    expressive_suppression: float | None = None
    """How much of what is felt does not show, 0..1."""
    talk_heals: float | None = None
    """Belief that open communication heals, 0..1."""
    security: float | None = None
    """Felt security at the start and at rest, 0..1."""
    mentalizing: float | None = None
    """Sees what lies under the other's acts, at the start and at rest, 0..1."""
    hope: float | None = None
    """That reaching works, at the start, 0..1."""
    flooding_minutes: float | None = None
    """From the onset of flooding to its end, in minutes, 0..1440."""
    level: float = 0.5
    """How much this partner says at all, beside keeping silent, 0..1; 0.5 is as most."""

    @classmethod
    def from_scores(cls, anxiety: Score, avoidance: Score, model: Model | None = None, *,
                    level: Score | None = None) -> Partner:
        """From questionnaire scores, placed on the model's population by their distance from the
        mean in deviations, which is held within 3; `level` from one of expressiveness, on a mean of
        .5 and a deviation of .2."""
        from .model import Model

        model = Model.standard() if model is None else model
        given = ("anxiety", anxiety), ("avoidance", avoidance)
        scores = [byref(of_kind(name, score, Score)._struct()) for name, score in given]
        spoken = None if level is None else byref(of_kind("level", level, Score)._struct())
        return cls._of(filled(_ffi.traits, lib.traits_from_scores, model, *scores, spoken))

    @property
    def quadrant(self) -> str:
        """A label and no diagnosis: "secure", "preoccupied", "dismissing" or "fearful"."""
        out = c_char_p()
        lib.traits_quadrant(byref(self._struct()), byref(out))
        return (out.value or b"").decode()

    @classmethod
    def _of(cls, traits: Any) -> Partner:
        values: dict[str, Any] = {}
        for name, *_ in traits._fields_[1:]:
            value = getattr(traits, name)
            if name in _FACTORS:
                words = WORDS[_FACTORS[name]]
                values[name] = {w: short(v) for w, v in zip(words, value) if v != 1}
            else:
                values[name] = None if value == UNSET else short(value)
        return cls(**values)

    def _struct(self) -> Any:
        traits = _ffi.traits()
        for name, *_ in traits._fields_[1:]:
            value = getattr(self, name)
            if name in _FACTORS:
                factors = getattr(traits, name)
                factors[:] = in_order(_FACTORS[name], value, 1.0) if value else [1.0] * len(factors)
            else:
                setattr(traits, name, UNSET if value is None else value)
        return traits
