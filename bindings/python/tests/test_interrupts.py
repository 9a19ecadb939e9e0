"""Ctrl-C is heard within a second in everything that takes long, and nothing is half-changed."""

import os
import signal
import threading
import time
import unittest

import pursuit
from support import article

CHANGE = pursuit.Change.intervention("affirm", "b")
SCENARIO = '[a]\n[b]\n[[happens]]\nturn = 0\nevent = "disagreement"\n'


def big_talk(rows):
    codes = ('couple = "pair"\ntime = "t"\n[a]\n[b]\n[[columns]]\nname = "she"\nseat = "a"\n'
             '[columns.values]\nquiet = "rest"\ntalks = { share = 1 }\n')
    return pursuit.Talks(codes, "pair,t,she\n" + "".join(
        f"x,{row},{'talks' if row % 2 else 'quiet'}\n" for row in range(rows)))[0]


@unittest.skipUnless(hasattr(signal, "pthread_kill"), "needs signals")
class Interrupts(unittest.TestCase):
    def heard(self, call, *arguments, **options):
        """Interrupts the call soon: what it still works after that is less than a second. The clock
        is the process's own, so that other work on the machine does not count."""
        sent = []

        def send():
            sent.append(time.process_time())
            os.kill(os.getpid(), signal.SIGINT)

        timer = threading.Timer(0.25, send)
        timer.start()
        try:
            with self.assertRaises(KeyboardInterrupt):
                call(*arguments, **options)
                timer.join()
                self.fail("over before it was interrupted")
        finally:
            ended = time.process_time()
            timer.join()
        self.assertLess(ended - sent[0], 1)
        self.assertEqual([each for each in threading.enumerate()
                          if each is not threading.current_thread() and not each.daemon], [])

    def test_comparisons_and_searches(self):
        couple, scenario = article(), pursuit.Scenario(SCENARIO)
        before = couple.hash
        self.heard(couple.search, pairs=10000, turns=1000)
        self.heard(couple.what_if, CHANGE, pairs=1_000_000)
        self.heard(couple.what_if, CHANGE, pairs=1000, turns=100_000)
        self.heard(couple.what_if_pairs, CHANGE, 1_000_000)
        self.heard(scenario.what_if, CHANGE, pairs=1_000_000)
        self.heard(scenario.what_if_pairs, CHANGE, 200_000, turns=500)
        self.assertEqual(couple.hash, before)
        self.assertEqual(couple.what_if(CHANGE, pairs=9).pairs, 9, "and it goes on")

    def test_reports_and_maps(self):
        self.heard(pursuit.report, pursuit.Scenario(SCENARIO), pairs=10000)
        people = pursuit.Partner(), pursuit.Partner()
        sweeps = (pursuit.TraitSweep("a", "anxiety", steps=100),
                  pursuit.TraitSweep("b", "anxiety", steps=100))
        self.heard(pursuit.survey_traits, *people, *sweeps, runs=1000)
        sweep = pursuit.LoopSweep("coupling", 0.1, 3, 1500)
        loop, _ = article().loop("a")
        self.heard(pursuit.survey, loop, sweep, pursuit.LoopSweep("drive", 0, 0.5, 1500))
        self.heard(pursuit.Portrait(loop).grid, 2500, 2500)
        self.heard(pursuit.associations, [article(seed).play(500).acts() for seed in range(20)],
                   shuffles=100_000)

    def test_turns(self):
        couple, recorded = article(), article()
        recorded.record(100)
        recorded.play(5)
        for each in (couple, recorded):
            each.step()
            before = each.hash
            self.heard(each.play, 1_200_000)
            self.assertEqual(each.hash, before, "no turn was made")
            self.assertIsNotNone(each.step().why(), "what came before is still known")
        self.assertIsNone(pursuit.validate(recorded.save_recording(), recorded.model))

    def test_play_in_parts_is_play(self):
        one, other = article(), article()
        turns = one.play(120_000)
        other.skip(120_000)
        self.assertEqual(one.hash, other.hash)
        self.assertEqual([turns[i].number for i in (0, 50_000, 100_000, -1)],
                         [0, 50_000, 100_000, 119_999])

    def test_stages_and_processes(self):
        playthrough = pursuit.Scenario(SCENARIO).playthrough()
        playthrough.play(3)
        before = playthrough.couple.hash
        self.heard(playthrough.play, 600_000)
        self.assertEqual(playthrough.couple.hash, before)
        self.assertEqual(playthrough.next().number, 3)
        process = pursuit.Process(article())
        process.play(4)
        before = process.couple.hash, process.standing
        self.heard(process.play, 3_000_000)
        self.assertEqual((process.couple.hash, process.standing), before)

    def test_replays(self):
        talk = big_talk(200_000)
        self.heard(lambda: [talk.replay().log_likelihood for _ in range(100)])

    def test_ensembles(self):
        ensemble = pursuit.Ensemble(pursuit.Scenario(SCENARIO))
        self.heard(ensemble.run, 60, couples=50_000_000, summaries=False, totals=True)

    def test_other_threads_need_no_thread(self):
        out = []
        thread = threading.Thread(target=lambda: out.append(article().what_if(CHANGE, pairs=2000)))
        thread.start()
        thread.join()
        self.assertEqual(out[0].pairs, 2000)

    def test_what_fails_says_so(self):
        with self.assertRaisesRegex(pursuit.ArgumentError, "pairs is 100000"):
            article().search(pairs=100000)


if __name__ == "__main__":
    unittest.main()
