"""Scenes: silences that have a length, and what is told meanwhile."""

import copy
import pickle
import unittest
from datetime import timedelta

import pursuit
from support import PURSUER, WITHDRAWER


def quarrel(seed=7):
    couple = pursuit.Couple(PURSUER, WITHDRAWER, seed=seed)
    couple.set_turn_ms(3000)
    couple.disagree(0.75, owner="a")
    return couple


def seen(turns):
    return [(turn.time_ms, turn.mover, turn.move, turn.host_made) for turn in turns]


def tell_an_evening(scene):
    scene.act(2500, "deflect")
    scene.stress(2500, "b", 0.4)
    scene.act(30000, "validate", intensity=0.9)
    scene.act(31000, "listen", "b")
    scene.separate(60001, "a", timedelta(seconds=45))
    scene.good_time(200000, 3)
    scene.open_issue(200000, 0.3, "b")
    scene.disagree(250000, 0.6, "a")
    scene.reunite(260000)


class Scenes(unittest.TestCase):
    def test_any_splitting_gives_the_same_bits(self):
        whole = pursuit.Scene(quarrel(), player="b")
        tell_an_evening(whole)
        self.assertEqual(whole.waiting, 9)
        turns = whole.advance(300000)
        self.assertEqual(whole.waiting, 0)
        self.assertGreater(len(turns), 12)
        self.assertEqual([turn.move for turn in turns if turn.host_made],
                         ["deflect", "validate", "listen"])
        for step in (16, 999, 44999):
            split = pursuit.Scene(quarrel(), player="b")
            tell_an_evening(split)
            parts = []
            for now in [*range(0, 300000, step), 300000]:
                parts += seen(split.advance(now))
            self.assertEqual(parts, seen(turns), step)
            self.assertEqual(split.couple.hash, whole.couple.hash)

    def test_each_acts_when_it_is_due(self):
        scene = pursuit.Scene(quarrel())
        couple = scene.couple
        for _ in range(100):
            first = min(couple.due("a"), couple.due("b"))
            couple.elapse(1)  # which makes nothing later
            self.assertEqual(min(couple.due("a"), couple.due("b")), first)
            self.assertEqual(len(scene.advance(first - 1)), 0)
            [turn] = scene.advance(first)
            self.assertEqual(turn.time_ms, first)
            self.assertEqual(couple.situation.clock_ms, first)

    def test_the_player_never_acts_by_itself(self):
        scene = pursuit.Scene(quarrel(), player="b")
        turns = scene.advance(600000)
        self.assertGreater(len(turns), 10)
        self.assertEqual({turn.mover for turn in turns}, {"a"})
        self.assertGreater(len(turns[5].why().sentence("Ana", "Ben")), 20)

    def test_reasons_reach_back_across_calls(self):
        whole, split = pursuit.Scene(quarrel()), pursuit.Scene(quarrel())
        turns, parts = whole.advance(300000), []
        for now in range(0, 300001, 5000):
            parts += split.advance(now)
        self.assertEqual([t.why().sentence("Ana", "Ben") for t in turns],
                         [t.why().sentence("Ana", "Ben") for t in parts])

    def test_a_full_scene_loses_nothing(self):
        scene = pursuit.Scene(quarrel(), player="b")
        for i in range(16):
            scene.act(1000 + i, "listen")
        with self.assertRaisesRegex(pursuit.FullError, "16 things wait already"):
            scene.act(1, "blame")
        self.assertEqual(scene.waiting, 16)
        self.assertEqual([turn.move for turn in scene.advance(2000)], ["listen"] * 16)
        scene.act(2000, "blame")

    def test_wrong_times_and_values(self):
        scene = pursuit.Scene(quarrel(), player="b")
        scene.advance(5000)
        before = scene.couple.hash
        for wrong in (lambda: scene.act(4999, "listen"), lambda: scene.advance(4999),
                      lambda: scene.reunite(2**62 + 1), lambda: scene.reunite(-1),
                      lambda: scene.act(6000, "listen", intensity=1.5),
                      lambda: scene.stress(6000, "a", -0.1), lambda: scene.good_time(6000, 0),
                      lambda: scene.separate(6000, "a", 2**32),
                      lambda: pursuit.Scene(quarrel()).act(6000, "listen")):  # who?
            self.assertRaises(pursuit.ArgumentError, wrong)
        self.assertRaises(pursuit.UnknownNameError, scene.act, 6000, "lisen")
        self.assertRaises(TypeError, scene.advance, 6000.5)
        self.assertRaises(TypeError, pursuit.Scene, "a couple")
        self.assertEqual(scene.waiting, 0)
        self.assertEqual(scene.couple.hash, before)

    def test_who_is_away_waits_for_the_return(self):
        couple = quarrel()
        couple.separate("b", 60000)
        self.assertGreater(min(couple.due("a"), couple.due("b")), 60000)
        couple.separate("b")
        self.assertEqual(couple.due("a"), 2**62)

    def test_forks_and_copies(self):
        scene = pursuit.Scene(quarrel(), player="b")
        scene.advance(20000)
        scene.stress(30000, "a")
        fork = scene.fork()
        self.assertEqual(fork.waiting, 1)
        self.assertEqual(seen(fork.advance(200000)), seen(scene.advance(200000)))
        self.assertEqual(fork.couple.hash, scene.couple.hash)
        self.assertIsNot(fork.couple, scene.couple)
        self.assertIs(copy.copy(scene).couple, scene.couple)
        self.assertIsNot(copy.deepcopy(scene).couple, scene.couple)
        self.assertRaises(TypeError, pickle.dumps, scene)

    def test_a_saved_couple_takes_its_silence_along(self):
        scene = pursuit.Scene(quarrel(), player="b")
        scene.advance(61234)
        loaded = pursuit.Scene(pursuit.Couple.load(scene.couple.save(), model=scene.couple.model),
                               player="b")
        self.assertEqual(seen(scene.advance(300000)), seen(loaded.advance(300000)))

    def test_reasons_after_a_break_are_what_they_would_have_been(self):
        def reasons(scene, now):
            return [(str(turn.why()), turn.why().cause) for turn in scene.advance(now)]

        for at in (0, 7000, 61234, 120000):
            scene = pursuit.Scene(quarrel(), player="b")
            for time, move in ((20000, "deflect"), (60000, "listen")):
                scene.act(time, move)
            scene.advance(at)
            loaded = pursuit.Scene(pursuit.Couple.load(scene.couple.save(with_model=True)),
                                   player="b")
            for time, move in ((20000, "deflect"), (60000, "listen")):
                if time > at:
                    loaded.act(time, move)
            self.assertEqual(reasons(loaded, 300000), reasons(scene, 300000))
            self.assertEqual(loaded.couple.hash, scene.couple.hash)

    def test_recorded_and_played_again(self):
        couple = quarrel()
        couple.record()
        scene = pursuit.Scene(couple, player="b")
        tell_an_evening(scene)
        turns = scene.advance(300000)
        plain = pursuit.Scene(quarrel(), player="b")
        tell_an_evening(plain)
        self.assertEqual(seen(turns), seen(plain.advance(300000)))
        self.assertIsNone(pursuit.validate(couple.save_recording(), model=couple.model))

    def test_closed(self):
        with pursuit.Scene(quarrel()) as scene:
            self.assertIn("Scene of", repr(scene))
        self.assertEqual(repr(scene), "<Scene, closed>")
        self.assertRaises(pursuit.ArgumentError, scene.advance, 1)


if __name__ == "__main__":
    unittest.main()
