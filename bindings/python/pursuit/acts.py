"""Acts: who did what kind of act, and when. What patterns and associations are read off."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from ctypes import c_int32, c_uint32
from typing import TYPE_CHECKING, Any

from . import _ffi
from ._arrays import given_back
from ._library import lib
from ._numbers import Numbers
from .error import ArgumentError
from .words import Kind, Seat, WORDS, id_of

if TYPE_CHECKING:
    from .association import Associations
    from .pattern import Stretch
    from .turn import Turns

def _column(name: str, code: str, values: Any) -> array[Any]:
    """Numbers, or words of a kind, as an array of 32 bits each."""
    word = None if code == "I" else lambda text: id_of(name, text)
    numbers = Numbers(f"{name}s", code, list(values) if isinstance(values, str) else values,
                      ("acts",), word=word)
    return array(code, bytes(numbers.memory))


class Acts:
    """Who did what kind of act, and when. Immutable.

    ``seats``, ``kinds``: words ("a", "protest", see ``pursuit.words.WORDS["kind"]``) or ids, in a
    list, a NumPy array, a column of a DataFrame or any other iterable of the same length. Pursue
    and protest are demands, protest and attack attacks; classes of your own you map to kinds; None or
    -1 is an act of which it is not known how it was, for which nothing is counted.
    ``times``: numbers of turns or intervals, 0..2**32-1, that never go back; None: numbered from 0.
    Acts at the same time do not answer each other.
    """

    __slots__ = ("_seats", "_kinds", "_times")

    def __init__(self, seats: Iterable[Any], kinds: Iterable[Any],
                 times: Iterable[int] | None = None) -> None:
        self._seats, self._kinds = _column("seat", "i", seats), _column("kind", "i", kinds)
        times = range(len(self._seats)) if times is None else times
        self._times = _column("time", "I", times)
        if not len(self._seats) == len(self._kinds) == len(self._times):
            raise ArgumentError(f"{len(self._seats)} seats, {len(self._kinds)} kinds and "
                                f"{len(self._times)} times, expected the same number of each")

    @classmethod
    def _filled(cls, count: int, fill: Callable[..., Any]) -> Acts:
        out = cls.__new__(cls)
        out._seats, out._kinds = array("i", bytes(4 * count)), array("i", bytes(4 * count))
        out._times = array("I", bytes(4 * count))
        fill(*out._pointers())
        return out

    @classmethod
    def _of_turns(cls, turns: Turns) -> Acts:
        count = len(turns)
        memory = bytearray(turns._bytes())
        records = (_ffi.turn * count).from_buffer(memory) if count else None
        return cls._filled(count, lambda *to: lib.acts_of_turns(turns.model, records, count, *to))

    def _pointers(self) -> tuple[Any, Any, Any]:
        columns = zip((c_int32, c_int32, c_uint32), (self._seats, self._kinds, self._times))
        return tuple((kind * len(self)).from_buffer(c) for kind, c in columns)  # type: ignore

    def columns(self) -> dict[str, Any]:
        """Ids and times by name, good for ``pandas.DataFrame(...)``."""
        return {"seat": given_back(self._seats[:]), "kind": given_back(self._kinds[:]),
                "time": given_back(self._times[:])}

    def stretches(self) -> list[Stretch]:
        """The whole of it in stretches, from the first act to the last, knowing how it goes on. A
        pattern is told from 6 acts, 3 of each and a lead of 2 nats on."""
        from .pattern import stretches

        return stretches(self)

    def associations(self, shuffles: int = 0, seed: int = 0) -> Associations:
        """Whether they draw each other: see pursuit.associations()."""
        from .association import associations

        return associations([self], shuffles, seed)

    def __len__(self) -> int:
        return len(self._seats)

    def __iter__(self) -> Iterator[tuple[Seat, Kind | None, int]]:
        """(seat, kind, time) of each; kind None: it is not known."""
        words: Any = WORDS
        for seat, kind, time in zip(self._seats, self._kinds, self._times):
            yield words["seat"][seat], None if kind < 0 else words["kind"][kind], time

    def __repr__(self) -> str:
        return f"<{len(self)} acts>"
