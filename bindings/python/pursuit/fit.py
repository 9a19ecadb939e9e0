"""Fit: numbers of the model turned until observed talks are likeliest, beside rivals."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterable, Sequence
from ctypes import byref, c_double, c_uint32, pointer
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._arrays import given_back
from ._library import lib
from ._numbers import checked
from ._owned import encoded, filled, made, of_kind, text
from ._watched import watched
from .error import joined
from .model import Model
from .partner import Partner
from .rivals import cells_of, rivals_of
from .talks import Talks
from .words import fields


@dataclass(frozen=True)
class Estimate:
    """One number of a fit."""

    name: str
    value: float
    """Where the posterior is highest."""
    standard: float
    """What it was: of the codes' model and partners."""
    least: float
    """Its range."""
    most: float
    error: float | None
    """Standard error by the curvature; None where the likelihood jumps."""
    robust: float | None
    """Likewise, sandwich."""
    low: float | None
    """Of the posterior: 5 %,"""
    middle: float | None
    """half,"""
    high: float | None
    """95 %. None without draws."""
    reliability: float
    """1 - posterior variance / variance beforehand."""


@dataclass(frozen=True)
class Rival:
    """A way to tell what is observed, with what it costs."""

    name: str
    parameters: int
    nats: float
    """Per transition, of the talks it was fitted to; less is better."""
    held_out: float | None
    """Likewise, of those it was fitted without; None without folds."""
    difference: float | None
    error: float | None
    """Of held_out to that of the fit, paired by talk, and its standard error."""


@dataclass(frozen=True)
class Check:
    """A figure of the talks beside the same of studies played by the fit."""

    name: str
    observed: float
    mean: float
    deviation: float

    @property
    def z(self) -> float:
        """Deviations of the talks above the mean of what the fit plays."""
        return (self.observed - self.mean) / self.deviation if self.deviation > 0 else 0.0


@dataclass(frozen=True)
class Fit:
    """What a fit found."""

    estimates: tuple[Estimate, ...]
    rivals: tuple[Rival, ...]
    """This fit, the model as it stands, i.i.d., first-order Markov; then other libraries'."""
    checks: tuple[Check, ...]
    """Of exchanged partners in the end."""
    warnings: tuple[str, ...]
    held_out: Any
    """Nats per transition of each talk, fitted without it: float64; empty without folds."""
    log_likelihood: float
    transitions: int
    evaluations: int
    """Of the likelihood of all talks."""
    complete: bool
    """Not stopped: else it is the best so far."""
    model: Model
    """As fitted."""
    partners: tuple[Partner, Partner]
    """Likewise, where people do not differ."""
    csv: str
    """All but the rivals of other libraries as a table: a row an estimate, a rival, a check, a
    warning."""
    skipped: tuple[str, ...]
    """Rivals whose library is not installed."""

    def __getitem__(self, name: str) -> Estimate:
        for each in self.estimates:
            if each.name == name:
                return each
        raise KeyError(f"no estimate {name!r:.60}; there are {[e.name for e in self.estimates]}")


def _known(struct: Any, **words: str) -> dict[str, Any]:
    """A struct as a dict, with None for what is not known."""
    out = fields(struct, **words)
    out["name"] = out["name"].decode()
    return {key: None if isinstance(value, float) and math.isnan(value) else value
            for key, value in out.items()}


def _told(handle: Any, info: Any) -> dict[str, Any]:
    """What the library says of a fit."""
    held_out = array("d", bytes(8 * info.held_out))
    if info.held_out:
        lib.fit_held_out(handle, (c_double * len(held_out)).from_buffer(held_out), len(held_out),
                         None)
    a, b, model = _ffi.traits(), _ffi.traits(), pointer(_ffi.model())
    lib.fit_model(handle, byref(a), byref(b), byref(model))
    return {
        "estimates": tuple(Estimate(**_known(filled(_ffi.estimate, lib.fit_estimate, handle, i)))
                           for i in range(info.estimates)),
        "checks": tuple(Check(**_known(filled(_ffi.checked, lib.fit_checked, handle, i)))
                        for i in range(info.checks)),
        "warnings": tuple(lib.fit_warning(handle, i).decode() for i in range(info.warnings)),
        "held_out": given_back(held_out),
        "log_likelihood": info.log_likelihood,
        "transitions": info.transitions,
        "evaluations": info.evaluations,
        "complete": bool(info.complete),
        "model": Model._of(model),
        "partners": (Partner._of(a), Partner._of(b)),
        "csv": text(lib.fit_write, handle, room=1 << 16),
    }


def fit(talks: Talks, free: str | Iterable[str], *, couple: str | None = None, folds: int = 0,
        fold_of: Sequence[int] | None = None, draws: int = 2000, simulated: int = 0,
        shuffles: int = 0, seed: int = 0, threads: int = 0, rivals: bool = True,
        tell: Callable[[int], Any] | None = None) -> Fit:
    """Turns the numbers named in `free` until the talks are likeliest.

    Names are traits of a seat (a.anxiety, both.level), coefficients (arousal_rise) and gates
    (momentum, bid), factors open.approach ... on how open stances are to a group of moves, engages,
    and answering. `couple`: a trait in which people differ from couple to couple. With `folds`,
    talks are held out in turn, or as `fold_of` says of each; `rivals` are then fitted on the same
    folds: actor-partner logits by scikit-learn and a hidden Markov model by hmmlearn, where these
    are installed. `draws` of the posterior make intervals, `simulated` studies and `shuffles` of
    partners the checks. `tell` is called now and then with how many likelihoods are done. False of
    it and Ctrl-C stop the fit, which then is the best so far: `complete` is False.
    """
    of_kind("talks", talks, Talks)
    names = joined("free", free)
    how = filled(_ffi.fit_options, lib.fit_options_init)
    counts = {"folds": folds, "draws": draws, "simulated": simulated, "shuffles": shuffles,
              "threads": threads, "seed": seed}
    for name, value in counts.items():
        setattr(how, name, value)
    how.couple = None if couple is None else encoded(couple)
    if fold_of is not None:
        if len(fold_of) != len(talks):
            raise ValueError(f"folds of {len(fold_of)} talks, expected those of {len(talks)}")
        how.fold_of = (c_uint32 * len(talks))(*(checked("fold", x) for x in fold_of))

    def call(progress: Any) -> Any:
        if progress is not None:
            how.progress = progress
        return made(_ffi.fit, lib.talks_fit, talks, encoded(names), byref(how))

    handle = watched(call, 1 << 62, tell, keep=True)
    try:
        info = filled(_ffi.fit_info, lib.fit_about, handle)
        told = _told(handle, info)
        native = [Rival(**_known(filled(_ffi.rival, lib.fit_rival, handle, i)))
                  for i in range(info.rivals)]
    finally:
        lib.fit_destroy(handle)
    others: list[Rival] = []
    skipped: list[str] = []
    if rivals and folds and len(told["held_out"]):
        in_folds = [i % folds for i in range(len(talks))] if fold_of is None else list(fold_of)
        for one in rivals_of(cells_of(talks), in_folds, [float(x) for x in told["held_out"]]):
            if isinstance(one, str):
                skipped.append(one)
            else:
                others.append(Rival(**one))
    return Fit(rivals=(*native, *others), skipped=tuple(skipped), **told)
