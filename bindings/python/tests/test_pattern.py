"""Patterns and associations: lists, NumPy arrays and columns of pandas, and what they say."""

import copy
import random
import unittest

import pursuit
from support import ROOT, article

try:
    import numpy
except ImportError:
    numpy = None
try:
    import pandas
except ImportError:
    pandas = None

CODES = (ROOT / "examples/codes/couplescope.toml").read_text()
TABLE = "couple,interval,SC,DC\n" + "".join(
    f"{couple},{i},{int(i % 3 > 0)},{int(i % 4 > 0)}\n" for couple in "xy" for i in range(20))


def coupled(seed, pairs=150, strength=0.4):
    """Seat b steps back after a demand of a, which demands after that: more often than not."""
    draw, out, back = random.Random(seed), [], False
    for _ in range(pairs):
        demand = draw.random() < 0.5 + strength * (back - 0.5)
        back = draw.random() < 0.5 + strength * (demand - 0.5)
        out += ["pursue" if demand else "repair", "withdraw" if back else "repair"]
    return pursuit.Acts("ab" * pairs, out)


class Patterns(unittest.TestCase):
    def test_a_couple_on_its_way_into_the_cycle(self):
        turns = article().play(16)
        acts = turns.acts()
        self.assertEqual(len(acts), 16)
        seat, kind, time = list(acts)[7]
        self.assertEqual((seat, time), (turns[7].mover, 7))
        moves = {name: row.kind for name, row in
                 ((name, turns.model.move(name)) for name in turns.model.moves)}
        self.assertEqual([kind for _, kind, _ in acts], [moves[turn.move] for turn in turns])
        finding = pursuit.Watch(acts).finding()
        self.assertEqual(finding.pattern, "a_pursues")
        self.assertTrue(finding.enough)
        self.assertEqual(finding.acts, 16)
        self.assertAlmostEqual(sum(finding.probability.values()), 1, 5)
        self.assertIn("Ana comes closer and Ben steps back", finding.sentence("Ana", "Ben"))
        stretches = acts.stretches()
        self.assertEqual(sum(each.length for each in stretches), 16)
        self.assertEqual(stretches[-1].first, finding.first)
        self.assertEqual(len(stretches[-1].evidence), finding.speaking)
        self.assertEqual(turns[:0].acts().stretches(), [])

    def test_act_by_act(self):
        watch = pursuit.Watch()
        self.assertEqual(watch.finding().lack, "acts")
        watch.add("a", "protest")
        before = watch.copy()
        watch.add("b", "withdraw", time=9)
        watch.add("a", "protest")
        self.assertEqual(watch.finding().until, 10)
        self.assertEqual(before.finding().acts, 1)
        with self.assertRaises(pursuit.ArgumentError):
            watch.add("b", "withdraw", time=3)
        with self.assertRaises(pursuit.UnknownNameError) as raised:
            watch.add("b", "withdrew")
        self.assertIn("'withdraw'", str(raised.exception))
        with self.assertRaises(pursuit.ArgumentError):
            watch.add("b", "withdraw", time=-1)
        self.assertEqual(watch.finding().acts, 3)
        watch.close()
        with self.assertRaises(pursuit.ArgumentError):
            watch.finding()

    def test_associations(self):
        found = coupled(1).associations(shuffles=199, seed=3)
        self.assertEqual(len(found), 8)
        x = found.of("demand_withdraw", "a")
        self.assertEqual((x.lag, x.start, x.verdict), ("demand_withdraw", "a", "draws"))
        self.assertEqual(x.pairs, 149)
        self.assertEqual(sum(x.table), 149)
        self.assertEqual(x.shuffled.times, 199)
        self.assertIsNone(x.partners)
        self.assertLess(x.p, 0.02)
        self.assertIn("After a demand of Ana, Ben steps back more often", x.sentence("Ana", "Ben"))
        self.assertEqual(found.feeds("a_pursues"), "draws")
        self.assertEqual(found.feeds("b_pursues"), "not_enough")
        again = coupled(1).associations(shuffles=199, seed=3)
        self.assertEqual([each.p for each in found], [each.p for each in again])
        other = coupled(1).associations(shuffles=199, seed=4)
        self.assertNotEqual([each.shuffled for each in found], [each.shuffled for each in other])
        few = pursuit.Watch(coupled(1, pairs=6)).associations()
        self.assertEqual(few.of("demand_withdraw", "a").verdict, "not_enough")
        self.assertGreater(few.of("demand_withdraw", "a").more, 0)
        columns = found.columns()
        self.assertEqual(columns["verdict"][0], "draws")
        self.assertEqual(columns["from"], ["a", "b"] * 4)
        self.assertTrue(all(len(each) == 8 for each in columns.values()))

    def test_several_talks(self):
        talks = [coupled(seed, 24) for seed in range(20)]
        found = pursuit.associations(talks, shuffles=99, seed=1)
        x = found.of("demand_withdraw", "a")
        self.assertEqual(x.pairs, 20 * 23)
        self.assertEqual(x.verdict, "draws")
        self.assertEqual(x.partners.times, 99)
        self.assertLess(x.partners.high, x.adjusted)
        shares = pursuit.prevalences(talks, shuffles=19)
        self.assertEqual(list(shares), list(pursuit.words.WORDS["pattern"]))
        self.assertAlmostEqual(sum(each.share for each in shares.values()), 1)
        self.assertEqual(shares["none"].partners.times, 19)
        self.assertEqual(pursuit.associations([]).of("attack_attack", "b").pairs, 0)
        self.assertEqual(pursuit.associations(talks[0])[0], talks[0].associations()[0])
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.associations(talks, shuffles=100001)
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.associations(talks, shuffles=-1)

    def test_observed_talks(self):
        talks = pursuit.Talks(CODES, TABLE)
        acts = talks[0].acts()
        self.assertEqual(len(acts), 40)
        self.assertEqual(list(acts)[2], ("a", "pursue", 1))
        self.assertEqual(pursuit.associations(talk.acts() for talk in talks)[0].pairs, 38)

    def test_ids_words_and_columns(self):
        kinds = ["pursue", "withdraw"] * 8
        words = pursuit.Acts("ab" * 8, kinds)
        ids = pursuit.Acts([0, 1] * 8, [0, 2] * 8, range(16))
        self.assertEqual(list(words), list(ids))
        self.assertEqual(list(pursuit.Acts(*ids.columns().values())), list(ids))
        self.assertEqual(list(copy.copy(words)), list(ids))
        if numpy is not None:
            for kind in ("int8", "uint8", "int64", "uint64", ">i4"):
                seats, ks = numpy.array([0, 1] * 8, kind), numpy.array([0, 2] * 16, kind)[::1][:16]
                self.assertEqual(list(pursuit.Acts(seats, ks)), list(ids))
            times = numpy.arange(0, 32, 2, dtype="int64")
            self.assertEqual(list(pursuit.Acts(seats, ks, times))[3][2], 6)
            for wrong in ([-1] * 16, [1 << 40] * 16):
                with self.assertRaises(pursuit.ArgumentError):
                    pursuit.Acts(numpy.array(wrong), ks)
            self.assertEqual(list(pursuit.Acts(numpy.array([0.0, 1.0] * 8), ks)), list(ids))
            for wrong in ([0.5, 1.0] * 8, [float("nan"), 1.0] * 8):
                with self.assertRaises(pursuit.ArgumentError):
                    pursuit.Acts(numpy.array(wrong), ks)
        if pandas is not None:
            frame = pandas.DataFrame({"who": list("ab") * 8, "kind": kinds, "turn": range(16)})
            self.assertEqual(list(pursuit.Acts(frame.who, frame.kind, frame.turn)), list(ids))
            later = frame[frame.turn >= 4]
            self.assertEqual(list(pursuit.Acts(later.who, later.kind, later.turn)), list(ids)[4:])
            self.assertEqual(list(pandas.DataFrame(words.columns()).kind), [0, 2] * 8)
            self.assertEqual(len(pandas.DataFrame(words.associations().columns())), 8)

    def test_what_is_no_act(self):
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.Acts("ab", ["pursue"])
        with self.assertRaises(pursuit.UnknownNameError):
            pursuit.Acts("ac", ["pursue", "pursue"])
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.Acts("ab", [0, -1])
        with self.assertRaises(TypeError):
            pursuit.Acts("ab", [0, 1.5])
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.Acts("ab", [0, 1], [0, 1 << 32])
        unknown = pursuit.Acts([0, 7], [0, 6])
        for use in (unknown.stretches, unknown.associations, lambda: pursuit.Watch(unknown)):
            with self.assertRaises(pursuit.ArgumentError):
                use()
        back = pursuit.Acts("abab", [0] * 4, [0, 2, 1, 3])
        with self.assertRaises(pursuit.ArgumentError) as raised:
            back.stretches()
        self.assertIn("act 2: time goes back from 2 to 1", str(raised.exception))


if __name__ == "__main__":
    unittest.main()
