"""Memory for calls to fill: new, or a caller's; and what is handed out of it."""

from __future__ import annotations

import csv
import os
import sys
from array import array
from collections.abc import Iterable
from ctypes import c_float, sizeof
from math import prod
from typing import Any

from ._numbers import CODES, is_buffer, numpy
from .error import ArgumentError, OutOfMemoryError, shown


def room(size: int) -> bytearray:
    """So many bytes, all 0."""
    try:
        return bytearray(size)
    except (OverflowError, MemoryError):
        raise OutOfMemoryError(f"no memory for {size} bytes") from None


def given_back(values: array[Any]) -> Any:
    """A NumPy array over the same memory where NumPy is installed, else the array."""
    module = numpy()
    return values if module is None else module.asarray(values)


class Grid:
    """Numbers that a call fills, with rows and columns."""

    def __init__(self, code: str, kind: Any, *shape: int) -> None:
        self.values, self.shape = array(code, room(array(code).itemsize * prod(shape))), shape
        self.memory = (kind * (len(self.values) * self.values.itemsize // sizeof(kind))
                       ).from_buffer(self.values) if self.values else None

    def given_back(self) -> Any:
        """A NumPy array of the shape where NumPy is installed, else such a memoryview."""
        module = numpy()
        if module is not None:
            return module.asarray(self.values).reshape(self.shape)
        return memoryview(self.values).cast("B").cast(self.values.typecode, self.shape)


def place(name: str, code: str, values: Any, *shape: int) -> Any:
    """The memory of the caller's writable buffer of this shape, or flat, for a call to fill."""
    kind, count = CODES[code], prod(shape)
    wanted = f"{name}: expected a writable buffer of type '{code}' and of the shape {shape}"
    if not is_buffer(values):
        raise TypeError(f"{wanted}, not {shown(values)}")
    view = memoryview(values)
    letter = view.format.lstrip("@=" + ("<" if sys.byteorder == "little" else ">!"))
    alike = {"Q": "QLN", "i": "il", "I": "IL"}.get(code, code)
    same = letter in tuple(alike) and view.itemsize == sizeof(kind)
    if not same or not view.c_contiguous or view.readonly or view.shape not in (shape, (count,)):
        raise ArgumentError(f"{wanted}, not of type '{view.format}' and the shape {view.shape}"
                            + (", read-only" if view.readonly else "")
                            + ("" if view.c_contiguous else ", strided"))
    return (kind * count).from_buffer(view) if count else (kind * 0)()


def write_table(path: str | os.PathLike[str], header: Iterable[Any],
                rows: Iterable[Iterable[Any]]) -> None:
    """Comma-separated, as `pursuit` writes tables."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def short(value: float) -> float:
    """A float of the library as the shortest number that stands for it: 0.8, not 0.800000012."""
    for digits in (6, 7, 8):
        rounded = float(f"{value:.{digits}g}")
        if c_float(rounded).value == value:
            return rounded
    return value
