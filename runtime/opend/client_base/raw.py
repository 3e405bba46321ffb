"""Share the non-waiting part of calls and pushes with bodies as bytes.

Invariant: a call made as bytes obeys every rule of the typed calls, since it is sent as one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from opend.codec import encode
from opend.session.backpressure import QUEUE_LIMIT
from opend.session.connection.raw import push_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend_proto.schema import Message, Overflow, Push

__all__ = ["BaseRawLink", "BaseRawStream"]


class _Link(Protocol):
    def on_push(
        self,
        push: Push[Any, Any],
        handler: Callable[[Any], object],
        *,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> Callable[[], None]: ...


class _Stream(Protocol):
    @property
    def dropped(self) -> int: ...


LinkT = TypeVar("LinkT", bound=_Link)
StreamT = TypeVar("StreamT", bound=_Stream)


class BaseRawStream(Generic[StreamT]):
    """Iterates over the payloads of one push, as bytes."""

    def __init__(self, stream: StreamT) -> None:
        self._stream = stream

    @property
    def dropped(self) -> int:
        """Payloads that were dropped so far because this reader was too slow."""
        return self._stream.dropped


class BaseRawLink(Generic[LinkT]):
    """Calls by protocol id with protobuf bodies as bytes, for messages of any protobuf library.

    A body is first read as opend's own message, so that real accounts, packet ids, rate limits and lost replies are
    treated as in the typed calls, even if the client sends JSON. Fields that opend_proto does not know are refused in a
    request and left out of replies and pushes.
    """

    def __init__(self, link: LinkT) -> None:
        self._link = link

    def on_push(
        self,
        protocol_id: int,
        handler: Callable[[bytes], object],
        *,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the S2C of every push, as for typed handlers; the returned function removes it."""

        def handle(payload: Message) -> object:
            return handler(encode(payload))

        return self._link.on_push(push_of(protocol_id), handle, queue=queue, overflow=overflow)
