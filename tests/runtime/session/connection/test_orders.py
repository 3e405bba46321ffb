"""Calls that change money or state are never sent twice, never mistaken for unsent, never real without permission."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from tests.runtime.session.joined import CONNECTION_ID, Joined

from opend.codec import decode
from opend.errors import (
    CallTimeout,
    ConnectionClosed,
    DecodeError,
    IntegrityError,
    LinkError,
    OpenDError,
    OutcomeUnknown,
    UsageError,
)
from opend.securities import security
from opend.session import CallFailed, ClientOptions, Replied, SessionEnded
from opend_proto import common, methods, qot_get_ticker, trd_get_order_list, trd_place_order
from opend_proto.common import PacketID
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

UNSET = PacketID(conn_id=0, serial_no=0)


def order(env: TrdEnv = TrdEnv.SIMULATE, packet_id: PacketID = UNSET) -> trd_place_order.Request:
    return trd_place_order.Request(
        c2s=trd_place_order.C2S(
            packet_id=packet_id,
            header=TrdHeader(trd_env=env, acc_id=2**63, trd_market=TrdMarket.HK),
            trd_side=TrdSide.BUY,
            order_type=OrderType.NORMAL,
            code="00700",
            qty=100.0,
            price=300.0,
        )
    )


DONE = trd_place_order.Response(
    ret_type=common.RetType.SUCCEED, s2c=trd_place_order.S2C(header=order().c2s.header, order_id=5)
)
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=1))


@pytest.fixture
def joined() -> Joined:
    return Joined()


def place(joined: Joined, request: trd_place_order.Request | None = None, timeout: float = 5.0) -> int:
    return joined.client.call(methods.TRD_PLACE_ORDER, request or order(), joined.now, timeout)


# The packet id.


def test_the_packet_id_is_that_of_the_frame(joined: Joined) -> None:
    request = order()
    for _ in range(2):
        serial = place(joined, request)
        (sent,) = joined.requests()
        packet_id = decode(trd_place_order.Request, sent.body).c2s.packet_id
        assert (packet_id.conn_id, packet_id.serial_no) == (CONNECTION_ID, serial)
        assert sent.serial == serial
    assert request == order()


def test_a_packet_id_of_the_callers_own_is_kept(joined: Joined) -> None:
    own = PacketID(conn_id=7, serial_no=8)
    place(joined, order(packet_id=own))
    (sent,) = joined.requests()
    assert decode(trd_place_order.Request, sent.body).c2s.packet_id == own


# Real accounts.


def test_a_real_order_needs_leave_and_a_simulated_one_does_not(joined: Joined) -> None:
    with pytest.raises(UsageError, match=r"Trd_PlaceOrder \(2202\): not sent: .*allow_real_trading=True"):
        place(joined, order(TrdEnv.REAL))
    assert joined.client.data_to_send() == b""
    place(joined, order(TrdEnv.SIMULATE))
    allowed = Joined(ClientOptions(allow_real_trading=True))
    place(allowed, order(TrdEnv.REAL))
    assert len(allowed.requests()) == 1


def test_looking_at_a_real_account_needs_no_leave(joined: Joined) -> None:
    c2s = trd_get_order_list.C2S(header=replace(order().c2s.header, trd_env=TrdEnv.REAL))
    joined.client.call(methods.TRD_GET_ORDER_LIST, trd_get_order_list.Request(c2s=c2s), joined.now)


# What became of it.


def only_failure(events: list[object]) -> OpenDError:
    (failed,) = [event for event in events if isinstance(event, CallFailed)]
    return failed.error


def test_an_answered_order_is_an_ordinary_call(joined: Joined) -> None:
    serial = place(joined)
    joined.requests()
    assert joined.client.receive(joined.answer(2202, serial, DONE), joined.now) == [Replied(serial, DONE)]


def test_a_lost_connection_leaves_the_outcome_unknown(joined: Joined) -> None:
    serial = place(joined)
    joined.requests()
    error = only_failure([*joined.client.receive_eof()])
    assert isinstance(error, OutcomeUnknown)
    assert not isinstance(error, LinkError)
    assert (error.conn_id, error.serial, error.protocol_id) == (CONNECTION_ID, serial, 2202)
    assert isinstance(error.__cause__, ConnectionClosed)
    assert "whether it was carried out is not known" in str(error)
    assert pickle.loads(pickle.dumps(error)).conn_id == CONNECTION_ID


def test_a_time_out_leaves_the_outcome_unknown(joined: Joined) -> None:
    place(joined)
    joined.requests()
    error = only_failure([*joined.client.handle_time(joined.now + 5.0)])
    assert isinstance(error, OutcomeUnknown)
    assert isinstance(error.__cause__, CallTimeout)


@pytest.mark.parametrize(("damage", "cause"), [(-1, IntegrityError), (None, DecodeError)])
def test_a_reply_that_cannot_be_read_leaves_the_outcome_unknown(
    joined: Joined, damage: int | None, cause: type[OpenDError]
) -> None:
    serial = place(joined)
    joined.requests()
    if damage is None:
        joined.server.reply(2202, serial, b"\xff")
        data = bytearray(joined.server.data_to_send())
    else:
        data = bytearray(joined.answer(2202, serial, DONE))
        data[damage] ^= 1
    error = only_failure([*joined.client.receive(bytes(data), joined.now)])
    assert isinstance(error, OutcomeUnknown)
    assert isinstance(error.__cause__, cause)


def test_what_was_not_handed_over_was_not_sent(joined: Joined) -> None:
    place(joined)
    error = only_failure([*joined.client.receive_eof()])
    assert isinstance(error, ConnectionClosed)
    assert "not sent" in str(error)
    assert joined.client.data_to_send() == b""


def test_what_may_still_be_sent_does_not_count_as_unsent(joined: Joined) -> None:
    place(joined)
    error = only_failure([*joined.client.handle_time(joined.now + 5.0)])
    assert isinstance(error, OutcomeUnknown)
    assert len(joined.requests()) == 1


def test_calls_without_an_effect_keep_their_plain_errors(joined: Joined) -> None:
    joined.client.call(methods.QOT_GET_TICKER, GET_TICKER, joined.now, 5.0)
    joined.requests()
    assert isinstance(only_failure([*joined.client.handle_time(joined.now + 5.0)]), CallTimeout)
    joined.client.call(methods.QOT_GET_TICKER, GET_TICKER, joined.now, 5.0)
    joined.requests()
    *failures, last = joined.client.close()
    assert isinstance(only_failure([*failures]), ConnectionClosed)
    assert isinstance(last, SessionEnded)
