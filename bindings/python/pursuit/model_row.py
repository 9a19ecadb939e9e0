"""Rows of a model: what is known of a coefficient, a move, a group of moves and a transition."""

from __future__ import annotations

from dataclasses import dataclass

from .words import Dimension, Group, Kind, Parting, Stance


@dataclass(frozen=True)
class Coefficient:
    """What is known of a scalar coefficient."""

    name: str
    standard: float
    """Its value in the standard model."""
    least: float
    most: float
    unit: str
    meaning: str
    source: str
    """A publication, or "design choice"."""


@dataclass(frozen=True)
class MoveRow:
    """What a move is in a model. Nearness and warmth run -1..1, everything else 0..1."""

    kind: Kind
    parting: Parting
    bid: bool
    """It asks for a response."""
    impact: dict[Dimension, float]
    """How it lands."""
    intent: dict[Dimension, float]
    """What it is for."""
    ambiguity: float
    """How far it can be read otherwise."""
    raises: float
    """Puts the issue on the table."""
    engages: float
    """Progress of the issue when it answers a move that raises it."""
    discloses: float
    """Shows what is underneath."""
    group: Group


@dataclass(frozen=True)
class GroupRow:
    """What the gates do to a group of moves, -1..1, and what it costs, 0..1."""

    tells: float
    """Likelier where the other responds."""
    quiets: float
    """Less likely the more of the issue has been worked through."""
    tires: float
    """Less likely the more exerted."""
    says: float
    """Likelier with the level of a partner."""
    cost: float
    """Of exertion, at intensity 1."""
    habituates: float
    """Does less the more often the same is done again."""
    answers: dict[Stance, float]
    """Whether it answers a bid, from each stance, -1..1."""


@dataclass(frozen=True)
class Transition:
    """A row of the table that moves a partner from stance to stance."""

    from_: Stance | None
    """None: from any."""
    to: Stance
    because: str
    """In a few words, English."""
