"""Calls of both clients: each gets its own reply or error, and what goes wrong harms no other."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.patience import PATIENCE
from tests.support.peers.faces import Face
from tests.support.peers.gateway import GET_TICKER, SECURITY, TICKS, ScriptedGateway, greeting

from opend.errors import CallTimeout, ConnectionClosed, EncodeError, FrameError, IntegrityError, ServerError
from opend.session import DropReason
from opend_proto import common, keep_alive, methods, qot_get_ticker

MANY = 400


def get_ticker(face: Face, max_ret_num: int = 10) -> qot_get_ticker.S2C:
    """Make the call through its stub."""
    return face.do(lambda client: client.qot.get_ticker(security=SECURITY, max_ret_num=max_ret_num))


def begin_unanswered(face: Face, gateway: ScriptedGateway) -> Future[qot_get_ticker.Response]:
    """Make a call that waits until the test does something about it."""
    gateway.answers[3010] = None
    waiting = face.begin_call(methods.QOT_GET_TICKER, GET_TICKER)
    gateway.wait_for(1)
    gateway.answers[3010] = TICKS
    return waiting


def test_a_call_through_the_stub_and_through_call(face: Face, gateway: ScriptedGateway) -> None:
    assert face.client.init.conn_id == 2
    assert get_ticker(face) == TICKS.s2c
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert [request.method_id for request in gateway.requests] == [1001, 3010, 3010]
    assert face.stats.replies == 3


def test_a_refusal_is_raised_by_the_stub_only(face: Face, gateway: ScriptedGateway) -> None:
    refusal = qot_get_ticker.Response(ret_type=common.RetType.FAILED, ret_msg="not subscribed", err_code=3)
    gateway.answers[3010] = refusal
    with pytest.raises(ServerError, match="not subscribed") as caught:
        get_ticker(face)
    assert (caught.value.protocol_id, caught.value.serial) == (3010, gateway.requests[-1].serial)
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == refusal


def test_a_call_times_out_and_the_next_one_works(face: Face, gateway: ScriptedGateway) -> None:
    gateway.answers[3010] = None
    with pytest.raises(CallTimeout, match=r"Qot_GetTicker \(3010\), serial 2: no reply within 0.1 s"):
        face.call(methods.QOT_GET_TICKER, GET_TICKER, 0.1)
    gateway.wait_for(1)
    gateway.answers[3010] = TICKS
    gateway.answer(gateway.requests[-1])  # The late reply.
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert face.stats.dropped[DropReason.LATE_REPLY] == 1


def test_a_call_may_wait_for_longer_than_the_system_can(face: Face, gateway: ScriptedGateway) -> None:
    gateway.answers[3010] = None
    waiting = face.begin_call(methods.QOT_GET_TICKER, GET_TICKER, 1e300)
    gateway.wait_for(1)
    gateway.reply(gateway.requests[-1], TICKS)
    assert waiting.result(PATIENCE) == TICKS


def test_a_value_that_cannot_be_sent(face: Face, gateway: ScriptedGateway) -> None:
    with pytest.raises(EncodeError, match="maxRetNum"):
        get_ticker(face, 2**31)
    assert len(gateway.requests) == 1


def test_many_callers_share_one_client(face: Face, gateway: ScriptedGateway) -> None:
    calls = [face.begin_call(methods.QOT_GET_TICKER, GET_TICKER) for _ in range(MANY)]
    assert all(call.result(PATIENCE) == TICKS for call in calls)
    assert [request.serial for request in gateway.requests] == list(range(1, 2 + MANY))


def test_a_large_request_is_sent_although_the_socket_is_full(face: Face, gateway: ScriptedGateway) -> None:
    long = qot_get_ticker.C2S(security=replace(SECURITY, code="x" * 8_000_000), max_ret_num=10)
    assert face.call(methods.QOT_GET_TICKER, qot_get_ticker.Request(c2s=long)) == TICKS
    assert len(gateway.requests[-1].body) > 8_000_000


# Connections that end, and frames that are damaged.


def test_a_lost_connection_fails_what_waits(face: Face, gateway: ScriptedGateway) -> None:
    waiting = begin_unanswered(face, gateway)
    gateway.hang_up()
    with pytest.raises(ConnectionClosed, match="closed by the gateway"):
        waiting.result(PATIENCE)
    with pytest.raises(ConnectionClosed, match="closed by the gateway"):
        face.call(methods.QOT_GET_TICKER, GET_TICKER)
    with pytest.raises(ConnectionClosed, match="closed by the gateway"):
        face.updates()


def test_closing_fails_what_waits_and_may_be_repeated(face: Face, gateway: ScriptedGateway) -> None:
    waiting = begin_unanswered(face, gateway)
    face.close()
    with pytest.raises(ConnectionClosed, match="closed by this client"):
        waiting.result(PATIENCE)
    face.close()


def test_a_closed_client_makes_no_calls(face: Face, gateway: ScriptedGateway) -> None:
    face.close()
    assert gateway.closed.wait(PATIENCE)
    with pytest.raises(ConnectionClosed, match="closed by this client"):
        face.call(methods.QOT_GET_TICKER, GET_TICKER)


def test_a_damaged_reply_fails_its_call_alone(face: Face, gateway: ScriptedGateway) -> None:
    waiting = begin_unanswered(face, gateway)
    gateway.reply(gateway.requests[-1], TICKS, damage=1)
    assert isinstance(waiting.exception(PATIENCE), IntegrityError)
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS


def test_junk_ends_the_connection_with_its_cause(face: Face, gateway: ScriptedGateway) -> None:
    waiting = begin_unanswered(face, gateway)
    gateway.flush(b"junk")
    with pytest.raises(ConnectionClosed, match="must start with") as caught:
        waiting.result(PATIENCE)
    assert isinstance(caught.value.__cause__, FrameError)
    assert gateway.closed.wait(PATIENCE)


# Keeping alive.


def test_keep_alive_is_sent_by_itself(open_face: OpenFace, gateway: ScriptedGateway) -> None:
    gateway.answers = {1001: greeting(1), 1004: keep_alive.Response(ret_type=common.RetType.SUCCEED)}
    open_face(gateway.port).connect()
    gateway.wait_for(3)
    assert [request.method_id for request in gateway.requests[:3]] == [1001, 1004, 1004]


def test_a_silent_gateway_is_given_up(open_face: OpenFace, gateway: ScriptedGateway) -> None:
    gateway.answers = {1001: greeting(1)}
    face = open_face(gateway.port, reconnect=None)
    face.connect()
    with pytest.raises(ConnectionClosed, match=r"nothing was heard from .* for 3 s"):
        face.updates().next()
    assert gateway.closed.wait(PATIENCE)


@pytest.mark.parametrize("interval", [2**31 - 1, 0, -(2**31)])
def test_an_interval_that_no_gateway_can_mean(open_face: OpenFace, gateway: ScriptedGateway, interval: int) -> None:
    gateway.answers[1001] = greeting(interval)
    face = open_face(gateway.port, reconnect=None)
    face.connect()
    updates = face.updates()
    gateway.push("one")  # Its reader has come to wait, for as long as the interval says.
    assert updates.next().name == "one"
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
