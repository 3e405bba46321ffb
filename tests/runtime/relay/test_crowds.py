"""Clients that only connect to a relay are ended to make room for others, and after some time."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from opend import Client
from opend.relay import Service
from opend.simulator import Simulator
from opend.testing import FaultProxy


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


def stranger(proxy: FaultProxy) -> socket.socket:
    return socket.create_connection((proxy.host, proxy.port), timeout=20)


def is_ended(sock: socket.socket) -> bool:
    sock.settimeout(20)
    try:
        return not sock.recv(1)
    except ConnectionError:
        return True


def is_refused(proxy: FaultProxy) -> bool:
    """Return whether a new connection is ended, which may already happen while it is made."""
    try:
        with stranger(proxy) as sock:
            return is_ended(sock)
    except ConnectionError:
        return True


def test_who_only_connects_keeps_nobody_out(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Service, "most_connections", 4)
    with FaultProxy(simulator.host, simulator.port) as proxy, ExitStack() as opened:
        crowd = [opened.enter_context(stranger(proxy)) for _ in range(20)]
        with Client(proxy.host, proxy.port, reconnect=None) as client:
            client.system.get_global_state(user_id=0)
            assert all(is_ended(sock) for sock in crowd[:-4])
            assert proxy.connections <= 4


def test_who_has_spoken_stays_and_one_more_is_refused(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Service, "most_connections", 2)
    with FaultProxy(simulator.host, simulator.port) as proxy, ExitStack() as opened:
        clients = [opened.enter_context(Client(proxy.host, proxy.port, reconnect=None)) for _ in range(2)]
        assert is_refused(proxy)
        for client in clients:
            client.system.get_global_state(user_id=0)


def test_who_says_nothing_in_time_is_ended(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Service, "silent_seconds", 0.2)
    with (
        FaultProxy(simulator.host, simulator.port) as proxy,
        stranger(proxy) as silent,
        Client(proxy.host, proxy.port, reconnect=None) as client,
    ):
        assert is_ended(silent)
        client.system.get_global_state(user_id=0)
