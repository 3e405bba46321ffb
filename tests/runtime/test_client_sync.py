"""The blocking client against a small gateway that each test scripts."""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace

import pytest
from tests.runtime.outages import until
from tests.support.patience import BEYOND, PATIENCE
from tests.support.ports import reserved_port

from opend import Client, security
from opend.codec import encode
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    EncodeError,
    FrameError,
    IntegrityError,
    OpenDError,
    ServerError,
    UsageError,
)
from opend.session import DropReason, RequestReceived, ServerSession
from opend.session.backpressure import QUEUE_LIMIT
from opend_proto import common, init_connect, keep_alive, methods, qot_get_ticker, qot_update_ticker
from opend_proto.schema import Message

SECURITY = security("HK.00700")
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICKS = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))
INIT_S2C = init_connect.S2C(server_ver=1011, login_user_id=1, conn_id=2, conn_aes_key="k" * 16, keep_alive_interval=10)
INIT = init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=INIT_S2C)


def update(name: str) -> qot_update_ticker.Response:
    s2c = qot_update_ticker.S2C(security=SECURITY, name=name)
    return qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


class Gateway:
    """One client at a time, answered from a table; a test may leave out, delay or damage what it likes."""

    def __init__(self) -> None:
        self.answers: dict[int, Message | None] = {1001: INIT, 3010: TICKS}
        self.requests: list[RequestReceived] = []
        self.arrived = threading.Semaphore(0)
        self.closed = threading.Event()
        self.session = ServerSession(1)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._peer: socket.socket | None = None
        self._lock = threading.RLock()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                self._peer, _ = self._listener.accept()
                self.session = ServerSession(1)
                self._serve_one(self._peer)
                self._peer.close()
                self.closed.set()

    def _serve_one(self, peer: socket.socket) -> None:
        with suppress(OSError):
            while data := peer.recv(65536):
                for event in self.session.receive(data, 0.0):
                    if isinstance(event, RequestReceived):
                        self.answer(event)

    def answer(self, request: RequestReceived) -> None:
        self.requests.append(request)
        response = self.answers.get(request.method_id)
        if response is not None:
            with self._lock:
                self.session.reply(request.method_id, request.serial, encode(response))
                self.flush()
        self.arrived.release()

    def push(self, *names: str) -> None:
        with self._lock:
            for name in names:
                self.session.push(methods.QOT_UPDATE_TICKER.id, encode(update(name)))
            self.flush()

    def flush(self, data: bytes | None = None) -> None:
        assert self._peer is not None
        self._peer.sendall(self.session.data_to_send() if data is None else data)

    def hang_up(self) -> None:
        assert self._peer is not None
        self._peer.shutdown(socket.SHUT_RDWR)

    def wait_for(self, count: int) -> None:
        """Wait until so many more requests have arrived."""
        for _ in range(count):
            assert self.arrived.acquire(timeout=PATIENCE)

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with suppress(OSError):
            if self._peer is not None:
                self.hang_up()
        self._thread.join(PATIENCE)


@contextmanager
def no_threads_left() -> Generator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + PATIENCE
    while set(threading.enumerate()) - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not set(threading.enumerate()) - before
    gc.collect()  # What was not closed warns now, and warnings are errors.


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    with no_threads_left():
        scripted = Gateway()
        yield scripted
        scripted.close()


@pytest.fixture
def client(gateway: Gateway) -> Iterator[Client]:
    with Client("127.0.0.1", gateway.port, timeout=PATIENCE, connect_timeout=PATIENCE, reconnect=None) as connected:
        gateway.wait_for(1)
        yield connected


class Background:
    """A call on another thread, and what became of it."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.error: OpenDError | None = None
        self._work = work
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._work()
        except OpenDError as error:
            self.error = error

    def join(self) -> OpenDError | None:
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()
        return self.error


def stands_still(client: Client) -> bool:
    """Whether no push comes for a moment; on a slow machine one may still come later."""
    received = client.stats.pushes
    time.sleep(0.1)
    return client.stats.pushes == received


# Connecting.


def test_a_call_through_the_stub_and_through_call(gateway: Gateway, client: Client) -> None:
    assert client.init.conn_id == 2
    assert client.qot.get_ticker(security=SECURITY, max_ret_num=10) == TICKS.s2c
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert [request.method_id for request in gateway.requests] == [1001, 3010, 3010]
    assert client.stats.replies == 3


def test_nothing_listens() -> None:
    with (
        reserved_port() as port,
        no_threads_left(),
        pytest.raises(ConnectError, match=rf"127\.0\.0\.1:{port}: connection refused; check that OpenD is running"),
    ):
        Client("127.0.0.1", port).connect()


@pytest.mark.parametrize("host", ["no-such-host.invalid", "x" * 70 + ".invalid"])
def test_the_host_is_unknown(host: str) -> None:
    with no_threads_left(), pytest.raises(ConnectError, match="does not resolve"):
        Client(host).connect()


def test_a_name_server_that_does_not_answer_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()

    def slow(*_: object, **__: object) -> list[object]:
        release.wait(BEYOND)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    with no_threads_left():
        try:
            with pytest.raises(ConnectError, match="the host name was not resolved"):
                Client("slow.invalid", connect_timeout=0.2).connect()
        finally:
            release.set()


def test_no_reply_to_init_connect(gateway: Gateway) -> None:
    gateway.answers[1001] = None
    started = time.monotonic()
    with pytest.raises(ConnectError, match="did not answer InitConnect in time"):
        Client("127.0.0.1", gateway.port, connect_timeout=0.3).connect()
    assert time.monotonic() - started > 0.25
    assert gateway.closed.wait(PATIENCE)


def test_init_connect_refused(gateway: Gateway) -> None:
    gateway.answers[1001] = init_connect.Response(ret_type=common.RetType.FAILED, ret_msg="go away")
    client = Client("127.0.0.1", gateway.port)
    with pytest.raises(ConnectError, match=r"refused InitConnect: go away \(retType -1\)"):
        client.connect()
    gateway.answers[1001] = INIT
    with client:
        client.call(methods.QOT_GET_TICKER, GET_TICKER)


def test_connecting_twice_is_refused(gateway: Gateway, client: Client) -> None:
    with pytest.raises(UsageError, match="already connected"):
        client.connect()
    client.close()
    client.connect()
    assert len(gateway.requests) == 2


def test_init_connect_is_the_clients_own(client: Client) -> None:
    c2s = init_connect.C2S(client_ver=1, client_id="x")
    with pytest.raises(UsageError, match="InitConnect call itself"):
        client.call(methods.INIT_CONNECT, init_connect.Request(c2s=c2s))


def test_not_connected_yet() -> None:
    client = Client()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        client.call(methods.QOT_GET_TICKER, GET_TICKER)
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        client.qot.update_ticker()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        _ = client.init
    client.close()


# Calls.


def test_a_refusal_is_raised_by_the_stub_only(gateway: Gateway, client: Client) -> None:
    refusal = qot_get_ticker.Response(ret_type=common.RetType.FAILED, ret_msg="not subscribed", err_code=3)
    gateway.answers[3010] = refusal
    with pytest.raises(ServerError, match="not subscribed") as caught:
        client.qot.get_ticker(security=SECURITY, max_ret_num=10)
    assert (caught.value.protocol_id, caught.value.serial) == (3010, gateway.requests[-1].serial)
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == refusal


def test_a_call_times_out_and_the_next_one_works(gateway: Gateway, client: Client) -> None:
    gateway.answers[3010] = None
    with pytest.raises(CallTimeout, match=r"Qot_GetTicker \(3010\), serial 2: no reply within 0.1 s"):
        client.call(methods.QOT_GET_TICKER, GET_TICKER, timeout=0.1)
    gateway.answers[3010] = TICKS
    gateway.answer(gateway.requests[-1])  # The late reply.
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert client.stats.dropped[DropReason.LATE_REPLY] == 1


def test_keep_alive_is_sent_by_itself(gateway: Gateway) -> None:
    quick = replace(INIT, s2c=replace(INIT_S2C, keep_alive_interval=1))
    gateway.answers = {1001: quick, 1004: keep_alive.Response(ret_type=common.RetType.SUCCEED)}
    with Client("127.0.0.1", gateway.port):
        gateway.wait_for(3)
        assert [request.method_id for request in gateway.requests[:3]] == [1001, 1004, 1004]


@pytest.mark.parametrize("interval", [2**31 - 1, 0, -(2**31)])
def test_an_interval_that_no_gateway_can_mean(gateway: Gateway, interval: int) -> None:
    gateway.answers[1001] = replace(INIT, s2c=replace(INIT_S2C, keep_alive_interval=interval))
    with Client("127.0.0.1", gateway.port, reconnect=None) as client:
        updates = client.qot.update_ticker()
        gateway.wait_for(1)
        gateway.push("one")  # Its reader has come to wait, for as long as the interval says.
        assert next(updates).name == "one"
        assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS


def test_a_call_may_wait_for_longer_than_the_system_can(gateway: Gateway, client: Client) -> None:
    gateway.answers[3010] = None
    waiting = Background(lambda: client.call(methods.QOT_GET_TICKER, GET_TICKER, timeout=1e300))
    gateway.wait_for(1)
    gateway.answers[3010] = TICKS
    gateway.answer(gateway.requests[-1])
    assert waiting.join() is None


def test_a_silent_gateway_is_given_up(gateway: Gateway) -> None:
    gateway.answers = {1001: replace(INIT, s2c=replace(INIT_S2C, keep_alive_interval=1))}
    with Client("127.0.0.1", gateway.port, reconnect=None) as client:
        updates = client.qot.update_ticker()
        with pytest.raises(ConnectionClosed, match=r"nothing was heard from .* for 3 s"):
            next(updates)
        assert gateway.closed.wait(PATIENCE)


def test_a_value_that_cannot_be_sent(gateway: Gateway, client: Client) -> None:
    with pytest.raises(EncodeError, match="maxRetNum"):
        client.qot.get_ticker(security=SECURITY, max_ret_num=2**31)
    assert len(gateway.requests) == 1


def test_many_threads_share_one_client(gateway: Gateway, client: Client) -> None:
    def work(_: int) -> None:
        for _ in range(20):
            assert client.qot.get_ticker(security=SECURITY, max_ret_num=10) == TICKS.s2c

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(work, range(10)))
    assert [request.serial for request in gateway.requests] == list(range(1, 202))


def test_a_large_request_is_sent_although_the_socket_is_full(gateway: Gateway, client: Client) -> None:
    many = qot_get_ticker.Request(
        c2s=qot_get_ticker.C2S(security=replace(SECURITY, code="x" * 8_000_000), max_ret_num=10)
    )
    assert client.call(methods.QOT_GET_TICKER, many) == TICKS
    assert len(gateway.requests[-1].body) > 8_000_000


def test_a_lost_connection_fails_what_waits(gateway: Gateway, client: Client) -> None:
    gateway.answers[3010] = None
    waiting = Background(lambda: client.call(methods.QOT_GET_TICKER, GET_TICKER))
    gateway.wait_for(1)
    gateway.hang_up()
    assert "closed by the gateway" in str(waiting.join())
    with pytest.raises(ConnectionClosed, match="closed by the gateway"):
        client.call(methods.QOT_GET_TICKER, GET_TICKER)
    with pytest.raises(ConnectionClosed, match="closed by the gateway"):
        client.qot.update_ticker()


def test_closing_fails_what_waits_and_may_be_repeated(gateway: Gateway, client: Client) -> None:
    gateway.answers[3010] = None
    waiting = Background(lambda: client.call(methods.QOT_GET_TICKER, GET_TICKER))
    gateway.wait_for(1)
    client.close()
    assert "closed by this client" in str(waiting.join())
    client.close()


def test_a_damaged_reply_fails_its_call_alone(gateway: Gateway, client: Client) -> None:
    gateway.answers[3010] = None
    waiting = Background(lambda: client.call(methods.QOT_GET_TICKER, GET_TICKER))
    gateway.wait_for(1)
    gateway.session.reply(3010, gateway.requests[-1].serial, encode(TICKS))
    damaged = bytearray(gateway.session.data_to_send())
    damaged[-1] ^= 1
    gateway.flush(bytes(damaged))
    assert isinstance(waiting.join(), IntegrityError)
    gateway.answers[3010] = TICKS
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS


def test_junk_ends_the_connection_with_its_cause(gateway: Gateway, client: Client) -> None:
    gateway.answers[3010] = None
    waiting = Background(lambda: client.call(methods.QOT_GET_TICKER, GET_TICKER))
    gateway.wait_for(1)
    gateway.flush(b"junk")
    error = waiting.join()
    assert isinstance(error, ConnectionClosed)
    assert isinstance(error.__cause__, FrameError)
    assert gateway.closed.wait(PATIENCE)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")
def test_ctrl_c_ends_a_call_at_once(gateway: Gateway, client: Client) -> None:
    gateway.answers[3010] = None
    main = threading.main_thread().ident
    assert main is not None
    threading.Timer(0.2, signal.pthread_kill, (main, signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        client.call(methods.QOT_GET_TICKER, GET_TICKER, timeout=BEYOND)
    gateway.answers[3010] = TICKS
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")
def test_ctrl_c_ends_an_iterator_at_once(client: Client) -> None:
    main = threading.main_thread().ident
    assert main is not None
    threading.Timer(0.2, signal.pthread_kill, (main, signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        next(client.qot.update_ticker())


def test_another_process_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: -1)
        with pytest.raises(UsageError, match="before the process forked"):
            client.call(methods.QOT_GET_TICKER, GET_TICKER)
        client.close()
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS


def test_a_script_that_forgets_to_close_still_exits(gateway: Gateway) -> None:
    script = (
        "from opend import Client, security\n"
        f"client = Client('127.0.0.1', {gateway.port}).connect()\n"
        "client.qot.on_update_ticker(print)\n"
        "print(client.qot.get_ticker(security=security('HK.00700'), max_ret_num=1).security.code)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=20, check=True)
    assert (done.stdout, done.stderr) == ("00700\n", "")


# Pushes.


def test_handlers_get_every_payload_in_order(gateway: Gateway, client: Client) -> None:
    seen: list[str | None] = []
    done = threading.Event()

    def note(s2c: qot_update_ticker.S2C) -> None:
        seen.append(s2c.name)
        if len(seen) == 50:
            done.set()

    client.qot.on_update_ticker(note)
    gateway.push(*(str(number) for number in range(50)))
    assert done.wait(PATIENCE)
    assert seen == [str(number) for number in range(50)]


def test_a_removed_handler_is_called_no_more(gateway: Gateway, client: Client) -> None:
    seen: list[str | None] = []
    updates = client.qot.update_ticker()
    first = threading.Event()

    def note(s2c: qot_update_ticker.S2C) -> None:
        seen.append(s2c.name)
        first.set()

    remove = client.qot.on_update_ticker(note)
    gateway.push("first")
    assert first.wait(PATIENCE)
    remove()
    remove()
    gateway.push("second")
    assert [next(updates).name, next(updates).name] == ["first", "second"]
    assert seen == ["first"]


def test_handlers_that_raise_are_logged_and_harm_nothing(
    gateway: Gateway, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    seen = threading.Semaphore(0)

    def broken(_: qot_update_ticker.S2C) -> None:
        raise ValueError("broken")

    client.qot.on_update_ticker(broken)
    client.qot.on_update_ticker(lambda _: seen.release())
    with caplog.at_level(logging.ERROR, "opend"):
        gateway.push("first", "second")
        assert seen.acquire(timeout=PATIENCE)
        assert seen.acquire(timeout=PATIENCE)
    assert [record.getMessage() for record in caplog.records] == ["a handler of Qot_UpdateTicker raised"] * 2


def test_a_handler_may_make_calls_and_close(gateway: Gateway, client: Client) -> None:
    done = threading.Event()

    def call_and_close(_: qot_update_ticker.S2C) -> None:
        client.qot.get_ticker(security=SECURITY, max_ret_num=1)
        client.close()
        done.set()

    client.qot.on_update_ticker(call_and_close)
    gateway.push("go")
    assert done.wait(PATIENCE)


def test_closing_does_not_wait_for_a_handler_that_hangs(gateway: Gateway, client: Client) -> None:
    started, release = threading.Event(), threading.Event()

    def hang(_: qot_update_ticker.S2C) -> None:
        started.set()
        release.wait(BEYOND)

    client.qot.on_update_ticker(hang)
    gateway.push("go", "on")
    try:
        assert started.wait(PATIENCE)
        client.close()
    finally:
        release.set()


def test_handlers_survive_a_new_connection(gateway: Gateway, client: Client) -> None:
    seen = threading.Semaphore(0)
    client.qot.on_update_ticker(lambda _: seen.release())
    for _ in range(2):
        gateway.push("one")
        assert seen.acquire(timeout=PATIENCE)
        client.close()
        client.connect()


def test_an_iterator_gets_what_arrives_and_ends_with_the_client(gateway: Gateway, client: Client) -> None:
    updates = client.qot.update_ticker()
    gateway.push("first", "second")
    assert [next(updates).name, next(updates).name] == ["first", "second"]
    gateway.push("third")
    client.call(methods.QOT_GET_TICKER, GET_TICKER)
    client.close()
    assert [s2c.name for s2c in updates] == ["third"]
    assert list(updates) == []


def test_closing_wakes_an_iterator_that_waits(client: Client) -> None:
    updates = client.qot.update_ticker()
    rest: list[qot_update_ticker.S2C] = []
    waiting = Background(lambda: rest.extend(updates))
    time.sleep(0.05)
    client.close()
    assert waiting.join() is None
    assert rest == []


def test_an_iterator_tells_of_a_lost_connection(gateway: Gateway, client: Client) -> None:
    updates = client.qot.update_ticker()
    gateway.push("first")
    client.call(methods.QOT_GET_TICKER, GET_TICKER)
    gateway.hang_up()
    assert next(updates).name == "first"
    with pytest.raises(ConnectionClosed, match="closed by the gateway"):
        next(updates)


def test_a_slow_reader_holds_the_gateway_back_and_loses_nothing(gateway: Gateway, client: Client) -> None:
    updates = client.qot.update_ticker()
    total = 40 * QUEUE_LIMIT

    def flood() -> None:
        for start in range(0, total, 100):
            gateway.push(*(str(number) for number in range(start, min(start + 100, total))))

    pushing = Background(flood)
    until(lambda: client.stats.pushes >= QUEUE_LIMIT)
    until(lambda: stands_still(client))
    assert client.stats.pushes < total
    assert [next(updates).name for _ in range(total)] == [str(number) for number in range(total)]
    assert pushing.join() is None


def test_a_slow_handler_holds_the_gateway_back_and_loses_nothing(gateway: Gateway, client: Client) -> None:
    seen: list[str | None] = []
    release, done = threading.Event(), threading.Event()
    total = 20 * QUEUE_LIMIT

    def wait_and_note(s2c: qot_update_ticker.S2C) -> None:
        release.wait(PATIENCE)
        seen.append(s2c.name)
        if len(seen) == total:
            done.set()

    client.qot.on_update_ticker(wait_and_note)
    pushing = Background(lambda: gateway.push(*(str(number) for number in range(total))))
    until(lambda: client.stats.pushes >= QUEUE_LIMIT)
    until(lambda: stands_still(client))
    assert client.stats.pushes < total
    release.set()
    assert done.wait(PATIENCE)
    assert seen == [str(number) for number in range(total)]
    assert pushing.join() is None


def test_a_call_gets_its_reply_although_an_iterator_is_full(gateway: Gateway, client: Client) -> None:
    updates = client.qot.update_ticker()
    gateway.push(*(str(number) for number in range(2 * QUEUE_LIMIT)))
    until(lambda: client.stats.pushes >= QUEUE_LIMIT)
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert next(updates).name == "0"


def test_an_iterator_that_was_let_go_holds_nobody_back(gateway: Gateway, client: Client) -> None:
    gateway.push("early")
    updates = client.qot.update_ticker()
    gateway.push("first")
    for _ in updates:
        gateway.push(*(str(number) for number in range(2 * QUEUE_LIMIT)))
        break
    time.sleep(0.1)
    del updates
    gc.collect()
    gateway.push("late")
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
    assert client.stats.pushes == 2 * QUEUE_LIMIT + 3
