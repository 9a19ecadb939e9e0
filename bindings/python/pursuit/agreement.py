"""Agreement: how far several coders of the same talks say the same, beyond chance."""

from __future__ import annotations

import math
from dataclasses import dataclass

from . import _ffi
from ._library import lib
from ._owned import filled, parsed
from .words import fields


@dataclass(frozen=True)
class Kappa:
    """Cohen's kappa (1960) of one code against all others, or of all codes together."""

    both: int
    """Units in which both say it; of all codes: in which they say the same."""
    first: int
    """In which the first coder does; of all codes: all units."""
    second: int
    """And the second."""
    agreement: float
    """Share of the units in which they agree."""
    kappa: float | None
    """1 they always agree, 0 as by chance; None: only one code was used."""


@dataclass(frozen=True)
class Agreement:
    """Two coders of a column."""

    first: str
    second: str
    column: str
    """For both partners together."""
    units: int
    """That both coded."""
    unmatched: int
    """That only one of the two did."""
    all: Kappa
    codes: dict[str, Kappa]
    """Each as it stands in the table, against all others."""


def _kappa(handle: object, index: int, code: int) -> tuple[str, Kappa]:
    told = fields(filled(_ffi.kappa, lib.agreement_kappa, handle, index, code))
    told["kappa"] = None if math.isnan(told["kappa"]) else told["kappa"]
    return told.pop("code").decode(), Kappa(**told)


def agreement(codes: str, table: str) -> list[Agreement]:
    """Of each pair of coders of the table, for each column. `codes`: TOML as of Talks, with a
    ``[coder]``; only units that both coded are compared: the same talk, time, person and column."""
    handle = parsed(_ffi.agreement, lib.agreement_parse, codes, table)
    try:
        out = []
        for index in range(lib.agreement_count(handle)):
            info = filled(_ffi.agreement_info, lib.agreement_about, handle, index)
            of = [_kappa(handle, index, code) for code in range(info.codes + 1)]
            out.append(Agreement(info.first.decode(), info.second.decode(), info.column.decode(),
                                 info.units, info.unmatched, of[-1][1], dict(of[:-1])))
        return out
    finally:
        lib.agreement_destroy(handle)
