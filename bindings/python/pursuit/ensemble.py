"""Ensemble: many couples under one scenario, run at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from ctypes import POINTER, byref
from typing import Any

from . import _ffi
from ._library import lib
from ._numbers import checked
from ._owned import Owned, made, of_kind
from ._watched import watched
from .change import Change
from .couple import Couple
from .error import ArgumentError
from .model import Model
from .playthrough import Playthrough
from .population import Population
from .results import Results
from .scenario import Scenario
from .turn import Turns
from .what_if import FollowUp, Pairs, Trial, WhatIf, _compared, _paired
from .words import Seat


class Ensemble(Owned):
    """Many couples under one model and one scenario. Immutable.

    Couple `id` does what the Couple of the same model, partners, seed and id does, bit for bit,
    however a run is cut into parts, and on any number of threads, processes and machines.

    >>> scenario = Scenario('[a]\\n[b]\\n[[happens]]\\nturn = 0\\nevent = "disagreement"')
    >>> ensemble = Ensemble(scenario, Population.anybody(1000, seed=3), seed=7)
    >>> run = ensemble.run(turns=60)
    >>> first = run.summaries[0]["escalated"]
    """

    __slots__ = ("scenario", "population", "model", "seed")

    def __init__(self, scenario: Scenario, population: Population | None = None,
                 model: Model | None = None, seed: int | None = None) -> None:
        """What happens to each couple is the scenario's; what one refuses, as uncovering while
        flooded, is left out for it and counted. `population` None: every couple is the scenario's
        two. `model` and `seed` None: the scenario's."""
        self.scenario = of_kind("scenario", scenario, Scenario)
        self.population = population
        self.model = scenario.model if model is None else of_kind("model", model, Model)
        self.seed = scenario.seed if seed is None else seed
        self._own(made(_ffi.ensemble, lib.ensemble_create, scenario, model, population,
                       checked("seed", self.seed, 1 << 64)), lib.ensemble_destroy)

    def run(self, turns: int | None = None, *, first: int = 0, couples: int | None = None,
            threads: int = 0, summaries: bool = True, hashes: Any = False, gains: Any = False,
            totals: bool = False, stances: bool = False, trace: Any = False, phases: Any = False,
            movers: Any = False, intensities: Any = False,
            columns: Sequence[str] | dict[str, Any] = (), plain: bool = False,
            progress: Callable[[int, int], Any] | None = None) -> Results:
        """Runs couples first .. first + couples - 1 (None: up to the last) for so many turns (None:
        as many as the scenario says). Results tells what each output is; only what is asked for is
        made. Instead of True an output may be a writable buffer of its type and size, such as a
        NumPy array, which is filled in place; `columns` are names such as "a.arousal", or a dict of
        such buffers by name.

        threads      0: one for each processor
        plain        one couple after the other: slower, with the same results
        progress     called now and then with the couples done and all; returns False to stop

        Other Python threads go on meanwhile. Ctrl-C stops it. StateError where it was stopped.
        """
        if couples is None:
            if self.population is None:
                raise ArgumentError("couples is None, expected a number: there is no population")
            couples = max(0, len(self.population) - first)
        turns = self.scenario.turns if turns is None else turns
        run = Results(self, checked("turns", turns), checked("first", first, 1 << 64),
                  checked("couples", couples, 1 << 63))
        results = run._room(summaries, hashes, gains, totals, stances, trace, phases, movers,
                            intensities, columns)
        running = _ffi.running(turns=turns, first=first, couples=couples, plain=bool(plain),
                               threads=checked("threads", threads))

        def call(watch: Any) -> None:
            running.progress = watch
            lib.ensemble_run(self, byref(running), byref(results))

        tell = None if progress is None else lambda done: progress(done, running.couples)
        watched(call, turns * couples, tell)
        return run

    def what_if(self, changes: Change | Iterable[Change], *, couples: int = 400, first: int = 0,
                turns: int | None = None, from_turn: int = 0, pursuer: Seat | None = None,
                follow_up: FollowUp | None = None) -> WhatIf:
        """Whether changes help people like these: couples first .. first + couples - 1, each once
        without and once with them, on the chances of its own. Intervals are over couples. `turns`
        None: as many as the scenario says; `pursuer` None: who pursues in the first couple."""
        trial = self._trial(changes, turns, from_turn, pursuer, follow_up, pairs=couples)
        return _compared(self._what_if(lib.ensemble_what_if, first), (self,), trial)

    def what_if_pairs(self, changes: Change | Iterable[Change], couples: int, *, first: int = 0,
                      turns: int | None = None, from_turn: int = 0, pursuer: Seat | None = None,
                      follow_up: FollowUp | None = None) -> Pairs:
        """The couples one by one, for distributions and for several threads."""
        trial = self._trial(changes, turns, from_turn, pursuer, follow_up)
        first = checked("first", first, 1 << 64)

        def call(ensemble: Any, *arguments: Any) -> None:
            *given, _, count, without, with_, flags = arguments
            lib.ensemble_what_if_pairs(ensemble, *given, first, count, without, with_, flags)

        return _paired(call, (self,), trial, 0, couples)

    def _trial(self, changes: Any, turns: int | None, from_turn: int, pursuer: Seat | None,
               follow_up: FollowUp | None, **counts: int) -> Trial:
        turns = self.scenario.turns if turns is None else turns
        return Trial(self.model, changes, pursuer, follow_up, turns=turns, first=from_turn,
                     **counts)

    def _what_if(self, function: Any, first: int) -> Callable[..., None]:
        first = checked("first", first, 1 << 64)
        return lambda ensemble, changes, count, trial, *out: function(
            ensemble, changes, count, trial, first, *out)

    def playthrough(self, id: int) -> Playthrough:
        """A couple by itself, to play its story turn by turn. Unlike another playthrough it leaves
        out what the couple refuses."""
        out = POINTER(_ffi.playthrough)()
        lib.ensemble_playthrough(self, checked("id", id, 1 << 64), byref(out))
        return Playthrough._of(out, self.model)

    def couple(self, id: int) -> Couple:
        """A couple before anything happened to it."""
        with self.playthrough(id) as playthrough:
            return playthrough.couple

    def story(self, id: int, turns: int | None = None) -> Turns:
        """All turns of a couple, with their reasons; None: as many as the scenario says."""
        with self.playthrough(id) as playthrough:
            return playthrough.play(self.scenario.turns if turns is None else turns)

    def _recipe(self) -> tuple[Any, ...]:
        return self.scenario, self.population, self.model, self.seed

    def _remake(self, *given: Any) -> None:
        Ensemble.__init__(self, *given)
