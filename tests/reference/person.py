"""What a model makes of traits, for many partners at once: personas, in the order of the struct."""

from __future__ import annotations

import numpy as np

import tables as t

f32 = np.float32


def _clean(x: np.ndarray) -> np.ndarray:
    return np.where(np.abs(x) >= f32(t.LEAST), x, f32(0))


def derive(tables: t.Tables, traits: np.ndarray) -> dict[str, np.ndarray]:
    """`traits`: (n) pursuit_traits. One row, or several, of n each."""
    c, anxiety, avoidance = tables.c, traits["anxiety"], traits["avoidance"]

    def at(row: tuple[float, ...]) -> np.ndarray:
        base, a, v, most = map(f32, row)
        return _clean(np.minimum(np.maximum(base + a * anxiety + v * avoidance, f32(0)), most))

    def given(name: str, otherwise: np.ndarray | np.float32) -> np.ndarray:
        return np.where(traits[name] < 0, otherwise, _clean(traits[name]))

    def factors(rows: list, name: str, most: float) -> np.ndarray:
        x = np.array([at(row) for row in rows]) * traits[name].T
        return _clean(np.minimum(x, f32(most)))

    strength = factors(tables.strength, "need_strength", 1)
    gain = f32(c.need_gain) * strength
    talk = given("talk_heals", at(tables.talk_heals))
    gain[1] *= f32(c.heard_without_talk) + f32(c.heard_by_talk) * talk
    bias = np.array([_clean(f32(x) * anxiety + f32(y) * avoidance)
                     for x, y in zip(tables.anxious_bias, tables.avoidant_bias)])
    minutes = np.where(traits["flooding_minutes"] < 0, f32(c.flooding_minutes),
                       traits["flooding_minutes"])
    return {
        "strength": strength, "threat_gain": gain, "need_rest": f32(c.need_rest) * strength,
        "sensitivity": factors(tables.sensitivity, "fear_sensitivity", 4), "bias": bias,
        "suppression": given("expressive_suppression", at(tables.suppression)),
        "expression": _clean(traits["expression"]), "level": _clean(traits["level"]),
        "talk_heals": talk,
        "security": given("security", at(tables.security)),
        "mentalizing": given("mentalizing", at(tables.mentalizing)),
        "hope": given("hope", f32(c.hope_rest)),
        "flooding_ms": (minutes * f32(60000)).astype(np.int32),
    }
