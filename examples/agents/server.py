"""A couple as tools for an agent: an MCP server over standard input and output, by the official SDK.

    pip install 'mcp>=2' pursuit        and, to be started by an agent:  python server.py [FOLDER]

Tools: new, direction, play, said, what_if, save, load. The agent speaks for one of the two, or for both: it
asks for a direction, writes the line, and says what act the line turned out to be. Images are kept in
FOLDER (the working folder unless given) and nowhere else. Nothing here asks a network.

For thinking, teaching and stories: no diagnosis, no score of persons, and not for relationships with
violence or coercive control.
"""

from __future__ import annotations

import re
import sys
from functools import wraps
from pathlib import Path
from typing import Any, Literal

import pursuit
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

Seat = Literal["a", "b"]
server = MCPServer("pursuit", instructions=__doc__)
folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")


class Talk:
    """The couple at hand, what they are called, and in which language they are directed."""

    couple: pursuit.Couple | None = None
    names = ("Ana", "Ben")
    language = "en"


def couple() -> pursuit.Couple:
    if Talk.couple is None:
        raise ToolError("there is no couple yet: call new or load")
    return Talk.couple


def told(direction: pursuit.Direction) -> dict[str, Any]:
    return direction.data(*Talk.names, Talk.language)


def image_of(name: str) -> Path:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,60}", name):
        raise ToolError(f"'{name[:60]}' is no name of an image: letters, digits, - and _")
    return folder / f"{name}.couple"


def tool(work: Any) -> Any:
    """A tool whose refusals are told in one line, and change nothing."""
    @wraps(work)
    def guarded(*arguments: Any, **named: Any) -> Any:
        try:
            return work(*arguments, **named)
        except (pursuit.PursuitError, OSError, TypeError) as error:
            raise ToolError(str(error)) from error
    return server.tool()(guarded)


@tool
def new(a_name: str = "Ana", b_name: str = "Ben", a_profile: str = "pursuer",
        b_profile: str = "withdrawer", severity: float = 0.7, owner: Seat | None = "a",
        seed: int = 1, language: Literal["en", "de"] = "en") -> dict[str, Any]:
    """Two people at the beginning of a quarrel, in place of those before. Profiles: secure, pursuer,
    withdrawer, fearful and others. `owner` is who wants a change. Returns the first direction."""
    model = pursuit.Model.standard()
    made = pursuit.Couple(model.profile(a_profile), model.profile(b_profile), seed=seed, model=model)
    made.disagree(severity, owner)
    Talk.couple, Talk.names, Talk.language = made, (a_name, b_name), language
    return direction()


@tool
def direction() -> dict[str, Any]:
    """How the turn that comes next is to be played, which is not played yet: who speaks, the act, what
    shows, what lies underneath, what stays unsaid, what not to do, words of tone. `text` has all of it."""
    return told(couple().direction())


@tool
def play() -> dict[str, Any]:
    """Plays the next turn as directed. Returns its direction."""
    return told(couple().step().direction())


@tool
def said(seat: Seat, shares: dict[str, float]) -> dict[str, Any]:
    """What a line turned out to be, whoever wrote it: shares of moves, as {"blame": 0.7, "share": 0.3}.
    The couple goes on from it. Returns the direction of the turn that comes next."""
    couple().said(seat, shares)
    return direction()


@tool
def what_if(seat: Seat, move: str, turns: int = 40, pairs: int = 50) -> dict[str, Any]:
    """What would come of it if `seat` did this now: over pairs of runs on the same chances, the share of
    turns in the cycle and of issues resolved, without and with it, and the 95 % interval of the
    difference. Nothing is played."""
    change = pursuit.Change.move(seat, move, turn=0)
    compared = couple().what_if(change, pairs=pairs, turns=turns)
    return {outcome: {"without": each.without, "with": each.with_, "low": each.low, "high": each.high}
            for outcome in ("time_in_cycle", "resolved") for each in [compared[outcome]]}


@tool
def save(name: str) -> dict[str, Any]:
    """Keeps the couple as it is, under a name. Not what they are called."""
    image = couple().save()
    image_of(name).write_bytes(image)
    return {"name": name, "bytes": len(image)}


@tool
def load(name: str) -> dict[str, Any]:
    """Takes a couple that was kept, in place of the one at hand. Returns the next direction."""
    Talk.couple = pursuit.Couple.load(image_of(name).read_bytes(), model=pursuit.Model.standard())
    return direction()


if __name__ == "__main__":
    server.run()
