"""Results: what came of an ensemble, or of a part of one."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from ctypes import POINTER, byref, c_float, c_int32, c_uint64, c_uint8, cast
from math import prod
from typing import TYPE_CHECKING, Any

from . import _ffi
from ._arrays import place, room
from ._library import lib
from ._numbers import numpy
from .exported import Layout, Of, TalkColumns, exported
from .summaries import Summaries
from .words import PHASES, SEATS, STANCES, quantity_id

if TYPE_CHECKING:
    from .ensemble import Ensemble

_SUMMED = ("arousal", "expressed", "pursuit", "withdrawal", "distress", "hope", "security",
           "mentalizing")


def _given_or_made(code: str, wanted: Any, *shape: int) -> Any:
    """The caller's buffer, or a new array: of NumPy where it is installed, else flat."""
    if wanted is None or wanted is False:
        return None
    if wanted is not True:
        return wanted
    module = numpy()
    if module is not None:  # from a line of the cache on: what lies so is written twice as fast
        kind = module.dtype({"B": "u1", "Q": "u8", "f": "f4"}[code])
        memory = module.zeros(prod(shape) * kind.itemsize + 63, "u1")
        begin = -memory.ctypes.data % 64
        return memory[begin:memory.size - 63 + begin].view(kind).reshape(shape)
    return array(code, room(prod(shape) * array(code).itemsize))


class Results:
    """What came of couples first .. first + couples - 1. What was not asked for is None.

    Arrays are NumPy's where NumPy is installed, else flat ones of array.array; or the buffers that
    were handed in. They are in the order of ids.
    """

    summaries: Summaries | None
    """What became of each couple."""
    hashes: Any
    """[couple] Couple.hash at the end; uint64."""
    gains: Any
    """[couple, 4] Of the loop: cold with seat a pursuing, with seat b, hot likewise; float32."""
    trace: Any
    """[turn, couple] The move, as an index of Model.moves, + 32 * the stance of the one who made
    it; uint8."""
    phases: Any
    """[turn, couple] After the turn, as an index of words.PHASES; uint8."""
    movers: Any
    """[turn, couple] Who made the move, as an index of words.SEATS; uint8."""
    intensities: Any
    """[turn, couple] Of the move; float32."""
    columns: dict[str, Any]
    """[turn, couple] Numbers of a partner after the turn, by name: "a.arousal"; float32."""

    def __init__(self, ensemble: Ensemble, turns: int, first: int, couples: int) -> None:
        self.ensemble, self.turns, self.first, self.couples = ensemble, turns, first, couples
        self._hash = c_uint64()
        self._totals: Any = None
        self._stances: Any = None

    def _room(self, summaries: bool, hashes: Any, gains: Any, totals: bool, stances: bool,
              trace: Any, phases: Any, movers: Any, intensities: Any,
              columns: Sequence[str] | Mapping[str, Any]) -> Any:
        """Makes room for what is asked for, and says where it is."""
        n, turns = self.couples, self.turns
        results = _ffi.results(hash=self._pointer(self._hash, c_uint64))

        def room(name: str, code: str, wanted: Any, *shape: int) -> Any:
            out = _given_or_made(code, wanted, *shape)
            if out is not None:
                setattr(results, name, self._numbers(name, code, out, shape))
            return out

        self.hashes = room("hashes", "Q", hashes, n)
        self.gains = room("gains", "f", gains, n, 4)
        self.trace = room("trace", "B", trace, turns, n)
        self.phases = room("phases", "B", phases, turns, n)
        self.movers = room("movers", "B", movers, turns, n)
        self.intensities = room("intensities", "f", intensities, turns, n)
        self.summaries = Summaries(self) if summaries else None
        if self.summaries is not None and n:
            results.summaries = self._pointer(self.summaries._structs(), _ffi.summary)
        if totals and turns:
            self._totals = (_ffi.turn_totals * turns)()
            self._totals[0].struct_size = _ffi.turn_totals().struct_size
            results.totals = self._pointer(self._totals, _ffi.turn_totals)
        if stances:
            self._stances = _ffi.stance_counts()
            results.stance_counts = self._pointer(self._stances, _ffi.stance_counts)
        self._place_columns(results, columns)
        return results

    def _place_columns(self, results: Any, columns: Sequence[str] | Mapping[str, Any]) -> None:
        given = columns if isinstance(columns, Mapping) else dict.fromkeys(columns, True)
        shape = self.turns, self.couples
        self.columns = {name: _given_or_made("f", out, *shape) for name, out in given.items()}
        ids = (c_int32 * len(given))(*map(quantity_id, given))
        places = (POINTER(c_float) * len(given))(
            *(self._numbers(name, "f", out, shape) for name, out in self.columns.items()))
        results.column_ids, results.column_count = cast(ids, POINTER(c_int32)), len(given)
        results.column_values = cast(places, POINTER(POINTER(c_float)))
        results._kept_columns = ids, places

    @staticmethod
    def _pointer(memory: Any, kind: Any) -> Any:
        return cast(memory if hasattr(memory, "_length_") else POINTER(type(memory))(memory),
                    POINTER(kind))

    @staticmethod
    def _numbers(name: str, code: str, out: Any, shape: tuple[int, ...]) -> Any:
        kind = {"B": c_uint8, "Q": c_uint64, "f": c_float}[code]
        return cast(place(name, code, out, *shape), POINTER(kind))

    def _people(self, id: int) -> tuple[Any, Any]:
        """The traits of a couple as structs."""
        a, b = _ffi.traits(), _ffi.traits()
        if self.ensemble.population is not None:
            lib.population_traits(self.ensemble.population, id, byref(a), byref(b))
        else:
            for seat, each in enumerate((a, b)):
                lib.scenario_traits(self.ensemble.scenario, seat, byref(each))
        return a, b

    @property
    def hash(self) -> int:
        """Of all that all of them went through; hashes of parts add up, modulo 2**64."""
        return int(self._hash.value)

    @property
    def totals(self) -> dict[str, Any] | None:
        """[turn] Over all couples, as columns by name: "phase_calm", "a_stance_settled",
        "move_listen" and "resolved" count couples, "a_mean_arousal" and the like are means."""
        if self._totals is None:
            return None
        names = [f"phase_{phase}" for phase in PHASES]
        names += [f"{seat}_stance_{stance}" for seat in SEATS for stance in STANCES]
        moves = self.ensemble.model.moves
        means = [f"{seat}_mean_{quantity}" for seat in SEATS for quantity in _SUMMED]
        counts = [[*t.phases, *t.stances, *t.moves[: len(moves)], t.resolved]
                  for t in self._totals]
        names += [*(f"move_{move}" for move in moves), "resolved"]
        out: dict[str, Any] = dict(zip(names, map(list, zip(*counts))))
        out.update(zip(means, ([x / max(self.couples, 1) for x in sums]
                               for sums in zip(*(t.sums for t in self._totals)))))
        return out

    @property
    def stances(self) -> dict[tuple[str, str], int] | None:
        """Turns of all couples by the mover's stance before and after its transition."""
        if self._stances is None:
            return None
        pairs = [(before, after) for before in STANCES for after in STANCES]
        return dict(zip(pairs, self._stances.turns))

    @property
    def transitions(self) -> list[int] | None:
        """How often each row of Model.transitions was taken."""
        return None if self._stances is None else list(self._stances.rows)

    def talks(self, of: Of = "move", layout: Layout = "long") -> TalkColumns:
        """What they did, or the kinds of it, or the stances they did it from, as a table for
        pandas, R and the programs of the field: see TalkColumns. Of a run with ``trace=True,
        movers=True, columns=["a.arousal", "b.arousal"]``."""
        return exported(self, of, layout)

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_totals": None if self._totals is None else bytes(self._totals)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if self._totals is not None:
            self._totals = (_ffi.turn_totals * self.turns).from_buffer_copy(self._totals)

    def __repr__(self) -> str:
        return f"<Results of {self.couples} couples from {self.first} on, {self.turns} turns each>"
