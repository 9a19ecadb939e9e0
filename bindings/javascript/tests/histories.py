"""Lives what engine.test.mjs hands in, with the native library: a list of histories as JSON, and back
a hash, how much was refused and an image for each."""

import json
import re
import sys

import pursuit
from pursuit import Partner


def lived(history):
    a, b = (Partner(p["anxiety"], p["avoidance"], level=p["level"]) for p in (history["a"], history["b"]))
    couple, refused = pursuit.Couple(a, b, seed=history["seed"]), 0
    for call, *given in history["calls"]:
        name = re.sub("[A-Z]", lambda found: "_" + found[0].lower(), call)
        if name == "separate" and given[1] < 0:
            given[1] = None
        try:
            getattr(couple, name)(*given)
        except pursuit.PursuitError:
            refused += 1
    return {"hash": f"{couple.hash:016x}", "refused": refused, "image": couple.save().hex()}


print(json.dumps([lived(history) for history in json.load(sys.stdin)]))
