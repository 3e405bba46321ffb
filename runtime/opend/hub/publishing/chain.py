"""Append messages to one stream, each directly after the one before it, so that nobody else's come between.

Invariant: every message names the one that it expects before it, and the server refuses it after any other. So one
confirmation of the last message of a batch confirms them all, whoever else may still be writing; and a hub that was
overtaken by another, or whose messages arrive late, adds nothing to the stream.

The first of a batch names the other by its place, since the server forgets ids; the others by its id, since after as
many messages of another writer they would have the right place.
"""

from __future__ import annotations

import asyncio
from json import loads
from logging import getLogger
from secrets import token_hex
from typing import TYPE_CHECKING, Any, Protocol

from opend.errors import LinkError
from opend.nats import naming

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    Message: TypeAlias = tuple[str, bytes, Mapping[str, str]]

__all__ = ["Chain", "OvertakenError"]

_logger = getLogger("opend.hub")


class OvertakenError(Exception):
    """Another writer has appended to the stream, so what waits does not follow what is in it."""


class _Engine(Protocol):
    async def send(self, messages: Sequence[Message]) -> bytes: ...

    async def end_of(self, stream: str) -> tuple[int, Mapping[str, str]]: ...


class Chain:
    """The end of one stream, as this hub knows it."""

    def __init__(self, engine: _Engine, stream: str) -> None:
        self._engine = engine
        self._stream = stream
        self._reading = asyncio.Lock()
        self.forget()

    def forget(self) -> None:
        """Begin anew at the end of the stream: what was appended and not confirmed is given up."""
        # The messages carry it, so that they can be told from those that are given up, and from another hub's.
        self._token = token_hex(6)
        self._last: int | None = None
        self._appended = 0
        self._is_open = False

    async def begin(self) -> None:
        """Learn where the stream ends, unless that is known; raises LinkError.

        Whoever reads from the stream what to append next must do so after this: then what another writer adds
        meanwhile makes `append` fail.
        """
        async with self._reading:
            if self._last is None:
                token = self._token
                last, _ = await self._engine.end_of(self._stream)
                if token == self._token:
                    self._last = last

    async def append(self, messages: Sequence[Message]) -> int:
        """Append messages; return how many of them, from the first on, are surely kept.

        If not all are, the next call must begin with the others: those that turn out to have been kept count then.
        Raises OvertakenError if the stream no longer ends with what this chain has appended.
        """
        try:
            if self._is_open:
                return await self._settled()
            await self.begin()
            return await self._sent(messages)
        except LinkError as error:
            _logger.warning("publishing failed: %s", error)
            return 0

    async def _sent(self, messages: Sequence[Message]) -> int:
        token, last = self._token, self._last
        if last is None:  # It was forgotten meanwhile.
            return 0
        self._is_open = True
        data = await self._engine.send(self._linked(messages, last))
        if token != self._token:
            return 0
        if _confirmed(data) == last + len(messages):
            return self._advanced(last, len(messages))
        _logger.info("the stream %s has refused messages: %s", self._stream, data[:200])
        return await self._settled()

    async def _settled(self) -> int:
        """Find out how many of the messages whose fate is open have been kept."""
        token, last = self._token, self._last
        newest, headers = await self._engine.end_of(self._stream)
        if token != self._token or last is None:
            return 0
        kept = newest - last
        if kept and headers.get(naming.DUPLICATE) != f"{token}-{self._appended + kept}":
            raise OvertakenError(f"the stream {self._stream} has messages of another writer")
        return self._advanced(last, kept)

    def _linked(self, messages: Sequence[Message], last: int) -> list[Message]:
        """Return the messages with the headers by which each follows the one before it."""
        linked: list[Message] = []
        link = {naming.PLACE: str(last)}
        for number, (subject, body, headers) in enumerate(messages, self._appended + 1):
            name = f"{self._token}-{number}"
            linked.append((subject, body, {**headers, naming.DUPLICATE: name, **link}))
            link = {naming.PREVIOUS: name}
        return linked

    def _advanced(self, last: int, kept: int) -> int:
        self._last = last + kept
        self._appended += kept
        self._is_open = False
        return kept


def _confirmed(data: bytes) -> int | None:
    """Return the sequence that a confirmation names; None if it is none."""
    try:
        told: Any = loads(data)
        return None if "error" in told else int(told["seq"])
    except (ValueError, TypeError, KeyError):
        return None
