"""The plot, where Matplotlib is installed, and its words, which need nothing."""

import importlib.util
import io
import unittest

import pursuit
from support import article


class Describe(unittest.TestCase):
    def test_words(self):
        couple = pursuit.Couple(pursuit.Partner(0.2, 0.2), pursuit.Partner(0.2, 0.2))
        turns = couple.play(0) + couple.act("a", "listen") + couple.act("b", "listen")
        for seat, move in (("a", "blame"), ("b", "listen"), ("a", "listen")):
            turns += couple.act(seat, move)
        words = pursuit.describe(turns, ("Ana", "Ben"))
        phases = "Turns 0 to 4: calm (0 to 1); Ana pursues, Ben withdraws (2 to 3); calm (4). "
        self.assertEqual(words[: len(phases)], phases)
        self.assertIn("Ben is mostly settled; the strongest fear is ", words)
        self.assertEqual(pursuit.describe(turns[:0]), "No turns.")


@unittest.skipUnless(importlib.util.find_spec("matplotlib"), "needs Matplotlib")
class Plot(unittest.TestCase):
    def test_figure(self):
        turns = article().play(40)
        figure = turns.plot(("Ana", "Ben"))
        self.assertEqual(figure.get_label(), pursuit.describe(turns, ("Ana", "Ben")))
        titles = [axes.get_title() for axes in figure.axes]
        self.assertEqual(titles, ["What Ana fears", "What Ben fears", "Stances"])
        for axes in figure.axes[:2]:
            styles = {(line.get_color(), line.get_linestyle()) for line in axes.get_lines()}
            self.assertEqual(len({color for color, _ in styles}), 4)
            self.assertEqual(len({style for _, style in styles}), 4)
            self.assertTrue(axes.get_ylabel() and axes.get_legend())
        self.assertEqual(figure.axes[2].get_xlabel(), "turn")
        shown = [text.get_text() for text in figure.axes[2].get_legend().get_texts()]
        self.assertEqual(shown[:2], ["Ana", "Ben"])
        self.assertIn("Ana pursues,\nBen withdraws", shown[2:])

    def test_every_phase_can_be_shaded(self):
        from pursuit import figure, words

        self.assertEqual({"calm", *figure._PHASE_STYLES}, set(words.PHASES))
        self.assertEqual(len(set(figure._PHASE_STYLES.values())), len(words.PHASES) - 1)

    def test_saved(self):
        out = io.BytesIO()
        figure = article().play(1).plot()
        figure.savefig(out, format="svg", metadata={"Description": figure.get_label()})
        self.assertIn(b"Turns 0 to 0", out.getvalue())


if __name__ == "__main__":
    unittest.main()
