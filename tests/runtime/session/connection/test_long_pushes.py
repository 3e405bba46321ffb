"""A long push is read outside the session, and messages that arrive behind it keep their order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.runtime.session.joined import Joined

from opend.codec import encode
from opend.errors import CallTimeout, ConnectionClosed, DecodeError
from opend.frame import SHORT_BODY, encode_frame
from opend.securities import security
from opend.session import (
    CallFailed,
    ClientOptions,
    Dropped,
    DropReason,
    Event,
    LongPush,
    LongReply,
    PushReceived,
    Replied,
    SessionEnded,
)
from opend.session.backpressure import QUEUE_LIMIT
from opend.session.connection import bodies
from opend.session.delivery.pushes import Subscribers
from opend_proto import common, methods, qot_get_ticker, qot_update_ticker, trd_unlock_trade
from opend_proto.schema import AnyMethod, Message

TICKER = methods.QOT_UPDATE_TICKER
LONGEST_SHORT = SHORT_BODY
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=1))
UNLOCK = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=False))


def push(name: str, *, long: bool = False) -> qot_update_ticker.Response:
    s2c = qot_update_ticker.S2C(security=security(f"US.{name}"), name="x" * (LONGEST_SHORT if long else 1))
    return qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


def ticks(*, long: bool = False) -> qot_get_ticker.Response:
    s2c = qot_get_ticker.S2C(security=security("HK.00700"), name="x" * (LONGEST_SHORT if long else 1))
    return qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


UNLOCKED = trd_unlock_trade.Response(ret_type=common.RetType.SUCCEED, s2c=trd_unlock_trade.S2C())


class Watched(Joined):
    """A client that treats every body as long, and the events that it has reported."""

    def __init__(self, options: ClientOptions | None = None, *, reads_apart: bool = True) -> None:
        super().__init__(options, reads_apart=reads_apart)
        self.events: list[Event] = []

    def push(self, *names: str, long: bool = False) -> None:
        for name in names:
            self.server.push(TICKER.id, encode(push(name, long=long)))
        self.receive(self.server.data_to_send())

    def call(self, method: AnyMethod, request: Message) -> int:
        serial = self.client.call(method, request, self.now)
        self.client.data_to_send()
        return serial

    def reply(self, method: AnyMethod, serial: int, response: Message) -> None:
        self.receive(self.answer(method.id, serial, response))

    def receive(self, data: bytes) -> None:
        self.events += self.client.receive(data, self.now)

    def finish(self) -> None:
        """Read the long body that waits to be read."""
        body = next(event for event in self.events if isinstance(event, LongPush | LongReply))
        self.events.remove(body)
        if isinstance(body, LongPush):
            self.events += self.client.finish_push(body, body.read(), self.now)
        else:
            self.events += self.client.finish_reply(body, body.read(), self.now)

    @property
    def names(self) -> list[str]:
        """The securities of the pushes that were delivered."""
        pushes = [event for event in self.events if isinstance(event, PushReceived)]
        return [response.s2c.security.code for each in pushes for response in each.responses]  # type: ignore[attr-defined]

    @property
    def replied(self) -> list[int]:
        return [event.serial for event in self.events if isinstance(event, Replied)]

    def is_held_back(self) -> bool:
        return Subscribers().must_pause(self.client, paused=False)


@pytest.fixture(autouse=True)
def short_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    def is_long(body: bytes, _: int) -> bool:
        return len(body) > LONGEST_SHORT

    monkeypatch.setattr(bodies, "is_long", is_long)


@pytest.fixture
def line() -> Watched:
    return Watched()


def test_a_session_reads_by_itself_unless_its_shell_has_asked() -> None:
    line = Watched(reads_apart=False)
    line.push("1", long=True)
    assert line.names == ["1"]


def test_pushes_behind_a_long_one_wait_for_it(line: Watched) -> None:
    line.push("1")
    line.push("2", long=True)
    line.push("3", "4")
    assert line.names == ["1"]
    line.finish()
    assert line.names == ["1", "2", "3", "4"]
    line.push("5")
    assert line.names == ["1", "2", "3", "4", "5"]
    assert line.client.counters.pushes == 5


def test_long_pushes_are_read_one_at_a_time(line: Watched) -> None:
    for name in ("1", "3"):
        line.push(name, long=True)
        line.push(str(int(name) + 1))
    assert sum(isinstance(event, LongPush) for event in line.events) == 1
    line.finish()
    assert line.names == ["1", "2"]
    line.push("5")
    line.finish()
    assert line.names == ["1", "2", "3", "4", "5"]


def test_one_that_cannot_be_read_is_told_in_its_place(line: Watched) -> None:
    line.receive(encode_frame(TICKER.id, 1, b"\xff" * 5000))
    line.receive(encode_frame(TICKER.id, 2, encode(push("1", long=True)), checksum=bytes(20)))
    line.push("2")
    assert line.names == []
    line.finish()
    line.finish()
    assert [event.reason for event in line.events if isinstance(event, Dropped)] == [
        DropReason.UNDECODABLE,
        DropReason.INTEGRITY,
    ]
    assert line.names == ["2"]
    assert isinstance(line.events[-1], PushReceived)


def test_a_short_one_that_cannot_be_read_waits_too(line: Watched) -> None:
    line.push("1", long=True)
    line.receive(encode_frame(TICKER.id, 1, b"\xff"))
    line.push("2")
    assert line.names == []
    line.finish()
    assert [type(event) for event in line.events] == [PushReceived, Dropped, PushReceived]


def test_a_fault_of_our_own_does_not_stop_the_pushes(line: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    line.push("1", long=True)
    line.push("2")
    monkeypatch.setattr(bodies, "read_body", broken)
    line.finish()
    dropped = line.events[0]
    assert isinstance(dropped, Dropped)
    assert isinstance(dropped.error, DecodeError)
    assert "ZeroDivisionError" in str(dropped.error)
    assert line.names == ["2"]


@pytest.mark.parametrize("long", [False, True])
def test_no_reply_overtakes_a_push(line: Watched, long: bool) -> None:
    serial = line.call(methods.QOT_GET_TICKER, GET_TICKER)
    line.push("1", long=True)
    line.push("2")
    line.reply(methods.QOT_GET_TICKER, serial, ticks(long=long))
    if long:
        reply = next(event for event in line.events if isinstance(event, LongReply))
        line.events.remove(reply)
        assert line.client.finish_reply(reply, reply.read(), line.now) == []
    line.push("3")
    assert line.replied == []
    line.finish()
    assert [type(event) for event in line.events] == [PushReceived, PushReceived, Replied, PushReceived]
    assert not line.client.has_waiting_calls()


def test_its_call_times_out_all_the_same(line: Watched) -> None:
    serial = line.call(methods.QOT_GET_TICKER, GET_TICKER)
    line.push("1", long=True)
    line.reply(methods.QOT_GET_TICKER, serial, ticks())
    line.now += ClientOptions().timeout
    (failed,) = line.client.handle_time(line.now)
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, CallTimeout)
    line.finish()
    assert [type(event) for event in line.events] == [PushReceived, Dropped]


def test_a_second_reply_does_not_wait_beside_the_first(line: Watched) -> None:
    serial = line.call(methods.QOT_GET_TICKER, GET_TICKER)
    line.push("1", long=True)
    line.reply(methods.QOT_GET_TICKER, serial, ticks())
    line.reply(methods.QOT_GET_TICKER, serial, ticks())
    assert isinstance(line.events[-1], Dropped)
    line.finish()
    assert line.replied == [serial]


def test_the_outcome_of_what_changes_something_waits_for_nothing(line: Watched) -> None:
    line.push("1", long=True)
    serial = line.call(methods.TRD_UNLOCK_TRADE, UNLOCK)
    line.reply(methods.TRD_UNLOCK_TRADE, serial, UNLOCKED)
    assert line.replied == [serial]


def test_the_connection_lives_meanwhile(line: Watched) -> None:
    line.push("1", long=True)
    for _ in range(10):
        line.now += 8.0
        assert line.client.handle_time(line.now) == []
        for request in line.requests():
            line.reply(methods.KEEP_ALIVE, request.serial, methods.KEEP_ALIVE.response(ret_type=common.RetType.SUCCEED))
    line.finish()
    assert line.names == ["1"]


def test_the_end_lets_go_what_can_be_read(line: Watched) -> None:
    serial = line.call(methods.QOT_GET_TICKER, GET_TICKER)
    line.push("1", long=True)
    line.push("2")
    line.reply(methods.QOT_GET_TICKER, serial, ticks())
    long = line.events.pop()
    assert isinstance(long, LongPush)
    line.events += line.client.receive_eof()
    assert [type(event) for event in line.events] == [Dropped, PushReceived, CallFailed, SessionEnded]
    dropped = line.events[0]
    assert isinstance(dropped, Dropped)
    assert dropped.reason is DropReason.UNREAD
    assert isinstance(dropped.error, ConnectionClosed)
    assert str(dropped.error).startswith("Qot_UpdateTicker (3011)")
    assert line.client.finish_push(long, long.read(), line.now) == []


def test_a_close_tells_of_no_push_any_more(line: Watched) -> None:
    line.push("1", long=True)
    line.push("2")
    assert [type(event) for event in line.client.close()] == [SessionEnded]


def test_what_waits_is_bounded_in_number(line: Watched) -> None:
    line.push("1", long=True)
    line.push(*["2"] * (QUEUE_LIMIT - 1))
    assert not line.is_held_back()
    line.push("2")
    assert line.is_held_back()
    line.call(methods.QOT_GET_TICKER, GET_TICKER)
    assert not line.is_held_back(), "the reply may be behind all these"
    line.push(*["2"] * (7 * QUEUE_LIMIT))
    assert line.is_held_back()
    line.finish()
    assert not line.is_held_back()


def test_what_waits_is_bounded_in_bytes() -> None:
    line = Watched(ClientOptions(max_queue_bytes=50_000))
    size = len(encode(push("1", long=True)))
    line.push("1", long=True)
    line.push(*["2"] * (50_000 // size), long=True)
    assert not line.is_held_back()
    line.push("3", long=True)
    assert line.is_held_back()
    line.finish()
    assert not line.is_held_back()


ACTIONS = st.lists(st.sampled_from(["short", "long", "reply", "finish"]), max_size=40)


@settings(max_examples=100, deadline=None)
@given(ACTIONS)
def test_everything_comes_out_in_the_order_of_arrival(actions: list[str]) -> None:
    line, expected = Watched(), list[object]()
    for number, action in enumerate(actions):
        if action == "finish":
            if any(isinstance(event, LongPush) for event in line.events):
                line.finish()
        elif action == "reply":
            serial = line.call(methods.QOT_GET_TICKER, GET_TICKER)
            line.reply(methods.QOT_GET_TICKER, serial, ticks())
            expected.append(serial)
        else:
            line.push(f"{number:05}", long=action == "long")
            expected.append(f"{number:05}")
    while any(isinstance(event, LongPush) for event in line.events):
        line.finish()
    came: list[object] = []
    for event in line.events:
        if isinstance(event, PushReceived):
            came += [response.s2c.security.code for response in event.responses]  # type: ignore[attr-defined]
        elif isinstance(event, Replied):
            came.append(event.serial)
    assert came == expected
