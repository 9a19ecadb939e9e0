#!/usr/bin/env python3
"""Climbs: one, two or three numbers of the model are moved at a time, and what is better is kept.

    climb.py <build folder> <start> <out> <minutes> [workers] [seed]

`start` (/dev/null: the model as it stands) and `out` are files as tune.cpp reads them; `out` is always the best so far."""
import concurrent.futures
import os
import random
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(__file__))
import judge
from numbers_of_the_model import PARAMETERS, moved, read, write


def main():
    build, start, out, minutes = sys.argv[1:5]
    workers = int(sys.argv[5]) if len(sys.argv) > 5 else 2
    words = random.Random(int(sys.argv[6]) if len(sys.argv) > 6 else 1)
    folder, names = tempfile.mkdtemp(), sorted(PARAMETERS)

    def judged(number, steps, numbers):
        path = f"{folder}/{number}.txt"
        write(path, numbers)
        try:
            total, failing, _ = judge.score(build, path)
        except Exception:
            total, failing = 1e6, []
        os.remove(path)
        return total, len(failing), steps, numbers

    best = read(start)
    top, failing, *_ = judged(0, {}, best)
    print(f"start {top:.2f} failing {failing}", flush=True)
    liked = {n: 1.0 for n in names}  # what helped is tried more often
    end, number, running = time.time() + 60 * float(minutes), 0, set()
    again = []
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        while time.time() < end:
            while len(running) < workers:
                steps = again.pop() if again else {
                    n: words.choice((-1, 1)) * words.choice((0.7, 1, 1.5, 2))
                    for n in words.choices(names, [liked[n] for n in names], k=words.choice((1, 1, 2, 3)))}
                number += 1
                running.add(pool.submit(judged, number, steps, moved(best, steps)))
            done, running = concurrent.futures.wait(running, return_when="FIRST_COMPLETED")
            for each in done:
                total, failing, steps, numbers = each.result()
                for n in steps:
                    liked[n] = min(max(liked[n] * (1.6 if total < top else 0.85), 0.1), 4)
                if total < top - 1e-6:
                    print(f"{number} {total:.3f} failing {failing} {steps}", flush=True)
                    top, best = total, numbers
                    write(out, best)
                    again = [steps]  # the same way once more
    write(out, best)
    os._exit(0)


main()
