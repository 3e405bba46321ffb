"""Both clients make their first connection, or tell in time why there is none."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.patience import BEYOND, PATIENCE, until
from tests.support.peers.faces import AnyClient, Face
from tests.support.peers.gateway import GET_TICKER, INIT, TICKS, ScriptedGateway
from tests.support.peers.ports import reserved_port

from opend import AsyncClient, Client
from opend.errors import ConnectError, ConnectionClosed, UsageError
from opend.session.life.states import Connecting
from opend.session.options import ClientSettings
from opend_proto import common, init_connect, methods

REFUSED = init_connect.Response(ret_type=common.RetType.FAILED, ret_msg="go away")


def connection_error(face: Face) -> ConnectError:
    """Return why the client cannot connect."""
    with pytest.raises(ConnectError) as caught:
        face.connect()
    return caught.value


def test_nothing_listens(open_face: OpenFace) -> None:
    with reserved_port() as port:
        error = connection_error(open_face(port))
    assert f"127.0.0.1:{port}: connection refused; check that OpenD is running" in str(error)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "x" * 70 + ".invalid"])
def test_the_host_is_unknown(open_face: OpenFace, host: str) -> None:
    assert "does not resolve" in str(connection_error(open_face(11111, host)))


def test_no_reply_to_init_connect(open_face: OpenFace, gateway: ScriptedGateway) -> None:
    gateway.answers[1001] = None
    face = open_face(gateway.port, connect_timeout=0.3)
    started = time.monotonic()
    assert "did not answer InitConnect in time" in str(connection_error(face))
    assert time.monotonic() - started > 0.25
    assert gateway.closed.wait(PATIENCE)


def test_a_port_that_accepts_and_says_nothing_ends_in_time(open_face: OpenFace) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        face = open_face(mute.getsockname()[1], connect_timeout=0.2)
        assert "InitConnect" in str(connection_error(face))


def test_init_connect_refused(open_face: OpenFace, gateway: ScriptedGateway) -> None:
    gateway.answers[1001] = REFUSED
    face = open_face(gateway.port)
    assert "refused InitConnect: go away (retType -1)" in str(connection_error(face))
    gateway.answers[1001] = INIT
    face.connect()
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS


def test_connecting_twice_is_refused(face: Face, gateway: ScriptedGateway) -> None:
    with pytest.raises(UsageError, match="already connected"):
        face.connect()
    face.close()
    face.connect()
    assert len(gateway.requests) == 2


@contextmanager
def full_port() -> Generator[int]:
    """Listen on a port whose queue of connections is full, so that a further one gets no answer."""
    with ExitStack() as opened:
        full = opened.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(3):
            held = opened.enter_context(socket.socket())
            held.setblocking(False)
            held.connect_ex(full.getsockname())
        yield full.getsockname()[1]


def test_closing_while_the_tcp_connection_is_made(open_face: OpenFace) -> None:
    with full_port() as port:
        face = open_face(port, connect_timeout=BEYOND)
        connecting = face.begin_connect()
        until(lambda: any(isinstance(event, Connecting) for event in face.events))
        face.close()
        assert isinstance(connecting.exception(PATIENCE), ConnectionClosed)


def test_closing_while_hands_are_shaken(open_face: OpenFace, gateway: ScriptedGateway) -> None:
    gateway.answers[1001] = None
    face = open_face(gateway.port, connect_timeout=BEYOND)
    connecting = face.begin_connect()
    gateway.wait_for(1)
    face.close()
    assert isinstance(connecting.exception(PATIENCE), ConnectionClosed)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize(
    "settings",
    [
        ClientSettings(timeout=0.0),
        ClientSettings(connect_timeout=float("nan")),
        ClientSettings(max_body_length=0),
    ],
)
def test_wrong_options_are_refused(kind: type[AnyClient], settings: ClientSettings) -> None:
    with pytest.raises(UsageError, match="must be"):
        kind(**settings)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize("port", [0, 65536])
def test_wrong_ports_are_refused(kind: type[AnyClient], port: int) -> None:
    with pytest.raises(UsageError, match="must be"):
        kind(port=port)


def test_init_connect_is_the_clients_own(face: Face) -> None:
    request = init_connect.Request(c2s=init_connect.C2S(client_ver=1, client_id="x"))
    with pytest.raises(UsageError, match="InitConnect call itself"):
        face.call(methods.INIT_CONNECT, request)


def test_not_connected_yet(open_face: OpenFace) -> None:
    face = open_face(11111)
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        face.call(methods.QOT_GET_TICKER, GET_TICKER)
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        face.updates()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        _ = face.client.init
    face.close()


def test_another_process_is_refused(face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: -1)
        with pytest.raises(UsageError, match="before the process forked"):
            face.connect()
        with pytest.raises(UsageError, match="before the process forked"):
            face.call(methods.QOT_GET_TICKER, GET_TICKER)
        face.close()
    assert face.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
