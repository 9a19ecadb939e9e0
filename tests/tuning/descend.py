#!/usr/bin/python3
"""Turns many numbers of the model at once, by the slopes of every check of claims and life.

    descend.py <build folder> <start> <out> <minutes> [workers]

One round: each number is moved a little, alone, and what that does to every check is noted; then
the step is taken that by these slopes mends most of what fails and breaks least of what holds, as
far as it is trusted. What is judged is the same for the same numbers (common random numbers), but
for the branching of single talks. `out` is always the best so far."""
import concurrent.futures
import os
import sys
import tempfile
import time

import numpy

sys.path.insert(0, os.path.dirname(__file__))
import judge
from numbers_of_the_model import PARAMETERS, moved, read, write

MARGIN, CLIP = 0.12, 3.0


def main():
    build, start, out, minutes = sys.argv[1:5]
    workers = int(sys.argv[5]) if len(sys.argv) > 5 else 2
    only = sys.argv[6].split(",") if len(sys.argv) > 6 else None
    names = [p for p in sorted(PARAMETERS) if only is None or any(p.startswith(o) for o in only)]
    folder, end = tempfile.mkdtemp(), time.time() + 60 * float(minutes)
    pool = concurrent.futures.ThreadPoolExecutor(workers)
    count = [0]

    def shortfalls(numbers):
        count[0] += 1
        path = f"{folder}/{count[0]}-{time.time_ns()}.txt"
        write(path, numbers)
        text = judge.text_of(build, path)
        os.remove(path)
        return dict(judge.checks(text))

    def vector(found, keys):
        return numpy.array([min(max(found.get(k, CLIP), -CLIP), CLIP) for k in keys])

    def loss(found):
        return sum(judge.weight(k) * (1 + min(s, CLIP)) if s > 0 else -0.05 * min(-s, 1.0)
                   for k, s in found.items()) + (1000 if len(found) < 250 else 0)

    best = read(start)
    now = shortfalls(best)
    top = loss(now)
    keys = sorted(now)
    weight = numpy.array([judge.weight(k) ** 0.5 for k in keys])
    print(f"start {top:.2f}, {sum(s > 0 for s in now.values())} of {len(keys)} fail, {len(names)} numbers", flush=True)
    while time.time() < end:
        base = vector(now, keys)
        jobs = [pool.submit(shortfalls, moved(best, {n: 1.0})) for n in names]
        slopes = numpy.zeros((len(keys), len(names)))
        for i, job in enumerate(jobs):
            try:
                found = job.result()
                if len(found) >= 250:
                    slopes[:, i] = vector(found, keys) - base
                    single = loss(found)
                    if single < top:
                        print(f"   {names[i]} alone {single:.2f}", flush=True)
            except Exception:
                pass
            if time.time() > end:
                break
        numpy.savez(out + ".slopes.npz", slopes=slopes, names=names, keys=keys, base=base)
        failed = 0
        trust = 2.0
        while failed < 4 and time.time() < end:
            tries = []
            for ridge in (0.3, 1.0, 3.0, 10.0):
                step = solve(base, slopes, weight, ridge, trust)
                tries.append((ridge, step, pool.submit(shortfalls, moved(best, dict(zip(names, step))))))
            found = min(((loss(job.result()), ridge, i) for i, (ridge, step, job) in enumerate(tries)))
            total, ridge, i = found
            step, after = tries[i][1], tries[i][2].result()
            print(f"  trust {trust:.2f} ridge {ridge}: {total:.2f}, {sum(s > 0 for s in after.values())} fail; best {top:.2f}", flush=True)
            change = vector(after, keys) - base
            if len(after) >= 250:  # what was learned of the slopes along this step
                surprise = change - slopes @ step
                slopes += 0.5 * numpy.outer(surprise, step) / max(step @ step, 1e-9)
            if total < top - 1e-6:
                top, best, now = total, moved(best, dict(zip(names, step))), after
                base = vector(now, keys)
                write(out, best)
                failed = 0
                trust = min(trust * 1.2, 3.0)
            else:
                failed += 1
                trust *= 0.5
    os._exit(0)


def solve(base, slopes, weight, ridge, trust):
    """The least of what fails by the slopes, with the length of the step."""
    step = numpy.zeros(slopes.shape[1])
    scale = numpy.linalg.norm(slopes * weight[:, None], 2) ** 2 + ridge
    for _ in range(3000):
        over = numpy.maximum(base + MARGIN + slopes @ step, 0) * weight ** 2
        step = numpy.clip(step - (slopes.T @ over + ridge * step) / scale, -trust, trust)
    return step


main()
