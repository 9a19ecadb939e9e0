"""Many couples at once in NumPy: the same model, the same bits.

Written from the rules of the turn and not from the library's batch code, so that the two check each
other; and as fast as NumPy allows, so that it is a fair opponent:

  * One row for each number of each partner, one column for each couple; every operation writes into
    a row that is there already.
  * Who has the floor is side 0, who hears is side 1. The floor alternates, so that the next turn
    begins by exchanging the two sides, not their numbers.
  * A coefficient of 0 is left out: x + 0 * y is x. Equal coefficients are multiplied once.
  * What changes rarely (resting levels, the issue's weight, which moves a stance is open to,
    floods, pauses, resolutions) is kept, and brought up to date for those couples alone.
  * Draws keep what does not depend on the turn.
  * Where the one who has the floor is away the two of them exchange their columns, and what the
    other then says to nobody is taken back from the one who did not hear it.

Sizes: n couples in a block; 4,096 to 65,536 are fastest. All floats are of 32 bits.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

import numpy as np
from numpy import add, divide, greater, less, maximum, minimum, multiply, subtract

import tables as t
from draws import Draws
from person import derive
from xxh64 import xxh64

f32 = np.float32
NEVER = np.int64(1) << 62
# Rows of a partner's state. The tone of what was heard last is kept whole; three of it are the cue.
AROUSAL, HOPE, SECURITY, MENTALIZING, LEARNED = 6, 7, 8, 9, 10
MOMENTUM, EXERTION, FAMILIARITY, TONE, STRESS, ROWS = 12, 18, 19, 20, 25, 26
CUE, CUE_END = TONE + 1, TONE + 4
RESPONSE = CUE + 2
PACES = [*t.PACE_OF[:MOMENTUM], *[t.MOMENTUM] * t.GROUPS, t.EXERTION, t.FAMILIARITY,
         *[t.PACE_OF[-2]] * t.DIMENSIONS, t.PACE_OF[-1]]
INNER = [*range(MOMENTUM), *range(CUE, CUE_END), STRESS, *range(MOMENTUM, TONE)]  # as hashed


def constant(x: float) -> np.ndarray:
    return np.array(x, f32)


ZERO, HALF, ONE, TWO = constant(0), constant(.5), constant(1), constant(2)
HIGHEST, LOWEST = constant(1.5), constant(.5)  # of what is learned
MOST_DWELT, SNAP = constant(65535), constant(t.SNAP)
ALONE = f32(-.98)  # the push on all that is said where nobody is there to hear it


def rows(*shape: int) -> np.ndarray:
    return np.zeros(shape, f32)


def column(values: Iterable[float]) -> np.ndarray:
    return np.array(list(values), f32)[:, None]


LEAST_TONE = column((-1, -1, 0, 0, 0))


def saturate(x: np.ndarray, y: np.ndarray) -> None:
    """x becomes 1 - 1 / (1 + x + x^2), what is below 0 counting as 0. Destroys y."""
    maximum(x, ZERO, x)
    add(x, ONE, y)
    multiply(x, y, x)
    add(x, ONE, y)
    divide(x, y, x)


def cleaned(x: np.ndarray) -> np.ndarray:
    """What is kept, and 0 or more, is 0 before it can turn subnormal."""
    return np.where(x < f32(t.LEAST), f32(0), x)


def saturated(x: np.ndarray) -> np.ndarray:
    x = np.maximum(x, f32(0))
    saturate(x, np.empty_like(x))
    return x


class Side:
    """One partner of each couple: what is kept of it, by row."""

    def __init__(self, tables: t.Tables, persona: dict[str, np.ndarray], seat: int) -> None:
        n = len(persona["hope"])
        self.seat = np.full(n, seat, np.uint8)
        self.persona = persona
        self.inner, self.rest = rows(ROWS, n), rows(ROWS, n)
        self.weigh = rows(t.NEEDS, n)       # of the open issue on the needs, and their threat at
        self.issue = rows(n)                # a perceived tone of 0; of the issue on the choice
        self.stance = np.zeros(n, np.uint8)
        self.last = np.full(n, t.NO_MOVE, np.uint8)
        self.dwell = rows(n)
        self.open, self.lean = rows(tables.slots, n), rows(0, n)
        self.answers = rows(t.GROUPS, n)    # the push of a bid
        self.flood_end = np.full(n, NEVER)  # on the block's clock
        self.flooded, self.awash = np.zeros(n, bool), rows(n)  # the same twice
        self.talk = persona["talk_heals"] - f32(tables.c.belief_middle)
        self.shows = (f32(1) - persona["suppression"]) * persona["expression"]
        self.fright = f32(tables.c.fear_gain) * persona["sensitivity"]
        level = f32(tables.push_level) * (f32(2) * persona["level"] - f32(1))
        self.says = column(tables.says) * level
        self._steepness(tables)
        self._wake(tables)

    def _steepness(self, tables: t.Tables) -> None:
        """Of each kind of move, slope * shown, and the intensity where no drive moves it."""
        p, kinds = self.persona, tables.intensity
        shown = f32(1) - f32(.5) * p["suppression"], f32(.5) + f32(.5) * p["suppression"]
        self.steep = np.array([f32(kinds[k].slope) * shown[kinds[k].hides] for k in tables.moved])
        order = [*tables.moved, *tables.still]
        self.expression = np.where(column(order) == t.REPAIR, f32(1), p["expression"])
        still = saturated(column(kinds[k].base for k in order))
        still = np.maximum(still, column(kinds[k].least for k in order))
        still = np.minimum(still, column(kinds[k].most for k in order))
        self.kinds = still * self.expression

    def _wake(self, tables: t.Tables) -> None:
        """Together, at peace, at time 0."""
        c, p = tables.c, self.persona
        target = saturated(p["threat_gain"] * column(tables.threat[0]))
        target = np.maximum(target, p["need_rest"])
        self.inner[:t.NEEDS] = np.where(target > f32(t.LEAST), target, f32(0))
        for i, level in ((AROUSAL, c.arousal_rest), (HOPE, p["hope"]), (SECURITY, p["security"]),
                         (MENTALIZING, p["mentalizing"]), (LEARNED, 1), (LEARNED + 1, 1)):
            self.inner[i] = level
        self.inner[CUE:CUE_END] = column(tables.neutral[1:4])
        self.rest[:] = self.inner
        self.rest[HOPE] = c.hope_rest

    def arrays(self) -> Iterable[np.ndarray]:
        """All that is of a person, the columns last."""
        yield from self.persona.values()
        for value in vars(self).values():
            if isinstance(value, np.ndarray):
                yield value


class Work:
    """Rows that a turn writes before it reads them."""

    def __init__(self, tables: t.Tables, n: int) -> None:
        slots, arrows = tables.slots, sum(map(len, tables.rows))
        self.share, self.drives = rows(2, 2, n), rows(2, n)
        self.fears = rows(t.FEARS, n)
        self.pursuit, self.withdrawal = self.drives
        self.hold = np.zeros((len(tables.predicates), n), bool)
        self.fits, self.holds = (np.zeros((arrows, n), np.uint8) for _ in range(2))
        self.is_in, self.code = np.zeros((t.STANCES, n), bool), np.zeros(n, np.uint8)
        self.score, self.below = rows(slots, n), np.zeros((slots, n), bool)
        self.index, self.columns = np.zeros(n, np.intp), np.arange(n, dtype=np.intp)
        self.move, self.move8 = np.zeros(n, np.intp), np.zeros(n, np.uint8)
        self.x, self.y, self.stronger, self.blind, self.intensity, self.expressed = rows(6, n)
        self.up, self.down, self.push = rows(3, t.GROUPS, n)
        self.again, self.fresh, self.spent = rows(3, n)
        self.tone, self.needs, self.gain = rows(t.DIMENSIONS, n), rows(t.NEEDS, n), rows(2, n)
        self.gap, self.size = rows(ROWS, n), rows(ROWS, n)
        self.large = np.zeros((ROWS, n), bool)
        self.differ = np.zeros((max(ROWS, slots), n), np.uint32)
        self.bits = np.zeros(n, np.uint32)
        self.mask, self.mask2 = np.zeros((2, n), bool)


class Crowd:
    """A block of couples of one model and seed. `traits` is an (n, 2) array of pursuit_traits;
    `ids` (n) must agree in their upper 32 bits."""

    def __init__(self, tables: t.Tables, traits: np.ndarray, seed: int, ids: np.ndarray) -> None:
        assert sys.byteorder == "little"
        n = self.n = len(ids)
        self.t, self.c, self.seed, self.ids = tables, tables.c, seed, ids
        self.work, self.draws = Work(tables, n), Draws(seed, ids)
        self.sides = [Side(tables, derive(tables, traits[:, s]), s) for s in (0, 1)]
        self.severity, self.progress, self.opened, self.stirs = (rows(n) for _ in range(4))
        self.owner, self.apart = np.zeros(n, np.uint8), np.zeros(n, np.uint8)
        self.said_bid, self.said_raising, self.said_disclosing = (rows(n) for _ in range(3))
        self.spoke = np.zeros(n, bool)  # side 0 made the last move, so that nothing is an answer
        self.any_spoke = self.any_stress = False
        self.plain = all((s.persona["expression"] == 1).all() for s in self.sides)
        self.level = all((s.says == 0).all() for s in self.sides)  # nobody says more than others
        self.promise_end, self.due = np.full(n, NEVER), np.full(n, NEVER)
        self.time = self.settled = self.turns = 0
        self.extra, self.ahead = np.zeros(n, np.int64), np.zeros(n, np.int64)
        self.odd = False  # some are brought up to another time than the others
        self.changed: list[np.ndarray] = []  # for whom what is kept is out of date
        self.decays: dict[int, np.ndarray] = {}
        self.powers = np.array(tables.powers, f32)
        self._compile()
        everyone = np.arange(n)
        for side in self.sides:
            side.lean = rows(len(self.lean_rows), n)
            self._enter(side, everyone)
        self._refresh(everyone)
        self.spoke[:] = True  # said_by is seat a, which is side 0
        self.any_spoke = True
        self.give_floor(everyone, self.draws.floor(0))

    # ---- The tables as lists of operations

    def _compile(self) -> None:
        tables, c = self.t, self.c
        self.k = {name: constant(x) for name, x in vars(c).items()}
        self.k["warm_calm"] = constant(f32(1) - f32(c.calm_factor))
        self.neutral = column(tables.neutral)
        self.zero_threat = column(need.threat for need in tables.needs)
        self.issue_threat = np.array(tables.threat_of_issue, f32).T.copy()
        self.threat = np.array(tables.threat, f32).T.copy()
        self.by_tone = [[(d, constant(x)) for d, x in enumerate(need.by_tone) if x]
                        for need in tables.needs]
        self.of_need = [[(i, constant(x)) for i, x in enumerate(row) if x] for row in tables.fears]
        self._compile_moves()
        self._compile_gates()
        self._compile_choice()
        self._compile_transitions()

    def _compile_moves(self) -> None:
        tables, moves = self.t, self.t.moves
        names = ("impact", "intent", "ambiguity", "bid", "raises", "engages", "discloses", "cost",
                 "wears")
        self.land = {name: np.array([getattr(m, name) for m in moves], f32).T.copy()
                     for name in names}
        self.parting = np.array([move.parting for move in moves], np.uint8)
        self.leaving = self.parting >= t.LEAVES
        order = [*tables.moved, *tables.still]
        self.kind_row = np.array([order.index(move.kind) for move in moves], np.intp) * self.n
        moved = [tables.intensity[k] for k in tables.moved]
        self.drives = [(row.drive, constant(row.level)) for row in moved]
        self.base, self.least, self.most = (column(getattr(row, name) for row in moved)
                                            for name in ("base", "least", "most"))

    def _compile_gates(self) -> None:
        tables = self.t
        self.group = np.array([move.group for move in tables.moves], np.uint8)
        self.groups = np.arange(t.GROUPS, dtype=np.uint8)[:, None]
        self.answers_of = np.array(tables.push_bid, f32).T.copy()
        self.push_momentum = column(tables.push_momentum)
        self.push_answer = [(g, constant(x)) for g, x in enumerate(tables.push_answer) if x]
        self.push_quieting = [(g, constant(x)) for g, x in enumerate(tables.push_quieting) if x]
        self.push_tiredness = [(g, constant(x)) for g, x in enumerate(tables.push_tiredness) if x]
        self.push_alone = column(tables.says) * ALONE

    def _compile_choice(self) -> None:
        """By feature, the distances from 0 of its coefficients, and for each what is done: the
        product is added to a row or taken from it, and goes into a row."""
        tables, count, score = self.t, len(self.t.moves), list(self.work.score)
        pad = [0.0] * (tables.slots - count)
        self.open_of = np.array([row + pad for row in tables.open], f32).T.copy()
        self.lean_of = np.array([row + pad for row in tables.lean], f32).T.copy()
        same = (self.lean_of == self.lean_of[:, :1]).all(axis=1)
        begun = [constant(lean[0]) if flat else row
                 for lean, flat, row in zip(self.lean_of, same, score)]
        self.appeal = []
        for f in range(1, t.FEATURES):
            sizes: dict[float, list] = {}
            for m, move in enumerate(tables.moves):
                if move.appeal[f]:
                    what = subtract if move.appeal[f] < 0 else add
                    sizes.setdefault(abs(move.appeal[f]), []).append((what, begun[m], score[m]))
                    begun[m] = score[m]
            self.appeal.append([(constant(x), x == 1, to) for x, to in sizes.items()])
        self.lean_rows = np.flatnonzero(~same)
        self.untouched = [(begun[m], score[m]) for m in range(len(score))
                          if begun[m] is not score[m]]
        self.floor = column(self.c.epsilon if m < count else 0 for m in range(tables.slots))

    def _compile_transitions(self) -> None:
        """Predicates by what they read; of the rows of all stances, which predicates each needs,
        and a number, the higher the earlier it is tried."""
        predicates = self.t.predicates
        order = sorted(range(len(predicates)), key=lambda i: predicates[i][:2])
        self.predicates, first = [], 0
        for key in sorted({p[:2] for p in predicates}):
            thresholds = column(p[2] for p in predicates if p[:2] == key)
            self.predicates.append((key[0], less if key[1] else greater, thresholds,
                                    slice(first, first + len(thresholds))))
            first += len(thresholds)
        arrows = [(s, [order.index(i) for i in guard], to)
                  for s, row in enumerate(self.t.rows) for guard, to in reversed(row)]
        assert 0 < len(arrows) < 256
        numbers = sorted(range(len(arrows)), key=lambda i: -len(arrows[i][1]))
        longest = len(arrows[numbers[0]][1])
        self.guards = [np.array([arrows[i][1][k] for i in numbers if len(arrows[i][1]) > k])
                       for k in range(longest)]
        self.stances = np.arange(t.STANCES, dtype=np.uint8)[:, None]
        self.start = np.array([arrows[i][0] for i in numbers])
        self.numbers = np.array(numbers, np.uint8)[:, None] + np.uint8(1)
        self.to = np.array([0] + [to for _, _, to in arrows], np.uint8)

    # ---- What is kept

    def _enter(self, side: Side, who: np.ndarray) -> None:
        """What a stance is open to, for those who are new in it."""
        side.open[:, who] = self.open_of[:, side.stance[who]]
        side.answers[:, who] = self.answers_of[:, side.stance[who]]
        for row, m in zip(side.lean, self.lean_rows):
            row[who] = self.lean_of[m, side.stance[who]]

    def _refresh(self, who: np.ndarray) -> None:
        """What follows from the issue, from being apart and from floods."""
        opened = self.severity[who] * (f32(1) - self.progress[who])
        self.opened[who] = opened
        self.stirs[who] = self.k["arousal_by_issue"] * opened
        apart, due = self.apart[who], self.promise_end[who]
        for side in self.sides:
            seat, p = side.seat[who], side.persona
            owns = self.owner[who] >> seat & 1
            side.issue[who] = opened * np.where(owns, f32(1), self.k["issue_other"])
            weigh = self.issue_threat.take(owns, axis=1)
            weigh *= opened
            side.weigh[:, who] = self.zero_threat + weigh
            away = np.where(apart & t.PROMISED, 2, 3)
            away[apart & t.AWAY == 1 + seat] = 1
            presence = np.where(apart == 0, 0, away)
            weigh += self.threat.take(presence, axis=1)
            weigh *= p["threat_gain"].take(who, axis=1)
            weigh = np.maximum(saturated(weigh), p["need_rest"].take(who, axis=1))
            weigh[weigh <= f32(t.LEAST)] = 0
            side.rest[:t.NEEDS, who] = weigh
            side.rest[AROUSAL, who] = np.where(side.flooded[who], self.k["flood_level"],
                                               self.k["arousal_rest"])
            due = np.minimum(due, side.flood_end[who])
        self.due[who] = due

    def _catch_up(self) -> None:
        if self.changed:
            self._refresh(np.concatenate(self.changed))
            self.changed.clear()

    def _flood(self, side: Side, who: np.ndarray) -> None:
        """Flooding sets in."""
        lasts = side.persona["flooding_ms"][who].astype(np.int64)
        who, lasts = who[lasts > 0], lasts[lasts > 0]
        if len(who):
            side.flood_end[who] = self.time + lasts
            side.flooded[who], side.awash[who] = True, 1
            self.changed.append(who)

    # ---- Time

    def _decay(self, ms: int) -> np.ndarray:
        """What is left of the distance to rest, by row; of the tone only the cue is kept."""
        if ms not in self.decays:
            left = self.t.decay(ms)
            self.decays[ms] = np.array([left[i] for i in PACES], f32)[:, None]
        return self.decays[ms]

    def _settle(self, cue_is_new: bool = False) -> None:
        """Everyone up to now. With `cue_is_new`, side 1 is about to get another cue."""
        ms = self.time - self.settled
        if ms == 0 and not self.odd:
            return
        late = np.less_equal(self.due, self.time, out=self.work.mask)
        if self.odd:
            late |= self.extra != 0
        who = late.nonzero()[0]
        kept = [side.inner[:, who] for side in self.sides]
        apart = self.apart.nonzero()[0] if cue_is_new else ()  # with whom it need not be so
        cues = self.sides[1].inner[CUE:CUE_END, apart] if len(apart) else None
        if ms >= t.LET_BE_MS:
            away = self.apart != 0
            away[who] = False
            self.apart[away] |= t.PAUSED
        if ms:
            self._relax(self.sides[0], ms, slice(0, CUE_END))
            self._relax(self.sides[1], ms, slice(0, TONE if cue_is_new else CUE_END))
            for side in self.sides if self.any_stress else ():
                self._relax(side, ms, slice(STRESS, ROWS))
            if cues is not None:
                self._relax_cues(self.sides[1], apart, cues, ms)
        if len(who):
            self._settle_some(who, kept, ms + self.extra[who])
            self.extra[who] = 0
        self.odd, self.settled = False, self.time

    def _relax(self, side: Side, ms: int, part: slice) -> None:
        w, inner, rest = self.work, side.inner[part], side.rest[part]
        gap, size, large = w.gap[part], w.size[part], w.large[part]
        subtract(inner, rest, gap)
        multiply(gap, self._decay(ms)[part], gap)
        greater(np.absolute(gap, size), SNAP, large)
        multiply(gap, large, gap)
        add(rest, gap, inner)

    def _relax_cues(self, side: Side, who: np.ndarray, cues: np.ndarray, ms: int) -> None:
        rest, left = side.rest[CUE:CUE_END, who], self._decay(ms)[CUE:CUE_END]
        gap = (cues - rest) * left
        side.inner[CUE:CUE_END, who] = rest + np.where(np.abs(gap) > f32(t.SNAP), gap, f32(0))

    def _settle_some(self, who: np.ndarray, kept: list[np.ndarray], ms: np.ndarray) -> None:
        """Those for whom something ends on the way: from instant to instant."""
        for side, inner in zip(self.sides, kept):
            side.inner[:, who] = inner
        let_be = who[ms >= t.LET_BE_MS]
        self.apart[let_be[self.apart[let_be] != 0]] |= t.PAUSED
        now = self.time - ms
        while True:
            who, now = who[now < self.time], now[now < self.time]
            if len(who) == 0:
                break
            then = np.minimum(self.due[who], self.time)
            left = self._decays(then - now)
            for side in self.sides:
                self._relax_some(side, who, left)
                ended = who[side.flood_end[who] <= then]
                side.flood_end[ended], side.flooded[ended], side.awash[ended] = NEVER, False, 0
            ended = who[self.promise_end[who] <= then]
            self.promise_end[ended], self.apart[ended] = NEVER, 0
            self._refresh(who)
            now = then

    def _decays(self, ms: np.ndarray) -> np.ndarray:
        """The same for each of some, of as many different times."""
        out = np.where(ms >> t.TIME_BITS, f32(0), f32(1)) * np.ones((len(self.powers), 1), f32)
        for k in range(min(int(ms.max()).bit_length(), t.TIME_BITS)):
            product = out * self.powers[:, k:k + 1]
            product[product < f32(t.TINY)] = 0
            np.copyto(out, product, where=(ms >> k & 1).astype(bool))
        return out[PACES]

    def _relax_some(self, side: Side, who: np.ndarray, left: np.ndarray) -> None:
        rest = side.rest[:, who]
        gap = (side.inner[:, who] - rest) * left
        side.inner[:, who] = rest + np.where(np.abs(gap) > f32(t.SNAP), gap, f32(0))

    def _arrive(self, who: np.ndarray) -> None:
        """Those up to now, to whom something happens."""
        ms = self.time - self.settled
        if len(who) == self.n:
            return self._settle()
        since = ms + self.extra[who]
        late = who[since != 0]
        if len(late):
            self._settle_some(late, [side.inner[:, late] for side in self.sides], since[since != 0])
        self.extra[who] = -ms
        self.odd = self.odd or ms != 0

    # ---- A turn

    def play(self, turns: int) -> None:
        buffer = np.setbufsize(512)  # rows longer than it are not copied when they meet a column
        for _ in range(turns):
            self._settle(cue_is_new=True)
            me, you = self.sides
            self._give_way()
            kept = self._keep(you)
            self._be_answered()
            self._feel(me)
            self._move_on(me)
            self._score(me)
            self._gate(me)
            self._weigh(me)
            self._pick()
            self._intensity(me)
            self._freshen(me, you)
            self._perceive(you)
            self._hear(you)
            self._talk()
            self._take_back(you, *kept)
            self._leave_trail(me)
            self._part(me)
            self._catch_up()
            self.sides.reverse()
            self.turns += 1
            self.time += self.t.turn_ms
        np.setbufsize(buffer)

    def _give_way(self) -> None:
        """Who has the floor, but is away, gives way to the other."""
        apart = self.apart.nonzero()[0]
        if len(apart):
            seat = self.sides[0].seat[apart]
            self._exchange(apart[self.apart[apart] & t.AWAY == 1 + seat])

    def _keep(self, side: Side) -> tuple:
        """What those who are away now will be like, as nothing said reaches them."""
        self.gone = self.apart.nonzero()[0]
        if len(self.gone) == 0:
            return ()
        seat = side.seat[self.gone]
        who = self.gone = self.gone[self.apart[self.gone] & t.AWAY == 1 + seat]
        said = [row[who] for row in (self.said_bid, self.said_raising, self.said_disclosing)]
        return side.inner.take(who, axis=1), said, self.spoke[who]

    def _take_back(self, side: Side, inner: np.ndarray | None = None, said: Iterable = (),
                   spoke: np.ndarray | None = None) -> None:
        if len(self.gone) == 0:
            return
        side.inner[:, self.gone] = inner
        for row, was in zip((self.said_bid, self.said_raising, self.said_disclosing), said):
            row[self.gone] = was
        self.spoke[self.gone] = ~spoke  # as the sides are about to be exchanged
        self.any_spoke = bool(self.spoke.any())

    def _be_answered(self) -> None:
        """Nothing that the one who has the floor said last is waiting for an answer of theirs."""
        if self.any_spoke:
            for said in (self.said_bid, self.said_raising, self.said_disclosing):
                said[self.spoke] = 0
            self.spoke.fill(False)
            self.any_spoke = False

    def _feel(self, side: Side) -> None:
        """Fears from the unmet needs, and the two drives from the fears."""
        w, k, inner = self.work, self.k, side.inner
        x, factor = w.x, w.y
        multiply(inner[AROUSAL], k["warm_calm"], factor)
        add(factor, k["calm_factor"], factor)
        multiply(inner[SECURITY], k["security_buffer"], x)
        subtract(ONE, x, x)
        multiply(factor, x, factor)
        learned = inner[LEARNED:MOMENTUM]
        multiply(side.fright.reshape(w.share.shape), learned[:, None], w.share)
        multiply(w.share, factor, w.share)
        for fear, terms in zip(w.fears, self.of_need):
            if not terms:
                fear.fill(0)
                continue
            multiply(inner[terms[0][0]], terms[0][1], fear)
            for i, weight in terms[1:]:
                add(fear, multiply(inner[i], weight, x), fear)
        multiply(w.share.reshape(w.fears.shape), w.fears, w.fears)
        saturate(w.fears, w.size[:t.FEARS])
        add(w.fears[0::2], w.fears[1::2], w.drives)
        multiply(w.drives, HALF, w.drives)

    def _move_on(self, side: Side) -> None:
        """The transition that fits first. Bytes are masks, all bits or none."""
        w, inner = self.work, side.inner
        lean = subtract(w.pursuit, w.withdrawal, w.x)
        maximum(w.pursuit, w.withdrawal, w.stronger)
        safety = subtract(ONE, w.stronger, w.y)
        variables = (side.awash, w.pursuit, w.withdrawal, lean, safety, inner[HOPE],
                     inner[MENTALIZING], inner[AROUSAL], inner[1], side.dwell, inner[EXERTION],
                     inner[RESPONSE])
        for variable, compare, thresholds, part in self.predicates:
            compare(variables[variable], thresholds, w.hold[part])
        hold = np.negative(w.hold.view(np.uint8), w.hold.view(np.uint8))
        is_in = np.equal(side.stance, self.stances, w.is_in).view(np.uint8)
        np.negative(is_in, is_in).take(self.start, 0, w.fits, "clip")
        for guard in self.guards:
            holds, fits = w.holds[:len(guard)], w.fits[:len(guard)]
            hold.take(guard, 0, holds, "clip")
            np.bitwise_and(fits, holds, fits)
        np.bitwise_and(w.fits, self.numbers, w.fits)
        np.maximum.reduce(w.fits, axis=0, out=w.code)
        who = w.code.nonzero()[0]
        add(side.dwell, ONE, side.dwell)
        minimum(side.dwell, MOST_DWELT, side.dwell)
        side.dwell[who] = 0
        side.stance[who] = self.to[w.code[who]]
        self._enter(side, who)

    def _features(self, side: Side) -> Iterable[np.ndarray]:
        """In table order, each written just before it is read."""
        x, inner, middle = self.work.y, side.inner, self.k["belief_middle"]
        yield from inner[:t.NEEDS]
        yield from self.work.fears
        yield side.talk
        yield subtract(inner[HOPE], middle, x)
        yield subtract(inner[SECURITY], middle, x)
        yield maximum(ZERO, subtract(ZERO, inner[CUE], x), x)
        yield inner[CUE + 1]
        yield inner[RESPONSE]
        yield side.issue

    def _score(self, side: Side) -> None:
        """What speaks for each move."""
        x, score = self.work.x, self.work.score
        for row, m in zip(side.lean, self.lean_rows):
            np.copyto(score[m], row)
        for lean, row in self.untouched:
            np.copyto(row, lean)
        for feature, sizes in zip(self._features(side), self.appeal):
            for size, is_one, to in sizes:
                part = feature if is_one else multiply(feature, size, x)
                for what, before, after in to:
                    what(before, part, after)

    def _gate(self, side: Side) -> None:
        """By group of moves, in `up`: how far what was done and said before lets them through.
        Gates that nothing pushes are 1."""
        w, inner, x = self.work, side.inner, self.work.x
        multiply(inner[MOMENTUM:EXERTION], self.push_momentum, w.push)
        add(ONE, w.push, w.up)
        subtract(ONE, w.push, w.down)
        subtract(multiply(self.said_bid, TWO, x), ONE, x)
        self._push(multiply(side.answers, x, w.push))
        subtract(multiply(inner[RESPONSE], TWO, x), ONE, x)
        self._push_some(self.push_answer, x)
        self._push_some(self.push_quieting, self.progress)
        self._push_some(self.push_tiredness, inner[EXERTION])
        gone = self.gone
        up, down = w.up[:, gone], w.down[:, gone]
        if not self.level:
            self._push(side.says)
        if len(gone):  # nobody is there to hear
            w.up[:, gone] = up * (f32(1) + self.push_alone)
            w.down[:, gone] = down * (f32(1) - self.push_alone)
        divide(w.up, w.down, w.up)

    def _push(self, push: np.ndarray) -> None:
        w, x = self.work, self.work.size[:t.GROUPS]
        multiply(w.up, add(ONE, push, x), w.up)
        multiply(w.down, subtract(ONE, push, x), w.down)

    def _push_some(self, pushes: list, how_far: np.ndarray) -> None:
        w = self.work
        for g, size in pushes:
            push = multiply(how_far, size, w.push[g])
            multiply(w.up[g], add(ONE, push, w.y), w.up[g])
            multiply(w.down[g], subtract(ONE, push, w.y), w.down[g])

    def _weigh(self, side: Side) -> None:
        """Running sums of the weights: within each block of moves, then over the blocks."""
        weight = self.work.score
        maximum(weight, ZERO, weight)
        multiply(weight, weight, weight)
        multiply(weight, side.open, weight)
        for row, group in zip(weight, self.group):
            multiply(row, self.work.up[group], row)
        add(weight, self.floor, weight)
        blocks = weight.reshape(-1, t.BLOCK, self.n)
        for m in range(1, t.BLOCK):
            add(blocks[:, m - 1], blocks[:, m], blocks[:, m])
        for b in range(1, len(blocks)):
            add(blocks[b], blocks[b - 1, -1], blocks[b])

    def _pick(self) -> None:
        w = self.work
        point = multiply(self.draws.move(self.turns), w.score[-1], w.y)
        np.less_equal(w.score, point, w.below)
        np.add.reduce(w.below.view(np.uint8), axis=0, out=w.move8)
        minimum(w.move8, np.uint8(len(self.t.moves) - 1), w.move8)
        np.copyto(w.move, w.move8)

    def _intensity(self, side: Side) -> None:
        """Of each kind of move, then of the one that was chosen."""
        w, full = self.work, side.kinds[:len(self.drives)]
        drives = {"pursuit": w.pursuit, "withdrawal": w.withdrawal, "stronger": w.stronger}
        for row, (drive, level) in zip(full, self.drives):
            subtract(drives[drive], level, row)
        multiply(full, side.steep, full)
        add(full, self.base, full)
        saturate(full, w.size[:len(full)])
        maximum(full, self.least, full)
        minimum(full, self.most, full)
        if not self.plain:
            multiply(full, side.expression[:len(full)], full)
        self.kind_row.take(w.move, None, w.index, "clip")
        add(w.index, w.columns, w.index)
        side.kinds.take(w.index, None, w.intensity, "clip")
        multiply(side.inner[AROUSAL], side.shows, w.expressed)

    def _freshen(self, me: Side, you: Side) -> None:
        """What is left of a move that is done once more, with one who is used to it."""
        w = self.work
        np.equal(me.last, w.move8, w.mask)
        np.copyto(w.again, w.mask)
        self.land["wears"].take(w.move, None, w.fresh, "clip")
        multiply(w.fresh, you.inner[FAMILIARITY], w.fresh)
        multiply(w.fresh, w.again, w.fresh)
        divide(ONE, add(w.fresh, ONE, w.fresh), w.fresh)
        self.land["cost"].take(w.move, None, w.spent, "clip")
        multiply(w.intensity, w.fresh, w.intensity)
        np.copyto(me.last, w.move8)

    def _perceive(self, side: Side) -> None:
        """What the other's act is read as."""
        w, land, tone, intent = self.work, self.land, side.inner[TONE:STRESS], self.work.tone
        mentalizing = side.inner[MENTALIZING]
        land["impact"].take(w.move, 1, tone, "clip")
        multiply(tone, w.intensity, tone)
        add(tone, self.neutral, tone)
        land["intent"].take(w.move, 1, intent, "clip")
        multiply(intent, w.intensity, intent)
        add(intent, self.neutral, intent)
        subtract(intent, tone, intent)
        multiply(intent, mentalizing, intent)
        add(tone, intent, tone)
        subtract(ONE, mentalizing, w.blind)
        multiply(w.blind, land["ambiguity"].take(w.move, None, w.x, "clip"), w.blind)
        multiply(side.persona["bias"], w.blind, intent)
        add(tone, intent, tone)
        maximum(tone, LEAST_TONE, tone)
        minimum(tone, ONE, tone)

    def _follow(self, x: np.ndarray, target: np.ndarray, y: np.ndarray, name: str) -> None:
        """x goes toward a target, up and down at different speeds. Destroys the target and y."""
        rise, fall = self.k[name + "_rise"], self.k[name + "_fall"]
        subtract(target, x, target)
        multiply(target, rise, y)
        multiply(target, fall, target)
        (maximum if rise >= fall else minimum)(y, target, y)
        add(x, y, x)

    def _drop_tiny(self, block: np.ndarray) -> None:
        if np.minimum.reduce(block.reshape(-1)) <= t.LEAST:
            np.copyto(block, 0, where=block <= f32(t.LEAST))

    def _clean(self, side: Side, part: slice) -> None:
        """What is kept is 0 before it can turn subnormal."""
        size = np.absolute(side.inner[part], self.work.size[part])
        if np.minimum.reduce(size.reshape(-1)) < t.LEAST:
            np.copyto(side.inner[part], 0, where=size < f32(t.LEAST))

    def _hear(self, side: Side) -> None:
        self._hear_needs(side)
        self._hear_beliefs(side)
        self._hear_disclosures(side)
        self._drop_tiny(side.inner[HOPE:MENTALIZING + 1])
        self._feel(side)
        self._learn(side)
        self._arouse(side)
        self._hear_again(side)
        self._clean(side, slice(CUE, CUE_END))

    def _hear_needs(self, side: Side) -> None:
        w, persona, needs = self.work, side.persona, side.inner[:t.NEEDS]
        tone, out = side.inner[TONE:STRESS], w.needs
        for i, terms in enumerate(self.by_tone):
            threat = side.weigh[i]
            for d, weight in terms:
                threat = add(threat, multiply(tone[d], weight, w.x), out[i])
            if not terms:
                np.copyto(out[i], threat)
        multiply(out, persona["threat_gain"], out)
        saturate(out, w.gap[:t.NEEDS])
        maximum(out, persona["need_rest"], out)
        self._follow(needs, out, w.gap[:t.NEEDS], "need")
        self._drop_tiny(needs)

    def _hear_beliefs(self, side: Side) -> None:
        w, k, inner = self.work, self.k, side.inner
        x, y, mask = w.x, w.y, w.mask
        near, warm, _, response, openness = inner[TONE:STRESS]
        multiply(near, k["security_by_nearness"], x)
        add(x, multiply(warm, k["security_by_warmth"], y), x)
        add(x, multiply(response, k["security_by_response"], y), x)
        minimum(maximum(x, ZERO, x), ONE, x)
        self._follow(inner[SECURITY], x, y, "security")

        multiply(response, k["hope_by_response"], x)
        add(x, multiply(warm, k["hope_by_warmth"], y), x)
        minimum(maximum(x, ZERO, x), k["hope_most"], x)
        subtract(x, inner[HOPE], x)
        multiply(x, multiply(self.said_bid, k["hope_rate"], y), x)
        add(inner[HOPE], x, inner[HOPE])

        less(inner[AROUSAL], k["mentalizing_calm"], mask)
        greater(mask, side.flooded, mask)
        subtract(openness, k["mentalizing_openness"], x)
        maximum(x, ZERO, x)
        multiply(x, k["mentalizing_rate"], x)
        multiply(x, subtract(ONE, inner[MENTALIZING], y), x)
        multiply(x, mask, x)
        add(inner[MENTALIZING], x, inner[MENTALIZING])

    def _hear_disclosures(self, side: Side) -> None:
        """Those whose disclosure was not taken up."""
        w, k = self.work, self.k
        less(side.inner[RESPONSE], k["disclosure_heard"], w.mask)
        greater(self.said_disclosing, ZERO, w.mask2)
        who = np.logical_and(w.mask, w.mask2, w.mask).nonzero()[0]
        if len(who):
            shown = self.said_disclosing[who]
            for i, name in ((HOPE, "hope"), (SECURITY, "security"), (MENTALIZING, "mentalizing")):
                x = side.inner[i, who]
                side.inner[i, who] = x - k["unheard_" + name] * shown * x

    def _learn(self, side: Side) -> None:
        """Sensitivity grows where fear meets coldness, and falls where a disclosure is met."""
        w, k, inner = self.work, self.k, side.inner
        cold, gain, learned, left = w.x, w.gain, inner[LEARNED:MOMENTUM], w.size[:2]
        subtract(ZERO, inner[CUE], cold)
        maximum(ZERO, cold, cold)
        multiply(cold, k["learning_rate"], cold)
        multiply(w.drives, cold, gain)
        multiply(gain, subtract(HIGHEST, learned, left), gain)
        greater(inner[RESPONSE], k["disclosure_heard"], w.mask)
        np.logical_and(w.mask, w.mask2, w.mask)  # mask2: those who disclosed
        np.logical_and(w.mask, less(inner[AROUSAL], k["unlearning_calm"], w.mask2), w.mask)
        who = w.mask.nonzero()[0]
        if len(who):
            relief = k["unlearning_rate"] * self.said_disclosing[who]
            gain[:, who] -= relief * w.drives[:, who] * (learned[:, who] - LOWEST)
        add(learned, gain, learned)

    def _arouse(self, side: Side) -> None:
        w, k = self.work, self.k
        x, y, arousal = w.x, w.y, side.inner[AROUSAL]
        add(w.pursuit, w.withdrawal, x)
        multiply(x, k["arousal_by_drives"], x)
        add(x, k["arousal_rest"], x)
        maximum(w.pursuit, w.withdrawal, y)
        add(x, multiply(y, k["arousal_by_stronger"], y), x)
        add(x, multiply(w.expressed, k["arousal_by_other"], y), x)
        add(x, self.stirs, x)
        if self.any_stress:
            add(x, side.inner[STRESS], x)
        saturate(x, y)
        subtract(x, arousal, x)
        maximum(x, ZERO, x)
        multiply(x, k["arousal_rise"], x)
        add(arousal, x, arousal)
        self._clean(side, slice(AROUSAL, AROUSAL + 1))
        greater(arousal, k["flood_threshold"], w.mask)
        greater(w.mask, side.flooded, w.mask)
        w.mask[self.gone] = False
        who = w.mask.nonzero()[0]
        if len(who):
            self._flood(side, who)

    def _hear_again(self, side: Side) -> None:
        """One gets used to what is done again and again; and who is answered has relief."""
        w, k, inner = self.work, self.k, side.inner
        familiarity, exertion, x = inner[FAMILIARITY], inner[EXERTION], w.x
        subtract(w.again, familiarity, x)
        add(familiarity, multiply(x, k["familiarity_rate"], x), familiarity)
        multiply(self.said_bid, inner[RESPONSE], x)
        multiply(multiply(x, k["relief"], x), exertion, x)
        subtract(exertion, x, exertion)
        self._drop_tiny(inner[EXERTION:FAMILIARITY + 1])

    def _talk(self) -> None:
        """The issue moves on where it is taken up; this becomes the last thing said."""
        w, land = self.work, self.land
        land["engages"].take(w.move, None, w.x, "clip")
        multiply(w.x, w.fresh, w.x)
        multiply(w.x, self.said_raising, w.x)
        greater(w.x, ZERO, w.mask)
        w.mask[self.gone] = False
        who = w.mask.nonzero()[0]
        who = who[(self.severity[who] > 0) & (self.progress[who] < 1)]
        if len(who):
            further = np.minimum(self.progress[who] + w.x[who], f32(1))
            self.progress[who] = cleaned(further)
            self.severity[who[further >= 1]] = 0
            self.changed.append(who)
        land["bid"].take(w.move, None, self.said_bid, "clip")
        land["raises"].take(w.move, None, self.said_raising, "clip")
        land["discloses"].take(w.move, None, self.said_disclosing, "clip")

    def _leave_trail(self, side: Side) -> None:
        """What an act leaves behind in the one who does it."""
        w, inner = self.work, side.inner
        momentum, exertion, x = inner[MOMENTUM:EXERTION], inner[EXERTION], w.x
        share = np.equal(self.group.take(w.move), self.groups)
        subtract(share, momentum, w.push)
        add(momentum, multiply(w.push, self.k["momentum_rate"], w.push), momentum)
        self._drop_tiny(momentum)
        subtract(ONE, exertion, x)
        add(exertion, multiply(x, w.spent, x), exertion)

    def _part(self, me: Side) -> None:
        """Being apart begins and ends with what is done."""
        w = self.work
        self.leaving.take(w.move, None, w.mask, "clip")
        np.not_equal(self.apart, np.uint8(0), w.mask2)
        who = np.logical_or(w.mask, w.mask2, w.mask).nonzero()[0]
        if len(who) == 0:
            return
        parting, apart, own = self.parting[w.move[who]], self.apart[who], 1 + me.seat[who]
        let_be = np.where(apart != 0, apart | t.PAUSED, apart)
        left = apart & t.AWAY == 3 - own  # whom no contact reaches
        parting = np.where(left & (parting > t.CONTACT), 0, parting)
        ends = self.promise_end[who]
        promise = int(f32(self.c.pause_minutes) * f32(60000))
        until, promised = (self.time + promise, t.PROMISED) if promise else (NEVER, 0)
        self.apart[who] = np.choose(parting, (let_be, np.where(left, apart, 0), own,
                                              own | promised))
        self.promise_end[who] = np.choose(parting, (ends, np.where(left, ends, NEVER),
                                                    self._back(who), until))
        self.changed.append(who[parting > 0])

    def _back(self, who: np.ndarray) -> np.ndarray:
        """When those are back who leave now."""
        u = self.draws.away(self.turns, self.ids[who])
        ms = (f32(2) * u * f32(self.c.away_minutes) * f32(60000)).astype(np.int64)
        return self.time + np.maximum(ms, 1)

    # ---- What happens to some of them: `who` are columns, the rest is for each of these

    def give_floor(self, who: np.ndarray, seat: np.ndarray) -> None:
        self._exchange(who[self.sides[0].seat[who] != seat])

    def _exchange(self, who: np.ndarray) -> None:
        """The two sides of some."""
        if len(who) == 0:
            return
        bits = self.work.bits
        bits.fill(0)
        bits[who] = 2**32 - 1
        for mine, yours in zip(*(side.arrays() for side in self.sides)):
            if mine.itemsize == 4 and len(who) > self.n >> 4:  # all of them are faster than some
                self._exchange_bits(mine.view(np.uint32), yours.view(np.uint32), bits)
            else:
                mine[..., who], yours[..., who] = yours[..., who], mine[..., who]
        self.spoke[who] = ~self.spoke[who]
        self.any_spoke = bool(self.spoke.any())

    def _exchange_bits(self, mine: np.ndarray, yours: np.ndarray, bits: np.ndarray) -> None:
        differ = self.work.differ[:len(mine)] if mine.ndim == 2 else self.work.differ[0]
        np.bitwise_xor(mine, yours, differ)
        np.bitwise_and(differ, bits, differ)
        np.bitwise_xor(mine, differ, mine)
        np.bitwise_xor(yours, differ, yours)

    def open_issue(self, who: np.ndarray, severity: np.ndarray, owner: np.ndarray) -> None:
        """`owner` is a seat, or -1 for both."""
        self._arrive(who)
        self.severity[who], self.progress[who] = cleaned(severity), 0
        self.owner[who] = np.where(owner < 0, 3, 1 << np.maximum(owner, 0))
        self._refresh(who)

    def disagree(self, who: np.ndarray, severity: np.ndarray, owner: np.ndarray) -> None:
        self.open_issue(who, severity, owner)
        needs, gain = self.t.needs, f32(self.c.opening_gain)
        share = np.array([[gain * f32(need.issue[own]) + f32(need.opening) for own in (0, 1)]
                          for need in needs], f32)
        for side in self.sides:
            owns = self.owner[who] >> side.seat[who] & 1
            push = side.persona["strength"][:, who] * self.severity[who] * share[:, owns]
            unmet = side.inner[:t.NEEDS, who]
            unmet = unmet + (f32(1) - unmet) * saturated(push)
            side.inner[:t.NEEDS, who] = cleaned(unmet)
            self._rouse(side, who, self.k["opening_arousal"] * self.severity[who])
        self._catch_up()
        drawn = self.draws.floor(self.turns)[who]
        self.give_floor(who, np.where(owner < 0, drawn, owner))

    def _rouse(self, side: Side, who: np.ndarray, push: np.ndarray) -> None:
        arousal = side.inner[AROUSAL, who]
        arousal = arousal + (f32(1) - arousal) * saturated(push)
        side.inner[AROUSAL, who] = arousal
        self._flood(side, who[(arousal > self.k["flood_threshold"]) & ~side.flooded[who]])

    def stress(self, who: np.ndarray, seat: np.ndarray, severity: np.ndarray) -> None:
        self._arrive(who)
        self.any_stress = True
        push = self.k["stress_arousal"] * cleaned(severity)
        for side in self.sides:
            here = side.seat[who] == seat
            one, by = who[here], push[here]
            side.inner[STRESS, one] = np.minimum(side.inner[STRESS, one] + by, f32(1))
            self._rouse(side, one, by)
        self._catch_up()

    def separate(self, who: np.ndarray, stepped_back: np.ndarray, promised: np.ndarray) -> None:
        """`stepped_back` is a seat or -1, `promised` in ms, 0 for none."""
        self._arrive(who)
        who_is = np.where(stepped_back < 0, 3, 1 + stepped_back)
        self.apart[who] = who_is | t.PAUSED | np.where(promised > 0, t.PROMISED, 0)
        self.promise_end[who] = np.where(promised > 0, self.time + promised, NEVER)
        self._refresh(who)

    def reunite(self, who: np.ndarray) -> None:
        self._arrive(who)
        self.apart[who], self.promise_end[who] = 0, NEVER
        self._refresh(who)

    def elapse(self, who: np.ndarray, ms: np.ndarray) -> None:
        self.extra[who] += ms
        self.ahead[who] += ms
        self.odd = True
        for ends in (self.promise_end, self.due, *(side.flood_end for side in self.sides)):
            ends[who] = np.where(ends[who] == NEVER, NEVER, ends[who] - ms)

    # ---- What came of it

    def phases(self) -> np.ndarray:
        """The phase of each couple after the last turn."""
        side = self.by_seat()
        kind = np.zeros(256, np.intp)  # where nothing was done yet, of no kind that shows
        kind[:len(self.t.moves)] = [move.kind for move in self.t.moves]
        kinds, stances = range(t.KINDS), range(t.STANCES)
        table = np.array([[[[[t.phase(a, b, x, y, apart) for apart in (0, 1)] for y in kinds]
                            for x in kinds] for b in stances] for a in stances], np.uint8)
        last = [kind[row["last"]] for row in side]
        return table[side[0]["stance"], side[1]["stance"], last[0], last[1],
                     (self.apart & t.PAUSED) // t.PAUSED]

    def by_seat(self) -> list[dict[str, np.ndarray]]:
        """The state of seat a and of seat b."""
        first, second = self.sides
        swap = first.seat == 1
        since = self.settled - self.extra

        def pick(x: np.ndarray, y: np.ndarray) -> np.ndarray:
            return np.where(swap, y, x)

        def left(end: np.ndarray) -> np.ndarray:
            return np.where(end == NEVER, 0, end - since).astype(np.uint32)

        out = []
        for one, two in ((first, second), (second, first)):
            state = {name: pick(getattr(one, name), getattr(two, name))
                     for name in ("inner", "stance", "last", "flood_end", "dwell")}
            state["dwell"] = state["dwell"].astype(np.uint16)
            state["flooded_ms"] = left(state.pop("flood_end"))
            state["persona"] = {name: pick(one.persona[name], two.persona[name])
                                for name in one.persona}
            out.append(state)
        return out

    def hashes(self, model_hash: int) -> np.ndarray:
        """Couple::hash() of each."""
        h = Hash(self.n)
        for x in (model_hash, self.seed, self.ids):
            h.add(x, np.uint64)
        h.add(self.t.turn_ms, np.uint32)
        sides = self.by_seat()
        for side in sides:
            h.add_rows(side["inner"][INNER])
            for name in ("flooded_ms", "stance", "last", "dwell"):
                h.add(side[name], side[name].dtype)
        self._hash_couple(h)
        for side in sides:
            for values in side["persona"].values():
                h.add_rows(np.atleast_2d(values))
        return h.value

    def _hash_couple(self, h: Hash) -> None:
        clock = self.time + self.ahead
        since = clock - (self.time - self.settled) - self.extra
        h.add(clock, np.int64)
        h.add(since, np.int64)
        for row in (self.severity, self.progress, self.said_bid, self.said_raising,
                    self.said_disclosing):
            h.add(row, f32)
        promised = np.where(self.promise_end == NEVER, 0,
                            self.promise_end - (self.settled - self.extra))
        floor = self.sides[0].seat
        h.add(promised, np.uint32)
        h.add(self.turns, np.uint32)
        for row in (floor, self.owner, np.where(self.spoke, floor, 1 - floor), self.apart):
            h.add(row, np.uint8)


class Hash:
    """XXH64 of many at once, little-endian, field by field."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.columns: list[np.ndarray] = []

    def add(self, x: object, dtype: type) -> None:
        column = np.broadcast_to(np.asarray(x).astype(dtype), self.n)
        self.columns.append(np.ascontiguousarray(column).view(np.uint8).reshape(self.n, -1))

    def add_rows(self, block: np.ndarray) -> None:
        for row in block:
            self.add(row, block.dtype)

    @property
    def value(self) -> np.ndarray:
        line = np.concatenate(self.columns, axis=1)
        words = np.ascontiguousarray(line[:, :-4]).view(np.uint64).T
        half = np.ascontiguousarray(line[:, -4:]).view(np.uint32)[:, 0].astype(np.uint64)
        return xxh64(list(words), half)
