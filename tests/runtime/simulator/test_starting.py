"""A setting that a simulator cannot serve with is an error when it is made or started; starting never hangs."""

from __future__ import annotations

import socket
import threading
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from typing import Any

import pytest

from opend import Client, UsageError
from opend.simulator import Simulator, server


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"trade_password": 123456}, "trade_password must be a str, not int"),
        ({"ws_port": 0, "ws_key": b"secret"}, "ws_key must be a str, not bytes"),
        ({"ws_port": 0, "ws_ssl": True}, r"ws_ssl must be an ssl\.SSLContext with a certificate, not True"),
        ({"ws_ssl": SSLContext(PROTOCOL_TLS_SERVER)}, "pass ws_port too"),
    ],
)
def test_what_is_no_setting_is_refused_when_it_is_made(settings: dict[str, Any], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        Simulator(**settings)


def test_a_fault_before_it_serves_is_raised_by_start_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    before = set(threading.enumerate())
    simulator = Simulator(ws_port=0)

    def broken(*_: object, **__: object) -> object:
        raise RuntimeError("no gateway today")

    with monkeypatch.context() as patched:
        patched.setattr(server, "Gateway", broken)
        outcome: list[BaseException] = []
        starting = threading.Thread(target=lambda: outcome.append(failure_of(simulator)), daemon=True)
        starting.start()
        starting.join(20)
        assert [str(error) for error in outcome] == ["no gateway today"]
    assert simulator.ws_port
    for port in (simulator.port, simulator.ws_port):
        with socket.socket() as free:
            free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            free.bind((simulator.host, port))
    simulator.stop()
    assert {thread for thread in threading.enumerate() if thread.name.startswith("opend-simulator")} <= before
    with simulator, Client(simulator.host, simulator.port) as client:
        assert client.connection_id > 0


def failure_of(simulator: Simulator) -> BaseException:
    try:
        simulator.start()
    except RuntimeError as error:
        return error
    return AssertionError("it has started")


def test_a_service_that_cannot_listen_is_raised_by_start(monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise OSError("no listening today")

    monkeypatch.setattr("asyncio.base_events.BaseEventLoop.create_server", broken)
    with pytest.raises(OSError, match="no listening today"):
        Simulator().start()
