"""Properties that read a field of a struct of C: a number, a truth, a word, numbers by word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .words import group, word_of


def value(name: str, doc: str) -> Any:
    return property(lambda turn: getattr(turn._struct, name), doc=doc)


def flag(name: str, doc: str) -> Any:
    return property(lambda turn: getattr(turn._struct, name) != 0, doc=doc)


def word(name: str, kind: str, doc: str) -> Any:
    return property(lambda turn: word_of(kind, getattr(turn._struct, name)), doc=doc)


def grouped(name: str, kind: str, doc: str) -> Any:
    return property(lambda turn: group(kind, getattr(turn._struct, name)), doc=doc)


def view(read: Callable[[Any], Any], doc: str) -> Any:
    return property(read, doc=doc)
