"""Populations, ensembles and what a run gives: the same as couples that are played one by one."""

import contextlib
import csv
import importlib.util
import io
import os
import pickle

import sys
import tempfile
import threading
import unittest
from array import array
from functools import lru_cache
from pathlib import Path

import pursuit
from pursuit import _numbers, summaries, words
from support import PURSUER, ROOT, WITHDRAWER, run

HAS_NUMPY = importlib.util.find_spec("numpy") is not None
TURNS, COUPLES = 30, 40
TEXT = """
turns = 30
seed = 5
[a]
profile = "pursuer"
[b]
profile = "withdrawer"
[[happens]]
turn = 0
event = "disagreement"
severity = 0.8
[[happens]]
at_minutes = 3.5
intervention = "uncover"
who = "a"
[model]
flood_threshold = {}
"""


@contextlib.contextmanager
def without_numpy():
    """As where NumPy is not installed."""
    was = sys.modules.get("numpy")
    sys.modules["numpy"] = None
    _numbers.numpy.cache_clear()
    try:
        yield
    finally:
        del sys.modules["numpy"]
        if was is not None:
            sys.modules["numpy"] = was
        _numbers.numpy.cache_clear()


def ensemble(couples=COUPLES):
    people = pursuit.Population.profiles("fearful", "withdrawer", couples, seed=3)
    return pursuit.Ensemble(pursuit.Scenario(TEXT.format(threshold())), people)


@lru_cache(maxsize=None)
def threshold():
    """So that some are flooded when they are to uncover, and some are not."""
    people = pursuit.Population.profiles("fearful", "withdrawer", COUPLES, seed=3)
    for percent in range(90, 12, -4):
        each = pursuit.Ensemble(pursuit.Scenario(TEXT.format(percent / 100)), people)
        refused = sum(s["refused"] for s in each.run().summaries[:])
        if COUPLES / 8 < refused < COUPLES * 7 / 8:
            return percent / 100
    raise AssertionError("all are flooded or none")


def everything(each, **options):
    return each.run(hashes=True, gains=True, totals=True, stances=True, trace=True, phases=True, movers=True,
                    intensities=True, columns=["a.arousal", "b.stance"], **options)


def raw(values):
    return bytes(memoryview(values).cast("B"))


class Populations(unittest.TestCase):
    def test_pairs(self):
        people = pursuit.Population.pairs([(PURSUER, WITHDRAWER), (WITHDRAWER, PURSUER)])
        self.assertEqual(list(people), [(PURSUER, WITHDRAWER), (WITHDRAWER, PURSUER)])
        with self.assertRaises(IndexError):
            people[2]

    def test_columns_are_not_copied(self):
        anxiety, hope = array("f", [0.25, 0.5]), [0.125, 0.75]
        people = pursuit.Population.columns({"a.anxiety": anxiety, "b.hope": hope}, b=WITHDRAWER)
        anxiety[1] = 0.625
        a, b = people[1]
        self.assertEqual((len(people), a.anxiety, b.hope, b.avoidance), (2, 0.625, 0.75, 0.75))
        anxiety[1] = 1.5
        with self.assertRaisesRegex(ValueError, "couple 1: anxiety is 1.5"):
            people[1]
        with self.assertRaises(ValueError):
            pursuit.Population.columns({"a.anxiety": anxiety, "b.hope": [1]})
        with self.assertRaisesRegex(KeyError, "nearest is 'anxiety'"):
            pursuit.Population.columns({"a.anxeity": anxiety})

    @unittest.skipUnless(HAS_NUMPY, "needs NumPy")
    def test_columns_of_numpy(self):
        import numpy

        for kind in ("f4", "f8", ">f4"):
            values = numpy.linspace(0, 1, 10, dtype=kind)[::2]
            people = pursuit.Population.columns({"a.anxiety": values})
            self.assertAlmostEqual(people[3][0].anxiety, float(values[3]), 6)

    def test_draws(self):
        people = pursuit.Population.draw(PURSUER, WITHDRAWER, 10**9, anxiety=(0.1, 0.0),
                                         avoidance=0.05, seed=4)
        a, b = people[123456789]
        self.assertNotEqual(a.anxiety, PURSUER.anxiety)
        self.assertEqual(b.anxiety, WITHDRAWER.anxiety)
        self.assertNotEqual(b.avoidance, WITHDRAWER.avoidance)
        again = pickle.loads(pickle.dumps(people))
        self.assertEqual(again[123456789], (a, b))
        same = pursuit.Population.draw(PURSUER, WITHDRAWER, 5, anxiety=(0.1, 0.0), avoidance=0.05,
                                       seed=4)
        self.assertEqual(same[4], people[4])
        with self.assertRaises(ValueError):
            pursuit.Population.draw(PURSUER, WITHDRAWER, 5, anxiety=1.5)

    def test_levels_are_drawn_alike(self):
        people = pursuit.Population.draw(pursuit.Partner(level=0.4), pursuit.Partner(), 1000,
                                         level=(0.1, 0.05), levels_alike=1.0, seed=4)
        for a, b in list(people)[:50]:
            self.assertAlmostEqual((a.level - 0.4) / 0.1, (b.level - 0.5) / 0.05, delta=1e-4)
        self.assertGreater(len({a.level for a, _ in people}), 900)
        self.assertEqual(pickle.loads(pickle.dumps(people))[7], people[7])
        axes = {"a.level": (0.25, 0.75, 2)}
        grid = pursuit.Population.grid(axes, repeat=100, level=0.1, levels_alike=0.5, seed=4)
        self.assertNotEqual(grid[3][0].level, 0.25)
        self.assertEqual(pickle.loads(pickle.dumps(grid))[77], grid[77])
        anybody = [a.level for a, _ in pursuit.Population.anybody(2000, seed=1)]
        self.assertAlmostEqual(sum(anybody) / len(anybody), 0.5, delta=0.02)
        with self.assertRaisesRegex(ValueError, "deviation of level is 1.5"):
            pursuit.Population.draw(PURSUER, WITHDRAWER, 5, level=1.5)
        with self.assertRaisesRegex(ValueError, "correlation between levels is 2"):
            pursuit.Population.draw(PURSUER, WITHDRAWER, 5, levels_alike=2)

    def test_grids(self):
        axes = {"a.anxiety": (0, 1, 5), "b.avoidance": (0.5, 1, 3)}
        people = pursuit.Population.grid(axes, b=WITHDRAWER, repeat=10)
        self.assertEqual((len(people), people.cells, people.repeat), (150, 15, 10))
        self.assertEqual(people.cell(4), {"a.anxiety": 0.25, "b.avoidance": 0.75})
        self.assertEqual(people[49][0].anxiety, 0.25)
        self.assertEqual(people[49], people[40])
        self.assertEqual(pursuit.Population.anybody(3).cells, 0)
        self.assertEqual(pickle.loads(pickle.dumps(people))[77], people[77])
        with self.assertRaisesRegex(ValueError, "anxiety is 2"):
            pursuit.Population.grid({"a.anxiety": (0, 2, 5)})


class Runs(unittest.TestCase):
    def check(self, each, got):
        """Every output is what the turns of the stories say."""
        refused = 0
        trace, phases, movers = raw(got.trace), raw(got.phases), raw(got.movers)
        intensities = memoryview(raw(got.intensities)).cast("f")
        arousal = memoryview(raw(got.columns["a.arousal"])).cast("f")
        stance = memoryview(raw(got.columns["b.stance"])).cast("f")
        gains = memoryview(raw(got.gains)).cast("f")
        moves = each.model.moves
        for i in range(COUPLES):
            playthrough = each.playthrough(i)
            turns = playthrough.play(TURNS)
            summary = got.summaries[i]
            for t, turn in enumerate(turns):
                at = t * COUPLES + i
                self.assertEqual(moves[trace[at] % 32], turn.move)
                self.assertEqual(words.STANCES[trace[at] // 32], turn.stance)
                self.assertEqual(words.PHASES[phases[at]], turn.phase)
                self.assertEqual(words.SEATS[movers[at]], turn.mover)
                self.assertEqual(intensities[at], turn.intensity)
                self.assertEqual(arousal[at], turn.a.arousal)
                self.assertEqual(words.STANCES[int(stance[at])], turn.b.stance)
            self.assertEqual(int(got.hashes[i]), playthrough.couple.hash)
            self.assertEqual(gains[4 * i + 2], playthrough.couple.gain("a", "hot").gain)
            self.assertEqual(summary["phase"], turns[-1].phase)
            self.assertEqual(summary["a_stance"], turns[-1].stance if turns[-1].mover == "a"
                             else turns[-1].a.stance)
            self.assertEqual(summary["a_peak_arousal"], max(t.a.arousal for t in turns))
            self.assertEqual(summary["turns_a_pursues"],
                             sum(t.phase == "a_pursues" for t in turns))
            refused += summary["refused"]
        self.assertGreater(refused, 0)
        self.assertLess(refused, COUPLES)
        self.assertEqual(sum(got.totals["phase_a_pursues"]),
                         sum(s["turns_a_pursues"] for s in got.summaries[:]))
        self.assertAlmostEqual(got.totals["a_mean_arousal"][7] * COUPLES,
                               sum(arousal[7 * COUPLES : 8 * COUPLES]), 4)
        self.assertEqual(sum(got.stances.values()), TURNS * COUPLES)
        self.assertEqual(len(got.transitions), 96)

    @unittest.skipUnless(HAS_NUMPY, "needs NumPy")
    def test_with_numpy(self):
        each = ensemble()
        got = everything(each)
        self.check(each, got)
        self.assertEqual(got.trace.shape, (TURNS, COUPLES))
        self.assertEqual(got.gains.shape, (COUPLES, 4))
        table = got.summaries.numpy()
        self.assertEqual(list(table.dtype.names), list(summaries.COLUMNS))
        self.assertEqual(table["b_peak_fear"][3], got.summaries[3]["b_peak_fear"])
        columns = got.summaries.columns()
        self.assertEqual(columns["turns_calm"].tolist(),
                         [s["turns_calm"] for s in got.summaries[:]])

    def test_without_numpy(self):
        with without_numpy():
            each = ensemble()
            got = everything(each)
            self.assertIsInstance(got.trace, array)
            self.check(each, got)
            columns = got.summaries.columns()
            self.assertIsInstance(columns["turns_calm"], array)
            self.assertEqual(columns["turns_calm"].tolist(),
                             [s["turns_calm"] for s in got.summaries[:]])
            with self.assertRaises(ImportError):
                got.summaries.numpy()

    def test_buffers_are_filled_in_place(self):
        each = ensemble()
        trace, arousal = bytearray(TURNS * COUPLES), array("f", bytes(4 * TURNS * COUPLES))
        got = each.run(trace=trace, columns={"a.arousal": arousal})
        self.assertIs(got.trace, trace)
        self.assertIs(got.columns["a.arousal"], arousal)
        whole = everything(each)
        self.assertEqual(bytes(trace), raw(whole.trace))
        self.assertEqual(arousal.tobytes(), raw(whole.columns["a.arousal"]))
        for wrong in (bytearray(5), bytes(TURNS * COUPLES), array("f", bytes(TURNS * COUPLES))):
            with self.assertRaisesRegex(ValueError, "writable buffer"):
                each.run(trace=wrong)
        with self.assertRaises(KeyError):
            each.run(columns=["a.arusal"])

    @unittest.skipUnless(HAS_NUMPY, "needs NumPy")
    def test_numpy_is_filled_in_place(self):
        import numpy

        each, room = ensemble(), numpy.zeros((2, TURNS, COUPLES), "u1")
        hashes = numpy.zeros(COUPLES, "u8")
        each.run(trace=room[1], hashes=hashes)
        self.assertEqual(room[0].sum(), 0)
        self.assertEqual(raw(room[1]), raw(each.run(trace=True).trace))
        self.assertGreater(len(set(hashes.tolist())), 1)

    def test_parts_threads_and_plain_runs_make_the_same(self):
        each = ensemble()
        whole = everything(each)
        for options in ({"threads": 1}, {"threads": 3}, {"plain": True}):
            other = everything(each, **options)
            self.assertEqual(other.hash, whole.hash)
            self.assertEqual(raw(other.trace), raw(whole.trace))
            self.assertEqual(other.summaries[:], whole.summaries[:])
            self.assertEqual(other.totals, whole.totals)
        parts = [each.run(first=first, couples=count, hashes=True)
                 for first, count in ((0, 1), (1, 27), (28, 12))]
        self.assertEqual(sum(part.hash for part in parts) % 2**64, whole.hash)
        self.assertEqual(b"".join(raw(part.hashes) for part in parts), raw(whole.hashes))
        self.assertEqual([s for part in parts for s in part.summaries], whole.summaries[:])

    def test_pickles_and_closes(self):
        each = ensemble()
        again = pickle.loads(pickle.dumps(each))
        self.assertEqual(again.run(summaries=False).hash, each.run(summaries=False).hash)
        self.assertIsNone(each.run(summaries=False).summaries)
        each.close()
        with self.assertRaises(ValueError):
            each.run()

    def test_stories(self):
        each = ensemble()
        story = each.story(7)
        self.assertEqual(len(story), TURNS)
        self.assertTrue(str(story[10].why()))
        self.assertEqual(each.couple(7).situation.id, 7)
        with self.assertRaises(ValueError):
            each.playthrough(COUPLES)
        alone = pursuit.Ensemble(pursuit.Scenario(TEXT.format(0.85)), seed=9)
        self.assertEqual(len(alone.run(couples=5).summaries), 5)
        with self.assertRaises(ValueError):
            alone.run()

    def test_nothing_to_run(self):
        each = ensemble()
        self.assertEqual(everything(each, couples=0).hash, 0)
        self.assertEqual(everything(each, turns=0).summaries[0]["longest_run"], 0)
        self.assertEqual(everything(each, first=COUPLES).summaries[:], [])
        with self.assertRaises(ValueError):
            each.run(first=1, couples=COUPLES)


class WhatIfs(unittest.TestCase):
    def test_a_pair_is_a_couple(self):
        each = ensemble()
        change = pursuit.Change.stress("b", 0.9, turn=2)
        pairs = each.what_if_pairs(change, 6, first=4, turns=20)
        result = each.what_if(change, couples=6, first=4, turns=20)
        self.assertEqual(result.pairs, 6)
        count, which = len(words.OUTCOMES), words.OUTCOMES.index("peak_fear_b")
        without, with_ = (list(t.reshape(-1)) if hasattr(t, "reshape") else list(t)
                          for t in (pairs.without, pairs.with_))
        differences = [with_[i * count + which] - without[i * count + which] for i in range(6)]
        self.assertAlmostEqual(result["peak_fear_b"].difference, sum(differences) / 6, places=9)
        self.assertLess(result["peak_fear_b"].low, result["peak_fear_b"].high)
        couple = each.couple(4)
        self.assertIsNotNone(couple)
        with self.assertRaises(pursuit.ArgumentError):
            each.what_if(change, couples=1)


class Tables(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, each, name, header=True, **options):
        each.run(gains=True, **options).summaries.to_csv(self.folder / name, header)
        return (self.folder / name).read_bytes()

    def test_parts_concatenate(self):
        each = ensemble()
        whole = self.write(each, "whole.csv")
        for count in (1, 2, 7):
            cuts = [COUPLES * i // count for i in range(count + 1)]
            parts = [self.write(each, "part.csv", first == 0, first=first, couples=end - first)
                     for first, end in zip(cuts, cuts[1:])]
            self.assertEqual(b"".join(parts), whole)
        with open(self.folder / "whole.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([row["id"] for row in rows], list(map(str, range(COUPLES))))
        self.assertNotIn("nan", whole.decode())

    def test_the_program_writes_the_same(self):
        program = os.environ.get("PURSUIT_PROGRAM")
        if not program:
            self.skipTest("no program in this build")
        import subprocess

        scenario = ROOT / "examples" / "scenarios" / "way_out.toml"
        table = self.folder / "sweep.csv"
        subprocess.run([program, "sweep", scenario, "--couples", "500", "--turns", "40", "--around",
                        "0.1", "--gains", "-o", table], check=True, capture_output=True)
        scenario = pursuit.Scenario.read(scenario)
        people = pursuit.Population.draw(scenario.partner("a"), scenario.partner("b"), 500,
                                         anxiety=0.1, avoidance=0.1, seed=scenario.seed)
        each = pursuit.Ensemble(scenario, people)
        self.assertEqual(self.write(each, "python.csv", turns=40), table.read_bytes())

    def talks(self, **options):
        return ensemble().run(trace=True, movers=True, columns=["a.arousal", "b.arousal"], **options)

    def test_talks_by_person_and_by_couple(self):
        run = self.talks(turns=9, first=3, couples=4)
        long, wide = run.talks("kind"), run.talks("kind", "wide")
        self.assertEqual(set(long["couple"]), {3, 4, 5, 6})
        self.assertEqual(long["person"][:2], [6, 7])
        rounds = (len(wide) - 1) // 2
        self.assertEqual(list(wide)[:2], ["couple", "a1"])
        for couple in range(4):
            for seat in "ab":
                told = [kind for id, s, kind in zip(long["couple"], long["seat"], long["kind"])
                        if id == 3 + couple and s == seat]
                self.assertEqual([wide[f"{seat}{i + 1}"][couple] for i in range(len(told))], told)
        turns = ensemble().story(3, 9)
        model = ensemble().model
        acts = [model.move(turn.move).kind for turn in turns if turn.mover == "a"]
        told = [k for id, s, k in zip(long["couple"], long["seat"], long["kind"])
                if id == 3 and s == "a" and k != "NA"]
        self.assertEqual(told, acts)
        self.assertGreaterEqual(rounds, 5)
        with self.assertRaises(pursuit.UnknownNameError):
            run.talks("moves")
        with self.assertRaises(pursuit.ArgumentError):
            ensemble().run().talks()

    def test_the_program_writes_the_same_talks(self):
        program = os.environ.get("PURSUIT_PROGRAM")
        if not program:
            self.skipTest("no program in this build")
        import subprocess

        scenario = ROOT / "examples" / "scenarios" / "way_out.toml"
        each = pursuit.Scenario.read(scenario)
        people = pursuit.Population.draw(each.partner("a"), each.partner("b"), 20, anxiety=0.1,
                                         avoidance=0.1, seed=each.seed)
        run = pursuit.Ensemble(each, people).run(turns=40, trace=True, movers=True,
                                                 columns=["a.arousal", "b.arousal"])
        for of in "move", "stance":
            for layout in "long", "wide":
                subprocess.run([program, "sweep", scenario, "--couples", "20", "--turns", "40",
                                "--around", "0.1", "--talks", self.folder / "c.csv", "--layout",
                                layout, f"--{of}s"], check=True, capture_output=True)
                run.talks(of, layout).to_csv(self.folder / "python.csv")
                self.assertEqual((self.folder / "python.csv").read_bytes(),
                                 (self.folder / "c.csv").read_bytes())

    def test_columns_in_words(self):
        table = ensemble().run().summaries
        words = table.columns(words=True)
        self.assertEqual(list(words["phase"]), [row["phase"] for row in table[:]])
        self.assertEqual(list(words["pursuer"]), [row["pursuer"] for row in table[:]])
        self.assertEqual(list(words["holds"]), [row["holds"] for row in table[:]])
        turns = ensemble().story(0, 12)
        told = turns.columns(words=True)
        self.assertEqual(list(told["move"]), [turn.move for turn in turns])
        self.assertEqual(list(told["a_stance"]), [turn.a.stance for turn in turns])
        self.assertEqual(list(turns.acts().columns(words=True)["kind"]),
                         [kind for _, kind, _ in turns.acts()])

    @unittest.skipUnless(importlib.util.find_spec("pandas"), "needs pandas")
    def test_pandas_reads_it(self):
        import pandas

        each = ensemble()
        frame = pandas.read_csv(io.BytesIO(self.write(each, "whole.csv")))
        table = each.run().summaries
        self.assertEqual(str(frame["holds"].dtype), "bool")
        self.assertEqual(frame["turns_calm"].tolist(), [s["turns_calm"] for s in table[:]])
        self.assertEqual(frame["b_peak_arousal"].astype("f4").tolist(),
                         [s["b_peak_arousal"] for s in table[:]])


class Watching(unittest.TestCase):
    def endless(self):
        return pursuit.Ensemble(pursuit.Scenario(TEXT.format(0.85)), pursuit.Population.anybody(10**10))

    def test_a_callback_watches_and_stops(self):
        seen = []

        def progress(done, total):
            seen.append((done, total))
            return len(seen) < 3

        with self.assertRaises(pursuit.StateError):
            self.endless().run(summaries=False, progress=progress)
        self.assertEqual(len(seen), 3)
        self.assertLessEqual(seen[0][0], seen[2][0])
        self.assertGreater(seen[2][0], 0)
        self.assertEqual(seen[0][1], 10**10)
        done = []
        ensemble().run(progress=lambda *each: done.append(each))
        self.assertEqual(done[-1], (COUPLES, COUPLES))

    def test_an_exception_stops(self):
        def progress(done, total):
            raise KeyError("enough")

        with self.assertRaisesRegex(KeyError, "enough"):
            self.endless().run(summaries=False, progress=progress)
        self.assertEqual(threading.active_count(), 1)

    def test_a_callback_may_close_the_ensemble(self):
        endless = self.endless()

        def progress(done, total):
            endless.close()
            return done < 1000

        with self.assertRaises(pursuit.StateError):
            endless.run(summaries=False, progress=progress)
        self.assertTrue(endless.closed)

    def test_control_c_stops(self):
        code = (
            "import os, signal, threading, pursuit\n"
            "e = pursuit.Ensemble(pursuit.Scenario('[a]\\n[b]'), pursuit.Population.anybody(10**10))\n"
            "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
            "threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
            "try:\n"
            "    e.run(60, summaries=False)\n"
            "except KeyboardInterrupt:\n"
            "    print('stopped')\n")
        self.assertEqual(run("-c", code), "stopped\n")


if __name__ == "__main__":
    unittest.main()
