"""A service on a background thread: how it starts, fails and ends."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Sequence

import pytest
from tests.support.patience import until

from opend.errors import LinkError, UsageError
from opend.serving import Background


class Idle:
    """Does nothing until it is stopped, or fails where it is told to."""

    def __init__(self, sock: socket.socket, fails: str) -> None:
        self.failure: BaseException | None = None
        self.loop: asyncio.AbstractEventLoop | None = None
        self._sock = sock
        self._fails = fails
        self._stopped = asyncio.Event()

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        if self._fails == "early":
            raise LinkError("it cannot begin")
        with self._sock:
            self.loop = asyncio.get_running_loop()
            ready(self.loop)
            if self._fails == "late":
                self.failure = LinkError("it cannot go on")
                return
            await self._stopped.wait()

    def stop(self) -> None:
        self._stopped.set()


class Idling(Background[Idle]):
    thread_name = "idling"

    def __init__(self, fails: str = "") -> None:
        super().__init__("127.0.0.1", 0)
        self._fails = fails

    def _open(self, sockets: Sequence[socket.socket]) -> Idle:
        (sock,) = sockets
        return Idle(sock, self._fails)


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("idling")]


def test_it_has_a_thread_and_a_port_while_it_runs() -> None:
    with Idling() as idling:
        assert idling.port
        assert threads() == [f"idling-{idling.port}"]
        idling.start()
        assert len(threads()) == 1
    assert threads() == []
    idling.stop()


def test_it_serves_asynchronous_programs_too() -> None:
    async def use() -> None:
        async with Idling():
            assert len(threads()) == 1

    asyncio.run(use())
    assert threads() == []


def test_what_it_cannot_begin_with_is_raised_by_start() -> None:
    with pytest.raises(LinkError, match="it cannot begin"):
        Idling("early").start()


def test_what_ended_it_is_raised_by_stop() -> None:
    idling = Idling("late")
    idling.start()
    until(lambda: not threads())
    assert isinstance(idling.failure, LinkError)
    with pytest.raises(LinkError, match="it cannot go on"):
        idling.stop()


def test_a_port_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="port must be 0 to 65535, not 70000"):
        Background[Idle]("127.0.0.1", 70000)


class Double(Background[Idle]):
    """Serves on several ports, in another kind of event loop."""

    thread_name = "idling"

    def __init__(self, *more_ports: int) -> None:
        super().__init__("127.0.0.1", 0, *more_ports, loop_factory=OwnLoop)
        self.sockets: list[socket.socket] = []
        self.service: Idle | None = None

    @property
    def ports(self) -> tuple[int, ...]:
        return self._ports

    def _open(self, sockets: Sequence[socket.socket]) -> Idle:
        self.sockets = list(sockets)
        self.service = Idle(sockets[0], "")
        return self.service


class OwnLoop(asyncio.SelectorEventLoop):
    pass


def test_it_has_each_of_its_ports_and_the_loop_it_was_given() -> None:
    double = Double(0)
    assert double.ports == (0, 0)
    with double:
        assert double.ports == tuple(sock.getsockname()[1] for sock in double.sockets)
        assert len(set(double.ports)) == 2
        assert double.service is not None
        assert type(double.service.loop) is OwnLoop
    double.sockets[1].close()


def test_a_port_that_is_taken_frees_those_before_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        double = Double(taken.getsockname()[1])
        with pytest.raises(LinkError, match=r"cannot listen on 127\.0\.0\.1:"):
            double.start()
    assert double.sockets == []
    assert threads() == []
