"""What the tests share."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pursuit

PACKAGE = Path(pursuit.__file__).resolve().parent
FOLDER = Path(__file__).resolve().parents[1]
ROOT = FOLDER.parents[1]
LIBRARY = pursuit._library.lib.path

PURSUER = pursuit.Partner(anxiety=0.78, avoidance=0.25)
WITHDRAWER = pursuit.Partner(anxiety=0.30, avoidance=0.75)


def article(seed=7, **options):
    """The pursuer and the withdrawer, just after a disagreement."""
    couple = pursuit.Couple(PURSUER, WITHDRAWER, seed=seed, **options)
    couple.disagree(0.6, owner="a")
    return couple


def run(*arguments, **environment):
    """Another Python with the same package; a failure is an exception that tells what it said."""
    process = subprocess.run(
        [sys.executable, *map(str, arguments)], text=True, capture_output=True,
        env={**os.environ, **environment})
    if process.returncode:
        raise RuntimeError(process.stdout + process.stderr)
    return process.stdout


def sanitized():
    """Whether the library is built with a sanitizer, where memory says nothing."""
    return bool(re.search("lib[at]san", os.environ.get("LD_PRELOAD", "")))
