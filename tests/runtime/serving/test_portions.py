"""Received bytes are read in portions, in their order, and the loop goes on between them."""

from __future__ import annotations

import asyncio
from itertools import count

import pytest

from opend.serving import Portions, portions


class Reader:
    """What reads the portions, for each of which the clock moves by five milliseconds."""

    def __init__(self, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
        ticks = count()
        monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: next(ticks) * 0.005, raising=False)
        self.read: list[bytes] = []
        self.held: list[bool] = []
        self.portions = Portions(size, self.read.append, self.held.append)

    async def drained(self) -> int:
        """Return how often the loop went round until all was read."""
        rounds = 0
        while self.portions.are_waiting:
            rounds += 1
            await asyncio.sleep(0)
        return rounds


async def take(reader: Reader, data: bytes) -> int:
    reader.portions.put(data)
    return await reader.drained()


def test_a_short_receipt_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        reader = Reader(8, monkeypatch)
        reader.portions.put(b"12345678")
        assert (reader.read, reader.held) == ([b"12345678"], [])

    asyncio.run(main())


def test_a_long_receipt_lets_the_loop_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        reader = Reader(4, monkeypatch)
        data = bytes(range(42))
        rounds = await take(reader, data)
        assert b"".join(reader.read) == data
        assert all(len(portion) <= 4 for portion in reader.read)
        assert rounds > 2
        assert reader.held[0] is True
        assert reader.held[-1] is False

    asyncio.run(main())


def test_what_comes_meanwhile_is_read_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        reader = Reader(4, monkeypatch)
        reader.portions.put(bytes(20))
        assert reader.portions.are_waiting
        reader.portions.put(b"last")
        await reader.drained()
        assert b"".join(reader.read) == bytes(20) + b"last"

    asyncio.run(main())


def test_the_end_comes_after_the_last_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        reader = Reader(4, monkeypatch)
        reader.portions.put(bytes(20))
        reader.portions.finally_do(lambda: reader.read.append(b"end"))
        assert reader.read[-1] != b"end"
        await reader.drained()
        assert reader.read.count(b"end") == 1
        assert reader.read[-1] == b"end"
        reader.portions.finally_do(lambda: reader.read.append(b"at once"))
        assert reader.read[-1] == b"at once"

    asyncio.run(main())


def test_what_was_stopped_waits_until_it_may_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        reader = Reader(4, monkeypatch)
        reader.portions.put(bytes(20))
        reader.portions.stop()
        read = len(reader.read)
        for _ in range(5):
            await asyncio.sleep(0)
        assert len(reader.read) == read
        reader.portions.put(b"more")
        reader.portions.resume()
        await reader.drained()
        assert b"".join(reader.read) == bytes(20) + b"more"

    asyncio.run(main())


def test_the_end_does_not_wait_for_what_was_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        reader = Reader(4, monkeypatch)
        reader.portions.put(bytes(20))
        reader.portions.stop()
        reader.portions.finally_do(lambda: reader.read.append(b"end"))
        await reader.drained()
        assert b"".join(reader.read) == bytes(20) + b"end"

    asyncio.run(main())


def test_a_portion_of_a_websocket_is_the_smaller_one() -> None:
    assert portions.SMALL_PORTION < portions.USUAL_PORTION
