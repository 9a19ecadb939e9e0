"""Every function of the table is called: through the package, and by hand what it does not need."""

import copy
import ctypes
import unittest

import pursuit
from pursuit import _ffi, words
from pursuit._library import lib
from support import PURSUER, WITHDRAWER, ROOT

SCENARIO = """
title = "T"
turns = 5
[a]
name = "Ana"
profile = "pursuer"
[b]
profile = "withdrawer"
[[happens]]
turn = 1
event = "disagreement"
severity = 0.5
[[happens]]
turn = 2
move = "listen"
seat = "b"
"""
CODES = (ROOT / "examples" / "codes" / "couplescope.toml").read_text()
TABLE = "couple,interval,SC,DC\n1,1,1,1\n1,2,1,0\n1,3,0,1\n2,1,0,0\n2,2,1,0\n"


class Calls(unittest.TestCase):
    def setUp(self):
        self.called = set()
        for name in _ffi.FUNCTIONS:
            function = getattr(lib, name)
            self.addCleanup(setattr, lib, name, function)
            setattr(lib, name, self.noting(name, function))

    def noting(self, name, function):
        def call(*arguments):
            self.called.add(name)
            return function(*arguments)
        return call

    def test_every_function(self):
        self.call_names()
        model = self.call_models()
        self.call_couples(model)
        self.call_scenarios()
        self.call_talks()
        self.call_ensembles()
        self.assertEqual(set(_ffi.FUNCTIONS) - self.called, set())

    def call_names(self):
        self.assertEqual(lib.version(), 1000)
        self.assertEqual(lib.version_text().decode(), pursuit.__version__)
        self.assertEqual(lib.enum_count(1), 2)
        self.assertEqual(lib.enum_name(1, 1), b"b")
        with self.assertRaises(pursuit.UnknownNameError):
            words.id_of("stance", "protestin")

    def call_models(self):
        made = ctypes.POINTER(_ffi.model)()
        lib.model_create(ctypes.byref(made))
        model = pursuit.Model._of(made)
        self.assertEqual(model, pursuit.Model())
        other = model.changed(need_gain=1.5)
        self.assertEqual(other, pursuit.Model("[model]\nneed_gain = 1.5"))
        self.assertEqual(other["need_gain"], 1.5)
        self.assertNotEqual(other.hash, model.hash)
        self.assertEqual(pursuit.Model.load(other.save()), other)
        self.assertEqual(model.move("listen").kind, "repair")
        self.assertEqual(model.profile(model.profiles[1]).anxiety, 0.78)
        self.assertGreater(len(model.transitions), 10)
        self.assertIn("need_gain", pursuit.coefficients())
        score = pursuit.Score(4.2, 3.6, 1.1)
        self.assertIn(pursuit.Partner.from_scores(score, score).quadrant,
                      ("secure", "preoccupied", "dismissing", "fearful"))
        defaults = _ffi.traits()
        lib.traits_init(ctypes.byref(defaults))
        self.assertEqual(pursuit.Partner._of(defaults), pursuit.Partner())
        copy.copy(model).close()
        return model

    def call_couples(self, model):
        couple = pursuit.Couple(PURSUER, WITHDRAWER, seed=3, model=model)
        lib.couple_set_user(couple, 4711)
        self.assertEqual(lib.couple_user(couple), 4711)
        couple.record(every=5)
        couple.disagree(0.6, "a")
        couple.open_issue(0.2)
        couple.stress("b", 0.3)
        couple.good_time(2)
        turns = couple.play(8)
        couple.skip(2)
        couple.act("b", "listen", 0.5)
        couple.observe("a", {"blame": 1, "criticise": 0.5})
        couple.step()
        couple.separate("b", promised=1000)
        couple.elapse(2000)
        couple.reunite()
        couple.intervene("affirm", "a", 0.5)
        couple.give_floor("a")
        couple.set_turn_ms(5000)
        couple.set_partner("a", pursuit.Partner())
        recording = couple.save_recording(with_model=True)
        self.assertIsNone(pursuit.validate(recording))
        couple.stop_recording()
        couple.write({"a.hope": 0.25})
        self.assertEqual(list(couple.read(["a.hope"])), [0.25])
        self.assertEqual(couple.partner("a"), pursuit.Partner())
        self.assertEqual(couple.condition("a").hope, 0.25)
        self.assertEqual(couple.situation.turn_ms, 5000)
        self.assertAlmostEqual(sum(couple.peek().probability.values()), 1, places=5)
        self.assertTrue(str(turns[5].why()))
        self.assertTrue(str(turns[5].why_not("soften")))
        self.assertIn("need.peace", pursuit.catalogue())
        self.call_loops(couple)
        self.call_copies(couple)

    def call_loops(self, couple):
        self.assertGreater(couple.gain("a", "cold").gain, 0)
        couple.measure_gain("a", halved="fear_to_demand")
        couple.predict()
        self.assertEqual(len(couple.responses("a").pursuit), _ffi.RESPONSE_POINTS)
        side = pursuit.LoopSide(inertia=0.3, coupling=0.9, threshold=0.1)
        loop = pursuit.Loop(side, side)
        self.assertTrue(loop.escalates((0.5, 0.5)))
        self.assertEqual(len(loop.run((0.5, 0.5), 4)), 4)
        self.assertIsNotNone(loop.analyse().saddle)

    def call_copies(self, couple):
        fork = couple.fork()
        fork.step()
        self.assertNotEqual(fork.hash, couple.hash)
        fork.rewind(couple)
        image = couple.save(with_model=True)
        self.assertEqual(pursuit.inspect(image).of, "couple")
        loaded = pursuit.Couple.load(image)
        self.assertEqual({fork.hash, loaded.hash}, {couple.hash})
        self.assertEqual(loaded.model, couple.model)
        for each in (couple, fork, loaded):
            each.close()

    def call_scenarios(self):
        with pursuit.Scenario(SCENARIO) as scenario:
            self.assertEqual((scenario.title, scenario.names), ("T", ("Ana", "B")))
            self.assertEqual(scenario.partner("a"), pursuit.Model.standard().profile("pursuer"))
            again = pursuit.Scenario(str(scenario))
            with scenario.stage() as stage:
                stage.play(2)
                self.assertEqual(stage.happened, (0,))
                stage.next()
                self.assertEqual(stage.happened, (1,))
                stage.couple = stage.couple
                self.assertEqual(stage.couple.situation.turns, 3)
            self.assertEqual(again.play()[-1].number, 4)

    def test_scenarios_of_the_examples(self):
        for path in sorted((ROOT / "examples" / "scenarios").glob("*.toml")):
            with self.subTest(path.name), pursuit.Scenario.read(path) as scenario:
                again = pursuit.Scenario(str(scenario))
                turns = scenario.play()
                self.assertEqual(len(turns), scenario.turns)
                self.assertEqual(bytes(turns._bytes()), bytes(again.play()._bytes()))

    def call_talks(self):
        with pursuit.Talks(CODES, TABLE) as talks:
            replays = [talk.replay() for talk in talks]
            self.assertEqual([len(r.turns) for r in replays],
                             [talk.columns * talk.intervals for talk in talks])
            self.assertLess(replays[0].log_likelihood, 0)
            self.assertLess(talks.baselines().chance, 0)

    def call_ensembles(self):
        people = [pursuit.Population.pairs([(PURSUER, WITHDRAWER)]),
                  pursuit.Population.columns({"a.hope": [0.5, 0.6]}),
                  pursuit.Population.draw(PURSUER, WITHDRAWER, 3, anxiety=0.1),
                  pursuit.Population.anybody(4),
                  pursuit.Population.grid({"a.hope": (0, 1, 5)}, repeat=2)]
        self.assertEqual([len(each) for each in people], [1, 2, 3, 4, 10])
        self.assertEqual(people[4].cell(1), {"a.hope": 0.25})
        with pursuit.Ensemble(pursuit.Scenario(SCENARIO), people[4]) as ensemble:
            self.assertEqual(ensemble.run().couples, 10)
            self.assertEqual(len(ensemble.story(9)), 5)
        endless = pursuit.Ensemble(pursuit.Scenario(SCENARIO))
        with self.assertRaises(pursuit.StateError):
            endless.run(couples=10**10, summaries=False, progress=lambda done, all: False)
        for each in people:
            self.assertEqual(len(each[0]), 2)
            each.close()


if __name__ == "__main__":
    unittest.main()
