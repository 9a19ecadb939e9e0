"""Charts, pictures and pages: well-formed, true to what they are given, refused where it is bad."""

import html
import itertools
import re
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import pursuit
from pursuit import picture
from support import ROOT, article

SPACE = "{http://www.w3.org/2000/svg}"
SCENARIOS = ROOT / "examples" / "scenarios"


def texts(svg):
    """What is written in a picture; it has to be XML, and to have a title and a description."""
    root = ElementTree.fromstring(svg)
    assert root.findtext(f"{SPACE}title") and root.findtext(f"{SPACE}desc")
    return " | ".join(element.text or "" for element in root.iter(f"{SPACE}text"))


class Pictures(unittest.TestCase):
    def setUp(self):
        self.couple = article()
        self.turns = self.couple.play(20)

    def test_loop(self):
        svg = picture.loop(self.couple, self.turns, names=("Ana <3", "Ben"))
        self.assertIn("Ana <3", texts(svg))
        self.assertIn("needs", texts(svg))
        gain = self.couple.gain("a", "hot").gain
        self.assertIn(f"G {gain:.2f}", texts(svg))
        self.assertEqual(svg._repr_svg_(), svg)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "loop.svg")
            svg.write(path)
            self.assertEqual(path.read_bytes(), svg.encode())
        self.assertNotEqual(svg, picture.loop(self.couple, self.turns, pursuer="b"))
        self.assertIn("Has not", texts(picture.loop(article())))

    def test_timeline(self):
        marks = [(0, "They disagree."), (5, "Ben <listens>.", True)]
        told = texts(picture.timeline(self.turns, marks, names=("Ana", "Ben")))
        for word in ("Ana", "Ben", "Before turn 5: Ben <listens>.", "fear of losing the other"):
            self.assertIn(word, told)
        self.assertIn("No turns", texts(picture.timeline(self.turns[:0])))
        part = texts(picture.timeline(self.turns[5:9]))
        self.assertEqual(part, texts(picture.timeline(self.turns[0:0] + self.turns[5:9])))

    def test_what_if(self):
        alternatives = {"Ben sees": self.couple.what_if(
            pursuit.Change.intervention("recognise_intent", "b"), pairs=20, turns=20)}
        told = texts(picture.what_if(alternatives, ["time_in_cycle", "peak_fear_a"]))
        self.assertIn("Ben sees", told)
        self.assertIn("20 pairs", told)
        self.assertIn("Nothing was compared", texts(picture.what_if({})))

    def test_portrait(self):
        side = pursuit.LoopSide(inertia=0.3, coupling=0.9, threshold=0.1)
        path = picture.path(self.turns)
        self.assertEqual(len(path), 20)
        self.assertEqual(path[3], pursuit.Point(
            sum(list(self.turns[3].a.fears.values())[:2]) / 2,
            sum(list(self.turns[3].b.fears.values())[2:]) / 2))
        told = texts(picture.portrait(pursuit.Loop(side, side), path))
        self.assertIn("a resting point that lets go", told)
        self.assertIn("where they are now", told)

    def test_heat_map(self):
        axes = {"across": "anxiety", "up": "avoidance", "across_range": (0, 1), "up_range": (0, 1)}
        told = texts(picture.heat_map([0, 0.25, 0.5, 0.75, 1, 0], 3, mark=(0.5, 0.5, "us"), **axes))
        for word in ("anxiety", "25", "us"):
            self.assertIn(word, told)
        classes = picture.heat_map([0, 1, 2, 1], 2, classes=["calm", "depends", "spirals"], **axes)
        self.assertIn("depends", texts(classes))
        with self.assertRaises(pursuit.ArgumentError):
            picture.heat_map([0, 1, 2], 2, **axes)
        with self.assertRaises(pursuit.ArgumentError):
            picture.heat_map([0, 1, 2, 7], 2, **axes)

    def test_frames(self):
        with self.assertRaises(pursuit.ArgumentError):
            picture.loop(self.couple, width=10)
        with self.assertRaises(pursuit.ArgumentError):
            picture.loop(self.couple, id="no id")
        bare = picture.timeline(self.turns, id="one", style=False)
        self.assertNotIn("<style>", bare)
        self.assertIn('id="one-title"', bare)
        self.assertIn("prefers-color-scheme", picture.style())


class Pages(unittest.TestCase):
    def test_a_page_holds_everything(self):
        page = pursuit.report(SCENARIOS / "way_out.toml", pairs=4)
        words = html.unescape(re.sub("<[^>]*>", " ", page))
        for word in ("no diagnosis", "violence", "Help early, and help late", "Turn by turn"):
            self.assertIn(word, words)
        self.assertEqual(page.count("<svg"), 8)
        self.assertEqual(page.count('id="r1-turn-'), 40)
        self.assertNotIn("<script", page)
        self.assertIn("srcdoc", page._repr_html_())
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.html"
            page.write(path)
            self.assertEqual(path.read_text(encoding="utf-8"), page)

    def test_scenarios_paths_and_recordings(self):
        couple = pursuit.Couple(pursuit.Partner(0.8, 0.2), pursuit.Partner(0.2, 0.8), seed=5)
        couple.record(every=10)
        couple.disagree(0.7, "a")
        couple.play(12)
        couple.intervene("affirm", "b")
        last = couple.play(6)[-1]
        image = couple.save_recording()
        scenario = pursuit.Scenario.read(SCENARIOS / "two_secure.toml")
        page = pursuit.report(scenario, image, pairs=0, transcript=100)
        self.assertEqual(page.count("<svg"), 14)  # two of them beside each other above
        self.assertEqual(page.count('id="r2-turn-'), 18)
        line = re.search(r'id="r2-turn-17".*?</li>', page, re.S).group()
        self.assertIn(f"<b><bdi>{last.mover.upper()}</bdi></b>", line)
        row = page[:page.rindex("</tbody>")].rpartition("<tr ")[2]
        self.assertIn(f"<b>{last.move.replace('_', ' ')}</b>", row)
        self.assertIn("B says that the other matters", page)
        damaged = bytearray(image)
        damaged[60] ^= 1
        with self.assertRaises(pursuit.ImageError):
            pursuit.report(bytes(damaged))

    def test_what_is_refused(self):
        for arguments, options in [((), {}), ((SCENARIOS / "article.toml",), {"pairs": 1})]:
            with self.assertRaises(pursuit.ArgumentError):
                pursuit.report(*arguments, **options)


class Charts(unittest.TestCase):
    def test_every_row_is_there(self):
        model = article().model
        for row, transition in enumerate(model.transitions):
            self.assertIn(f"{row}. {transition.because}", pursuit.chart("dot", model))
            self.assertIn(f"{row}. {transition.because}", pursuit.chart("mermaid"))
        self.assertIn("digraph process", pursuit.process_chart())
        with self.assertRaises(pursuit.ArgumentError):
            pursuit.chart("svg")

    def test_a_state_chart_does_what_the_engine_does(self):
        """Its conditions, evaluated by a few lines of Python, take the rows the engine takes."""
        scxml = "{http://www.w3.org/2005/07/scxml}"
        states = {
            state.get("id"): [(row.get("cond").replace("&&", "and"), row.get("target"))
                              for row in state.findall(f"{scxml}transition") if row.get("target")]
            for state in ElementTree.fromstring(pursuit.chart("scxml")).iter(f"{scxml}state")}
        taken = set()
        pairs = itertools.product((0.1, 0.5, 0.9), (0.1, 0.5, 0.9), (0.1, 0.5, 0.9))
        for seed, (one, two, other) in enumerate(pairs):
            first, second = pursuit.Partner(one, two), pursuit.Partner(two, other)
            couple = pursuit.Couple(first, second, seed=seed)
            couple.disagree(0.3 + 0.6 * other)
            dwell = {"a": 0, "b": 0}
            for number in range(60):
                if number == 30:
                    couple.intervene("name_the_cycle")
                    couple.intervene("recognise_intent")
                    couple.elapse(20 * 60 * 1000)
                seat = couple.peek().mover
                now = couple.condition(seat)
                fears = list(now.fears.values())
                pursue, withdraw = sum(fears[:2]) / 2, sum(fears[2:]) / 2
                variables = {
                    "flooded": int(now.flooded), "pursuit": pursue, "withdrawal": withdraw,
                    "lean": pursue - withdraw, "safety": 1 - max(pursue, withdraw),
                    "hope": now.hope, "mentalizing": now.mentalizing, "arousal": now.arousal,
                    "unmet_heard": now.unmet["heard"], "dwell": dwell[seat],
                    "exertion": now.exertion, "response": now.cue["responsiveness"]}
                expected = next((target for condition, target in states[now.stance]
                                 if eval(condition, {}, variables)), None)  # noqa: S307
                turn = couple.step()
                dwell[seat] = dwell[seat] + 1 if expected is None else 0
                self.assertEqual(turn.stance, expected or turn.before)
                taken.add((turn.before, expected))
        self.assertGreater(len(taken), 15)


if __name__ == "__main__":
    unittest.main()
