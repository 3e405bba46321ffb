"""Serve the tools to the SDK's client in this process.

Invariant: the client, the server and its connection to the gateway end with the block.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final, Literal, TypeAlias

from mcp import Client
from mcp.types import CallToolResult, TextContent

from opend import AsyncClient
from opend.mcp.desk import ToolDesk
from opend.mcp.paging import Pages
from opend.mcp.permits import Audit, Entry, Gate, ReadingOnly, Tool
from opend.mcp.server import AgentServer
from opend.mcp.tools.reading import reading_tools
from opend.mcp.tools.searching import searching_tools

__all__ = ["MODES", "Log", "Mode", "agent", "sentence", "tools", "value"]

Mode: TypeAlias = Literal["auto", "legacy"]
MODES: Final[tuple[Mode, ...]] = ("auto", "legacy")
"""The two eras of the protocol, as the SDK's client calls them."""


class Log:
    """An audit that keeps its lines."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def record(self, entry: Entry) -> None:
        """Keep a line."""
        self.entries.append(entry)


def tools() -> list[Tool]:
    """Return the tools of a server that only reads."""
    pages = Pages()
    return [*reading_tools(pages), *searching_tools(pages)]


@asynccontextmanager
async def agent(
    port: int,
    *,
    mode: Mode = "auto",
    gate: Gate | None = None,
    audit: Audit | None = None,
    having: Sequence[Tool] | None = None,
    **options: Any,
) -> AsyncGenerator[Client, None]:
    """Yield an agent's client of a server for the gateway at a port; ``options`` are the client's."""
    gateway = AsyncClient(port=port, client_id="agents", connect_timeout=5)
    desk = ToolDesk(gateway, tools() if having is None else having, gate or ReadingOnly(), audit or Log())
    server = AgentServer(desk)
    try:
        async with Client(server.server, mode=mode, **options) as client:
            yield client
    finally:
        await server.close()


def value(result: CallToolResult) -> Mapping[str, Any]:
    """Return what a tool gave; fails for an error."""
    assert not result.is_error, result.content
    told: dict[str, Any] | None = result.structured_content
    assert told is not None
    return told


def sentence(result: CallToolResult) -> str:
    """Return the sentence of a tool's error; fails for a result."""
    assert result.is_error, result.structured_content
    (content,) = result.content
    assert isinstance(content, TextContent)
    assert "Traceback" not in content.text
    return content.text
