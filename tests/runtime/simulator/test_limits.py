"""Clients that only connect, send too much or try keys are ended, and do not affect others."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.peers.certificates import server_context

from opend import Client, ServerError, UsageError
from opend.errors import OpenDError
from opend.frame import encode_frame
from opend.simulator import ServingLimits, Simulator
from opend.simulator.rules.limits import OPENED_BODY, UNOPENED_BODY, KeyGuesses

FEW = ServingLimits(connections=8, unopened=4, opening_seconds=30.0, wrong_key_seconds=0.3)


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(ws_port=0, limits=FEW) as running:
        yield running


def stranger(simulator: Simulator, port: int | None = None) -> socket.socket:
    return socket.create_connection((simulator.host, port or simulator.port), timeout=20)


def is_ended(sock: socket.socket, seconds: float = 20.0) -> bool:
    sock.settimeout(seconds)
    try:
        return not sock.recv(1)
    except ConnectionError:
        return True
    except TimeoutError:
        return False


def is_refused(simulator: Simulator) -> bool:
    """Return whether a new connection is ended, which may already happen while it is made."""
    try:
        with stranger(simulator) as sock:
            return is_ended(sock)
    except ConnectionError:
        return True


@pytest.mark.parametrize("name", ["connections", "unopened", "opening_seconds", "wrong_key_seconds"])
def test_a_limit_is_positive(name: str) -> None:
    with pytest.raises(UsageError, match=f"{name} must be positive, not 0"):
        replace(FEW, **{name: 0})


@pytest.mark.parametrize("websocket", [False, True])
def test_many_who_only_connect_keep_nobody_out(simulator: Simulator, websocket: bool) -> None:
    port = simulator.ws_port if websocket else simulator.port
    with ExitStack() as opened:
        crowd = [opened.enter_context(stranger(simulator, port)) for _ in range(30)]
        with Client(simulator.host, simulator.port) as client:
            client.system.get_global_state(user_id=0)
            # The oldest connections make room for new ones.
            assert all(is_ended(sock) for sock in crowd[:-4])
            client.system.get_global_state(user_id=0)


def test_an_open_connection_is_never_the_one_to_go(simulator: Simulator) -> None:
    with ExitStack() as opened:
        clients = [opened.enter_context(Client(simulator.host, simulator.port, reconnect=None)) for _ in range(8)]
        assert is_refused(simulator)
        for client in clients:
            client.system.get_global_state(user_id=0)
        clients[0].close()
        with Client(simulator.host, simulator.port, connect_timeout=20.0) as another:
            another.system.get_global_state(user_id=0)


def test_who_says_nothing_in_time_is_ended_and_who_has_opened_stays() -> None:
    with Simulator(ws_port=0, limits=ServingLimits(opening_seconds=0.2)) as simulator, ExitStack() as opened:
        client = opened.enter_context(Client(simulator.host, simulator.port, reconnect=None))
        for port in (simulator.port, simulator.ws_port):
            assert is_ended(opened.enter_context(stranger(simulator, port)))
        client.system.get_global_state(user_id=0)


def test_tls_that_never_comes_is_ended_too(tmp_path: Path) -> None:
    server, trusting = server_context(tmp_path)
    limits = ServingLimits(unopened=3, opening_seconds=0.5)
    with Simulator(ws_port=0, ws_ssl=server, limits=limits) as simulator, ExitStack() as opened:
        crowd = [opened.enter_context(stranger(simulator, simulator.ws_port)) for _ in range(10)]
        url = f"wss://{simulator.host}:{simulator.ws_port}"
        with Client.websocket(url, ssl=trusting, reconnect=None) as client:
            assert all(is_ended(sock) for sock in crowd)
            client.system.get_global_state(user_id=0)


def test_a_long_body_is_refused_when_it_is_announced(simulator: Simulator) -> None:
    whole = encode_frame(1001, 1, bytes(UNOPENED_BODY + 1))
    with stranger(simulator) as sock:
        sock.sendall(whole[:44])
        assert is_ended(sock)


def test_a_long_message_is_refused_when_it_is_announced(simulator: Simulator) -> None:
    request = (
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    with stranger(simulator, simulator.ws_port) as sock:
        sock.sendall(request.encode())
        assert sock.recv(1 << 16).startswith(b"HTTP/1.1 101")
        sock.sendall(b"\x82\xff" + (40 << 20).to_bytes(8, "big") + b"mask")
        said = b""
        while data := sock.recv(1 << 16):
            said += data
        assert said[2:4] == (1009).to_bytes(2, "big")  # "Message too big", and hung up.


def test_a_long_body_is_taken_from_a_client_that_has_opened(simulator: Simulator) -> None:
    for client in (
        Client(simulator.host, simulator.port),
        Client.websocket(f"ws://{simulator.host}:{simulator.ws_port}"),
    ):
        with client:
            client.system.get_global_state(user_id=0)
            codes = [f"{number:05}" for number in range(UNOPENED_BODY // 4)]
            with pytest.raises(ServerError):
                client.qot.get_user_security(group_name="".join(codes))
            client.system.get_global_state(user_id=0)
    assert OPENED_BODY > UNOPENED_BODY


def test_a_wrong_key_is_answered_late_and_hung_up_on() -> None:
    with Simulator(ws_port=0, ws_key="secret", limits=FEW) as simulator:
        url = f"ws://{simulator.host}:{simulator.ws_port}"
        begin = time.monotonic()
        with pytest.raises(OpenDError, match="the WebSocket key is wrong"):
            Client.websocket(url, key="guess", reconnect=None).connect()
        assert time.monotonic() - begin >= FEW.wrong_key_seconds
        with Client.websocket(url, key="secret") as client:
            client.system.get_global_state(user_id=0)


def test_after_many_guesses_an_early_answer_gives_nothing_away() -> None:
    guesses = KeyGuesses(1.0)
    assert guesses.wait(0.0, right=True) == 0.0
    assert [guesses.wait(float(second), right=False) for second in range(9)] == [1.0] * 9
    assert guesses.wait(9.0, right=True) == 0.0
    assert guesses.wait(9.0, right=False) == 1.0
    assert guesses.wait(10.0, right=True) == 1.0
    assert guesses.wait(61.0, right=True) == 0.0
