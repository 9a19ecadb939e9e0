#!/usr/bin/env python3
"""Turns all numbers of the model at once, by the slopes of every check of claims and life.

    descend.py <build folder> <start> <out> <minutes> [workers] [trials]

Every trial moves all numbers a little, each up or down by chance, so that each trial tells of every
number; ridge regression takes the slopes from them. Then steps are taken from the best so far that by
these slopes mend most of what fails and break least of what holds, each from another share of the
trials, and what they did is learnt from, too. Every trial draws other people. What looks better is tried
again a hair beside, since the luckiest of many draws is no better setting, and judged by the mean. `out` is always the best so far; `trials` (JSON lines)
keeps what was tried, so that another run goes on from it. Needs NumPy and SciPy."""
import concurrent.futures
import json
import os
import sys
import tempfile
import time

import numpy
from scipy.optimize import minimize

sys.path.insert(0, os.path.dirname(__file__))
import judge
from numbers_of_the_model import PARAMETERS, moved, read, write

FIRST, SIZE = 160, 0.2  # trials before the first step, and how far each number is moved in them
CLIP, SOFT, MARGIN = 1.0, 0.05, 0.12
AGAIN, BESIDE = 5, 0.03  # how often what looks better is tried, and how far beside
SLACK = 3.0  # by how much less good a first look may be: people differ as much


def total(found):
    if len(found) < 250:
        return 1000.0
    return sum(judge.weight(k) * (1 + min(s, CLIP)) if s > 0 else -0.05 * min(-s, 1.0) for k, s in found.items())


def mean(all_found):
    keys = set.intersection(*(set(f) for f in all_found))
    return {k: float(numpy.mean([min(max(f[k], -1.5), CLIP) for f in all_found])) for k in keys}


class Search:
    def __init__(self, build, start, trials):
        self.build, self.start, self.trials = build, read(start), trials
        self.folder = tempfile.mkdtemp()
        self.generator = numpy.random.default_rng()
        self.names, self.steps, self.found = sorted(PARAMETERS), [], []
        for line in open(trials) if os.path.exists(trials) else []:
            self.learn(*json.loads(line))

    def numbers(self, steps):
        return moved(self.start, {n: round(float(s), 3) for n, s in zip(self.names, steps) if s})

    def judged(self, steps):
        path = f"{self.folder}/{time.time_ns()}.txt"
        write(path, self.numbers(steps))
        others = int(self.generator.integers(10**6, 10**9))
        found = dict(judge.checks(judge.text_of(self.build, path, others=others)))
        os.remove(path)
        return list(steps), found

    def learn(self, steps, found):
        if len(found) < 250:
            return
        self.steps.append([steps.get(n, 0.0) for n in self.names] if isinstance(steps, dict) else steps)
        self.found.append(found)

    def keep(self, steps, found):
        with open(self.trials, "a") as file:
            file.write(json.dumps([{n: s for n, s in zip(self.names, steps) if s}, found]) + "\n")

    def allowed(self):
        """How far each number may go before the model refuses it."""
        out = []
        for i, name in enumerate(self.names):
            free = True
            for by in (-0.5, 0.5):
                path = f"{self.folder}/allowed.txt"
                write(path, moved(self.start, {name: by}))
                text = judge.run(self.build, "pursuit_gains", dict(os.environ, PURSUIT_TUNE=path),
                                 "--run_test=gain/defaults_are_mild")
                free = free and "expected" not in text and "pursuit_gains" not in text
            out.append(free)
        return numpy.array(out, dtype=float)

    def proposed(self, best, held, free):
        """A step from `best`, where `held` is what holds, by the slopes of a share of the trials, those near it first."""
        g = self.generator
        x = numpy.array(self.steps)
        keys = sorted(set.intersection(*(set(f) for f in self.found)))
        y = numpy.clip([[f[k] for k in keys] for f in self.found], -1.5, CLIP)
        now = numpy.array([held.get(k, CLIP) for k in keys])
        away = ((x - best) ** 2).sum(1)
        near = numpy.exp(-away / numpy.median(away[away > 0]) * g.choice([0.3, 1, 2])) * g.exponential(size=len(x))
        root = numpy.sqrt(near)[:, None]
        mean_x, mean_y = (near[:, None] * x).sum(0) / near.sum(), (near[:, None] * y).sum(0) / near.sum()
        a, b = root * (x - mean_x), root * (y - mean_y)
        slopes = (a.T @ numpy.linalg.solve(a @ a.T + g.choice([1, 3, 10]) * numpy.eye(len(a)), b)).T
        heavy = numpy.array([judge.weight(k) for k in keys])
        price, reach = g.choice([0.1, 0.2, 0.4, 0.8]), g.choice([0.3, 0.5, 0.8])

        def loss(step):  # that a check fails counts, and by how much counts less and less; few numbers move
            z = (now + slopes @ step + MARGIN) / SOFT
            h = SOFT * numpy.logaddexp(0, z)
            down = heavy * 4 / (1 + 4 * h) / (1 + numpy.exp(-numpy.clip(z, -50, 50)))
            length = numpy.sqrt(step ** 2 + 1e-4)
            return (heavy * numpy.log1p(4 * h)).sum() + price * length.sum(), slopes.T @ down + price * step / length

        found = minimize(loss, numpy.zeros(len(best)), jac=True, method="L-BFGS-B",
                         bounds=[(-reach * f, reach * f) for f in free])
        return best + numpy.where(abs(found.x) > 0.03, found.x, 0)


def main():
    build, start, out, minutes = sys.argv[1:5]
    workers = int(sys.argv[5]) if len(sys.argv) > 5 else 2
    search = Search(build, start, sys.argv[6] if len(sys.argv) > 6 else out + ".trials")
    free, end = search.allowed(), time.time() + 60 * float(minutes)
    g, best = search.generator, numpy.zeros(len(search.names))
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:

        def tried(many):
            found = []
            for steps, each in pool.map(search.judged, many):
                search.learn(steps, each)
                search.keep(steps, each)
                found.append(each)
            return found

        def beside(steps, times):
            return [steps + free * g.normal(0, BESIDE, len(free)) for _ in range(times)]

        held = mean(tried([best] + beside(best, AGAIN)))
        top = total(held)
        print(f"{len(search.found)} trials, {int(free.sum())} numbers, start {top:.2f}", flush=True)
        while len(search.found) < FIRST:
            tried([free * g.choice([-SIZE, SIZE], len(free)) for _ in range(workers)])
        while time.time() < end:
            steps = [search.proposed(best, held, free) for _ in range(workers)]
            first = tried(steps)
            for one, found in zip(steps, first):
                if total(mean([found])) > top + SLACK:
                    continue
                found = mean([found] + tried(beside(one, AGAIN)))
                print(f"  {total(mean([found])):.2f}", flush=True)
                if total(found) < top:
                    top, best, held = total(found), one, found
                    write(out, search.numbers(best))
                    print(f"{len(search.found)} {top:.2f} failing {sum(s > 0 for s in held.values())}", flush=True)
    os._exit(0)


main()
