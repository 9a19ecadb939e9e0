"""Association: whether the acts of one draw those of the other, beyond habit and time.

An association says what follows what; it is no proof that one causes the other, and nobody's fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ctypes import byref, c_int32, c_size_t, sizeof
from dataclasses import dataclass, field
from typing import Any

from . import _ffi
from ._library import lib
from ._numbers import checked
from ._owned import of_kind, text
from ._watched import watched
from .acts import Acts
from .words import Lag, Pattern, Seat, Verdict, WORDS, fields, id_of, utf8, word_of

LAGS = 2 * len(WORDS["lag"])


@dataclass(frozen=True)
class Shuffled:
    """What shuffling leaves of a figure."""

    times: int
    mean: float
    low: float
    """Of the interval that holds 95 % of the shuffles."""
    high: float


@dataclass(frozen=True)
class Association:
    """A lag-1 association. Q is Yule's, -1..1, and intervals hold 95 %."""

    lag: Lag
    start: Seat
    """Whose act comes first; the other answers."""
    verdict: Verdict
    """"not_enough" of these acts to tell; "not_shown": no more than habit and time account for;
    "draws": the first act makes the second likelier; "averts": less likely."""
    pairs: int
    """Answers with an act of the other and an own one before them."""
    more: int
    """Of "not_enough": about so many more pairs would be enough; 0: none would."""
    table: tuple[int, int, int, int]
    """First and second act, first alone, second alone, neither."""
    q: float
    """Of the plain table, which holds habit and time as well."""
    q_low: float
    q_high: float
    inertia: float
    """Q of the answerer's own act before and the second act."""
    adjusted: float
    """Given habit and time: what the verdict is made from."""
    low: float
    high: float
    p: float
    """That chance puts together the pairs, two-sided."""
    untimed: float
    """Q given habit but not time."""
    shuffled: Shuffled | None
    """`untimed`, with the first acts shuffled within windows of time: what time makes of it."""
    partners: Shuffled | None
    """`adjusted`, everybody with somebody else's partner; of two talks or more."""
    _raw: Any = field(repr=False, compare=False)

    def sentence(self, a: str = "A", b: str = "B") -> str:
        """Two short sentences about named people."""
        return text(lib.association_text, self._raw, utf8(a), utf8(b))


def shuffled_of(values: dict[str, Any], prefix: str, times: str) -> Shuffled | None:
    """Takes its numbers out of the others."""
    mean, low, high = (values.pop(f"{prefix}_{each}") for each in ("mean", "low", "high"))
    count = values.pop(times)
    return Shuffled(count, mean, low, high) if count else None


def _association(raw: Any) -> Association:
    raw = _ffi.association.from_buffer_copy(raw)
    values = fields(raw, lag="lag", verdict="verdict", first_seat="seat")
    values["start"] = values.pop("first_seat")
    values["table"] = tuple(raw.table)
    shuffled = shuffled_of(values, "shuffled", "shuffles")
    partners = shuffled_of(values, "partners", "partner_shuffles")
    return Association(shuffled=shuffled, partners=partners, _raw=raw, **values)


class Associations(Sequence[Association]):
    """The eight associations of a talk or of several."""

    __slots__ = ("_all", "_raw")

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._all = tuple(map(_association, raw))

    def of(self, lag: Lag, start: Seat) -> Association:
        """One of them, by the lag and by whose act comes first."""
        return self._all[2 * id_of("lag", lag) + id_of("seat", start)]

    def feeds(self, pattern: Pattern) -> Verdict:
        """Whether the acts that make a pattern draw each other, both ways: "draws". Else
        "not_enough", where that is so of either way, or "not_shown"."""
        out = c_int32()
        lib.pattern_feeds(id_of("pattern", pattern), self._raw, LAGS, byref(out))
        verdict: Any = word_of("verdict", out.value)
        return verdict  # type: ignore[no-any-return]

    def columns(self) -> dict[str, list[Any]]:
        """A row an association, good for ``pandas.DataFrame(...)``."""
        words = {"lag": "lag", "first_seat": "seat", "verdict": "verdict"}
        out: dict[str, list[Any]] = {}
        for name, *_ in _ffi.association._fields_:
            if name not in ("struct_size", "table"):
                column = [getattr(raw, name) for raw in self._raw]
                kind = words.get(name)
                out["from" if name == "first_seat" else name] = (
                    [word_of(kind, number) for number in column] if kind else column)
        return out

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, at: Any) -> Any:
        return self._all[at]

    def __reduce__(self) -> Any:
        return _associations_again, (type(self), bytes(self._raw))


def _associations_again(kind: type[Associations], image: bytes) -> Associations:
    return kind((_ffi.association * LAGS).from_buffer_copy(image))


def room(struct: Any, count: int) -> Any:
    raw = (struct * count)()
    raw[0].struct_size = sizeof(struct)
    return raw


def over_talks(call: Any, struct: Any, count: int, talks: Acts | Iterable[Acts], shuffles: int,
                seed: int) -> Any:
    """An array that a call fills, of all talks together."""
    parts = [talks] if isinstance(talks, Acts) else list(talks)
    for part in parts:
        of_kind("a talk", part, Acts)
    lengths = (c_size_t * len(parts))(*map(len, parts))
    whole = Acts((), ())
    for part in parts:
        whole._seats += part._seats
        whole._kinds += part._kinds
        whole._times += part._times
    raw = room(struct, count)
    given = checked("shuffles", shuffles), checked("seed", seed, 1 << 64)
    columns = whole._pointers()
    watched(lambda progress: call(*columns, len(whole), lengths, len(parts), *given, progress, raw,
                                  count, None), 10 * len(whole) * shuffles)
    return raw


def associations(talks: Acts | Iterable[Acts], shuffles: int = 0, seed: int = 0) -> Associations:
    """Whether the acts of one draw those of the other, in a talk or in several taken together.
    `shuffles`: 0..100000, 999 is usual; they are a function of `seed`."""
    call = lib.acts_associations
    return Associations(over_talks(call, _ffi.association, LAGS, talks, shuffles, seed))
