"""The blocking client through outages: nothing is lost without a word, and nothing hangs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.runtime.outages import HK, ORDER, QUICK, US, Gateway, gateway, kinds, until
from tests.support.patience import BEYOND, PATIENCE

from opend import Client
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    OutcomeUnknown,
    QueueOverflow,
    UsageError,
)
from opend.session import DropReason
from opend.session.life.backoff import Reconnect
from opend.session.life.states import (
    Closed,
    Connecting,
    Disconnected,
    Overflowed,
    Restored,
    RestoreFailed,
    StateEvent,
)
from opend_proto import common, init_connect, methods, qot_sub, qot_update_ticker, trd_place_order
from opend_proto.qot_common import SubType

__all__ = ["gateway"]


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    until(lambda: not set(threading.enumerate()) - before, 5)


def client_of(gateway: Gateway, plan: Reconnect | None = QUICK, *, timeout: float = BEYOND) -> Client:
    return Client("127.0.0.1", gateway.port, timeout=timeout, connect_timeout=BEYOND, reconnect=plan)


def subscribe(client: Client) -> None:
    client.qot.sub(
        security_list=[HK, US],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
        is_first_push=False,
    )


def subscribed(client: Client) -> list[tuple[int, list[str]]]:
    info = client.qot.get_sub_info(is_req_all_conn=False)
    return [
        (each.sub_type, [listed.code for listed in each.security_list])
        for each in info.conn_sub_info_list[0].sub_info_list
    ]


def test_everything_goes_on_after_an_outage(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    seen: list[qot_update_ticker.S2C] = []
    with client_of(gateway) as client:
        client.on_state(events.append)
        client.qot.on_update_ticker(seen.append)
        updates = client.qot.update_ticker()
        subscribe(client)
        before = subscribed(client)
        assert next(updates).ticker_list
        gateway.restart()
        # A call that races the loss may end with it; one that is made when all is restored may not.
        until(lambda: Restored(1, 0) in events)
        assert subscribed(client) == before == [(int(SubType.TICKER), ["00700", "AAPL"])]
        count = len(seen)
        until(lambda: len(seen) > count)
        assert next(updates).ticker_list
        assert client.stats.reconnects == 1
    until(lambda: kinds(events)[-1] == "Closed")
    assert kinds(events)[0] == "Disconnected"
    assert kinds(events)[-3:] == ["Connected", "Restored", "Closed"]
    assert Restored(1, 0) in events
    assert isinstance(list(updates), list)


def test_calls_wait_for_the_connection(gateway: Gateway) -> None:
    with client_of(gateway) as client, ThreadPoolExecutor(8) as pool:
        subscribe(client)
        gateway.stop()
        until(lambda: not any_reader())
        waiting = [pool.submit(client.qot.get_ticker, security=HK, max_ret_num=3) for _ in range(8)]
        time.sleep(0.1)
        assert not any(call.done() for call in waiting)
        gateway.start()
        assert [len(call.result(PATIENCE).ticker_list) for call in waiting] == [3] * 8


def test_calls_wait_no_longer_than_their_time(gateway: Gateway) -> None:
    with client_of(gateway) as client:
        gateway.stop()
        until(lambda: not any_reader())
        with pytest.raises(
            CallTimeout, match=r"Qot_GetTicker \(3010\): not sent: there was no connection within 0.2 s"
        ):
            client.qot.get_ticker(security=HK, max_ret_num=3, timeout=0.2)


def test_what_cannot_be_restored_is_told(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    with client_of(gateway) as client:
        client.on_state(events.append)
        subscribe(client)
        gateway.stop()
        gateway.answer(methods.QOT_SUB, lambda: qot_sub.Response(ret_type=common.RetType.FAILED, ret_msg="no quota"))
        gateway.start()
        until(lambda: Restored(0, 1) in events)
        (failed,) = [event for event in events if isinstance(event, RestoreFailed)]
        assert failed.what == "Qot_Sub: HK.00700, US.AAPL; TICKER"
        assert "no quota" in str(failed.error)
        assert client.system.get_global_state(user_id=0).qot_logined


def test_a_handshake_that_is_refused_is_tried_again(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    refusals = iter(range(2))
    with client_of(gateway) as client:
        client.on_state(events.append)
        gateway.stop()
        original = gateway.simulator.handle(methods.INIT_CONNECT)

        def answer(request: init_connect.Request) -> init_connect.Response:
            del request
            if next(refusals, None) is not None:
                return init_connect.Response(ret_type=common.RetType.FAILED, ret_msg="go away")
            s2c = init_connect.S2C(
                server_ver=1, login_user_id=1, conn_id=99, conn_aes_key="k" * 16, keep_alive_interval=10
            )
            return init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)

        original(answer)
        gateway.start()
        until(lambda: client.connection_id == 99 if kinds(events)[-1:] == ["Restored"] else False)
        refused = [event for event in events if isinstance(event, Disconnected) and "go away" in str(event.error)]
        assert len(refused) == 2
        assert all(isinstance(event.error, ConnectError) and event.retry_in is not None for event in refused)


def test_unlocking_again_needs_a_provider(gateway: Gateway) -> None:
    gateway.answer_unlock()
    digests = iter(["a" * 32, "not a digest"])
    events: list[StateEvent] = []
    client = Client(
        "127.0.0.1",
        gateway.port,
        reconnect=QUICK,
        unlock_provider=lambda: next(digests),
        allow_real_trading=True,
    )
    with client:
        client.on_state(events.append)
        client.trd.unlock_trade(unlock=True, pwd_md5="0" * 32)
        gateway.restart()
        until(lambda: events.count(Restored(1, 0)) == 1)
        assert gateway.digests() == ["0" * 32, "a" * 32]
        gateway.restart()
        until(lambda: Restored(0, 1) in events)
        (failed,) = [event for event in events if isinstance(event, RestoreFailed)]
        assert (failed.what, failed.request) == ("Trd_UnlockTrade", None)
        assert isinstance(failed.error, UsageError)
        assert "not a digest" not in str(failed.error)
    with Client("127.0.0.1", gateway.port, reconnect=QUICK, allow_real_trading=True) as client:
        client.on_state(events.append)
        client.trd.unlock_trade(unlock=True, pwd_md5="0" * 32)
        events.clear()
        gateway.restart()
        until(lambda: Restored(0, 0) in events)
        client.system.get_global_state(user_id=0)
        assert len(gateway.digests()) == 3


def test_an_order_under_way_has_an_unknown_outcome(gateway: Gateway) -> None:
    arrived, release = threading.Event(), threading.Event()

    def never() -> trd_place_order.Response:
        arrived.set()
        release.wait(PATIENCE)
        return trd_place_order.Response(ret_type=common.RetType.SUCCEED)

    gateway.answer(methods.TRD_PLACE_ORDER, never)
    with client_of(gateway) as client, ThreadPoolExecutor(1) as pool:
        connection = client.connection_id
        call = pool.submit(client.call, methods.TRD_PLACE_ORDER, ORDER, 0.3)
        assert arrived.wait(PATIENCE)
        error = call.exception(PATIENCE)
        release.set()
        assert isinstance(error, OutcomeUnknown)
        assert error.conn_id == connection
        assert len(gateway.requests) == 1
        client.system.get_global_state(user_id=0)
        assert len(gateway.requests) == 1


def test_without_reconnection_the_loss_is_the_end(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    with client_of(gateway, None) as client:
        client.on_state(events.append)
        updates = client.qot.update_ticker()
        gateway.stop()
        with pytest.raises(ConnectionClosed, match=r"closed by the gateway|lost"):
            next(updates)
        until(lambda: kinds(events) == ["Disconnected", "Closed"])
        with pytest.raises(ConnectionClosed, match="not sent"):
            client.system.get_global_state(user_id=0)
    gateway.start()
    with client:
        client.system.get_global_state(user_id=0)


def test_giving_up_ends_iterators_with_the_error(gateway: Gateway) -> None:
    with client_of(gateway, Reconnect(first=0.01, longest=0.02, attempts=2)) as client:
        updates = client.qot.update_ticker()
        gateway.stop()
        with pytest.raises(ConnectError, match="connection refused"):
            next(updates)


def test_closing_while_waiting_to_reconnect(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    client = client_of(gateway, Reconnect(first=BEYOND, longest=BEYOND)).connect()
    client.on_state(events.append)
    updates = client.qot.update_ticker()
    gateway.stop()
    until(lambda: any(isinstance(event, Disconnected) for event in events))
    with ThreadPoolExecutor(2) as pool:
        call = pool.submit(client.system.get_global_state, user_id=0)
        rest = pool.submit(list, updates)
        time.sleep(0.05)
        client.close()
        assert "closed by this client" in str(call.exception(PATIENCE))
        assert rest.result(PATIENCE) == []
    client.close()
    until(lambda: events[-1] == Closed(None))


def test_closing_while_reconnecting_to_a_mute_gateway(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    client = client_of(gateway).connect()
    client.on_state(events.append)
    gateway.stop()
    with socket.create_server(("127.0.0.1", gateway.port)) as mute:
        peer, _ = mute.accept()
        with peer:
            until(lambda: isinstance(events[-1], Connecting))
            client.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")
def test_ctrl_c_ends_a_call_that_waits_for_a_connection(gateway: Gateway) -> None:
    client = client_of(gateway, Reconnect(first=BEYOND, longest=BEYOND)).connect()
    gateway.stop()
    until(lambda: not any_reader())
    main = threading.main_thread().ident
    assert main is not None
    interrupt = threading.Timer(0.2, signal.pthread_kill, (main, signal.SIGINT))
    interrupt.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            client.system.get_global_state(user_id=0)
    finally:
        interrupt.cancel()
        client.close()


def any_reader() -> bool:
    return any(thread.name == "opend-reader" for thread in threading.enumerate())


def test_a_script_that_forgets_to_close_exits_while_reconnecting(gateway: Gateway) -> None:
    script = (
        "import sys\n"
        "from opend import Client, Disconnected\n"
        "import threading\n"
        f"client = Client('127.0.0.1', {gateway.port}).connect()\n"
        "lost = threading.Event()\n"
        "client.on_state(lambda event: lost.set() if isinstance(event, Disconnected) else None)\n"
        "print('ready', flush=True)\n"
        "assert lost.wait(20)\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        gateway.stop()
        _, errors = started.communicate(timeout=30)
    assert (started.returncode, errors) == (0, "")


def test_a_fork_is_refused(gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    with client_of(gateway) as client:
        with monkeypatch.context() as patch:
            patch.setattr(os, "getpid", lambda: -1)
            with pytest.raises(UsageError, match="before the process forked"):
                client.connect()
            with pytest.raises(UsageError, match="before the process forked"):
                client.system.get_global_state(user_id=0)
            client.close()
        assert client.system.get_global_state(user_id=0).qot_logined


def test_state_handlers_that_raise_or_are_removed_harm_nothing(gateway: Gateway) -> None:
    seen: list[StateEvent] = []

    def broken(_: StateEvent) -> None:
        raise ValueError("broken")

    client = client_of(gateway)
    client.on_state(broken)
    client.on_state(lambda event: pytest.fail(f"was removed, got {event}"))()
    client.on_state(seen.append)
    with client:
        client.system.get_global_state(user_id=0)
    until(lambda: kinds(seen) == ["Connecting", "Connected", "Closed"])


# Slow readers.


def test_a_reader_that_drops_the_oldest_knows_how_many(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    with client_of(gateway) as client:
        client.on_state(events.append)
        updates = client.qot.update_ticker(queue=2, overflow="drop_oldest")
        everything = client.qot.update_ticker()
        subscribe(client)
        until(lambda: updates.dropped > 3 and any(isinstance(event, Overflowed) for event in events))
        told = [event for event in events if isinstance(event, Overflowed)]
        assert told == [Overflowed("Qot_UpdateTicker", "drop_oldest", 1)]
        # Pushes go on arriving, so what is read first is the smaller number.
        dropped = updates.dropped
        assert client.stats.dropped[DropReason.OVERFLOW] >= dropped > 3
        # Both get the same objects, so the other reader tells how many came before.
        newest, before = next(updates), 0
        while next(everything) is not newest:
            before += 1
        assert before > 3
        assert everything.dropped == 0


def test_a_reader_that_wants_an_error_gets_what_waited_first(gateway: Gateway) -> None:
    events: list[StateEvent] = []
    with client_of(gateway) as client:
        client.on_state(events.append)
        updates = client.qot.update_ticker(queue=2, overflow="raise")
        subscribe(client)
        until(lambda: updates.dropped)
        assert next(updates).ticker_list
        assert next(updates).ticker_list
        with pytest.raises(QueueOverflow, match="more than 2 payloads"):
            next(updates)
        assert list(updates) == []
        until(lambda: Overflowed("Qot_UpdateTicker", "raise", 1) in events)


def test_a_handler_that_drops_the_oldest_gets_the_newest(gateway: Gateway) -> None:
    release, busy = threading.Event(), threading.Event()
    seen: list[tuple[str, int]] = []

    def slow(s2c: qot_update_ticker.S2C) -> None:
        seen.append((s2c.security.code, s2c.ticker_list[-1].sequence))
        busy.set()
        release.wait(PATIENCE)

    with client_of(gateway) as client:
        client.qot.on_update_ticker(slow, queue=1, overflow="drop_oldest")
        subscribe(client)
        assert busy.wait(PATIENCE)
        until(lambda: client.stats.dropped[DropReason.OVERFLOW] > 2)
        release.set()
        until(lambda: len(seen) > 2)
        assert seen == list(dict.fromkeys(seen))


# Ending at any stage.


def test_closing_while_the_first_connection_is_made() -> None:
    # A full queue of pending connections leaves a further one without an answer.
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        held = [socket.socket() for _ in range(3)]
        for each in held:
            each.setblocking(False)
            each.connect_ex(full.getsockname())
        client = Client("127.0.0.1", full.getsockname()[1], connect_timeout=BEYOND)
        with ThreadPoolExecutor(1) as pool:
            connecting = pool.submit(client.connect)
            time.sleep(0.2)
            client.close()
            assert isinstance(connecting.exception(PATIENCE), ConnectionClosed)
            until(lambda: not any_reader())
        for each in held:
            each.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")
def test_ctrl_c_ends_connecting() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        client = Client("127.0.0.1", mute.getsockname()[1], connect_timeout=BEYOND)
        main = threading.main_thread().ident
        assert main is not None
        interrupt = threading.Timer(0.2, signal.pthread_kill, (main, signal.SIGINT))
        interrupt.start()
        try:
            with pytest.raises(KeyboardInterrupt):
                client.connect()
        finally:
            interrupt.cancel()
        until(lambda: not any_reader())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_real_fork_can_close_and_end_but_not_call(gateway: Gateway) -> None:
    script = (
        "import os, warnings\n"
        "warnings.simplefilter('ignore')\n"
        "from opend import Client, UsageError\n"
        f"with Client('127.0.0.1', {gateway.port}) as client:\n"
        "    child = os.fork()\n"
        "    try:\n"
        "        logged_in = client.system.get_global_state(user_id=0).qot_logined\n"
        "    except UsageError as error:\n"
        "        assert child == 0 and 'before the process forked' in str(error)\n"
        "if child:\n"
        "    assert logged_in and os.waitpid(child, 0)[1] == 0\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stderr) == (0, "")
