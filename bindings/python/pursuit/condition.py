"""Condition: what one partner is like at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .words import Fear, Need, Stance, fields


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


def condition_of(struct: Any) -> Condition:
    """From the C struct."""
    return Condition(**fields(struct, stance="stance", flooded="bool", unmet="need",
                              learned="side", cue="cue_axis", fears="fear"))
