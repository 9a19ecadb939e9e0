"""The table of the library, and the words for its ids, against capi/generated/api.json and the library.

./dev generate makes both _ffi.py and api.json from the headers, and a test of its own checks that.
"""

import ctypes
import json
import struct
import unittest

from pursuit import _ffi, _library, why, words
from pursuit.chart import CHART_FORMATS
from support import FOLDER, ROOT

API = ROOT / "capi" / "generated" / "api.json"
MACHINE = "64" if struct.calcsize("P") == 8 else "i386"


@unittest.skipUnless(API.exists(), "needs the sources")
class Header(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.api = json.loads(API.read_text(encoding="utf-8"))

    def test_layouts(self):
        """As ctypes lays structs out, and as large as the library says they are."""
        for each in self.api["structs"]:
            kind = getattr(_ffi, each["name"][len("pursuit_"):])
            self.assertEqual(ctypes.sizeof(kind), each["size"][MACHINE], each["name"])
            self.assertEqual(_library.lib.struct_size(each["name"].encode()), ctypes.sizeof(kind))
            for field in each["fields"]:
                self.assertEqual(getattr(kind, field["name"]).offset, field["offset"][MACHINE],
                                 f"{each['name']}.{field['name']}")

    def test_functions(self):
        names = [each["name"][len("pursuit_"):] for each in self.api["functions"]]
        self.assertEqual(names, list(_ffi.FUNCTIONS))
        for each in self.api["functions"]:
            for parameter in each["parameters"]:
                self.assertIn(parameter["role"], (
                    "in", "out", "inout", "handle", "new", "string", "buffer", "size", "needed",
                    "user"), each["name"])

    def test_constants_that_are_words(self):
        known = {}
        for kind, each in {**words.WORDS, "move": words.MOVES}.items():
            known.update({f"{kind}_{word}".upper(): i for i, word in enumerate(each)})
        known["OK"] = known.pop("STATUS_OK")
        known.update({f"ENUM_{kind}".upper(): i for i, kind in enumerate(words.WORDS)})
        known.update({key.replace(".", "_").upper(): number for key, number in
                      ((f"MESSAGE_{key}", number) for key, number in why.MESSAGES.items()
                       if "." not in key)})
        known.update({f"MESSAGE_{kind}".upper(): first
                      for kind, (first, _) in why._GROUPS.items()})
        known.update({f"CHART_{name}".upper(): i for i, name in enumerate(CHART_FORMATS)})
        theirs = {each["name"][len("PURSUIT_"):]: each["value"] for enum in self.api["enums"]
                  if enum["name"] not in ("pursuit_number", "pursuit_run_flags")
                  for each in enum["values"]}
        theirs = {name: value for name, value in theirs.items()
                  if not name.startswith("NO_") and not name.endswith("_END")}
        self.assertEqual(known, theirs)


class Words(unittest.TestCase):
    def test_are_those_of_the_library(self):
        lib = _library.lib
        for i, (kind, each) in enumerate(words.WORDS.items()):
            named = tuple(lib.enum_name(i, k).decode() for k in range(lib.enum_count(i)))
            self.assertEqual(named, each, kind)
            for k, word in enumerate(each):
                self.assertEqual(words.id_of(kind, word), k)
        self.assertEqual(lib.enum_count(len(words.WORDS)), 0)


class Sizes(unittest.TestCase):
    def test_files_stay_small(self):
        for path in (FOLDER / "pursuit").glob("*.py"):
            lines = path.read_text(encoding="utf-8").splitlines()
            self.assertLessEqual(len(lines), 900 if path.name == "_ffi.py" else 200, path.name)
            self.assertLessEqual(max(map(len, lines)), 100, path.name)


if __name__ == "__main__":
    unittest.main()
