#!/usr/bin/env python3
"""Judges a setting of the model's numbers: claims and life together, on a build with PURSUIT_TUNING.

    judge.py <build folder> <file of numbers> [--all]

Every check that a suite prints counts: 1 and the shortfall where it fails, less the more room it has
where it holds. Couples are fewer than in the tests, and other people."""
import os
import re
import subprocess
import sys

LINE = re.compile(r"^(\S+)\s+(.*?)\s+(-?nan|-?[\d.]+) \[\s*(-?nan|-?[\d.]+),\s*(-?nan|-?[\d.]+)\]\s+n (\d+)\s+([<>]) (-?[\d.]+)")
WITHIN = re.compile(r"^(C3)\s+(experienced arousal at the peak: .*?)\s+(-?[\d.]+) \[")
# At the peak no remedy may do harm: the interval may not lie below 0.
HARMLESS = re.compile(r"^(L4)\s+(.*?)\s+(-?[\d.]+) \[\s*(-?[\d.]+),\s*(-?[\d.]+)\]\s+n \d+\s+not < 0")
F5 = re.compile(r"gain F5 (\w+): anxious x avoidant ([\d.]+), anxious x ordinary ([\d.]+), ordinary x avoidant ([\d.]+), "
                r"ordinary ([\d.]+), anxious x anxious ([\d.]+)")
PREDICTION = re.compile(r"prediction (\S+): hold ([\d.]+), decided ([\d.]+) .* stable line ([\d.]+)")
SHARE = 0.05  # a whole effect on the share of calm turns
NARROWER = {"L": 0.71}  # intervals of the tests' 2,000 couples, beside those of 1,000
LESS = 0.5  # and of 500


def run(build, program, env, *arguments):
    return subprocess.run([f"{build}/tests/{program}", *arguments], env=env, capture_output=True,
                          text=True, errors="replace").stdout


GAINS = [("population cold, median", r"gain population cold: larger direction median ([\d.]+)", 0.2, 0.35),
         ("extremes, cold", r"2 SD anxiety x 2 SD avoidance: cold ([\d.]+)", 1.0, 1.5),
         ("extremes, hot", r"2 SD anxiety x 2 SD avoidance: cold [\d.]+, hot ([\d.]+)", 2.0, 3.0),
         ("the pursuer's expression halved", r"expression of the pursuer halved: ([\d.]+)", 0.35, 0.6),
         ("the withdrawer's expression halved", r"expression of the withdrawer halved: ([\d.]+)", 0.35, 0.6)]


def checks(text):
    """(name, shortfall in units of its scale; below 0 where it holds) of every check."""
    felt = {}
    for line in text.splitlines():
        found = LINE.match(line)
        if not found:
            found = WITHIN.match(line)
            if found:
                felt[found[2]] = float(found[3])
            found = HARMLESS.match(line)
            if found:
                mean, low, high = (float(x) for x in found.groups()[2:])
                yield f"L4 {found[2]} not < 0", (0.004 - mean - NARROWER["L"] * (high - low) / 2) / SHARE
            found = F5.match(line)
            if found:
                both, anxiety, avoidance, neither, anxious = (float(x) for x in found.groups()[1:])
                name = f"gain F5 {found[1]}"
                yield name + " twice of either", 2.05 - both / max(anxiety, avoidance)
                yield name + " a product", abs(both * neither / (anxiety * avoidance) - 1) / 0.14 - 1
                yield name + " anxious x anxious", max(2.05 * anxious / both - 1, anxious / (1.45 * anxiety) - 1)
            found = PREDICTION.match(line)
            if found:  # of 300 openings, so without their interval
                hold, decided, right = (float(x) for x in found.groups()[1:])
                first = found[1] == "0.70/0.68"
                yield f"prediction {found[1]} decided", (0.615 - decided) / 0.1
                yield f"prediction {found[1]} right", ((0.955 if first else 0.935) - right) / 0.05
                if first:
                    yield "prediction holds in half", (abs(hold - 0.5) - 0.09) / 0.1
            if "couples that flooded" in line:
                share = float(re.search(r"(-?[\d.]+) \[", line)[1])
                yield "C21 couples that flooded", (0.06 - share) / 0.05
            continue
        claim, what, mean, low, high, n, side, bound = found.groups()
        name = f"{claim} {what} {side} {bound}"
        if "nan" in mean + low + high:
            yield name, 3.0
            continue
        mean, low, high, bound = float(mean), float(low), float(high), float(bound)
        # The scale: how far apart is a whole effect.
        scale = max(abs(bound), 0.05) if abs(bound) <= 1 else abs(bound)
        if abs(bound) < 0.03:
            scale = max(2 * (high - mean), 0.01)
        half = (high - low) / 2 * NARROWER.get(claim[0], LESS if int(n) <= 500 else 1)
        lead = mean - bound if side == ">" else bound - mean
        yield name, (half + min(0.001, abs(bound) / 10) - lead) / scale
    for what, pattern, least, most in GAINS:
        found = re.search(pattern, text)
        if found:
            x = float(found[1])
            yield "gain " + what, (max(least - x, x - most)) / (0.2 * most) + 0.02
    if len(felt) == 2:
        a, b = (felt[k] for k in sorted(felt))
        yield "C3 felt at the peak within 15 %", (abs(b / a - 1) - 0.14) / 0.05


def weight(name):
    return 1.5 if name[0] == "L" else 1.0


def text_of(build, numbers, others=1000003):
    """What the suites print of these numbers, for people drawn by `others`."""
    env = dict(os.environ, PURSUIT_TUNE=numbers, PURSUIT_OTHERS=str(others))
    gains = "gain/defaults_are_mild,two_deviations_of_each_meet,f5_the_pairing_is_a_product,either_partner_can_loosen_it"
    return (run(build, "pursuit_life", env) + run(build, "pursuit_claims", env) +
            run(build, "pursuit_gains", env, f"--run_test={gains}"))


def score(build, numbers):
    text = text_of(build, numbers)
    total, failing, n = 0.0, [], 0
    for name, short in checks(text):
        n += 1
        if short > 0:
            total += weight(name) * (1 + min(short, 3.0))
            failing.append((short, name))
        else:
            total -= 0.05 * min(-short, 1.0)
    if n < 250:
        total += 1000
    return total, sorted(failing, reverse=True), text


if __name__ == "__main__":
    total, failing, text = score(sys.argv[1], sys.argv[2])
    if "--all" in sys.argv:
        print(text)
    for short, name in failing:
        line = next((l for l in text.splitlines() if name[:len(name.split(' ')[0])] == l.split(' ')[0] and name.split(' ', 1)[1].rsplit(' ', 2)[0] in l), "")
        found = LINE.match(line)
        print(f"{short:6.2f}  {name}   is {found[3] if found else '?'}")
    print(f"score {total:.3f}, failing {len(failing)}")
