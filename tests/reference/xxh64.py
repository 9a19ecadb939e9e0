"""XXH64 with seed 0, as the specification at https://github.com/Cyan4973/xxHash tells it."""

FIRST, SECOND, THIRD, FOURTH = (
    11400714785074694791, 14029467366897019727, 1609587929392839161, 9650029242287828579)
ALL = 2 ** 64 - 1


def rotated(x, bits):
    return (x << bits | x >> 64 - bits) & ALL


def scrambled(lane, word):
    return rotated(lane + word * SECOND & ALL, 31) * FIRST & ALL


def xxh64(words, half):
    """Of words of eight bytes, at least four, and one of four behind them: whole numbers, or of each
    an array of uint64, which is as many hashes."""
    lanes = [FIRST + SECOND & ALL, SECOND, 0, -FIRST & ALL]
    whole = len(words) // 4 * 4
    for i, word in enumerate(words[:whole]):
        lanes[i % 4] = scrambled(lanes[i % 4], word)
    out = sum(rotated(lane, bits) for lane, bits in zip(lanes, (1, 7, 12, 18))) & ALL
    for lane in lanes:
        out = (out ^ scrambled(0, lane)) * FIRST + FOURTH & ALL
    out = out + 8 * len(words) + 4 & ALL
    for word in words[whole:]:
        out = rotated(out ^ scrambled(0, word), 27) * FIRST + FOURTH & ALL
    out = rotated(out ^ half * FIRST & ALL, 23) * SECOND + THIRD & ALL
    out = (out ^ out >> 33) * SECOND & ALL
    out = (out ^ out >> 29) * THIRD & ALL
    return out ^ out >> 32
