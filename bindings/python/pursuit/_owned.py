"""What the classes have in common: owning a handle, and getting texts, bytes and arrays across."""

from __future__ import annotations

import csv
import os
import weakref
from array import array
from collections.abc import Callable, Iterable
from ctypes import POINTER, c_float, c_int32, c_size_t, c_uint64, c_uint8
from ctypes import byref, create_string_buffer, sizeof
from datetime import timedelta
from functools import lru_cache
from math import prod
from typing import Any, TypeVar

from . import _ffi
from .error import ArgumentError, BufferTooSmallError, PursuitError

Self = TypeVar("Self", bound="Owned")


class Owned:
    """An object of the library. It is given back by close(), by the end of a `with`, or when nobody
    needs it any more. Afterwards its methods raise ArgumentError.

    Threads: two objects are independent, and calls let other threads run. One object is for one
    thread at a time.
    """

    __slots__ = ("_as_parameter_", "_finalizer", "__weakref__")

    def _own(self, handle: Any, destroy: Callable[[Any], None]) -> None:
        self._as_parameter_ = handle
        self._finalizer = weakref.finalize(self, destroy, handle)

    def close(self) -> None:
        """Gives the object back now. May be called again."""
        self._finalizer()
        self._as_parameter_ = type(self._as_parameter_)()  # NULL, which every call refuses

    @property
    def closed(self) -> bool:
        """Whether it has been given back."""
        return not self._finalizer.alive

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def made(kind: Any, call: Callable[..., Any], *arguments: Any) -> Any:
    """The handle that a call leaves in its last parameter."""
    out = POINTER(kind)()
    call(*arguments, byref(out))
    return out


def parsed(kind: Any, call: Callable[..., Any], *texts: str) -> Any:
    """Likewise from text; an exception says where in it."""
    fault = _ffi.parse_error()
    arguments = [each for text in texts for each in sized(text.encode())]
    try:
        return made(kind, call, *arguments, byref(fault))
    except PursuitError as raised:
        raised.line, raised.column = fault.line, fault.column
        raise


def sized(data: Any) -> tuple[bytes, int]:
    """Anything like bytes, and how many."""
    copied = bytes(memoryview(data))
    return copied, len(copied)


def filled(struct: Any, call: Callable[..., Any], *arguments: Any) -> Any:
    """The struct that a call fills as its last parameter."""
    out = struct()
    call(*arguments, byref(out))
    return out


def number(kind: Any, call: Callable[..., Any], *arguments: Any) -> Any:
    """Likewise a number."""
    return filled(kind, call, *arguments).value


def raw(call: Callable[..., Any], *arguments: Any, room: int = 2048) -> bytes:
    """The bytes that a call puts into its last three parameters: buffer, size, needed. It is called
    once where they fit into so much room, else twice."""
    needed = c_size_t()
    buffer = create_string_buffer(room)
    try:
        call(*arguments, buffer, len(buffer), byref(needed))
    except BufferTooSmallError:
        buffer = create_string_buffer(needed.value)
        call(*arguments, buffer, len(buffer), byref(needed))
    return buffer.raw[: needed.value]


def text(call: Callable[..., Any], *arguments: Any, room: int = 2048) -> str:
    """Likewise a text."""
    return raw(call, *arguments, room=room)[:-1].decode()


def short(value: float) -> float:
    """A float of the library as the shortest number that stands for it: 0.8, not 0.800000012."""
    for digits in (6, 7, 8):
        rounded = float(f"{value:.{digits}g}")
        if c_float(rounded).value == value:
            return rounded
    return value


def milliseconds(time: int | timedelta) -> int:
    """Integer milliseconds of either; a fraction of one is cut off."""
    whole = time // timedelta(milliseconds=1) if isinstance(time, timedelta) else time
    return checked("milliseconds", whole, 1 << 63)


def checked(name: str, value: int, end: int = 1 << 32) -> int:
    """An integer from 0 up to an end: ctypes would cut off what is too much."""
    if not hasattr(value, "__index__"):
        raise TypeError(f"{name} is {value!r}, expected a whole number")
    if not 0 <= value < end:
        raise ArgumentError(f"{name} is {value}, expected 0 to {end - 1}")
    return value


def write_table(path: str | os.PathLike[str], header: Iterable[Any],
                rows: Iterable[Iterable[Any]]) -> None:
    """Comma-separated, as `pursuit` writes tables."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


# ---- Arrays --------------------------------------------------------------------------------------

_CODES: dict[str, Any] = {"f": c_float, "i": c_int32, "B": c_uint8, "Q": c_uint64}


@lru_cache(maxsize=None)
def numpy() -> Any:
    """The module, or None where it is not installed."""
    try:
        import numpy as module
    except ImportError:
        return None
    return module


def given_back(values: array[Any]) -> Any:
    """A NumPy array over the same memory where NumPy is installed, else the array."""
    module = numpy()
    return values if module is None else module.asarray(values)


class Grid:
    """Numbers that a call fills, with rows and columns."""

    def __init__(self, code: str, kind: Any, *shape: int) -> None:
        self.values, self.shape = array(code, bytes(array(code).itemsize * prod(shape))), shape
        self.memory = (kind * (len(self.values) * self.values.itemsize // sizeof(kind))
                       ).from_buffer(self.values) if self.values else None

    def given_back(self) -> Any:
        """A NumPy array of the shape where NumPy is installed, else such a memoryview."""
        module = numpy()
        if module is not None:
            return module.asarray(self.values).reshape(self.shape)
        return memoryview(self.values).cast("B").cast(self.values.typecode, self.shape)


def c_array(code: str, values: Any) -> Any:
    """Numbers as a C array: the same memory where that can be, a copy elsewhere."""
    kind = _CODES[code]
    try:
        view = memoryview(values)
        if view.format == code and view.contiguous and not view.readonly:
            return (kind * len(view)).from_buffer(view)
    except TypeError:
        pass  # no buffer
    return (kind * len(values))(*values)


def c_output(code: str, values: Any, count: int) -> Any:
    """The memory of a writable buffer of exactly so many numbers."""
    view, kind = memoryview(values), _CODES[code]
    same = view.format == code or (code == "Q" and view.format == "L" and view.itemsize == 8)
    if not same or not view.c_contiguous or view.readonly or view.nbytes != sizeof(kind) * count:
        raise ArgumentError(f"expected a writable buffer of {count} numbers of type '{code}'")
    return (kind * count).from_buffer(view)
