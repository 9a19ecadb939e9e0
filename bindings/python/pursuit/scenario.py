"""Scenario: two partners and what happens to them when, read from TOML."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from . import _ffi
from ._library import lib
from ._owned import Owned, filled, made, of_kind, parsed, text
from .change import Change
from .error import shown
from .model import Model
from .partner import Partner
from .playthrough import Playthrough
from .turn import Turns
from .what_if import FollowUp, Pairs, Trial, WhatIf, _compared, _paired
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
        if isinstance(text, os.PathLike):
            raise TypeError(f"{shown(text)} is no text; Scenario.read() takes a path")
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

    def playthrough(self, model: Model | None = None) -> Playthrough:
        """To be played turn by turn; `model` None is the scenario's own."""
        return Playthrough(self, model)

    def play(self, count: int | None = None, model: Model | None = None) -> Turns:
        """So many turns of it; None: as many as it says."""
        with self.playthrough(model) as playthrough:
            return playthrough.play(self.turns if count is None else count)

    def _under(self, model: Model | None) -> Model:
        return self.model if model is None else of_kind("model", model, Model)  # type: ignore

    def what_if(self, changes: Change | Iterable[Change], *, pairs: int = 400,
                turns: int | None = None, from_turn: int = 0, own_turns: int = 0,
                pursuer: Seat | None = None, follow_up: FollowUp | None = None,
                model: Model | None = None) -> WhatIf:
        """As Couple.what_if(), from the beginning of the scenario, with all that happens in it on
        both sides. `turns` None is as many as it says."""
        trial = Trial(self._under(model), changes, pursuer, follow_up, pairs=pairs,
                      turns=self.turns if turns is None else turns, own_turns=own_turns,
                      first=from_turn)
        return _compared(lib.scenario_what_if, (self, model), trial)

    def what_if_pairs(self, changes: Change | Iterable[Change], count: int, *, first: int = 0,
                      turns: int | None = None, from_turn: int = 0, own_turns: int = 0,
                      pursuer: Seat | None = None, follow_up: FollowUp | None = None,
                      model: Model | None = None) -> Pairs:
        """As Couple.what_if_pairs(), likewise."""
        trial = Trial(self._under(model), changes, pursuer, follow_up,
                      turns=self.turns if turns is None else turns, own_turns=own_turns,
                      first=from_turn)
        return _paired(lib.scenario_what_if_pairs, (self, model), trial, first, count)

    def __str__(self) -> str:
        """TOML that reads as the same scenario."""
        return text(lib.scenario_write, self)

    def _recipe(self) -> tuple[Any, ...]:
        return (str(self),)

    def _remake(self, text: str) -> None:
        Scenario.__init__(self, text)
