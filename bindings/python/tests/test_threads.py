"""Threads on couples of their own and on one model; and nothing is left of what is given back."""

import gc
import threading
import time
import unittest
import weakref
from concurrent.futures import ThreadPoolExecutor

import pursuit
from pursuit._library import lib
from support import PURSUER, WITHDRAWER, article, sanitized


def resident():
    """Bytes of memory in use; None where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * 4096
    except OSError:
        return None


def life(seed):
    """All kinds of calls on a couple of its own."""
    couple = article(seed)
    couple.record(10)
    turns = couple.play(40)
    sentences = [str(turn.why()) for turn in turns[::1][-3:]]
    loaded = pursuit.Couple.load(couple.save(), model=couple.model)
    loaded.play(10)
    try:
        couple.act("a", "nonsense%d" % seed)
    except KeyError as fault:
        assert f"nonsense{seed}" in str(fault), fault  # every thread has its own last error
    assert pursuit.validate(couple.save_recording(), couple.model) is None
    return loaded.hash, tuple(sentences)


class Threads(unittest.TestCase):
    def test_same_results_as_one_by_one(self):
        alone = [life(seed) for seed in range(32)]
        with ThreadPoolExecutor(8) as pool:
            self.assertEqual(list(pool.map(life, range(32))), alone)

    def test_other_threads_run_during_a_call(self):
        couple, ticks, done = article(), [], threading.Event()

        def tick():
            while not done.is_set():
                ticks.append(time.perf_counter())
                time.sleep(0.0005)

        other = threading.Thread(target=tick)
        other.start()
        start = time.perf_counter()
        while time.perf_counter() - start < 10:  # none ever, if the call kept them out
            began = time.perf_counter()
            couple.skip(200000)
            ended = time.perf_counter()
            if sum(began < t < ended for t in ticks) >= 2:
                break
        done.set()
        other.join()
        self.assertTrue(any(began < t < ended for t in ticks))


class Lifetime(unittest.TestCase):
    def test_given_back_when_nobody_needs_it(self):
        kept = lib.couple_destroy
        given = []
        lib.couple_destroy = lambda handle: (given.append(1), kept(handle))
        try:
            couple = article()
            turns = couple.play(3)
            dead = weakref.ref(couple)
            del couple
            gc.collect()
            self.assertEqual((dead(), len(given)), (None, 1))
            self.assertEqual(turns[2].number, 2, "records outlive their couple")
            with article() as couple:
                pass
            couple.close()
            del couple
            gc.collect()
            self.assertEqual(len(given), 2, "and once only")
        finally:
            lib.couple_destroy = kept

    def test_a_couple_keeps_its_model(self):
        model = pursuit.Model("[model]\nneed_gain = 1.5")
        couple = pursuit.Couple(PURSUER, WITHDRAWER, model=model)
        model.close()
        couple.play(5)
        scenario = pursuit.Scenario("[a]\n[b]")
        playthrough = scenario.playthrough()
        scenario.close()
        self.assertEqual(playthrough.play(3)[2].number, 2)

    @unittest.skipIf(resident() is None or sanitized(), "memory cannot be told")
    def test_ten_thousand_of_each_leave_nothing(self):
        scenario = pursuit.Scenario("[a]\n[b]")

        def make():
            for _ in range(1000):
                couple = article()
                couple.record(5)
                couple.play(10)
                couple.fork().close()
                couple.save(with_model=True)
                couple.play_columns(2)
                with scenario.playthrough() as playthrough:
                    playthrough.next()
                couple.close()

        make()
        gc.collect()
        before = resident()
        for _ in range(9):
            make()
        gc.collect()
        self.assertLess(resident() - before, 2 << 20)

    def test_ten_thousand_models(self):
        standard = pursuit.Model.standard()
        for _ in range(10000 if not sanitized() else 500):
            standard.__copy__().close()
        self.assertEqual(pursuit.Model(), standard)


if __name__ == "__main__":
    unittest.main()
