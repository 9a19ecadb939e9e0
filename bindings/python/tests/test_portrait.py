"""Portraits and landscapes of loops, with NumPy and without."""

import csv
import os
import tempfile
import unittest

import pursuit
from pursuit import _numbers, words
from support import PURSUER, WITHDRAWER, article, run


def loop(k_pursuit=1.2, k_withdrawal=0.8, **others):
    """T5 of the model: gain 1.959, saddle .383, .323."""
    one, other = (pursuit.LoopSide(inertia=0.3, coupling=k, threshold=0.1)
                  for k in (k_pursuit, k_withdrawal))
    return pursuit.Loop(one, other, **others)


def gottman_murray(slope_below):
    side = pursuit.LoopSide(inertia=0.3, coupling=1, drive=0.2, slope_above=0.4,
                            slope_below=slope_below, cap=2)
    return pursuit.Loop(side, side, low=float("-inf"), high=float("inf"))


class Portraits(unittest.TestCase):
    def test_t5(self):
        portrait = pursuit.Portrait(loop())
        self.assertEqual(portrait.outlook, "depends")
        calm, saddle, cycle = portrait.fixed_points
        self.assertEqual((calm.at, calm.stability, calm.cycle), ((0, 0), "stable", False))
        self.assertEqual((cycle.at, cycle.stability, cycle.cycle), ((1, 1), "stable", True))
        self.assertEqual(saddle.stability, "saddle")
        self.assertAlmostEqual(saddle.at.pursuit, 0.383, 3)
        self.assertAlmostEqual(saddle.at.withdrawal, 0.323, 3)
        self.assertAlmostEqual(saddle.growth_up[0], loop().analyse().growth, 12)
        self.assertEqual(portrait.window, ((0, 1), (0, 1)))

    def test_t7(self):
        self.assertEqual(pursuit.Portrait(gottman_murray(0.6)).outlook, "calm")
        portrait = pursuit.Portrait(gottman_murray(0.9))
        self.assertEqual(portrait.outlook, "depends")
        found = [point.at.pursuit for point in portrait.fixed_points]
        for value, expected in zip(found, (-18 / 7, -1, 2 / 3)):
            self.assertAlmostEqual(value, expected, 12)
        self.assertTrue(portrait.border().whole)

    def test_lines(self):
        portrait = pursuit.Portrait(loop())
        pursuing, withdrawing = (line.tolist() for line in portrait.null_clines())
        self.assertEqual(pursuing[0], [0, 0])
        self.assertEqual(withdrawing[-1], [1, 1])
        border = portrait.border()
        corners = border.line.tolist()
        self.assertEqual(corners, sorted(corners))
        self.assertTrue(border.whole)
        saddle = portrait.fixed_points[1].at
        sides = border.side_of([saddle, (0, 0), (1, 1)]).tolist()
        self.assertAlmostEqual(sides[0], 0, 12)
        self.assertLess(sides[1], 0)
        self.assertGreater(sides[2], 0)
        self.assertIsNone(pursuit.Portrait(loop(0.5, 0.5)).border())
        half = portrait.border(window=((0, 0.5), (0, 1)))
        self.assertEqual(half.line.tolist()[-1][0], 0.5)
        with self.assertRaises(pursuit.ArgumentError):
            portrait.border(7)
        with self.assertRaises(pursuit.ArgumentError):
            portrait.null_clines(window=((0, 0), (0, 1)))

    def test_a_changed_loop(self):
        other = loop().changed("coupling", 0.9).changed("range_high", 2)
        self.assertEqual(other, loop(0.9, 0.9, high=2))
        with self.assertRaisesRegex(pursuit.ArgumentError, "cap is 0"):
            loop().changed("cap", 0, "pursuit")

    def test_a_grid(self):
        portrait = pursuit.Portrait(loop())
        grid = portrait.grid(9, 7)
        border = portrait.border()
        times = portrait.rounds_until(0.99, float("-inf"), 9, 7)
        for row in range(7):
            for column in range(9):
                start = grid.start(row, column)
                fate = words.FATES[grid.fates[row, column]]
                side = border.side_of([start]).tolist()[0]
                self.assertEqual(fate, "cycle" if side > 0 else "calm")
                point = portrait.fixed_points[grid.ends[row, column]]
                self.assertEqual(point.cycle, fate == "cycle")
                after = loop().run(start, 200)
                after = after.tolist() if _numbers.numpy() else after
                self.assertAlmostEqual(grid.moved[row, column, 0], after[0][0] - start[0], 15)
                reached = [start[0] >= 0.99] + [p >= 0.99 for p, _ in after]
                expected = reached.index(True) if True in reached else -1
                self.assertEqual(times[row, column], expected)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "grid.csv")
            grid.to_csv(path)
            with open(path, newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 63)
        self.assertEqual(rows[0]["fate"], "calm")
        self.assertEqual(rows[-1]["pursuit"], "1.0")
        self.assertEqual(int(rows[-1]["fixed_point"]), 2)
        with self.assertRaisesRegex(pursuit.ArgumentError, "columns is 1"):
            portrait.grid(1, 7)

    def test_without_numpy(self):
        code = """
import sys
sys.modules["numpy"] = None
import unittest, test_portrait
from pursuit import _numbers
assert _numbers.numpy() is None
names = [f"test_portrait.{each}" for each in ("Portraits.test_t5", "Portraits.test_t7",
         "Portraits.test_lines", "Portraits.test_a_grid", "Landscapes")]
result = unittest.TextTestRunner(stream=sys.stdout).run(
    unittest.defaultTestLoader.loadTestsFromNames(names))
sys.exit(not result.wasSuccessful())
"""
        run("-c", code, PYTHONPATH=os.pathsep.join(
            [os.path.dirname(__file__), os.environ.get("PYTHONPATH", "")]))


class Landscapes(unittest.TestCase):
    def test_t6(self):
        side = pursuit.LoopSide(inertia=0.3, threshold=0.1)
        sweep = pursuit.LoopSweep("coupling", 0.5, 3.0, 2501)
        found = pursuit.hysteresis(pursuit.Loop(side, side), sweep, lift=(0.15, 0.15))
        self.assertAlmostEqual(found.fell_in, 2.101, 9)
        self.assertAlmostEqual(found.came_out, 0.777, 9)
        self.assertEqual(found.fates.shape, (2, 2501))
        self.assertEqual(words.FATES[found.fates[0, 0]], "calm")
        self.assertEqual(words.FATES[found.fates[1, 0]], "cycle")
        self.assertEqual(found.rests[1, 0, 0], 1)
        self.assertIsNone(pursuit.hysteresis(
            pursuit.Loop(side, side), pursuit.LoopSweep("coupling", 0, 0.5, 3)).fell_in)

    def test_maps(self):
        across = pursuit.LoopSweep("coupling", 0.1, 3, 9)
        up = pursuit.LoopSweep("threshold", 0, 0.5, 5, sides="pursuit")
        found = pursuit.survey(loop(), across, up)
        self.assertEqual(found.outlooks.shape, (5, 9))
        side = pursuit.LoopSide(inertia=0.3, coupling=across.values[6], threshold=0.1)
        one = pursuit.Portrait(pursuit.Loop(
            pursuit.LoopSide(inertia=0.3, coupling=across.values[6], threshold=up.values[2]), side))
        self.assertEqual(words.OUTLOOKS[found.outlooks[2, 6]], one.outlook)
        self.assertEqual(found.fixed_points[2, 6], len(one.fixed_points))
        self.assertEqual(found.gains[2, 6], one.loop.analyse().gain)
        self.assertEqual(pursuit.survey(loop(), across).gains.shape, (9,))
        with self.assertRaisesRegex(pursuit.ArgumentError, "inertia is 1"):
            pursuit.survey(loop(), pursuit.LoopSweep("inertia", 0, 1))
        with self.assertRaises(pursuit.UnknownNameError):
            pursuit.survey(loop(), pursuit.LoopSweep("treshold", 0, 1))

    def test_traits(self):
        found = pursuit.survey_traits(
            pursuit.Partner(), pursuit.Partner(), pursuit.TraitSweep("a", "anxiety", 0.2, 0.9, 3),
            pursuit.TraitSweep("b", "avoidance", 0.2, 0.9, 2), owner="a", runs=16)
        self.assertEqual(found.cold.shape, (2, 3, 2))
        self.assertLess(found.holds[0, 0], found.holds[1, 2])
        self.assertGreater(found.hot[1, 2, 0], found.cold[1, 2, 0])
        couple = pursuit.Couple(pursuit.Partner(anxiety=0.9), pursuit.Partner(avoidance=0.9))
        self.assertEqual(found.hot[1, 2, 1], couple.gain("b", "hot").gain)


class Couples(unittest.TestCase):
    def test_gains_side_by_side(self):
        couple = article()
        couple.skip(3)
        for seat in words.SEATS:
            gains = couple.gains(seat)
            self.assertEqual(gains.local, couple.gain(seat))
            self.assertEqual(gains.cold, couple.gain(seat, "cold"))
            self.assertEqual(gains.hot, couple.gain(seat, "hot"))
            self.assertEqual(gains.operational, couple.measure_gain(seat))
            self.assertEqual(gains.finite_hot, couple.responses(seat, "hot", 0.6).finite_gain)

    def test_the_loop_of_a_couple(self):
        couple = pursuit.Couple(PURSUER, WITHDRAWER, seed=7)
        couple.disagree(0.8, owner="a")
        fitted, now = couple.loop("a")
        self.assertEqual(fitted, couple.predict().loop[0])
        self.assertGreater(now.pursuit, 0)
        self.assertIn(pursuit.Portrait(fitted).outlook, words.OUTLOOKS)


if __name__ == "__main__":
    unittest.main()
