"""Direction: a turn as it is to be played, for writers, actors and language models.

    turn = couple.step()                                    # what the partner does next,
    prompt = turn.direction().text("Ana", "Ben")            # told to whoever speaks for them;
    turn = couple.said("a", {"blame": 0.7, "share": 0.3})   # and what was answered
"""

from __future__ import annotations

import json
from typing import Any

from . import _ffi
from ._library import lib
from ._owned import filled, text
from .turn import Turn
from .why import Texts, asked_of, catalogue_of
from .words import (
    Cue, Fear, Group, Kind, Limit, Manner, Meaning, Need, Phase, Primary, Seat, Secondary, Stance,
    Strength, Tendency, fields, utf8,
)


class Direction:
    """All of it is true of the turn, and neither of the two is the villain."""

    number: int
    """Of the turn."""
    speaker: Seat
    move: str
    """The act; of several that were said the one with the largest share."""
    kind: Kind
    group: Group
    intensity: float
    """Of the act, 0..1."""
    strength: Strength
    """The same as a word."""
    alone: bool
    """The other is away and hears none of it."""
    host_made: bool
    """Not chosen by the engine."""
    stance: Stance
    phase: Phase
    """Of the couple, after the turn."""
    shows: Secondary
    """The emotion that shows,"""
    expressed: float
    """and the arousal that does, 0..1."""
    beneath: Primary
    """The emotion underneath,"""
    fear: Fear
    """and the fear."""
    fear_active: float
    arousal: float
    """What is felt of it, 0..1."""
    need: Need
    """What is wanted,"""
    need_unmet: float
    tendency: Tendency
    """and what that pulls toward."""
    feeling_unsaid: bool
    """Something is felt, and the act does not show it."""
    need_unsaid: bool
    """Something is needed, and the act does not ask for it."""
    cue: Cue
    """What they have just heard,"""
    heard: str | None
    """by which move; None where no record holds it;"""
    meaning: Meaning
    """and what they made of it."""
    cause: str | None
    """The act that set it off; None where there is none."""
    cause_is_older: bool
    """The other has done something else since."""
    chance: dict[Group, float]
    """Of the acts of each group in this moment; together 1."""
    tone: tuple[Manner, ...]
    """How it sounds, by the ids of the words of tone."""
    must_not: tuple[Limit, ...]
    """What they do not do in this turn: acts of groups that hardly ever come up now, and more."""

    def __init__(self, turn: Turn) -> None:
        self._made_of = (turn,)
        self._asked = asked_of(turn)
        struct = filled(_ffi.direction, lib.direction_of, *self._asked)
        moves = turn._turns.model.moves
        known = fields(
            struct, speaker="seat", kind="kind", group="group", strength="strength", alone="bool",
            host_made="bool", stance="stance", phase="phase", shows="secondary",
            beneath="primary", fear="fear", need="need", tendency="tendency",
            feeling_unsaid="bool", need_unsaid="bool", cue="cue", meaning="meaning",
            cause_is_older="bool", chance="group", manner="manner", limits="limit")
        known["tone"] = tuple(word for word, holds in known.pop("manner").items() if holds)
        known["must_not"] = tuple(word for word, holds in known.pop("limits").items() if holds)
        known["move"] = moves[known.pop("move_id")]
        for name in ("heard", "cause"):
            known[name] = moves[known[name]] if known[name] >= 0 else None
        self.__dict__.update(known)

    def text(self, a: str = "A", b: str = "B", texts: Texts = None) -> str:
        """What a writer or a language model is told about people of these names, a line each.
        `texts`: a language, "de", or texts in the place of those of catalogue()."""
        return text(lib.direction_text, *self._asked, utf8(a), utf8(b), catalogue_of(texts))

    def json(self, a: str = "A", b: str = "B", texts: Texts = None) -> str:
        """All of it as one object of JSON, by direction.schema.json, with text() in it."""
        return text(lib.direction_json, *self._asked, utf8(a), utf8(b), catalogue_of(texts))

    def data(self, a: str = "A", b: str = "B", texts: Texts = None) -> dict[str, Any]:
        """What json() says, read."""
        out: dict[str, Any] = json.loads(self.json(a, b, texts))
        return out

    def __str__(self) -> str:
        return self.text()

    def __reduce__(self) -> Any:
        return type(self), self._made_of
