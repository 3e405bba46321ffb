"""Read the ticks that the stream keeps, a page at a time, for clients that want those of the past.

Invariant: nothing is kept between two pages, so that another hub can go on, and a reader that goes away leaves nothing.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, Protocol
from weakref import WeakValueDictionary

from opend.archive import S2C, Piece, Request, Response
from opend.codec import decode
from opend.nats import naming
from opend.nats.naming import security_tokens
from opend_proto.common import RetType
from opend_proto.methods import QOT_UPDATE_TICKER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opend.archive import C2S
    from opend.nats.naming import Names

__all__ = ["KeptTicks", "last_sequence"]

_MOST_READERS: Final = 4
_MOST_MESSAGES: Final = 512
_MOST_BYTES: Final = 4 * 1024 * 1024
_CLOSE_ENOUGH: Final = 64
"""Messages to read in vain rather than to ask once more where to begin."""
_SLACK_SECONDS: Final = 60.0
"""How far the clocks of the exchange, of OpenD and of the NATS server may be apart (inferred)."""


class _Message(Protocol):
    """A message of a stream."""

    @property
    def position(self) -> int: ...

    @property
    def second(self) -> float: ...

    @property
    def headers(self) -> Mapping[str, str]: ...

    @property
    def body(self) -> bytes: ...


class _Engine(Protocol):
    async def newest(self, stream: str, subject: str) -> _Message | None: ...

    async def next(self, stream: str, subject: str, position: int) -> _Message | None: ...

    async def first_position(self, stream: str) -> int: ...

    async def page(self, stream: str, subject: str, position: int, most: int) -> tuple[Sequence[_Message], bool]: ...


class KeptTicks:
    """The ticks of all securities that are in the stream."""

    def __init__(self, engine: _Engine, names: Names) -> None:
        self._engine = engine
        self._names = names
        self._readers: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._places = asyncio.Semaphore(_MOST_READERS)

    async def read(self, client: str, body: bytes) -> Response:
        """Answer a call of a client, after those before it; raises DecodeError if it is none, LinkError without NATS.

        Who asks for many pages at once waits for each, and others do not.
        """
        c2s = decode(Request, body).c2s
        async with self._readers.setdefault(client, asyncio.Lock()), self._places:
            return await self._page(c2s)

    async def _page(self, c2s: C2S) -> Response:
        subject = self._names.push(QOT_UPDATE_TICKER.name, *security_tokens(c2s.security))
        begin, reaches_back = (c2s.position, None) if c2s.position else await self._begin(subject, c2s)
        messages, is_end = await self._engine.page(self._names.stream, subject, begin, _MOST_MESSAGES)
        taken = _within(messages, _MOST_BYTES)
        # A slow reader may have been overtaken: what lay between two pages is gone then.
        is_cut = c2s.position is not None and await self._engine.first_position(self._names.stream) > c2s.position
        s2c = S2C(
            piece_list=[*([Piece(gap_before=0)] if is_cut else []), *map(_piece, taken)],
            position=taken[-1].position + 1 if taken else begin,
            is_end=is_end and len(taken) == len(messages),
            reaches_back=reaches_back,
        )
        return Response(ret_type=RetType.SUCCEED, s2c=s2c)

    async def _begin(self, subject: str, c2s: C2S) -> tuple[int, bool]:
        """Return the place of a message soon before the start and True, or that of the first message and False."""
        if c2s.after_sequence is not None:
            return await self._search(subject, _sequence, c2s.after_sequence)
        if c2s.since is not None:
            return await self._search(subject, lambda message: message.second, c2s.since - _SLACK_SECONDS)
        return 1, False

    async def _search(self, subject: str, measure: Callable[[_Message], float], wanted: float) -> tuple[int, bool]:
        """Search by halves: ``low`` is the place of a message that is not after the start, ``high`` of one that is."""
        stream = self._names.stream
        first, newest = await self._engine.next(stream, subject, 1), await self._engine.newest(stream, subject)
        if first is None or newest is None or measure(first) > wanted:
            return 1 if first is None else first.position, False
        if measure(newest) <= wanted:
            return newest.position, True
        low, high = first.position, newest.position
        while high - low > _CLOSE_ENOUGH:
            middle = (low + high) // 2
            found = await self._engine.next(stream, subject, middle)
            if found is not None and found.position < high and measure(found) <= wanted:
                low = found.position
            else:
                high = middle
        return low, True


def last_sequence(headers: Mapping[str, str] | None) -> int | None:
    """Return the sequence after which the stream goes on behind a message; None if it has no tick yet."""
    if headers is None:
        return None
    text = headers.get(naming.LAST) or headers.get(naming.GAP, "").partition("-")[0]
    return int(text) if text.isdecimal() else None


def _sequence(message: _Message) -> float:
    return last_sequence(message.headers) or 0


def _within(messages: Sequence[_Message], most: int) -> Sequence[_Message]:
    """Return the first messages, as many as have no more than so many bytes together, but one at least."""
    size = 0
    for index, message in enumerate(messages):
        size += len(message.body)
        if size > most and index:
            return messages[:index]
    return messages


def _piece(message: _Message) -> Piece:
    after, _, before = message.headers.get(naming.GAP, "").partition("-")
    if not before.isdecimal():
        return Piece(body=message.body)
    return Piece(begins_after=int(before)) if after == before else Piece(gap_before=int(before))
