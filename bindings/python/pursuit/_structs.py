"""What the structs of _ffi.py are: they refuse what is no number, and know their size."""

from __future__ import annotations

from ctypes import Structure, c_double as f64, c_float as f32, c_int32 as i32, c_int64 as i64
from ctypes import c_size_t as size, c_uint32 as u32, c_uint64 as u64, sizeof
from functools import lru_cache
from typing import Any

from ._numbers import checked, real
from .error import shown

status = "status"  # a return value that is one; failures become exceptions

_WHOLE = {i32: (1 << 31, -1 << 31), i64: (1 << 63, -1 << 63), u32: (1 << 32, 0),
          u64: (1 << 64, 0), size: (1 << 8 * sizeof(size), 0)}


@lru_cache(maxsize=None)
def _kinds(struct: type[Structure]) -> dict[str, Any]:
    return dict(struct._fields_)  # type: ignore[arg-type]


class Checked(Structure):
    """A struct that refuses what is no number, or one that would be cut off."""

    def __init__(self, *numbers: float, **values: Any) -> None:
        super().__init__(*numbers)
        for name, value in values.items():
            setattr(self, name, value)

    def __setattr__(self, name: str, value: Any) -> None:
        if type(value) is not float:
            kind = _kinds(type(self)).get(name)
            if kind in _WHOLE:
                value = checked(name.rstrip("_"), value, *_WHOLE[kind])
            elif kind in (f32, f64):
                value = real(name, value)
        try:
            super().__setattr__(name, value)
        except TypeError:  # as ctypes says it, without the name
            if _kinds(type(self)).get(name) not in _WHOLE:
                raise
            said = f"{name.rstrip('_')} is {shown(value)}, expected a whole number"
            raise TypeError(said) from None


class Sized(Checked):
    """A struct that begins with its own size."""

    def __init__(self, **values: Any) -> None:
        super().__init__(struct_size=sizeof(type(self)), **values)
