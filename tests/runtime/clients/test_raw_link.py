"""Bodies as bytes obey every rule of the typed calls, and no part of them is lost without an error."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from opend import AsyncClient, Client, OutcomeUnknown, ServerError, UsageError, security
from opend.codec import decode, encode
from opend.errors import ConnectionClosed, RateLimitExceeded
from opend.session.options import BodyFormat
from opend.simulator import Simulator
from opend.testing import Drop, FaultProxy
from opend_proto import common, methods, qot_get_ticker, qot_sub, qot_update_ticker, trd_place_order
from opend_proto.common import PacketID
from opend_proto.qot_common import SubType
from opend_proto.schema import Message
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

TENCENT = security("HK.00700")
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=TENCENT, max_ret_num=2))
SUBSCRIBE = qot_sub.Request(
    c2s=qot_sub.C2S(
        security_list=[TENCENT],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
        is_first_push=True,
    )
)
TICKER, SUB, PLACE, UPDATE = (
    each.id for each in (methods.QOT_GET_TICKER, methods.QOT_SUB, methods.TRD_PLACE_ORDER, methods.QOT_UPDATE_TICKER)
)


@pytest.fixture
def client(opend_client: Client) -> Client:
    """A client whose gateway has subscribed it to ticks."""
    opend_client.raw.call(SUB, encode(SUBSCRIBE))
    return opend_client


def order(env: TrdEnv) -> bytes:
    header = TrdHeader(trd_env=env, acc_id=1, trd_market=TrdMarket.HK)
    request = trd_place_order.Request(
        c2s=trd_place_order.C2S(
            packet_id=PacketID(conn_id=0, serial_no=0),
            header=header,
            trd_side=TrdSide.BUY,
            order_type=OrderType.NORMAL,
            code="00700",
            qty=100.0,
            price=300.0,
        )
    )
    return encode(request)


def test_a_call_and_its_reply(client: Client) -> None:
    reply = decode(qot_get_ticker.Response, client.raw.call(TICKER, encode(GET_TICKER)))
    assert reply.s2c is not None
    assert len(reply.s2c.ticker_list) == 2


@pytest.mark.parametrize("body_format", ["protobuf", "json"])
def test_a_refusal_is_raised_or_returned(opend_simulator: Simulator, body_format: BodyFormat) -> None:
    with Client(opend_simulator.host, opend_simulator.port, body_format=body_format) as client:
        with pytest.raises(ServerError, match=r"Qot_GetTicker \(3010\)"):
            client.raw.call(TICKER, encode(GET_TICKER))  # There is no subscription.
        reply = decode(qot_get_ticker.Response, client.raw.exchange(TICKER, encode(GET_TICKER)))
    assert (reply.ret_type, reply.s2c) == (common.RetType.FAILED, None)


def test_pushes_reach_iterators_and_handlers(opend_client: Client) -> None:
    handled: SimpleQueue[bytes] = SimpleQueue()
    remove = opend_client.raw.on_push(UPDATE, handled.put)
    pushes = opend_client.raw.pushes(UPDATE, queue=4, overflow="drop_oldest")
    opend_client.raw.call(SUB, encode(SUBSCRIBE))
    for body in (next(pushes), handled.get(timeout=10)):
        assert decode(qot_update_ticker.S2C, body).security == TENCENT
    remove()
    pushes.close()
    assert list(pushes) == []
    assert pushes.dropped == 0


def test_the_asynchronous_client_does_the_same(opend_simulator: Simulator) -> None:
    async def main() -> None:
        async with AsyncClient(opend_simulator.host, opend_simulator.port) as client:
            with pytest.raises(ServerError):
                await client.raw.call(TICKER, encode(GET_TICKER))
            refused = decode(qot_get_ticker.Response, await client.raw.exchange(TICKER, encode(GET_TICKER)))
            assert refused.ret_type == common.RetType.FAILED
            handled: asyncio.Queue[bytes] = asyncio.Queue()
            pushes = client.raw.pushes(UPDATE)
            client.raw.on_push(UPDATE, handled.put)
            await client.raw.call(SUB, encode(SUBSCRIBE))
            async with asyncio.timeout(10):
                for body in (await anext(pushes), await handled.get()):
                    assert decode(qot_update_ticker.S2C, body).security == TENCENT
            await pushes.aclose()
            assert [each async for each in pushes] == []
            assert pushes.dropped == 0

    asyncio.run(main())


def refused(body: bytes, protocol_id: int = TICKER) -> Iterator[Callable[[Client], object]]:
    """Yield every way in which a client could send a body."""
    yield lambda client: client.raw.call(protocol_id, body)
    yield lambda client: client.raw.exchange(protocol_id, body)


NEWER_FIELD = b"\xf8\x07\x01"  # Field 127, a varint.


@pytest.mark.parametrize(
    ("protocol_id", "body", "complaint"),
    [
        (TICKER, b"\x0a\x02\x10\x05", r"Qot_GetTicker \(3010\): not sent: Qot_GetTicker\.Request\.c2s\.security"),
        (TICKER, b"\xff", r"Qot_GetTicker \(3010\): not sent: "),
        (TICKER, encode(GET_TICKER) + NEWER_FIELD, "not sent: the body holds a field that opend_proto does not have"),
        (9999, b"", "not sent: opend_proto has no call with the id 9999; generate opend_proto and your messages from"),
        (UPDATE, b"", "not sent: opend_proto has no call with the id 3011"),
        (1001, b"", "InitConnect"),
    ],
)
def test_what_cannot_be_judged_is_not_sent(opend_client: Client, protocol_id: int, body: bytes, complaint: str) -> None:
    before = opend_client.stats.calls
    for send in refused(body, protocol_id):
        with pytest.raises(UsageError, match=complaint):
            send(opend_client)
    assert opend_client.stats.calls == before


def test_a_push_that_is_not_known(opend_client: Client) -> None:
    with pytest.raises(UsageError, match="opend_proto has no push with the id 3010"):
        opend_client.raw.pushes(TICKER)
    with pytest.raises(UsageError, match="opend_proto has no push with the id 3010"):
        opend_client.raw.on_push(TICKER, print)


def test_a_real_account_needs_leave(opend_client: Client) -> None:
    for send in refused(order(TrdEnv.REAL), PLACE):
        with pytest.raises(UsageError, match=r"Trd_PlaceOrder \(2202\): not sent: .*allow_real_trading=True"):
            send(opend_client)


def test_a_packet_id_is_filled_in(opend_simulator: Simulator, opend_client: Client) -> None:
    seen: list[Message] = []

    @opend_simulator.handle(methods.TRD_PLACE_ORDER)
    def place(request: trd_place_order.Request) -> trd_place_order.Response:
        seen.append(request.c2s.packet_id)
        return opend_simulator.sample(methods.TRD_PLACE_ORDER, request)

    for send in refused(order(TrdEnv.SIMULATE), PLACE):
        send(opend_client)
    first, second = seen
    assert isinstance(first, PacketID)
    assert isinstance(second, PacketID)
    assert first.conn_id == second.conn_id == opend_client.connection_id
    assert 0 < first.serial_no < second.serial_no
    assert place is not None


def test_a_lost_reply_to_an_order_is_an_unknown_outcome(opend_proxy: FaultProxy) -> None:
    with Client(opend_proxy.host, opend_proxy.port) as client:
        opend_proxy.faults = [Drop(protocol_id=PLACE)]
        with pytest.raises(OutcomeUnknown, match=r"Trd_PlaceOrder \(2202\)"):
            client.raw.call(PLACE, order(TrdEnv.SIMULATE), timeout=0.3)


def test_rate_limits_are_kept(opend_simulator: Simulator) -> None:
    limit = methods.TRD_PLACE_ORDER.limit
    assert limit is not None
    with Client(opend_simulator.host, opend_simulator.port, rate_limit="raise") as client:
        client.raw.exchange(PLACE, order(TrdEnv.SIMULATE))
        with pytest.raises(RateLimitExceeded):
            _ = [client.raw.exchange(PLACE, order(TrdEnv.SIMULATE)) for _ in range(limit.calls)]


def test_nothing_is_sent_before_the_connection_is_there() -> None:
    with pytest.raises(ConnectionClosed):
        Client().raw.call(TICKER, encode(GET_TICKER))
