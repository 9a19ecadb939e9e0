"""Scenario: two partners and what happens to them when, read from TOML. Stage: one being played."""

from __future__ import annotations

import os
from ctypes import byref, c_size_t, c_uint32
from typing import Any

from . import _ffi
from ._library import lib
from ._owned import Owned, filled, made, parsed, text
from .couple import Couple
from .error import BufferTooSmallError
from .model import Model
from .partner import Partner
from .turn import Turn, Turns
from .words import Seat, id_of, word_of


class Scenario(Owned):
    """Two partners and what happens to them when. Immutable.

    >>> scenario = Scenario('[a]\\nprofile = "pursuer"\\n[b]\\nprofile = "withdrawer"')
    >>> [turn.number for turn in scenario.play(3)]
    [0, 1, 2]
    """

    __slots__ = ("model",)

    def __init__(self, text: str) -> None:
        """`text`: TOML, as in examples/scenarios. An exception says in which line and column."""
        self._own(parsed(_ffi.scenario, lib.scenario_parse, text), lib.scenario_destroy)
        self.model = Model._of(made(_ffi.model, lib.scenario_model, self))
        """The model it asks for."""

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Scenario:
        """From a file."""
        with open(path, encoding="utf-8") as file:
            return cls(file.read())

    def _about(self) -> Any:
        return filled(_ffi.scenario_info, lib.scenario_about, self)

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self._about().title.decode())

    @property
    def look_for(self) -> str:
        """What to look for; may have line breaks."""
        return str(self._about().look_for.decode())

    @property
    def names(self) -> tuple[str, str]:
        """Of the people in seat a and b."""
        a, b = self._about().names
        return a.decode(), b.decode()

    @property
    def turns(self) -> int:
        """How many to play."""
        return int(self._about().turns)

    @property
    def seed(self) -> int:
        """Which of the many ways it can go."""
        return int(self._about().seed)

    @property
    def id(self) -> int:
        """The couple within the seed."""
        return int(self._about().id)

    @property
    def happenings(self) -> int:
        """How many things happen."""
        return int(self._about().happenings)

    @property
    def first(self) -> Seat | None:
        """Who has the floor first; None: the issue's owner, or drawn."""
        return word_of("seat", self._about().first)  # type: ignore[return-value]

    def partner(self, seat: Seat) -> Partner:
        """The traits of one of its people."""
        return Partner._of(filled(_ffi.traits, lib.scenario_traits, self, id_of("seat", seat)))

    def stage(self, model: Model | None = None) -> Stage:
        """Put on stage; `model` None is the scenario's own."""
        return Stage(self, model)

    def play(self, count: int | None = None, model: Model | None = None) -> Turns:
        """So many turns of it; None: as many as it says."""
        with self.stage(model) as stage:
            return stage.play(self.turns if count is None else count)

    def __str__(self) -> str:
        """TOML that reads as the same scenario."""
        return text(lib.scenario_write, self)

    def __reduce__(self) -> Any:
        return Scenario, (str(self),)


class Stage(Owned):
    """A scenario being played: a couple, and what is still to happen to it."""

    __slots__ = ("_model", "_recent")

    def __init__(self, scenario: Scenario, model: Model | None = None) -> None:
        self._take(made(_ffi.stage, lib.stage_create, scenario, model), model or scenario.model)

    def _take(self, handle: Any, model: Model) -> None:
        self._own(handle, lib.stage_destroy)
        self._model, self._recent = model, b""

    @classmethod
    def _of(cls, handle: Any, model: Model) -> Stage:
        stage = cls.__new__(cls)
        stage._take(handle, model)
        return stage

    def next(self) -> Turn:
        """Plays one turn with all that is due before it. StateError when what is due is refused, as
        uncovering while flooded: then it is still to happen."""
        turns = Turns.filled(self._model, self._recent, 1, lambda out: lib.stage_next(self, out))
        self._recent = turns._recent()
        return turns[0]

    def play(self, count: int) -> Turns:
        """So many turns, likewise; those before a StateError are made, but not given back."""
        def fill(records: Any) -> None:
            for record in records:
                record.struct_size = records[0].struct_size
                lib.stage_next(self, byref(record))

        turns = Turns.filled(self._model, self._recent, count, fill)
        self._recent = turns._recent()
        return turns

    @property
    def happened(self) -> tuple[int, ...]:
        """What happened before the last turn, host moves included: numbers of the happenings in the
        scenario's text, from 0."""
        out, needed = (c_uint32 * 64)(), c_size_t()
        try:
            lib.stage_happened(self, out, len(out), byref(needed))
        except BufferTooSmallError:
            out = (c_uint32 * needed.value)()
            lib.stage_happened(self, out, len(out), byref(needed))
        return tuple(out[: needed.value])

    @property
    def couple(self) -> Couple:
        """A copy of the couple on stage, to be asked or forked. Assign to it to put a couple of the
        same model in its place."""
        return Couple._of(made(_ffi.couple, lib.stage_couple, self), self._model, self._recent)

    @couple.setter
    def couple(self, couple: Couple) -> None:
        lib.stage_assign(self, couple)
        self._recent = couple._recent
