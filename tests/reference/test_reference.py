"""The engine against two independent implementations: every couple has to have the same hash."""

import unittest
from pathlib import Path

try:
    import numpy as np
except ImportError as missing:
    raise unittest.SkipTest("no NumPy") from missing

import pursuit
from crowd import Crowd
from library import OPTIONAL, Couples, people
from person import derive
from plain import Pair
from pursuit.words import WORDS
from tables import Tables

CUSTOM = Path(__file__).resolve().parents[2] / "bindings/python/tests/custom.toml"
STANDARD = pursuit.Model.standard()
OTHER = STANDARD.changed(
    need_rise=.2, need_fall=.35, security_rise=.05, security_fall=.01, turn_seconds=61.7,
    flood_threshold=.55, flood_level=.1, pause_minutes=2.3, flooding_minutes=9.1, issue_other=.7,
    half_life_arousal=.5,
    calm_factor=.3, arousal_rise=.6, hope_rate=.4, learning_rate=.2, mentalizing_rate=.3,
    half_life_cue=.11, half_life_need=1.7, half_life_learned=30, epsilon=.02, belief_middle=.3,
    fear_gain=2.3, momentum_gate=1.1, momentum_rate=.7, bid_gate=5.3, answer_gate=2.1,
    quieting_gate=4.7, tiredness_gate=.9, level_gate=3.3, relief=.8, habituation=7.1,
    familiarity_rate=.6, away_minutes=1.3, half_life_momentum=1.9, half_life_exertion=.7,
    half_life_familiarity=11)

ROUSED = STANDARD.changed(flood_threshold=.5, relief=.6)  # so that floods set in
FOR_GOOD = STANDARD.changed(away_minutes=0, pause_minutes=0)  # who leaves stays away
TIMELESS = STANDARD.changed(turn_seconds=0, need_rest=0, need_fall=.9, hope_rate=.9, hope_most=0,
                            unheard_hope=.9, unheard_security=.9, unheard_mentalizing=.9)


def other_groups(seed):
    """A model whose gates are pushed otherwise, each for each group, and whose moves all cost."""
    random = np.random.default_rng(seed)

    def row(names, least=-1):
        return [f"{name} = {random.uniform(least, 1):.3f}" for name in names]

    lines = ["[model]", "flood_threshold = 0.5"]
    for group in WORDS["group"]:
        lines += [f"[model.groups.{group}]", *row(("tells", "quiets", "tires", "says")),
                  *row(("cost", "habituates"), 0)]
    for stance in WORDS["stance"]:
        answers = ", ".join(row(WORDS["group"]))
        lines += [f"[model.stances.{stance}]", f"answers = {{{answers}}}"]
    return pursuit.Model("\n".join(lines))


class Both:
    """A script is told to a Crowd and to the library's couples alike."""

    def __init__(self, test, model, traits, seed, first_id=0):
        ids = np.arange(first_id, first_id + len(traits), dtype=np.uint64)
        self.test, self.model, self.everyone = test, model, np.arange(len(traits))
        self.crowd = Crowd(Tables(model.save()), traits, seed, ids)
        self.couples = Couples(model, traits, seed, ids)
        test.addCleanup(self.couples.close)
        self.compare("at the start")

    def __getattr__(self, name):
        def call(*arguments):
            for one in (self.crowd, self.couples):
                getattr(one, name)(*arguments)
        return call

    def compare(self, when):
        differ = np.flatnonzero(self.crowd.hashes(self.model.hash) != self.couples.hashes())
        self.test.assertEqual(differ.tolist(), [], f"couples with other bits {when}")


class Random:
    """Things that happen to random couples."""

    def __init__(self, both, seed):
        self.both, self.random = both, np.random.default_rng(seed)

    def some(self, share):
        everyone = self.both.everyone
        return everyone[self.random.random(len(everyone)) < share]

    def seats(self, who, least=0):
        return self.random.integers(least, 2, len(who))

    def severity(self, who):
        severity = self.random.random(len(who), dtype=np.float32)
        severity[::20] *= np.float32(2**-31)  # next to nothing
        return severity

    def times(self, who):
        """From no time to a hundred years, many shorter than a turn."""
        return (2.0 ** self.random.uniform(-1, 41.5, len(who))).astype(np.int64)

    def disagree(self, share):
        who = self.some(share)
        self.both.disagree(who, self.severity(who), self.seats(who, -1))

    def anything(self):
        both = self.both
        self.disagree(.03)
        who = self.some(.03)
        both.open_issue(who, self.severity(who), self.seats(who, -1))
        who = self.some(.03)
        both.stress(who, self.seats(who), self.severity(who))
        who = self.some(.03)
        promised = np.minimum(self.times(who), 2**31) * self.seats(who)
        both.separate(who, self.seats(who, -1), promised)
        both.reunite(self.some(.03))
        who = self.some(.2)
        both.give_floor(who, self.seats(who))
        who = self.some(.05)
        both.elapse(who, self.times(who))


def unusual(n, seed):
    """People with everything that traits can say."""
    random, out = np.random.default_rng(seed), people(n, seed)
    for name in ("need_strength", "fear_sensitivity"):
        out[name] = random.uniform(0, 2, out[name].shape) * (random.random(out[name].shape) > .1)
    out["expression"] = random.random(out.shape)
    out["level"] = random.choice([0, .5, random.random(), 1], out.shape)
    for name in OPTIONAL:
        set_ = random.random(out.shape) < .5
        out[name] = np.where(set_, random.random(out.shape), out[name])
    return out


class SameBits(unittest.TestCase):
    def test_quarrels_of_ordinary_people(self):
        both = Both(self, STANDARD, people(2000), 7)
        Random(both, 1).disagree(1)
        for _ in range(6):
            both.play(11)
            both.compare(f"after {both.crowd.turns} turns")

    def test_long_quarrels_that_flood(self):
        """Anxious with avoidant people; all of it occurs: floods that begin and end, returns that
        were promised, and others, words that nobody hears, the same once more, issues that got
        resolved, every move, stance and phase."""
        traits = people(1000, 2)
        traits["anxiety"] = np.clip(traits["anxiety"] + np.array([.4, -.1]), 0, 1)
        traits["avoidance"] = np.clip(traits["avoidance"] + np.array([-.1, .45]), 0, 1)
        traits["mentalizing"][::10] = .7  # who see what lies beneath can open up
        both = Both(self, ROUSED, traits, 2**64 - 3, 2**40)
        both.disagree(both.everyone, np.full(1000, .7, np.float32), both.everyone % 2)
        seen, crowd = Seen(), both.crowd
        for turn in range(300):
            crowd.play(1)
            moves, phases = both.couples.play_one()
            np.testing.assert_array_equal(crowd.work.move, moves, f"moves of turn {turn}")
            np.testing.assert_array_equal(crowd.phases(), phases, f"phases of turn {turn}")
            seen.look(crowd, phases)
            if turn % 60 == 59:
                both.compare(f"after {turn + 1} turns")
        seen.check(self)

    def test_anything_may_happen(self):
        both = Both(self, STANDARD, unusual(1000, 3), 123456789123456789)
        random = Random(both, 3)
        random.disagree(.7)
        for _ in range(80):
            random.anything()
            both.play(1)
            both.compare(f"after {both.crowd.turns} turns")

    def test_other_coefficients(self):
        both = Both(self, OTHER, unusual(500, 4), 5)
        random = Random(both, 4)
        random.disagree(1)
        for _ in range(100):
            random.anything()
            both.play(1)
            both.compare(f"after {both.crowd.turns} turns")

    def test_other_groups(self):
        both = Both(self, other_groups(8), unusual(500, 8), 9)
        random = Random(both, 8)
        random.disagree(1)
        for _ in range(60):
            random.anything()
            both.play(1)
            both.compare(f"after {both.crowd.turns} turns")

    def test_away_until_something_happens(self):
        both = Both(self, FOR_GOOD, people(500, 9), 11)
        random = Random(both, 9)
        random.disagree(1)
        for _ in range(10):
            both.play(7)
            both.compare(f"after {both.crowd.turns} turns")
            random.anything()

    def test_turns_of_no_length(self):
        """Without time nothing snaps to rest, so that numbers would become very small."""
        both = Both(self, TIMELESS, unusual(500, 6), 5)
        Random(both, 6).disagree(1)
        both.play(100)
        both.compare("in the end")

    def test_all_slots_for_moves_and_leaning_stances(self):
        model = pursuit.Model(CUSTOM.read_text())
        self.assertEqual(len(model.moves), 32)
        both = Both(self, model, people(500, 5), 6)
        Random(both, 5).disagree(1)
        both.play(70)
        both.compare("after 70 turns")


class Seen:
    """What has occurred so far."""

    def __init__(self):
        self.moves, self.stances, self.phases = set(), set(), set()
        self.floods = self.flooding = self.ended = self.promised = self.drawn = 0
        self.kept = self.returned = self.alone = self.unreached = self.again = self.resolved = 0

    def look(self, crowd, phases):
        self.moves |= set(crowd.work.move.tolist())
        self.phases |= set(phases.tolist())
        flooded = np.array([state["flooded_ms"] > 0 for state in crowd.by_seat()])
        for state in crowd.by_seat():
            self.stances |= set(state["stance"].tolist())
        self.ended += int((self.flooding & ~flooded).sum())
        self.floods += int((flooded & ~self.flooding).sum())
        self.flooding = flooded
        apart, away = crowd.apart, crowd.apart & 3 != 0
        self.kept += int((self.promised & ~away).sum())
        self.returned += int((self.drawn & ~away).sum())
        self.promised, self.drawn = away & (apart & 8 != 0), away & (apart & 8 == 0)
        self.alone += len(crowd.gone)
        self.unreached += int((crowd.parting[crowd.work.move[crowd.gone]] == 1).sum())
        self.again += int((crowd.work.fresh < 1).sum())
        self.resolved = int(((crowd.progress == 1) & (crowd.severity == 0)).sum())

    def check(self, test):
        test.assertEqual((len(self.moves), len(self.stances)), (25, 8))
        test.assertGreaterEqual(len(self.phases), 7)
        for count in (self.floods, self.ended, self.kept, self.returned, self.alone,
                      self.unreached, self.again, self.resolved):
            test.assertGreater(count, 5)


class Plain(unittest.TestCase):
    """The pure Python one, for a few couples."""

    def test_couples(self):
        # Seeds with which some leave and stay away for a while: few do.
        for model, traits in ((STANDARD, unusual(12, 1)), (OTHER, unusual(12, 1)),
                              (other_groups(16), unusual(6, 2))):
            tables, n, alone = Tables(model.save()), len(traits), 0
            couples = Couples(model, traits, 10, np.arange(n))
            self.addCleanup(couples.close)
            severity, owner = np.linspace(.3, 1, n, dtype=np.float32), np.arange(n) % 3 - 1
            couples.disagree(np.arange(n), severity, owner)
            couples.play(90)
            for i, pair in enumerate(pairs(tables, traits, 10)):
                pair.disagree(severity[i].item(), int(owner[i]))
                for _ in range(90):
                    pair.play(1)
                    alone += any(map(pair.is_away, pair.minds))
                self.assertEqual(pair.hash(model.hash), int(couples.hashes()[i]), f"couple {i}")
            self.assertGreater(alone, 5)

    def test_silences(self):
        """When each would act by itself, turn by turn, together and apart."""
        n, moments = 12, set()
        for model in (STANDARD, OTHER):
            tables, traits = Tables(model.save()), people(n, 12)
            couples = Couples(model, traits, 13, np.arange(n))
            self.addCleanup(couples.close)
            couples.disagree(np.arange(n), np.linspace(.3, 1, n, dtype=np.float32),
                             np.arange(n) % 2)
            both = list(pairs(tables, traits, 13))
            for i, pair in enumerate(both):
                pair.disagree(np.linspace(.3, 1, n, dtype=np.float32)[i].item(), i % 2)
            for turn in range(60):
                for i, pair in enumerate(both):
                    due = [pair.due(seat) for seat in (0, 1)]
                    self.assertEqual(due, [couples.due(i, seat) for seat in (0, 1)],
                                     f"couple {i}, turn {turn}")
                    moments.update(due)
                    pair.play(1)
                couples.play(1)
        self.assertGreater(len(moments), 1500)


def pairs(tables, traits, seed):
    """One Pair a couple, of ids from 0."""
    both = [derive(tables, traits[:, seat]) for seat in (0, 1)]
    for i in range(len(traits)):
        yield Pair(tables, [{name: x[..., i].tolist() for name, x in persona.items()}
                            for persona in both], seed, i)


if __name__ == "__main__":
    unittest.main()
