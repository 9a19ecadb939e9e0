"""The engine against the reference in NumPy, of models, people and stories drawn anew, as long as one likes.

    many.py SECONDS [SEED]      ends with status 1 and the seed of the first story that had other bits
"""

import sys
import time
import unittest

import numpy as np
import pursuit
from test_reference import CUSTOM, STANDARD, Both, Random, other_groups, unusual

COEFFICIENTS = pursuit.coefficients()


def some_model(random, seed):
    """Most coefficients as they are, some anywhere in their range, in one of three tables of moves."""
    tables = random.integers(3)
    model = [STANDARD, other_groups(seed), pursuit.Model(CUSTOM.read_text())][tables]
    names = random.choice(list(COEFFICIENTS), random.integers(12), replace=False)
    changed = {}
    for name in names.tolist():
        one = COEFFICIENTS[name]
        changed[name] = random.choice([one.least, random.uniform(one.least, one.most), one.most],
                                      p=[.1, .8, .1])
    return model.changed(**changed)


def story(seed):
    """Its couples times its turns, all with the same bits."""
    random, test = np.random.default_rng(seed), unittest.TestCase()
    try:
        model = some_model(random, seed)
        people = unusual(int(random.integers(1, 40)), seed)
        both = Both(test, model, people, int(random.integers(2**63)), int(random.integers(2**40)))
        happens = Random(both, seed)
        happens.disagree(random.random())
        for _ in range(random.integers(1, 30)):
            if random.random() < .7:
                happens.anything()
            both.play(int(random.integers(1, 5)))
        both.compare(f"after {both.crowd.turns} turns of the story with seed {seed}")
        return len(people) * both.crowd.turns
    finally:
        test.doCleanups()


def main():
    until = time.monotonic() + float(sys.argv[1])
    first = int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns() // 1000
    stories = turns = 0
    while time.monotonic() < until:
        try:
            turns += story(first + stories)
        except BaseException:
            print(f"many.py: story {first + stories}; again by: many.py 0.001 {first + stories}",
                  file=sys.stderr)
            raise
        stories += 1
        if sys.stderr.isatty():
            print(f"\r{stories} stories", end="", file=sys.stderr, flush=True)
    print(f"reference: {stories} stories of {turns} turns, the same bits")


if __name__ == "__main__":
    main()
