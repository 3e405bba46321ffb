"""JSON bodies: which format is sent and read, and both clients against the simulator."""

from __future__ import annotations

import json
from typing import Final, TypeVar, cast

import pytest
from tests.support.peers.keys import rsa_key
from tests.support.peers.talking import CLIENTS, ClientType, talk
from tests.support.peers.tap import Tap

from opend import UsageError
from opend.codec import encode, to_json
from opend.errors import DecodeError
from opend.frame import BODY_JSON, BODY_PROTOBUF, FrameDecoder
from opend.session import (
    CallFailed,
    ClientOptions,
    ClientSession,
    Dropped,
    PushReceived,
    Ready,
    Replied,
    RequestReceived,
    ServerSession,
)
from opend.session.options import BodyFormat
from opend.simulator import Simulator
from opend_proto import common, init_connect, methods, qot_common, qot_get_ticker, qot_update_ticker
from opend_proto.schema import Message

EACH_CLIENT: Final = pytest.mark.parametrize("client_type", CLIENTS)
EACH_FORMAT: Final = pytest.mark.parametrize("answer_format", [BODY_PROTOBUF, BODY_JSON])

SECURITY: Final = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
GET_TICKER: Final = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICK: Final = qot_common.Ticker(
    time="2025-06-02 10:30:00",
    sequence=2**60 + 1,
    dir=qot_common.TickerDirection.BID,
    price=1.5,
    volume=2,
    turnover=3.0,
)
TICKS: Final = qot_get_ticker.Response(
    ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY, ticker_list=[TICK])
)
PUSH: Final = qot_update_ticker.Response(
    ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY, ticker_list=[TICK])
)
INIT: Final = init_connect.Response(
    ret_type=common.RetType.SUCCEED,
    s2c=init_connect.S2C(
        server_ver=1011, login_user_id=1, conn_id=2**60 + 1, conn_aes_key="k" * 16, keep_alive_interval=10
    ),
)

EventT = TypeVar("EventT")


def only(events: list[EventT]) -> EventT:
    (event,) = events
    return event


def written(message: Message, body_format: int) -> bytes:
    return to_json(message).encode() if body_format == BODY_JSON else encode(message)


class Pair:
    """A client session that uses JSON, and a server session that answers as the test says."""

    def __init__(self) -> None:
        self.client = ClientSession(ClientOptions(body_format="json"))
        self.server = ServerSession(1)
        self.client.connect(0.0)

    def request(self) -> RequestReceived:
        event = only(self.server.receive(self.client.data_to_send(), 0.0))
        assert isinstance(event, RequestReceived)
        return event

    def shake_hands(self, answer_format: int = BODY_JSON) -> None:
        self.server.reply(1001, self.request().serial, written(INIT, answer_format), body_format=answer_format)
        assert isinstance(only(self.client.receive(self.server.data_to_send(), 0.0)), Ready)


@pytest.fixture
def pair() -> Pair:
    joined = Pair()
    joined.shake_hands()
    return joined


def test_init_connect_is_written_in_json_and_asks_for_json_pushes() -> None:
    request = Pair().request()
    assert request.body_format == BODY_JSON
    c2s = json.loads(request.body)["c2s"]
    assert c2s["pushProtoFmt"] == common.ProtoFmt.JSON
    assert c2s["clientVer"] == 1011


def test_requests_have_the_protos_names(pair: Pair) -> None:
    pair.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0)
    request = pair.request()
    assert request.body_format == BODY_JSON
    assert json.loads(request.body) == {"c2s": {"security": {"market": 1, "code": "00700"}, "maxRetNum": 10}}


def test_keep_alive_is_written_in_json(pair: Pair) -> None:
    assert pair.client.handle_time(8.0) == []
    request = pair.request()
    assert (request.method_id, request.body_format) == (1004, BODY_JSON)


@EACH_FORMAT
def test_what_arrives_is_read_in_the_format_its_header_tells(answer_format: int) -> None:
    pair = Pair()
    pair.shake_hands(answer_format)
    serial = pair.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0)
    pair.request()
    pair.server.reply(3010, serial, written(TICKS, answer_format), body_format=answer_format)
    pair.server.push(3011, written(PUSH, answer_format), body_format=answer_format)
    events = pair.client.receive(pair.server.data_to_send(), 0.0)
    assert events == [Replied(serial, TICKS), PushReceived(methods.QOT_UPDATE_TICKER, [PUSH])]


def test_fields_of_a_newer_gateway_are_skipped(pair: Pair) -> None:
    newer = json.loads(to_json(PUSH))
    newer["s2c"]["tickerList"][0]["inventedLater"] = {"deep": [1]}
    pair.server.push(3011, json.dumps(newer).encode(), body_format=BODY_JSON)
    event = only(pair.client.receive(pair.server.data_to_send(), 0.0))
    assert event == PushReceived(methods.QOT_UPDATE_TICKER, [PUSH])


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b'{"retType": 0, "s2c": {"security": 5}}'])
def test_a_body_that_is_not_the_message_fails_its_call_alone(pair: Pair, body: bytes) -> None:
    first = pair.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0)
    second = pair.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0)
    pair.server.reply(3010, first, body, body_format=BODY_JSON)
    pair.server.push(3011, body, body_format=BODY_JSON)
    pair.server.reply(3010, second, written(TICKS, BODY_JSON), body_format=BODY_JSON)
    failed, dropped, replied = pair.client.receive(pair.server.data_to_send(), 0.0)
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, DecodeError)
    assert isinstance(dropped, Dropped)
    assert isinstance(dropped.error, DecodeError)
    assert replied == Replied(second, TICKS)


def test_an_unknown_format_is_named(pair: Pair) -> None:
    serial = pair.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0)
    pair.server.reply(3010, serial, b"<xml/>", body_format=2)
    failed = only(pair.client.receive(pair.server.data_to_send(), 0.0))
    assert isinstance(failed, CallFailed)
    assert "format 2, but json (1) was asked for" in str(failed.error)


def test_there_are_two_formats() -> None:
    with pytest.raises(UsageError, match="'protobuf' or 'json', not 'xml'"):
        ClientOptions(body_format=cast("BodyFormat", "xml"))


@EACH_CLIENT
def test_both_directions_speak_json(client_type: ClientType) -> None:
    with Simulator(push_interval=0.02) as simulator, Tap(simulator.port) as tap:
        talked = talk(client_type(port=tap.port, body_format="json"))
    assert len(talked.ticks) == 5
    assert len(talked.pushed) >= 3
    for stream in (tap.sent, tap.received):
        frames = list(FrameDecoder().feed(bytes(stream)))
        assert {frame.body_format for frame in frames} == {BODY_JSON}
        assert all(json.loads(bytes(frame.body)) for frame in frames)


@EACH_CLIENT
def test_json_is_encrypted_too(client_type: ClientType) -> None:
    pem = rsa_key(1024)
    with Simulator(rsa_key=pem, push_interval=0.02) as simulator, Tap(simulator.port) as tap:
        talked = talk(client_type(port=tap.port, body_format="json", rsa_key=pem))
    assert len(talked.ticks) == 5
    for stream in (tap.sent, tap.received):
        assert b"c2s" not in stream
        assert {frame.body_format for frame in FrameDecoder().feed(bytes(stream))} == {BODY_JSON}
