"""_ffi.py and words.py against pursuit.h: as clang reads the header, and as it lays structs out."""

import ctypes
import json
import re
import shutil
import subprocess
import unittest

from pursuit import _ffi, _library, why, words
from support import FOLDER, ROOT

HEADER = ROOT / "include" / "pursuit" / "pursuit.h"
SCALARS = {
    "int32_t": ctypes.c_int32, "uint32_t": ctypes.c_uint32, "int64_t": ctypes.c_int64,
    "uint64_t": ctypes.c_uint64, "uint8_t": ctypes.c_uint8, "size_t": ctypes.c_size_t, "float": ctypes.c_float,
    "double": ctypes.c_double, "char": ctypes.c_char,
}
ONLY_IN_C = {"END"}  # ends of lists


def clang(*arguments, source):
    return subprocess.run(
        ["clang", "-std=c11", "-fsyntax-only", "-x", "c", "-", "-I", str(ROOT / "include"),
         *arguments], input=source, text=True, capture_output=True)


@unittest.skipUnless(shutil.which("clang") and HEADER.exists(), "needs clang and the sources")
class Header(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        dump = clang("-Xclang", "-ast-dump=json", source="#include <pursuit/pursuit.h>\n")
        if dump.returncode:
            raise RuntimeError(dump.stderr)
        cls.nodes = [n for n in json.loads(dump.stdout)["inner"]]
        cls.mine = [n for n in cls.nodes if n.get("name", "").startswith("pursuit_")]
        cls.typedefs = {n["name"]: n["type"]["qualType"] for n in cls.mine
                        if n["kind"] == "TypedefDecl"}
        cls.constants = dict(cls.read_constants())

    @classmethod
    def read_constants(cls):
        for enum in (n for n in cls.nodes if n["kind"] == "EnumDecl"):
            value = -1
            for constant in enum["inner"]:
                given = constant.get("inner", [{}])[0].get("value")
                value = int(given) if given is not None else value + 1
                if constant["name"].startswith("PURSUIT_"):
                    yield constant["name"][len("PURSUIT_"):], value

    def ctype(self, text):
        """The ctypes type of a type in C."""
        text = re.sub(r"\b(const|struct)\b", "", text).replace(" ", "")
        if text.endswith("]"):
            base, count = re.fullmatch(r"(.*)\[(\d+)\]", text).groups()
            return self.ctype(base) * int(count)
        if text.endswith("*"):
            return ctypes.c_void_p if text == "void*" else ctypes.POINTER(self.ctype(text[:-1]))
        if text in SCALARS:
            return SCALARS[text]
        alias = self.typedefs[text].replace("struct ", "")
        return SCALARS[alias] if alias in SCALARS else getattr(_ffi, text[len("pursuit_"):])

    def same(self, ours, text, name):
        """Whether ours is the type in C; c_char_p is for text that comes in or is static."""
        theirs = self.ctype(text)
        if "const char *" in text:
            depth = text.count("*") - 1
            theirs = ctypes.c_char_p if depth == 0 else ctypes.POINTER(ctypes.c_char_p)
            bounds = re.search(r"\[(\d+)\]", text)
            theirs = theirs * int(bounds[1]) if bounds else theirs
        self.assertIs(ours, theirs, f"{name}: {text}")

    def test_functions(self):
        functions = [n for n in self.mine if n["kind"] == "FunctionDecl"]
        names = [n["name"][len("pursuit_"):] for n in functions]
        self.assertEqual(names, list(_ffi.FUNCTIONS), "the same functions in the same order")
        for name, function in zip(names, functions):
            result, *parameters = _ffi.FUNCTIONS[name]
            returns = function["type"]["qualType"].split("(")[0].strip()
            if returns in ("void", "pursuit_status"):
                self.assertEqual(result, None if returns == "void" else _ffi.status, name)
            else:
                self.same(result, returns, name)
            taken = [p["type"]["qualType"] for p in function.get("inner", [])
                     if p["kind"] == "ParmVarDecl"]
            self.assertEqual(len(parameters), len(taken), name)
            for ours, theirs in zip(parameters, taken):
                self.same(ours, theirs, name)

    def test_structs(self):
        seen = []
        for record in (n for n in self.mine if n["kind"] == "RecordDecl"):
            name = record["name"][len("pursuit_"):]
            theirs = [(f["name"], f["type"]["qualType"]) for f in record.get("inner", [])
                      if f["kind"] == "FieldDecl"]
            ours = getattr(getattr(_ffi, name), "_fields_", [])
            self.assertEqual([n for n, _ in ours], [n for n, _ in theirs], name)
            for (_, mine), (field, text) in zip(ours, theirs):
                self.same(mine, text, f"{name}.{field}")
            seen.append(name)
        self.assertEqual(set(seen), {
            n for n, kind in vars(_ffi).items()
            if isinstance(kind, type) and issubclass(kind, ctypes.Structure) and n.islower()})
        self.assertEqual([n for n in seen if n in self.order()], self.order(), "the same order")

    @staticmethod
    def order():
        return [n for n, kind in vars(_ffi).items() if n.islower() and isinstance(kind, type)
                and issubclass(kind, ctypes.Structure) and hasattr(kind, "_fields_")]

    def test_layouts(self):
        lines = ["#include <pursuit/pursuit.h>"]
        for name in self.order():
            kind = getattr(_ffi, name)
            lines.append(f"_Static_assert(sizeof(pursuit_{name}) == {ctypes.sizeof(kind)}, \"\");")
            for field, _ in kind._fields_:
                at = getattr(kind, field).offset
                lines.append(f"_Static_assert(offsetof(pursuit_{name}, {field}) == {at}, "
                             f"\"{name}.{field}\");")
        checked = clang(source="\n".join(lines) + "\n")
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertGreater(len(lines), 200)

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
        known.update(NONE=_ffi.NONE, MOVE_SLOTS=_ffi.MOVE_SLOTS,
                     RESPONSE_POINTS=_ffi.RESPONSE_POINTS)
        theirs = {name: value for name, value in self.constants.items()
                  if name.rsplit("_", 1)[-1] not in ONLY_IN_C}
        self.assertEqual(known, theirs)

    def test_macros(self):
        macros = clang("-dM", "-E", source="#include <pursuit/pursuit.h>\n").stdout
        number = re.findall(r"#define PURSUIT_VERSION_(MAJOR|MINOR|PATCH) (\d+)", macros)
        version = ".".join(value for _, value in sorted(
            number, key=lambda each: ["MAJOR", "MINOR", "PATCH"].index(each[0])))
        self.assertEqual(version, _ffi.VERSION)
        self.assertIn(f"#define PURSUIT_UNSET ({_ffi.UNSET}f)", macros)
        of = f"PURSUIT_QUANTITY_OF(seat,quantity) ({_ffi.SEAT_STRIDE} * (seat) + (quantity))"
        self.assertIn("#define " + of, macros)


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
            self.assertLessEqual(len(lines), 600 if path.name == "_ffi.py" else 200, path.name)
            self.assertLessEqual(max(map(len, lines)), 100, path.name)


if __name__ == "__main__":
    unittest.main()
