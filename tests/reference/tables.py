"""The tables of a model, read from its image, and what the turn needs that can be worked out once.

Plain Python floats, every one of them a number of 32 bits. The layout of an image is told in
<pursuit/record/snapshot.hpp>.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable
from functools import lru_cache
from types import SimpleNamespace

NEEDS, FEARS, DIMENSIONS, KINDS, STANCES, FEATURES, PRESENCES, BLOCK = 6, 4, 5, 6, 8, 18, 4, 8
GROUPS = 6
ANY, NO_MOVE, PURSUE, PROTEST, ATTACK, REPAIR = 255, 255, 0, 1, 3, 5
AWAY, PAUSED, PROMISED = 3, 4, 8  # parts of `apart`
CONTACT, LEAVES, PROMISES = 1, 2, 3  # what a move does to being apart
LET_BE_MS, SNAP, LEAST, TINY = 60000, 2.0**-20, 2.0**-30, 2.0**-40
TIME_BITS = 42

# Which of the half-lives is that of each of the sixteen numbers of an inner state. The last three
# are of what is left of one's own acts, and of how used one is to the other's.
PACES = ("need", "arousal", "hope", "security", "mentalizing", "learned", "cue", "stress",
         "momentum", "exertion", "familiarity")
MOMENTUM, EXERTION, FAMILIARITY = 8, 9, 10
PACE_OF = (0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7)


_cell = array("f", (0,))


def single(x: float) -> float:
    """The nearest number of 32 bits."""
    _cell[0] = x
    return _cell[0]


class Reader:
    """Reads an image from its model on."""

    def __init__(self, image: bytes) -> None:
        body = struct.unpack_from("<Q", image, 16)[0]
        self.image, self.at = image, 48 + body

    def one(self, code: str) -> object:
        value = struct.unpack_from("<" + code, self.image, self.at)[0]
        self.at += struct.calcsize("<" + code)
        return value

    def floats(self, count: int) -> tuple[float, ...]:
        values = struct.unpack_from(f"<{count}f", self.image, self.at)
        self.at += 4 * count
        return values

    def text(self) -> str:
        size = self.one("B")
        self.at += size
        return self.image[self.at - size:self.at].decode()


def _need(read: Reader) -> SimpleNamespace:
    threat, *by_tone = read.floats(1 + DIMENSIONS)
    owner, other, opening = read.floats(3)
    return SimpleNamespace(threat=threat, by_tone=by_tone, issue=(other, owner), opening=opening)


def _intensity(read: Reader) -> SimpleNamespace:
    drive, hides = read.one("B"), read.one("B")
    base, slope, level, least, most = read.floats(5)
    return SimpleNamespace(drive=("none", "pursuit", "withdrawal", "stronger")[drive], hides=hides,
                           base=base, slope=slope, level=level, least=least, most=most)


def _move(read: Reader) -> SimpleNamespace:
    name, kind, group = read.text(), read.one("B"), read.one("B")
    impact, intent = read.floats(DIMENSIONS), read.floats(DIMENSIONS)
    ambiguity, = read.floats(1)
    bid, parting = float(read.one("B")), read.one("B")
    raises, engages, discloses = read.floats(3)
    return SimpleNamespace(name=name, kind=kind, group=group, impact=impact, intent=intent,
                           ambiguity=ambiguity, bid=bid, parting=parting, raises=raises,
                           engages=engages, discloses=discloses, appeal=read.floats(FEATURES))


def _group(read: Reader) -> SimpleNamespace:
    tells, quiets, tires, says, cost, habituates = read.floats(6)
    return SimpleNamespace(tells=tells, quiets=quiets, tires=tires, says=says, cost=cost,
                           habituates=habituates)


class Tables:
    """What a turn reads of a model, from Model.save()."""

    def __init__(self, image: bytes) -> None:
        read = Reader(image)
        self.c = SimpleNamespace(**{read.text(): read.floats(1)[0] for _ in range(read.one("B"))})
        self.strength = [read.floats(4) for _ in range(NEEDS)]
        self.sensitivity = [read.floats(4) for _ in range(FEARS)]
        for name in ("suppression", "talk_heals", "security", "mentalizing"):
            setattr(self, name, read.floats(4))
        self.anxious_bias, self.avoidant_bias = read.floats(DIMENSIONS), read.floats(DIMENSIONS)
        self.needs = [_need(read) for _ in range(NEEDS)]
        self.fears = [read.floats(NEEDS) for _ in range(FEARS)]
        self.neutral = read.floats(DIMENSIONS)
        self.presence = [read.floats(DIMENSIONS) for _ in range(PRESENCES)]
        self.intensity = [_intensity(read) for _ in range(KINDS)]
        self.moves = [_move(read) for _ in range(read.one("B"))]
        groups = [_group(read) for _ in range(GROUPS)]
        answers, stances = [], []
        for _ in range(STANCES):
            answers.append(read.floats(GROUPS))
            stances.append([read.floats(2) for _ in self.moves])
        self.predicates = [(read.one("B"), read.one("B"), read.floats(1)[0])
                           for _ in range(read.one("B"))]
        transitions = [(read.one("B"), read.one("I"), read.one("B"), read.text())
                       for _ in range(read.one("B"))]
        self.open = [[opened for opened, _ in row] for row in stances]
        self.lean = [[single(move.appeal[0] + lean) for move, (_, lean) in zip(self.moves, row)]
                     for row in stances]
        driven = [bool(row.slope) and row.drive != "none" for row in self.intensity]
        self.moved = [k for k in range(KINDS) if driven[k]]
        self.still = [k for k in range(KINDS) if not driven[k]]
        self._gates(groups, answers)
        self._rows(transitions)
        self._landing()
        self._threats()
        self._time()

    def _rows(self, transitions: list[tuple[int, int, int, str]]) -> None:
        """Of each stance, the rows that leave it, the first that fits first: predicates, target."""
        self.rows = [[([i for i in range(32) if guard >> i & 1], to)
                      for start, guard, to, _ in transitions if start in (s, ANY) and to != s]
                     for s in range(STANCES)]

    def _gates(self, groups: list[SimpleNamespace], answers: list) -> None:
        """How far each gate is pushed, by group, where what opens or shuts it is full: to a push
        of p belongs the factor (1 + p) / (1 - p), so that a gate of height h lets 1 + h through."""
        c = self.c

        def push(height: float, of_groups: Iterable[float]) -> list[float]:
            share = single(height / single(2 + height))
            return [single(share * x) for x in of_groups]

        self.push_momentum = push(c.momentum_gate, [1.0] * GROUPS)
        self.push_bid = [push(c.bid_gate, row) for row in answers]  # by stance
        self.push_answer = push(c.answer_gate, [g.tells for g in groups])
        self.push_quieting = push(c.quieting_gate, [0.0 - g.quiets for g in groups])
        self.push_tiredness = push(c.tiredness_gate, [0.0 - g.tires for g in groups])
        self.push_level, = push(c.level_gate, [1.0])
        self.says = [g.says for g in groups]
        for move in self.moves:
            move.cost = groups[move.group].cost
            move.wears = single(c.habituation * groups[move.group].habituates)

    def _landing(self) -> None:
        for move in self.moves:
            for name in ("impact", "intent"):
                tone = [single(x - y) for x, y in zip(getattr(move, name), self.neutral)]
                setattr(move, name, tone)
        count = len(self.moves)
        self.slots = (count + BLOCK - 1) // BLOCK * BLOCK

    def _threats(self) -> None:
        """Of an open issue (the other's, one's own), and of the tone of each presence."""
        weight = self.c.issue_threat
        self.threat_of_issue = [[single(weight * need.issue[own]) for need in self.needs]
                                for own in (0, 1)]
        self.threat = []
        for tone in self.presence:
            row = [need.threat for need in self.needs]
            for d in range(DIMENSIONS):
                row = [single(x + single(need.by_tone[d] * tone[d]))
                       for x, need in zip(row, self.needs)]
            self.threat.append(row)

    def _time(self) -> None:
        self.turn_ms = int(self.c.turn_seconds * 1000.0)
        self.powers = [_powers(getattr(self.c, "half_life_" + pace)) for pace in PACES]
        self.decay = lru_cache(maxsize=1000)(self._decay)

    def _decay(self, ms: int) -> list[float]:
        """What is left of the distance to rest after some time, of each of the paces."""
        out = []
        for powers in self.powers:
            left = 0.0 if ms >> TIME_BITS else 1.0
            for k in range(min(ms.bit_length(), TIME_BITS)):
                if ms >> k & 1:
                    left = single(left * powers[k])
                    left = 0.0 if left < TINY else left
            out.append(left)
        return out


def _powers(half_life_minutes: float) -> list[float]:
    """2^(-2^k ms / half-life) for all k: by the series of exp near 0, then by squaring."""
    out, power, x = [], 1.0, 0.693147180559945309417 / (half_life_minutes * 60000.0)
    for _ in range(TIME_BITS):
        if x <= 1.0 / 64:
            power = 1 - x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5 * (1 - x / 6)))))
        else:
            power *= power
        power = 0.0 if power < TINY else power
        out.append(single(power))
        x *= 2
    return out


def phase(a: int, b: int, a_last: int, b_last: int, paused: bool) -> int:
    """The phase of two stances and the kinds of their last moves, in the order of PHASES: what
    they do shows, what they feel only where nothing else is seen."""
    if paused:
        return 5
    protests = [stance == 2 or last == PROTEST for stance, last in ((a, a_last), (b, b_last))]
    fights = [protest or last == ATTACK for protest, last in zip(protests, (a_last, b_last))]
    if all(fights):
        return 3
    given_up_asks = [stance == 3 and last == PURSUE for stance, last in ((a, a_last), (b, b_last))]
    quiet = [stance in (3, 4, 5, 6) and not ask for stance, ask in zip((a, b), given_up_asks)]
    if any(protests):
        return 1 if protests[0] else 2
    asks = [stance in (1, 2) or ask for stance, ask in zip((a, b), given_up_asks)]
    if asks[0] and quiet[1]:
        return 1
    if asks[1] and quiet[0]:
        return 2
    if all(quiet):
        return 4
    return (0, 6, 7)[(a == 7) + (b == 7)]
