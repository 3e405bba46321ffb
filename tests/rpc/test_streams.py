"""Streams bring pushes and feeds: filtered, once, in order, and with the number of those that a slow reader lost."""

from __future__ import annotations

import asyncio
import math
from itertools import pairwise
from typing import Any, Final

import grpc
import grpc.aio
import pytest
from tests.rpc.serving import TENCENT, Stream, detail_of, path, served, sub
from tests.support.patience import PATIENCE, until
from tests.support.peers.gateway import ScriptedGateway

from opend import security
from opend.codec import decode, encode
from opend.errors import QueueOverflow, UsageError
from opend.rpc.descriptors import payload_type
from opend.rpc.messages import KlineItem, KlinesRequest, PushRequest, TickItem, TickPlace, TicksRequest
from opend.rpc.readers import Reader, Subjects, subjects_of, varint
from opend.rpc.standard import HealthResponse
from opend.schema.scanning import LENGTH, VARINT, found_in_protobuf
from opend.simulator import Simulator
from opend_proto import qot_update_basic_qot, qot_update_ticker, trd_update_order
from opend_proto.methods import PUSHES_BY_ID, QOT_UPDATE_TICKER
from opend_proto.qot_common import KLType

UPDATES: Final = path(QOT_UPDATE_TICKER)
NOTHING: Final = Subjects(frozenset(), frozenset())


def place(sequence: int) -> TickPlace:
    return TickPlace(security=TENCENT, sequence=sequence)


def read(event: bytes) -> tuple[qot_update_ticker.S2C, int]:
    """Return the push of an event, and the number of those lost before it."""
    (payload,) = found_in_protobuf(event, (1,), LENGTH)
    assert isinstance(payload, bytes)
    lost = found_in_protobuf(event, (2,), VARINT)
    return decode(qot_update_ticker.S2C, payload), int(lost[0]) if lost else 0


async def read_on(stream: Stream) -> None:
    """Read a stream to its end."""
    while True:
        await stream.read()


def test_pushes_come_to_every_reader_that_wants_them(simulator: Simulator) -> None:
    async def scenario() -> None:
        async with served(simulator.port) as to:
            everything = to.stream(UPDATES, PushRequest())
            some = to.stream(UPDATES, PushRequest(security_list=[TENCENT]))
            for stream in (everything, some):
                await stream.ready()
            assert to.server.streams == 2
            await sub(to, "HK.00700", "US.AAPL")
            codes = set[str]()
            while len(codes) < 2:
                codes.add(read(await everything.read())[0].security.code)
            assert codes == {"00700", "AAPL"}
            assert {read(await some.read())[0].security.code for _ in range(3)} == {"00700"}
            for stream in (everything, some):
                stream.cancel()
            await asyncio.to_thread(until, lambda: not to.server.streams)

    asyncio.run(scenario())


def test_a_slow_reader_is_told_how_many_pushes_it_lost(gateway: ScriptedGateway) -> None:
    """It reads nothing while 20 MB arrive, which no window and no queue holds."""
    count, filler = 2000, "x" * 10_000

    async def scenario() -> None:
        async with served(gateway.port) as to:
            slow = to.stream(UPDATES, PushRequest(queue=10))
            failing = to.stream(UPDATES, PushRequest(queue=10, fail_when_full=True))
            for stream in (slow, failing):
                await stream.ready()
            for start in range(0, count, 100):
                names = (f"{number} {filler}" for number in range(start, start + 100))
                await asyncio.to_thread(gateway.push, *names)
            await asyncio.to_thread(gateway.push, "end")
            numbers, losses = list[int](), 0
            while True:
                update, lost = read(await slow.read())
                losses += lost
                if update.name == "end":
                    break
                numbers.append(int((update.name or "").split()[0]))
            assert losses > 0
            assert len(numbers) + losses == count
            assert all(before < after for before, after in pairwise(numbers))
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await read_on(failing)
            assert caught.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
            assert detail_of(caught.value).kind == "QueueOverflow"

    asyncio.run(scenario())


def test_a_queue_is_bounded_in_number_and_in_bytes() -> None:
    async def scenario() -> None:
        reader = Reader(PushRequest(queue=2))
        for number in range(5):
            reader.put(bytes([number]), lambda: NOTHING)
        assert [await reader.take() for _ in range(2)] == [b"\x03\x10\x03", b"\x04"]
        reader = Reader(PushRequest())
        for _ in range(5):
            reader.put(b"x" * 3_000_000, lambda: NOTHING)
        assert (await reader.take())[-2:] == b"\x10\x03"
        reader = Reader(PushRequest(queue=1, fail_when_full=True))
        for number in range(5):
            reader.put(bytes([number]), lambda: NOTHING)
        assert await reader.take() == b"\x00"
        with pytest.raises(QueueOverflow):
            await reader.take()

    asyncio.run(scenario())
    for queue in (0, 65537):
        with pytest.raises(UsageError, match="queue must be from 1 to 65536"):
            Reader(PushRequest(queue=queue))
    assert [varint(number) for number in (0, 127, 128, 300)] == [b"\0", b"\x7f", b"\x80\x01", b"\xac\x02"]


def test_a_push_is_about_the_securities_and_the_account_that_it_names() -> None:
    ticker = qot_update_ticker.S2C(security=TENCENT)
    assert subjects_of(ticker) == Subjects(frozenset({(1, "00700")}), frozenset())
    assert subjects_of(qot_update_basic_qot.S2C()) == NOTHING
    for push in PUSHES_BY_ID.values():
        assert payload_type(push).FULL_NAME.endswith(".S2C")
    named = {field.name for field in trd_update_order.S2C.FIELDS}
    assert "header" in named
    order = next(field for field in trd_update_order.S2C.FIELDS if field.name == "header").message_type
    assert order is not None
    assert "accID" in {field.name for field in order.FIELDS}


def test_ticks_and_candlesticks_come_once_and_in_order(simulator: Simulator) -> None:
    async def scenario() -> None:
        async with served(simulator.port) as to:
            both = [TENCENT, security("US.AAPL")]
            stream = to.stream("/opend.Qot/Ticks", TicksRequest(security_list=both, recent=5))
            ticks = [tick for _ in range(14) if (tick := decode(TickItem, await stream.read()).tick)]
            assert len(ticks) == 14
            for one in both:
                own = [tick for tick in ticks if tick.security == one]
                assert all(a.ticker.sequence < b.ticker.sequence for a, b in pairwise(own))
                assert [tick.live for tick in own][:5] == [False] * 5
            request = KlinesRequest(security_list=[TENCENT], kl_type=KLType.K_1MIN, recent=3)
            bars = to.stream("/opend.Qot/Klines", request)
            seen = [bar for _ in range(3) if (bar := decode(KlineItem, await bars.read()).bar)]
            assert [bar.closed for bar in seen] == [True, True, False]
            assert all(a.kl.time < b.kl.time for a, b in pairwise(seen))
            bad = {
                "/opend.Qot/Ticks": encode(TicksRequest()),
                "/opend.Qot/Klines": encode(KlinesRequest(security_list=[TENCENT], kl_type=99)),
                UPDATES: b"\xff",
            }
            for name, body in bad.items():
                with pytest.raises(grpc.aio.AioRpcError) as caught:
                    await to.stream(name, body).read()
                assert caught.value.code() is grpc.StatusCode.INVALID_ARGUMENT, name

    asyncio.run(scenario())


def test_candlesticks_begin_in_the_past_and_ticks_only_where_they_are_kept(simulator: Simulator) -> None:
    async def scenario() -> None:
        async with served(simulator.port) as to:
            wanted: dict[str, Any] = {"security_list": [TENCENT], "kl_type": KLType.K_1MIN}
            recent = to.stream("/opend.Qot/Klines", KlinesRequest(**wanted, recent=30))
            first = decode(KlineItem, await recent.read()).bar
            assert first is not None
            since = to.stream("/opend.Qot/Klines", KlinesRequest(**wanted, since=first.kl.timestamp))
            assert decode(KlineItem, await since.read()).bar == first
            refused: dict[str, list[tuple[str, TicksRequest | KlinesRequest]]] = {
                "serve gRPC with `opend hub --grpc`": [
                    ("Ticks", TicksRequest(security_list=[TENCENT], since=1.0)),
                    ("Ticks", TicksRequest(security_list=[TENCENT], after_list=[place(1)])),
                ],
                "in seconds since 1970 UTC": [
                    ("Klines", KlinesRequest(**wanted, since=second)) for second in (-1.0, 1e300, math.nan, math.inf)
                ],
            }
            for said, requests in refused.items():
                for name, request in requests:
                    with pytest.raises(grpc.aio.AioRpcError, match=said) as caught:
                        await to.stream(f"/opend.Qot/{name}", request).read()
                    assert caught.value.code() is grpc.StatusCode.INVALID_ARGUMENT, request

    asyncio.run(scenario())


def test_every_stream_ends_with_the_server(simulator: Simulator) -> None:
    """Each ends at once, well before the time that calls under way are given."""

    async def scenario() -> None:
        async with served(simulator.port) as to:
            streams = {
                "Ticks": to.stream("/opend.Qot/Ticks", TicksRequest(security_list=[security("HK.00388")], recent=1)),
                "Klines": to.stream(
                    "/opend.Qot/Klines",
                    KlinesRequest(security_list=[security("HK.00388")], kl_type=KLType.DAY, recent=1),
                ),
                "push": to.stream(UPDATES, PushRequest()),
            }
            health = to.stream("/grpc.health.v1.Health/Watch", b"")
            assert decode(HealthResponse, await health.read()).status == 1
            await streams["push"].ready()
            for name in ("Ticks", "Klines"):
                await streams[name].read()
            stopping = asyncio.create_task(to.server.stop(grace=PATIENCE))
            for name, stream in streams.items():
                with pytest.raises(grpc.aio.AioRpcError) as caught:
                    await read_on(stream)
                assert caught.value.code() is grpc.StatusCode.UNAVAILABLE, name
                assert detail_of(caught.value).kind == "ConnectionClosed"
            assert decode(HealthResponse, await health.read()).status == 2
            await asyncio.wait_for(stopping, PATIENCE / 2)

    asyncio.run(scenario())
