"""Figure: a run as a plot, both partners' fears and stances over turns. Needs Matplotlib.

The colours are Okabe and Ito's, which differ for colour-blind eyes, too; lines also differ by
style, stances by marker and phases by hatching and label. describe() is the same in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from .turn import Turns
from .words import FEARS, PHASES, PURSUIT_FEARS, SEATS, STANCES, WITHDRAWAL_FEARS

_FEAR_STYLES = {
    **dict(zip(PURSUIT_FEARS, [("#D55E00", "-"), ("#E69F00", "--"), ("#CC79A7", "-.")])),
    **dict(zip(WITHDRAWAL_FEARS, [("#0072B2", "-."), ("#56B4E9", ":"), ("#009E73", "-")])),
}
_SEAT_STYLES = {"a": ("#000000", "o", "-"), "b": ("#009E73", "s", "--")}
_PHASE_STYLES = {  # shade and hatching; calm is blank
    "a_pursues": ("0.82", ""), "b_pursues": ("0.90", "//"), "attack_attack": ("0.70", "xx"),
    "withdraw_withdraw": ("0.90", ".."), "paused": ("0.97", "--"), "de_escalated": ("0.97", "||"),
    "bonding": ("0.97", "oo"),
}


def phase_label(phase: str, names: tuple[str, str]) -> str:
    """A phase as a label: "Ana pursues, Ben withdraws"."""
    a, b = names
    labels = {
        "a_pursues": f"{a} pursues, {b} withdraws", "b_pursues": f"{b} pursues, {a} withdraws",
        "attack_attack": "both attack", "withdraw_withdraw": "both withdraw",
        "de_escalated": "de-escalated",
    }
    return labels.get(phase, phase)


def _runs(columns: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Phases in a row, with their first and last turn."""
    turns = zip(columns["phase"], columns["number"])
    for phase, same in groupby(turns, key=itemgetter(0)):
        numbers = [int(number) for _, number in same]
        yield PHASES[phase], numbers[0], numbers[-1]


def describe(turns: Turns, names: tuple[str, str] = ("A", "B")) -> str:
    """What a plot shows, in words: a text alternative for those who do not see it.

    One sentence for the phases, and one for each partner.
    """
    if not turns:
        return "No turns."
    columns = turns.columns()
    phases = (f"{phase_label(phase, names)} ({first} to {last})" if last > first else
              f"{phase_label(phase, names)} ({first})" for phase, first, last in _runs(columns))
    sentences = [f"Turns {turns[0].number} to {turns[-1].number}: {'; '.join(phases)}."]
    for seat, name in zip(SEATS, names):
        stance = STANCES[Counter(columns[f"{seat}_stance"]).most_common(1)[0][0]]
        peaks = {fear: max(columns[f"{seat}_{fear}"]) for fear in FEARS}
        fear = max(peaks, key=peaks.__getitem__)
        sentences.append(
            f"{name} is mostly {stance.replace('_', ' ')}; the strongest fear is {fear}, "
            f"at most {peaks[fear]:.2f}, in the end {columns[f'{seat}_{fear}'][-1]:.2f}.")
    return " ".join(sentences)


def plot(turns: Turns, names: tuple[str, str] = ("A", "B")) -> Any:
    """A Matplotlib figure: the fears of each partner (0..1), the stances of both, and the phases as
    shading behind. Raises ImportError where Matplotlib is not installed.

    No window is opened: show or save it. The text alternative is the figure's label::

        figure = pursuit.plot(turns, ("Ana", "Ben"))
        figure.savefig("run.svg", metadata={"Description": figure.get_label()})
    """
    from matplotlib.figure import Figure  # type: ignore[import]

    columns = turns.columns()
    figure = Figure(figsize=(10, 8), layout="constrained")
    figure.set_label(describe(turns, names))
    figure.suptitle(f"Fears and stances of {names[0]} and {names[1]}")
    fears_a, fears_b, stances = figure.subplots(3, 1, sharex=True)
    for axes, seat, name in zip((fears_a, fears_b), SEATS, names):
        _draw_fears(axes, columns, seat, name)
    _draw_stances(stances, columns, names)
    for axes in (fears_a, fears_b, stances):
        _shade(axes, columns, names if axes is stances else None)
    stances.legend(loc="upper left", bbox_to_anchor=(1, 1))
    stances.set_xlabel("turn")
    return figure


def _draw_fears(axes: Any, columns: dict[str, Any], seat: str, name: str) -> None:
    for fear, (color, style) in _FEAR_STYLES.items():
        axes.plot(columns["number"], columns[f"{seat}_{fear}"], color=color, linestyle=style,
                  linewidth=2, label=fear)
    axes.set(title=f"What {name} fears", ylabel="how active (0 to 1)", ylim=(-0.02, 1.02))
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def _draw_stances(axes: Any, columns: dict[str, Any], names: tuple[str, str]) -> None:
    for seat, name, shift in zip(SEATS, names, (-0.1, 0.1)):  # so that none hides the other
        color, marker, style = _SEAT_STYLES[seat]
        heights = [stance + shift for stance in columns[f"{seat}_stance"]]
        axes.step(columns["number"], heights, where="mid", color=color, linestyle=style,
                  marker=marker, markersize=4, label=name)
    words = [stance.replace("_", " ") for stance in STANCES]
    axes.set(title="Stances", ylabel="stance", ylim=(-0.5, len(STANCES) - 0.5))
    axes.set_yticks(range(len(STANCES)), words)


def _shade(axes: Any, columns: dict[str, Any], names: tuple[str, str] | None) -> None:
    """Shades the phases but calm; with names, the legend tells them."""
    told = {"calm"}
    for phase, first, last in _runs(columns):
        if phase == "calm":
            continue
        shade, hatch = _PHASE_STYLES[phase]
        area = axes.axvspan(first - 0.5, last + 0.5, facecolor=shade, hatch=hatch,
                            edgecolor="0.75", linewidth=0, zorder=0)
        if names is not None and phase not in told:
            area.set_label(phase_label(phase, names).replace(", ", ",\n"))
            told.add(phase)
