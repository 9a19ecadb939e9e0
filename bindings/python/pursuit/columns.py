"""Columns: turns as a table, a column for each number in them. Without NumPy, too."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from ctypes import sizeof
from typing import Any

from . import _ffi
from ._arrays import given_back
from ._numbers import numpy
from .words import FEARS, FEATURES, NEEDS, SEATS, WORDS

_WORDS = {
    "features": ("feature_{}", FEATURES),
    "perceived": ("perceived_{}", WORDS["dimension"]),
    "after": ("{}", SEATS),
    "unmet": ("unmet_{}", NEEDS),
    "fears": ("{}", FEARS),
    "learned": ("learned_{}", ("pursuit", "withdrawal")),
    "cue": ("cue_{}", WORDS["dimension"][1:4]),
    "momentum": ("momentum_{}", WORDS["group"]),
}

_NAMES = {"move_id": "move"}


def _leaves(struct: Any, prefix: str, offset: int) -> Iterator[tuple[str, int, str]]:
    """Name, offset and type code of every number in a struct."""
    for name, kind in struct._fields_:
        at = offset + getattr(struct, name).offset
        if name in ("struct_size", "reserved"):
            continue
        if hasattr(kind, "_fields_"):
            yield from _leaves(kind, f"{prefix}{name}_", at)
            continue
        if name not in _WORDS:
            yield prefix + _NAMES.get(name, name), at, kind._type_
            continue
        pattern, words = _WORDS[name]
        for i, word in enumerate(words):
            element, place = kind._type_, at + i * sizeof(kind._type_)
            if hasattr(element, "_fields_"):
                yield from _leaves(element, f"{prefix}{pattern.format(word)}_", place)
            else:
                yield prefix + pattern.format(word), place, element._type_


COLUMNS = tuple(_leaves(_ffi.turn, "", 0))
_SIZE = sizeof(_ffi.turn)


def of(memory: memoryview, count: int) -> dict[str, Any]:
    """The columns of that many turns in memory."""
    module = numpy()
    out: dict[str, Any] = {}
    for name, offset, code in COLUMNS:
        if not count:
            out[name] = given_back(array(code))
        elif module is not None:
            out[name] = module.ndarray(count, code, memory, offset, _SIZE).copy()
        else:
            width = array(code).itemsize
            numbers = memory.cast(code)[offset // width :: _SIZE // width]
            out[name] = array(code, numbers.tolist())
    return out


_OF_COLUMN = {"phase": "phase", "stance": "stance", "before": "stance", "mover": "seat",
              "pursuer": "seat", "seat": "seat", "kind": "kind", "turning": "turning"}
_TRUTHS = {"holds", "dies_out", "host_made", "answers", "flooded"}


def worded(table: Mapping[str, Any], moves: Sequence[str] = (),
           truths: Sequence[str] = ()) -> dict[str, Any]:
    """Columns with words in place of ids, None for none, and True and False in place of 1 and 0; as
    lists, in the same order. `truths` are columns that are one here and a number elsewhere."""
    out = dict(table)
    for name, values in table.items():
        bare = name[2:] if name[:2] in ("a_", "b_") else name
        if bare in _OF_COLUMN or (bare == "move" and moves):
            words = moves if bare == "move" else WORDS[_OF_COLUMN[bare]]
            out[name] = [words[int(i)] if i >= 0 else None for i in values]
        elif bare in _TRUTHS or name in truths:
            out[name] = [bool(i) for i in values]
    return out
