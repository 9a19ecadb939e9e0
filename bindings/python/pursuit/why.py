"""Why: what speaks for a turn's move, step by step, as data and as sentences.

No diagnosis, and no fault of anybody's. The texts that sentences are made of are a catalogue, which
can be replaced: ``sentence("Ana", "Ben", texts={"need.peace": "braucht Ruhe"})``.
"""

from __future__ import annotations

from collections.abc import Mapping
from ctypes import byref
from typing import Any, Optional, Union

from . import _ffi
from ._library import lib
from ._owned import filled, text
from .error import UnknownNameError
from .turn import REACH, SIZE, Turn
from .words import (
    MOVES, WORDS, Cue, Fear, Feature, Gate, Meaning, Need, Primary, Seat, Secondary, Stance,
    Tendency, fields, utf8,
)

_GROUPS = {
    "was": (0, MOVES), "does": (32, MOVES),
    "cue": (80, WORDS["cue"]), "meaning": (96, WORDS["meaning"]),
    "primary": (112, WORDS["primary"]), "secondary": (128, WORDS["secondary"]),
    "need": (144, WORDS["need"]), "fear": (160, WORDS["fear"]),
    "tendency": (176, WORDS["tendency"]), "feature": (192, WORDS["feature"]),
    "strength": (256, WORDS["strength"]), "manner": (272, WORDS["manner"]),
    "limit": (304, WORDS["limit"]),
}
MESSAGES: dict[str, int] = {
    f"{group}.{word}": first + i
    for group, (first, words) in _GROUPS.items()
    for i, word in enumerate(words)
}
"""The library's number of each text: "was.blame", "need.peace", ... and the ones below."""
MESSAGES |= {
    "custom_was": 64, "custom_does": 65, "first": 224, "reading": 225, "at_ease": 226,
    "beneath": 227, "shown": 228, "feeling": 229, "chosen": 230, "host_made": 231, "another": 232,
    "more": 233, "less": 234, "at_hand": 235, "out_of_reach": 236,
    "still": 237, "to_other": 238, "to_nobody": 239, "acts": 240, "sounds": 241, "wants": 242,
    "unsaid": 243, "unsaid_feeling": 244, "unsaid_need": 245, "not_now": 246, "between": 247,
    "no_need": 248, "on_edge": 249, "even_so": 250,
}
Texts = Optional[Union[str, Mapping[str, str]]]
"""A language, "en" or "de"; or texts in the place of some of catalogue(); None is English."""


def catalogue(language: str = "en") -> dict[str, str]:
    """The texts of a language by key. Names in braces are filled in; {me} and {other} everywhere.
    UnknownNameError for a language that there is none of."""
    texts = filled(_ffi.catalogue, lib.catalogue_init, utf8(language)).texts
    return {key: texts[number].decode() for key, number in MESSAGES.items()}


def catalogue_of(texts: Texts) -> Any:
    """As C takes it."""
    if texts is None:
        return None
    if isinstance(texts, str):
        return byref(filled(_ffi.catalogue, lib.catalogue_init, utf8(texts)))
    out = _ffi.catalogue()
    for key, template in texts.items():
        if key not in MESSAGES:
            raise UnknownNameError(f"no text '{key}' in a catalogue; pursuit.catalogue() has all")
        out.texts[MESSAGES[key]] = utf8(template)
    return byref(out)


def asked_of(turn: Turn) -> tuple[Any, ...]:
    """A turn with the record before it: what C makes reasons and directions from."""
    turns, at = turn._turns, turn._turns._start + turn._index
    first = max(0, at - REACH)
    window = (_ffi.turn * (at - first + 1)).from_buffer(turns._memory, first * SIZE)
    return turns.model, window, len(window), at - first


class Why:
    """What speaks for a turn's move, as the clinical cycle map has it."""

    mover: Seat
    stance: Stance
    host_made: bool
    """Then this is what speaks for the move, not why it was made."""
    cue: Cue
    """How the other's last act was heard."""
    meaning: Meaning
    """What the mover made of it; of the cause where that is older."""
    primary: Primary
    """The emotion underneath."""
    secondary: Secondary
    """The emotion that shows."""
    need: Need
    """The one that speaks most for the move, else the most unmet."""
    fear: Fear
    """Likewise."""
    tendency: Tendency
    """What the feeling pulls toward."""
    need_unmet: float
    fear_active: float
    contribution: dict[Feature, float]
    """What each feature adds to the score."""
    score: float
    """The contributions, summed up in order."""
    more: dict[Gate, float]
    """How the score became a weight: openness * score**2 * (product of `more`) / (product of
    `less`) + epsilon, with a score below 0 as 0."""
    less: dict[Gate, float]
    openness: float
    """How open the stance is to the move, 0..2."""
    weight: float
    probability: float
    """Of the move."""
    because: str | None
    """Why the mover's stance changed, in a few words; None where it did not."""
    move: str
    heard: str | None
    """The other's last act; None where no record holds it."""
    cause: str | None
    """The move of `set_off_by`; None where there is none."""
    cause_is_older: bool
    """The other has done something else since."""
    set_off_by: Turn | None
    """The earlier turn of the other that set it off."""

    def __init__(self, turn: Turn) -> None:
        self._made_of = (turn,)
        turns, moves = turn._turns, turn._turns.model.moves
        self._asked = asked_of(turn)
        reason = filled(_ffi.reason, lib.why, *self._asked)
        self.__dict__.update(fields(
            reason, mover="seat", stance="stance", host_made="bool", cue="cue", meaning="meaning",
            primary="primary", secondary="secondary", need="need", fear="fear",
            tendency="tendency", contribution="feature", cause_is_older="bool", more="gate",
            less="gate"))
        del self.__dict__["row"], self.__dict__["move_id"]
        self.because = turn.because
        self.move = moves[reason.move_id]
        self.heard = moves[reason.heard] if reason.heard >= 0 else None
        self.cause = moves[reason.cause] if reason.cause >= 0 else None
        earlier = turn._index - self._asked[3] + reason.set_off_by
        self.set_off_by = Turn(turns, earlier) if reason.set_off_by >= 0 else None

    def sentence(self, a: str = "A", b: str = "B", texts: Texts = None) -> str:
        """Three short sentences about people of these names. `texts` replaces texts of
        catalogue(); a text that cannot be filled in raises ArgumentError."""
        return text(lib.why_text, *self._asked, utf8(a), utf8(b), catalogue_of(texts))

    def __str__(self) -> str:
        return self.sentence()

    def __reduce__(self) -> Any:
        return type(self), self._made_of


class WhyNot:
    """Why not another move, and what would have led to it. Takes up to a millisecond."""

    mover: Seat
    move: str
    """The one that was made."""
    alternative: str
    """And the one that was not."""
    chosen: float
    """Probability of the one that was made."""
    probability: float
    """Of the alternative."""
    at_hand: bool
    """No change is needed: it is what the draw picks."""
    feature: Feature | None
    """Whose smallest change makes the same draw pick the alternative; None if no single one."""
    change: float
    """To be added to the feature."""
    contribution: dict[Feature, float]
    """What each feature adds to the alternative's score."""

    def __init__(self, turn: Turn, move: str | None = None) -> None:
        self._made_of = turn, move
        model = turn._turns.model
        asked = -1 if move is None else model.move_id(move)
        self._asked = model, byref(turn._struct), asked
        other = filled(_ffi.alternative, lib.why_not, *self._asked)
        self.__dict__.update(fields(other, mover="seat", at_hand="bool", feature="feature",
                                    contribution="feature"))
        self.alternative = model.moves[other.alternative]
        self.move = model.moves[self.__dict__.pop("move_id")]

    def sentence(self, a: str = "A", b: str = "B", texts: Texts = None) -> str:
        """Two sentences about people of these names."""
        return text(lib.why_not_text, *self._asked, utf8(a), utf8(b), catalogue_of(texts))

    def __str__(self) -> str:
        return self.sentence()

    def __reduce__(self) -> Any:
        return type(self), self._made_of
