"""The wheel: built without a network, installed where nothing else is, used from there."""

import importlib.util
import os
import subprocess
import sys
import tempfile
import unittest
import venv
import zipfile
from pathlib import Path

from support import FOLDER, LIBRARY, ROOT


def clean():
    """An environment without this checkout and without sanitizers; no index for pip."""
    keep = {k: v for k, v in os.environ.items()
            if not k.startswith(("PYTHON", "PURSUIT", "PIP_", "LD_PRELOAD"))}
    return {**keep, "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PYTHONDONTWRITEBYTECODE": "1"}


@unittest.skipUnless(importlib.util.find_spec("pip") and importlib.util.find_spec("ensurepip"),
                     "needs pip and venv")
class Wheel(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_in(self, *command, told=False, **environment):
        """What it printed; with what it `told` its user, who has stderr before the eyes, too."""
        process = subprocess.run(list(map(str, command)), cwd=self.folder, text=True,
                                 capture_output=True, env={**clean(), **environment})
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
        return process.stdout + (process.stderr if told else "")

    def build(self, **environment):
        self.run_in(sys.executable, "-m", "pip", "wheel", FOLDER, "-w", self.folder, **environment)
        (wheel,) = self.folder.glob("*.whl")
        return wheel

    def test_metadata_takes_no_compiler(self):
        """pip asks for it first: whoever waits then is not told that something compiles."""
        told = self.run_in(sys.executable, "-c", "import build_wheel; print(build_wheel."
                           "prepare_metadata_for_build_wheel('.'))", PYTHONPATH=FOLDER, PATH="")
        info = self.folder / told.strip()
        self.assertIn("Name: pursuit", (info / "METADATA").read_text(encoding="utf-8"))
        self.assertTrue((info / "WHEEL").is_file())

    @unittest.skipIf(os.environ.get("LD_PRELOAD"), "the library needs its sanitizer")
    def test_a_relative_library(self):
        os.symlink(LIBRARY, self.folder / "libpursuit.so")
        told = self.run_in(sys.executable, "-m", "pip", "wheel", "-v", FOLDER, "-w", self.folder,
                           told=True, PURSUIT_LIBRARY="libpursuit.so", PWD=self.folder)
        self.assertRegex(told, "pursuit [0-9.]+: taking .*libpursuit.so, which PURSUIT_LIBRARY")

    def try_out(self, wheel):
        self.assertRegex(wheel.name, r"^pursuit-\d+\.\d+\.\d+-py3-none-(?!any)\w+\.whl$")
        names = zipfile.ZipFile(wheel).namelist()
        for name in ("pursuit/py.typed", "pursuit/couple.py"):
            self.assertIn(name, names)
        self.assertTrue(any(name.startswith("pursuit/libpursuit.") for name in names))
        self.assertFalse([name for name in names if "test" in name or "build" in name])
        venv.create(self.folder / "there", with_pip=True)
        python = self.folder / "there" / "bin" / "python"
        self.run_in(python, "-m", "pip", "install", wheel)
        self.run_in(python, "-m", "pip", "check")
        printed = self.run_in(python, ROOT / "examples" / "hello" / "hello.py")
        self.assertEqual(len(printed.splitlines()), 7)
        self.run_in(python, ROOT / "examples" / "notebooks" / "what_if_stayed.py")
        found = self.run_in(python, "-c", "import pursuit; print(pursuit._library.lib.path)")
        self.assertEqual(Path(found.strip()).resolve().parents[4], self.folder.resolve() / "there")

    @unittest.skipIf(os.environ.get("LD_PRELOAD"), "the library needs its sanitizer")
    def test_with_a_library_that_is_there(self):
        self.try_out(self.build(PURSUIT_LIBRARY=LIBRARY))

    @unittest.skipUnless(os.environ.get("PURSUIT_WHEEL"), "PURSUIT_WHEEL=1 builds from source, too")
    def test_from_source(self):
        # What has been compiled of these sources, beside the library, is taken as it is.
        reused = [f"{ROOT}/tests/reuse.sh;{Path(LIBRARY).parent}/CMakeFiles/{target}.dir"
                  for target in ("pursuit", "pursuit_capi")]
        told = self.run_in(sys.executable, "-m", "pip", "wheel", "-v", FOLDER, "-w", self.folder, told=True,
                           CMAKE_ARGS=f"'-DCMAKE_CXX_COMPILER_LAUNCHER={';'.join(reused)}'")
        self.assertRegex(told, r"compiling libpursuit[^\0]*\[\s*\d+(%|/\d+)\]", "how far it is")
        (wheel,) = self.folder.glob("*.whl")
        self.try_out(wheel)
        self.assertFalse(list(FOLDER.glob("build*/")) + list(FOLDER.glob("*.egg-info")))


if __name__ == "__main__":
    unittest.main()
