"""What a caller hands in as numbers: checked here, so that a wrong one is named and none is cut."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Mapping, Set
from ctypes import c_double, c_float, c_int32, c_uint32, c_uint64, c_uint8
from functools import lru_cache
from math import prod
from typing import Any, Union

from .error import ArgumentError, shown

CODES: dict[str, Any] = {"f": c_float, "d": c_double, "i": c_int32, "I": c_uint32, "B": c_uint8,
                          "Q": c_uint64}
_WHOLE = {"i": (0, 1 << 31), "I": (0, 1 << 32)}
_LETTERS = re.compile(r"[@=<>!]?([?bBhHiIlLqQefd])")
Shape = tuple[Union[int, str], ...]
"""Lengths of the dimensions; the name of one that may be of any length."""


@lru_cache(maxsize=None)
def numpy() -> Any:
    """The module, or None where it is not installed."""
    try:
        import numpy as module
    except ImportError:
        return None
    return module


# ---- One number ----------------------------------------------------------------------------------

def real(name: str, value: Any) -> float:
    """Any real number, those of other packages among them; no text, and no array."""
    if type(value) is float:
        return value
    shape = getattr(value, "shape", ())
    if shape != ():
        raise TypeError(f"{name} has the shape {tuple(shape)}, expected a single number")
    if isinstance(value, (str, bytes, bytearray)) or not (
            hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"{name} is {shown(value)}, expected a number")
    try:
        return float(value)
    except OverflowError:
        raise ArgumentError(f"{name} is {value}, expected a finite number") from None
    except (TypeError, ValueError):
        raise TypeError(f"{name} is {shown(value)}, expected a number") from None


def checked(name: str, value: Any, end: int = 1 << 32, first: int = 0) -> int:
    """A whole number from the first up to an end: ctypes would cut off what is too much."""
    try:
        number = value.__index__() if getattr(value, "shape", ()) == () else None
    except (AttributeError, TypeError):
        number = None
    if number is None:
        raise TypeError(f"{name} is {shown(value)}, expected a whole number")
    if not first <= number < end:
        raise ArgumentError(f"{name} is {number}, expected {first} to {end - 1}")
    return int(number)


def pair(name: str, values: Any) -> tuple[float, float]:
    """Two numbers."""
    first, second = Numbers(name, "d", values, (2,)).memory
    return first, second


# ---- Many ----------------------------------------------------------------------------------------

class Numbers:
    """Many numbers as the library reads them: `memory`, a C array, row by row; and their `shape`.

    They may be in anything that holds numbers: lists, of lists too, array.array, memoryviews, NumPy
    arrays, Series and DataFrames; strided, read-only, of either order of bytes and of any width. It
    is the same memory where that can be, else a copy. A `word` makes a number of a text.
    """

    def __init__(self, name: str, code: str, values: Any, *wanted: Shape,
                 word: Callable[[str], int] | None = None) -> None:
        self._name, self._code, self._word, self._wanted = name, code, word, wanted
        self._kind = CODES[code]
        module = numpy()
        if isinstance(values, (str, bytes, bytearray, Mapping, Set)):
            raise self._no_numbers(values)
        if module is not None and (hasattr(values, "__array__") or is_buffer(values)):
            self._take_array(module, values)
        elif is_buffer(values):
            self._take_buffer(memoryview(values))
        elif isinstance(values, Iterable):
            self._take_list(list(values))
        else:
            raise self._no_numbers(values)

    def __len__(self) -> int:
        return len(self.memory)

    def _no_numbers(self, values: Any) -> TypeError:
        return TypeError(f"{self._name} is {shown(values)}, expected numbers of the shape "
                         f"{self._shapes()}")

    def _shapes(self) -> str:
        texts = ("(" + ", ".join(map(str, each)) + ("," if len(each) == 1 else "") + ")"
                 for each in self._wanted)
        return " or ".join(texts)

    def _expect(self, shape: Any) -> None:
        self.shape: tuple[int, ...] = tuple(shape)
        for wanted in self._wanted:
            if len(wanted) == len(self.shape) and all(
                    isinstance(most, str) or most == n for most, n in zip(wanted, self.shape)):
                return
        raise ArgumentError(f"{self._name} has the shape {self.shape}, expected {self._shapes()}")

    # ---- From where

    def _take_array(self, module: Any, values: Any) -> None:
        array = module.asarray(values)
        if array.dtype.kind in "OUS":  # words; and what pandas has for numbers that are missing
            return self._take_list(array.tolist())
        self._expect(array.shape)
        if array.dtype.kind not in "fiub":
            raise TypeError(f"{self._name} holds {array.dtype}, expected numbers")
        if module.ma.is_masked(values):
            raise ArgumentError(f"{self._name} has a number that is masked, expected all of them")
        if self._code in _WHOLE:
            self._expect_whole(module, array)
        with module.errstate(over="ignore"):  # the library refuses infinity
            flat = module.ascontiguousarray(array, {"f": "f4", "d": "f8", "i": "i4", "I": "u4"}[
                self._code]).reshape(-1)
        self._place(flat if flat.flags.writeable else flat.copy())

    def _expect_whole(self, module: Any, array: Any) -> None:
        first, end = _WHOLE[self._code]
        for value in (array.min(), array.max()) if array.size else ():
            if not first <= value < end:  # NaN, too
                raise ArgumentError(f"{self._name} has {value}, expected {first} to {end - 1}")
        if array.dtype.kind == "f":
            broken = array[array != module.floor(array)]
            if broken.size:
                raise ArgumentError(f"{self._name} has {broken.flat[0]}, expected whole numbers")

    def _take_buffer(self, view: memoryview) -> None:
        self._expect(view.shape)
        if view.format == self._code and view.c_contiguous and not view.readonly:
            return self._place(view)
        if not _LETTERS.fullmatch(view.format):
            raise TypeError(f"{self._name} holds '{view.format}', expected numbers")
        self._take_flat([value for value, in struct.iter_unpack(view.format, view.tobytes())])

    def _place(self, buffer: Any) -> None:
        count = prod(self.shape)
        self.memory = (self._kind * count).from_buffer(buffer) if count else (self._kind * 0)()

    def _take_list(self, values: list[Any]) -> None:
        shape = [len(values)]
        while values and _is_row(values[0]):
            rows = [list(row) if _is_row(row) else [] for row in values]
            if len(set(map(len, rows))) > 1:
                raise ArgumentError(f"{self._name} has rows of different lengths, expected the "
                                    f"shape {self._shapes()}")
            shape.append(len(rows[0]))
            values = [value for row in rows for value in row]
        self._expect(shape)
        self._take_flat(values)

    def _take_flat(self, values: list[Any]) -> None:
        if self._code in _WHOLE:
            numbers: Iterable[Any] = map(self._whole, values)
        else:
            numbers = (real(self._name, value) for value in values)
        self.memory = (self._kind * len(values))(*numbers)

    def _whole(self, value: Any) -> int:
        if self._word is not None and isinstance(value, str):
            return self._word(value)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        first, end = _WHOLE[self._code]
        return checked(self._name, value, end, first)


def is_buffer(values: Any) -> bool:
    try:
        memoryview(values)
    except (TypeError, ValueError, BufferError):
        return False
    return True


def _is_row(value: Any) -> bool:
    if isinstance(value, (str, bytes)):
        return False
    return getattr(value, "shape", None) != () and hasattr(value, "__len__")
