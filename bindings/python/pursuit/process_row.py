"""The table of the stages of emotionally focused therapy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from . import _ffi
from ._library import lib
from ._owned import filled
from .words import ProcessStage, ProcessVariable, word_of


@dataclass(frozen=True)
class ProcessRow:
    """A row of the table of stages. Rows are tried in their order."""

    start: ProcessStage
    to: ProcessStage
    because: str
    conditions: tuple[tuple[ProcessVariable, Literal["above", "below"], float], ...]
    """All of them have to hold."""


def process_rows() -> tuple[ProcessRow, ...]:
    """The table of stages."""
    out = []
    for row in range(1000):
        try:
            raw = filled(_ffi.process_row, lib.process_row_at, row)
        except ValueError:
            break
        conditions = zip(raw.variable[: raw.conditions], raw.below, raw.threshold)
        out.append(ProcessRow(
            _word("process_stage", raw.from_stage), _word("process_stage", raw.to_stage),
            raw.because.decode(),
            tuple((_word("process_variable", variable), "below" if below else "above", threshold)
                  for variable, below, threshold in conditions)))
    return tuple(out)


def _word(kind: str, number: int) -> Any:
    return word_of(kind, number)
