"""docs/MCP.md says what is so."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

from tests.runtime.mcp.serving import tools

from opend.cli.app import build_parser
from opend.cli.commands.mcp import HTTP_VARIABLE
from opend.mcp.paging import LIMIT, MOST
from opend.mcp.trading.tools import trading_tools
from opend.mcp.transports import PATH

PAGE: Final = (Path(__file__).resolve().parents[3] / "docs" / "MCP.md").read_text(encoding="utf-8")
ROWS: Final = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)


def test_the_table_has_every_tool() -> None:
    assert set(ROWS) >= {tool.name for tool in [*tools(), *trading_tools(None)]}


def test_the_commands_and_the_configuration_are_right() -> None:
    commands = re.findall(r"^\$ opend (.+)$", PAGE, re.MULTILINE)
    assert commands
    for words in commands:
        assert build_parser(words.split()).parse_args(words.split()).command == "mcp"
    for text in re.findall(r"^```json\n(\{\n  \"mcpServers.*?)^```", PAGE, re.MULTILINE | re.DOTALL):
        (entry,) = json.loads(text)["mcpServers"].values()
        assert build_parser(entry["args"]).parse_args(entry["args"]).command == "mcp"


def test_the_numbers_and_names_are_right() -> None:
    assert f"`rows` rows ({LIMIT} by default, at most {MOST:,})" in PAGE
    assert f"`{HTTP_VARIABLE}`" in PAGE
    assert f"http://127.0.0.1:8001{PATH}`" in PAGE
