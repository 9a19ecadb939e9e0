"""What is written about the package is true: README and docstrings run, examples print alike."""

import doctest
import importlib
import inspect
import os
import pkgutil
import subprocess
import unittest

import pursuit
from support import FOLDER, ROOT, run

MODULES = [importlib.import_module(f"pursuit.{each.name}")
           for each in pkgutil.iter_modules(pursuit.__path__)]


class Documents(unittest.TestCase):
    def test_readme(self):
        failed, tried = doctest.testfile(str(FOLDER / "README.md"), module_relative=False,
                                         encoding="utf-8")
        self.assertEqual(failed, 0)
        self.assertGreater(tried, 20)

    def test_docstrings_run(self):
        tried = 0
        for module in [pursuit, *MODULES]:
            result = doctest.testmod(module)
            self.assertEqual(result.failed, 0, module.__name__)
            tried += result.attempted
        self.assertGreater(tried, 8)

    def test_everything_public_is_explained_and_typed(self):
        for name in pursuit.__all__:
            thing = getattr(pursuit, name)
            if name.startswith("__") or inspect.ismodule(thing):
                continue
            self.assertTrue(thing.__doc__, name)
            members = vars(thing).items() if inspect.isclass(thing) else [(name, thing)]
            for member, value in members:
                call = getattr(value, "fget", None) or getattr(value, "__func__", value)
                if not inspect.isfunction(call) or member.startswith("_"):
                    continue
                if call.__name__ != "<lambda>":
                    self.assertTrue(value.__doc__, f"{name}.{member}")
                    self.assertIn("return", call.__annotations__, f"{name}.{member}")
        self.assertEqual(sorted(pursuit.__all__), sorted(set(pursuit.__all__)))

    def test_nothing_about_a_sex(self):
        for path in [*FOLDER.glob("pursuit/*.py"), FOLDER / "README.md",
                     *ROOT.glob("examples/*/*.py")]:
            words = set(path.read_text(encoding="utf-8").lower().split())
            self.assertFalse(words & {"he", "she", "him", "his", "her", "hers"}, path.name)


class Examples(unittest.TestCase):
    def test_hello(self):
        path = ROOT / "examples" / "hello" / "hello.py"
        code = [line for line in path.read_text().splitlines()
                if line.strip() and not line.startswith(('"""', "#"))]
        self.assertLessEqual(len(code), 10)
        printed = run(path)
        self.assertEqual(len(printed.splitlines()), 7)
        for variable in ("PURSUIT_HELLO", "PURSUIT_HELLO_C"):
            program = os.environ.get(variable)
            if program and os.path.exists(program):
                other = subprocess.run([program], capture_output=True, text=True, check=True)
                self.assertEqual(printed, other.stdout, variable)

    def test_what_if_stayed(self):
        printed = run(ROOT / "examples" / "notebooks" / "what_if_stayed.py", MPLBACKEND="Agg")
        self.assertRegex(printed, r"b listens 12 times\s+0\.\d\d \(-0\.\d\d ± 0\.\d\d\)")


if __name__ == "__main__":
    unittest.main()
