"""Images: couples, models and recordings as bytes, little-endian and good on every machine."""

from __future__ import annotations

from ctypes import byref, c_size_t, sizeof
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._library import lib
from ._numbers import checked
from ._owned import Owned, filled, raw, sized
from .model import Model
from .words import ImageOf, fields


@dataclass(frozen=True)
class ImageInfo:
    """What an image says of itself."""

    of: ImageOf
    format: int
    carries_model: bool
    model_hash: int
    """Model.hash of the model it was made under."""


@dataclass(frozen=True)
class Divergence:
    """Where a replay first came to something else than what was recorded."""

    checkpoint: int
    """From 0."""
    turn: int
    """Turns of the recording up to there."""
    refused: bool
    """A call since the checkpoint before was refused."""
    recorded: int
    """Couple.hash there."""
    replayed: int


def inspect(image: bytes) -> ImageInfo:
    """What an image says of itself. Checks sizes and checksum, but no values; ImageError."""
    info = filled(_ffi.image_info, lib.image_inspect, *sized(image))
    return ImageInfo(**fields(info, of="image", carries_model="bool"))


def validate(recording: bytes, model: Model | None = None) -> Divergence | None:
    """Plays a recording again and compares the checkpoints; None where all are the same. `model` is
    the one it names; None is the one the recording carries.

    Between two checkpoints there are at most 65,535 turns and exchanges of good times together, so
    n bytes take at most n / 14 times 65,535 turns. It ends at the first checkpoint that differs."""
    found = filled(_ffi.divergence, lib.recording_validate, *sized(recording), model)
    if not found.diverged:
        return None
    known = fields(found, refused="bool")
    del known["diverged"]
    return Divergence(**known)


def turns_in(image: bytes, model: Any, other_model: bool) -> bytes:
    """Those that an image of a couple carries."""
    turns, count = (_ffi.turn * _ffi.REASON_REACH)(), c_size_t()
    turns[0].struct_size = sizeof(_ffi.turn)
    lib.couple_load_turns(*sized(image), model, int(other_model), turns, len(turns), byref(count))
    return bytes(memoryview(turns).cast("B")[: count.value * sizeof(_ffi.turn)])


class Images(Owned):
    """How a Couple is saved and recorded."""

    __slots__ = ()

    _recent: bytes

    def save(self, *, with_model: bool = False) -> bytes:
        """An image of the couple and of the last turns, which reasons reach back to; at most 4096
        bytes without its model, which it names by hash. Couple.load() is the way back."""
        count = len(self._recent) // sizeof(_ffi.turn)
        turns = (_ffi.turn * count).from_buffer_copy(self._recent)
        return raw(lib.couple_save_with_turns, self, turns, count, int(with_model), room=4096)

    def record(self, every: int = 100) -> None:
        """From now on keeps a log of all that is done to the couple, and a checkpoint every so many
        turns, 1..65535. Starts anew if it is recorded already."""
        lib.couple_record(self, checked("every", every))

    def stop_recording(self) -> None:
        """Ends the recording and drops the log; the couple goes on."""
        lib.couple_stop_recording(self)

    def save_recording(self, *, with_model: bool = False) -> bytes:
        """The recording up to now, which may go on. StateError if not recorded."""
        return raw(lib.couple_save_recording, self, int(with_model))
