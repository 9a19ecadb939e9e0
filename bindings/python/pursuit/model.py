"""Model: every number of the engine. Immutable; any number of couples and threads may share one."""

from __future__ import annotations

from contextlib import suppress
from ctypes import c_char_p, c_float, c_int32, c_uint64
from functools import lru_cache
from typing import Any

from . import _ffi
from ._arrays import short
from ._library import lib
from ._numbers import checked, real
from ._owned import Owned, filled, made, number, parsed, raw, sized
from .error import ArgumentError
from .model_row import Coefficient, GroupRow, MoveRow, Transition
from .partner import Partner
from .words import Group, fields, id_of, utf8, word_of


@lru_cache(maxsize=None)
def coefficients() -> dict[str, Coefficient]:
    """All coefficients by name. What they are in a model: ``model["epsilon"]``."""
    out = {}
    for i in range(lib.coefficient_count()):
        row = fields(filled(_ffi.coefficient, lib.coefficient_at, i))
        known = {k: short(v) if isinstance(v, float) else v.decode() for k, v in row.items()}
        out[known["name"]] = Coefficient(**known)
    return out


class Model(Owned):
    """The standard model, or what differs from it in TOML.

    >>> Model("[model]\\nneed_gain = 1.5")["need_gain"]
    1.5

    Unknown keys and names are errors with a line and a column. Models are equal when everything in
    them is; they can be pickled.
    """

    __slots__ = ("_moves",)

    def __init__(self, text: str | None = None) -> None:
        """`text`: the tables `model`, `moves` and `profiles` of a scenario; None is none."""
        self._take(made(_ffi.model, lib.model_create) if text is None else
                   parsed(_ffi.model, lib.model_parse, text))

    def _take(self, handle: Any) -> None:
        self._own(handle, lib.model_destroy)
        count = lib.model_moves(self)
        self._moves = tuple(lib.model_move_name(self, i).decode() for i in range(count))

    @classmethod
    def _of(cls, handle: Any) -> Model:
        model = cls.__new__(cls)
        model._take(handle)
        return model

    @classmethod
    def standard(cls) -> Model:
        """The standard model, the same object every time; close() leaves it as it is."""
        if cls not in _STANDARD:
            _STANDARD.setdefault(cls, cls._of(made(_ffi.model, lib.model_create)))
        return _STANDARD[cls]

    def close(self) -> None:
        """Gives the object back now, but for the standard one, which others share."""
        if _STANDARD.get(type(self)) is not self:
            super().close()

    def changed(self, **values: float) -> Model:
        """Another model that differs from this one in some coefficients."""
        names = (c_char_p * len(values))(*map(utf8, values))
        floats = (c_float * len(values))(*(real(name, value) for name, value in values.items()))
        count = len(values)
        return type(self)._of(made(_ffi.model, lib.model_override, self, names, floats, count))

    def __getitem__(self, coefficient: str) -> float:
        return short(number(c_float, lib.model_coefficient, self, utf8(coefficient)))

    @property
    def moves(self) -> tuple[str, ...]:
        """The words of its moves, by id; there are 24 to 32."""
        return self._moves

    def move_id(self, move: str) -> int:
        """The id of a move. UnknownNameError suggests the nearest one."""
        return int(number(c_int32, lib.model_find_move, self, utf8(move)))

    def move(self, move: str) -> MoveRow:
        """What a move is."""
        row = filled(_ffi.move_row, lib.model_move, self, self.move_id(move))
        return MoveRow(**fields(row, kind="kind", parting="parting", bid="bool",
                                impact="dimension", intent="dimension", group="group"))

    def group(self, group: Group) -> GroupRow:
        """What a group of moves is."""
        row = filled(_ffi.group_row, lib.model_group, self, id_of("group", group))
        return GroupRow(**fields(row, answers="stance"))

    def transition(self, row: int) -> Transition:
        """A row of the table of transitions."""
        out = filled(_ffi.transition, lib.model_transition, self, checked("row", row, 1 << 31))
        ends = word_of("stance", out.from_stance), word_of("stance", out.to_stance)
        return Transition(*ends, out.because.decode())  # type: ignore[arg-type]

    @property
    def transitions(self) -> tuple[Transition, ...]:
        """All rows, in the order in which they are tried."""
        rows: list[Transition] = []
        with suppress(ArgumentError):
            while True:
                rows.append(self.transition(len(rows)))
        return tuple(rows)

    @property
    def profiles(self) -> tuple[str, ...]:
        """The names of its profiles."""
        names: list[str] = []
        while (name := lib.model_profile_name(self, len(names))) is not None:
            names.append(name.decode())
        return tuple(names)

    def profile(self, name: str) -> Partner:
        """The traits of a profile, as "pursuer", "withdrawer", "secure", "fearful"."""
        return Partner._of(filled(_ffi.traits, lib.model_profile, self, utf8(name)))

    @property
    def hash(self) -> int:
        """Equal for equal models on every machine; 64 bits."""
        return int(number(c_uint64, lib.model_hash, self))

    def save(self) -> bytes:
        """An image of it, good on every machine."""
        return raw(lib.model_save, self)

    @classmethod
    def load(cls, image: bytes, *, other_model: bool = False) -> Model:
        """The model of an image of a model, or the one that another image carries. `other_model`
        allows one that gets another hash, because the image lacks coefficients or is of the first
        edition of the model, format 1 or 2."""
        return cls._of(made(_ffi.model, lib.model_load, *sized(image), int(other_model)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Model) and self.hash == other.hash

    def __hash__(self) -> int:
        return hash(self.hash)

    def _recipe(self) -> tuple[Any, ...]:
        return (self.save(),)

    def _remake(self, image: bytes) -> None:
        self._take(made(_ffi.model, lib.model_load, *sized(image), 0))


_STANDARD: dict[type[Model], Model] = {}
