"""`opend collect --nats`: what a hub keeps closes the hole that OpenD alone would leave."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from signal import SIGINT
from typing import TYPE_CHECKING, Final

import pytest
from tests.support.commands import command_line, environment
from tests.support.markets.collected import audit_ticks, gaps_of
from tests.support.markets.truth import LeapingClock
from tests.support.patience import PATIENCE

from opend import AsyncClient, Gap
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


async def collect_until(root: Path, url: str, second: float) -> None:
    """Collect in a process of its own until it has stored a trade of this second or a later one."""
    words = ("collect", CODE, "--ticks", "--to", str(root), "--nats", url, "--flush", "0.2")
    process = await asyncio.create_subprocess_exec(
        *command_line(*words), env=environment({}), stderr=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL
    )
    reading = asyncio.create_task(process.communicate())
    async with asyncio.timeout(PATIENCE):
        while not (reading.done() or _has_stored(root, second)):  # noqa: ASYNC110 it is another process that stores
            await asyncio.sleep(0.1)
    if not reading.done():
        process.send_signal(SIGINT)
    _, error = await reading
    # It may warn of pushes that the hub has missed and read later, since the market is fast.
    assert process.returncode == 0, error.decode()
    assert b"Traceback" not in error


def _has_stored(root: Path, second: float) -> bool:
    last = last_value(root, TICKS, CODE, "timestamp")
    return last is not None and last.timestamp() >= second


def test_a_restart_finds_in_the_hub_what_it_missed(nats: EmbeddedServer, tmp_path: Path) -> None:
    root = tmp_path / "data"
    clock = LeapingClock(SPEED)
    busy = [replace(each, trades_per_minute=TRADES_PER_MINUTE) for each in LISTINGS if each.text == CODE]
    # Of a hub that gets no processor for long enough, OpenD does not have all either.
    told: set[tuple[int, int]] = set()

    async def follow(client: AsyncClient) -> None:
        async for item in client.ticks(CODE, recent=0):
            if isinstance(item, Gap):
                told.add((item.after_sequence, item.before_sequence))

    async def scenario(simulator: Simulator) -> None:
        settings = Settings({"host": simulator.host, "port": simulator.port})
        async with (
            Hub(settings, nats.url, HubOptions(name="main"), login={}),
            AsyncClient.nats(nats.url) as other,
        ):
            following = asyncio.create_task(follow(other))  # It keeps the subscription, so that the hub goes on.
            await collect_until(root, nats.url, clock.now())
            before = last_value(root, TICKS, CODE, "sequence")
            await asyncio.sleep(MISSED_SECONDS)
            await collect_until(root, nats.url, clock.now())
            assert last_value(root, TICKS, CODE, "sequence") > before
            following.cancel()

    with Simulator(clock=clock, securities=busy, push_interval=0.02, rate_limits=False) as simulator:
        asyncio.run(scenario(simulator))
        found = audit_ticks(root, simulator.market, simulator.market.securities[0])
    assert found.problems == []
    assert {(each["after"], each["before"]) for each in gaps_of(root, CODE, "ticks")} <= told
    if not told:
        assert found.rows > 2 * SPEED * MISSED_SECONDS * TRADES_PER_MINUTE / 60 / 2
