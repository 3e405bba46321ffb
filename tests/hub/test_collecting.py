"""`opend collect --nats`: what a hub keeps closes the hole that OpenD alone would leave."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from tests.support.commands import command_line, environment
from tests.support.markets.collected import audit_ticks, gaps_of
from tests.support.markets.truth import LeapingClock

from opend import AsyncClient
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import LISTINGS, Simulator
from opend.storage.kinds import TICKS
from opend.storage.parts import last_value

if TYPE_CHECKING:
    from pathlib import Path

    from opend.hub.embedded import EmbeddedServer

pytestmark = pytest.mark.one_python

CODE: Final = "HK.00700"
TRADES_PER_MINUTE: Final = 900
SPEED: Final = 100.0
MISSED_SECONDS: Final = 1.5
"""While nothing collects; at this speed the market then trades twice as much as OpenD gives at once."""
MISSED: Final = "the hub has missed pushes, and read later what they had"
"""What a hub on a busy machine may say at this speed, and what loses nothing."""


async def collected(root: Path, url: str, *more: str) -> tuple[int | None, list[str]]:
    """Collect for two seconds in a process of its own; return its exit status and what was wrong by its stderr."""
    words = ("collect", CODE, "--ticks", "--to", str(root), "--nats", url, "--seconds", "2", "--flush", "0.2", *more)
    process = await asyncio.create_subprocess_exec(
        *command_line(*words), env=environment({}), stderr=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL
    )
    _, error = await process.communicate()
    return process.returncode, [line for line in error.decode().splitlines() if MISSED not in line]


def test_a_restart_finds_in_the_hub_what_it_missed(nats: EmbeddedServer, tmp_path: Path) -> None:
    root = tmp_path / "data"
    busy = [replace(each, trades_per_minute=TRADES_PER_MINUTE) for each in LISTINGS if each.text == CODE]

    async def scenario(simulator: Simulator) -> None:
        settings = Settings({"host": simulator.host, "port": simulator.port})
        async with (
            Hub(settings, nats.url, HubOptions(name="main"), login={}),
            AsyncClient.nats(nats.url) as other,
        ):
            following = asyncio.create_task(_follow(other))  # It keeps the subscription, so that the hub goes on.
            assert await collected(root, nats.url) == (0, [])
            before = last_value(root, TICKS, CODE, "sequence")
            await asyncio.sleep(MISSED_SECONDS)
            assert await collected(root, nats.url) == (0, [])
            assert last_value(root, TICKS, CODE, "sequence") > before
            following.cancel()

    with Simulator(clock=LeapingClock(SPEED), securities=busy, push_interval=0.02, rate_limits=False) as simulator:
        asyncio.run(scenario(simulator))
        found = audit_ticks(root, simulator.market, simulator.market.securities[0])
    assert found.problems == []
    assert gaps_of(root, CODE, "ticks") == []
    assert found.rows > 2 * SPEED * MISSED_SECONDS * TRADES_PER_MINUTE / 60 / 2


async def _follow(client: AsyncClient) -> None:
    async for _ in client.ticks(CODE, recent=0):
        pass
