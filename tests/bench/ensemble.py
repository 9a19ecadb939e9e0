"""What many couples at once cost, by every way there is to run them; ./dev bench ensemble.

    PYTHONPATH=bindings/python PURSUIT_LIBRARY=.../libpursuit.so \\
        python3 tests/bench/ensemble.py .../pursuit_ensemble_bench

The same model, seed and couples in all rows, and the same bits: a row that comes to another end
fails. Time is that of the processor, the least of some rounds, so that other programs disturb
little; real time is said where there are threads.
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

try:
    import numpy as np
except ImportError:
    print("ensemble: skipped: no NumPy")
    sys.exit(77)

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "reference"))

import pursuit
from crowd import Crowd
from library import Couples, people
from person import derive
from plain import Pair
from tables import Tables

SEED, SEVERITY = 7, .6
TRAJECTORY = 2 * 34 * 4  # bytes a turn: every number of both, pursuit_ensemble_bench
BLOCKS = 4096, 8192, 16384, 32768, 65536


class Bench:
    """The couples, who quarrel about something of seat a's from the start."""

    def __init__(self, couples: int, turns: int, rounds: int) -> None:
        self.model = pursuit.Model.standard()
        self.tables = Tables(self.model.save())
        self.turns, self.rounds, self.traits = turns, rounds, people(couples)
        self.hashes: np.ndarray | None = None

    def check(self, what: str, hashes: np.ndarray) -> None:
        if (hashes != self.hashes[:len(hashes)]).any():
            sys.exit(f"ensemble: {what} comes to another end")

    def single(self) -> float:
        """One couple after the other through the C API, all turns in one call."""
        ids = np.arange(len(self.traits), dtype=np.uint64)
        best = float("inf")
        for _ in range(self.rounds):
            couples = Couples(self.model, self.traits, SEED, ids)
            start = time.thread_time_ns()
            couples.disagree(ids, np.full(len(ids), SEVERITY, np.float32), np.zeros(len(ids), int))
            couples.play(self.turns)
            hashes = couples.hashes()
            best = min(best, time.thread_time_ns() - start)
            couples.close()
        self.hashes = hashes
        return best / len(ids) / self.turns

    def numpy(self, block: int) -> float:
        """In blocks of so many couples; to derive them from traits does not count."""
        taken, hashes = 0, []
        for first in range(0, len(self.traits), block):
            traits = self.traits[first:first + block]
            who = np.arange(len(traits))
            crowd = Crowd(self.tables, traits, SEED, (first + who).astype(np.uint64))
            start = time.thread_time_ns()
            crowd.disagree(who, np.full(len(who), SEVERITY, np.float32), np.zeros(len(who), int))
            crowd.play(self.turns)
            hashes.append(crowd.hashes(self.model.hash))
            taken += time.thread_time_ns() - start
        self.check("NumPy", np.concatenate(hashes))
        return taken / len(self.traits) / self.turns

    def plain(self, couples: int = 8) -> float:
        personas = [derive(self.tables, self.traits[:couples, seat]) for seat in (0, 1)]
        pairs = [Pair(self.tables, [{name: x[..., i].tolist() for name, x in persona.items()}
                                    for persona in personas], SEED, i) for i in range(couples)]
        start = time.thread_time_ns()
        for pair in pairs:
            pair.disagree(SEVERITY, 0)
            pair.play(self.turns)
        taken = time.thread_time_ns() - start
        hashes = np.array([pair.hash(self.model.hash) for pair in pairs], np.uint64)
        self.check("pure Python", hashes)
        return taken / couples / self.turns

    def lanes(self, program: str) -> tuple[str, list[list[str]]]:
        """The compiler, and the rows that the program prints."""
        seats = [self.traits[name][:, seat] for seat in (0, 1) for name in ("anxiety", "avoidance")]
        with tempfile.NamedTemporaryFile() as file:
            np.stack(seats, axis=1).astype("<f4").tofile(file.name)
            out = subprocess.run([program, file.name, str(self.turns), str(self.rounds)],
                                 check=True, stdout=subprocess.PIPE, text=True).stdout
        (_, compiler), *rows = (line.split("\t") for line in out.splitlines())
        sums: dict[str, str] = {"end": f"{checksum(self.hashes):016x}"}
        for isa, output, threads, *_, total in rows:
            if isa != "stores" and output != "fixed" and sums.setdefault(output, total) != total:
                sys.exit(f"ensemble: {output} of {isa} on {threads} threads has other bits")
        return compiler, rows


def checksum(hashes: np.ndarray) -> int:
    """FNV-1a, taking a number at a time."""
    value = 0xcbf29ce484222325
    for x in hashes.tolist():
        value = (value ^ x) * 0x100000001b3 % (1 << 64)
    return value


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(": ")[1] for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


class Table:
    """Rows against the best of NumPy and against one couple after the other."""

    def __init__(self, numpy: float, single: float) -> None:
        self.numpy, self.single = numpy, single
        print(f"{'':<42}{'ns a turn':>10}{'M turns/s':>11}{'x NumPy':>9}{'x single':>10}")

    def row(self, what: str, ns: float, note: str = "") -> None:
        print(f"{what:<42}{ns:>10.1f}{1e3 / ns:>11.3f}{self.numpy / ns:>9.2f}"
              f"{self.single / ns:>10.2f}{note}")


def main() -> None:
    parser = argparse.ArgumentParser(description="What many couples at once cost.")
    parser.add_argument("program", help="pursuit_ensemble_bench")
    parser.add_argument("--couples", type=int, default=65536)
    parser.add_argument("--turns", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    bench = Bench(options.couples, options.turns, options.rounds)
    single = bench.single()
    numpy = {block: min(bench.numpy(block) for _ in range(2))
             for block in BLOCKS if block <= max(options.couples, BLOCKS[0])}
    best = min(numpy, key=numpy.get)
    compiler, lanes = bench.lanes(options.program)

    print(f"{processor()}; {compiler}; Python {platform.python_version()}, NumPy {np.__version__}")
    print(f"{options.couples} couples, {options.turns} turns; processor time, "
          f"least of {options.rounds} rounds")
    table = Table(numpy[best], single)
    table.row("pure Python", bench.plain())
    for block, ns in numpy.items():
        table.row(f"NumPy, blocks of {block}", ns, "  best" if block == best else "")
    table.row("C API, one couple after the other", single)
    print_lanes(table, lanes)


def print_lanes(table: Table, rows: list[list[str]]) -> None:
    """Of threads also how much faster they are than one: by processor time, which is what they
    would be had they a processor each, and in real time."""
    alone: dict[tuple[str, str], list[float]] = {}
    for isa, output, threads, *rest in rows:
        if isa == "stores":
            print(f"memory written past the caches, {threads} threads: {rest[0]} GB/s")
            continue
        ns, real = map(float, rest[:2])
        if output == "fixed":
            print(f"ensemble, {isa}: {ns:.0f} ns a couple, and then {real:.1f} ns a turn")
            continue
        before = alone.setdefault((isa, output), [ns, real])
        note = ""
        if threads != "1":
            note += f"  {int(threads) * before[0] / ns:.2f} x one ({before[1] / real:.2f} real)"
        if output == "trajectory":
            note += f"  {TRAJECTORY / real:.1f} GB/s"
        table.row(f"ensemble, {isa}, {output}, {threads} thread{'s' * (threads != '1')}", ns, note)


if __name__ == "__main__":
    main()
