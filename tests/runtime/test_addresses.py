"""Both clients connect to a host with several addresses, some of which never answer or refuse."""

from __future__ import annotations

import asyncio
import gc
import socket
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from opend import AsyncClient, Client
from opend.client_async import racing
from opend.errors import ConnectError
from opend.session.life.addresses import Address
from opend.simulator import Simulator
from opend_proto import get_global_state, methods

Connect = Callable[[float], None]

ASK = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))


def connect_blocking(connect_timeout: float) -> None:
    with Client("many.invalid", connect_timeout=connect_timeout) as client:
        assert client.call(methods.GET_GLOBAL_STATE, ASK).s2c is not None


def connect_asynchronous(connect_timeout: float) -> None:
    async def main() -> None:
        before = asyncio.all_tasks()
        async with AsyncClient("many.invalid", connect_timeout=connect_timeout) as client:
            assert (await client.call(methods.GET_GLOBAL_STATE, ASK)).s2c is not None
        assert asyncio.all_tasks() == before

    asyncio.run(main())


def connect_on_uvloop(connect_timeout: float) -> None:
    uvloop: Any = pytest.importorskip("uvloop")

    async def main() -> None:
        async with AsyncClient("many.invalid", connect_timeout=connect_timeout) as client:
            assert (await client.call(methods.GET_GLOBAL_STATE, ASK)).s2c is not None

    uvloop.run(main())


each_client = pytest.mark.parametrize("connect", [connect_blocking, connect_asynchronous, connect_on_uvloop])


@pytest.fixture(autouse=True)
def nothing_left_open(only_new_objects: None) -> Iterator[None]:
    yield
    gc.collect()  # A socket that was not closed warns now, and warnings are errors.


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@contextmanager
def silent_port() -> Generator[int]:
    """Give a port whose queue is full, so that the system drops attempts to connect."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        port: int = listener.getsockname()[1]
        for _ in range(8):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
        with socket.socket() as probe:
            probe.settimeout(0.2)
            try:
                probe.connect(("127.0.0.1", port))
            except TimeoutError:
                yield port
            else:
                pytest.skip("this system takes more connections than a listener asks for")


@contextmanager
def refusing_port() -> Generator[int]:
    """Give a port that is taken but at which no server listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield bound.getsockname()[1]


def resolve_to(monkeypatch: pytest.MonkeyPatch, *ports: int) -> None:
    """Make any name resolve to these ports; uvloop has its own resolver."""
    found: list[Address] = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", each)) for each in ports]

    def resolved(*_: object, **__: object) -> list[Address]:
        return found

    async def resolved_asynchronously(*_: object) -> list[Address]:
        return found

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(racing, "_resolve", resolved_asynchronously)


@each_client
def test_an_address_that_never_answers_does_not_use_up_the_time(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch, connect: Connect
) -> None:
    with silent_port() as silent:
        resolve_to(monkeypatch, silent, silent, simulator.port)
        connect(5.0)


@each_client
def test_addresses_that_refuse_are_passed_over(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch, connect: Connect
) -> None:
    with refusing_port() as refusing:
        resolve_to(monkeypatch, refusing, refusing, simulator.port)
        connect(5.0)


@each_client
def test_where_all_refuse_that_is_told(monkeypatch: pytest.MonkeyPatch, connect: Connect) -> None:
    with refusing_port() as refusing:
        resolve_to(monkeypatch, refusing, refusing)
        with pytest.raises(ConnectError, match="connection refused"):
            connect(5.0)


@each_client
def test_where_none_answers_the_time_is_kept(monkeypatch: pytest.MonkeyPatch, connect: Connect) -> None:
    with silent_port() as silent, refusing_port() as refusing:
        resolve_to(monkeypatch, refusing, silent, silent)
        with pytest.raises(ConnectError, match=r"no answer to the TCP connection|no TCP connection was made"):
            connect(0.7)
