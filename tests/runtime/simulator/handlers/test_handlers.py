"""The rules of each protocol, from the bytes of a request to the bytes of its reply, without a socket."""

import logging
from dataclasses import dataclass, field
from typing import TypeVar

import pytest

from opend import codec
from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.session import RequestReceived
from opend.simulator import ManualClock, RefusalError, SyntheticMarket
from opend.simulator.handlers import standard_handlers
from opend.simulator.pushes.ticks import due_ticks
from opend.simulator.rules.subscriptions import Quota
from opend.simulator.state import Gateway, Peer
from opend_proto import (
    get_global_state,
    init_connect,
    keep_alive,
    methods,
    qot_get_company_profile,
    qot_get_sub_info,
    qot_get_ticker,
    qot_sub,
)
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security, SubType
from opend_proto.schema import Message, Method

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

TENCENT = Security(market=QotMarket.HK_SECURITY, code="00700")
APPLE = Security(market=QotMarket.US_SECURITY, code="AAPL")
NOWHERE = Security(market=QotMarket.HK_SECURITY, code="99999")


@dataclass
class Desk:
    """A gateway with one clock, and clients that talk to its handlers directly."""

    clock: ManualClock = field(default_factory=ManualClock)
    quota: Quota = field(default_factory=lambda: Quota(100))

    def __post_init__(self) -> None:
        self.handlers = standard_handlers()
        self.gateway = Gateway(market=SyntheticMarket(0, clock=self.clock), quota=self.quota, user_id=7)

    def stranger(self, connection_id: int = 42) -> Peer:
        return Peer(gateway=self.gateway, connection_id=connection_id, subscriptions=self.quota.open())

    def client(self, connection_id: int = 42) -> Peer:
        peer = self.stranger(connection_id)
        assert self.ask(peer, methods.INIT_CONNECT, greeting()).ret_type == RetType.SUCCEED
        return peer

    def raw(self, peer: Peer, protocol_id: int, body: bytes, body_format: int = BODY_PROTOBUF) -> bytes:
        return self.handlers.reply_to(peer, RequestReceived(protocol_id, 1, body, body_format))

    def ask(self, peer: Peer, method: Method[RequestT, ResponseT], request: RequestT) -> ResponseT:
        return codec.decode(method.response, self.raw(peer, method.id, codec.encode(request)))

    def subscribe(self, peer: Peer, c2s: qot_sub.C2S) -> qot_sub.Response:
        return self.ask(peer, methods.QOT_SUB, qot_sub.Request(c2s=c2s))

    def ticks(self, peer: Peer, security: Security, count: int) -> qot_get_ticker.Response:
        c2s = qot_get_ticker.C2S(security=security, max_ret_num=count)
        return self.ask(peer, methods.QOT_GET_TICKER, qot_get_ticker.Request(c2s=c2s))

    def info(self, peer: Peer, *, all_connections: bool = False) -> qot_get_sub_info.S2C:
        c2s = qot_get_sub_info.C2S(is_req_all_conn=all_connections)
        response = self.ask(peer, methods.QOT_GET_SUB_INFO, qot_get_sub_info.Request(c2s=c2s))
        assert response.s2c is not None
        return response.s2c


def greeting(push_format: int | None = None) -> init_connect.Request:
    c2s = init_connect.C2S(client_ver=1011, client_id="test")
    if push_format is not None:
        # The codec decides whether the field holds an enum; this test need not know.
        text = f'{{"c2s": {{"clientVer": 1011, "clientID": "test", "pushProtoFmt": {push_format}}}}}'
        return codec.from_json(init_connect.Request, text)
    return init_connect.Request(c2s=c2s)


def subscribing(
    *securities: Security,
    types: tuple[SubType, ...] = (SubType.TICKER,),
    push: bool | None = None,
    first: bool | None = None,
) -> qot_sub.C2S:
    return qot_sub.C2S(
        security_list=list(securities),
        sub_type_list=list(types),
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=push,
        is_first_push=first,
    )


def unsubscribing(*securities: Security, types: tuple[SubType, ...] = (SubType.TICKER,)) -> qot_sub.C2S:
    return qot_sub.C2S(security_list=list(securities), sub_type_list=list(types), is_sub_or_un_sub=False)


@pytest.fixture
def desk() -> Desk:
    return Desk()


# Connection


def test_init_connect_tells_what_a_client_needs(desk: Desk) -> None:
    response = desk.ask(desk.stranger(2**62 + 1), methods.INIT_CONNECT, greeting())
    assert response.ret_type == RetType.SUCCEED
    s2c = response.s2c
    assert s2c is not None
    assert (s2c.server_ver, s2c.login_user_id, s2c.conn_id) == (1011, 7, 2**62 + 1)
    assert len(s2c.conn_aes_key) == 16
    assert s2c.keep_alive_interval == 10
    assert s2c.aes_cbc_iv is None, "its presence would switch encryption on"


def test_a_connection_is_initialised_once(desk: Desk) -> None:
    response = desk.ask(desk.client(), methods.INIT_CONNECT, greeting())
    assert (response.ret_type, response.ret_msg) == (RetType.FAILED, "the connection is already initialised")


def test_nothing_is_answered_before_init_connect(desk: Desk) -> None:
    peer = desk.stranger()
    response = desk.ask(peer, methods.KEEP_ALIVE, keep_alive.Request(c2s=keep_alive.C2S(time=1)))
    assert response.ret_type == RetType.FAILED
    assert "InitConnect first" in (response.ret_msg or "")


def test_keep_alive_answers_with_the_servers_time(desk: Desk) -> None:
    response = desk.ask(desk.client(), methods.KEEP_ALIVE, keep_alive.Request(c2s=keep_alive.C2S(time=1)))
    assert response.s2c == keep_alive.S2C(time=int(desk.clock.now()))


def test_the_global_state_follows_the_clock(desk: Desk) -> None:
    peer = desk.client()

    def state() -> get_global_state.S2C:
        request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
        s2c = desk.ask(peer, methods.GET_GLOBAL_STATE, request).s2c
        assert s2c is not None
        return s2c

    morning = state()
    assert (morning.market_hk.name, morning.market_us.name) == ("MORNING", "OVERNIGHT")
    assert (morning.qot_logined, morning.conn_id, morning.time) == (True, 42, int(desk.clock.now()))
    desk.clock.advance(4 * 3600)
    assert state().market_hk.name == "AFTERNOON"


# Requests that cannot be read


def test_an_unknown_protocol_is_refused_in_an_envelope_any_client_reads(desk: Desk) -> None:
    body = desk.raw(desk.client(), 9999, b"")
    response = codec.decode(qot_get_ticker.Response, body)
    assert (response.ret_type, response.ret_msg) == (RetType.FAILED, "unknown protocol id 9999")
    assert response.s2c is None


@pytest.mark.parametrize("body", [b"\xff", b"\x0a\x05abc", b""], ids=["garbage", "cut short", "required field missing"])
def test_a_malformed_request_is_invalid(desk: Desk, body: bytes) -> None:
    response = codec.decode(qot_get_ticker.Response, desk.raw(desk.client(), methods.QOT_GET_TICKER.id, body))
    assert response.ret_type == RetType.INVALID
    assert "Qot_GetTicker.Request" in (response.ret_msg or "")


def test_an_unknown_body_format_is_invalid(desk: Desk) -> None:
    response = codec.decode(keep_alive.Response, desk.raw(desk.client(), methods.KEEP_ALIVE.id, b"", 7))
    assert (response.ret_type, response.ret_msg) == (RetType.INVALID, "unknown body format 7")


def test_json_is_answered_in_json(desk: Desk) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(TENCENT))
    text = b'{"c2s": {"security": {"market": 1, "code": "00700"}, "maxRetNum": 2, "fieldOfTheFuture": 1}}'
    body = desk.raw(peer, methods.QOT_GET_TICKER.id, text, BODY_JSON)
    response = codec.from_json(qot_get_ticker.Response, body)
    assert response == desk.ticks(peer, TENCENT, 2)
    refused = codec.from_json(qot_get_ticker.Response, desk.raw(peer, methods.QOT_GET_TICKER.id, b"{\xff", BODY_JSON))
    assert refused.ret_type == RetType.INVALID


# Subscriptions


def test_ticks_need_a_subscription_of_this_connection_and_this_type(desk: Desk) -> None:
    mine, other = desk.client(1), desk.client(2)
    desk.subscribe(other, subscribing(TENCENT))
    desk.subscribe(mine, subscribing(TENCENT, types=(SubType.BASIC,)))
    desk.subscribe(mine, subscribing(APPLE))
    refused = desk.ticks(mine, TENCENT, 10)
    assert refused.ret_type == RetType.FAILED
    assert refused.ret_msg is not None
    assert refused.ret_msg.startswith("HK.00700 is not subscribed")
    assert refused.s2c is None
    assert desk.ticks(mine, APPLE, 10).ret_type == RetType.SUCCEED
    assert desk.ticks(other, TENCENT, 10).ret_type == RetType.SUCCEED


def test_every_security_is_subscribed_to_every_type(desk: Desk) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(TENCENT, APPLE, types=(SubType.TICKER, SubType.KL_DAY)))
    info = desk.info(peer)
    assert (info.total_used_quota, info.remain_quota) == (4, 96)
    (connection,) = info.conn_sub_info_list
    assert (connection.used_quota, connection.is_own_conn_data) == (4, True)
    assert {sub.sub_type: sub.security_list for sub in connection.sub_info_list} == {
        SubType.TICKER: [TENCENT, APPLE],
        SubType.KL_DAY: [TENCENT, APPLE],
    }


def test_subscribing_twice_changes_nothing(desk: Desk) -> None:
    peer = desk.client()
    for _ in range(2):
        desk.subscribe(peer, subscribing(TENCENT, TENCENT))
    assert desk.info(peer).total_used_quota == 1


def test_unsubscribing_takes_only_what_it_names(desk: Desk) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(TENCENT, APPLE, types=(SubType.TICKER, SubType.BASIC)))
    desk.clock.advance(60)
    assert desk.subscribe(peer, unsubscribing(TENCENT)).ret_type == RetType.SUCCEED
    assert desk.info(peer).total_used_quota == 4, "the unit is freed a minute later"
    desk.clock.advance(60)
    assert desk.info(peer).total_used_quota == 3
    assert desk.ticks(peer, TENCENT, 1).ret_type == RetType.FAILED
    assert desk.ticks(peer, APPLE, 1).ret_type == RetType.SUCCEED


def test_unsubscribing_all_disregards_the_other_fields(desk: Desk) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(TENCENT, APPLE, push=True))
    desk.clock.advance(60)
    desk.subscribe(peer, qot_sub.C2S(is_sub_or_un_sub=False, is_unsub_all=True))
    desk.clock.advance(5)
    assert not list(due_ticks(peer))
    desk.clock.advance(55)
    assert desk.info(peer).total_used_quota == 0


@pytest.mark.parametrize(
    ("c2s", "reason"),
    [
        (subscribing(), "securityList is empty"),
        (subscribing(TENCENT, types=()), "subTypeList is empty"),
        (subscribing(TENCENT, types=(SubType.NONE,)), "unknown subscription type 0"),
        (subscribing(TENCENT, types=(SubType.TICKER, SubType(99))), "unknown subscription type 99"),
        (subscribing(TENCENT, NOWHERE), "unknown security '99999' in market 1 (HK_SECURITY)"),
        (subscribing(Security(market=QotMarket(5), code="00700")), "unknown security '00700' in market 5 (UNKNOWN_5)"),
        (unsubscribing(NOWHERE), "unknown security '99999'"),
    ],
)
def test_a_refused_subscription_changes_nothing(desk: Desk, c2s: qot_sub.C2S, reason: str) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(APPLE))
    response = desk.subscribe(peer, c2s)
    assert response.ret_type == RetType.FAILED
    assert reason in (response.ret_msg or "")
    assert desk.info(peer).total_used_quota == 1


def test_the_quota_is_shared_and_freed_a_minute_after_the_last_who_lets_go() -> None:
    desk = Desk(quota=Quota(2))
    first, second = desk.client(1), desk.client(2)
    desk.subscribe(first, subscribing(TENCENT, APPLE))
    assert desk.subscribe(second, subscribing(TENCENT)).ret_type == RetType.SUCCEED, "it is counted already"
    refused = desk.subscribe(second, subscribing(TENCENT, types=(SubType.BASIC,)))
    assert refused.ret_type == RetType.FAILED
    assert "quota of 2 is short of 1" in (refused.ret_msg or "")
    desk.clock.advance(60)
    desk.subscribe(first, unsubscribing(TENCENT))
    desk.clock.advance(100)
    assert desk.info(first).remain_quota == 0, "the other still holds it"
    desk.quota.close(second.subscriptions, desk.gateway.market.milliseconds())
    desk.clock.advance(59)
    assert desk.info(first).remain_quota == 0
    assert desk.subscribe(first, subscribing(TENCENT)).ret_type == RetType.SUCCEED, "its unit is still its own"
    desk.clock.advance(60)
    desk.subscribe(first, unsubscribing(TENCENT))
    desk.clock.advance(60)
    assert desk.info(first).remain_quota == 1


def test_the_subscriptions_of_all_connections_are_shown_on_request(desk: Desk) -> None:
    mine, other = desk.client(1), desk.client(2)
    desk.subscribe(mine, subscribing(TENCENT))
    desk.subscribe(other, subscribing(TENCENT, APPLE))
    assert [info.is_own_conn_data for info in desk.info(mine).conn_sub_info_list] == [True]
    everyone = desk.info(mine, all_connections=True)
    assert [(info.is_own_conn_data, info.used_quota) for info in everyone.conn_sub_info_list] == [(True, 1), (False, 2)]
    assert everyone.total_used_quota == 2


# Ticks


@pytest.mark.parametrize("count", [-1, 0, 1001, 2**31 - 1])
def test_the_number_of_ticks_is_bounded(desk: Desk, count: int) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(TENCENT))
    response = desk.ticks(peer, TENCENT, count)
    assert (response.ret_type, response.ret_msg) == (RetType.FAILED, f"maxRetNum must be 1 to 1000, not {count}")


@pytest.mark.parametrize("count", [1, 10, 1000])
def test_the_latest_ticks_are_given_oldest_first(desk: Desk, count: int) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(APPLE))
    s2c = desk.ticks(peer, APPLE, count).s2c
    assert s2c is not None
    assert (s2c.security, s2c.name) == (APPLE, "Apple")
    listing = desk.gateway.market.find(APPLE.market, APPLE.code)
    assert listing is not None
    expected = desk.gateway.market.latest(listing, count)
    assert [tick.sequence for tick in s2c.ticker_list] == [tick.sequence for tick in expected]


def test_a_tick_has_the_time_of_its_exchange_and_the_instant(desk: Desk) -> None:
    peer = desk.client()
    desk.subscribe(peer, subscribing(TENCENT, APPLE))
    for security, day in ((TENCENT, "2025-06-02 10:29:5"), (APPLE, "2025-06-01 22:29:5")):
        s2c = desk.ticks(peer, security, 1).s2c
        assert s2c is not None
        (tick,) = s2c.ticker_list
        assert tick.time.startswith(day)
        assert len(tick.time) == len("2025-06-02 10:29:59.000")
        assert tick.timestamp is not None
        assert desk.clock.now() - 1 < tick.timestamp <= desk.clock.now()
        assert tick.time.endswith(f"{tick.timestamp % 1:.3f}"[1:])


def test_an_unknown_security_has_no_ticks(desk: Desk) -> None:
    response = desk.ticks(desk.client(), NOWHERE, 1)
    assert response.ret_type == RetType.FAILED
    assert "unknown security '99999'" in (response.ret_msg or "")


# Own handlers


def test_a_handler_may_be_replaced_and_may_refuse(desk: Desk) -> None:
    def closed(_peer: Peer, _request: qot_get_ticker.Request) -> qot_get_ticker.Response:
        raise RefusalError("no ticks today", ret_type=RetType.TIME_OUT, err_code=5)

    desk.handlers.register(methods.QOT_GET_TICKER, closed)
    response = desk.ticks(desk.client(), TENCENT, 1)
    assert (response.ret_type, response.ret_msg, response.err_code) == (RetType.TIME_OUT, "no ticks today", 5)


def test_a_handler_that_fails_is_logged_and_told(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def broken(_peer: Peer, _request: qot_get_company_profile.Request) -> qot_get_company_profile.Response:
        raise LookupError("nothing here")

    desk.handlers.register(methods.QOT_GET_COMPANY_PROFILE, broken)
    c2s = qot_get_company_profile.C2S(security=TENCENT)
    with caplog.at_level(logging.ERROR):
        response = desk.ask(desk.client(), methods.QOT_GET_COMPANY_PROFILE, qot_get_company_profile.Request(c2s=c2s))
    assert response.ret_type == RetType.FAILED
    assert "LookupError: nothing here" in (response.ret_msg or "")
    assert f"protocol {methods.QOT_GET_COMPANY_PROFILE.id}" in caplog.text


def test_a_handlers_reply_that_cannot_be_written_is_refused(desk: Desk) -> None:
    def too_large(_peer: Peer, _request: keep_alive.Request) -> keep_alive.Response:
        return keep_alive.Response(ret_type=RetType.SUCCEED, s2c=keep_alive.S2C(time=2**64))

    desk.handlers.register(methods.KEEP_ALIVE, too_large)
    response = desk.ask(desk.client(), methods.KEEP_ALIVE, keep_alive.Request(c2s=keep_alive.C2S(time=1)))
    assert response.ret_type == RetType.FAILED
    assert "KeepAlive.Response.s2c.time" in (response.ret_msg or "")


def test_push_format_is_checked(desk: Desk) -> None:
    peer = desk.stranger()
    response = desk.ask(peer, methods.INIT_CONNECT, greeting(push_format=9))
    assert response.ret_type == RetType.FAILED
    assert "pushProtoFmt 9" in (response.ret_msg or "")
    assert desk.ask(peer, methods.INIT_CONNECT, greeting(push_format=BODY_JSON)).ret_type == RetType.SUCCEED
    assert peer.push_format == BODY_JSON
