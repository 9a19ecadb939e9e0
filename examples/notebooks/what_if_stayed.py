"""What if the one who withdraws had stayed? A notebook as a script: run it, or open it by cells.

The same couples are taken back to the first time that one of them falls silent, closes up or walks
away. There they fork: in one life it happens; in others that partner stays and listens, or the one
who pursues softens. Forks meet the same chances, so that what differs comes from these moves alone.
It says something about this model, nothing about any two people, and nothing about fault.
"""

# %% Who, and what is counted
import math
import statistics

import pursuit

GONE = {"stay_silent", "stonewall", "leave"}
COUPLES, TURNS = 200, 60
model = pursuit.Model.standard()


def before_the_first_silence(seed):
    """A couple just before b is gone for the first time; None if that does not happen."""
    couple = pursuit.Couple(model.profile("pursuer"), model.profile("withdrawer"), seed=seed)
    couple.disagree(severity=0.6, owner="a")
    for _ in range(TURNS):
        before = couple.fork()
        turn = couple.step()
        if turn.mover == "b" and turn.move in GONE:
            return before
    return None


# %% One life: what comes next, if somebody's next moves are others
def life(couple, seat, move, times):
    """60 turns from here on, in which that partner's next so many turns are this move."""
    fork = couple.fork()
    turns = fork.play(0)
    while len(turns) < TURNS:
        instead = times > 0 and fork.situation.floor == seat
        turns += fork.act(seat, move) if instead else fork.step()
        times -= instead
    return turns


def measures(turns):
    """What drives a to pursue and b to withdraw, 10 turns on; turns of the last 10 not calm."""
    after = turns[10]
    return (after.a.pursuit, after.b.withdrawal,
            sum(turn.phase != "calm" for turn in turns[-10:]))


# %% All of them: means, and in brackets the difference to how it was, with its 95 % interval
couples = [couple for couple in map(before_the_first_silence, range(COUPLES)) if couple]
as_it_was = [measures(life(couple, "b", "listen", 0)) for couple in couples]


def told(values, others):
    """A mean; with other values of the same couples, the mean difference, too."""
    differences = [value - other for value, other in zip(values, others)]
    half = 1.96 * statistics.stdev(differences) / math.sqrt(len(differences))
    change = f" ({statistics.mean(differences):+.2f} ± {half:.2f})" if any(differences) else ""
    return f"{statistics.mean(values):.2f}{change}"


print(f"{len(couples)} couples, each in {1 + 2 * 4} lives")
print(f"{'':20} {'fear of a':>21} {'fear of b':>21} {'not calm, of last 10':>21}")
for label, seat, move, times in (
        ("as it was", "b", "listen", 0),
        *((f"b listens {n} times", "b", "listen", n) for n in (1, 3, 6, 12)),
        *((f"a softens {n} times", "a", "soften", n) for n in (1, 3, 6, 12))):
    lives = [measures(life(couple, seat, move, times)) for couple in couples]
    cells = [told(*columns) for columns in zip(zip(*lives), zip(*as_it_was))]
    print(f"{label:20}", *(f"{cell:>21}" for cell in cells))

# %% One couple in two of its lives, in words; where Matplotlib is installed, as figures, too
names = "Ana", "Ben"
silent, stayed = life(couples[0], "b", "listen", 0), life(couples[0], "b", "listen", 12)
print("\nAs it was.", pursuit.describe(silent, names))
print("Ben listened twelve times.", pursuit.describe(stayed, names))
try:
    figures = silent.plot(names), stayed.plot(names)  # a notebook shows them if they come last
except ImportError:
    figures = ()
