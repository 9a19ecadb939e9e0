"""What calls from Python cost: the median of nine rounds, in nanoseconds.

    PYTHONPATH=bindings/python PURSUIT_LIBRARY=.../libpursuit.so python3 tests/bench/ffi.py
"""

import statistics
import sys
import time
from array import array
from ctypes import byref, sizeof

import pursuit
from pursuit import _ffi, _numbers
from pursuit._library import lib


def measure(what, call, per=1, seconds=0.05):
    """Prints what a call costs; if it plays several turns, also what one of them costs."""
    call()
    count, taken = 1, 0.0
    while taken < seconds:
        count *= 2
        start = time.perf_counter()
        for _ in range(count):
            call()
        taken = time.perf_counter() - start
    rounds = []
    for _ in range(9):
        start = time.perf_counter_ns()
        for _ in range(count):
            call()
        rounds.append((time.perf_counter_ns() - start) / count)
    nanoseconds = statistics.median(rounds)
    turn = f"{nanoseconds / per:10.0f} a turn" if per > 1 else ""
    print(f"{what:<44}{nanoseconds:10.0f}{turn}")


def main():
    model = pursuit.Model.standard()
    couple = pursuit.Couple(model.profile("pursuer"), model.profile("withdrawer"), seed=7)
    couple.disagree(severity=0.8, owner="a")
    out, many = _ffi.turn(), (_ffi.turn * 100)()
    many[0].struct_size = sizeof(_ffi.turn)
    brief = (_ffi.brief_turn * 100)(_ffi.brief_turn())
    ids = pursuit.quantities(f"{seat}.{name}" for seat in "ab" for name in ("arousal", "hope"))
    values = array("f", bytes(4 * len(ids)))

    print(f"pursuit {pursuit.__version__}, Python {sys.version.split()[0]}, "
          f"NumPy {getattr(_numbers.numpy(), '__version__', 'absent')}")
    measure("a bare call: pursuit_version()", lib.version)
    measure("pursuit_couple_step()", lambda: lib.couple_step(couple, byref(out)))
    measure("pursuit_couple_play(100)", lambda: lib.couple_play(couple, many, 100), 100)
    measure("pursuit_couple_play_brief(100)", lambda: lib.couple_play_brief(couple, brief, 100), 100)
    measure("pursuit_couple_skip(100)", lambda: lib.couple_skip(couple, 100), 100)
    measure("Couple.step()", couple.step)
    measure("Couple.play(100)", lambda: couple.play(100), 100)
    measure("Couple.play(100), reading a move of each",
            lambda: [turn.move for turn in couple.play(100)], 100)
    measure("Couple.play_columns(100)", lambda: couple.play_columns(100), 100)
    measure("Couple.read(4 numbers, out=...)", lambda: couple.read(ids, out=values))
    measure("Couple.fork() and close()", lambda: couple.fork().close())
    measure("Turn.why()", couple.play(20)[10].why)
    measure("Turn.why().sentence()", couple.play(20)[10].why().sentence)


if __name__ == "__main__":
    main()
