"""Turns as records, as columns and as NumPy's; playing in one call and step by step; reasons."""

import copy
import importlib.util
import math
import pickle
import sys
import threading
import unittest
from array import array
from datetime import timedelta
from unittest import mock

import pursuit
from pursuit import _numbers, columns, words
from support import PURSUER, WITHDRAWER, article, run

HAS_NUMPY = importlib.util.find_spec("numpy") is not None


def no_module(name):
    """As if a module were not installed."""
    _numbers.numpy.cache_clear()
    return mock.patch.dict(sys.modules, {name: None})


class Playing(unittest.TestCase):
    def tearDown(self):
        _numbers.numpy.cache_clear()

    def test_one_call_is_so_many_steps(self):
        one, other, third = article(), article(), article()
        turns = one.play(30)
        steps = [other.step() for _ in range(30)]
        third.skip(30)
        self.assertEqual([bytes(t._struct) for t in turns], [bytes(t._struct) for t in steps])
        self.assertEqual({one.hash, other.hash}, {third.hash})

    def test_steps_of_copies_stay_apart(self):
        right = article().play(110)
        couple = article()
        steps = [couple.step() for _ in range(50)]  # longer than a tape
        couples = [couple, couple.fork(), copy.copy(couple), copy.deepcopy(couple),
                   pickle.loads(pickle.dumps(couple))]
        threads = [threading.Thread(target=lambda each=each: taken.append(
            [each.step() for _ in range(60)])) for each in couples]
        taken = []
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for more in taken:
            self.assertEqual([bytes(t._struct) for t in steps + more],
                             [bytes(t._struct) for t in right])
            self.assertEqual([turn.why().sentence() for turn in more[:12]],
                             [turn.why().sentence() for turn in right[50:62]])
        couple.close()
        for _ in range(2):
            with self.assertRaisesRegex(pursuit.ArgumentError, "NULL"):
                couple.step()
        self.assertEqual(steps[3].move, right[3].move)
        with self.assertRaises(AttributeError):
            steps[3].moves

    def test_a_record_is_a_sequence(self):
        turns = article().play(12)
        self.assertEqual([turn.number for turn in turns], list(range(12)))
        self.assertEqual((turns[-1].number, turns[3:6][0].number, len(turns[3:6])), (11, 3, 3))
        self.assertEqual(len(turns[20:]), 0)
        for index in (12, -13):
            with self.assertRaises(IndexError):
                turns[index]
        with self.assertRaises(ValueError):
            turns[::2]
        self.assertEqual(len(article().play(0)), 0)
        self.assertRegex(repr(turns[1]), r"^<Turn 1: b \w+ \(\w+\), \w+>$")

    def test_words_of_a_turn(self):
        for turn in article().play(60):
            self.assertIn(turn.move, words.MOVES)
            self.assertIn(turn.phase, words.PHASES)
            self.assertIn(turn.turning, (None, *words.WORDS["turning"]))
            self.assertEqual(turn.because is None, turn.before == turn.stance, turn)
            self.assertEqual(turn.of("b"), turn.b)
            self.assertEqual(list(turn.a.unmet), list(words.NEEDS))
            self.assertEqual(list(turn.a.cue), ["warmth", "demand", "responsiveness"])
            self.assertFalse(turn.host_made)

    def test_moves_of_another_model(self):
        model = pursuit.Model('[moves.tease]\nlike = "affection"')
        couple = pursuit.Couple(PURSUER, WITHDRAWER, model=model)
        turn = couple.act("b", "tease", 0.5)
        self.assertEqual((turn.move, turn.host_made, turn.intensity), ("tease", True, 0.5))
        self.assertIn("tease", couple.peek().probability)
        self.assertIn("tease", turn.why().sentence())

    def test_forks_meet_the_same_chances(self):
        couple = article()
        couple.play(5)
        fork, copied, deep = couple.fork(), copy.copy(couple), copy.deepcopy(couple)
        expected = [t.move for t in couple.play(20)]
        for other in (fork, copied, deep):
            self.assertEqual([t.move for t in other.play(20)], expected)
            self.assertEqual(other.hash, couple.hash)

    def test_time(self):
        one, other = article(), article()
        one.elapse(timedelta(hours=1))
        for _ in range(10):
            other.elapse(360000)
        self.assertEqual(one.hash, other.hash)
        self.assertEqual(one.situation.clock_ms, 3600000)

    def test_pickles(self):
        couple = article()
        turns = couple.play(10)
        again = pickle.loads(pickle.dumps(turns))
        self.assertEqual(str(again[7].why()), str(turns[7].why()))
        self.assertEqual(again.model, turns.model)
        for scenario in (pursuit.Scenario('[a]\n[b]\nname = "Bo"'),):
            self.assertEqual(pickle.loads(pickle.dumps(scenario)).names, ("A", "Bo"))
        self.assertEqual(pickle.loads(pickle.dumps(PURSUER)), PURSUER)
        couples = pickle.dumps([couple.fork() for _ in range(20)])
        self.assertLess(len(couples), len(couple.model.save()) + 20 * 8000, "one model for all")


class Columns(unittest.TestCase):
    def tearDown(self):
        _numbers.numpy.cache_clear()

    def check(self, kind):
        couple = article()
        turns = couple.play(50)[7:]
        table = turns.columns()
        self.assertEqual({type(column) for column in table.values()}, {kind})
        self.assertEqual({len(column) for column in table.values()}, {43})
        for i, turn in enumerate(turns):
            self.assertEqual(table["number"][i], turn.number)
            self.assertEqual(table["time_ms"][i], turn.time_ms)
            self.assertEqual(words.STANCES[table["stance"][i]], turn.stance)
            self.assertEqual(turns.model.moves[table["move"][i]], turn.move)
            self.assertEqual(table["b_unmet_peace"][i], turn.b.unmet["peace"])
            self.assertEqual(table["a_abandonment"][i], turn.a.fears["abandonment"])
            self.assertEqual(table["a_learned_withdrawal"][i], turn.a.learned["withdrawal"])
            self.assertEqual(table["perceived_warmth"][i], turn.perceived["warmth"])
            self.assertEqual(table["feature_hope"][i], turn.features["hope"])
            self.assertEqual(table["sway_bid"][i], turn.sway.bid)
            self.assertEqual(table["sway_momentum_answer"][i], turn.sway.momentum["answer"])
            self.assertEqual(table["b_momentum_silence"][i], turn.b.momentum["silence"])
            self.assertEqual(table["a_exertion"][i], turn.a.exertion)
        self.assertEqual(len(couple.play_columns(0)["number"]), 0)
        self.assertEqual(len(couple.read([])), 0)
        self.assertEqual(len(pursuit.Loop().run((0, 0), 0)), 0)
        self.assertEqual(len(table), 15 + 18 + 5 + 2 * 31 + 10)
        values = couple.read(["b.stress", "a.arousal"])
        self.assertEqual(type(values), kind)
        self.assertEqual(values[1], couple.a.arousal)
        run = pursuit.Loop().run((0.5, 0.25), 2)
        self.assertEqual([list(point) for point in run], [[0, 0], [0, 0]])
        self.assertEqual(type(couple.responses("a").pursuit), kind)

    def test_without_numpy(self):
        with no_module("numpy"):
            self.check(array)
            with self.assertRaisesRegex(ImportError, "needs NumPy"):
                article().play(1).numpy()

    @unittest.skipUnless(HAS_NUMPY, "needs NumPy")
    def test_with_numpy(self):
        import numpy

        self.check(numpy.ndarray)

    @unittest.skipUnless(HAS_NUMPY, "needs NumPy")
    def test_the_same_with_and_without(self):
        there = article().play_columns(40)
        with no_module("numpy"):
            here = article().play_columns(40)
        self.assertEqual(list(here), list(there))
        for name, column in here.items():
            self.assertEqual(column.tolist(), there[name].tolist(), name)
            self.assertEqual(column.itemsize, there[name].itemsize, name)

    @unittest.skipUnless(HAS_NUMPY, "needs NumPy")
    def test_structured_array_is_the_same_memory(self):
        turns = article().play(20)[4:]
        records = turns.numpy()
        self.assertEqual(records.shape, (16,))
        self.assertEqual(records["number"].tolist(), list(range(4, 20)))
        self.assertEqual(records["after"]["fears"].shape, (16, 2, 4))
        self.assertEqual(len(turns[9:9].numpy()), 0)
        records["intensity"][0] = 0.125
        self.assertEqual(turns[0].intensity, 0.125)

    @unittest.skipUnless(importlib.util.find_spec("pandas"), "needs pandas")
    def test_pandas(self):
        import pandas

        frame = pandas.DataFrame(article().play_columns(25))
        self.assertEqual(frame.shape, (25, len(columns.COLUMNS)))
        self.assertTrue(frame["a_arousal"].between(0, 1).all())

    def test_reading_into_a_buffer_of_ones_own(self):
        couple = article()
        ids = pursuit.quantities(f"{seat}.{name}" for seat in "ab" for name in words.QUANTITIES)
        values = array("f", bytes(4 * len(ids)))
        self.assertIs(couple.read(ids, out=values), values)
        self.assertEqual(list(couple.read(list(ids))), list(values))
        self.assertEqual(values[words.QUANTITIES.index("hope")], couple.a.hope)
        for buffer in (array("f", [0]), array("d", bytes(8 * len(ids))), bytes(4 * len(ids))):
            with self.assertRaises(ValueError):
                couple.read(ids, out=buffer)

    def test_writing(self):
        couple = article()
        before = couple.read(["b.hope", "b.arousal"])
        couple.write({"a.hope": 0.5, "a.cue_warmth": -1.0})
        self.assertEqual(list(couple.read(["a.hope", "a.cue_warmth"])), [0.5, -1.0])
        self.assertEqual(list(couple.read(["b.hope", "b.arousal"])), list(before))


class Reasons(unittest.TestCase):
    def test_contributions_fold_to_the_score(self):
        for turn in article().play(40):
            why, other = turn.why(), turn.why_not()
            peek = math.fsum(why.contribution.values())
            self.assertAlmostEqual(peek, why.score, places=5)
            self.assertEqual((why.move, why.mover), (turn.move, turn.mover))
            self.assertNotEqual(other.alternative, turn.move)
            self.assertEqual(other.chosen, turn.probability)

    def test_reasons_reach_back_across_calls(self):
        whole = article().play(30)
        couple = article()
        single = [couple.step() for _ in range(30)]
        halves = article()
        first = halves.play(12) + halves.step()
        joined = first + halves.play(17)
        for i, turn in enumerate(whole):
            numbers = set()
            for other in (turn, single[i], joined[i], whole[i:][0]):
                why = other.why()
                numbers.add((str(why), why.set_off_by and why.set_off_by.number))
            self.assertEqual(len(numbers), 1, numbers)
        self.assertTrue(any(turn.why().set_off_by for turn in whole))

    def test_reasons_reach_back_across_a_break(self):
        whole = article().play(30)
        for i, turn in enumerate(whole):
            couple = article()
            couple.play(i)
            image = couple.save()
            self.assertLessEqual(len(image), 4096)
            self.assertEqual(couple.save(), image)
            for other in (pursuit.Couple.load(image, model=couple.model),
                          pursuit.Couple.load(couple.save(with_model=True)),
                          pickle.loads(pickle.dumps(couple))):
                self.assertEqual(other.save(), image)
                next = other.step()
                self.assertEqual(vars(next.why())["contribution"], vars(turn.why())["contribution"])
                self.assertEqual(str(next.why()), str(turn.why()))
                self.assertEqual(str(next.why_not()), str(turn.why_not()))
                was, by = turn.why().set_off_by, next.why().set_off_by
                self.assertEqual(by and bytes(by._struct), was and bytes(was._struct))

    def test_a_break_under_another_model(self):
        couple = pursuit.Couple(PURSUER, WITHDRAWER, model=pursuit.Model(
            '[moves.tease]\nlike = "affection"'))
        couple.act("a", "blame")
        couple.act("b", "tease")
        couple.act("a", "criticise")
        image, standard = couple.save(), pursuit.Model.standard()
        with self.assertRaises(pursuit.ModelError):
            pursuit.Couple.load(image, model=standard)
        other = pursuit.Couple.load(image, model=standard, other_model=True)
        why = other.act("b", "stonewall").why()
        self.assertEqual((why.heard, why.move), ("criticise", "stonewall"))
        self.assertEqual(len(other._recent), 2 * len(bytes(why.set_off_by._struct)))

    def test_names_and_texts(self):
        turn = article().play(6)[5]
        english = turn.why().sentence("Änne", "Bo")
        self.assertIn("Änne", english)
        texts = {"chosen": "{me} tut dies.", "host_made": "{me} tut dies."}
        self.assertTrue(turn.why().sentence("Änne", "Bo", texts).endswith("tut dies."))
        everything = pursuit.catalogue()
        self.assertEqual(turn.why().sentence("Änne", "Bo", everything), english)
        self.assertGreater(len(turn.why().sentence("A" * 5000, "B")), 5000)
        with self.assertRaises(ValueError):
            turn.why().sentence(texts={"chosen": "{nobody}"})

    def test_why_not(self):
        turn = article().play(6)[5]
        other = turn.why_not("listen")
        self.assertEqual(other.alternative, "listen")
        self.assertIn("listen", other.sentence("Ana", "Ben"))
        at_hand = turn.why_not(turn.move)
        self.assertTrue(at_hand.at_hand)


class Processes(unittest.TestCase):
    def test_saved_here_and_loaded_there(self):
        couple = article()
        couple.play(25)
        code = ("import pickle, sys; couple = pickle.loads(bytes.fromhex(sys.argv[1])); "
                "couple.play(100); print(couple.hash)")
        there = int(run("-c", code, pickle.dumps(couple).hex()))
        code = ("import pursuit, sys; couple = pursuit.Couple.load(bytes.fromhex(sys.argv[1])); "
                "couple.play(100); print(couple.hash, couple.save(with_model=True).hex())")
        again, image = run("-c", code, couple.save(with_model=True).hex()).split()
        couple.play(100)
        self.assertEqual([there, int(again)], [couple.hash] * 2)
        back = pursuit.Couple.load(bytes.fromhex(image))
        self.assertEqual(back.step().move, couple.step().move)


if __name__ == "__main__":
    unittest.main()
