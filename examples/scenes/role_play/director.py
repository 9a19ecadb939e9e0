"""A therapy role-play with a trainee in the middle: two partners, and stages that the trainee's acts move between.

    python director.py [SEED] < acts      an act a line; at a terminal it asks. `help` lists them

The director plays nobody. Each turn it hands whoever speaks for a partner, a person or a language model, that
partner's direction; it tells the trainee in which stage the talk is, and what has been reached. Stages are
read off the couple and never set: they move when what the trainee does reaches the two, and fall back when it
does not. For training and thinking: no treatment, and not for relationships with violence or coercive control.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pursuit

SCENARIO = Path(__file__).resolve().parents[2] / "scenarios" / "role_play.toml"
STAGES = {
    "opening": "Nothing has been raised yet. Let each say why they are here.",
    "raising": "It is on the table, and still quiet. Hear both before it climbs.",
    "escalation": "Both attack. Slow it down; whoever is interrupted will only get louder.",
    "demand and withdrawal": "One comes after, one steps back. Name the loop, not the one.",
    "silence": "Both are gone. Somebody has to be reached; ask for nothing yet.",
    "pause": "They are apart. What was promised for afterwards holds it.",
    "easing": "One of them opens. Stay with it; do not hurry on to solutions.",
    "meeting": "They turn to each other. Let them; say little.",
    "level": "Neither presses nor draws back. Ask what it was that helped.",
}
PHASES = {"attack_attack": "escalation", "a_pursues": "demand and withdrawal",
          "b_pursues": "demand and withdrawal", "withdraw_withdraw": "silence", "paused": "pause",
          "de_escalated": "easing", "bonding": "meeting"}
OTHER = {"a": "b", "b": "a"}


class Director:
    """Two partners in a room, and what the trainee does there."""

    def __init__(self, seed: int | None = None, scenario: Path = SCENARIO) -> None:
        about = pursuit.Scenario.read(scenario)
        self.names: tuple[str, str] = about.names
        self.look_for = about.look_for
        self.couple = pursuit.Couple(about.partner("a"), about.partner("b"), model=about.model,
                                     seed=about.seed if seed is None else seed)
        self.process = pursuit.Process(self.couple)
        self.raised = False

    @property
    def stage(self) -> str:
        """Read off the couple as it is now."""
        now = self.couple.situation
        if not self.raised:
            return "opening"
        if now.phase == "calm":
            return "raising" if now.turns < 6 and now.severity > 0 else "level"
        return PHASES[now.phase]

    def raise_it(self) -> None:
        """Whoever wants a change is asked what it is: the quarrel of the scenario begins."""
        self.couple.disagree(0.7, "a")
        self.raised = True

    def briefing(self) -> pursuit.Direction:
        """For whoever speaks next: what to play, which is not played yet."""
        return self.couple.direction()

    def turn(self, shares: Any = None) -> pursuit.Turn:
        """The next turn: as directed, or what the line turned out to be."""
        speaker = self.briefing().speaker
        made = self.couple.step() if shares is None else self.couple.said(speaker, shares)
        self.process.observe()
        return made

    def act(self, what: str, who: str | None = None) -> str:
        """What the trainee does. Tells what came of it; what is refused changes nothing."""
        if what not in ACTS:
            raise ValueError(f"no act '{what}'; there are {', '.join(ACTS)}")
        work, needs_one, _ = ACTS[what]
        if needs_one and who not in OTHER:
            raise ValueError(f"'{what}' is for one of them: a or b")
        try:
            work(self, who if needs_one else None)
        except pursuit.StateError:
            return f"{self.name(who)} is flooded, and nothing can be asked now. Slow down first."
        self.process.observe()
        return f"Stage: {self.stage}. {STAGES[self.stage]}"

    def name(self, seat: str | None) -> str:
        return self.names["ab".index(seat or "a")]

    def slow_down(self) -> None:
        self.couple.intervene("promised_pause", OTHER[self.couple.situation.floor])
        self.couple.elapse(20 * 60 * 1000)
        self.couple.reunite()

    def supervision(self) -> str:
        """What the next step would need."""
        return self.process.next_sentence(*self.names)


def _does(intervention: str) -> Any:
    return lambda director, who: director.couple.intervene(intervention, who)


ACTS: dict[str, tuple[Any, bool, str]] = {
    "open": (lambda director, who: director.raise_it(), False, "ask what brings them here"),
    "wait": (lambda director, who: None, False, "say nothing, and let them talk"),
    "name": (_does("name_the_cycle"), False, "name the loop as what both are up against"),
    "reflect": (_does("recognise_intent"), True, "help one to see what the other's acts are for"),
    "affirm": (_does("affirm"), True, "help one to say that the other matters"),
    "beneath": (_does("uncover"), True, "ask one what lies underneath"),
    "slow": (lambda director, who: director.slow_down(), False, "stop, breathe, and say when it goes on"),
    "soften": (_does("soften"), True, "help one to ask softly"),
    "back": (_does("re_engage"), True, "help one back in"),
    "answer": (_does("respond"), True, "help one to answer"),
}
"""What the trainee can do: how, whether it is for one of them, and what it is."""


def main() -> None:
    director = Director(int(sys.argv[1]) if len(sys.argv) > 1 else None)
    print(f"{director.names[0]} (a) and {director.names[1]} (b). {' '.join(director.look_for.split())}")
    while True:
        print(f"\n[{director.stage}] {STAGES[director.stage]}")
        line = (input("> ") if sys.stdin.isatty() else sys.stdin.readline()).split()
        if not line:
            return
        if line[0] == "help":
            print("\n".join(f"  {name:8}{'a|b ' if one else '':4}{text}"
                            for name, (_, one, text) in ACTS.items()))
            continue
        try:
            print(director.act(*line[:2]))
        except ValueError as error:
            print(error)
            continue
        if director.raised:
            for _ in range(2):
                print("\n" + director.turn().direction().text(*director.names))
            if director.supervision():
                print("\nSupervision: " + director.supervision())


if __name__ == "__main__":
    main()
