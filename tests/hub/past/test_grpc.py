"""Ticks of the past through gRPC at a hub: the same as its other clients get, with gaps as messages."""

from __future__ import annotations

import asyncio

import grpc
import grpc.aio
import pytest
from tests.hub.past.scene import BEGIN, CODE, check, hub_with_a_past, is_done
from tests.rpc.serving import Served, served_by

from opend import AsyncClient, Gap, Tick, security
from opend.codec import decode
from opend.hub.embedded import EmbeddedServer
from opend.rpc import load_server
from opend.rpc.listening import Listening
from opend.rpc.messages import TickItem, TickPlace, TicksRequest
from opend.session import feeds
from opend_proto.qot_common import Security

pytestmark = pytest.mark.one_python

TENCENT = security(CODE)
OTHER = security("HK.00005")


def plain(item: TickItem) -> feeds.TickItem:
    """Return an item as the Python clients have it."""
    if item.gap is not None:
        return Gap(item.gap.security, item.gap.after_sequence, item.gap.before_sequence)
    assert item.tick is not None
    return Tick(item.tick.security, item.tick.ticker, live=item.tick.live)


async def read(to: Served, request: TicksRequest, of: Security = TENCENT) -> list[feeds.TickItem]:
    """Return the items of one security up to some live ones."""
    stream, items = to.stream("/opend.Qot/Ticks", request), list[feeds.TickItem]()
    while not (len(items) >= 5 and is_done(items)):
        item = plain(decode(TickItem, await stream.read()))
        if item.security == of:
            items.append(item)
    stream.cancel()
    return items


def test_what_was_kept_comes_before_what_happens(nats: EmbeddedServer) -> None:
    async def main() -> None:
        after = [TickPlace(security=TENCENT, sequence=100)]
        async with (
            asyncio.timeout(60),
            hub_with_a_past(nats),
            AsyncClient.nats(nats.url, name="past") as client,
            load_server()(client, Listening(port=0)) as server,
            served_by(server, client) as to,
        ):
            since, by_sequence, fresh = await asyncio.gather(
                read(to, TicksRequest(security_list=[TENCENT], since=BEGIN + 700.5)),
                read(to, TicksRequest(security_list=[TENCENT, OTHER], after_list=after)),
                read(to, TicksRequest(security_list=[TENCENT, OTHER], after_list=after, recent=100), of=OTHER),
            )
            wrong = {
                "not both": TicksRequest(security_list=[TENCENT], since=BEGIN, after_list=after),
                "names a security twice": TicksRequest(security_list=[TENCENT], after_list=[*after, *after]),
                "not among the securities": TicksRequest(security_list=[OTHER], after_list=after),
                "in seconds since 1970 UTC": TicksRequest(security_list=[TENCENT], since=float("nan")),
                "a whole number from 0": TicksRequest(
                    security_list=[TENCENT], after_list=[TickPlace(security=TENCENT, sequence=-1)]
                ),
            }
            for said, request in wrong.items():
                with pytest.raises(grpc.aio.AioRpcError, match=said) as caught:
                    await to.stream("/opend.Qot/Ticks", request).read()
                assert caught.value.code() is grpc.StatusCode.INVALID_ARGUMENT, said
        check(since, 701)
        check(by_sequence, 101)
        # The last of them may have come as pushes, before they were read.
        assert [isinstance(item, Tick) and item.live for item in fresh[:50]] == [False] * 50

    asyncio.run(main())
