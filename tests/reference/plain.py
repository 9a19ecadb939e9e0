"""One couple in pure Python: the same model, the same bits, as short as it gets.

Floats of Python have 64 bits; one operation of + - * / on them, rounded to 32 bits, is what 32 bits
give (the intermediate has more than twice the digits). So everything is rounded as soon as it is
worked out: numbers by single(), lists by being stored in an array("f").
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable
from types import SimpleNamespace

import tables as t
from tables import single
from xxh64 import xxh64

M0, M1, W0, W1, WORD = 0xD2511F53, 0xCD9E8D57, 0x9E3779B9, 0xBB67AE85, 0xFFFFFFFF
MOVE, FLOOR, AWAY, SILENCE, HOLD = 0, 1, 3, 4, 5
ALONE = single(-.98)  # the push on all that is said where nobody is there to hear it


def singles(values: Iterable[float]) -> array:
    return array("f", values)


def clamp(x: float, least: float, most: float) -> float:
    return least if x < least else most if x > most else x


def clean(x: float) -> float:
    """What is kept is 0 before it can turn subnormal."""
    return x if abs(x) >= t.LEAST else 0.0


def add(x: float, *terms: float) -> float:
    for term in terms:
        x = single(x + term)
    return x


def multiply(x: float, *factors: float) -> float:
    for factor in factors:
        x = single(x * factor)
    return x


def saturated(x: float) -> float:
    """From 0 toward 1, steepest at 0 and nowhere flat: 1 - 1 / (1 + x + x^2)."""
    x = x if x > 0 else 0.0
    more = multiply(x, add(1, x))
    return single(more / add(1, more))


def not_tiny(x: float) -> float:
    return x if x > t.LEAST else 0.0


def sums(xs: Iterable[float], ys: Iterable[float], sign: int = 1) -> array:
    return array("f", [x + sign * y for x, y in zip(xs, ys)])


def products(xs: Iterable[float], ys: Iterable[float]) -> array:
    return array("f", [x * y for x, y in zip(xs, ys)])


def philox(turn: int, purpose: int, couple: int, seed: int) -> float:
    """Philox4x32-7; 0 <= u < 1."""
    c, k0, k1 = [turn, purpose, couple & WORD, couple >> 32], seed & WORD, seed >> 32
    for _ in range(7):
        a, b = M0 * c[0], M1 * c[2]
        c = [b >> 32 ^ c[1] ^ k0, b & WORD, a >> 32 ^ c[3] ^ k1, a & WORD]
        k0, k1 = k0 + W0 & WORD, k1 + W1 & WORD
    return (c[0] >> 8) * 2.0**-24


class Mind:
    """One partner. `inner` is in the order of the C++ struct Inner."""

    def __init__(self, tables: t.Tables, persona: dict, seat: int) -> None:
        self.__dict__.update(persona)
        self.seat, self.flooded_ms, self.stance = seat, 0, 0
        self.last, self.dwell = t.NO_MOVE, 0
        self.factor = single(1 - self.suppression)
        self.momentum, self.exertion, self.familiarity = singles([0] * t.GROUPS), 0.0, 0.0
        self.inner = singles([*self.rests(tables.threat[0]), tables.c.arousal_rest, self.hope,
                              self.security, self.mentalizing, 1, 1, *tables.neutral[1:4], 0])

    def targets(self, threat: Iterable[float]) -> list[float]:
        return [max(saturated(x), rest)
                for x, rest in zip(products(self.threat_gain, threat), self.need_rest)]

    def rests(self, threat: Iterable[float]) -> list[float]:
        return [not_tiny(x) for x in self.targets(threat)]


class Pair:
    """A couple. Personas are dicts by the names of the C++ struct Persona, in its order."""

    def __init__(self, tables: t.Tables, personas: list[dict], seed: int, couple: int) -> None:
        self.t, self.c, self.seed, self.id = tables, tables.c, seed, couple
        self.personas = personas
        self.minds = [Mind(tables, persona, seat) for seat, persona in enumerate(personas)]
        self.severity = self.progress = 0.0
        self.said_bid = self.said_raising = self.said_disclosing = 0.0
        self.clock_ms = self.since_ms = self.promise_ms = self.turns = 0
        self.owner = self.said_by = self.apart = 0
        self.floor = self.drawn_seat()
        self.appeal = [[(m, move.appeal[f]) for m, move in enumerate(tables.moves)
                        if move.appeal[f]]
                       for f in range(t.FEATURES)]

    def drawn_seat(self) -> int:
        return 0 if philox(self.turns, FLOOR, self.id, self.seed) < .5 else 1

    def owns(self, mind: Mind) -> int:
        return self.owner >> mind.seat & 1

    def is_away(self, mind: Mind) -> bool:
        return self.apart & t.AWAY == 1 + mind.seat

    def open_issue(self) -> float:
        return multiply(self.severity, add(1, -self.progress))

    def weigh(self, mind: Mind, threat: list[float]) -> list[float]:
        """A threat with that of the open issue."""
        opened = self.open_issue()
        return sums(threat, singles([opened * x for x in self.t.threat_of_issue[self.owns(mind)]]))

    # ---- Time

    def settle(self) -> None:
        if self.apart and self.clock_ms - self.since_ms >= t.LET_BE_MS:
            self.apart |= t.PAUSED
        while self.since_ms < self.clock_ms:
            scheduled = (self.minds[0].flooded_ms, self.minds[1].flooded_ms, self.promise_ms)
            ms = min([self.clock_ms - self.since_ms, *(x for x in scheduled if x)])
            left = self.t.decay(ms)
            for mind in self.minds:
                self.relax(mind, left)
            for mind in self.minds:
                mind.flooded_ms = max(mind.flooded_ms - ms, 0)
            if 0 < self.promise_ms <= ms:
                self.apart = 0  # who was away is back
            self.promise_ms = max(self.promise_ms - ms, 0)
            self.since_ms += ms

    def relax(self, mind: Mind, left: list[float]) -> None:
        rest = self.rest_of(mind)
        gaps = products(sums(mind.inner, rest, -1), [left[pace] for pace in t.PACE_OF])
        mind.inner = sums(rest, [gap if abs(gap) > t.SNAP else 0 for gap in gaps])

        def fade(x: float, pace: int) -> float:
            x = multiply(x, left[pace])
            return x if x > t.SNAP else 0.0

        mind.momentum = singles([fade(x, t.MOMENTUM) for x in mind.momentum])
        mind.exertion = fade(mind.exertion, t.EXERTION)
        mind.familiarity = fade(mind.familiarity, t.FAMILIARITY)

    def rest_of(self, mind: Mind) -> list[float]:
        c, awaited = self.c, self.apart & t.PROMISED
        presence = 0 if not self.apart else 1 if self.is_away(mind) else 2 if awaited else 3
        return [*mind.rests(self.weigh(mind, self.t.threat[presence])),
                c.flood_level if mind.flooded_ms else c.arousal_rest, c.hope_rest, mind.security,
                mind.mentalizing, 1, 1, *self.t.neutral[1:4], 0]

    # ---- A turn

    def play(self, turns: int) -> None:
        for _ in range(turns):
            self.settle()
            me, you = self.minds[self.floor], self.minds[1 - self.floor]
            if self.is_away(me):
                me, you = you, me
            fears, p, w = self.fears(me)
            stance = self.transition(me, p, w)
            move = self.pick(self.running_sums(me, stance, fears))
            row = self.t.moves[move]
            intensity = self.intensity(me, row, p, w)
            me.dwell = 0 if stance != me.stance else min(me.dwell + 1, 65535)
            me.stance = stance
            if not self.is_away(you):
                self.say(me, you, row, intensity, move == me.last)
            self.leave_trail(me, row, intensity)
            me.last = move
            self.part(me, you, row.parting)
            self.floor = you.seat
            self.turns += 1
            self.clock_ms += self.t.turn_ms

    def fears(self, mind: Mind) -> tuple[list[float], float, float]:
        c, inner = self.c, mind.inner
        calm = add(c.calm_factor, multiply(single(1 - c.calm_factor), inner[6]))
        factor = multiply(calm, add(1, -multiply(c.security_buffer, inner[8])))
        fears = []
        for j, row in enumerate(self.t.fears):
            unmet = add(*products(row, inner))
            share = multiply(c.fear_gain, mind.sensitivity[j], inner[10 + j // 2], factor)
            fears.append(saturated(multiply(share, unmet)))
        return fears, multiply(.5, add(fears[0], fears[1])), multiply(.5, add(fears[2], fears[3]))

    # ---- Silence

    def due(self, seat: int) -> int:
        """When a partner would act by itself, in ms on the clock."""
        c, mind, holds = self.c, self.minds[seat], self.floor != seat
        _, p, w = self.fears(mind)
        bid = multiply(c.silence_bid, self.said_bid if self.said_by != seat else 0.0)
        urgency = multiply(max(p, bid), add(1, -w), add(1, -mind.exertion))
        calm, urgent = c.silence_calm_seconds, c.silence_urgent_seconds
        rates = add(multiply(urgent, add(1, -urgency)), multiply(calm, urgency))
        drawn = philox(self.turns, HOLD if holds else SILENCE, self.id, self.seed)
        above = multiply(add(c.silence_spread, -1), drawn)
        times = single(add(1, above) / add(c.silence_spread, -above))
        seconds = multiply(single(multiply(calm, urgent) / rates), times,
                           c.silence_hold if holds else 1.0)

        def after(ms: int, wait: float) -> int:
            return min(self.since_ms + ms + max(int(multiply(wait, 1000)), 1), 2**62)

        if not self.apart:
            return after(self.t.turn_ms, seconds)
        returns = after(max(self.promise_ms, self.t.turn_ms), seconds) if self.promise_ms else 2**62
        if any(map(self.is_away, self.minds)):
            return returns
        return min(returns, after(self.t.turn_ms, multiply(seconds, c.silence_apart)))

    def transition(self, mind: Mind, p: float, w: float) -> int:
        inner = mind.inner
        values = (float(mind.flooded_ms > 0), p, w, add(p, -w), add(1, -max(p, w)), inner[7],
                  inner[9], inner[6], inner[1], mind.dwell, mind.exertion, inner[14])

        def holds(i: int) -> bool:
            variable, below, threshold = self.t.predicates[i]
            return values[variable] < threshold if below else values[variable] > threshold

        for guard, to in self.t.rows[mind.stance]:
            if all(map(holds, guard)):
                return to
        return mind.stance

    def features(self, mind: Mind, fears: list[float]) -> list[float]:
        inner, c = mind.inner, self.c
        middle, share = c.belief_middle, 1 if self.owns(mind) else c.issue_other
        return [1, *inner[:6], *fears, add(mind.talk_heals, -middle), add(inner[7], -middle),
                add(inner[8], -middle), max(0, -inner[12]), inner[13], inner[14],
                multiply(self.open_issue(), share)]

    def gates(self, mind: Mind, stance: int) -> list[float]:
        """By group: how far what was done and said before lets its moves through."""
        tables, other = self.t, self.minds[1 - mind.seat]
        bid = self.said_bid if self.said_by != mind.seat else 0.0
        asked = add(multiply(2, bid), -1)
        response = add(multiply(2, mind.inner[14]), -1)
        says = multiply(tables.push_level, add(multiply(2, mind.level), -1))
        says = ALONE if self.is_away(other) else says
        gates = []
        for g in range(t.GROUPS):
            up = down = 1.0
            for push, how_far in ((tables.push_momentum[g], mind.momentum[g]),
                                  (tables.push_bid[stance][g], asked),
                                  (tables.push_answer[g], response),
                                  (tables.push_quieting[g], self.progress),
                                  (tables.push_tiredness[g], mind.exertion),
                                  (tables.says[g], says)):
                pushed = multiply(push, how_far)
                up, down = multiply(up, add(1, pushed)), multiply(down, add(1, -pushed))
            gates.append(single(up / down))
        return gates

    def running_sums(self, mind: Mind, stance: int, fears: list[float]) -> list[float]:
        """Running sums of the weights: within each block of moves, then over the blocks."""
        score = singles(self.t.lean[stance])
        for feature, appeal in zip(self.features(mind, fears)[1:], self.appeal[1:]):
            for (m, _), part in zip(appeal, singles([x * feature for _, x in appeal])):
                score[m] += part
        score = singles([max(0, x) for x in score])
        weight = products(self.t.open[stance], products(score, score))
        gates = self.gates(mind, stance)
        weight = products(weight, [gates[move.group] for move in self.t.moves])
        weight = singles([x + self.c.epsilon for x in weight])
        weight.extend([0.0] * (self.t.slots - len(weight)))
        for m in range(len(weight)):
            if m % t.BLOCK:
                weight[m] += weight[m - 1]
        for m in range(t.BLOCK, len(weight)):
            weight[m] += weight[m // t.BLOCK * t.BLOCK - 1]
        return weight

    def pick(self, sums: list[float]) -> int:
        point = multiply(philox(self.turns, MOVE, self.id, self.seed), sums[-1])
        return min(sum(x <= point for x in sums), len(self.t.moves) - 1)

    def intensity(self, mind: Mind, move: SimpleNamespace, p: float, w: float) -> float:
        row, half = self.t.intensity[move.kind], multiply(.5, mind.suppression)
        shown = add(.5, half) if row.hides else add(1, -half)
        drive = {"pursuit": p, "withdrawal": w, "stronger": max(p, w), "none": row.level}[row.drive]
        full = add(row.base, multiply(row.slope, shown, add(drive, -row.level)))
        full = clamp(saturated(full), row.least, row.most)
        return full if move.kind == t.REPAIR else multiply(mind.expression, full)

    def freshness(self, you: Mind, move: SimpleNamespace, again: bool) -> float:
        return single(1 / add(1, multiply(move.wears, you.familiarity))) if again else 1.0

    def perceive(self, you: Mind, move: SimpleNamespace, intensity: float) -> list[float]:
        seen, neutral = you.inner[9], self.t.neutral
        blind = multiply(add(1, -seen), move.ambiguity)
        impact = sums(neutral, singles([intensity * x for x in move.impact]))
        intent = sums(neutral, singles([intensity * x for x in move.intent]))
        q = sums(impact, singles([seen * x for x in sums(intent, impact, -1)]))
        q = sums(q, singles([blind * x for x in you.bias]))
        return [clamp(x, least, 1) for x, least in zip(q, (-1, -1, 0, 0, 0))]

    def say(self, me: Mind, you: Mind, move: SimpleNamespace, intensity: float,
            again: bool) -> None:
        answer = self.said_by == you.seat  # to the last thing said, which was the hearer's own
        bid, disclosing = (self.said_bid, self.said_disclosing) if answer else (0.0, 0.0)
        expressed = multiply(me.inner[6], multiply(me.factor, me.expression))
        fresh = self.freshness(you, move, again)
        q = self.perceive(you, move, multiply(intensity, fresh))
        self.hear_needs(you, q)
        self.hear_beliefs(you, q, bid, disclosing)
        _, p, w = self.fears(you)
        self.learn(you, q, p, w, disclosing)
        self.arouse(you, p, w, expressed)
        you.inner[12:15] = singles(map(clean, q[1:4]))
        used = multiply(self.c.familiarity_rate, add(again, -you.familiarity))
        you.familiarity = not_tiny(add(you.familiarity, used))
        eased = multiply(self.c.relief, multiply(bid, q[3]), you.exertion)
        you.exertion = not_tiny(add(you.exertion, -eased))
        if answer and self.severity > 0 and self.progress < 1:
            engages = multiply(move.engages, fresh)
            further = add(self.progress, multiply(self.said_raising, engages))
            self.progress = clean(min(further, 1))
            if self.progress >= 1:
                self.severity = 0.0
        self.said_by = me.seat
        self.said_bid, self.said_raising = move.bid, move.raises
        self.said_disclosing = move.discloses

    def hear_needs(self, you: Mind, q: list[float]) -> None:
        threat = self.weigh(you, [need.threat for need in self.t.needs])
        threat = [add(x, *products(need.by_tone, q)) for x, need in zip(threat, self.t.needs)]
        gaps = sums(you.targets(threat), you.inner, -1)
        rise, fall = self.c.need_rise, self.c.need_fall
        steps = singles([gap * (rise if gap > 0 else fall) for gap in gaps])
        for i, x in enumerate(sums(you.inner, steps)):
            you.inner[i] = not_tiny(x)

    def hear_beliefs(self, you: Mind, q: list[float], bid: float, disclosing: float) -> None:
        c, inner = self.c, you.inner
        near, warm, _, response, openness = q
        good = add(multiply(c.security_by_nearness, near), multiply(c.security_by_warmth, warm),
                   multiply(c.security_by_response, response))
        gap = add(clamp(good, 0, 1), -inner[8])
        inner[8] += multiply(c.security_rise if gap > 0 else c.security_fall, gap)
        level = add(multiply(c.hope_by_response, response), multiply(c.hope_by_warmth, warm))
        gap = add(clamp(level, 0, c.hope_most), -inner[7])
        inner[7] += multiply(c.hope_rate, bid, gap)
        if not you.flooded_ms and inner[6] < c.mentalizing_calm:
            shown = max(0, add(openness, -c.mentalizing_openness))
            inner[9] += multiply(c.mentalizing_rate, shown, add(1, -inner[9]))
        for i, lost in ((7, c.unheard_hope), (8, c.unheard_security), (9, c.unheard_mentalizing)):
            if response < c.disclosure_heard:
                inner[i] -= multiply(lost, disclosing, inner[i])
            inner[i] = not_tiny(inner[i])

    def learn(self, you: Mind, q: list[float], p: float, w: float, disclosing: float) -> None:
        c, inner = self.c, you.inner
        met = q[3] > c.disclosure_heard and inner[6] < c.unlearning_calm
        relief = multiply(c.unlearning_rate, disclosing) if met else 0.0
        for i, fear in ((10, p), (11, w)):
            more = multiply(c.learning_rate, max(0, -q[1]), fear, add(1.5, -inner[i]))
            inner[i] += add(more, -multiply(relief, fear, add(inner[i], -.5)))

    def arouse(self, you: Mind, p: float, w: float, expressed: float) -> None:
        c, inner = self.c, you.inner
        target = add(c.arousal_rest, multiply(c.arousal_by_drives, add(p, w)),
                     multiply(c.arousal_by_stronger, max(p, w)),
                     multiply(c.arousal_by_other, expressed),
                     multiply(c.arousal_by_issue, self.open_issue()), inner[15])
        rise = multiply(c.arousal_rise, max(0, add(saturated(target), -inner[6])))
        inner[6] = clean(add(inner[6], rise))
        self.flood(you)

    def flood(self, mind: Mind) -> None:
        if not mind.flooded_ms and mind.inner[6] > self.c.flood_threshold:
            mind.flooded_ms = mind.flooding_ms

    def leave_trail(self, me: Mind, move: SimpleNamespace, intensity: float) -> None:
        for g, x in enumerate(me.momentum):
            gap = add(g == move.group, -x)
            me.momentum[g] = not_tiny(add(x, multiply(self.c.momentum_rate, gap)))
        me.exertion = add(me.exertion, multiply(move.cost, add(1, -me.exertion)))

    def part(self, me: Mind, you: Mind, parting: int) -> None:
        alone = self.is_away(you)
        if parting == t.CONTACT:
            if not alone:
                self.apart = self.promise_ms = 0
        elif parting == t.LEAVES and not alone:
            twice = multiply(2, philox(self.turns, AWAY, self.id, self.seed))
            self.promise_ms = max(int(multiply(twice, self.c.away_minutes, 60000)), 1)
            self.apart = 1 + me.seat
        elif parting == t.PROMISES and not alone:
            self.promise_ms = int(multiply(self.c.pause_minutes, 60000))
            self.apart = 1 + me.seat | (t.PROMISED if self.promise_ms else 0)
        elif self.apart:
            self.apart |= t.PAUSED

    # ---- What happens to them

    def disagree(self, severity: float, owner: int) -> None:
        """`owner` is a seat, or -1 for both."""
        self.settle()
        self.severity, self.progress = clean(single(severity)), 0.0
        self.owner = 3 if owner < 0 else 1 << owner
        for mind in self.minds:
            inner, owns = mind.inner, self.owns(mind)
            for i, need in enumerate(self.t.needs):
                share = add(multiply(self.c.opening_gain, need.issue[owns]), need.opening)
                push = multiply(mind.strength[i], self.severity, share)
                inner[i] = clean(self.pushed(inner[i], push))
            inner[6] = self.pushed(inner[6], multiply(self.c.opening_arousal, self.severity))
            self.flood(mind)
        self.floor = self.drawn_seat() if owner < 0 else owner

    def pushed(self, x: float, push: float) -> float:
        return add(x, multiply(add(1, -x), saturated(push)))

    # ---- What came of it

    def hash(self, model_hash: int) -> int:
        """Couple::hash(): XXH64, little-endian, field by field."""
        out = struct.pack("<QQQI", model_hash, self.seed, self.id, self.t.turn_ms)
        for m in self.minds:
            out += struct.pack("<24fIBBH", *m.inner, *m.momentum, m.exertion, m.familiarity,
                               m.flooded_ms, m.stance, m.last, m.dwell)
        out += struct.pack("<qq5fIIBBBB", self.clock_ms, self.since_ms, self.severity,
                           self.progress, self.said_bid, self.said_raising, self.said_disclosing,
                           self.promise_ms, self.turns, self.floor, self.owner, self.said_by,
                           self.apart)
        for persona in self.personas:
            *floats, flooding_ms = persona.values()
            for x in floats:
                out += array("f", x if isinstance(x, (list, tuple)) else (x,)).tobytes()
            out += struct.pack("<i", flooding_ms)
        *words, half = struct.unpack(f"<{len(out) // 8}QI", out)
        return xxh64(words, half)
