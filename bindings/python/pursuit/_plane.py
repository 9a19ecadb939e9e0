"""The plane of pursuit and withdrawal: parts of it and points on it, as the library has them."""

from __future__ import annotations

from ctypes import POINTER, byref
from typing import Any

from . import _ffi
from ._numbers import Numbers

Window = tuple[tuple[float, float], tuple[float, float]]
"""A part of the plane: from and to of pursuit, from and to of withdrawal."""


def points(name: str, values: Any) -> Any:
    """Pairs of numbers as a C array of points."""
    numbers = Numbers(name, "d", values, (f"{name}", 2))
    return (_ffi.point * (len(numbers) // 2)).from_buffer(numbers.memory)


def _ends(window: Window) -> Any:
    """From and to of pursuit, from and to of withdrawal."""
    return Numbers("window", "d", window, (2, 2)).memory


def edges(window: Window | None) -> Any:
    if window is None:
        return POINTER(_ffi.window)()
    left, right, bottom, top = _ends(window)
    return byref(_ffi.window(pursuit_low=left, pursuit_high=right, withdrawal_low=bottom,
                             withdrawal_high=top))


def grid_of(columns: int, rows: int, window: Window, rounds: int, near: float) -> Any:
    left, right, bottom, top = _ends(window)
    return _ffi.grid(columns=columns, rows=rows, rounds=rounds, near=near, pursuit_low=left,
                     pursuit_high=right, withdrawal_low=bottom, withdrawal_high=top)
