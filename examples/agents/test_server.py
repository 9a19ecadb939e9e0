"""The server, driven by the SDK's own client over standard input and output.

    test_server.py    with the package pursuit and the SDK to be found; skips with 77 without the SDK
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

try:
    from mcp import Client, StdioServerParameters
    from mcp.client.stdio import stdio_client
    from mcp.server import mcpserver  # of version 2
except ImportError as error:
    print(f"agents: skipped: {error}; ./dev stories installs it")
    sys.exit(77)

SERVER = Path(__file__).with_name("server.py")


async def talk(folder: str) -> None:
    parameters = StdioServerParameters(command=sys.executable, args=[str(SERVER), folder],
                                       env=dict(os.environ))
    async with Client(stdio_client(parameters)) as client:
        tools = {tool.name for tool in (await client.list_tools()).tools}
        assert tools == {"new", "direction", "play", "said", "what_if", "save", "load"}, tools

        async def call(tool, /, **arguments):
            result = await client.call_tool(tool, arguments)
            assert not result.is_error, result.content
            return result.structured_content

        async def refused(tool, /, **arguments):
            result = await client.call_tool(tool, arguments)
            assert result.is_error, (tool, arguments)
            return result.content[0].text

        assert "call new" in await refused("direction")
        first = await call("new", a_name="Mia", b_name="Tom", seed=7)
        assert first["format"] == "pursuit.direction" and first["turn"] == 0, first
        assert first["speaker"]["name"] in ("Mia", "Tom")
        assert await call("direction") == first, "asking plays nothing"
        played = await call("play")
        assert played == first, "what was directed is what is played"

        saved = await call("save", name="evening")
        assert saved["bytes"] == (Path(folder) / "evening.couple").stat().st_size > 100
        answer = await call("said", seat="a", shares={"blame": 0.7, "share": 0.3})
        assert answer["speaker"]["seat"] == "b" and answer["turn"] == 2
        assert answer["heard"]["move"] == "blame", answer["heard"]
        assert "Mia" in answer["text"] and "Tom" in answer["text"]
        gentle = await call("load", name="evening")
        assert gentle["turn"] == 1
        other = await call("said", seat="a", shares={"soften": 1.0})
        assert other["heard"]["move"] == "soften"

        compared = await call("what_if", seat="a", move="affection", pairs=20, turns=20)
        assert set(compared) == {"time_in_cycle", "resolved"}
        assert all(0 <= each[key] <= 1 for each in compared.values() for key in ("without", "with"))
        assert await call("direction") == other, "what if plays nothing"

        before = await call("direction")
        assert "nearest is 'blame'" in await refused("said", seat="a", shares={"blaem": 1.0})
        assert "is no name of an image" in await refused("save", name="../outside")
        assert "is no name of an image" in await refused("load", name="/etc/passwd")
        await refused("said", seat="c", shares={"blame": 1.0})
        await refused("load", name="nothing")
        (Path(folder) / "broken.couple").write_bytes(b"PURSUIT?" * 20)
        await refused("load", name="broken")
        assert await call("direction") == before, "what was refused changed nothing"
        german = await call("new", language="de")
        assert "wie stark" in german["text"]


with tempfile.TemporaryDirectory() as place:
    asyncio.run(asyncio.wait_for(talk(place), 60))
print("agents: 1 passed, 0 failed")
