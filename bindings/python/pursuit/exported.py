"""Exported: the talks of a run as tables that pandas and the programs of the field read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

from ._arrays import write_table
from .error import ArgumentError, UnknownNameError
from .summaries import _text
from .words import SEATS, STANCES

if TYPE_CHECKING:
    from .results import Results

Of = Literal["move", "kind", "stance"]
Layout = Literal["long", "wide"]
MISSING = "NA"


class TalkColumns(dict[str, Any]):
    """Columns by name: ``pandas.DataFrame(run.talks())``, and in a file what `pursuit sweep
    --talks` writes.

    A row of the long layout is a person in a round, of the wide one a couple. In a round each of
    the two acts at most once, and a new one begins with whoever has acted in it already; who did
    nothing is NA. ``first`` is who acted first in the round, ``person`` 2 * couple + ``dist``,
    ``arousal`` that of the person at the end of the round.
    """

    def to_csv(self, path: str | os.PathLike[str]) -> None:
        """The same in a file."""
        write_table(path, self, (map(_text, row) for row in zip(*self.values())))


def exported(run: Results, of: Of, layout: Layout) -> TalkColumns:
    """The talks of a run with trace, movers and both arousals."""
    if of not in ("move", "kind", "stance"):
        raise UnknownNameError(f"unknown table of {of!r:.80}, expected move, kind or stance")
    if layout not in ("long", "wide"):
        raise UnknownNameError(f"unknown layout {layout!r:.80}, expected long or wide")
    columns = run.columns
    if run.trace is None or run.movers is None or not {"a.arousal", "b.arousal"} <= columns.keys():
        raise ArgumentError("the talks of a run without trace, movers, a.arousal and b.arousal")
    words = _words(run, of)
    at = [_flat(each) for each in
          (run.trace, run.movers, columns["a.arousal"], columns["b.arousal"])]
    talks = [_rounds(run, couple, words, *at) for couple in range(run.couples)]
    return _long(run, talks, of) if layout == "long" else _wide(run, talks)


def _words(run: Results, of: Of) -> list[str]:
    """What a byte of the trace stands for."""
    if of == "stance":
        return [STANCES[byte >> 5] for byte in range(256)]
    model = run.ensemble.model
    names = list(model.moves)
    texts = names if of == "move" else [model.move(name).kind for name in names]
    return [texts[byte & 31] if byte & 31 < len(texts) else MISSING for byte in range(256)]


def _rounds(run: Results, couple: int, words: list[str], trace: Any, movers: Any, of_a: Any,
            of_b: Any) -> list[list[Any]]:
    """[first, what a did, what b did, arousal of a, arousal of b] of each round."""
    out: list[list[Any]] = []
    for i in range(couple, run.turns * run.couples, run.couples):
        seat = movers[i]
        if not out or out[-1][1 + seat] is not None:
            out.append([SEATS[seat], None, None, 0.0, 0.0])
        out[-1][1 + seat] = words[trace[i]]
        out[-1][3:] = of_a[i], of_b[i]
    return out


def _flat(values: Any) -> Any:
    return values.reshape(-1).tolist() if hasattr(values, "reshape") else values


def _long(run: Results, talks: list[list[list[Any]]], of: Of) -> TalkColumns:
    names = ["couple", "person", "seat", "dist", "time", "first", of, "arousal"]
    out = TalkColumns({name: [] for name in names})
    for id, rounds in enumerate(talks, run.first):
        for time, (first, *rest) in enumerate(rounds, 1):
            for dist, seat in enumerate(SEATS):
                row = (id, 2 * id + dist, seat, dist, time, first, rest[dist] or MISSING,
                       rest[2 + dist])
                for name, value in zip(names, row):
                    out[name].append(value)
    return out


def _wide(run: Results, talks: list[list[list[Any]]]) -> TalkColumns:
    most = max((len(rounds) for rounds in talks), default=0)
    out = TalkColumns(couple=list(range(run.first, run.first + run.couples)))
    for dist, seat in enumerate(SEATS):
        for i in range(most):
            out[f"{seat}{i + 1}"] = [rounds[i][1 + dist] or MISSING if i < len(rounds) else MISSING
                                     for rounds in talks]
    return out
