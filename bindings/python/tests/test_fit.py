"""Fits and likelihoods: what Python adds to the library."""

import math
import signal
import threading
import unittest
from ctypes import c_float

import pursuit
from pursuit import Likelihood, Partner, fit

CODES = """couple = "pair"
time = "t"
[a]
[b]
[[columns]]
name = "she"
seat = "a"
[columns.values]
quiet = "rest"
talks = { share = 1, discuss = 0.5, seek_reassurance = 1 }
[columns.kinds]
quiet = "neutral"
talks = "pursue"
[[columns]]
name = "he"
seat = "b"
[columns.values]
quiet = "rest"
helps = { listen = 1, validate = 1, reassure = 0.75 }
[columns.kinds]
quiet = "neutral"
helps = "repair"
"""


def some_talks(count=4, intervals=10):
    words, rows = 1, ["pair,t,she,he"]
    for couple in range(count):
        for t in range(intervals):
            words = (words * 1664525 + 1013904223) % 2**32
            rows.append(f"{couple},{t},{('quiet', 'talks')[words >> 31]},"
                        f"{('quiet', 'helps')[words >> 30 & 1]}")
    return pursuit.Talks(CODES, "\n".join(rows) + "\n")


class Fits(unittest.TestCase):
    def setUp(self):
        self.talks = some_talks()

    def test_what_is_no_name_is_said_to_be_none(self):
        for free in (None, 3, [3], b"momentum"):
            with self.assertRaisesRegex(TypeError, "^free is .*, expected words$"):
                pursuit.fit(self.talks, free)

    def test_likelihood_is_that_of_replay(self):
        replayed = sum(talk.replay().log_likelihood for talk in self.talks)
        likelihood = Likelihood(self.talks)
        plain = pursuit.Talks(CODES, "pair,t,she,he\nx,1,talks,helps\nx,2,quiet,quiet\n")
        self.assertAlmostEqual(likelihood(Partner(), Partner()), replayed, places=9)
        pairs = [(Partner(anxiety=0.7), Partner()), (Partner(), Partner(avoidance=0.9))]
        several = likelihood.of(pairs)
        self.assertEqual(len(several), 2)
        for pair, one in zip(pairs, several):
            self.assertAlmostEqual(likelihood(*pair), one, places=9)
        self.assertEqual(len(likelihood.of([])), 0)
        nats = likelihood.of_talks(pairs)
        self.assertEqual(nats.shape, (2, len(self.talks)))
        for row, whole in zip(nats.tolist(), several):
            self.assertAlmostEqual(sum(row), whole, places=9)
        ordinary = likelihood.of_talks([(Partner(), Partner())]).tolist()[0]
        for nat, talk in zip(ordinary, self.talks):
            self.assertAlmostEqual(nat, talk.replay().log_likelihood, places=9)
        self.assertEqual(len(likelihood.of_talks([])), 0)
        self.assertLess(Likelihood(plain)(Partner(), Partner()), 0)

    def test_a_fit(self):
        found = fit(self.talks, ["a.anxiety", "momentum"], folds=2, draws=100, simulated=20,
                    threads=1, rivals=False)
        self.assertEqual([each.name for each in found.estimates], ["a.anxiety", "momentum"])
        standard = c_float(pursuit.Model()["momentum_gate"]).value  # a coefficient is a float of C
        self.assertEqual(found["momentum"].standard, standard)
        self.assertLess(found["a.anxiety"].low, found["a.anxiety"].high)
        self.assertTrue(found.complete)
        self.assertEqual(found.transitions, 4 * 9)
        self.assertEqual(len(found.held_out), 4)
        self.assertAlmostEqual(sum(found.held_out) / 4, found.rivals[0].held_out)
        self.assertEqual([each.name for each in found.rivals],
                         ["this fit", "model as it stands", "i.i.d.", "first-order Markov"])
        self.assertAlmostEqual(Likelihood(self.talks)(*found.partners, found.model),
                               found.log_likelihood, places=6)
        self.assertTrue(math.isfinite(found.checks[0].z))
        self.assertTrue(found.csv.startswith("part,name,value"))
        with self.assertRaises(KeyError):
            found["bid"]
        values = [each.value for each in found.estimates]
        nats = pursuit.nats_of(self.talks, "a.anxiety,momentum", values).tolist()
        self.assertEqual(len(nats), len(self.talks))
        whole = -sum(each * 9 for each in nats)
        self.assertAlmostEqual(abs(whole), abs(found.log_likelihood), places=3)
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.nats_of(self.talks, "a.anxiety,momentum", values[:1])

    def test_what_is_wrong_is_said(self):
        with self.assertRaisesRegex(pursuit.UnknownNameError, "nearest is 'momentum'"):
            fit(self.talks, "momentm")
        with self.assertRaisesRegex(pursuit.ArgumentError, "do not tell 'session_minutes'"):
            fit(self.talks, "session_minutes")
        with self.assertRaises(ValueError):
            fit(self.talks, "momentum", folds=2, fold_of=[0, 1])

    def test_stopped_it_is_the_best_so_far(self):
        found = fit(self.talks, ["a.anxiety", "a.avoidance", "b.anxiety", "b.avoidance"],
                    draws=1000000, tell=lambda done: done < 100)
        self.assertFalse(found.complete)

    def test_interrupted_it_is_the_best_so_far(self):
        timer = threading.Timer(0.5, signal.raise_signal, [signal.SIGINT])
        timer.start()
        found = fit(self.talks, ["a.anxiety", "momentum"], draws=1000000)
        timer.join()
        self.assertFalse(found.complete)
        self.assertIn("stopped: the best so far", found.warnings)

    def test_rivals_where_their_libraries_are(self):
        found = fit(self.talks, "a.anxiety", folds=2, draws=0)
        self.assertEqual(len(found.rivals) + len(found.skipped), 6)
        for each in found.skipped:
            print(f"skipped: {each}")


class Coders(unittest.TestCase):
    def test_kappa(self):
        coded = "pair,t,she,he,by\n" + "".join(
            f"x,{t},{code},quiet,{by}\n" for by, codes in (("M", "110100"), ("N", "100100"))
            for t, code in enumerate(("quiet", "talks")[int(c)] for c in codes))
        she, he = pursuit.agreement('coder.column = "by"\n' + CODES, coded)
        self.assertEqual((she.first, she.second, she.column, she.units), ("M", "N", "she", 6))
        self.assertAlmostEqual(she.all.kappa, 2 / 3)
        self.assertEqual(she.codes["talks"].both, 2)
        self.assertIsNone(he.all.kappa)
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.agreement(CODES, coded)


if __name__ == "__main__":
    unittest.main()
