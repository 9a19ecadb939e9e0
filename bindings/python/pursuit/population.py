"""Population: who the couples of an ensemble are, by their id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from ctypes import POINTER, byref, c_char_p, c_float, cast
from typing import Any, Union

from . import _ffi
from ._arrays import short
from ._library import lib
from ._numbers import Numbers, checked, pair, real
from ._owned import Owned, filled, made, of_kind
from .error import ArgumentError
from .model import Model
from .partner import Partner
from .words import utf8

Each = Union[float, "tuple[float, float]"]  # for both seats, or for seat a and seat b


def _each(name: str, value: Each) -> tuple[float, float]:
    if isinstance(value, Iterable):
        return pair(name, value)
    number = real(name, value)
    return number, number


def _scatter(anxiety: Each, avoidance: Each, correlation: Each | None, alike: float,
             level: Each, levels_alike: float) -> Any:
    scatter = filled(_ffi.scatter, lib.scatter_init)
    scatter.anxiety[:] = _each("anxiety", anxiety)
    scatter.avoidance[:] = _each("avoidance", avoidance)
    if correlation is not None:
        scatter.correlation[:] = _each("correlation", correlation)
    scatter.level[:] = _each("level", level)
    scatter.alike, scatter.levels_alike = alike, levels_alike
    return byref(scatter)


def _axis(trait: str, first: float, last: float, steps: int) -> str:
    ends = real(f"first of {trait}", first), real(f"last of {trait}", last)
    return f"{trait}={ends[0]!r}:{ends[1]!r}:{checked(f'steps of {trait}', steps)}"


def _traits(a: Partner, b: Partner) -> tuple[Any, Any]:
    return (byref(of_kind("a", a, Partner)._struct()), byref(of_kind("b", b, Partner)._struct()))


def _texts(texts: Sequence[str]) -> Any:
    return (c_char_p * len(texts))(*map(utf8, texts))


class Population(Owned):
    """The two partners of every couple, as a function of the couple's id 0..len - 1. Immutable.

    >>> people = Population.anybody(10_000_000, seed=3)
    >>> a, b = people[1234567]
    """

    __slots__ = ("_made", "_kept", "_about")

    @classmethod
    def _of(cls, how: str, given: tuple[Any, ...], call: Any, *arguments: Any,
            kept: Any = None) -> Population:
        population = cls.__new__(cls)
        population._own(made(_ffi.population, call, *arguments), lib.population_destroy)
        population._made, population._kept = (how, given), kept
        population._about = filled(_ffi.population_info, lib.population_about, population)
        return population

    @classmethod
    def pairs(cls, pairs: Sequence[tuple[Partner, Partner]]) -> Population:
        """These, in this order."""
        pairs = tuple(pairs)
        a, b = ((_ffi.traits * len(pairs))(*(of_kind("a partner", two[seat], Partner)._struct()
                                             for two in pairs)) for seat in (0, 1))
        return cls._of("pairs", (pairs,), lib.population_list, a, b, len(pairs))

    @classmethod
    def columns(cls, columns: Mapping[str, Any], a: Partner = Partner(),
                b: Partner = Partner()) -> Population:
        """Single traits from arrays of equal length, such as ``{"a.anxiety": array}``, all others
        as in `a` and `b`. A trait is named with its seat: "b.closeness". Buffers of
        32-bit floats are used as they are, without a copy; do not change them during a run."""
        arrays = [Numbers(name, "f", values, ("couples",)).memory
                  for name, values in of_kind("columns", columns, Mapping).items()]
        lengths = set(map(len, arrays))
        if len(lengths) > 1:
            raise ArgumentError(f"columns of different lengths: {sorted(lengths)}")
        pointers = (POINTER(c_float) * len(arrays))(
            *(cast(array, POINTER(c_float)) for array in arrays))
        return cls._of("columns", (dict(columns), a, b), lib.population_columns, *_traits(a, b),
                       _texts(list(columns)), pointers, len(arrays), max(lengths, default=0),
                       kept=arrays)

    @classmethod
    def draw(cls, a: Partner, b: Partner, couples: int, *, anxiety: Each = 0.0,
             avoidance: Each = 0.0, correlation: Each | None = None, alike: float = 0.0,
             level: Each = 0.0, levels_alike: float = 0.0, seed: int = 0) -> Population:
        """People around two: their anxiety, avoidance and level are the means, `anxiety`,
        `avoidance` and `level` the standard deviations (0..1; for both seats or a pair), held
        within 0..1. `correlation` is that of the first two within a person, None the usual one;
        `alike` that between partners, `levels_alike` that between their levels."""
        return cls._of(
            "_drawn", (a, b, couples, anxiety, avoidance, correlation, alike, seed, level,
                       levels_alike),
            lib.population_draw, *_traits(a, b),
            _scatter(anxiety, avoidance, correlation, alike, level, levels_alike),
            checked("seed", seed, 1 << 64), checked("couples", couples, 1 << 64))

    @classmethod
    def _drawn(cls, a: Partner, b: Partner, couples: int, anxiety: Each, avoidance: Each,
               correlation: Each | None, alike: float, seed: int, level: Each,
               levels_alike: float) -> Population:
        return cls.draw(a, b, couples, anxiety=anxiety, avoidance=avoidance,
                        correlation=correlation, alike=alike, seed=seed, level=level,
                        levels_alike=levels_alike)

    @classmethod
    def profiles(cls, a: str | None, b: str | None, couples: int, seed: int = 0,
                 model: Model | None = None) -> Population:
        """People around profiles of the model, with their deviations, and their levels as they are;
        None: anybody."""
        names = (name if name is None else utf8(name) for name in (a, b))
        return cls._of("profiles", (a, b, couples, seed, model), lib.population_of_model,
                       Model.standard() if model is None else model, *names,
                       checked("seed", seed, 1 << 64),
                       checked("couples", couples, 1 << 64))

    @classmethod
    def anybody(cls, couples: int, seed: int = 0, model: Model | None = None) -> Population:
        """Anybody of the population that the model places questionnaire scores on; their levels are
        spread by .2, those of partners correlate by .8."""
        return cls.profiles(None, None, couples, seed, model)

    @classmethod
    def grid(cls, axes: Mapping[str, tuple[float, float, int]], a: Partner = Partner(),
             b: Partner = Partner(), *, repeat: int = 1, anxiety: Each = 0.0,
             avoidance: Each = 0.0, level: Each = 0.0, levels_alike: float = 0.0,
             seed: int = 0) -> Population:
        """Every combination of the values of the axes, ``{"a.anxiety": (0, 1, 21)}``: first, last,
        steps. The last axis is the fastest; `repeat` couples a cell, which differ by their random
        numbers and, with deviations, in anxiety, avoidance and level around the cell."""
        texts = [_axis(trait, *axis) for trait, axis in of_kind("axes", axes, Mapping).items()]
        return cls._of(
            "_gridded", (dict(axes), a, b, repeat, anxiety, avoidance, seed, level, levels_alike),
            lib.population_grid, *_traits(a, b), _texts(texts), len(texts),
            checked("repeat", repeat, 1 << 64),
            _scatter(anxiety, avoidance, None, 0, level, levels_alike),
            checked("seed", seed, 1 << 64))

    @classmethod
    def _gridded(cls, axes: Any, a: Partner, b: Partner, repeat: int, anxiety: Each,
                 avoidance: Each, seed: int, level: Each, levels_alike: float) -> Population:
        return cls.grid(axes, a, b, repeat=repeat, anxiety=anxiety, avoidance=avoidance, seed=seed,
                        level=level, levels_alike=levels_alike)

    def __len__(self) -> int:
        return int(self._about.couples)

    def __getitem__(self, id: int) -> tuple[Partner, Partner]:
        """The couple of an id."""
        id = checked("id", id, 1 << 64, -1 << 63)
        if not 0 <= id < len(self):
            raise IndexError(f"couple {id} of {len(self)}")
        a, b = _ffi.traits(), _ffi.traits()
        lib.population_traits(self, id, byref(a), byref(b))
        return Partner._of(a), Partner._of(b)

    def __iter__(self) -> Iterator[tuple[Partner, Partner]]:
        return (self[id] for id in range(len(self)))

    @property
    def cells(self) -> int:
        """Of a grid; otherwise 0. Cell c has the ids ``range(c * repeat, (c + 1) * repeat)``."""
        return int(self._about.cells)

    @property
    def repeat(self) -> int:
        """Couples in each cell of a grid."""
        return int(self._about.cell_couples)

    def cell(self, cell: int) -> dict[str, float]:
        """The values of the axes in a cell of a grid."""
        names = list(self._made[1][0]) if self.cells else []
        values = (c_float * len(names))()
        lib.population_cell(self, checked("cell", cell, 1 << 64), values, len(names), None)
        return dict(zip(names, map(short, values)))

    def _recipe(self) -> tuple[Any, ...]:
        return self._made

    def _remake(self, how: str, given: tuple[Any, ...]) -> None:
        made_again = getattr(Population, how)(*given)
        for name in ("_as_parameter_", *Population.__slots__):
            setattr(self, name, getattr(made_again, name))
