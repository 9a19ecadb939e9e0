"""What goes wrong: one exception for each status of the library, each also a builtin one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def shown(value: Any) -> str:
    """A value in a message of one line; of what is long, what it is."""
    text = repr(value)
    return text if len(text) <= 80 and "\n" not in text else f"a {type(value).__name__}"


def joined(name: str, words: Any) -> str:
    """A text as it is, several with commas between."""
    several = [words] if isinstance(words, str) else words
    several = list(several) if isinstance(several, Iterable) else [None]
    if not all(isinstance(each, str) for each in several):
        raise TypeError(f"{name} is {shown(words)}, expected words")
    return ",".join(several)


class LibraryError(ImportError):
    """libpursuit is not where it has to be, or is of another version."""


class PursuitError(Exception):
    """A call failed, and nothing has changed. The text is one line."""

    status = 0
    """The library's number of it, PURSUIT_STATUS_... in pursuit.h."""
    line = 0
    """Where the fault is in a text, from 1; 0 where it has no place in one."""
    column = 0
    """Likewise, in letters."""

    def __str__(self) -> str:
        text = Exception.__str__(self)  # KeyError's would put quotation marks around it
        return f"{self.line}:{self.column}: {text}" if self.line else text


class ArgumentError(PursuitError, ValueError):
    """A value that is out of its range, not a number or not an id; a closed object."""

    status = 1


class UnknownNameError(PursuitError, KeyError):
    """An unknown name; the text suggests the nearest known one."""

    status = 2


class ParseError(PursuitError, ValueError):
    """Text that cannot be read."""

    status = 3


class ModelError(PursuitError, ValueError):
    """A model that contradicts itself, or an image of another model."""

    status = 4


class StateError(PursuitError, RuntimeError):
    """A call that makes no sense now, as uncovering while flooded."""

    status = 5


class ImageError(PursuitError, ValueError):
    """An image that is damaged, or of something else."""

    status = 6


class OutOfMemoryError(PursuitError, MemoryError):
    """Out of memory."""

    status = 7


class BufferTooSmallError(PursuitError, BufferError):
    """A buffer is too small."""

    status = 8


class InternalError(PursuitError, RuntimeError):
    """A mistake in the library: please report it."""

    status = 9


class FullError(PursuitError, RuntimeError):
    """No room is left for what was told: see Scene."""

    status = 10


BY_STATUS: dict[int, type[PursuitError]] = {
    kind.status: kind for kind in PursuitError.__subclasses__()
}


def error(status: int, message: str) -> PursuitError:
    """The exception of a status; an unknown one counts as internal."""
    return BY_STATUS.get(status, InternalError)(message)
