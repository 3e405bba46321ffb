"""Serve each call, each push and the two feeds as a method of gRPC.

Invariant: bodies pass as bytes, and every error becomes a status.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NoReturn, Protocol, TypeAlias, TypeVar, cast

from opend.codec import decode, encode
from opend.errors import ConnectionClosed, DecodeError, UsageError
from opend.rpc.messages import (
    Bar,
    BarGap,
    KlineItem,
    KlinesRequest,
    PushRequest,
    Tick,
    TickGap,
    TickItem,
    TicksRequest,
)
from opend.rpc.readers import checked_queue
from opend.rpc.roles import check_role
from opend.rpc.statuses import Attempt
from opend.securities import security_text
from opend.session.feeds import items
from opend_proto.common import Session
from opend_proto.qot_common import KLType, RehabType

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    import grpc.aio

    from opend.client_async import AsyncClient
    from opend.rpc.access import Access
    from opend.rpc.pushes import PushHub
    from opend_proto.schema import AnyMethod, AnyPush, Message

__all__ = ["Methods"]

Context: TypeAlias = "grpc.aio.ServicerContext[bytes, bytes]"
MessageT = TypeVar("MessageT", bound="Message")

_MARGIN: Final = 0.05
_LONGEST_MARGIN: Final = 0.25
_SHORTEST: Final = 0.001
_RECENT_TICKS: Final = 1000
_RECENT_BARS: Final = 100
_LATEST: Final = datetime(2100, 1, 1, tzinfo=UTC)
_NOT_KEPT: Final = (
    "since and afterList read what a hub has kept, and this server is at an OpenD, which has the latest 1,000 ticks:"
    " ask for these with recent, or serve gRPC with `opend hub --grpc`"
)


class _Feed(Protocol):
    async def aclose(self) -> None:
        """End the iteration, even while an item is waited for."""


class Methods:
    """The methods of all services of one client."""

    def __init__(self, client: AsyncClient, access: Access, pushes: PushHub) -> None:
        self._client = client
        self._access = access
        self._pushes = pushes
        self._feeds: set[_Feed] = set()

    async def end(self) -> None:
        """End every stream."""
        self._pushes.end(_ended())
        for feed in [*self._feeds]:
            await feed.aclose()

    def call(self, method: AnyMethod) -> Callable[[bytes, Context], Awaitable[bytes]]:
        """Return the behaviour of a call."""

        async def behave(body: bytes, context: Context) -> bytes:
            async with Attempt(context, method.name):
                check_role(self._access.role_of(context.invocation_metadata()), method, body)
                return await self._client.raw.call(method.id, body, _timeout(context))

        return behave

    def push(self, push: AnyPush) -> Callable[[bytes, Context], Awaitable[None]]:
        """Return the behaviour of a push."""

        async def behave(body: bytes, context: Context) -> None:
            async with Attempt(context, push.name):
                self._access.role_of(context.invocation_metadata())
                with self._pushes.reading(push, _read(PushRequest, body)) as reader:
                    # Tells the caller that pushes are kept from now on, even if none comes for a while.
                    await context.send_initial_metadata(())
                    while True:
                        await context.write(await reader.take())

        return behave

    async def ticks(self, body: bytes, context: Context) -> None:
        """Send the ticks of some securities."""
        async with Attempt(context, "Ticks"):
            self._access.role_of(context.invocation_metadata())
            request = _read(TicksRequest, body)
            stream = self._client.ticks(
                request.security_list,
                recent=_RECENT_TICKS if request.recent is None else request.recent,
                since=self._start_of(request),
                session=None if request.session is None else Session(request.session),
                queue=checked_queue(request.queue),
                overflow="drop_oldest",
            )
            await self._send((encode(_tick_item(item)) async for item in stream), stream, context)

    async def klines(self, body: bytes, context: Context) -> None:
        """Send the candlesticks of some securities."""
        async with Attempt(context, "Klines"):
            self._access.role_of(context.invocation_metadata())
            request = _read(KlinesRequest, body)
            stream = self._client.klines(
                request.security_list,
                KLType(request.kl_type),
                rehab=RehabType.FORWARD if request.rehab_type is None else RehabType(request.rehab_type),
                recent=_RECENT_BARS if request.recent is None else request.recent,
                since=None if request.since is None else _instant(request.since),
                session=None if request.session is None else Session(request.session),
                queue=checked_queue(request.queue),
                overflow="drop_oldest",
            )
            await self._send((encode(_kline_item(item)) async for item in stream), stream, context)

    def _start_of(self, request: TicksRequest) -> datetime | dict[str, int] | None:
        """Return where the ticks of a request begin; None for the recent ones; raises UsageError."""
        if request.since is None and not request.after_list:
            return None
        if not self._client.keeps_ticks:
            raise UsageError(_NOT_KEPT)
        if request.since is None:
            after = {security_text(each.security): each.sequence for each in request.after_list}
            if len(after) < len(request.after_list):
                raise UsageError("afterList names a security twice")
            return after
        if request.after_list:
            raise UsageError("give one of since and afterList, and not both")
        return _instant(request.since)

    async def _send(self, written: AsyncIterator[bytes], feed: _Feed, context: Context) -> NoReturn:
        """Send the items of a feed until it ends."""
        self._feeds.add(feed)
        try:
            async for item in written:
                await context.write(item)
        finally:
            self._feeds.discard(feed)
            await feed.aclose()
        raise _ended()


def _ended() -> ConnectionClosed:
    return ConnectionClosed("the server has ended, or its connection to OpenD")


def _tick_item(item: items.TickItem) -> TickItem:
    if isinstance(item, items.Gap):
        gap = TickGap(security=item.security, after_sequence=item.after_sequence, before_sequence=item.before_sequence)
        return TickItem(gap=gap)
    return TickItem(tick=Tick(security=item.security, ticker=item.ticker, live=item.live))


def _kline_item(item: items.KLineItem) -> KlineItem:
    if isinstance(item, items.BarGap):
        gap = BarGap(security=item.security, after_time=item.after_time, before_time=item.before_time)
        return KlineItem(gap=gap)
    return KlineItem(bar=Bar(security=item.security, kl=item.kl, closed=item.closed))


def _instant(second: float) -> datetime:
    """Return the time that a request names; raises UsageError for none of those that there are quotes of."""
    if not 0 <= second < _LATEST.timestamp():  # Neither is a number that is none.
        raise UsageError(f"since must be in seconds since 1970 UTC, and before {_LATEST.year}, not {second!r}")
    return datetime.fromtimestamp(second, UTC)


def _timeout(context: Context) -> float | None:
    """Return the seconds to wait for a reply: a little less than the caller does, so that it learns what happened."""
    left = cast("float | None", context.time_remaining())  # None if the caller waits for ever.
    return None if left is None else max(_SHORTEST, left - min(left * _MARGIN, _LONGEST_MARGIN))


def _read(cls: type[MessageT], body: bytes) -> MessageT:
    try:
        return decode(cls, body)
    except DecodeError as error:
        raise UsageError(f"the request cannot be read: {error.explain()}") from error
