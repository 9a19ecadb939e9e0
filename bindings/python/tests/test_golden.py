"""The ten runs of tests/golden/trajectories.hpp, whose bits are in golden.txt: the same here."""

import struct
import unittest

import pursuit
from pursuit import Partner, words
from support import ROOT, FOLDER

PURSUER, WITHDRAWER = Partner(0.78, 0.25), Partner(0.30, 0.75)
SECURE, FEARFUL = Partner(0.25, 0.20), Partner(0.75, 0.75)


def packed(turn):
    """A record as the C++ test hashes it: field by field, little-endian."""
    t = turn._struct
    ids = (t.mover, t.before, t.stance, t.row, t.move_id, t.phase, t.host_made, t.answers, t.turning,
           t.resolved)
    out = struct.pack("<qI10B3f18f5f", t.time_ms, t.number, *(i & 255 for i in ids), t.intensity,
                      t.probability, t.uniform, *t.features, *t.perceived)
    for c in t.after:
        out += struct.pack("<6f3f1f2f3f1f4f1fBB", *c.unmet, c.arousal, c.hope, c.security,
                           c.mentalizing, *c.learned, *c.cue, c.stress, *c.fears, c.expressed,
                           c.stance, c.flooded)
    return out


def fnv(data):
    """FNV-1a of 64 bits."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


class Run:
    """A couple whose turns are recorded in a hash."""

    def __init__(self, couple):
        self.couple, self.records, self.refused = couple, [], 0

    def play(self, count):
        self.records += map(packed, self.couple.play(count))

    def did(self, turn):
        self.records.append(packed(turn))

    def expect(self, call, *arguments):
        try:
            call(*arguments)
        except pursuit.PursuitError:
            self.refused += 1

    def line(self, name):
        hashes = f"{self.couple.hash:016x} {fnv(b''.join(self.records)):016x}"
        return f"{name:<12} {hashes} {self.refused}"


def article(run):
    run.couple.disagree(0.6, "a")
    run.play(200)


def exchanged(run):
    run.couple.disagree(0.6, "b")
    run.couple.skip(50)
    run.play(150)


def secure(run):
    run.couple.good_time(30)
    run.play(40)
    run.couple.disagree(0.9)
    run.play(60)


def stressed(run):
    run.couple.stress("a", 0.7)
    run.couple.disagree(0.8, "b")
    run.play(120)


def separated(run):
    run.couple.open_issue(0.7, "a")
    run.play(40)
    run.couple.separate("b", 3600000)
    run.couple.elapse(7200000)
    run.play(20)
    run.couple.reunite()
    run.play(60)


def lengths(run):
    run.couple.disagree(1.0)
    for ms in (1700, 0, 600001):
        run.couple.set_turn_ms(ms)
        run.play(50)


def host_made(run):
    run.couple.disagree(0.7, "a")
    for m, move in enumerate(words.MOVES):
        run.did(run.couple.act("b" if m % 3 == 0 else "a", move))
        run.did(run.couple.act("b", words.MOVES[-1 - m], 0.0625 * (m % 17)))
        run.play(2)
        shares = {move: 1.0}
        shares[words.MOVES[(5 * m + 3) % len(words.MOVES)]] = 0.5
        run.did(run.couple.observe("a" if m % 2 == 0 else "b", shares))


def helped(run):
    for i, what in enumerate(words.WORDS["intervention"]):
        run.couple.disagree(0.8, "a" if i % 2 == 0 else "b")
        run.play(20)
        run.couple.elapse(1800000)
        for seat, strength in (("a", 1.0), ("b", 0.4)):
            run.expect(run.couple.intervene, what, seat, strength)
            run.play(15)
    run.expect(run.couple.intervene, "name_the_cycle", None, 0.9)
    run.play(20)


def years(run):
    ms = 1
    while ms < 1 << 40:
        run.couple.disagree(0.5, "a")
        run.play(10)
        run.couple.elapse(ms)
        run.play(1)
        run.couple.give_floor("b")
        ms *= 3
    run.couple.set_partner("a", Partner(
        0.25, 0.20, mentalizing=0.6, fear_sensitivity={
            "disconnection": 0.5, "abandonment": 0.5, "inadequacy": 1.5, "engulfment": 1.5}))
    run.play(50)


TRAJECTORIES = {
    "article": (PURSUER, WITHDRAWER, 7, 0, article),
    "exchanged": (PURSUER, WITHDRAWER, 7, 1, exchanged),
    "secure": (SECURE, SECURE, 0xFEDCBA9876543210, 0, secure),
    "stressed": (PURSUER, PURSUER, 3, 0, stressed),
    "separated": (WITHDRAWER, WITHDRAWER, 4, 0x123456789ABC, separated),
    "lengths": (FEARFUL, SECURE, 5, 0, lengths),
    "host_made": (PURSUER, WITHDRAWER, 6, 0, host_made),
    "helped": (PURSUER, WITHDRAWER, 8, 0, helped),
    "years": (FEARFUL, WITHDRAWER, 9, 0, years),
    "custom": (PURSUER, FEARFUL, 10, 0, article),
}


class Golden(unittest.TestCase):
    def test_same_bits_as_in_cpp(self):
        golden = (ROOT / "tests" / "golden" / "golden.txt").read_text().splitlines()
        custom = pursuit.Model((FOLDER / "tests" / "custom.toml").read_text())
        self.assertEqual([line.split()[0] for line in golden], list(TRAJECTORIES))
        for line, (name, (a, b, seed, id, play)) in zip(golden, TRAJECTORIES.items()):
            model = custom if name == "custom" else None
            run = Run(pursuit.Couple(a, b, seed=seed, id=id, model=model))
            play(run)
            with self.subTest(name):
                self.assertEqual(run.line(name), line)


if __name__ == "__main__":
    unittest.main()
