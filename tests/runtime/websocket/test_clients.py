"""Both clients over WebSocket, against the simulator and over real sockets."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
import threading
from pathlib import Path
from typing import Final

import pytest
from tests.support.patience import PATIENCE
from tests.support.peers.certificates import server_context
from tests.support.peers.ports import reserved_port
from tests.support.peers.talking import CLIENTS, ClientType, connection_error, talk
from tests.support.peers.tap import Tap
from websockets.server import ServerProtocol

from opend import AsyncClient, Client, Connected, ConnectError, ConnectionClosed, LinkError, UsageError
from opend.session.life.backoff import Reconnect
from opend.simulator import Simulator
from opend_proto import get_global_state, methods

EACH_CLIENT: Final = pytest.mark.parametrize("client_type", CLIENTS)


def url_of(simulator: Simulator) -> str:
    return f"ws://{simulator.host}:{simulator.ws_port}"


@EACH_CLIENT
@pytest.mark.parametrize("key", [None, "secret", "schlüssel"])
def test_calls_and_pushes(client_type: ClientType, key: str | None) -> None:
    with Simulator(ws_port=0, ws_key=key, push_interval=0.02) as simulator:
        talked = talk(client_type.websocket(url_of(simulator), key=key))
    assert len(talked.ticks) == 5
    assert len(talked.pushed) >= 3
    assert talked.connection_id > 2**32
    assert talked.vector is None


@EACH_CLIENT
@pytest.mark.parametrize("key", [None, "", "another"])
def test_the_key_must_be_the_servers(client_type: ClientType, key: str | None) -> None:
    with Simulator(ws_port=0, ws_key="secret") as simulator:
        error = connection_error(client_type.websocket(url_of(simulator), key=key))
    assert isinstance(error, ConnectError)
    assert "key is wrong" in str(error)


@EACH_CLIENT
def test_the_two_ports_do_not_understand_each_other(client_type: ClientType, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    with Simulator(ws_port=0) as simulator:
        assert simulator.ws_port is not None
        error = connection_error(client_type.websocket(f"ws://{simulator.host}:{simulator.port}"))
        assert isinstance(error, ConnectError)
        assert "check that this is OpenD's WebSocket port" in str(error)
        error = connection_error(client_type(port=simulator.ws_port))
        assert isinstance(error, ConnectError)
        assert "check that this is OpenD's API port" in str(error)


@EACH_CLIENT
def test_nobody_listens(client_type: ClientType) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = int(taken.getsockname()[1])
    error = connection_error(client_type.websocket(f"ws://127.0.0.1:{port}"))
    assert isinstance(error, ConnectError)
    assert "WebSocket server (33333 by convention)" in str(error)


@EACH_CLIENT
def test_a_server_that_ends_ends_the_call(client_type: ClientType) -> None:
    async def call(client: AsyncClient) -> None:
        async with client:
            simulator.stop()
            await client.call(methods.GET_GLOBAL_STATE, request)

    request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
    with Simulator(ws_port=0) as simulator:
        client = client_type.websocket(url_of(simulator), reconnect=None, timeout=2.0)
        if isinstance(client, AsyncClient):
            with pytest.raises(ConnectionClosed):
                asyncio.run(call(client))
        else:
            with client:
                simulator.stop()
                with pytest.raises(ConnectionClosed):
                    client.call(methods.GET_GLOBAL_STATE, request)


@EACH_CLIENT
def test_closing_says_good_bye_on_both_sides(client_type: ClientType) -> None:
    with Simulator(ws_port=0) as simulator:
        assert simulator.ws_port is not None
        with Tap(simulator.ws_port) as tap:
            assert connection_error(client_type.websocket(f"ws://127.0.0.1:{tap.port}")) is None
    peer = ServerProtocol()
    peer.receive_data(bytes(tap.sent))
    assert peer.close_rcvd is not None
    assert peer.close_rcvd.code == 1000


@EACH_CLIENT
def test_a_lost_connection_is_made_anew(client_type: ClientType) -> None:
    again = threading.Event()
    request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))

    def lose_it(client: Client | AsyncClient) -> None:
        # A call made during the loss may end with it; one made after the reconnection may not.
        client.on_state(lambda event: again.set() if isinstance(event, Connected) else None)
        simulator.stop()
        simulator.start()
        assert again.wait(PATIENCE)

    async def lose_and_call(client: AsyncClient) -> int:
        async with client:
            await asyncio.to_thread(lose_it, client)
            return (await client.call(methods.GET_GLOBAL_STATE, request)).ret_type

    plan = Reconnect(first=0.05, longest=0.1)
    with reserved_port() as port, Simulator(ws_port=port, ws_key="secret") as simulator:
        client = client_type.websocket(f"ws://127.0.0.1:{port}", key="secret", reconnect=plan)
        if isinstance(client, AsyncClient):
            assert asyncio.run(lose_and_call(client)) == 0
        else:
            with client:
                lose_it(client)
                assert client.call(methods.GET_GLOBAL_STATE, request).ret_type == 0


# TLS.


@EACH_CLIENT
def test_wss(client_type: ClientType, tmp_path: Path) -> None:
    server, trusting = server_context(tmp_path)
    with Simulator(ws_port=0, ws_ssl=server, push_interval=0.02) as simulator:
        talked = talk(client_type.websocket(f"wss://127.0.0.1:{simulator.ws_port}", ssl=trusting))
    assert len(talked.ticks) == 5
    assert len(talked.pushed) >= 3


@EACH_CLIENT
def test_a_certificate_that_nobody_trusts(
    client_type: ClientType, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    server, _ = server_context(tmp_path)
    with Simulator(ws_port=0, ws_ssl=server) as simulator:
        error = connection_error(client_type.websocket(f"wss://127.0.0.1:{simulator.ws_port}"))
    assert isinstance(error, ConnectError)
    assert "no TLS connection" in str(error)
    assert "certificate" in str(error)


@EACH_CLIENT
def test_a_server_without_tls(client_type: ClientType, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    with Simulator(ws_port=0) as simulator:
        client = client_type.websocket(f"wss://127.0.0.1:{simulator.ws_port}", connect_timeout=1.0)
        error = connection_error(client)
    assert isinstance(error, ConnectError)


@EACH_CLIENT
def test_a_large_reply_comes_through_tls(client_type: ClientType, tmp_path: Path) -> None:
    server, trusting = server_context(tmp_path)
    with Simulator(ws_port=0, ws_ssl=server) as simulator:
        talked = talk(client_type.websocket(f"wss://127.0.0.1:{simulator.ws_port}", ssl=trusting), 1000)
    assert len(talked.ticks) == 1000


# Options.


def test_without_the_package_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("client", "server", "stream"):
        monkeypatch.delitem(sys.modules, f"opend.websocket.{module}", raising=False)
    for name in list(sys.modules):
        if name.partition(".")[0] == "websockets":
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "websockets", None)
    for needs_it in (
        lambda: Client.websocket("ws://127.0.0.1:33333"),
        lambda: AsyncClient.websocket("ws://127.0.0.1:33333"),
        lambda: Simulator(ws_port=0),
    ):
        with pytest.raises(UsageError, match=r"pip install 'opend\[websocket\]'"):
            needs_it()


def test_ports_that_are_none() -> None:
    with pytest.raises(UsageError, match="ws_port must be 0 to 65535, not 70000"):
        Simulator(ws_port=70000)


def test_a_taken_port_leaves_nothing_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        simulator = Simulator(ws_port=int(taken.getsockname()[1]))
        with pytest.raises(LinkError, match="cannot listen on"):
            simulator.start()


def test_a_simulator_starts_again_on_the_ports_it_was_asked_for() -> None:
    simulator = Simulator(ws_port=0)
    for _ in range(2):
        with simulator:
            assert connection_error(Client.websocket(url_of(simulator))) is None


@EACH_CLIENT
def test_what_is_no_url(client_type: ClientType) -> None:
    with pytest.raises(UsageError, match=r"ws://127\.0\.0\.1:33333"):
        client_type.websocket("127.0.0.1:33333")


@EACH_CLIENT
def test_the_reply_to_init_connect_is_not_to_be_had(client_type: ClientType) -> None:
    with Simulator(ws_port=0) as simulator:
        client = client_type.websocket(url_of(simulator))
        with pytest.raises(ConnectionClosed):
            _ = client.connection_id
        assert connection_error(client) is None
        with pytest.raises(UsageError, match="connection_id"):
            _ = client.init
