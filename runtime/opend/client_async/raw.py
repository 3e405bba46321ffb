"""Make asynchronous calls with bodies as bytes, for users with message types of another package.

Invariant: a call made as bytes obeys every rule of the typed calls, since it is sent as one of them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Self

from opend.client_async.link import Link
from opend.client_async.pushes import PushStream
from opend.client_base.raw import BaseRawLink, BaseRawStream
from opend.codec import encode
from opend.session.backpressure import QUEUE_LIMIT
from opend.session.connection.raw import push_of, read_request
from opend_proto.schema import Message

if TYPE_CHECKING:
    from opend_proto.schema import Overflow

__all__ = ["RawLink", "RawStream"]


class RawStream(BaseRawStream[PushStream[Message]], AsyncIterator[bytes]):
    """Iterates over the payloads of one push, as bytes."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        return encode(await anext(self._stream))

    async def aclose(self) -> None:
        """Take no more payloads."""
        await self._stream.aclose()


class RawLink(BaseRawLink[Link]):
    """Calls by protocol id with protobuf bodies as bytes, awaited."""

    async def call(self, protocol_id: int, body: bytes, timeout: float | None = None) -> bytes:
        """Send a request and return the whole reply; raises unless the reply succeeded and has its payload."""
        method, request = read_request(protocol_id, body)
        return encode(await self._link.call(method, request, timeout))

    async def exchange(self, protocol_id: int, body: bytes, timeout: float | None = None) -> bytes:
        """Send a request and return the whole reply, whatever its retType."""
        method, request = read_request(protocol_id, body)
        _, response = await self._link.exchange(method, request, timeout)
        return encode(response)

    def pushes(self, protocol_id: int, *, queue: int = QUEUE_LIMIT, overflow: Overflow = "block") -> RawStream:
        """Iterate over the S2C of the pushes that arrive from now on, until the client is closed."""
        return RawStream(self._link.pushes(push_of(protocol_id), queue=queue, overflow=overflow))
