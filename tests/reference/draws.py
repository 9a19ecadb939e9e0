"""Philox4x32-7 for many couples: the draws of a turn, a function of seed, couple, turn, purpose."""

from __future__ import annotations

import numpy as np
from numpy import bitwise_xor, multiply

f32, u64 = np.float32, np.uint64
M0, M1, W0, W1 = 0xD2511F53, 0xCD9E8D57, 0x9E3779B9, 0xBB67AE85
WORD = 0xFFFFFFFF
MOVE, FLOOR, AWAY = 0, 1, 3


class Draws:
    """Words are the lower halves of 64 bits; the upper ones are 0 but in products.

    The first round and half of the second do not depend on the turn where the upper words of all
    couples' ids are the same; and of the last two rounds only what the first word is made of is
    worked out.
    """

    def __init__(self, seed: int, ids: np.ndarray) -> None:
        ids = np.asarray(ids, u64)
        if (ids >> u64(32) != ids[0] >> u64(32)).any():
            raise ValueError("ids of a block differ in their upper halves")
        self.keys = [(seed + r * W0 & WORD, (seed >> 32) + r * W1 & WORD) for r in range(7)]
        self.upper = int(ids[0]) >> 32
        product = (ids & u64(WORD)) * u64(M1)
        self.first = product >> u64(32) ^ u64(self.keys[0][0])  # word 0 after a round, less purpose
        self.second = product & u64(WORD)
        n = len(ids)
        self.c = [np.zeros(n, u64) for _ in range(4)]
        self.a, self.b = np.zeros(n, u64), np.zeros(n, u64)
        self.low, self.out = np.zeros(n, np.uint32), np.zeros(n, f32)
        self.begun = {purpose: self._begin(purpose) for purpose in (MOVE, FLOOR)}

    def _begin(self, purpose: int) -> tuple[np.ndarray, np.ndarray]:
        product = (self.first ^ u64(purpose)) * u64(M0)
        return product >> u64(32), product & u64(WORD)

    def _mix(self, product: np.ndarray, other: np.ndarray, key: int, out: np.ndarray) -> None:
        """out = the upper half of a product ^ other ^ key, words within 64 bits."""
        low = out.view(np.uint32)[::2]
        bitwise_xor(product.view(np.uint32)[1::2], other.view(np.uint32)[::2], low)
        bitwise_xor(out, np.array(key, u64), out)

    def uniform(self, turn: int, purpose: int) -> np.ndarray:
        """0 <= u < 1, multiples of 2^-24. The same array each time."""
        (c0, c1, c2, c3), a, b, keys = self.c, self.a, self.b, self.keys
        high, low = self.begun[purpose]
        # Round 1 leaves words 2 and 3 the same for all couples; so does half of round 2.
        product = M0 * turn
        word2, word3 = product >> 32 ^ self.upper ^ keys[0][1], product & WORD
        product = M1 * word2
        bitwise_xor(self.second, np.array(product >> 32 ^ keys[1][0], u64), c0)
        bitwise_xor(high, np.array(word3 ^ keys[1][1], u64), c2)
        multiply(c0, np.array(M0, u64), a)                       # round 3
        multiply(c2, np.array(M1, u64), b)
        bitwise_xor(b.view(np.uint32)[1::2], np.uint32(product & WORD ^ keys[2][0]),
                    c0.view(np.uint32)[::2])
        self._mix(a, low, keys[2][1], c2)
        lower_a, lower_b = a, b
        for r in (3, 4):                                         # rounds 4 and 5
            a, b = (c1, c3) if r == 3 else (self.a, self.b)
            multiply(c0, np.array(M0, u64), a)
            multiply(c2, np.array(M1, u64), b)
            self._mix(b, lower_b, keys[r][0], c0)
            self._mix(a, lower_a, keys[r][1], c2)
            lower_a, lower_b = a, b
        a, b = c1, c3
        multiply(c0, np.array(M0, u64), a)                       # round 6, words 1 and 2
        multiply(c2, np.array(M1, u64), b)
        self._mix(a, lower_a, keys[5][1], c2)
        multiply(c2, np.array(M1, u64), self.a)                  # round 7, word 0
        self._mix(self.a, b, keys[6][0], c0)
        np.right_shift(c0.view(np.uint32)[::2], np.uint32(8), self.low)
        np.copyto(self.out, self.low.view(np.int32), casting="unsafe")
        return multiply(self.out, np.array(2.0**-24, f32), self.out)

    def away(self, turn: int, ids: np.ndarray) -> np.ndarray:
        """For the few who leave: all seven rounds, word by word."""
        words = [np.full(len(ids), turn, u64), np.full(len(ids), AWAY, u64),
                 np.asarray(ids, u64) & u64(WORD), np.asarray(ids, u64) >> u64(32)]
        for key0, key1 in self.keys:
            a, b = words[0] * u64(M0), words[2] * u64(M1)
            words = [b >> u64(32) ^ words[1] ^ u64(key0), b & u64(WORD),
                     a >> u64(32) ^ words[3] ^ u64(key1), a & u64(WORD)]
        return (words[0] >> u64(8)).astype(f32) * f32(2.0**-24)

    def move(self, turn: int) -> np.ndarray:
        return self.uniform(turn, MOVE)

    def floor(self, turn: int) -> np.ndarray:
        """Seats."""
        return np.where(self.uniform(turn, FLOOR) < f32(.5), 0, 1)
