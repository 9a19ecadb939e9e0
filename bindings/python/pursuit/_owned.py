"""What the classes have in common: owning a handle, and getting texts, bytes and arrays across."""

from __future__ import annotations

import copy
import copyreg
import weakref
from collections.abc import Callable
from ctypes import POINTER, byref, c_size_t, create_string_buffer
from datetime import timedelta
from typing import Any, TypeVar

from . import _ffi
from ._numbers import checked
from .error import ArgumentError, BufferTooSmallError, PursuitError, shown

Self = TypeVar("Self", bound="Owned")


class Owned:
    """An object of the library. It is given back by close(), by the end of a `with`, or when nobody
    needs it any more; a call that is on its way in another thread keeps it until it is over.
    Afterwards its methods raise ArgumentError. Copies are objects of their own.

    Threads: two objects are independent, and calls let other threads run. One object is for one
    thread at a time.
    """

    __slots__ = ("_as_parameter_", "__weakref__")

    def _own(self, handle: Any, destroy: Callable[[Any], None]) -> None:
        """It is the handle that is given back, as soon as it has no user any more: objects that
        share it, and calls, whose arguments it is among. What lives until the end of the program is
        left to the system: a daemon thread may be in a call with it then."""
        self._as_parameter_ = handle
        address = type(handle).from_buffer_copy(handle)
        weakref.finalize(handle, destroy, address).atexit = False

    def close(self) -> None:
        """Gives the object back now. May be called again."""
        self._as_parameter_ = type(self._as_parameter_)()  # NULL, which every call refuses

    @property
    def closed(self) -> bool:
        """Whether it has been given back."""
        return not self._as_parameter_

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- Copies, of the same class and with all that a subclass keeps in it

    def _place_copy(self, out: Owned) -> None:
        """Gives a copy its handle: the same one, of what never changes."""
        out._as_parameter_ = self._as_parameter_

    def _twin(self: Self, memo: dict[int, Any] | None = None) -> Self:
        if self.closed:
            raise ArgumentError(f"a closed {type(self).__name__} cannot be copied")
        out = type(self).__new__(type(self))
        self._place_copy(out)
        if memo is not None:
            memo[id(self)] = out
        for name, value in _kept(self).items():
            never_changes = isinstance(value, Owned) and _is_shared(value)
            deep = memo is not None and not never_changes
            setattr(out, name, copy.deepcopy(value, memo) if deep else value)
        return out

    def __copy__(self: Self) -> Self:
        return self._twin()

    def __deepcopy__(self: Self, memo: dict[int, Any]) -> Self:
        return self._twin(memo)

    # ---- Pickles, likewise

    def _recipe(self) -> tuple[Any, ...]:
        """What _remake() makes it of again."""
        raise TypeError(f"a {type(self).__name__} cannot be pickled")

    def _remake(self, *recipe: Any) -> None:
        raise NotImplementedError

    def __reduce__(self) -> Any:
        if self.closed:
            raise ArgumentError(f"a closed {type(self).__name__} cannot be pickled")
        ours = next(kind for kind in type(self).__mro__ if kind.__module__.startswith(_PACKAGE))
        known = copyreg._slotnames(ours)  # type: ignore[attr-defined]
        added = {name: value for name, value in _kept(self).items() if name not in known}
        return _made_again, (type(self), *self._recipe()), (None, added) if added else None


_PACKAGE = __name__.partition(".")[0] + "."


def _is_shared(owned: Owned) -> bool:
    """Whether copies have the same handle."""
    return type(owned)._place_copy is Owned._place_copy


def _kept(owned: Owned) -> dict[str, Any]:
    """All attributes but the handle."""
    names = copyreg._slotnames(type(owned))  # type: ignore[attr-defined]
    out = {name: getattr(owned, name) for name in names
           if name != "_as_parameter_" and hasattr(owned, name)}
    return {**out, **getattr(owned, "__dict__", {})}


def _made_again(kind: type[Self], *recipe: Any) -> Self:
    """What a pickle calls."""
    out = kind.__new__(kind)
    out._remake(*recipe)
    return out


def of_kind(name: str, value: Any, *kinds: type) -> Any:
    """The value, which is refused where it is of none of the kinds."""
    if isinstance(value, kinds):
        return value
    wanted = " or ".join(kind.__name__ for kind in kinds)
    raise TypeError(f"{name} is {shown(value)}, expected {wanted}")


def made(kind: Any, call: Callable[..., Any], *arguments: Any) -> Any:
    """The handle that a call leaves in its last parameter."""
    out = POINTER(kind)()
    call(*arguments, byref(out))
    return out


def parsed(kind: Any, call: Callable[..., Any], *texts: str) -> Any:
    """Likewise from text; an exception says where in it."""
    fault = _ffi.parse_error()
    arguments = [each for text in texts for each in sized(encoded(text))]
    try:
        return made(kind, call, *arguments, byref(fault))
    except PursuitError as raised:
        raised.line, raised.column = fault.line, fault.column
        raise


def encoded(text: str) -> bytes:
    """UTF-8 for the library."""
    if not isinstance(text, str):
        raise TypeError(f"{shown(text)} is no text")
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise ArgumentError(f"a text with half a character in it: {text!a:.80}") from None


def sized(data: Any) -> tuple[bytes, int]:
    """Anything like bytes, and how many."""
    try:
        copied = bytes(memoryview(data))
    except (TypeError, BufferError):
        raise TypeError(f"{shown(data)} is no bytes") from None
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


def milliseconds(time: int | timedelta) -> int:
    """Integer milliseconds of either; a fraction of one is cut off."""
    whole = time // timedelta(milliseconds=1) if isinstance(time, timedelta) else time
    return checked("milliseconds", whole, 1 << 63)
