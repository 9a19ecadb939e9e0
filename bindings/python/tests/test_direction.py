"""Directions as data and as JSON by their schema, and the loop that they close."""

import copy
import json
import math
import unittest

import pursuit
from pursuit import words
from support import ROOT, article

SCHEMA = ROOT / "docs" / "direction.schema.json"
KINDS = {"string": str, "number": (int, float), "integer": int, "boolean": bool, "object": dict,
         "array": list, "null": type(None)}


def misfits(value, schema, where="it"):
    """What of a value is not as a schema says, by as much of JSON Schema as ours uses."""
    known = {"$schema", "$comment", "title", "description", "type", "enum", "const", "minimum",
             "maximum", "minLength", "required", "properties", "additionalProperties", "items"}
    assert set(schema) <= known, set(schema) - known
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, KINDS[kind]) for kind in kinds):
        yield f"{where} is {value!r}, no {kinds}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where} is {value!r}, none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{where} is {value!r}, not {schema['const']!r}"
    if "minimum" in schema and not schema["minimum"] <= value <= schema.get("maximum", math.inf):
        yield f"{where} is {value}, out of range"
    if isinstance(value, str) and len(value) < schema.get("minLength", 0):
        yield f"{where} is empty"
    if isinstance(value, dict):
        if set(value) != set(schema["required"]) or set(value) != set(schema["properties"]):
            yield f"{where} has {sorted(value)}"
            return
        for name, inner in value.items():
            yield from misfits(inner, schema["properties"][name], f"{where}.{name}")
    if isinstance(value, list):
        for i, inner in enumerate(value):
            yield from misfits(inner, schema["items"], f"{where}[{i}]")


def evening(seed, turns=40):
    """Turns with host moves, an absence, a calm talk and a name that has to be escaped."""
    couple = article(seed=seed)
    out = couple.play(turns)
    out += couple.act("b", "leave")
    out += couple.step()
    out += couple.step()
    couple.elapse(10 ** 8)
    out += couple.play(5)
    return out


@unittest.skipUnless(SCHEMA.exists(), "needs the sources")
class Json(unittest.TestCase):
    def test_is_as_its_schema_says(self):
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        for seed in range(3):
            for turn in evening(seed):
                for language in "en", "de":
                    data = turn.direction().data('A"na\n\\', "Bén", language)
                    self.assertEqual(list(misfits(data, schema)), [])
                    self.assertEqual({data["speaker"]["name"], data["listener"]["name"]},
                                     {'A"na\n\\', "Bén"})

    def test_a_schema_finds_what_is_wrong(self):
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        right = article().step().direction().data()
        for path, wrong in ((("act", "strength"), "huge"), (("act", "intensity"), 1.5),
                            (("turn",), -1), (("heard", "move"), ""), (("listener", "hears"), "yes"),
                            (("version",), 2), (("tone",), [{"manner": "warm"}])):
            data = copy.deepcopy(right)
            inner = data
            for key in path[:-1]:
                inner = inner[key]
            inner[path[-1]] = wrong
            self.assertEqual(len(list(misfits(data, schema))), 1, path)

    def test_says_what_the_data_say(self):
        for turn in evening(1):
            d, data = turn.direction(), turn.direction().data("Ana", "Ben")
            self.assertEqual(data["turn"], d.number)
            self.assertEqual(data["speaker"], {"seat": d.speaker, "name":
                                               "Ana" if d.speaker == "a" else "Ben"})
            self.assertEqual(data["listener"]["hears"], not d.alone)
            self.assertEqual(data["act"]["move"], d.move)
            self.assertEqual(data["act"]["kind"], d.kind)
            self.assertEqual(data["act"]["group"], d.group)
            self.assertEqual(data["act"]["strength"], d.strength)
            self.assertAlmostEqual(data["act"]["intensity"], d.intensity, 4)
            self.assertEqual(data["act"]["host_made"], d.host_made)
            self.assertEqual(data["shows"]["emotion"], d.shows)
            self.assertAlmostEqual(data["shows"]["arousal"], d.expressed, 4)
            self.assertEqual(data["underneath"]["emotion"], d.beneath)
            self.assertEqual(data["underneath"]["fear"], d.fear)
            self.assertAlmostEqual(data["underneath"]["fear_active"], d.fear_active, 4)
            self.assertEqual(data["wants"]["need"], d.need)
            self.assertEqual(data["wants"]["tendency"], d.tendency)
            self.assertEqual(data["unsaid"]["feeling"], d.feeling_unsaid)
            self.assertEqual(data["unsaid"]["need"], d.need_unsaid)
            self.assertEqual(data["unsaid"]["text"] is None,
                             not d.feeling_unsaid and not d.need_unsaid)
            self.assertEqual(data["heard"]["cue"], d.cue)
            self.assertEqual(data["heard"]["move"], d.heard)
            self.assertEqual(data["heard"]["meaning"], d.meaning)
            self.assertEqual(data["heard"]["older_cause"], d.cause if d.cause_is_older else None)
            self.assertEqual(tuple(each["manner"] for each in data["tone"]), d.tone)
            self.assertEqual(tuple(each["limit"] for each in data["must_not"]), d.must_not)
            self.assertAlmostEqual(sum(data["chance"].values()), 1, 3)
            self.assertEqual((data["stance"], data["phase"]), (turn.stance, turn.phase))
            self.assertEqual(data["because"], turn.because)
            self.assertEqual(data["text"], d.text("Ana", "Ben"))
            self.assertIn(data["act"]["text"], data["text"])


class Loop(unittest.TestCase):
    def test_who_says_what_is_directed_goes_where_play_goes(self):
        one, other = article(), article()
        for _ in range(40):
            d = one.direction()
            turn = one.said(d.speaker, d.move)
            played = other.step()
            self.assertEqual((turn.move, turn.mover), (played.move, played.mover))
            self.assertEqual(one.hash, other.hash)

    def test_shares_count_as_they_are_given(self):
        couple = article()
        couple.play(4)
        alone = {move: couple.fork().act("a", move) for move in ("blame", "share")}
        turn = couple.said("a", {"blame": 0.7, "share": 0.3})
        self.assertEqual((turn.move, turn.host_made), ("blame", True))
        chance = 0.7 * alone["blame"].probability + 0.3 * alone["share"].probability
        self.assertAlmostEqual(turn.probability, chance, 5)
        warmth = 0.7 * alone["blame"].perceived["warmth"] + 0.3 * alone["share"].perceived["warmth"]
        self.assertAlmostEqual(turn.perceived["warmth"], warmth, 4)

    def test_what_is_refused(self):
        couple = article()
        before = couple.hash
        for shares, error in (({}, pursuit.ArgumentError), ({"blaem": 1}, pursuit.UnknownNameError),
                              ({"blame": 2}, pursuit.ArgumentError), (7, TypeError),
                              ({"blame": math.nan}, pursuit.ArgumentError)):
            with self.assertRaises(error):
                couple.said("a", shares)
        with self.assertRaises(pursuit.UnknownNameError):
            couple.direction().text("Ana", "Ben", "fr")
        self.assertEqual(couple.hash, before)

    def test_recorded_talks_can_be_replayed(self):
        couple = article()
        couple.record(every=1)
        couple.said("a", {"blame": 0.5, "share": 0.5})
        couple.play(3)
        self.assertIsNone(pursuit.validate(couple.save_recording(with_model=True)))


class Catalogues(unittest.TestCase):
    def test_languages(self):
        english, german = pursuit.catalogue(), pursuit.catalogue("de")
        self.assertEqual(english, pursuit.catalogue("en"))
        self.assertEqual(set(english), set(german))
        for key in english:
            alike = english[key] == german[key]
            self.assertTrue(not alike or english[key][0] in "{;" or key == "manner.warm", key)
        for key in english:  # what is named in one is named in the other, but for who it is about
            names = [set(filter(None, (part.split("}")[0].split(":")[0]
                                       for part in texts[key].split("{")[1:])))
                     - {"me", "other"} for texts in (english, german)]
            self.assertEqual(names[0], names[1], key)
        turn = article().step()
        text = turn.why().sentence("Ana", "Ben", "de")
        self.assertEqual(text, turn.why().sentence("Ana", "Ben", german))
        self.assertNotEqual(text, turn.why().sentence("Ana", "Ben"))

    def test_a_host_can_bring_words_of_tone(self):
        d = article().step().direction()
        word = d.tone[0]
        self.assertIn("<loud>", d.text(texts={f"manner.{word}": "<loud>"}))
        self.assertIn(word, words.WORDS["manner"])


if __name__ == "__main__":
    unittest.main()
