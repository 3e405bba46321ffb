"""The NATS wire below a client's session, in memory: what is sent, and what a server's bytes become."""

from __future__ import annotations

import re

import pytest
from tests.support.gathering import each_of

from opend.codec import encode
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    FrameError,
    LinkError,
    OpenDError,
    OutcomeUnknown,
    ProtocolError,
    QuotaExceeded,
    RateLimitExceeded,
    RiskLimitExceeded,
    ServerError,
    UsageError,
)
from opend.nats import NatsTransport
from opend.nats.failures import pack_error, unpack_error
from opend.nats.naming import Names, security_tokens
from opend.nats.reading import Delivery, LineReader, publish
from opend.session import (
    CallFailed,
    ClientOptions,
    ClientSession,
    Dropped,
    DropReason,
    Event,
    PushReceived,
    Replied,
    State,
)
from opend_proto import (
    common,
    init_connect,
    keep_alive,
    methods,
    qot_common,
    qot_get_ticker,
    qot_set_price_reminder,
    qot_sub,
    qot_update_ticker,
)
from opend_proto.schema import AnyMethod

SECURITY = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICKS = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))
PUSH = qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY))
SUBSCRIBED = qot_sub.Response(ret_type=common.RetType.SUCCEED, s2c=qot_sub.S2C())
REFUSED = qot_sub.Response(ret_type=common.RetType.FAILED)
HELLO = init_connect.Response(
    ret_type=common.RetType.SUCCEED,
    s2c=init_connect.S2C(server_ver=1011, login_user_id=1, conn_id=77, conn_aes_key="", keep_alive_interval=10),
)
INFO = b'INFO {"headers":true,"max_payload":1048576}\r\n'
TICK_SUBJECT = "opend.main.push.Qot_UpdateTicker.HK.00700"


def subscription(*, wanted: bool) -> qot_sub.Request:
    types = [qot_common.SubType.TICKER]
    c2s = qot_sub.C2S(security_list=[SECURITY], sub_type_list=types, is_sub_or_un_sub=wanted)
    c2s.is_reg_or_un_reg_push = True if wanted else None
    return qot_sub.Request(c2s=c2s)


class Talk:
    """A session that has been greeted by a hub, and the server's side of its connection."""

    def __init__(self) -> None:
        transport = NatsTransport("nats://user:secret@127.0.0.1")
        options = ClientOptions(host=transport.host, port=transport.port, transport=transport)
        self.session = ClientSession(options)
        self.session.connect(0.0)
        self.opening = self.session.data_to_send()
        self.inbox = re.findall(rb"SUB (_INBOX\.user\.[0-9a-f]{24})\.> 1\r\n", self.opening)[0].decode()

    def say(self, data: bytes) -> list[Event]:
        return self.session.receive(data, 1.0)

    def greet(self) -> Talk:
        self.say(INFO + self.reply(methods.INIT_CONNECT, 1, encode(HELLO)))
        assert self.session.state is State.READY
        return self

    def call(self, method: AnyMethod, request: object) -> tuple[int, bytes]:
        serial = self.session.call(method, request, 1.0, 5.0)
        return serial, self.session.data_to_send()

    def reply(self, method: AnyMethod, serial: int, body: bytes, headers: str = "") -> bytes:
        return delivered(f"{self.inbox}.{method.id}.{serial}", body, headers)


def delivered(subject: str, body: bytes, headers: str = "") -> bytes:
    head = f"NATS/1.0{headers}\r\n\r\n".encode()
    return b"HMSG %s 1 %d %d\r\n%s%s\r\n" % (subject.encode(), len(head), len(head) + len(body), head, body)


def test_a_call_goes_out_once_and_its_reply_comes_back() -> None:
    talk = Talk().greet()
    assert b'"user": "user", "pass": "secret"' in talk.opening
    assert talk.session.greeting is not None
    assert talk.session.greeting.connection_id == 77
    serial, sent = talk.call(methods.QOT_GET_TICKER, GET_TICKER)
    assert f"HPUB opend.main.call.Qot_GetTicker {talk.inbox}.3010.{serial} ".encode() in sent
    assert b"Opend-Timeout: 5.000\r\n" in sent
    assert sent.endswith(encode(GET_TICKER) + b"\r\n")
    reply = talk.reply(methods.QOT_GET_TICKER, serial, encode(TICKS))
    events = [event for at in range(len(reply)) for event in talk.say(reply[at : at + 1])]
    assert events == [Replied(serial, TICKS)]
    assert talk.say(reply)[0].__class__ is Dropped  # A second reply.
    assert talk.say(b"PING\r\n") == []
    assert talk.session.data_to_send() == b"PONG\r\n"
    assert talk.session.close()
    assert talk.session.data_to_send().startswith(b"HPUB opend.main.leave ")


def test_a_long_reply_comes_in_parts() -> None:
    talk = Talk().greet()
    serial, _ = talk.call(methods.QOT_GET_TICKER, GET_TICKER)
    body = encode(TICKS)
    first, second = (
        talk.reply(methods.QOT_GET_TICKER, serial, part, f"\r\nOpend-Part: {place}")
        for part, place in ((body[:5], "1/2"), (body[5:], "2/2"))
    )
    assert talk.say(first) == []
    assert talk.say(second) == [Replied(serial, TICKS)]


def test_pushes_are_listened_to_before_they_are_asked_for() -> None:
    talk = Talk().greet()
    serial, sent = talk.call(methods.QOT_SUB, subscription(wanted=True))
    sid = re.findall(rb"SUB %s (\d+)\r\n" % TICK_SUBJECT.encode(), sent)[0]
    assert sent.index(b"SUB ") < sent.index(b"HPUB ")
    assert talk.say(talk.reply(methods.QOT_SUB, serial, encode(SUBSCRIBED))) == [Replied(serial, SUBSCRIBED)]
    assert talk.say(delivered(TICK_SUBJECT, encode(PUSH))) == [PushReceived(methods.QOT_UPDATE_TICKER, [PUSH])]
    missed = {
        "\r\nOpend-Gap: 5-9": "HK.00700: the hub has missed what came between 5 and 9",
        "\r\nOpend-Read: 1": "HK.00700: the hub has missed pushes, and read later what they had",
    }
    for header, said in missed.items():
        (lost,) = talk.say(delivered(TICK_SUBJECT, encode(PUSH), header))
        assert isinstance(lost, Dropped)
        assert (lost.reason, str(lost.error)) == (DropReason.MISSED, f"Qot_UpdateTicker (3011): {said}")
    assert talk.session.counters.dropped[DropReason.MISSED] == len(missed)
    _, sent = talk.call(methods.QOT_SUB, subscription(wanted=False))
    assert b"UNSUB %s\r\n" % sid in sent
    serial, sent = talk.call(methods.QOT_SUB, subscription(wanted=True))
    talk.say(talk.reply(methods.QOT_SUB, serial, encode(REFUSED)))
    assert b"UNSUB" in talk.session.data_to_send()


def test_an_order_that_the_hub_refused_is_not_in_doubt() -> None:
    """But one whose reply is lost is."""
    talk = Talk().greet()
    spoken = [
        (RiskLimitExceeded("too much", limits=("max_notional",)), True, RiskLimitExceeded),
        (CallTimeout("no reply"), False, OutcomeUnknown),
        (OutcomeUnknown("lost", conn_id=3), True, OutcomeUnknown),
    ]
    method = methods.QOT_SET_PRICE_REMINDER
    operation = qot_set_price_reminder.SetPriceReminderOp.ADD
    request = qot_set_price_reminder.Request(c2s=qot_set_price_reminder.C2S(security=SECURITY, op=operation))
    for error, had_no_effect, expected in spoken:
        serial, sent = talk.call(method, request)
        assert b"HPUB opend.main.trade.Qot_SetPriceReminder " in sent
        kind, body = pack_error(error, had_no_effect=had_no_effect)
        (event,) = talk.say(talk.reply(method, serial, body, f"\r\nOpend-Error: {kind}"))
        assert isinstance(event, CallFailed)
        assert type(event.error) is expected
    serial, _ = talk.call(method, request)
    (event,) = talk.say(b"-ERR 'Permissions Violation for Publish to \"opend.main.trade.Qot_SetPriceReminder\"'\r\n")
    assert isinstance(event, CallFailed)
    assert type(event.error) is UsageError


def test_a_client_whose_lease_has_run_out_connects_again() -> None:
    talk = Talk().greet()
    talk.session.handle_time(9.5)  # KeepAlive is due.
    sent = talk.session.data_to_send()
    serial = int(re.findall(rb"\.1004\.(\d+) ", sent)[0])
    kind, body = pack_error(UsageError("no lease"))
    talk.say(talk.reply(methods.KEEP_ALIVE, serial, body, f"\r\nOpend-Error: {kind}"))
    assert isinstance(talk.session.error, ConnectionClosed)
    assert "no longer knows this client" in str(talk.session.error)


LOST = delivered("opend.main.push.Notify", b"", "\r\nOpend-Lost: OpenD was lost, and is back\r\nOpend-Protocol: 1003")


def is_open(talk: Talk) -> bool:
    return talk.session.error is None


def bars(talk: Talk) -> None:
    c2s = qot_sub.C2S(
        security_list=[SECURITY],
        sub_type_list=[qot_common.SubType.KL_1MIN],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
    )
    serial, _ = talk.call(methods.QOT_SUB, qot_sub.Request(c2s=c2s))
    talk.say(talk.reply(methods.QOT_SUB, serial, encode(SUBSCRIBED)))


def test_a_loss_before_the_hub_is_one_of_whoever_counts_on_every_push() -> None:
    """Readers of ticks get those later, and others do not need them."""
    talk = Talk().greet()
    talk.call(methods.QOT_SUB, subscription(wanted=True))
    assert talk.say(LOST) == []
    assert is_open(talk)
    bars(talk)
    talk.say(LOST)
    assert isinstance(talk.session.error, ConnectionClosed)
    assert "pushes may have been missed: OpenD was lost, and is back" in str(talk.session.error)


def test_a_change_under_way_is_waited_for_but_not_for_ever() -> None:
    operation = qot_set_price_reminder.SetPriceReminderOp.ADD
    request = qot_set_price_reminder.Request(c2s=qot_set_price_reminder.C2S(security=SECURITY, op=operation))
    done = qot_set_price_reminder.Response(ret_type=common.RetType.SUCCEED, s2c=qot_set_price_reminder.S2C(key=1))
    for is_answered in (True, False):
        talk = Talk().greet()
        bars(talk)
        serial, _ = talk.call(methods.QOT_SET_PRICE_REMINDER, request)
        talk.say(LOST)
        assert is_open(talk)
        if is_answered:
            events = talk.say(talk.reply(methods.QOT_SET_PRICE_REMINDER, serial, encode(done)))
            assert events[0] == Replied(serial, done)
        else:
            talk.session.handle_time(9.5)
            (alive,) = re.findall(rb"\.1004\.(\d+) ", talk.session.data_to_send())
            kept = keep_alive.Response(ret_type=common.RetType.SUCCEED, s2c=keep_alive.S2C(time=1))
            talk.say(talk.reply(methods.KEEP_ALIVE, int(alive), encode(kept)))
        assert isinstance(talk.session.error, ConnectionClosed)


def test_a_missing_hub_is_named() -> None:
    talk = Talk()
    nobody = f"{talk.inbox}.1001.1"
    talk.say(INFO + b"HMSG %s 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n" % nobody.encode())
    assert isinstance(talk.session.error, ConnectError)
    assert "no hub named 'main'" in str(talk.session.error)
    assert "secret" not in str(talk.session.error)


HOSTILE = [
    b"SSH-2.0-OpenSSH\r\n",
    b"x" * 70_000,
    b"HMSG a 1 16 99999999999\r\n",
    b"HMSG a 1 99 20\r\n",
    b"MSG a 1 x\r\n",
    b"MSG a\r\n",
    b"INFO {]\r\n",
    b"INFO 5\r\n",
    b'INFO {"max_payload":1}\r\n',
    delivered("_INBOX.INBOX.x.y", b"") + delivered("strange", b""),
    delivered("_INBOX.INBOX.1001.1", b"", "\r\nOpend-Part: 2/2"),
    b"-ERR 'Authorization Violation'\r\n",
]


@each_of("data", HOSTILE)
def test_bytes_that_no_hub_sends_end_the_connection(data: bytes) -> None:
    talk = Talk()
    talk.say(data.replace(b"_INBOX.INBOX", talk.inbox.encode()).replace(b"HMSG _INBOX.", b"HMSG _INBOX."))
    assert isinstance(talk.session.error, ConnectError), data
    assert "secret" not in str(talk.session.error)


ERRORS: list[OpenDError] = [
    UsageError("wrong"),
    RateLimitExceeded("slow down", retry_in=2.5),
    RiskLimitExceeded("no", limits=("a", "b")),
    OutcomeUnknown("who knows", conn_id=5),
    QuotaExceeded("full", ret_type=-1, err_code=7),
    ServerError("no"),
    LinkError("gone"),
]


@each_of("error", ERRORS)
def test_errors_arrive_as_they_were(error: OpenDError) -> None:
    error.of_call("Qot_Sub", 3001, None)
    arrived = unpack_error(*pack_error(error))
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert vars(arrived) == vars(error)


@each_of("body", [b"", b"5", b"{}", b'{"message":', b'{"message":"x","limits":5}'])
def test_no_other_class_is_made_of_an_error(body: bytes) -> None:
    assert type(unpack_error("RiskLimitExceeded", body)) is ProtocolError
    # That the hub has lost OpenD must not look like the loss of this client's own connection.
    assert type(unpack_error(*pack_error(ConnectionClosed("lost")))) is LinkError
    assert type(unpack_error("SystemExit", b'{"message":"x"}')) is ProtocolError


@each_of("url", ["", "http://h", "nats://", "nats://h:x", "nats://h/path", "127.0.0.1:4222"])
def test_urls_that_are_none(url: str) -> None:
    with pytest.raises(UsageError, match="must look like"):
        NatsTransport(url)


def test_codes_become_parts_of_subjects() -> None:
    us = qot_common.QotMarket.US_SECURITY
    assert security_tokens(qot_common.Security(market=us, code=".DJI *>")) == ("US", "%2EDJI%20%2A%3E")
    with pytest.raises(UsageError, match="name of a hub"):
        Names("a.b")


def test_what_is_published_can_be_read() -> None:
    line = publish("a.b", b"body\r\n", {"X": "1"}, "r").replace(b"HPUB a.b r", b"HMSG a.b 1 r")
    assert list(LineReader().feed(line)) == [Delivery("a.b", {"X": "1"}, b"body\r\n")]
    with pytest.raises(FrameError, match="more than the 3 allowed"):
        list(LineReader(3).feed(line))
