"""The library's couples, one by one through the C API, with the methods of a Crowd; and people."""

from __future__ import annotations

from ctypes import POINTER, byref, c_int64, c_uint64

import numpy as np
from pursuit import Model, _ffi
from pursuit._library import lib

TRAITS = np.dtype(_ffi.traits)
OPTIONAL = ("expressive_suppression", "talk_heals", "security", "mentalizing", "hope",
            "flooding_minutes")


def people(n: int, seed: int = 1) -> np.ndarray:
    """(n, 2) pursuit_traits: the population that a scenario's couples are drawn from."""
    random = np.random.default_rng(seed)
    out = np.zeros((n, 2), TRAITS)
    out["struct_size"] = TRAITS.itemsize
    for name in ("need_strength", "fear_sensitivity", "expression"):
        out[name] = 1
    for name in OPTIONAL:
        out[name] = _ffi.UNSET
    out["level"] = 0.5
    for name, mean, deviation in (("anxiety", .43, .187), ("avoidance", .32, .198)):
        out[name] = np.clip(random.normal(mean, deviation, (n, 2)), 0, 1)
    return out


class Couples:
    """Of one model and seed. What happens is said as to a Crowd: `who` are columns, everything
    else is for each of these."""

    def __init__(self, model: Model, traits: np.ndarray, seed: int, ids: np.ndarray) -> None:
        self._turn, self._handles = _ffi.turn(), []
        for (a, b), each in zip(traits, ids.tolist()):
            handle = POINTER(_ffi.couple)()
            both = [byref(_ffi.traits.from_buffer_copy(partner)) for partner in (a, b)]
            lib.couple_create(model, *both, seed, each, byref(handle))
            self._handles.append(handle)

    def close(self) -> None:
        while self._handles:
            lib.couple_destroy(self._handles.pop())

    def _each(self, call: object, who: np.ndarray, *values: np.ndarray) -> None:
        for i, *each in zip(who.tolist(), *(value.tolist() for value in values)):
            call(self._handles[i], *each)

    def disagree(self, who, severity, owner):
        self._each(lib.couple_disagree, who, severity, owner)

    def open_issue(self, who, severity, owner):
        self._each(lib.couple_open_issue, who, severity, owner)

    def stress(self, who, seat, severity):
        self._each(lib.couple_stress, who, seat, severity)

    def separate(self, who, stepped_back, promised):
        self._each(lib.couple_separate, who, stepped_back, np.where(promised, promised, -1))

    def reunite(self, who):
        self._each(lib.couple_reunite, who)

    def give_floor(self, who, seat):
        self._each(lib.couple_give_floor, who, seat)

    def elapse(self, who, ms):
        self._each(lib.couple_elapse, who, ms)

    def play(self, turns: int) -> None:
        for handle in self._handles:
            lib.couple_skip(handle, turns)

    def play_one(self) -> tuple[np.ndarray, np.ndarray]:
        """One turn with its record: moves and phases."""
        out = np.empty((2, len(self._handles)), np.uint8)
        for i, handle in enumerate(self._handles):
            lib.couple_step(handle, byref(self._turn))
            out[:, i] = self._turn.move_id, self._turn.phase
        return out[0], out[1]

    def due(self, couple: int, seat: int) -> int:
        value = c_int64()
        lib.couple_due(self._handles[couple], seat, byref(value))
        return value.value

    def hashes(self) -> np.ndarray:
        out, value = np.empty(len(self._handles), np.uint64), c_uint64()
        for i, handle in enumerate(self._handles):
            lib.couple_hash(handle, byref(value))
            out[i] = value.value
        return out
