"""A recorded exchange with a language model, replayed against the engine; nothing asks a network.

    PYTHONPATH=bindings/python python3 replay.py [--write]

Of exchange.json: a person writes Ana's lines, a language model wrote Ben's to the direction that stands beside
each, and somebody read each line as one move or as shares of several. The couple goes on from what was said, so
the directions follow from it; under the model of numbers that they were recorded with they are the same to
the letter. `--write` puts the directions of the model of today beside the lines, and the page anew.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pursuit

HERE = Path(__file__).resolve().parent
SYSTEM = """You write one line of dialogue for the person named first in the direction, and nothing else: no
names, no stage directions but short ones in brackets. Everything in the direction is true of that person now.
What is "not said aloud" may be felt in the line and is not in its words. Do nothing of "not in this turn",
however kind it would be. Neither of the two is the villain. At most 25 words."""


def prompt(direction: pursuit.Direction, names: tuple[str, str], last: str) -> str:
    """What a language model is handed: this, with SYSTEM before it."""
    heard = f'\nThe last line was: "{last}"' if last else ""
    return direction.text(*names) + heard


def replay(exchange: dict) -> tuple[list[str], list[str]]:
    """The prompts as they are made now, and what in the record contradicts the engine."""
    names, wrong, prompts, last = tuple(exchange["names"]), [], [], ""
    model = pursuit.Model.standard()
    couple = pursuit.Couple(model.profile("pursuer"), model.profile("withdrawer"),
                            seed=exchange["seed"], model=model)
    couple.disagree(exchange["severity"], "a")
    for i, step in enumerate(exchange["steps"]):
        couple.give_floor(step["speaker"])
        direction = couple.direction()
        if direction.speaker != step["speaker"]:
            wrong.append(f"step {i}: {direction.speaker} speaks, not {step['speaker']}")
        prompts.append(prompt(direction, names, last))
        turn = couple.said(step["speaker"], step["shares"])
        if step["shares"].get(turn.move) != max(step["shares"].values()):
            wrong.append(f"step {i}: {turn.move} counts most")
        if turn.number != i:
            wrong.append(f"step {i}: turn {turn.number}")
        last = step["line"]
    return prompts, wrong


def page(exchange: dict) -> str:
    """The exchange as the page shows it."""
    out = []
    for step in exchange["steps"]:
        who = exchange["names"]["ab".index(step["speaker"])]
        read = ", ".join(f"{move} {share:g}" for move, share in step["shares"].items())
        if step["speaker"] == "b":
            out.append("```text\n" + step["direction"] + "\n```")
        out.append(f"**{who}**: {step['line']}  \n*read as {read}*")
    return "\n\n".join(out) + "\n"


def main(write: bool) -> int:
    path, readme = HERE / "exchange.json", HERE / "README.md"
    exchange = json.loads(path.read_text(encoding="utf-8"))
    prompts, wrong = replay(exchange)
    now = f"{pursuit.Model.standard().hash:016x}"
    if write:
        exchange["model"] = now
        for step, made in zip(exchange["steps"], prompts):
            step["direction"] = made
        path.write_text(json.dumps(exchange, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    elif now == exchange["model"]:
        wrong += [f"step {i}: another direction now:\n{made}" for i, (step, made)
                  in enumerate(zip(exchange["steps"], prompts)) if made != step["direction"]]
    else:
        print("prompt: recorded under other numbers of the model; only what was said is checked")
    head, _, _ = readme.read_text(encoding="utf-8").partition("<!-- exchange -->\n")
    text = head + "<!-- exchange -->\n" + page(exchange)
    if write:
        readme.write_text(text, encoding="utf-8")
    elif text != readme.read_text(encoding="utf-8"):
        wrong.append("README.md is not made of exchange.json: replay.py --write")
    print("\n".join(wrong) or f"prompt: {len(prompts)} passed, 0 failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main("--write" in sys.argv[1:]))
