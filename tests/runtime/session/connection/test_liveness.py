"""Silence and damage: how soon a gateway must answer, and how a connection ends that no longer does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, TypeAlias

import pytest
from tests.runtime.session.joined import Joined, init_reply

from opend.codec import encode
from opend.errors import ConnectionClosed
from opend.frame import HEADER, HEADER_SIZE
from opend.securities import security
from opend.session import ClientOptions, ClientSession, DropReason, Event, Replied, ServerSession, SessionEnded, State
from opend.session.connection.calls import PendingCalls
from opend.session.connection.events import ProtocolFault, RequestReceived
from opend.session.connection.exchange import CallExchange
from opend_proto import common, keep_alive, methods, qot_get_ticker, qot_update_ticker

SECURITY: Final = security("HK.00700")
GET_TICKER: Final = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICKS: Final = encode(
    qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))
)
ALIVE: Final = encode(keep_alive.Response(ret_type=common.RetType.SUCCEED, s2c=keep_alive.S2C(time=1)))
PUSH: Final = encode(
    qot_update_ticker.Response(
        ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY, name="n" * 300)
    )
)
BODIES: Final = {methods.QOT_GET_TICKER.id: TICKS, methods.KEEP_ALIVE.id: ALIVE}

Damaged: TypeAlias = Literal["reply", "push", "request"]
Spoil: TypeAlias = Callable[[bytes], bytes]


class Line:
    """A session, a gateway that answers and pushes, and the line between them, on a clock that the test moves."""

    def __init__(self, *, interval: int = 10) -> None:
        self.now = 1000.0
        self.client = ClientSession(ClientOptions(timeout=4.0))
        self.server = ServerSession(1)
        self.client.connect(self.now)
        self.server.receive(self.client.data_to_send(), self.now)
        self.server.reply(1001, 1, encode(init_reply(interval=interval)))
        self.answers = True
        self.pushes = True
        self.spoil: dict[Damaged, Spoil] = {}
        self.ended_at: float | None = None
        self.answered_at: float | None = None
        self.error = ""
        self.take(self.client.receive(self.server.data_to_send(), self.now))
        assert self.client.state is State.READY

    def pass_time(self, seconds: float, *, calls: bool = False) -> None:
        """Let time pass in steps of a second: timers, a call if wanted, answers, and a push."""
        end = self.now + seconds
        while self.now < end and self.ended_at is None:
            self.now += 1.0
            self.take(self.client.handle_time(self.now))
            if calls and self.client.state is State.READY:
                self.client.call(methods.QOT_GET_TICKER, GET_TICKER, self.now)
            self.exchange()

    def exchange(self) -> None:
        """Deliver the waiting bytes in both directions."""
        for data in self.to_client(self.requests()):
            self.take(self.client.receive(data, self.now))

    def requests(self) -> list[RequestReceived]:
        found: list[RequestReceived] = []
        if data := self.client.data_to_send():
            for event in self.server.receive(self.spoilt("request", data), self.now):
                if isinstance(event, RequestReceived):
                    found.append(event)
                elif isinstance(event, ProtocolFault) and event.fatal:
                    self.take(self.client.receive_eof())  # A gateway that gets malformed bytes ends the connection.
        return found

    def to_client(self, requests: list[RequestReceived]) -> list[bytes]:
        pieces: list[bytes] = []
        for request in requests if self.answers else []:
            self.server.reply(request.method_id, request.serial, BODIES.get(request.method_id, b""))
            pieces.append(self.spoilt("reply", self.server.data_to_send()))
        if self.pushes:
            self.server.push(methods.QOT_UPDATE_TICKER.id, PUSH)
            pieces.append(self.spoilt("push", self.server.data_to_send()))
        return pieces

    def spoilt(self, what: Damaged, data: bytes) -> bytes:
        """Damage the first request, reply or push, once."""
        spoil = self.spoil.pop(what, None)
        return data if spoil is None else spoil(data)

    def take(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, SessionEnded):
                self.ended_at, self.error = self.now, str(event.error)
            elif isinstance(event, Replied):
                self.answered_at = self.now


def flipped(bit: int) -> Spoil:
    def flip(data: bytes) -> bytes:
        damaged = bytearray(data)
        damaged[bit // 8] ^= 1 << bit % 8
        return bytes(damaged)

    return flip


LENGTH_AT: Final = HEADER_SIZE - 8 - 20 - 4
LENGTH_BIT: Final = LENGTH_AT * 8


def length_bit(bit: int) -> Spoil:
    return flipped(LENGTH_BIT + bit)


def test_the_length_is_where_the_sweep_takes_it_to_be() -> None:
    assert HEADER.unpack(length_bit(20)(bytes(HEADER_SIZE)))[5] == 1 << 20


# One bit.


@pytest.mark.parametrize("what", ["reply", "push", "request"])
def test_no_bit_of_a_header_makes_a_client_deaf(what: Damaged) -> None:
    """Whatever bit is wrong: calls are answered again, or the connection ends within three intervals."""
    for bit in range(HEADER_SIZE * 8):
        line = Line()
        line.pass_time(2, calls=True)
        line.spoil[what] = flipped(bit)
        line.pass_time(1, calls=True)
        assert what not in line.spoil, "nothing was damaged"
        damaged_at = line.now
        for _ in range(35):
            line.pass_time(1, calls=True)
            if line.ended_at is not None or line.answered_at == line.now:
                break
        assert line.ended_at is not None or line.answered_at == line.now, f"bit {bit}: deaf after 35 s"
        assert line.now - damaged_at <= 31, f"bit {bit}"
        if line.ended_at is not None:
            with pytest.raises(ConnectionClosed, match="not sent"):
                line.client.call(methods.QOT_GET_TICKER, GET_TICKER, line.now)


def test_what_a_damaged_length_swallows_is_told() -> None:
    line = Line()
    line.spoil["push"] = length_bit(20)
    line.pass_time(60)
    assert line.ended_at is not None
    assert 1028 <= line.ended_at <= 1032
    assert "sends bytes that complete no frame for" in line.error
    assert "damaged length" in line.error


def test_a_request_whose_length_is_damaged_leaves_the_gateway_deaf_and_is_missed() -> None:
    line = Line()
    line.spoil["request"] = length_bit(20)
    line.pass_time(60)
    assert line.ended_at is not None
    assert "sends, but has answered nothing for 3" in line.error


# Answers.


def test_pushes_do_not_make_up_for_answers() -> None:
    line = Line()
    line.answers = False
    line.pass_time(60)
    assert line.ended_at == 1030.0


def test_bytes_do_not_make_up_for_frames() -> None:
    line = Line()
    line.answers = line.pushes = False
    frame = b"FT" + bytes(10) + (1 << 20).to_bytes(4, "little") + bytes(28)
    assert not line.client.receive(frame, line.now)
    for _ in range(60):
        line.pass_time(1)
        if line.ended_at is None:
            assert not line.client.receive(b"\0", line.now)
    assert line.ended_at == 1030.0


def test_answers_keep_a_quiet_connection() -> None:
    line = Line()
    line.pushes = False
    line.pass_time(300)
    assert line.ended_at is None


def test_a_keep_alive_that_is_answered_late_is_an_answer() -> None:
    joined = Joined()
    joined.client.handle_time(joined.now + 8.0)
    joined.client.handle_time(joined.now + 16.0)
    first, second = joined.requests()
    alive = keep_alive.Response(ret_type=common.RetType.SUCCEED, s2c=keep_alive.S2C(time=1))
    assert not joined.client.receive(joined.answer(1004, first.serial, alive), joined.now + 17.0)
    assert not joined.client.receive(joined.answer(1004, second.serial, alive), joined.now + 24.0)
    assert joined.client.counters.dropped[DropReason.LATE_REPLY] == 0
    assert not joined.client.handle_time(joined.now + 48.0)
    assert joined.client.state is State.READY


def test_unanswered_keep_alives_do_not_pile_up() -> None:
    line = Line()
    line.answers = line.pushes = False
    line.client.pause()
    line.pass_time(3600)
    assert line.ended_at is None
    line.answers = True
    line.client.resume(line.now)
    line.pass_time(60)
    exchange: CallExchange = vars(line.client)["_exchange"]
    calls: PendingCalls = vars(exchange)["_calls"]
    assert len(list(calls)) <= 1


# A process that did not run.


@pytest.mark.parametrize("asleep", [26.0, 29.9, 30.1, 33.0, 3600.0])
def test_what_waits_in_the_socket_is_read_before_the_gateway_is_given_up(asleep: float) -> None:
    """After SIGSTOP, or a night's suspension, timers may go off before the socket is looked at."""
    line = Line()
    line.pass_time(9)
    assert line.client.state is State.READY
    line.now += asleep
    line.take(line.client.handle_time(line.now))
    assert line.ended_at is None
    line.pass_time(30)
    assert line.ended_at is None


def test_a_process_that_sleeps_in_its_last_chance_gets_another() -> None:
    line = Line()
    line.take(line.client.handle_time(1025.0))
    line.take(line.client.handle_time(1063.0))
    assert line.ended_at is None
    line.now = 1063.0
    line.answers = False
    line.pass_time(10)
    assert line.ended_at == 1068.0


# What the gateway says.


@pytest.mark.parametrize(
    ("interval", "beat"), [(0, 8.0), (-5, 8.0), (-(2**31), 8.0), (1, 0.8), (60, 48.0), (61, 48.0), (2**31 - 1, 48.0)]
)
def test_an_interval_is_held_within_bounds(interval: int, beat: float) -> None:
    line = Line(interval=interval)
    assert line.client.next_deadline() == line.now + beat
