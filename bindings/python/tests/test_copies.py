"""Copies and pickles of everything that is owned; and giving back while a call is on its way."""

import copy
import gc
import pickle
import subprocess
import sys
import threading
import time
import unittest
import weakref

import pursuit
from pursuit._library import lib
from pursuit._owned import Owned
from support import article

SCENARIO = '[a]\n[b]\n[[happens]]\nturn = 2\nevent = "disagreement"'
CODES = """
couple = "pair"
time = "t"
[a]
[b]
[[columns]]
name = "she"
seat = "a"
[columns.values]
quiet = "rest"
talks = { share = 1, discuss = 0.5, seek_reassurance = 1 }
[[columns]]
name = "he"
seat = "b"
[columns.values]
quiet = "rest"
helps = { listen = 1, validate = 1, reassure = 0.75 }
"""
TABLE = "pair,t,she,he\nx,1,talks,helps\nx,2,quiet,quiet\nx,3,talks,helps\n"


class Copies(unittest.TestCase):
    def made(self):
        """One of each class, and something that tells whether another one is the same."""
        scenario = pursuit.Scenario(SCENARIO)
        couple = article()
        playthrough = scenario.playthrough()
        playthrough.play(1)
        process = pursuit.Process(article())
        process.play(6)
        scene = pursuit.Scene(article(), player="b")
        scene.act(1000, "listen")
        people = pursuit.Population.draw(pursuit.Partner(0.5), pursuit.Partner(), 9, anxiety=0.1)
        return {
            pursuit.Model: (pursuit.Model("[model]\nneed_gain = 1.5"), lambda x: x.hash),
            pursuit.Couple: (couple, lambda x: [t.move for t in x.fork().play(8)]),
            pursuit.Scenario: (scenario, str),
            pursuit.Playthrough: (playthrough, lambda x: x.couple.hash),
            pursuit.Scene: (scene, lambda x: (x.waiting, x.couple.hash)),
            pursuit.Process: (process, lambda x: (x.standing, x.couple.hash)),
            pursuit.Watch: (pursuit.Watch(article().play(30).acts()), lambda x: x.finding().acts),
            pursuit.Talks: (pursuit.Talks(CODES, TABLE), lambda x: x[0].replay().log_likelihood),
            pursuit.Likelihood: (pursuit.Likelihood(pursuit.Talks(CODES, TABLE)),
                                 lambda x: x(pursuit.Partner(), pursuit.Partner())),
            pursuit.Population: (people, lambda x: list(x)),
            pursuit.Ensemble: (pursuit.Ensemble(scenario, people), lambda x: x.run(5).hash),
        }

    def test_every_class_is_here(self):
        def below(kind):
            return {kind, *(each for sub in kind.__subclasses__() for each in below(sub))}

        public = {each for each in below(Owned) if vars(pursuit).get(each.__name__) is each}
        self.assertEqual(public, set(self.made()))

    def test_copies_are_objects_of_their_own(self):
        for kind, (owned, tell) in self.made().items():
            for how in (copy.copy, copy.deepcopy):
                twin = how(owned)
                self.assertIs(type(twin), kind)
                told = tell(owned)
                self.assertEqual(tell(twin), told, kind)
                owned.close()
                gc.collect()
                junk = [article().play(9) for _ in range(9)]  # the memory is somebody else's now
                self.assertEqual(tell(twin), told, kind)
                del junk
                owned = twin
            owned.close()
            for how in (copy.copy, copy.deepcopy):
                with self.assertRaisesRegex(pursuit.ArgumentError, f"a closed {kind.__name__}"):
                    how(owned)

    def test_what_changes_does_not_change_its_copy(self):
        made = self.made()
        for kind, change in ((pursuit.Couple, lambda x: x.step()),
                             (pursuit.Playthrough, lambda x: x.next()),
                             (pursuit.Process, lambda x: x.play(3)),
                             (pursuit.Watch, lambda x: x.add("a", "pursue"))):
            owned, tell = made[kind]
            before = tell(owned)
            for how in (copy.copy, copy.deepcopy):
                twin = how(owned)
                change(twin)
                self.assertNotEqual(tell(twin), before, kind)
                self.assertEqual(tell(owned), before, kind)

    def test_pickles_or_refuses(self):
        for kind, (owned, tell) in self.made().items():
            if kind in (pursuit.Playthrough, pursuit.Scene, pursuit.Process, pursuit.Watch):
                with self.assertRaisesRegex(TypeError, f"^a {kind.__name__} cannot be pickled, "):
                    pickle.dumps(owned)
                continue
            for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
                again = pickle.loads(pickle.dumps(owned, protocol))
                self.assertIs(type(again), kind)
                self.assertEqual(tell(again), tell(owned), kind)


class Values(unittest.TestCase):
    def test_what_calls_give_out_copies_and_pickles_too(self):
        turns = article().play(12)
        watch = pursuit.Watch(turns.acts())
        run = pursuit.Ensemble(pursuit.Scenario(SCENARIO)).run(
            5, couples=3, totals=True, stances=True, columns=["a.hope"])
        change = pursuit.Change.intervention("affirm", "b")
        portrait = pursuit.Portrait(article().loop("a")[0])
        for value, tell in (
                (turns, lambda x: [t.move for t in x]), (turns[3], repr), (turns[3].why(), str),
                (turns[3].why_not("listen"), str), (watch.finding(), lambda x: x.sentence()),
                (watch.associations(), lambda x: x[1].sentence() + x.feeds("a_pursues")),
                (turns.acts(), list), (run, lambda x: (x.hash, x.totals, x.stances)),
                (run.summaries, list), (article().what_if(change, pairs=4), str),
                (portrait, lambda x: x.fixed_points), (article().a, repr),
                (portrait.border(), lambda x: x.line.tolist())):
            for how in (copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))):
                twin = how(value)
                self.assertIs(type(twin), type(value))
                self.assertEqual(tell(twin), tell(value))


class SubModel(pursuit.Model):
    pass


class SubCouple(pursuit.Couple):
    __slots__ = ("mark", "__dict__")

    def __init__(self, mark):  # another signature than that of its base
        super().__init__(pursuit.Partner(), pursuit.Partner(), seed=3)
        self.mark, self.more = mark, ["list"]


class SubScenario(pursuit.Scenario):
    pass


class SubPopulation(pursuit.Population):
    pass


class SubEnsemble(pursuit.Ensemble):
    pass


class SubWatch(pursuit.Watch):
    pass


class SubProcess(pursuit.Process):
    pass


class SubPlaythrough(pursuit.Playthrough):
    pass


class SubTurns(pursuit.Turns):
    pass


class SubActs(pursuit.Acts):
    pass


class SubLoop(pursuit.Loop):
    pass


class Subclasses(unittest.TestCase):
    def test_stay_what_they_are(self):
        scenario = SubScenario(SCENARIO)
        for owned in (SubModel(), scenario, SubPopulation.anybody(9), SubWatch(),
                      SubEnsemble(scenario), SubProcess(article()), SubPlaythrough(scenario)):
            owned.mark = [1]
            kept = copy.copy(owned), copy.deepcopy(owned)
            if not isinstance(owned, (SubWatch, SubProcess, SubPlaythrough)):
                kept += (pickle.loads(pickle.dumps(owned)),)
            for each in kept:
                self.assertIs(type(each), type(owned))
                self.assertEqual(each.mark, [1])
            self.assertIs(kept[0].mark, owned.mark, "a copy is shallow")
            self.assertIsNot(kept[1].mark, owned.mark, "a deep one is not")

    def test_a_couple_with_another_constructor(self):
        couple = SubCouple("x")
        for each in (couple.fork(), copy.copy(couple), copy.deepcopy(couple),
                     pickle.loads(pickle.dumps(couple))):
            self.assertIs(type(each), SubCouple)
            self.assertEqual((each.hash, each.mark, each.more), (couple.hash, "x", ["list"]))
        self.assertIs(type(SubCouple.load(couple.save(), model=couple.model)), SubCouple)

    def test_class_methods(self):
        image = pursuit.Model("[model]\nneed_gain = 1.5").save()
        two = pursuit.Partner(), pursuit.Partner()
        for made in (SubModel.load(image), SubModel.standard(), SubModel().changed(need_gain=1.2)):
            self.assertIs(type(made), SubModel)
        for made in (SubPopulation.anybody(3), SubPopulation.pairs([two]),
                     SubPopulation.columns({"a.anxiety": [0.5]}), SubPopulation.draw(*two, 3),
                     SubPopulation.profiles("pursuer", None, 3),
                     SubPopulation.grid({"a.anxiety": (0, 1, 3)})):
            self.assertIs(type(made), SubPopulation)
            self.assertIs(type(pickle.loads(pickle.dumps(made))), SubPopulation)
        self.assertIs(type(SubLoop().changed("drive", 0.1)), SubLoop)
        self.assertIs(type(copy.copy(SubActs("ab", ["pursue"] * 2))), SubActs)
        turns = article().play(4)
        turns = SubTurns(turns.model, turns._memory, 0, 4)
        for made in (turns[1:], turns + turns, pickle.loads(pickle.dumps(turns))):
            self.assertIs(type(made), SubTurns)


class TheStandardModel(unittest.TestCase):
    def test_cannot_be_closed(self):
        model = pursuit.Model.standard()
        with model:
            pass
        model.close()
        self.assertFalse(model.closed)
        article().play(2)
        self.assertIs(pursuit.Model.standard(), model)
        other = copy.copy(model)
        other.close()
        self.assertEqual((other.closed, model.closed), (True, False))


class WhileACallIsOnItsWay(unittest.TestCase):
    def test_closing_waits_for_it(self):
        kept, given = lib.couple_destroy, []
        lib.couple_destroy = lambda handle: (given.append(1), kept(handle))
        try:
            couple = article()
        finally:
            lib.couple_destroy = kept
        began = threading.Event()

        def work():
            began.set()
            couple.skip(1_000_000)
            return given[:]

        outcome = []
        thread = threading.Thread(target=lambda: outcome.append(work()))
        thread.start()
        began.wait()
        time.sleep(0.02)
        couple.close()
        at_once = given[:]
        thread.join()
        self.assertTrue(couple.closed)
        self.assertEqual(given, [1], "given back once")
        if outcome and outcome[0] == [] or at_once == []:
            self.assertEqual(at_once, [], "and not before the call was over")

    def test_the_end_of_the_program(self):
        for call in ("c.skip(1000000)", "c.what_if(C, pairs=4000)", "c.play(20000)", "c.step()"):
            code = ("import pursuit, threading, time\n"
                    "c = pursuit.Couple(pursuit.Partner(0.8), pursuit.Partner(0.2), seed=7)\n"
                    "C = pursuit.Change.intervention('affirm', 'b')\n"
                    "def work():\n"
                    f"    while True: {call}\n"
                    "threading.Thread(target=work, daemon=True).start()\n"
                    "time.sleep(0.2)\n")
            process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                                     timeout=60)
            self.assertEqual((process.returncode, process.stderr), (0, ""), call)

    def test_a_handle_in_use_is_not_given_back_at_exit(self):
        couple = article()
        (finalizer,) = (each for each in list(weakref.finalize._registry)
                        if each.peek() and each.peek()[0] is couple._as_parameter_)
        self.assertFalse(finalizer.atexit)


if __name__ == "__main__":
    unittest.main()
