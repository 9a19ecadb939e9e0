"""Every function of the table is called: through the package, and by hand what it does not need."""

import contextlib
import copy
import ctypes
import math
import unittest

import pursuit
from pursuit import _ffi, words
from pursuit._library import lib
from pursuit._owned import raw
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
OLD_IMAGES = ROOT / "tests" / "record" / "format_2"


class Calls(unittest.TestCase):
    def setUp(self):
        self.called = set()
        for name in _ffi.FUNCTIONS:
            function = getattr(lib, name)
            self.addCleanup(setattr, lib, name, function)
            setattr(lib, name, self.noting(name, function))
        step = pursuit.couple.couple_step  # kept by itself, since every microsecond counts there
        self.addCleanup(setattr, pursuit.couple, "couple_step", step)
        pursuit.couple.couple_step = self.noting("couple_step", step)

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
        self.call_fits()
        self.call_ensembles()
        self.call_processes()
        self.call_pictures()
        self.call_patterns()
        self.call_scenes()
        self.assertEqual(set(_ffi.FUNCTIONS) - self.called, set())

    def call_names(self):
        self.assertEqual(lib.version(), 1000)
        self.assertEqual(lib.version_text().decode(), pursuit.__version__)
        self.assertEqual(lib.enum_count(1), 2)
        self.assertEqual(lib.enum_name(1, 1), b"b")
        self.assertEqual(lib.struct_size(b"pursuit_point"), 16)
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
        self.assertEqual((model.move("listen").kind, model.move("listen").group),
                         ("repair", "answer"))
        self.assertEqual(model.group("answer").answers["opening"], 1)
        own = pursuit.Model("[model.groups.protest]\ncost = 0.375\n[model.stances.opening.answers]"
                            "\nsilence = -0.5\n[moves.smoke]\nkind = 'withdraw'")
        self.assertEqual((own.group("protest").cost, own.move("smoke").group), (0.375, "silence"))
        self.assertEqual(own.group("silence").answers["opening"], -0.5)
        self.assertEqual(model.profile(model.profiles[1]).anxiety, 0.78)
        self.assertGreater(len(model.transitions), 10)
        self.assertIn("need_gain", pursuit.coefficients())
        score = pursuit.Score(4.2, 3.6, 1.1)
        spoken = pursuit.Partner.from_scores(score, score, level=pursuit.Score(5, 3, 4))
        self.assertAlmostEqual(spoken.level, 0.6)
        self.assertEqual(pursuit.Partner.from_scores(score, score).level, 0.5)
        self.assertIn(pursuit.Partner.from_scores(score, score).quadrant,
                      ("secure", "preoccupied", "dismissing", "fearful"))
        defaults = _ffi.traits()
        lib.traits_init(ctypes.byref(defaults))
        self.assertEqual(pursuit.Partner._of(defaults), pursuit.Partner())
        copy.copy(model).close()
        return model

    def call_scenes(self):
        scene = pursuit.Scene(pursuit.Couple(PURSUER, WITHDRAWER, seed=4), player="b")
        scene.act(1000, "listen")
        self.assertEqual(copy.copy(scene).waiting, 1)
        self.assertIsNotNone(scene.couple.due("a"))
        turns = scene.advance(60000)
        self.assertEqual((scene.waiting, "listen" in [turn.move for turn in turns]), (0, True))
        scene.close()

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
        brief = _ffi.brief_turn()
        lib.couple_play_brief(couple, ctypes.byref(brief), 1)
        self.assertEqual((brief.struct_size, brief.mover), (24, turns[-2].mover == "b"))
        couple.skip(1)
        couple.act("b", "listen", 0.5)
        couple.observe("a", {"blame": 1, "criticise": 0.5})
        direction = couple.said("a", {"blame": 1, "criticise": 0.5}).direction()
        self.assertIn(direction.text(), direction.data()["text"])
        self.assertEqual(lib.message_text(147).decode(), pursuit.catalogue()["need.space"])
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
        self.assertFalse(couple.situation.promised)
        self.assertGreater(couple.condition("a").momentum["protest"], 0)
        self.assertEqual(couple.peek().sway.momentum.keys(), turns[0].sway.momentum.keys())
        self.assertAlmostEqual(sum(couple.peek().probability.values()), 1, places=5)
        why = turns[5].why()
        self.assertTrue(str(why))
        self.assertAlmostEqual(
            why.weight, why.openness * max(why.score, 0) ** 2 * math.prod(why.more.values()) /
            math.prod(why.less.values()) + model["epsilon"], places=5)
        self.assertTrue(str(turns[5].why_not("soften")))
        self.assertIn("need.peace", pursuit.catalogue())
        self.call_loops(couple)
        self.call_what_if(couple)
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
        self.call_portraits(couple, loop)

    def call_portraits(self, couple, loop):
        self.assertEqual(loop.changed("coupling", 0.5, "pursuit").pursuit.coupling, 0.5)
        portrait = pursuit.Portrait(loop)
        self.assertEqual((portrait.outlook, len(portrait.fixed_points)), ("depends", 3))
        self.assertEqual(len(portrait.null_clines()), 2)
        self.assertTrue(portrait.border().side_of([(1, 1)])[0] > 0)
        self.assertEqual(portrait.grid(3, 2).fates.shape, (2, 3))
        self.assertEqual(portrait.rounds_until(0, 0, 3, 2)[0, 0], 0)
        sweep = pursuit.LoopSweep("drive", -0.5, 0.5, 3)
        self.assertEqual(pursuit.survey(loop, sweep).outlooks.shape, (3,))
        self.assertIsNotNone(pursuit.hysteresis(loop, sweep).fell_in)
        self.assertGreater(couple.gains("a").finite_hot, 0)
        self.assertEqual(couple.loop("a")[0].order, "pursuit_first")
        one = pursuit.TraitSweep("a", "hope", steps=1)
        found = pursuit.survey_traits(PURSUER, WITHDRAWER, one, one, runs=1, turns=10)
        self.assertEqual(found.holds.shape, (1, 1))

    def call_what_if(self, couple):
        change = pursuit.Change.link("fear_to_demand", "a")
        couple.what_if(change, pairs=2)
        couple.what_if_pairs(change, 2)
        couple.disagree(0.9, "a")
        with contextlib.suppress(pursuit.StateError):
            couple.search(["link"], pairs=2)
        self.assertEqual(len(couple.remedies("a")), 4)
        self.assertGreater(couple.present_gain("a").gain, 0)
        with pursuit.Scenario(SCENARIO) as scenario:
            scenario.what_if([], pairs=2)
            scenario.what_if_pairs([], 2)

    def call_copies(self, couple):
        fork = couple.fork()
        fork.step()
        self.assertNotEqual(fork.hash, couple.hash)
        fork.rewind(couple)
        image = couple.save(with_model=True)
        self.assertEqual(pursuit.inspect(image).of, "couple")
        loaded = pursuit.Couple.load(image)
        self.assertEqual({fork.hash, loaded.hash}, {couple.hash})
        bare = pursuit.Couple.load(raw(lib.couple_save, couple, 1))  # as C does without turns
        self.assertEqual((bare.hash, bare._recent), (couple.hash, b""))
        self.assertEqual(loaded.model, couple.model)
        for each in (couple, fork, loaded):
            each.close()

    def call_scenarios(self):
        with pursuit.Scenario(SCENARIO) as scenario:
            self.assertEqual((scenario.title, scenario.names), ("T", ("Ana", "B")))
            self.assertEqual(scenario.partner("a"), pursuit.Model.standard().profile("pursuer"))
            again = pursuit.Scenario(str(scenario))
            with scenario.playthrough() as playthrough:
                playthrough.play(2)
                self.assertEqual(playthrough.happened, (0,))
                playthrough.next()
                self.assertEqual(playthrough.happened, (1,))
                playthrough.couple = playthrough.couple
                self.assertEqual(playthrough.couple.situation.turns, 3)
            self.assertEqual(again.play()[-1].number, 4)

    def call_patterns(self):
        acts = pursuit.Couple(PURSUER, WITHDRAWER).play(12).acts()
        with pursuit.Watch(acts) as watch:
            watch.copy().close()
            self.assertEqual(watch.finding().acts, 12)
            self.assertTrue(watch.finding().sentence())
            found = watch.associations()
        self.assertTrue(found[0].sentence())
        self.assertIn(found.feeds("a_pursues"), words.WORDS["verdict"])
        self.assertEqual(acts.associations()[0].q, found[0].q)
        self.assertTrue(acts.stretches())
        self.assertEqual(len(pursuit.prevalences([acts])), 5)

    def test_scenarios_of_the_examples(self):
        for path in sorted((ROOT / "examples" / "scenarios").glob("*.toml")):
            with self.subTest(path.name), pursuit.Scenario.read(path) as scenario:
                again = pursuit.Scenario(str(scenario))
                turns = scenario.play()
                self.assertEqual(len(turns), scenario.turns)
                self.assertEqual(bytes(turns._bytes()), bytes(again.play()._bytes()))

    @unittest.skipUnless(OLD_IMAGES.exists(), "needs the sources")
    def test_images_of_format_2(self):
        image = (OLD_IMAGES / "couple.image").read_bytes()
        self.assertEqual(pursuit.inspect(image).format, 2)
        with self.assertRaises(pursuit.ModelError):
            pursuit.Couple.load(image, model=pursuit.Model.standard())
        couple = pursuit.Couple.load(image, model=pursuit.Model.standard(),
                                     other_model=True)
        self.assertEqual((couple.situation.turns, couple.partner("a").level), (16, 0.5))
        self.assertEqual((couple.situation.stepped_back, couple.situation.promised), ("b", False))
        self.assertEqual(pursuit.inspect(couple.save()).format, 4)
        carried = (OLD_IMAGES / "couple_with_model.image").read_bytes()
        with self.assertRaises(pursuit.ModelError):
            pursuit.Model.load(carried)
        model = pursuit.Model.load(carried, other_model=True)
        self.assertEqual(model.move("write_a_letter").group, "answer")
        letter = pursuit.Couple.load(carried, model=model, other_model=True)
        self.assertTrue(letter.situation.promised)
        self.assertEqual(len(letter.play(20)), 20)

    def call_talks(self):
        with pursuit.Talks(CODES, TABLE) as talks:
            replays = [talk.replay() for talk in talks]
            self.assertEqual([len(r.turns) for r in replays],
                             [talk.columns * talk.intervals for talk in talks])
            self.assertLess(replays[0].log_likelihood, 0)
            self.assertEqual([len(talk.acts()) for talk in talks], [6, 4])
            self.assertLess(talks.baselines().chance, 0)
            self.assertEqual((talks.rows.read, talks.rows.missing, talks.rows.skipped), (5, 0, []))
        with self.assertRaisesRegex(pursuit.ParseError, "^1:7: codes: "):
            pursuit.Talks(TABLE, CODES)  # the wrong way round
        with self.assertRaisesRegex(pursuit.ParseError, "^1:1: no column "):
            pursuit.Talks(CODES, "x,y\n1,2\n")
        gaps = TABLE.replace("1,2,1,0", "1,2,NA,0") + "3,1,0,0\n"
        with pursuit.Talks(CODES, b"\xff\xfe" + gaps.encode("utf-16-le")) as talks:
            self.assertEqual((talks.rows.missing, talks.rows.skipped), (1, ["3"]))
            self.assertEqual((talks[0].known, talks[0].missing), (5, 1))
            self.assertEqual([kind for _, kind, _ in talks[0].acts()].count(None), 1)
            self.assertEqual(talks[0].replay().log_probability[2], 0)
            self.assertEqual(len(talks[0].acts().associations()), 8)

    def call_fits(self):
        talks = pursuit.Talks(CODES, TABLE)
        with pursuit.Likelihood(talks) as likelihood:
            whole = likelihood(pursuit.Partner(), pursuit.Partner())
            self.assertLess(whole, 0)
            each = likelihood.of_talks([(pursuit.Partner(), pursuit.Partner())])
            self.assertAlmostEqual(each.sum(), whole, places=9)
        self.assertTrue((pursuit.nats_of(talks, "momentum", [2.0]) > 0).all())
        found = pursuit.fit(talks, "momentum", folds=2, draws=0, simulated=20, threads=1)
        self.assertEqual(len(found.held_out), 2)
        self.assertIn("this fit", found.csv)
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.fit(talks, "session_minutes", draws=0)
        stopped = pursuit.fit(talks, "momentum", draws=1000000, tell=lambda done: False)
        self.assertIn("stopped: the best so far", stopped.warnings)
        self.assertEqual(stopped.held_out.tolist(), [])
        rows = TABLE.replace("\n", ",M\n").replace("DC,M", "DC,by")
        coded = rows + rows[rows.index("\n") + 1:].replace(",M", ",N")
        coders = CODES.replace("[a]", '[coder]\ncolumn = "by"\n[a]', 1)
        self.assertEqual([each.all.kappa for each in pursuit.agreement(coders, coded)], [1, 1])

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
            self.assertEqual(ensemble.what_if([], couples=3).pairs, 3)
            self.assertEqual(len(ensemble.what_if_pairs([], 2).flags), 2)
        endless = pursuit.Ensemble(pursuit.Scenario(SCENARIO))
        with self.assertRaises(pursuit.StateError):
            endless.run(couples=10**10, summaries=False, progress=lambda done, all: False)
        for each in people:
            self.assertEqual(len(each[0]), 2)
            each.close()

    def call_pictures(self):
        couple = pursuit.Couple(PURSUER, WITHDRAWER, seed=3)
        turns = couple.play(3)
        side = pursuit.LoopSide()
        axes = {"across": "x", "up": "y", "across_range": (0, 1), "up_range": (0, 1)}
        for svg in (pursuit.picture.loop(couple, turns), pursuit.picture.timeline(turns),
                    pursuit.picture.what_if({}), pursuit.picture.heat_map([0.5], 1, **axes),
                    pursuit.picture.portrait(pursuit.Loop(side, side))):
            self.assertTrue(svg.startswith("<svg"))
        self.assertIn(".pursuit-picture", pursuit.picture.style())
        self.assertIn("digraph", pursuit.chart() + pursuit.process_chart())
        self.assertIn("<html", pursuit.report(pursuit.Scenario(SCENARIO), pairs=0))

    def call_processes(self):
        couple = pursuit.Couple(PURSUER, WITHDRAWER, seed=3)
        process = pursuit.Process(couple)
        self.assertEqual(process.sentence("Ana", "Ben"), "No cycle has been seen.")
        self.assertEqual(process.next_sentence("Ana", "Ben"), "")
        self.assertIsNone(process.standing.next)
        couple.disagree(0.8, "a")
        running = 0
        for _ in range(30):
            process.play(1)
            if couple.phase != "paused":
                negative = couple.phase.endswith(("pursues", "attack", "withdraw"))
                running = running + 1 if negative else 0
        now = process.standing
        self.assertEqual((now.stage, now.pursuer, now.withdrawer), ("in_the_cycle", "a", "b"))
        self.assertEqual(now.because, "the cycle has hold of them")
        self.assertEqual(now.values["cycle_turns"], running)
        self.assertEqual((now.next.to, now.next.help), ("de_escalated", ("name_the_cycle", None)))
        self.assertIn("has to rest", process.next_sentence("Ana", "Ben"))
        fork = couple.fork()
        apart = process.copy(fork)
        visits = [process.visit(0.5, owner="a") for _ in range(10)]
        self.assertEqual(visits[0].step, ("uncover", "b"))
        self.assertEqual(process.standing.stage, "consolidated")
        self.assertIsNone(process.standing.next)
        self.assertEqual(apart.standing, now)
        self.assertEqual(apart.visit(0.5, step="soften", step_who="a").step, ("soften", "a"))
        with self.assertRaises(pursuit.ArgumentError):
            apart.visit(1.5)
        self.assertEqual([row.to for row in pursuit.process_rows()].count("consolidated"), 1)
        for row in pursuit.process_rows():
            self.assertTrue(row.conditions)
            for variable, way, _ in row.conditions:
                self.assertIn(variable, pursuit.words.WORDS["process_variable"])
                self.assertIn(way, ("above", "below"))
        slowed = next(row for row in pursuit.process_rows() if row.to == "de_escalated"
                      and row.start == "in_the_cycle")
        self.assertEqual([each[0] for each in slowed.conditions],
                         ["calm_turns", "arousal", "sight"])
        self.assertEqual(slowed.conditions[1], ("arousal", "below", 0.5))
        defaults = _ffi.sessions()
        lib.sessions_init(ctypes.byref(defaults))
        self.assertEqual((defaults.days, defaults.dose), (7, 0.5))
        for each in (process, apart):
            each.close()


if __name__ == "__main__":
    unittest.main()
