"""Pushes to both clients: handlers and iterators get every payload in order, and end as their client does."""

from __future__ import annotations

import gc
import logging
import threading

import pytest
from tests.support.patience import PATIENCE, until
from tests.support.peers.faces import Face
from tests.support.peers.gateway import GET_TICKER, TICKS, ScriptedGateway

from opend.codec import encode
from opend.errors import ConnectionClosed
from opend.session import ClientSession
from opend.session.backpressure import QUEUE_LIMIT
from opend_proto import common, methods, qot_update_ticker

HELD_BACK = 0.1
"""Seconds in which a client that holds the gateway back must not read on."""


def names_of(updates: list[qot_update_ticker.S2C]) -> list[str | None]:
    return [s2c.name for s2c in updates]


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


class Reading:
    """Whether the client has stopped reading its socket, and whether it went on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paused, self.resumed = threading.Event(), threading.Event()
        pause, resume = ClientSession.pause, ClientSession.resume

        def watched_pause(session: ClientSession) -> None:
            pause(session)
            self.paused.set()

        def watched_resume(session: ClientSession, now: float) -> None:
            self.resumed.set()
            resume(session, now)

        monkeypatch.setattr(ClientSession, "pause", watched_pause)
        monkeypatch.setattr(ClientSession, "resume", watched_resume)

    def check_held_back(self, face: Face, total: int) -> None:
        """Assert that the client stops reading before all has come, and does not go on by itself."""
        assert self.paused.wait(PATIENCE)
        received = face.stats.pushes
        assert QUEUE_LIMIT <= received < total
        assert not self.resumed.wait(HELD_BACK)
        assert face.stats.pushes == received


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    return Reading(monkeypatch)


def flood(gateway: ScriptedGateway, total: int) -> None:
    """Push beside the test, which the client may hold back."""
    names = numbers(total)
    threading.Thread(target=gateway.push, args=names, daemon=True).start()


# Handlers.


def test_handlers_get_every_payload_in_order(face: Face, gateway: ScriptedGateway) -> None:
    seen: list[str | None] = []
    face.on_update(lambda s2c: seen.append(s2c.name))
    gateway.push(*numbers(50))
    until(lambda: len(seen) == 50)
    assert seen == numbers(50)


def test_a_removed_handler_is_called_no_more(face: Face, gateway: ScriptedGateway) -> None:
    seen: list[str | None] = []
    updates = face.updates()
    remove = face.on_update(lambda s2c: seen.append(s2c.name))
    gateway.push("first")
    until(lambda: seen)
    face.do(lambda _: remove())
    face.do(lambda _: remove())
    gateway.push("second")
    assert names_of(updates.take(2)) == ["first", "second"]
    face.close()  # Handlers that still ran would have ended by now.
    assert seen == ["first"]


def test_handlers_that_raise_are_logged_and_harm_nothing(
    face: Face, gateway: ScriptedGateway, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str | None] = []

    def broken(_: qot_update_ticker.S2C) -> None:
        raise ValueError("broken")

    face.on_update(broken)
    face.on_update(lambda s2c: seen.append(s2c.name))
    with caplog.at_level(logging.ERROR, "opend"):
        gateway.push("first", "second")
        until(lambda: len(seen) == 2)
    assert seen == ["first", "second"]
    assert [record.getMessage() for record in caplog.records] == ["a handler of Qot_UpdateTicker raised"] * 2


def test_closing_does_not_wait_for_a_handler_that_hangs(face: Face, gateway: ScriptedGateway) -> None:
    started, gate = threading.Event(), face.gate()
    face.on_update(face.handler(lambda _: started.set(), gate))
    gateway.push("go", "on")
    try:
        assert started.wait(PATIENCE)
        face.close()
    finally:
        gate.open()


def test_handlers_survive_a_new_connection(face: Face, gateway: ScriptedGateway) -> None:
    seen = threading.Semaphore(0)
    face.on_update(lambda _: seen.release())
    for _ in range(2):
        gateway.push("one")
        assert seen.acquire(timeout=PATIENCE)
        face.close()
        face.connect()


def test_a_push_that_says_failed_is_logged(
    face: Face, gateway: ScriptedGateway, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str | None] = []
    face.on_update(lambda s2c: seen.append(s2c.name))
    failed = qot_update_ticker.Response(ret_type=common.RetType.FAILED, ret_msg="odd")
    with caplog.at_level(logging.WARNING, "opend"):
        gateway.push_bodies(encode(failed), b"\xff")
        gateway.push("good")
        until(lambda: seen)
    assert seen == ["good"]
    assert "odd" in caplog.text
    assert "undecodable push" in caplog.text


# Iterators.


def test_an_iterator_gets_what_arrives_and_ends_with_the_client(face: Face, gateway: ScriptedGateway) -> None:
    updates = face.updates()
    gateway.push("first", "second")
    assert names_of(updates.take(2)) == ["first", "second"]
    gateway.push("third")
    face.call(methods.QOT_GET_TICKER, GET_TICKER)
    face.close()
    assert names_of(updates.rest()) == ["third"]
    assert updates.rest() == []


def test_closing_wakes_an_iterator_that_waits(face: Face) -> None:
    rest = face.updates().begin_rest()
    face.close()
    assert rest.result(PATIENCE) == []


def test_an_iterator_tells_of_a_lost_connection(face: Face, gateway: ScriptedGateway) -> None:
    updates = face.updates()
    gateway.push("first")
    face.call(methods.QOT_GET_TICKER, GET_TICKER)
    gateway.hang_up()
    assert updates.next().name == "first"
    with pytest.raises(ConnectionClosed, match="closed by the gateway"):
        updates.next()


# Subscribers that are slow.


def test_a_slow_reader_holds_the_gateway_back_and_loses_nothing(
    face: Face, gateway: ScriptedGateway, reading: Reading
) -> None:
    updates, total = face.updates(), 40 * QUEUE_LIMIT
    flood(gateway, total)
    reading.check_held_back(face, total)
    assert names_of(updates.take(total)) == numbers(total)
    assert reading.resumed.is_set()


def test_a_slow_handler_holds_the_gateway_back_and_loses_nothing(
    face: Face, gateway: ScriptedGateway, reading: Reading
) -> None:
    seen: list[str | None] = []
    gate, total = face.gate(), 20 * QUEUE_LIMIT
    face.on_update(face.handler(lambda s2c: seen.append(s2c.name), gate))
    flood(gateway, total)
    reading.check_held_back(face, total)
    gate.open()
    until(lambda: len(seen) == total)
    assert seen == numbers(total)


def test_a_call_gets_its_reply_although_an_iterator_is_full(face: Face, gateway: ScriptedGateway) -> None:
    updates = face.updates()
    gateway.push(*numbers(2 * QUEUE_LIMIT))
    until(lambda: face.stats.pushes >= QUEUE_LIMIT)
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert updates.next().name == "0"


def test_an_iterator_that_was_let_go_holds_nobody_back(face: Face, gateway: ScriptedGateway, reading: Reading) -> None:
    gateway.push("early")
    updates = face.updates()
    gateway.push("first", *numbers(2 * QUEUE_LIMIT))
    updates.next()
    assert reading.paused.wait(PATIENCE)
    del updates
    gc.collect()
    gateway.push("late")
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert face.stats.pushes == 2 * QUEUE_LIMIT + 3
