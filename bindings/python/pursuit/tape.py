"""Tape: memory for turns that are played one by one."""

from __future__ import annotations

from ctypes import addressof
from typing import Any

from . import _ffi
from .model import Model
from .turn import REACH, SIZE, Turn

_BLANK = bytes(_ffi.turn())


class Tape:
    """Memory for turns that are played one by one, so that none is copied and reasons reach back. A
    copy of a couple has the same tape: whoever takes a place first goes on with it, the other is
    given a place that it does not expect, and begins a tape of its own."""

    __slots__ = ("memory", "address", "free", "_first")
    PLACES = 32  # behind the recent turns

    def __init__(self, recent: bytes) -> None:
        self.memory = bytearray(recent + _BLANK * self.PLACES)
        self._first = _ffi.turn.from_buffer(self.memory)
        self.address = addressof(self._first)
        start = len(recent) // SIZE
        self.free = list(range(start, start + self.PLACES))[::-1]  # pop() takes, in any thread

    def recent(self, place: int) -> bytes:
        """The turns before a place, as far as reasons reach."""
        return bytes(memoryview(self.memory)[max(0, place - REACH) * SIZE : place * SIZE])

    def turn(self, model: Model, place: int) -> Turn:
        out = Turn.__new__(Turn)
        out._taped = model, self.memory, place
        return out

    def __deepcopy__(self, memo: dict[int, Any]) -> Tape:
        return self
