"""`opend mcp --nats` serves an agent from a hub."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from mcp import Client, StdioServerParameters, stdio_client
from tests.support.commands import command_line, environment

from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import Simulator

pytestmark = pytest.mark.one_python


def test_an_agent_uses_the_connection_of_a_hub(nats: EmbeddedServer, tmp_path: Path) -> None:
    command, *words = command_line("mcp", "--nats", nats.url, "--hub", "shared", "--audit", str(tmp_path / "audit"))
    parameters = StdioServerParameters(command=command, args=words, env=environment({}))

    async def main(simulator: Simulator) -> None:
        settings = Settings({"host": simulator.host, "port": simulator.port})
        async with (
            Hub(settings, nats.url, HubOptions(name="shared"), login={}),
            Client(stdio_client(parameters)) as agent,
        ):
            quote = await agent.call_tool("quote", {"codes": ["HK.00700"]})
            assert not quote.is_error, quote.content
            told = await agent.call_tool("call_protocol", {"name": "Qot_GetSubInfo"})
            assert told.structured_content is not None
            assert told.structured_content["result"]["totalUsedQuota"] == 1

    with Simulator(seed=7) as simulator:
        asyncio.run(main(simulator))
