"""Both clients through outages: nothing is lost without a word, and nothing hangs."""

from __future__ import annotations

import asyncio
import os
import socket
import threading

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.patience import BEYOND, PATIENCE, until
from tests.support.peers.faces import AnyClient, Face
from tests.support.peers.outages import HK, ORDER, QUICK, US, FleetingGateway, kinds

from opend.errors import CallTimeout, ConnectError, ConnectionClosed, OutcomeUnknown, UsageError
from opend.session.life.backoff import Reconnect
from opend.session.life.lifecycle import Lifecycle
from opend.session.life.states import Closed, Connecting, Disconnected, Restored, RestoreFailed, StateEvent
from opend_proto import (
    common,
    init_connect,
    methods,
    qot_get_ticker,
    qot_sub,
    qot_update_ticker,
    trd_place_order,
)
from opend_proto.qot_common import SubType

NEVER_AGAIN = Reconnect(first=BEYOND, longest=BEYOND)


def connect(open_face: OpenFace, fleeting: FleetingGateway, plan: Reconnect | None = QUICK) -> Face:
    """Return a connected client whose events from now on are kept."""
    face = open_face(fleeting.port, timeout=BEYOND, connect_timeout=BEYOND, reconnect=plan)
    face.connect()
    return face


def forget_events(face: Face) -> None:
    """Keep only what comes after the client has connected."""
    until(lambda: kinds(face.events)[-1:] == ["Connected"])
    face.events.clear()


@pytest.fixture
def face(open_face: OpenFace, fleeting: FleetingGateway) -> Face:
    """A client that is connected, and makes its connection anew."""
    made = connect(open_face, fleeting)
    forget_events(made)
    return made


def stop(fleeting: FleetingGateway, face: Face) -> None:
    """Take the gateway away, and wait until that was noticed."""
    fleeting.stop()
    until(lambda: any(isinstance(event, Disconnected) for event in face.events))


def global_state(client: AnyClient) -> object:
    return client.system.get_global_state(user_id=0)


def logged_in(face: Face) -> bool:
    return face.do(lambda client: client.system.get_global_state(user_id=0)).qot_logined


def subscribe(face: Face) -> None:
    face.do(
        lambda client: client.qot.sub(
            security_list=[HK, US],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=False,
        )
    )


def subscribed(face: Face) -> list[tuple[int, list[str]]]:
    info = face.do(lambda client: client.qot.get_sub_info(is_req_all_conn=False))
    return [
        (each.sub_type, [listed.code for listed in each.security_list])
        for each in info.conn_sub_info_list[0].sub_info_list
    ]


def failed_steps(face: Face) -> list[RestoreFailed]:
    return [event for event in face.events if isinstance(event, RestoreFailed)]


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> set[object]:
    """The threads and tasks that were told to wait for a connection."""
    told: set[object] = set()
    may_call = Lifecycle.may_call

    def watched(lifecycle: Lifecycle) -> bool:
        allowed = may_call(lifecycle)
        if not allowed:
            told.add(_caller())
        return allowed

    monkeypatch.setattr(Lifecycle, "may_call", watched)
    return told


def _caller() -> object:
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return threading.get_ident()
    return None if task is None else task.get_name()


def test_everything_goes_on_after_an_outage(face: Face, fleeting: FleetingGateway) -> None:
    seen: list[qot_update_ticker.S2C] = []
    face.on_update(seen.append)
    updates = face.updates()
    subscribe(face)
    before = subscribed(face)
    assert updates.next().ticker_list
    fleeting.restart()
    # A call that races the loss may end with it; one that is made when all is restored may not.
    until(lambda: Restored(1, 0) in face.events)
    assert subscribed(face) == before == [(int(SubType.TICKER), ["00700", "AAPL"])]
    count = len(seen)
    until(lambda: len(seen) > count)
    assert updates.next().ticker_list
    assert face.stats.reconnects == 1
    face.close()
    until(lambda: kinds(face.events)[-1] == "Closed")
    assert kinds(face.events)[0] == "Disconnected"
    assert kinds(face.events)[-3:] == ["Connected", "Restored", "Closed"]
    updates.rest()  # It ends.


def test_calls_wait_for_the_connection(face: Face, fleeting: FleetingGateway, waiting: set[object]) -> None:
    subscribe(face)
    stop(fleeting, face)

    def get_ticker(client: AnyClient) -> object:
        return client.qot.get_ticker(security=HK, max_ret_num=3)

    calls = [face.begin(get_ticker) for _ in range(20)]
    until(lambda: len(waiting) == len(calls))
    assert not any(call.done() for call in calls)
    fleeting.start()
    for call in calls:
        s2c = call.result(PATIENCE)
        assert isinstance(s2c, qot_get_ticker.S2C)
        assert len(s2c.ticker_list) == 3


def test_calls_wait_no_longer_than_their_time(face: Face, fleeting: FleetingGateway) -> None:
    stop(fleeting, face)
    with pytest.raises(CallTimeout, match=r"Qot_GetTicker \(3010\): not sent: there was no connection within 0.2 s"):
        face.do(lambda client: client.qot.get_ticker(security=HK, max_ret_num=3, timeout=0.2))


def test_what_cannot_be_restored_is_told(face: Face, fleeting: FleetingGateway) -> None:
    subscribe(face)
    stop(fleeting, face)
    fleeting.answer(methods.QOT_SUB, lambda: qot_sub.Response(ret_type=common.RetType.FAILED, ret_msg="no quota"))
    fleeting.start()
    until(lambda: Restored(0, 1) in face.events)
    (failed,) = failed_steps(face)
    assert failed.what == "Qot_Sub: HK.00700, US.AAPL; TICKER"
    assert "no quota" in str(failed.error)
    assert logged_in(face)


def test_a_handshake_that_is_refused_is_tried_again(face: Face, fleeting: FleetingGateway) -> None:
    refusals = iter(range(2))

    def answer(_: init_connect.Request) -> init_connect.Response:
        if next(refusals, None) is not None:
            return init_connect.Response(ret_type=common.RetType.FAILED, ret_msg="go away")
        s2c = init_connect.S2C(server_ver=1, login_user_id=1, conn_id=99, conn_aes_key="k" * 16, keep_alive_interval=10)
        return init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)

    stop(fleeting, face)
    fleeting.simulator.handle(methods.INIT_CONNECT)(answer)
    fleeting.start()
    until(lambda: Restored(0, 0) in face.events)
    assert face.client.connection_id == 99
    refused = [event for event in face.events if isinstance(event, Disconnected) and "go away" in str(event.error)]
    assert len(refused) == 2
    assert all(isinstance(event.error, ConnectError) and event.retry_in is not None for event in refused)


def unlock(client: AnyClient) -> object:
    return client.trd.unlock_trade(unlock=True, pwd_md5="0" * 32)


def test_unlocking_again_asks_the_provider(open_face: OpenFace, fleeting: FleetingGateway) -> None:
    fleeting.answer_unlock()
    digests = iter(["a" * 32, "not a digest"])
    face = open_face(fleeting.port, reconnect=QUICK, unlock_provider=lambda: next(digests), allow_real_trading=True)
    face.connect()
    face.do(unlock)
    fleeting.restart()
    until(lambda: Restored(1, 0) in face.events)
    assert fleeting.digests() == ["0" * 32, "a" * 32]
    fleeting.restart()
    until(lambda: Restored(0, 1) in face.events)
    (failed,) = failed_steps(face)
    assert (failed.what, failed.request) == ("Trd_UnlockTrade", None)
    assert isinstance(failed.error, UsageError)
    assert "not a digest" not in str(failed.error)


def test_without_a_provider_trading_stays_locked(open_face: OpenFace, fleeting: FleetingGateway) -> None:
    fleeting.answer_unlock()
    face = open_face(fleeting.port, reconnect=QUICK, allow_real_trading=True)
    face.connect()
    face.do(unlock)
    fleeting.restart()
    until(lambda: Restored(0, 0) in face.events)
    assert logged_in(face)
    assert fleeting.digests() == ["0" * 32]


def test_an_order_under_way_has_an_unknown_outcome(face: Face, fleeting: FleetingGateway) -> None:
    arrived, release = threading.Event(), threading.Event()

    def late() -> trd_place_order.Response:
        arrived.set()
        release.wait(PATIENCE)
        return trd_place_order.Response(ret_type=common.RetType.SUCCEED)

    fleeting.answer(methods.TRD_PLACE_ORDER, late)
    connection = face.client.connection_id
    call = face.begin_call(methods.TRD_PLACE_ORDER, ORDER, 0.3)
    assert arrived.wait(PATIENCE)
    error = call.exception(PATIENCE)
    release.set()
    assert isinstance(error, OutcomeUnknown)
    assert error.conn_id == connection
    assert error.serial is not None
    assert logged_in(face)
    assert len(fleeting.requests) == 1


def test_without_reconnection_the_loss_is_the_end(open_face: OpenFace, fleeting: FleetingGateway) -> None:
    face = connect(open_face, fleeting, None)
    forget_events(face)
    updates = face.updates()
    fleeting.stop()
    with pytest.raises(ConnectionClosed, match=r"closed by the gateway|lost"):
        updates.next()
    until(lambda: kinds(face.events) == ["Disconnected", "Closed"])
    with pytest.raises(ConnectionClosed, match="not sent"):
        face.do(global_state)
    fleeting.start()
    face.connect()
    assert logged_in(face)


def test_giving_up_ends_iterators_with_the_error(open_face: OpenFace, fleeting: FleetingGateway) -> None:
    face = connect(open_face, fleeting, Reconnect(first=0.01, longest=0.02, attempts=2))
    updates = face.updates()
    fleeting.stop()
    with pytest.raises(ConnectError, match="connection refused"):
        updates.next()


def test_closing_while_waiting_to_reconnect(
    open_face: OpenFace, fleeting: FleetingGateway, waiting: set[object]
) -> None:
    face = connect(open_face, fleeting, NEVER_AGAIN)
    updates = face.updates()
    stop(fleeting, face)
    call, rest = face.begin(global_state), updates.begin_rest()
    until(lambda: waiting)
    face.close()
    with pytest.raises(ConnectionClosed, match="closed by this client"):
        call.result(PATIENCE)
    assert rest.result(PATIENCE) == []
    face.close()
    until(lambda: face.events[-1] == Closed(None))


def test_closing_while_reconnecting_to_a_mute_gateway(face: Face, fleeting: FleetingGateway) -> None:
    fleeting.stop()
    with socket.create_server(("127.0.0.1", fleeting.port)) as mute:
        mute.settimeout(PATIENCE)
        peer, _ = mute.accept()
        with peer:
            until(lambda: isinstance(face.events[-1], Connecting))
            face.close()


def test_a_fork_is_refused(face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: -1)
        with pytest.raises(UsageError, match="before the process forked"):
            face.connect()
        with pytest.raises(UsageError, match="before the process forked"):
            face.do(global_state)
        face.close()
    assert logged_in(face)


def test_state_handlers_that_raise_or_are_removed_harm_nothing(open_face: OpenFace, fleeting: FleetingGateway) -> None:
    removed: list[StateEvent] = []

    def broken(_: StateEvent) -> None:
        raise ValueError("broken")

    face = open_face(fleeting.port)
    face.client.on_state(broken)
    face.client.on_state(removed.append)()
    face.connect()
    assert logged_in(face)
    face.close()
    until(lambda: kinds(face.events) == ["Connecting", "Connected", "Closed"])
    assert not removed
