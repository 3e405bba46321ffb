"""Quota that a client of higher priority has made room for waits for it, and for nobody else."""

from __future__ import annotations

import asyncio

import pytest
from tests.hub.leasing.scene import Scene, entry, scene

from opend.errors import QuotaExceeded, ServerError

FREED = 60.5
"""Seconds after which OpenD no longer counts what was let go."""


async def room_made(on: Scene) -> None:
    """Have `high` take a place of those of `low`, which OpenD still counts."""
    for client, priority in (("low", 0), ("equal", 5), ("high", 5), ("higher", 7)):
        await on.holding.enter(client, client, priority)
    await on.ask("low", "00001", "00002", "00003")
    with pytest.raises(QuotaExceeded, match=r"free: 0, up to 1 more within a minute, and kept for this client: 1;"):
        await on.ask("high", "00388")
    assert len(on.opend.held) == 2


def freed(on: Scene) -> None:
    """Let the minute pass."""
    on.clock.now += FREED
    on.opend.lingering = 0


def test_the_place_goes_to_whom_it_was_made_for() -> None:
    async def main() -> None:
        async with scene(quota=3) as on:
            await room_made(on)
            freed(on)
            held = "free: 1, and kept for 'high' of priority 5: 1; the hub's clients want: low"
            with pytest.raises(QuotaExceeded, match=held):
                await on.ask("low", "00700")
            on.holding.take_entry("foreign", entry("00700"))
            with pytest.raises(QuotaExceeded, match=held[:22]):
                await on.round()
            assert len(on.opend.held) == 2
            on.holding.take_entry("foreign", None)
            await on.ask("high", "00388")
            assert "00388" in on.codes()
            with pytest.raises(ServerError):
                await on.ask("low", "00700")

    asyncio.run(main())


def test_others_take_what_is_free_beside_it() -> None:
    async def main() -> None:
        async with scene(quota=3) as on:
            await room_made(on)
            freed(on)
            on.opend.quota = 4
            await on.ask("low", "00700")
            with pytest.raises(QuotaExceeded, match="kept for 'high'"):
                await on.ask("low", "00701")
            await on.ask("high", "00388")
            assert len(on.opend.held) == 4

    asyncio.run(main())


def test_who_has_the_same_priority_makes_room_of_its_own_and_a_higher_one_comes_first() -> None:
    async def main() -> None:
        async with scene(quota=3) as on:
            await room_made(on)
            with pytest.raises(QuotaExceeded, match="kept for 'high' of priority 5: 1"):
                await on.ask("equal", "00005")
            assert len(on.opend.held) == 1  # One more of the low one's.
            freed(on)
            await on.ask("higher", "00941")
            await on.ask("higher", "00942")
            assert on.codes() >= {"00941", "00942"}

    asyncio.run(main())


def test_it_is_not_kept_for_ever() -> None:
    async def main() -> None:
        for is_gone in (False, True):
            async with scene(quota=3) as on:
                await room_made(on)
                freed(on)
                if is_gone:
                    await on.holding.leave("high")
                else:
                    on.clock.now += 30.0
                await on.ask("low", "00700")
                assert len(on.opend.held) == 3

    asyncio.run(main())
