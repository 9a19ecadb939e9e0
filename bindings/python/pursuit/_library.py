"""The library itself: found, checked, and given the types of _ffi.py."""

from __future__ import annotations

import os
import re
import sys
from ctypes import (
    ArgumentError, CDLL, CFUNCTYPE, Structure, c_char_p, c_double, c_float, c_int32, c_void_p,
)
from types import SimpleNamespace
from typing import Any

from ._ffi import FUNCTIONS, VERSION, status
from .error import ArgumentError as Refused
from .error import LibraryError, error, shown


def fits(running: str) -> bool:
    """Whether a library of that version can be used: 0.x needs the same x, 1.x at least that."""
    there, here = (tuple(map(int, each.split(".")[:2])) for each in (running, VERSION))
    return there[0] == here[0] and (there == here if here[0] == 0 else there >= here)


_STEP = CFUNCTYPE(c_int32, c_void_p, c_void_p)  # without all that is checked of the others
_NUMBERS = {c_float: "number", c_double: "number", c_char_p: "text"}


def _word_of(kind: Any) -> str:
    """What a parameter is called in messages."""
    if kind in _NUMBERS or not hasattr(kind, "contents"):
        return _NUMBERS.get(kind, "whole number")
    return str(kind._type_.__name__)


def _may_be_none(parameters: list[Any]) -> list[int]:
    """Where handles stand but the first one: some of them are NULL for what the library has itself,
    which an object that was closed is not."""
    return [i for i, kind in enumerate(parameters) if i > 0 and hasattr(kind, "contents")
            and issubclass(kind._type_, Structure) and not hasattr(kind._type_, "_fields_")]


def load(path: str) -> SimpleNamespace:
    """The functions of the library at a path, by their names without the prefix."""
    path = os.path.abspath(path)  # a bare name would be looked for elsewhere
    if not os.path.isfile(path):
        raise LibraryError(f"no pursuit library at {path}; PURSUIT_LIBRARY can name it", path=path)
    try:
        library = CDLL(path)  # which lets other threads run during a call
        library.pursuit_version_text.restype = c_char_p
        running = library.pursuit_version_text().decode()
    except (OSError, AttributeError) as fault:
        raise LibraryError(f"no pursuit library at {path}: {fault}", path=path) from fault
    if not fits(running):
        message = f"{path} is pursuit {running}, but this package is for pursuit {VERSION}"
        raise LibraryError(message, path=path)
    functions = SimpleNamespace(path=path)

    def check(result: int, _function: Any, _arguments: Any) -> int:
        if result:
            raise error(result, functions.last_error().decode("utf-8", "replace"))
        return result

    def without_ctypes(function: Any) -> Any:
        """What is of a wrong type is told as every function of Python tells it."""
        handles = _may_be_none(function.argtypes)

        def call(*arguments: Any) -> Any:
            for i in handles:
                if getattr(arguments[i], "closed", False):
                    raise Refused(f"{_word_of(function.argtypes[i])} is closed")
            try:
                return function(*arguments)
            except ArgumentError as fault:
                told = re.match(r"argument (\d+)", str(fault))
                place = int(told[1]) - 1 if told else 0
                given, kind = arguments[place], function.argtypes[place]
                raise TypeError(f"{shown(given)} is no {_word_of(kind)}") from None
        return call

    for name, (result, *parameters) in FUNCTIONS.items():
        function = getattr(library, "pursuit_" + name, None)
        if function is None:
            raise LibraryError(f"{path} lacks pursuit_{name}", path=path)
        function.argtypes = parameters
        function.restype = c_int32 if result is status else result
        if result is status:
            function.errcheck = check
        setattr(functions, name, without_ctypes(function))
    functions.quick_step = _STEP(("pursuit_couple_step", library))
    return functions


_NAMES = {"win32": "pursuit.dll", "cygwin": "pursuit.dll", "darwin": "libpursuit.dylib"}
_BESIDE = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                       _NAMES.get(sys.platform, "libpursuit.so"))
lib = load(os.environ.get("PURSUIT_LIBRARY") or _BESIDE)
couple_step = lib.quick_step  # a status, which the caller looks at


def failed(status: int) -> Exception:
    """What to raise after such a call."""
    return error(status, lib.last_error().decode("utf-8", "replace"))
