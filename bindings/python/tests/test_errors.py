"""What goes wrong: an exception for every status, each the builtin one of its kind, too."""

import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import pursuit
from pursuit import _ffi, _library, error, words
from pursuit._library import lib
from support import LIBRARY, PURSUER, WITHDRAWER, article, run

try:
    import numpy
except ImportError:
    numpy = None

BUILTINS = {
    "argument": ValueError, "name": KeyError, "parse": ValueError, "model": ValueError,
    "state": RuntimeError, "input": ValueError, "memory": MemoryError, "size": BufferError,
    "internal": RuntimeError, "full": RuntimeError,
}


class Statuses(unittest.TestCase):
    def test_every_one_is_mapped(self):
        end = lib.enum_count(0)
        self.assertEqual(end, len(words.WORDS["status"]))
        for status in range(1, end):
            raised = error.error(status, "text")
            self.assertIs(type(raised), error.BY_STATUS[status])
            self.assertEqual(raised.status, status)
            self.assertIsInstance(raised, BUILTINS[words.WORDS["status"][status]])
            self.assertIsInstance(raised, pursuit.PursuitError)
            self.assertEqual(str(raised), "text")
            self.assertIs(getattr(pursuit, type(raised).__name__), type(raised))

    def test_an_unknown_one_is_internal(self):
        self.assertIsInstance(error.error(lib.enum_count(0), ""), pursuit.InternalError)
        self.assertIsInstance(error.error(-1, ""), pursuit.InternalError)

    def test_they_can_be_pickled(self):
        try:
            pursuit.Model("[model]\nnonsense = 1")
        except pursuit.PursuitError as raised:
            again = pickle.loads(pickle.dumps(raised))
            self.assertEqual((str(again), again.line, again.status),
                             (str(raised), 2, raised.status))


class Refusals(unittest.TestCase):
    def setUp(self):
        self.couple = article()

    def refuses(self, kind, call, *arguments, **options):
        before = None if self.couple.closed else self.couple.hash
        with self.assertRaises(kind) as caught:
            call(*arguments, **options)
        if before is not None:
            self.assertEqual(self.couple.hash, before, "nothing has changed")
        return caught.exception

    def test_values(self):
        couple = self.couple
        for value in (-0.1, 1.1, float("nan"), float("inf")):
            self.refuses(ValueError, couple.disagree, value)
            self.refuses(ValueError, couple.write, {"a.hope": value})
            self.refuses(ValueError, pursuit.Couple, pursuit.Partner(anxiety=value), WITHDRAWER)
            self.refuses(ValueError, couple.act, "a", "listen", value)
        for value in (-1, 1 << 64):
            self.refuses(ValueError, couple.elapse, value)
            self.refuses(ValueError, couple.separate, "a", value)
            self.refuses(ValueError, couple.skip, value)
            self.refuses(ValueError, couple.play, value)
            self.refuses(ValueError, couple.set_turn_ms, value)
            self.refuses(ValueError, article, value)
        self.refuses(ValueError, couple.good_time, 0)
        self.refuses(ValueError, couple.record, 0)
        self.refuses(ValueError, couple.write, {"a.disconnection": 0.5})
        self.refuses(ValueError, couple.observe, "a", {})
        self.refuses(ValueError, couple.give_floor, None)
        self.refuses(ValueError, couple.responses, "a", "now")

    def test_kinds(self):
        couple = self.couple
        for call, *arguments in (
                (pursuit.Couple, PURSUER, "withdrawer"), (couple.act, "a", 3), (couple.play, 2.5),
                (couple.what_if, "affirm")):
            raised = self.refuses(TypeError, call, *arguments)
            self.assertIn(repr(arguments[-1]), str(raised))

    def test_names(self):
        couple = self.couple
        for call, *arguments in (
                (couple.act, "a", "lisen"), (couple.disagree, 0.5, "c"), (couple.gain, "a", "warm"),
                (couple.read, ["a.arousl"]), (couple.model.profile, "secur"),
                (couple.model.__getitem__, "need_gian"), (couple.intervene, "afirm"),
                (pursuit.Model, '[moves.x]\nlike = "lisen"'), (couple.observe, "b", {"blam": 1})):
            raised = self.refuses(KeyError, call, *arguments)
            self.assertRegex(str(raised), "nearest is '|known: '")
        self.refuses(KeyError, couple.model.changed, need_gian=1)
        self.refuses(KeyError, lambda: article().step().why().sentence(texts={"nee.peace": ""}))
        self.refuses(ValueError, couple.read, ["arousal"])
        self.refuses(ValueError, couple.act, "a", "listen\0")
        self.refuses(KeyError, pursuit.Couple, PURSUER,
                     pursuit.Partner(need_strength={"closenes": 1}))

    def test_texts_say_where(self):
        for kind, text, place in (
                (pursuit.ParseError, "[model", (1, 7)),
                (KeyError, "[model]\nneed_gian = 1", (2, 1)),
                (ValueError, "[model]\n\nneed_gain = 99", (3, 13))):
            raised = self.refuses(kind, pursuit.Model, text)
            self.assertEqual((raised.line, raised.column), place, raised)

    def test_images(self):
        image = self.couple.save()
        self.refuses(pursuit.ImageError, pursuit.Couple.load, image[:-1])
        self.refuses(pursuit.ImageError, pursuit.Model.load, b"")
        self.refuses(pursuit.ModelError, pursuit.Couple.load, image)
        other = self.couple.model.changed(need_gain=1.5)
        self.refuses(pursuit.ModelError, pursuit.Couple.load, image, model=other)
        adapted = pursuit.Couple.load(image, model=other, other_model=True)
        self.assertEqual(adapted.situation, self.couple.situation)
        for nonsense in ("text", 5, None):
            self.refuses(TypeError, pursuit.Couple.load, nonsense)
        self.couple.play(3)
        turns, bare = self.couple.save(), article().save()
        self.assertGreater(len(turns), len(bare) + 3 * 400)
        for size in (len(bare), len(bare) + 1, len(turns) - 1):
            self.refuses(pursuit.ImageError, pursuit.Couple.load, turns[:size])

    def test_states(self):
        self.refuses(RuntimeError, self.couple.save_recording)
        self.couple.record()
        self.refuses(RuntimeError, self.couple.write, {"a.hope": 0.5})

    def test_types(self):
        couple, P, at = self.couple, pursuit.Partner, numpy and numpy.array([0.5])
        for call, *arguments in (
                (lib.couple_step, couple.model, None), (couple.disagree, "much"),
                (couple.disagree, None), (couple.stress, "a", [0.5]), (couple.stress, 0, 0.5),
                (couple.act, "a", 5), (couple.act, "a", "share", "x"), (couple.disagree, at),
                (couple.observe, "a", {"share": "x"}), (couple.observe, "a", ["share"]),
                (couple.rewind, 1), (couple.rewind, None), (couple.write, ["a.hope"]),
                (couple.write, {"a.hope": "x"}), (couple.read, None), (couple.read, [1.5j]),
                (couple.gain, "a", 5), (couple.gain, ["a"]), (couple.what_if, None),
                (couple.search, None), (couple.separate, "a", "5 minutes"),
                (couple.set_partner, "a", None), (couple.responses, "a", "cold", "x"),
                (P(anxiety="x").__getattribute__, "quadrant"), (P(need_strength={"heard": "x"})
                                                                .__getattribute__, "quadrant"),
                (P.from_scores, 3, 4), (pursuit.Playthrough, "x"), (pursuit.Ensemble, None),
                (pursuit.Process, None), (pursuit.Watch, [("a", "pursue")]),
                (pursuit.Scenario, Path("x.toml")), (pursuit.Scenario, None), (pursuit.Talks, 1, 2),
                (pursuit.Model, 5), (pursuit.Portrait, None), (pursuit.Loop("x").analyse,),
                (pursuit.Loop().run, (0, "x"), 3), (pursuit.Loop().changed, "drive", "x"),
                (pursuit.survey, None, None), (pursuit.survey_traits, 1, 2, 3, 4),
                (pursuit.hysteresis, pursuit.Loop(), None), (pursuit.report, 5),
                (pursuit.Population.anybody, "10"), (pursuit.Population.anybody, 1e6),
                (pursuit.Population.columns, [0.5]), (pursuit.Population.pairs, [(1, 2)]),
                (pursuit.Population.grid, {"a.anxiety": ("x", 1, 2)}),
                (pursuit.Population.columns, {"a.anxiety": "0.5"}),
                (pursuit.picture.loop, None), (pursuit.picture.what_if, {"x": None}),
                (pursuit.picture.portrait, pursuit.Loop(), 5), (pursuit.picture.timeline, [1]),
                (pursuit.associations, [1])):
            raised = self.refuses(TypeError, call, *arguments)
            self.assertEqual(type(raised).__module__, "builtins")
            self.assertNotIn("ctypes", str(raised))
        self.refuses(TypeError, pursuit.Couple, P(), P(), model=couple)
        self.refuses(TypeError, couple.what_if, pursuit.Change.good_time(1.5))
        self.refuses(TypeError, pursuit.picture.loop, couple, width="wide")
        self.refuses(ValueError, pursuit.Scenario, "title = '\ud800'")
        self.refuses(ValueError, pursuit.report, pursuit.Scenario("[a]\n[b]"), pairs=1 << 40)
        self.refuses(ValueError, couple.disagree, 10 ** 400)
        self.refuses(MemoryError, couple.play, 1 << 62)

    def test_a_word_for_every_kind_of_parameter(self):
        """ctypes itself refuses these; what is told does not name it."""
        for call, wrong, told in (
                (lib.couple_stress, (self.couple, 0, "x"), "'x' is no number"),
                (lib.couple_stress, (self.couple, "x", 0.5), "'x' is no whole number"),
                (lib.model_find_move, (self.couple.model, 5, None), "5 is no text"),
                (lib.couple_hash, (5, None), "5 is no couple")):
            with self.assertRaisesRegex(TypeError, told):
                call(*wrong)

    def test_a_message_is_one_line(self):
        class Frame:
            def __repr__(self):
                return "   a  b\n0  1  2"

        for call, told in ((lambda x: pursuit.Talks("", x), "a Frame is no text"),
                           (lambda x: pursuit.Scenario(x), "a Frame is no text"),
                           (lambda x: pursuit.Couple(x, x), "a is a Frame, expected a Partner"),
                           (lambda x: self.couple.what_if(x), "changes is a Frame, expected"),
                           (lambda x: self.couple.play(x), "a Frame, expected a whole number"),
                           (lambda x: pursuit.Acts(x, x), "a Frame"),
                           (lambda x: self.couple.stress("a", x), "a Frame")):
            with self.assertRaisesRegex(TypeError, told) as raised:
                call(Frame())
            self.assertNotIn("\n", str(raised.exception))

    def test_closed(self):
        couple = self.couple
        couple.close()
        couple.close()
        self.assertTrue(couple.closed)
        self.assertEqual(repr(couple), "<Couple, closed>")
        for call in (couple.step, couple.fork, couple.save, couple.peek, couple.play_columns):
            self.refuses(ValueError, call, *([3] if call == couple.play_columns else []))

    def test_a_count_of_a_setting_has_its_name(self):
        for pairs in (1.5, float("nan"), "5", None):
            with self.assertRaisesRegex(TypeError, f"^pairs is '?{pairs}'?, expected a whole number$"):
                self.couple.what_if(pursuit.Change.intervention("affirm"), pairs=pairs)

    def test_a_closed_model_is_not_that_of_the_library(self):
        closed = pursuit.Model("[model]\nneed_gain = 2")
        image = self.couple.save(with_model=True)
        scenario = pursuit.Scenario('[a]\nprofile = "pursuer"\n[b]\nprofile = "withdrawer"')
        closed.close()
        for call in (lambda: pursuit.Couple.load(image, model=closed),
                     lambda: scenario.playthrough(closed),
                     lambda: pursuit.chart(model=closed)):
            with self.assertRaisesRegex(pursuit.ArgumentError, "^model is (closed|NULL)$"):
                call()

    def test_memory(self):
        with self.assertRaises(MemoryError):
            self.couple.play(1 << 40)


class Library(unittest.TestCase):
    def test_not_there(self):
        with self.assertRaisesRegex(ImportError, "/nowhere/libpursuit.so"):
            _library.load("/nowhere/libpursuit.so")

    def test_no_library(self):
        with tempfile.NamedTemporaryFile(suffix=".so") as file:
            file.write(b"no library")
            file.flush()
            with self.assertRaisesRegex(pursuit.LibraryError, file.name):
                _library.load(file.name)

    def test_another_version(self):
        for wanted, running, fits in (
                ("0.1.0", "0.1.7", True), ("0.1.0", "0.2.0", False), ("0.2.0", "0.1.0", False),
                ("1.2.0", "1.3.1", True), ("1.2.0", "1.1.0", False), ("1.0.0", "2.0.0", False),
                ("0.1.0", "1.1.0", False)):
            kept, _library.VERSION = _library.VERSION, wanted
            try:
                self.assertEqual(_library.fits(running), fits, (wanted, running))
            finally:
                _library.VERSION = kept

    @unittest.skipUnless(shutil.which("cc") and sys.platform == "linux", "needs a C compiler")
    def test_refuses_another_version_and_what_lacks_a_function(self):
        functions = "const char *pursuit_version_text(void) { return \"%s\"; }\n"
        for version, pattern in (("0.99.0", "is pursuit 0.99.0.*for pursuit " + _ffi.VERSION),
                                 (_ffi.VERSION, "lacks pursuit_version$")):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, "libpursuit.so")
                subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", path], check=True,
                               input=functions % version, text=True,
                               env={k: v for k, v in os.environ.items() if k != "LD_PRELOAD"})
                with self.assertRaisesRegex(ImportError, f"^{path} {pattern}"):
                    _library.load(str(path))

    def test_the_import_says_so(self):
        with self.assertRaisesRegex(RuntimeError, "no pursuit library at /nowhere.so"):
            run("-c", "import pursuit", PURSUIT_LIBRARY="/nowhere.so")
        found = run("-c", "import pursuit; print(pursuit._library.lib.path)").strip()
        self.assertEqual(found, LIBRARY)

    def test_relative(self):
        folder, name = os.path.split(LIBRARY)
        for given, start in ((name, folder), (os.path.join(".", name), folder),
                             (os.path.join(os.path.basename(folder), name),
                              os.path.dirname(folder))):
            process = subprocess.run(
                [sys.executable, "-c", "import pursuit; print(pursuit._library.lib.path)"],
                cwd=start, text=True, capture_output=True, check=True,
                env={**os.environ, "PURSUIT_LIBRARY": given})
            self.assertEqual(os.path.realpath(process.stdout.strip()), os.path.realpath(LIBRARY))

    @unittest.skipIf(sys.version_info < (3, 10), "needs sys.stdlib_module_names")
    def test_needs_ctypes_only(self):
        code = ("import sys; before = set(sys.modules); import ctypes, dataclasses, weakref, "
                "datetime, array; import pursuit; "
                "print({m.split('.')[0] for m in set(sys.modules) - before} "
                "- set(sys.stdlib_module_names) - {'pursuit'})")
        self.assertEqual(run("-c", code).strip(), "set()")


if __name__ == "__main__":
    unittest.main()
