"""The engine against the reference in NumPy and against the Python package, of models, people and stories
drawn anew, as long as one likes.

    many.py SECONDS [SEED]      ends with status 1 and the seed of the first story that had other bits
"""

import pickle
import sys
import time
import unittest

import numpy as np
import pursuit
from pursuit import _ffi
from test_reference import CUSTOM, STANDARD, Both, Random, other_groups, unusual

COEFFICIENTS = pursuit.coefficients()
SEATS = np.array(["a", "b", None], object)  # the last one by -1


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


class Packaged:
    """The couples of the Python package, with the methods of a Crowd."""

    def __init__(self, model, traits, seed, ids):
        self._all = []
        for both, each in zip(traits, ids.tolist()):
            a, b = [pursuit.Partner._of(_ffi.traits.from_buffer_copy(one)) for one in both]
            self._all.append(pursuit.Couple(a, b, seed=seed, id=each, model=model))

    def close(self):
        while self._all:
            self._all.pop().close()

    def _each(self, what, who, *values):
        for i, *each in zip(who.tolist(), *(value.tolist() for value in values)):
            getattr(self._all[i], what)(*each)

    def disagree(self, who, severity, owner):
        self._each("disagree", who, severity, SEATS[owner])

    def open_issue(self, who, severity, owner):
        self._each("open_issue", who, severity, SEATS[owner])

    def stress(self, who, seat, severity):
        self._each("stress", who, SEATS[seat], severity)

    def separate(self, who, stepped_back, promised):
        after = np.where(promised, promised.astype(object), None)
        self._each("separate", who, SEATS[stepped_back], after)

    def reunite(self, who):
        self._each("reunite", who)

    def give_floor(self, who, seat):
        self._each("give_floor", who, SEATS[seat])

    def elapse(self, who, ms):
        self._each("elapse", who, ms)

    def play(self, turns):
        """Some play at once, some step by step, some without a record, some as a copy."""
        for i, couple in enumerate(self._all):
            if i % 4 == 0:
                couple.play(turns)
            elif i % 4 == 1:
                for _ in range(turns):
                    couple.step()
            elif i % 4 == 2:
                couple.skip(turns)
            else:
                played = pickle.loads(pickle.dumps(couple))
                played.skip(turns)
                couple.rewind(played)
                played.close()

    def hashes(self):
        return np.array([couple.hash for couple in self._all], np.uint64)


class Three(Both):
    """And to the package's."""

    def __init__(self, test, model, traits, seed, first_id):
        self.packaged = Packaged(model, traits, seed, np.arange(first_id, first_id + len(traits)))
        test.addCleanup(self.packaged.close)
        super().__init__(test, model, traits, seed, first_id)

    def __getattr__(self, name):
        def call(*arguments):
            for one in (self.crowd, self.couples, self.packaged):
                getattr(one, name)(*arguments)
        return call

    def compare(self, when):
        super().compare(when)
        differ = np.flatnonzero(self.packaged.hashes() != self.couples.hashes())
        self.test.assertEqual(differ.tolist(), [], f"couples of the package with other bits {when}")


def story(seed):
    """Its couples times its turns, all with the same bits."""
    random, test = np.random.default_rng(seed), unittest.TestCase()
    try:
        model = some_model(random, seed)
        people = unusual(int(random.integers(1, 40)), seed)
        both = Three(test, model, people, int(random.integers(2**63)), int(random.integers(2**40)))
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
