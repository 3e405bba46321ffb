"""A long reply is read outside the session, which goes on meanwhile: calls time out, other replies arrive."""

from __future__ import annotations

import pytest
from tests.runtime.session.connection.test_session import TICKS, Pair, only

from opend.errors import CallTimeout, ConnectionClosed, DecodeError, IntegrityError
from opend.frame import encode_frame
from opend.session import CallFailed, Dropped, DropReason, LongReply, Replied, SessionEnded
from opend.session.connection import bodies, tcp


def every_body_is_long(_: bytes, __: int) -> bool:
    return True


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Pair:
    """Two sessions, of which the client treats every reply as long."""
    monkeypatch.setattr(bodies, "is_long", every_body_is_long)
    monkeypatch.setattr(tcp, "run_reader", lambda: None)
    joined = Pair(reads_apart=True)
    joined.shake_hands()
    return joined


def long_reply(pair: Pair, timeout: float | None = None) -> LongReply:
    serial = pair.call(timeout)
    pair.request()
    found = only(pair.client.receive(pair.answer(3010, serial, TICKS), pair.now))
    assert isinstance(found, LongReply)
    assert found.serial == serial
    return found


def test_a_reply_is_read_by_the_shell_and_ends_its_call(pair: Pair) -> None:
    reply = long_reply(pair)
    assert pair.client.has_waiting_calls()
    assert pair.client.counters.replies == 1  # That to InitConnect.
    assert pair.client.finish_reply(reply, reply.read(), pair.now + 1) == [Replied(reply.serial, TICKS)]
    assert not pair.client.has_waiting_calls()
    assert (pair.client.counters.replies, pair.client.counters.last_round_trip) == (2, 1.0)


def test_the_call_times_out_while_its_reply_is_read(pair: Pair) -> None:
    reply = long_reply(pair, timeout=3.0)
    assert pair.client.next_deadline() == pair.now + 3.0
    failed = only(pair.client.handle_time(pair.now + 3.0))
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, CallTimeout)
    dropped = only(pair.client.finish_reply(reply, reply.read(), pair.now + 4.0))
    assert isinstance(dropped, Dropped)
    assert dropped.reason is DropReason.LATE_REPLY


def test_a_second_reply_to_the_same_call_is_not_read_beside_the_first(pair: Pair) -> None:
    reply = long_reply(pair)
    assert isinstance(only(pair.client.receive(pair.answer(3010, reply.serial, TICKS), pair.now)), Dropped)
    assert pair.client.finish_reply(reply, reply.read(), pair.now) == [Replied(reply.serial, TICKS)]
    assert isinstance(only(pair.client.finish_reply(reply, reply.read(), pair.now)), Dropped)


def test_the_end_of_the_connection_fails_the_call(pair: Pair) -> None:
    reply = long_reply(pair)
    failed, disconnected = pair.client.receive_eof()
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, ConnectionClosed)
    assert isinstance(disconnected, SessionEnded)
    assert isinstance(only(pair.client.finish_reply(reply, reply.read(), pair.now)), Dropped)


@pytest.mark.parametrize(("checksum", "kind"), [(None, DecodeError), (bytes(20), IntegrityError)])
def test_what_cannot_be_read_fails_the_call(pair: Pair, checksum: bytes | None, kind: type[Exception]) -> None:
    serial = pair.call()
    reply = only(pair.client.receive(encode_frame(3010, serial, b"\xff", checksum=checksum), pair.now))
    assert isinstance(reply, LongReply)
    failed = only(pair.client.finish_reply(reply, reply.read(), pair.now))
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, kind)
    assert str(failed.error).startswith("Qot_GetTicker (3010), serial ")


def test_a_fault_of_our_own_fails_the_call_too(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object) -> None:
        raise MemoryError

    reply = long_reply(pair)
    monkeypatch.setattr(bodies, "read_body", exhausted)
    outcome = reply.read()
    assert isinstance(outcome, DecodeError)
    assert "MemoryError" in str(outcome)


def test_a_session_reads_by_itself_unless_its_shell_has_asked() -> None:
    pair = Pair()
    pair.shake_hands()
    serial = pair.call()
    pair.request()
    assert only(pair.client.receive(pair.answer(3010, serial, TICKS), pair.now)) == Replied(serial, TICKS)
