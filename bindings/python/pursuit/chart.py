"""Charts: the table of stances as a diagram for other programs, made from a model's own table."""

from __future__ import annotations

from typing import Literal

from ._library import lib
from ._owned import text
from .error import ArgumentError
from .model import Model

ChartFormat = Literal["dot", "mermaid", "scxml"]
CHART_FORMATS: tuple[ChartFormat, ...] = ("dot", "mermaid", "scxml")


def _format(format: str) -> int:
    if format not in CHART_FORMATS:
        raise ArgumentError(f"format is '{format}', expected one of {', '.join(CHART_FORMATS)}")
    return CHART_FORMATS.index(format)  # type: ignore[arg-type]


def chart(format: ChartFormat = "dot", model: Model | None = None) -> str:
    """The stances of one partner, with every row of the table: for Graphviz, for Mermaid, or as
    State Chart XML to be run by other programs. None: the standard model."""
    return text(lib.model_chart, Model.standard() if model is None else model, _format(format))


def process_chart(format: ChartFormat = "dot") -> str:
    """The stages of emotionally focused therapy, likewise."""
    return text(lib.process_chart, _format(format))
