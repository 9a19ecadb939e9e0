"""Playthrough: a scenario being played."""

from __future__ import annotations

from ctypes import byref, c_size_t, c_uint32
from typing import TYPE_CHECKING, Any

from . import _ffi
from ._library import lib
from ._numbers import checked
from ._owned import Owned, made, of_kind
from .couple import Couple
from .error import BufferTooSmallError, PursuitError
from .model import Model
from .turn import Turn, Turns

if TYPE_CHECKING:
    from .scenario import Scenario


class Playthrough(Owned):
    """A scenario being played: a couple, and what is still to happen to it."""

    __slots__ = ("_model", "_recent")

    def __init__(self, scenario: Scenario, model: Model | None = None) -> None:
        from .scenario import Scenario

        of_kind("scenario", scenario, Scenario)
        under = scenario.model if model is None else of_kind("model", model, Model)
        self._take(made(_ffi.playthrough, lib.playthrough_create, scenario, model), under)

    def _take(self, handle: Any, model: Model) -> None:
        self._own(handle, lib.playthrough_destroy)
        self._model, self._recent = model, b""

    @classmethod
    def _of(cls, handle: Any, model: Model) -> Playthrough:
        playthrough = cls.__new__(cls)
        playthrough._take(handle, model)
        return playthrough

    def next(self) -> Turn:
        """Plays one turn with all that is due before it. StateError when what is due is refused, as
        uncovering while flooded: then it is still to happen."""
        turns = Turns.filled(self._model, self._recent, 1,
                             lambda out: lib.playthrough_next(self, out))
        self._recent = turns._recent()
        return turns[0]

    def play(self, count: int) -> Turns:
        """So many turns, likewise; those before a StateError are made, but not given back. Where it
        is interrupted, as by Ctrl-C, no turn was made."""
        count = checked("count", count, 1 << 63)
        before = made(_ffi.playthrough, lib.playthrough_copy, self)

        def fill(records: Any) -> None:
            for record in records:
                record.struct_size = records[0].struct_size
                lib.playthrough_next(self, byref(record))

        try:
            turns = Turns.filled(self._model, self._recent, count, fill)
        except PursuitError:
            lib.playthrough_destroy(before)
            raise
        except BaseException:
            self._own(before, lib.playthrough_destroy)
            raise
        lib.playthrough_destroy(before)
        self._recent = turns._recent()
        return turns

    def _place_copy(self, out: Owned) -> None:
        out._own(made(_ffi.playthrough, lib.playthrough_copy, self), lib.playthrough_destroy)

    def _recipe(self) -> tuple[Any, ...]:
        raise TypeError("a Playthrough cannot be pickled, as it has no image; pickle its couple")

    @property
    def happened(self) -> tuple[int, ...]:
        """What happened before the last turn, host moves included: numbers of the happenings in the
        scenario's text, from 0."""
        out, needed = (c_uint32 * 64)(), c_size_t()
        try:
            lib.playthrough_happened(self, out, len(out), byref(needed))
        except BufferTooSmallError:
            out = (c_uint32 * needed.value)()
            lib.playthrough_happened(self, out, len(out), byref(needed))
        return tuple(out[: needed.value])

    @property
    def couple(self) -> Couple:
        """A copy of the couple as it is now, to be asked or forked. Assign to it to put a couple of
        the same model in its place."""
        its = made(_ffi.couple, lib.playthrough_couple, self)
        return Couple._of(its, self._model, self._recent)

    @couple.setter
    def couple(self, couple: Couple) -> None:
        lib.playthrough_assign(self, of_kind("couple", couple, Couple))
        self._recent = couple._recent
