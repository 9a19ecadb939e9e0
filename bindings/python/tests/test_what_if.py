"""What if, search and remedies: what the package makes of what the library says."""

import csv
import dataclasses
import tempfile
import unittest
from datetime import timedelta
from functools import lru_cache
from itertools import product
from pathlib import Path

import pursuit
from pursuit import Change, FollowUp, _ffi
from pursuit.words import OUTCOMES
from support import ROOT, article


def held():
    """A couple whose argument holds, though not whatever one changes."""
    return looked_for().fork()


@lru_cache(maxsize=None)
def looked_for():
    """The mildest of them."""
    for strength, severity, seed in product(range(10), (0.4, 0.6, 0.8, 1.0), (11, 12, 13)):
        more = 0.04 * strength
        couple = pursuit.Couple(pursuit.Partner(anxiety=0.6 + more, avoidance=0.25),
                                pursuit.Partner(anxiety=0.30, avoidance=0.6 + more), seed=seed)
        couple.disagree(severity, owner="a")
        holds = couple.what_if([], pairs=40)["holds"]
        if holds.own_without and 0.65 <= holds.without <= 0.9:
            return couple
    raise AssertionError("no argument holds")


class Comparing(unittest.TestCase):
    def test_nothing_makes_no_difference(self):
        couple = held()
        before = couple.hash
        what_if = couple.what_if([], pairs=20)
        self.assertEqual(couple.hash, before)
        self.assertEqual(set(what_if.outcomes), set(OUTCOMES))
        for contrast in what_if.outcomes.values():
            self.assertEqual(contrast.difference, 0)
            self.assertEqual(contrast.own_with, contrast.own_without)
        self.assertEqual(list(what_if.course[0]), list(what_if.course[1]))
        self.assertEqual(len(what_if.course[0]), 60)

    def test_recognising_shortens_the_cycle(self):
        change = Change.intervention("recognise_intent", "b", 0.8, turn=4)
        what_if = held().what_if(change, pairs=100)
        self.assertEqual((what_if.pairs, what_if.refused, what_if.pursuer), (100, 0, "a"))
        self.assertLess(what_if["time_in_cycle"].high, 0)
        self.assertLess(what_if["gain_hot"].with_, what_if["gain_hot"].without)
        later = held().what_if(change, pairs=50, follow_up=FollowUp(days=7))
        self.assertLess(later["gain_hot"].difference, 0)
        other = held().what_if(change, pairs=50, follow_up=FollowUp(7, severity=0.1, owner="b"))
        self.assertLess(other["peak_arousal_a"].with_, later["peak_arousal_a"].with_)

    def test_every_kind_of_change(self):
        changes = [
            Change.intervention("affirm", "b", 0.5, turn=1), Change.move("b", "listen", turn=2),
            Change.move("a", "soften", 0.5, turn=4), Change.trait("a", "anxiety", -0.1, turn=3),
            Change.link("fear_to_demand", "a", 0.25, turn=3), Change.stress("a", 0.4, turn=4),
            Change.disagreement(0.4, "b", turn=5), Change.open_issue(0.3, turn=6),
            Change.separation("b", timedelta(minutes=3), turn=7), Change.separation(turn=8),
            Change.reunion(turn=9), Change.good_time(3, turn=10),
            Change.elapse(timedelta(hours=1), turn=11)]
        kinds = set(pursuit.words.WORDS["change_kind"])
        self.assertEqual({each.kind for each in changes}, kinds)
        what_if = held().what_if(changes, pairs=5)
        self.assertEqual(what_if.unmade, 0)
        for change in changes:
            with self.subTest(change.kind):
                one = held().what_if(change, pairs=5)
                again = held().what_if(dataclasses.replace(change), pairs=5)
                self.assertEqual(one.outcomes, again.outcomes)

    def test_a_move_by_hand_is_the_same(self):
        couple, change = held(), Change.move("b", "listen", turn=3)
        pairs = couple.what_if_pairs(change, 1, turns=30)
        fork = couple.fork()
        turns = fork.play(3) + fork.act("b", "listen") + fork.play(26)
        bad = {"a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw"}
        share = sum(turn.phase in bad for turn in turns) / 30
        first = pairs.with_[0] if len(pairs.with_) == 1 else pairs.with_
        self.assertAlmostEqual(float(first[0]), share)

    def test_pairs_are_what_is_compared(self):
        couple, change = held(), Change.intervention("name_the_cycle", turn=2)
        pairs, what_if = couple.what_if_pairs(change, 12), couple.what_if(change, pairs=12)
        values = [float(each) for row in pairs.with_ for each in (
            row if hasattr(row, "__len__") else [row])]
        self.assertEqual(len(values), 12 * len(OUTCOMES))
        mean = sum(values[::len(OUTCOMES)]) / 12
        self.assertAlmostEqual(what_if["time_in_cycle"].with_, mean)
        self.assertEqual(values[0], what_if["time_in_cycle"].own_with)
        cycled = sum(int(each) & _ffi.RUN_FLAGS["cycled_with"] > 0 for each in pairs.flags)
        self.assertEqual(cycled, what_if.cycles[1])
        rest = couple.what_if_pairs(change, 2, first=10)
        self.assertEqual(list(map(int, rest.flags)), list(map(int, pairs.flags[10:])))
        self.assertEqual(len(couple.what_if_pairs(change, 0).flags), 0)

    def test_refusals_are_counted(self):
        easily_flooded = pursuit.Model.standard().changed(flood_threshold=0.1)
        couple = pursuit.Couple(pursuit.Partner(anxiety=0.9, avoidance=0.25),
                                pursuit.Partner(anxiety=0.3, avoidance=0.9), seed=1,
                                model=easily_flooded)
        couple.disagree(1.0, "a")
        couple.stress("b", 0.5)
        what_if = couple.what_if(Change.intervention("uncover", "a", turn=40), pairs=10)
        self.assertEqual(what_if.refused, 10)

    def test_scenarios(self):
        scenario = pursuit.Scenario.read(ROOT / "examples" / "scenarios" / "article.toml")
        change = Change.intervention("recognise_intent", "b", 0.8, turn=6)
        what_if = scenario.what_if(change, pairs=20)
        self.assertEqual(len(what_if.course[0]), scenario.turns)
        self.assertLess(what_if["distress_end_b"].high, 0)
        turns = scenario.play()
        bad = {"a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw"}
        share = sum(turn.phase in bad for turn in turns) / len(turns)
        self.assertAlmostEqual(what_if["time_in_cycle"].own_without, share)
        flags = scenario.what_if_pairs(change, 3).flags
        self.assertEqual(len(flags), 3)

    def test_tables(self):
        what_if = held().what_if(Change.trait("a", "anxiety", -0.2), pairs=10)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "out.csv"
            what_if.to_csv(path)
            with open(path, newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
        self.assertEqual([row["outcome"] for row in rows], list(OUTCOMES))
        self.assertEqual(float(rows[0]["with"]), what_if["time_in_cycle"].with_)
        self.assertEqual(set(rows[0]), set(what_if.columns()))
        self.assertEqual(len(str(what_if).splitlines()), 1 + len(OUTCOMES))

    def test_bad_values(self):
        couple = held()
        for bad in (Change.intervention("affirm", strength=2), Change.trait("a", "anxiety", 3),
                    Change.link("fear_to_demand", "a", -1), Change("reunion", turn=99)):
            with self.assertRaises(pursuit.ArgumentError):
                couple.what_if(bad, pairs=3)
        for bad in (Change.move("a", "blaim"), Change.trait("a", "anxeity", 0.1),
                    Change.intervention("afirm"), Change("reunoin")):
            with self.assertRaises(pursuit.UnknownNameError):
                couple.what_if(bad, pairs=3)
        with self.assertRaises(pursuit.ArgumentError):
            couple.what_if([], pairs=1)
        with self.assertRaises(pursuit.ArgumentError):
            couple.what_if([], pairs=-1)


class Searching(unittest.TestCase):
    def test_what_is_found_does_it(self):
        couple = held()
        found = couple.search(pairs=15, step=8)
        self.assertTrue(found.own)
        self.assertGreater(len(found.findings), 5)
        self.assertEqual({each.lever for each in found.findings}, {
            lever for lever, count in found.all.items() if count})
        for each in found.findings:
            again = couple.what_if(each.change, pairs=15, own_turns=each.change.turn)
            self.assertAlmostEqual(1 - again["holds"].with_, each.avoided)
            self.assertEqual(each.dose is not None, each.avoided > 0.5 >= each.unhelped)
        self.assertEqual(len(found.of("link")), found.all["link"])
        lines = str(found).splitlines()
        self.assertEqual(len(lines), 1 + len(found.findings))
        for line, each in zip(lines[1:], found.findings):
            self.assertEqual(line.split()[0], each.lever)
            self.assertEqual("-" in line.split(), each.dose is None)

    def test_levers_and_room(self):
        couple = held()
        found = couple.search(["link"], pairs=9, size=2)
        self.assertEqual(found, couple.search("link", pairs=9, size=2))
        self.assertEqual(len(found.findings), 2)
        self.assertEqual(sum(found.all.values()), found.all["link"])
        self.assertEqual(couple.search(["link"], pairs=9, size=0).findings, ())
        with self.assertRaises(pursuit.UnknownNameError):
            couple.search(["luck"])
        with self.assertRaises(pursuit.ArgumentError):
            couple.search(["link"], avoid="resolved")
        calm = pursuit.Couple(pursuit.Partner(0.2, 0.2), pursuit.Partner(0.2, 0.2))
        with self.assertRaises(pursuit.StateError):
            calm.search(["link"])

    def test_remedies(self):
        couple = article()
        couple.skip(6)
        remedies = couple.remedies("a")
        self.assertEqual({each.link for each in remedies}, set(couple.gain("a").links))
        for each in remedies:
            self.assertAlmostEqual(each.gain_before, couple.present_gain("a").gain)
            if each.what is None:
                continue
            fork = couple.fork()
            fork.intervene(each.what, each.who, each.strength)
            if each.what == "promised_pause":
                continue  # it is taken, for as long as the model says
            self.assertAlmostEqual(fork.present_gain("a").gain, each.gain)
            self.assertEqual(each.heals, each.gain < 1)
        heals = [each.heals for each in remedies]
        self.assertEqual(heals, sorted(heals, reverse=True))


if __name__ == "__main__":
    unittest.main()
