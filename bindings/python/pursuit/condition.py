"""Condition: what one partner is like at a moment. Sway: what gates of a choice are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .words import PURSUIT_FEARS, WITHDRAWAL_FEARS, Fear, Group, Need, Stance, fields


@dataclass(frozen=True)
class Condition:
    """What one partner is like at a moment. All 0..1 but `learned` and the cue's warmth."""

    stance: Stance
    flooded: bool
    """So aroused that nothing gets through."""
    unmet: dict[Need, float]
    arousal: float
    """Experienced."""
    expressed: float
    """What of it shows."""
    hope: float
    """That reaching works."""
    security: float
    """Felt."""
    mentalizing: float
    """Of this partner."""
    learned: dict[str, float]
    """.5..1.5: factor on the fears of "pursuit" and of "withdrawal"."""
    cue: dict[str, float]
    """How the other's last act was read: "warmth" -1..1, "demand", "responsiveness"."""
    stress: float
    """From outside."""
    fears: dict[Fear, float]
    momentum: dict[Group, float]
    """Of each group of moves: how much of it this partner did of late."""
    exertion: float
    """What pressing and reaching have cost."""
    familiarity: float
    """How far the other has done the same again and again."""

    @property
    def pursuit(self) -> float:
        """The drive to pursue: the mean of the fears behind it."""
        return sum(self.fears[fear] for fear in PURSUIT_FEARS) / len(PURSUIT_FEARS)

    @property
    def withdrawal(self) -> float:
        """The drive to withdraw, likewise."""
        return sum(self.fears[fear] for fear in WITHDRAWAL_FEARS) / len(WITHDRAWAL_FEARS)


@dataclass(frozen=True)
class Sway:
    """What the gates of a choice are made from, beside the features. All 0..1 but `level`."""

    momentum: dict[Group, float]
    """Of each group of moves: how much of it the mover did of late."""
    exertion: float
    """Of the mover."""
    bid: float
    """Of the other's last act, which waits for an answer."""
    heard: float
    """How far the issue is worked through."""
    level: float
    """How much is said, -1..1; least where there is nobody to talk to."""


def sway_of(struct: Any) -> Sway:
    """From the C struct."""
    return Sway(**fields(struct, momentum="group"))


def condition_of(struct: Any) -> Condition:
    """From the C struct."""
    return Condition(**fields(struct, stance="stance", flooded="bool", unmet="need",
                              learned="side", cue="cue_axis", fears="fear",
                              momentum="group"))
