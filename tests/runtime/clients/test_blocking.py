"""What only the blocking client does: threads, signals and processes that end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest
from tests.support.patience import BEYOND, PATIENCE, until
from tests.support.peers.gateway import GET_TICKER, SECURITY, TICKS, ScriptedGateway
from tests.support.peers.outages import FleetingGateway

from opend import Client
from opend.errors import ConnectError
from opend.session.life.backoff import Reconnect
from opend_proto import methods, qot_update_ticker

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")

SCRIPT = """
from opend import Client, security
client = Client('127.0.0.1', {port}).connect()
client.qot.on_update_ticker(print)
print(client.qot.get_ticker(security=security('HK.00700'), max_ret_num=1).security.code)
"""
RECONNECTING_SCRIPT = """
import threading
from opend import Client, Disconnected
client = Client('127.0.0.1', {port}).connect()
lost = threading.Event()
client.on_state(lambda event: lost.set() if isinstance(event, Disconnected) else None)
print('ready', flush=True)
assert lost.wait(60)
"""
FORKING_SCRIPT = """
import os, warnings
warnings.simplefilter('ignore')
from opend import Client, UsageError
with Client('127.0.0.1', {port}) as client:
    child = os.fork()
    try:
        logged_in = client.system.get_global_state(user_id=0).qot_logined
    except UsageError as error:
        assert child == 0 and 'before the process forked' in str(error)
if child:
    assert logged_in and os.waitpid(child, 0)[1] == 0
"""


@pytest.fixture
def client(gateway: ScriptedGateway) -> Iterator[Client]:
    with Client("127.0.0.1", gateway.port, timeout=PATIENCE, connect_timeout=PATIENCE, reconnect=None) as connected:
        gateway.wait_for(1)
        yield connected


@contextmanager
def interrupted() -> Generator[None]:
    """Interrupt the main thread a little later, as Ctrl-C does."""
    main = threading.main_thread().ident
    assert main is not None
    interrupt = threading.Timer(0.2, signal.pthread_kill, (main, signal.SIGINT))
    interrupt.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            yield
    finally:
        interrupt.cancel()


# Handlers.


def test_a_handler_may_make_calls_and_close(gateway: ScriptedGateway, client: Client) -> None:
    done = threading.Event()

    def call_and_close(_: qot_update_ticker.S2C) -> None:
        client.qot.get_ticker(security=SECURITY, max_ret_num=1)
        client.close()
        done.set()

    client.qot.on_update_ticker(call_and_close)
    gateway.push("go")
    assert done.wait(PATIENCE)


def test_a_name_server_that_does_not_answer_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()

    def slow(*_: object, **__: object) -> list[object]:
        release.wait(BEYOND)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    try:
        with pytest.raises(ConnectError, match="the host name was not resolved"):
            Client("slow.invalid", connect_timeout=0.2).connect()
    finally:
        release.set()


# Ctrl-C.


@on_unix
def test_ctrl_c_ends_a_call_at_once(gateway: ScriptedGateway, client: Client) -> None:
    gateway.answers[3010] = None
    with interrupted():
        client.call(methods.QOT_GET_TICKER, GET_TICKER, timeout=BEYOND)
    gateway.answers[3010] = TICKS
    assert client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS


@on_unix
def test_ctrl_c_ends_an_iterator_at_once(client: Client) -> None:
    updates = client.qot.update_ticker()
    with interrupted():
        next(updates)


@on_unix
def test_ctrl_c_ends_a_call_that_waits_for_a_connection(fleeting: FleetingGateway) -> None:
    with Client("127.0.0.1", fleeting.port, timeout=BEYOND, reconnect=Reconnect(first=BEYOND, longest=BEYOND)) as made:
        fleeting.stop()
        until(lambda: not any(thread.name == "opend-reader" for thread in threading.enumerate()))
        with interrupted():
            made.system.get_global_state(user_id=0)


@on_unix
def test_ctrl_c_ends_connecting() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        client = Client("127.0.0.1", mute.getsockname()[1], connect_timeout=BEYOND)
        with interrupted():
            client.connect()


# Processes.


def test_a_script_that_forgets_to_close_still_exits(gateway: ScriptedGateway) -> None:
    script = SCRIPT.format(port=gateway.port)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "00700\n", "")


def test_a_script_that_forgets_to_close_exits_while_reconnecting(fleeting: FleetingGateway) -> None:
    command = [sys.executable, "-c", RECONNECTING_SCRIPT.format(port=fleeting.port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        fleeting.stop()
        _, errors = started.communicate(timeout=PATIENCE)
    assert (started.returncode, errors) == (0, "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_real_fork_can_close_and_end_but_not_call(fleeting: FleetingGateway) -> None:
    script = FORKING_SCRIPT.format(port=fleeting.port)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stderr) == (0, "")
