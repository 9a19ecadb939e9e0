"""Turn: the record of one turn, and Turns: of many in a row. Views of memory that C filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ctypes import sizeof
from typing import TYPE_CHECKING, Any, overload

from . import _ffi, columns
from ._arrays import room
from ._fields import grouped, word, flag, value, view
from ._numbers import numpy
from .acts import Acts
from .condition import Condition, Sway, condition_of, sway_of
from .model import Model
from .words import Dimension, Feature, Phase, Seat, Stance, Turning, word_of

if TYPE_CHECKING:
    from .direction import Direction
    from .why import Why, WhyNot

SIZE = sizeof(_ffi.turn)
REACH = _ffi.REASON_REACH  # turns that a reason can reach back


class Turn:
    """The record of one turn: who did what, from which stance, and what it did to both."""

    __slots__ = ("_turns", "_index", "_struct", "_taped")
    if TYPE_CHECKING:
        _turns: Turns
        _index: int
        _struct: Any
        _taped: tuple[Model, bytearray, int]

    def __init__(self, turns: Turns, index: int) -> None:
        self._turns, self._index = turns, index
        self._struct = turns._struct(index)

    def __getattr__(self, name: str) -> Any:
        """Of a turn of a Tape, what is missing is made when it is first asked for."""
        if name not in ("_turns", "_index", "_struct"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        Turn.__init__(self, Turns(*self._taped, 1), 0)
        return getattr(self, name)

    number: int = value("number", "0 for the couple's first turn.")
    time_ms: int = value("time_ms", "On the couple's clock, when the move was made.")
    mover: Seat = word("mover", "seat", "Who made the move.")
    before: Stance = word("before", "stance", "The mover's stance as the turn began.")
    stance: Stance = word("stance", "stance", "And after its transition.")
    phase: Phase = word("phase", "phase", "Of the couple, after the turn.")
    host_made: bool = flag("host_made", "By act() or observe(), not chosen.")
    resolved: bool = flag("resolved", "The issue got resolved in this turn.")
    intensity: float = value("intensity", "Of the move, 0..1.")
    probability: float = value("probability", "Of the move, before the draw, 0..1.")
    uniform: float = value("uniform", "The draw, 0 <= u < 1; 0 for a host-made move.")
    features: dict[Feature, float] = grouped("features", "feature", "What scores were made from.")
    perceived: dict[Dimension, float] = grouped("perceived", "dimension", "What the hearer heard.")

    a: Condition = view(lambda turn: turn.of("a"), "The partner in seat a, right after the turn.")
    b: Condition = view(lambda turn: turn.of("b"), "The partner in seat b, right after the turn.")
    sway: Sway = view(lambda turn: sway_of(turn._struct.sway), "What the gates were made from.")

    @property
    def move(self) -> str:
        """The move; of an observed code, its likeliest one."""
        return str(self._turns.model.moves[self._struct.move_id])

    @property
    def because(self) -> str | None:
        """Why the mover's stance changed, in a few words; None where it did not."""
        row = self._struct.row
        return self._turns.model.transition(row).because if row >= 0 else None

    @property
    def turning(self) -> Turning | None:
        """How the move answers a bid of the other; None where there was none."""
        struct = self._struct
        return word_of("turning", struct.turning) if struct.answers else None  # type: ignore

    def of(self, seat: Seat) -> Condition:
        """A partner right after the turn."""
        return condition_of(self._struct.after["ab".index(seat)])

    def why(self) -> Why:
        """What speaks for the move, and what set it off."""
        from .why import Why
        return Why(self)

    def direction(self) -> Direction:
        """The turn as it is to be played: for writers, actors and language models."""
        from .direction import Direction
        return Direction(self)

    def why_not(self, move: str | None = None) -> WhyNot:
        """Why not another move, and what would have led to it; None: the likeliest other one."""
        from .why import WhyNot

        return WhyNot(self, move)

    def __repr__(self) -> str:
        made = f"{self.mover} {self.move} ({self.stance})"
        return f"<Turn {self.number}: {made}, {self.phase}>"


class Turns(Sequence[Turn]):
    """Turns in a row. Slices are views of the same memory; ``+`` copies."""

    __slots__ = ("model", "_memory", "_start", "_count")

    def __init__(self, model: Model, memory: bytearray, start: int, count: int) -> None:
        self.model = model
        """The model they were played under."""
        self._memory = memory  # what is before `start` came before, for reasons to reach back to
        self._start, self._count = start, count

    @classmethod
    def filled(cls, model: Model, recent: bytes, count: int, fill: Callable[[Any], Any]) -> Turns:
        """So many turns behind recent ones, filled by a call."""
        memory = room(len(recent) + count * SIZE)
        memory[: len(recent)] = recent
        if count:
            records = (_ffi.turn * count).from_buffer(memory, len(recent))
            records[0].struct_size = SIZE
            fill(records)
        return cls(model, memory, len(recent) // SIZE, count)

    def _recent(self) -> bytes:
        end = (self._start + self._count) * SIZE
        return bytes(memoryview(self._memory)[max(0, end - REACH * SIZE) : end])

    def _struct(self, index: int) -> Any:
        return _ffi.turn.from_buffer(self._memory, (self._start + index) * SIZE)

    def _bytes(self) -> memoryview:
        start = self._start * SIZE
        return memoryview(self._memory)[start : start + self._count * SIZE]

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Turn: ...
    @overload
    def __getitem__(self, index: slice) -> Turns: ...

    def __getitem__(self, index: int | slice) -> Turn | Turns:
        if isinstance(index, slice):
            start, stop, step = index.indices(self._count)
            if step != 1:
                raise ValueError("turns in a row have a step of 1")
            start, count = self._start + start, max(0, stop - start)
            return type(self)(self.model, self._memory, start, count)
        if not -self._count <= index < self._count:
            raise IndexError(f"turn {index} of {self._count}")
        return Turn(self, index % self._count)

    def __iter__(self) -> Iterator[Turn]:
        return map(self.__getitem__, range(self._count))

    def __add__(self, later: Turns | Turn) -> Turns:
        """These turns and what came next for the same couple, so that reasons reach across."""
        if isinstance(later, Turn):
            later = later._turns[later._index :][:1]
        before = memoryview(self._memory)[: (self._start + self._count) * SIZE]
        memory = bytearray().join([before, later._bytes()])
        return type(self)(self.model, memory, self._start, self._count + later._count)

    def columns(self, words: bool = False) -> dict[str, Any]:
        """Everything in them as columns by name, good for ``pandas.DataFrame(...)``: NumPy arrays
        where NumPy is installed, else array.array. Ids are int32; with ``words`` they are words and
        truths True and False, in lists. A partner's numbers begin with the seat: ``a_arousal``."""
        if words:
            return columns.worded(self.columns(), self.model.moves, ("resolved",))
        return columns.of(self._bytes(), self._count)

    def numpy(self) -> Any:
        """A structured NumPy array over the same memory, of shape (len(self),) and with the fields
        of pursuit_turn. Raises ImportError where NumPy is not installed."""
        module = numpy()
        if module is None:
            raise ImportError("Turns.numpy() needs NumPy; Turns.columns() does not")
        return module.ndarray(self._count, module.dtype(_ffi.turn), self._bytes())

    def acts(self) -> Acts:
        """What kinds of acts they are, to look for patterns in: see pursuit.Acts."""
        return Acts._of_turns(self)

    def plot(self, names: tuple[str, str] = ("A", "B")) -> Any:
        """A Matplotlib figure of them, see pursuit.plot()."""
        from .figure import plot
        return plot(self, names)

    def __reduce__(self) -> Any:
        return type(self), (self.model, self._memory, self._start, self._count)

    def __repr__(self) -> str:
        return f"<{self._count} turns>"
