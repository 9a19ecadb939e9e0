"""Arrays of every kind, in every call that takes numbers: read exactly, or refused with the shape
that was wanted."""

import re
import unittest
from array import array

import pursuit
from pursuit._numbers import Numbers
from support import article, run

try:
    import numpy
except ImportError:
    numpy = None
try:
    import pandas
except ImportError:
    pandas = None

VALUES = [0.125, 0.25, 0.5, 1.0]


def kinds():
    """VALUES in everything that holds numbers."""
    padded = array("f", [value for each in VALUES for value in (each, 9)])
    yield from (VALUES, tuple(VALUES), array("f", VALUES), array("d", VALUES), iter(VALUES),
                memoryview(array("f", VALUES)).toreadonly(), memoryview(padded)[::2],
                memoryview(array("d", VALUES)).toreadonly())
    if numpy is not None:
        for kind in ("f2", "f4", "f8", "<f4", ">f4", ">f8"):
            yield numpy.array(VALUES, kind)
            yield numpy.array([(each, 9) for each in VALUES], kind)[:, 0]
        fixed = numpy.array(VALUES, "f4")
        fixed.flags.writeable = False
        yield from (fixed, numpy.array(VALUES)[::-1][::-1], numpy.array(VALUES, object))
    if pandas is not None:
        frame = pandas.DataFrame({"x": VALUES, "y": [9.0] * 4})
        yield from (frame.x, frame["x"].astype("float32"), frame.x.astype("Float64"))


class OneHelper(unittest.TestCase):
    def test_reads_all_kinds(self):
        for values in kinds():
            for code in "fd":
                if not hasattr(values, "__next__") or code == "f":
                    self.assertEqual(list(Numbers("x", code, values, ("n",)).memory), VALUES,
                                     type(values))
        for values in ([0, 1, 2], range(3), array("i", range(3)), array("B", range(3)), [0.0, 1, 2],
                       *([numpy.arange(3, dtype=kind) for kind in ("u1", ">i8", "f8")]
                         if numpy else ())):
            for code in "iI":
                self.assertEqual(list(Numbers("x", code, values, ("n",)).memory), [0, 1, 2])

    def test_same_memory_where_that_can_be(self):
        values = array("f", VALUES)
        Numbers("x", "f", values, ("n",)).memory[0] = 0.75
        self.assertEqual(values[0], 0.75)
        if numpy is not None:
            values = numpy.array(VALUES, "f4")
            Numbers("x", "f", values, ("n",)).memory[0] = 0.75
            self.assertEqual(values[0], 0.75)

    def test_shapes(self):
        two = [[1, 2, 3], [4, 5, 6]]
        views = [two, memoryview(array("d", [1, 2, 3, 4, 5, 6])).cast("B").cast("d", (2, 3))]
        if numpy is not None:
            views += [numpy.array(two), numpy.array(two, order="F"), numpy.array(two, ">f4")]
        if pandas is not None:
            views += [pandas.DataFrame(two)]
        for values in views:
            read = Numbers("x", "d", values, ("rows", 3))
            self.assertEqual((list(read.memory), read.shape), ([1, 2, 3, 4, 5, 6], (2, 3)))
            for wanted, told in ((("n",), "(n,)"), (("n", 2), "(n, 2)"), ((3, 2), "(3, 2)")):
                with self.assertRaisesRegex(pursuit.ArgumentError, re.escape(
                        f"x has the shape (2, 3), expected {told}")):
                    Numbers("x", "d", values, wanted)
        with self.assertRaisesRegex(pursuit.ArgumentError, "rows of different lengths"):
            Numbers("x", "d", [[1, 2], [3]], ("n", 2))
        with self.assertRaisesRegex(pursuit.ArgumentError, re.escape("(0,), expected (2,)")):
            Numbers("x", "d", [], (2,))

    def test_refuses_what_is_no_number(self):
        wrong = ["0.5", b"ab", None, 0.5, {"a": 1}, {1, 2}, ["x"], [None], [1j], [[0.5], "x"]]
        if numpy is not None:
            wrong += [numpy.array(["x"]), numpy.array([1j]), numpy.array(["2020"], "M8[Y]")]
        if pandas is not None:
            wrong += [pandas.Series([0.5, None], dtype="Float64")]
        for values in wrong:
            with self.assertRaises((TypeError, pursuit.ArgumentError), msg=repr(values)):
                Numbers("x", "f", values, ("n",))
        if numpy is not None:
            with self.assertRaisesRegex(pursuit.ArgumentError, "masked"):
                Numbers("x", "f", numpy.ma.array([1.0, 2.0], mask=[0, 1]), ("n",))

    def test_whole_numbers_are_not_cut(self):
        for code, wrong in (("i", 1 << 31), ("i", -1), ("I", 1 << 32), ("I", 0.5)):
            for values in [[wrong], *([numpy.array([wrong])] if numpy else ())]:
                with self.assertRaises((TypeError, pursuit.ArgumentError)):
                    Numbers("x", code, values, ("n",))


class Calls(unittest.TestCase):
    def refuses(self, shape, call, *arguments, **options):
        with self.assertRaisesRegex(pursuit.ArgumentError, re.escape(shape)):
            call(*arguments, **options)

    def test_a_map_in_its_shape(self):
        partner = pursuit.Partner(anxiety=0.7), pursuit.Partner(avoidance=0.7)
        sweeps = (pursuit.TraitSweep("a", "anxiety", steps=5),
                  pursuit.TraitSweep("b", "avoidance", steps=4))
        holds = pursuit.survey_traits(*partner, *sweeps, runs=4).holds
        self.assertEqual(holds.shape, (4, 5))
        flat = [value for row in holds.tolist() for value in row]
        self.assertGreater(max(flat), 0)
        how = {"across": "x", "up": "y", "across_range": (0, 1), "up_range": [0, 1]}
        expected = pursuit.picture.heat_map(flat, 5, **how)
        self.assertEqual(pursuit.picture.heat_map(holds, 5, **how), expected)
        self.assertEqual(pursuit.picture.heat_map(holds, **how), expected)
        self.assertEqual(pursuit.picture.heat_map(holds.tolist(), **how), expected)
        if numpy is not None:
            self.assertEqual(pursuit.picture.heat_map(
                numpy.asfortranarray(holds).astype(">f8"), **how), expected)
        self.refuses("(4, 5), expected (rows, 4) or (rows * columns,)",
                     pursuit.picture.heat_map, holds, 4, **how)
        self.refuses("(20,), expected (rows, columns)", pursuit.picture.heat_map, flat, **how)
        self.refuses("across_range has the shape (3,), expected (2,)", pursuit.picture.heat_map,
                     holds, **{**how, "across_range": (0, 1, 2)})

    def test_columns_of_a_population(self):
        for values in kinds():
            people = pursuit.Population.columns({"a.anxiety": values})
            self.assertEqual([pair[0].anxiety for pair in people], VALUES)
        self.refuses("a.anxiety has the shape (2, 2), expected (couples,)",
                     pursuit.Population.columns, {"a.anxiety": [[0.1, 0.2], [0.3, 0.4]]})
        for each in ([0.1, 0.2], (0.1, 0.2)):
            self.assertEqual(len(pursuit.Population.draw(
                pursuit.Partner(), pursuit.Partner(), 3, anxiety=each)), 3)
        self.refuses("anxiety has the shape (3,), expected (2,)", pursuit.Population.draw,
                     pursuit.Partner(), pursuit.Partner(), 3, anxiety=[0.1, 0.2, 0.3])

    def test_quantities(self):
        couple = article()
        ids = pursuit.quantities(["a.arousal", "b.arousal", "a.hope"])
        expected = list(couple.read(ids))
        wide = array("i", [each for one in ids for each in (one, 99)])
        for same in (list(ids), ["a.arousal", "b.arousal", "a.hope"], memoryview(wide)[::2],
                     *([numpy.array(ids, kind) for kind in ("i8", ">i4", "u2")] if numpy else ())):
            self.assertEqual(list(couple.read(same)), expected)
        self.refuses("names has the shape (1, 3), expected (quantities,)", couple.read, [list(ids)])
        out = array("f", [0] * 3)
        couple.read(ids, out=out)
        self.assertEqual(list(out), expected)
        for wrong in (array("f", [0] * 4), array("d", [0] * 3), memoryview(out).toreadonly(),
                      memoryview(array("f", [0] * 6))[::2]):
            self.refuses("of the shape (3,)", couple.read, ids, out=wrong)

    def test_outputs_of_an_ensemble(self):
        ensemble = pursuit.Ensemble(pursuit.Scenario("[a]\n[b]"))
        flat = array("B", bytes(12))
        ensemble.run(3, couples=4, trace=flat)
        shaped = memoryview(bytearray(12)).cast("B", (3, 4))
        ensemble.run(3, couples=4, trace=shaped)
        self.assertEqual(shaped.tobytes(), flat.tobytes())
        turned = memoryview(bytearray(12)).cast("B", (4, 3))
        self.refuses("of the shape (3, 4), not of type 'B' and the shape (4, 3)", ensemble.run, 3,
                     couples=4, trace=turned)

    def test_acts(self):
        acts = pursuit.Acts([0, 1, 0], ["pursue", 2, "protest"], [0.0, 1.0, 5.0])
        self.assertEqual([kind for _, kind, _ in acts], ["pursue", "withdraw", "protest"])
        self.assertEqual([time for *_, time in acts], [0, 1, 5])
        self.refuses("seats has the shape (1, 2), expected (acts,)", pursuit.Acts, [[0, 1]], [0, 0])
        if numpy is not None:
            self.refuses("times has the shape (2, 1), expected (acts,)", pursuit.Acts, "ab",
                         ["pursue"] * 2, numpy.zeros((2, 1)))
            words = numpy.array(["a", "b"])
            self.assertEqual(list(pursuit.Acts(words, ["pursue"] * 2)), list(
                pursuit.Acts("ab", ["pursue"] * 2)))

    def test_points_of_the_plane(self):
        loop, _ = article().loop("a")
        border = pursuit.Portrait(loop).border()
        starts = [(0, 0), (1, 1), (0.5, 0.5)]
        expected = list(border.side_of(starts))
        if numpy is not None:
            for kind in ("f4", ">f8"):
                self.assertEqual(list(border.side_of(numpy.array(starts, kind))), expected)
        for wrong in ((0.5, 0.5), [(0, 1, 2)]):
            self.refuses("expected (starts, 2)", border.side_of, wrong)
        self.refuses("start has the shape (3,), expected (2,)", loop.run, (0, 0, 0), 3)
        self.refuses("start has the shape (1, 2), expected (2,)", loop.escalates, [(0, 0)])
        self.refuses("lift has the shape (1,), expected (2,)", pursuit.hysteresis, loop,
                     pursuit.LoopSweep("coupling", 0.1, 1, 3), (0.1,))
        self.refuses("window has the shape (4,), expected (2, 2)", pursuit.Portrait(loop).grid,
                     window=(0, 1, 0, 1))
        self.refuses("path has the shape (2,), expected (path, 2)", pursuit.picture.portrait, loop,
                     (0.5, 0.5))
        self.assertIn("<svg", pursuit.picture.portrait(loop, starts))

    def test_without_numpy(self):
        if numpy is not None:
            run("-c", "import sys; sys.modules['numpy'] = None; sys.modules['pandas'] = None\n"
                "import unittest, test_numbers; assert test_numbers.numpy is None\n"
                "unittest.main('test_numbers', argv=['x', 'OneHelper', 'Calls'])")


if __name__ == "__main__":
    unittest.main()
