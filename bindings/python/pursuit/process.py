"""Process: where a couple stands in emotionally focused therapy, and courses of sessions.

A stage is a label that is read off the couple from outside: nothing in the engine reads it.
"""

from __future__ import annotations

from ctypes import byref
from dataclasses import dataclass
from typing import Any

from . import _ffi
from ._library import lib
from ._numbers import checked
from ._owned import Owned, filled, made, of_kind, text
from .couple import Couple
from .process_row import process_rows
from .words import Intervention, ProcessStage, ProcessVariable, Seat, id_of, utf8, word_of, WORDS


@dataclass(frozen=True)
class NextStep:
    """What is missing for the next stage."""

    to: ProcessStage
    missing: ProcessVariable
    below: bool
    """Whether `now` has to fall below `needed`; else it has to rise above it."""
    now: float
    needed: float
    who: Seat | None
    """Whose step it is; None where it is both's or nobody's."""
    help: tuple[Intervention, Seat | None] | None
    """What may help with it: ``couple.intervene(*step.help)``."""


@dataclass(frozen=True)
class Standing:
    """Where a couple stands."""

    stage: ProcessStage
    furthest: ProcessStage
    """That was ever reached."""
    because: str | None
    """What led here, in a few words; None before anything did."""
    pursuer: Seat | None
    """By the moves in the cycle; None where they do not tell the two apart."""
    withdrawer: Seat | None
    since_turn: int
    """Turns of the couple when the stage began."""
    since_ms: int
    """Clock of the couple then."""
    setbacks: int
    values: dict[ProcessVariable, float]
    """What the stages are read off."""
    next: NextStep | None
    """None after the last stage and before a cycle was seen."""


@dataclass(frozen=True)
class Visit:
    """What was done in one session, and what came of it."""

    before: ProcessStage
    after: ProcessStage
    step: tuple[Intervention, Seat | None] | None
    refused: bool
    """The step could not be done: somebody was flooded."""
    met: bool
    """What was shown by it was turned toward."""
    cycle_turns: int
    """Of its turns, in a negative phase."""


class Process(Owned):
    """Follows one couple through the process. A copy goes on with a fork of the couple.

    >>> import pursuit
    >>> couple = pursuit.Couple(pursuit.Partner(0.78, 0.25), pursuit.Partner(0.3, 0.75), seed=7)
    >>> process = pursuit.Process(couple)
    >>> couple.disagree(0.8, owner="a")
    >>> process.play(20)
    >>> process.standing.stage
    'in_the_cycle'
    """

    __slots__ = ("couple",)

    couple: Couple

    def __init__(self, couple: Couple) -> None:
        self.couple = of_kind("couple", couple, Couple)
        self._own(made(_ffi.process, lib.process_create, couple), lib.process_destroy)

    def copy(self, couple: Couple) -> Process:
        """Goes on from the same place with a fork of the couple."""
        out = self._twin()
        out.couple = of_kind("couple", couple, Couple)
        return out

    def _place_copy(self, out: Owned) -> None:
        out._own(made(_ffi.process, lib.process_copy, self), lib.process_destroy)

    def __copy__(self) -> Process:
        return self.copy(self.couple.fork())

    def _recipe(self) -> tuple[Any, ...]:
        raise TypeError("a Process cannot be pickled, as it has no image; pickle its couple")

    def observe(self) -> None:
        """To be called after every turn, intervention or event of the couple."""
        lib.process_observe(self, self.couple)

    def play(self, turns: int) -> None:
        """So many turns of the couple, each observed. Where it is interrupted, as by Ctrl-C, no
        turn was made."""
        before = made(_ffi.process, lib.process_copy, self), self.couple.fork()
        try:
            for _ in range(checked("turns", turns)):
                self.couple.skip(1)
                self.observe()
        except BaseException:
            self.couple.rewind(before[1])
            self._own(before[0], lib.process_destroy)
            raise
        lib.process_destroy(before[0])

    @property
    def standing(self) -> Standing:
        """Where the couple stands now."""
        raw = filled(_ffi.standing, lib.process_standing, self)
        row = None if raw.row < 0 else process_rows()[raw.row].because
        return Standing(
            _stage(raw.stage), _stage(raw.furthest), row, _seat(raw.pursuer),
            _seat(raw.withdrawer), raw.since_turn, raw.since_ms, raw.setbacks,
            dict(zip(WORDS["process_variable"], raw.values)),  # type: ignore[arg-type]
            _next(raw))

    def sentence(self, a: str, b: str) -> str:
        """Where they stand, about named people."""
        return text(lib.process_text, self, 0, utf8(a), utf8(b))

    def next_sentence(self, a: str, b: str) -> str:
        """What the next stage needs; empty where there is none."""
        return text(lib.process_text, self, 1, utf8(a), utf8(b))

    def visit(self, dose: float = 0.5, *, days: int = 7, severity: float = 0.7,
              owner: Seat | None = None, turns_before: int = 6, turns_after: int = 10,
              step: Intervention | None = None, step_who: Seat | None = None) -> Visit:
        """One session of a course. `days` pass and a trigger of `severity` 0..1 comes up; they talk
        for `turns_before` turns, the one whose step it is takes it, the other answers or does not,
        they talk on for `turns_after`. With a `dose` 0..1 of 0 they only talk. `step` is done by
        `step_who` in place of what the stage asks for."""
        how = _ffi.sessions(days=days, severity=severity, owner=id_of("seat", owner), dose=dose,
                            turns_before=turns_before, turns_after=turns_after,
                            step=id_of("intervention", step), step_who=id_of("seat", step_who))
        raw = filled(_ffi.visit, lib.process_visit, self, self.couple, byref(how))
        return Visit(_stage(raw.before), _stage(raw.after), _help(raw.step, raw.step_who),
                     bool(raw.refused), bool(raw.met), raw.cycle_turns)


def _stage(number: int) -> Any:
    return word_of("process_stage", number)


def _seat(number: int) -> Any:
    return word_of("seat", number)


def _help(what: int, who: int) -> Any:
    return None if what < 0 else (word_of("intervention", what), _seat(who))


def _next(raw: Any) -> NextStep | None:
    if raw.next < 0:
        return None
    missing: Any = word_of("process_variable", raw.missing)
    return NextStep(_stage(raw.next), missing, bool(raw.below), raw.value, raw.needed,
                    _seat(raw.who), _help(raw.help, raw.help_who))
