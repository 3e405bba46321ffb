"""What is appended to a stream follows what was appended before, whatever is lost, late, or written by another hub."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from json import dumps
from random import Random

import pytest

from opend.errors import LinkError
from opend.hub.publishing.chain import Chain, OvertakenError
from opend.nats.naming import DUPLICATE, PLACE, PREVIOUS

Message = tuple[str, bytes, Mapping[str, str]]


class Stream:
    """A stream, as the server keeps it; what it was sent may be lost, or late, or its answer lost."""

    def __init__(self, seed: int) -> None:
        self.kept: list[Message] = []
        self._chance = Random(seed)  # noqa: S311
        self._late: list[Message] = []
        self.is_sound = False

    async def send(self, messages: Sequence[Message]) -> bytes:
        await asyncio.sleep(0)
        fate = "arrives" if self.is_sound else self._chance.choice(("arrives", "arrives", "cut", "late", "unanswered"))
        if fate == "late":
            self._late += messages
            raise LinkError("lost")
        arrived = messages[: self._chance.randrange(len(messages) + 1)] if fate == "cut" else messages
        answers = [self._take(message) for message in arrived]
        if fate != "arrives":
            raise LinkError("lost")
        return answers[-1]

    async def end_of(self, stream: str) -> tuple[int, Mapping[str, str]]:
        assert stream == "s"
        await asyncio.sleep(0)
        if not self.is_sound and self._chance.random() < 0.3:
            raise LinkError("lost")
        return len(self.kept), self.kept[-1][2] if self.kept else {}

    def deliver_what_is_late(self) -> None:
        for message in self._late:
            self._take(message)
        self._late.clear()

    def _take(self, message: Message) -> bytes:
        headers, last = message[2], self.kept[-1][2].get(DUPLICATE) if self.kept else None
        if headers.get(PLACE, str(len(self.kept))) != str(len(self.kept)) or headers.get(PREVIOUS, last) != last:
            return dumps({"error": {"code": 400, "description": f"wrong last sequence: {len(self.kept)}"}}).encode()
        self.kept.append(message)
        return dumps({"stream": "s", "seq": len(self.kept)}).encode()


async def append_all(chain: Chain, bodies: Sequence[bytes], stream: Stream, chance: Random) -> None:
    """Append as the publisher does: what is not confirmed again, with what has come meanwhile."""
    done, end = 0, 0
    while done < len(bodies):
        end = max(end, done + chance.randint(1, 5))
        batch: list[Message] = [("x", body, {}) for body in bodies[done:end]]
        done += await chain.append(batch)
        if chance.random() < 0.2:
            stream.deliver_what_is_late()


def test_nothing_is_lost_or_doubled() -> None:
    async def main() -> None:
        for seed in range(100):
            stream, chance = Stream(seed), Random(seed)  # noqa: S311
            bodies = [b"%d" % number for number in range(30)]
            await append_all(Chain(stream, "s"), bodies, stream, chance)
            stream.deliver_what_is_late()
            assert [body for _, body, _ in stream.kept] == bodies, seed

    asyncio.run(main())


def test_who_was_overtaken_adds_nothing() -> None:
    async def main() -> None:
        for seed in range(50):
            stream, chance = Stream(seed), Random(seed)  # noqa: S311
            first, second = Chain(stream, "s"), Chain(stream, "s")
            await append_all(first, [b"1", b"2", b"3"], stream, chance)
            await append_all(second, [b"4", b"5"], stream, chance)
            with pytest.raises(OvertakenError):
                await append_all(first, [b"6"] * 20, stream, chance)
            stream.deliver_what_is_late()
            assert [body for _, body, _ in stream.kept] == [b"1", b"2", b"3", b"4", b"5"], seed
            first.forget()
            await append_all(first, [b"7"], stream, chance)
            assert [headers[DUPLICATE].partition("-")[2] for _, _, headers in stream.kept] == list("123121")

    asyncio.run(main())


def test_what_was_given_up_is_not_taken_for_what_came_after() -> None:
    async def main() -> None:
        for pauses in range(8):
            stream = Stream(0)
            stream.is_sound = True
            chain = Chain(stream, "s")
            sending = asyncio.create_task(chain.append([("x", b"old", {})]))
            for _ in range(pauses):
                await asyncio.sleep(0)
            chain.forget()
            new: list[Message] = [("x", b"new", {})]
            try:
                assert await chain.append(new) == 1
            except OvertakenError:
                chain.forget()
                assert await chain.append(new) == 1
            confirmed = await sending
            kept = [body for _, body, _ in stream.kept]
            assert kept == [b"old", b"new"] if confirmed else kept[-1:] == [b"new"], pauses

    asyncio.run(main())
