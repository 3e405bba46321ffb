"""A proxy that spoils connections on purpose, so that a test can see what a program makes of it.

Invariant: without faults it changes nothing. After ``stop`` there is no thread, task or socket left, and an error of
the proxy itself, such as a fault that cannot work on this transport, has been raised.
"""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import Future
from threading import Lock, Thread
from typing import TYPE_CHECKING, Final, NamedTuple, Self, TypeVar

from opend.errors import LinkError, UsageError
from opend.testing.service import Address, Service, bind
from opend.testing.tally import Switch, Tally

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Coroutine, Iterable
    from types import TracebackType

    from opend.testing.faults import Fault

__all__ = ["FaultProxy"]

ResultT = TypeVar("ResultT")

_ASK_SECONDS: Final = 30.0


class _Running(NamedTuple):
    thread: Thread
    service: Service
    loop: asyncio.AbstractEventLoop


class FaultProxy:
    """A proxy on this machine: ``with FaultProxy(host, port) as proxy:`` and connect to its host and port instead.

    It runs on a daemon thread, so that blocking and asynchronous tests use it alike; ``async with`` works too.

    Args:
        upstream_host: Where the OpenD, or the simulator, runs.
        upstream_port: Its port, of the TCP wire or of the WebSocket.
        faults: What goes wrong from the beginning; ``faults`` can be set at any time later.
        host: The address to listen on.
        port: The port to listen on; 0 is any free one.
        seed: The same seed makes the same choices on the same bytes.
    """

    def __init__(
        self,
        upstream_host: str,
        upstream_port: int,
        *,
        faults: Iterable[Fault] = (),
        host: str = "127.0.0.1",
        port: int = 0,
        seed: int = 0,
    ) -> None:
        for name, value, lowest in (("upstream_port", upstream_port, 1), ("port", port, 0)):
            if not lowest <= value < 65536:
                raise UsageError(f"{name} must be {lowest} to 65535, not {value}")
        self.host = host
        self.port = port
        """The port it listens on; before it has started, the one asked for, 0 being any free one."""
        self.upstream_host = upstream_host
        self.upstream_port = upstream_port
        self._asked_port = port
        self._seed = seed
        self._tally = Tally()
        self._switches: list[Switch] = []
        self._switches = self._make_switches(faults)
        self._lock = Lock()
        self._running: _Running | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What goes wrong now; set it to change that, on living connections too, before the assignment returns.

        A fault that stays in the list goes on undisturbed; what one that is taken away held back is delivered.
        """
        return tuple(switch.fault for switch in self._switches)

    @faults.setter
    def faults(self, faults: Iterable[Fault]) -> None:
        with self._lock:
            self._switches = self._make_switches(faults)
            self._ask(lambda service: service.switch(self._switches))

    @property
    def counts(self) -> Counter[str]:
        """How often each fault was done so far, by its name."""
        return self._tally.snapshot()

    @property
    def connections(self) -> int:
        """Number of connections that are open now."""
        running = self._running
        return running.service.connections if running else 0

    @property
    def accepted(self) -> int:
        """Number of connections accepted since the proxy was started, refused ones included."""
        running = self._running
        return running.service.accepted if running else 0

    def wait_for(self, name: str, times: int = 1, timeout: float = 5.0) -> bool:
        """Wait until the fault of that name was done so often; returns whether it was, in time."""
        return self._tally.wait(name, times, timeout)

    def disconnect_all(self, *, reset: bool = True) -> int:
        """End every connection, by a reset or in good order, and return how many there were."""
        with self._lock:
            return self._ask(lambda service: service.disconnect_all(reset=reset)) or 0

    def start(self) -> None:
        """Begin to listen; when this returns, clients can connect. Starting twice is the same as once."""
        with self._lock:
            if self._running is not None:
                return
            upstream = _resolve(self.upstream_host, self.upstream_port)
            sock = bind(self.host, self._asked_port)
            self.port = int(sock.getsockname()[1])
            service = Service(sock, upstream, self._seed, self._switches)
            ready: Future[asyncio.AbstractEventLoop] = Future()
            thread = Thread(target=_run, args=(service, ready), name=f"opend-proxy-{self.port}", daemon=True)
            thread.start()
            self._running = _Running(thread, service, ready.result())

    def stop(self) -> None:
        """End every connection and stop listening. Stopping twice is the same as once."""
        with self._lock:
            if self._running is None:
                return
            thread, service, loop = self._running
            self._running = None
            loop.call_soon_threadsafe(service.stop)
            thread.join()
        if service.failure is not None:
            raise service.failure

    def _ask(self, question: Callable[[Service], Coroutine[object, object, ResultT]]) -> ResultT | None:
        if self._running is None:
            return None
        _, service, loop = self._running
        return asyncio.run_coroutine_threadsafe(question(service), loop).result(_ASK_SECONDS)

    def _make_switches(self, faults: Iterable[Fault]) -> list[Switch]:
        left = list(self._switches)
        return [_take(left, fault) or Switch(fault, self._tally) for fault in faults]

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self.start)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)


def _run(service: Service, ready: Future[asyncio.AbstractEventLoop]) -> None:
    # A loop of this kind whatever the program's own is: the proxy reads and writes sockets by itself.
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        runner.run(service.run(ready.set_result))


def _resolve(host: str, port: int) -> Address:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise LinkError(f"the upstream {host}:{port} cannot be found: {error.strerror or error}") from error
    # OpenD listens on IPv4; "localhost" may name both.
    family, _, _, _, place = min(found, key=lambda entry: entry[0] != socket.AF_INET)
    return Address(family, place)


def _take(switches: list[Switch], fault: Fault) -> Switch | None:
    for position, switch in enumerate(switches):
        if switch.fault == fault:
            return switches.pop(position)
    return None
