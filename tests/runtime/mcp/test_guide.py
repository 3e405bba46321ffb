"""docs/MCP.md says what is so."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
from tests.runtime.mcp.serving import Log, agent, sentence, tools

from opend import AsyncClient
from opend.cli.app import build_parser
from opend.cli.commands.sharing.mcp import HTTP_VARIABLE
from opend.mcp.desk import ToolDesk
from opend.mcp.paging import LIMIT, MOST
from opend.mcp.permits import ReadingOnly
from opend.mcp.server import AgentServer
from opend.mcp.trading.tools import trading_tools
from opend.mcp.transports import PATH
from opend.simulator import Simulator

PAGE: Final = (Path(__file__).resolve().parents[3] / "docs" / "MCP.md").read_text(encoding="utf-8")
ROWS: Final = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)


def test_the_table_has_every_tool() -> None:
    assert set(ROWS) >= {tool.name for tool in [*tools(), *trading_tools(None)]} | {"place_order", "cancel_order"}


def test_the_commands_and_the_configuration_are_right() -> None:
    commands = re.findall(r"^\$ opend (.+)$", PAGE, re.MULTILINE)
    assert commands
    for words in commands:
        assert build_parser(words.split()).parse_args(words.split()).command == "mcp"
    for text in re.findall(r"^```json\n(\{\n  \"mcpServers.*?)^```", PAGE, re.MULTILINE | re.DOTALL):
        (entry,) = json.loads(text)["mcpServers"].values()
        assert build_parser(entry["args"]).parse_args(entry["args"]).command == "mcp"


def test_the_errors_are_what_the_tools_say() -> None:
    rows = re.findall(r"^\| `(\w+) (\{.*\})` \| (.*) \|$", PAGE, re.MULTILINE)
    assert len(rows) == 4

    async def main() -> None:
        with Simulator() as simulator:
            async with agent(simulator.port) as client:
                for name, arguments, expected in rows:
                    assert sentence(await client.call_tool(name, json.loads(arguments))) == expected

    asyncio.run(main())


def test_the_program_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (text,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    started, run = "stdio_client(opend)", "asyncio.run(main())"
    assert started in text
    names: dict[str, Any] = {"__name__": "guide"}
    exec(compile(text.replace(started, "server").replace(run, ""), "docs/MCP.md", "exec"), names)  # noqa: S102

    async def main() -> None:
        with Simulator() as simulator:
            server = AgentServer(ToolDesk(AsyncClient(port=simulator.port), tools(), ReadingOnly(), Log()))
            names["server"] = server.server
            await names["main"]()
            await server.close()

    asyncio.run(main())
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_the_numbers_and_names_are_right() -> None:
    assert f"`rows` rows ({LIMIT} by default, at most {MOST:,})" in PAGE
    assert f"`{HTTP_VARIABLE}`" in PAGE
    assert f"http://127.0.0.1:8001{PATH}`" in PAGE
