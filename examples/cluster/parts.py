#!/usr/bin/env python3
"""Work cut into parts that any machine can do, and the parts put together again.

    parts.py sweep|folds --parts 8 --part 3 --out FOLDER           does one part, as an array job does
    parts.py sweep|folds --parts 8 --join FOLDER --out WHOLE.csv   checks all of them, puts them together

A sweep plays couples of one population, each part a range of them. Folds fit a study as often as there
are parts, each time without some of its talks, and ask how likely these are. What a part makes depends
on nothing but its number, so that it may be done again anywhere, and is the same to the byte."""

import argparse
import hashlib
import json
import os
import signal
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pursuit

EXAMPLES = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Part:
    """What one part made."""

    number: int
    rows: bytes  # of a CSV file; the header is of part 0
    told: int  # the hashes of what was played, added up modulo 2**64
    work: str  # what it is a part of

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.rows).hexdigest()


@dataclass(frozen=True)
class Sweep:
    """What becomes of couples under a scenario. Its texts go with it: machines share no files."""

    scenario: str
    parts: int
    couples: int = 4000
    turns: int = 60
    seed: int = 11

    def part(self, number: int) -> Part:
        people = pursuit.Population.anybody(self.couples, seed=self.seed)
        ensemble = pursuit.Ensemble(pursuit.Scenario(self.scenario), people, seed=self.seed)
        first, end = (self.couples * i // self.parts for i in (number, number + 1))
        run = ensemble.run(self.turns, first=first, couples=end - first, threads=1, hashes=True)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "part.csv"
            run.summaries.to_csv(path, number == 0)
            return Part(number, path.read_bytes(), run.hash, name_of(self))


@dataclass(frozen=True)
class Folds:
    """How likely talks are by a fit that has not seen them."""

    codes: str
    table: str
    parts: int
    free: str = "momentum,bid"

    def part(self, number: int) -> Part:
        header, *lines = self.table.splitlines(keepends=True)
        couples = sorted({line.split(",")[0] for line in lines})
        out = set(couples[number::self.parts])
        rest = header + "".join(line for line in lines if line.split(",")[0] not in out)
        held = header + "".join(line for line in lines if line.split(",")[0] in out)
        fit = pursuit.fit(pursuit.Talks(self.codes, rest), self.free, draws=0, threads=1)
        talks = pursuit.Talks(self.codes, held)
        values = [each.value for each in fit.estimates]
        nats = pursuit.nats_of(talks, self.free, values)
        text = "".join(f"{talk.couple},{number},{each!r},{','.join(map(repr, values))}\n"
                       for talk, each in zip(talks, map(float, nats)))
        names = ",".join(each.name for each in fit.estimates)
        head = f"couple,fold,nats,{names}\n" if number == 0 else ""
        return Part(number, (head + text).encode(), 0, name_of(self))


def name_of(work: Sweep | Folds) -> str:
    """Of this work, done by this version of the library under this model."""
    told = repr((pursuit.__version__, pursuit.Model.standard().hash, work))
    return hashlib.sha256(told.encode()).hexdigest()


def joined(parts: list[Part], work: Sweep | Folds) -> bytes:
    """The whole; ValueError where a part is missing, twice there or of something else."""
    parts = sorted(parts, key=lambda part: part.number)
    numbers = [part.number for part in parts]
    if numbers != list(range(work.parts)):
        raise ValueError(f"parts are {numbers}, expected each of 0 to {work.parts - 1} once")
    for part in parts:
        if part.work != name_of(work):
            raise ValueError(f"part {part.number} is of other work, version or model")
    return b"".join(part.rows for part in parts)


# ---- Folders, for machines that share one -------------------------------------------------------

def write(part: Part, folder: Path) -> None:
    """Renamed at the end, so that what a machine left half done is never read."""
    folder.mkdir(parents=True, exist_ok=True)
    about = {"number": part.number, "told": part.told, "work": part.work, "digest": part.digest}
    for name, content in ((f"{part.number}.csv", part.rows),
                          (f"{part.number}.json", json.dumps(about).encode())):
        half = folder / f"{name}.{os.getpid()}"
        half.write_bytes(content)
        half.rename(folder / name)


def read(folder: Path) -> list[Part]:
    parts = []
    for path in folder.glob("*.json"):
        about = json.loads(path.read_text())
        digest = about.pop("digest")
        part = Part(rows=path.with_suffix(".csv").read_bytes(), **about)
        if part.digest != digest:
            raise ValueError(f"{path.with_suffix('.csv')} is not what was written")
        parts.append(part)
    return parts


# ---- What the programs beside this one share ----------------------------------------------------

def chosen(argument_parser: argparse.ArgumentParser) -> tuple[argparse.Namespace, Sweep | Folds]:
    argument_parser.add_argument("work", choices=("sweep", "folds"))
    argument_parser.add_argument("--parts", type=int, default=8)
    argument_parser.add_argument("--couples", type=int, default=4000, help="of a sweep")
    argument_parser.add_argument("--out", type=Path, required=True, help="a file for the whole; "
                                 "with --part a folder")
    arguments = argument_parser.parse_args()
    if arguments.parts < 1:
        argument_parser.error(f"--parts is {arguments.parts}, expected 1 or more")
    if arguments.work == "sweep":
        text = (EXAMPLES / "scenarios" / "way_out.toml").read_text()
        return arguments, Sweep(text, arguments.parts, arguments.couples)
    study = EXAMPLES / "study"
    return arguments, Folds((study / "codes.toml").read_text(), (study / "talks.csv").read_text(),
                            arguments.parts)


def carried(doc: str, where: str) -> tuple[argparse.Namespace, Sweep | Folds, str]:
    """What a program beside this one was asked for: `where` others are, and a fatal file or none."""
    parser = argparse.ArgumentParser(description=doc.splitlines()[0])
    parser.add_argument(where)
    parser.add_argument("--kill-one", action="store_true")
    arguments, work = chosen(parser)
    return arguments, work, fatal_file(arguments.kill_one)


def done(work: Sweep | Folds, number: int, fatal: str = "") -> Part:
    """A part, in a worker. `fatal`: a file whose first finder dies of it in the middle of the work, to
    see that another does that part again."""
    if fatal and number == work.parts // 2 and os.path.exists(fatal):
        os.remove(fatal)
        os.kill(os.getpid(), signal.SIGKILL)
    return work.part(number)


def fatal_file(wanted: bool) -> str:
    if not wanted:
        return ""
    handle, path = tempfile.mkstemp()
    os.close(handle)
    return path


def finish(parts: list[Part], work: Sweep | Folds, out: Path, fatal: str = "") -> None:
    if fatal and os.path.exists(fatal):
        raise SystemExit("no worker died, though one was meant to")
    try:
        whole = joined(parts, work)
    except ValueError as error:
        sys.exit(f"parts.py: {error}")
    out.write_bytes(whole)
    print(f"{len(parts)} parts, {len(whole)} bytes, sha256 {hashlib.sha256(whole).hexdigest()}, "
          f"played {sum(part.told for part in parts) % 2**64:016x}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--part", type=int)
    parser.add_argument("--join", type=Path)
    arguments, work = chosen(parser)
    if arguments.join:
        try:
            found = read(arguments.join)
        except (OSError, ValueError) as error:
            sys.exit(f"parts.py: {error}")
        finish(found, work, arguments.out)
    elif arguments.part is None:
        parser.error("--part or --join is missing")
    elif not 0 <= arguments.part < work.parts:
        parser.error(f"--part is {arguments.part}, expected 0 to {work.parts - 1}")
    else:
        write(work.part(arguments.part), arguments.out)


if __name__ == "__main__":
    main()
