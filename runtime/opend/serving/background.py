"""What listens on this machine while a program does something else: a service on a thread of its own.

Invariant: after ``stop`` there is no thread, task or socket left, and an error of the service itself has been raised.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING, ClassVar, Final, Generic, NamedTuple, Protocol, Self, TypeAlias, TypeVar

from opend.serving.addresses import bind, check_port

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Coroutine, Sequence
    from types import TracebackType

__all__ = ["Background", "Runnable", "Startable"]

ResultT = TypeVar("ResultT")

LoopFactory: TypeAlias = "Callable[[], asyncio.AbstractEventLoop] | None"
"""Makes the event loop of a service; None is asyncio's choice for this machine."""
SELECTOR_LOOP: Final[LoopFactory] = asyncio.SelectorEventLoop
"""A loop of this kind whatever the program's own is, for services that read and write sockets by themselves."""

_ASK_SECONDS: Final = 30.0


class Startable:
    """What is started and stopped by ``with`` or ``async with``, so that all programs use it alike."""

    def start(self) -> None:
        """Begin; starting twice is the same as once."""
        raise NotImplementedError

    def stop(self) -> None:
        """End; stopping twice is the same as once."""
        raise NotImplementedError

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


class Runnable(Protocol):
    """A service; all but its making belongs to the thread of its loop."""

    @property
    def failure(self) -> BaseException | None:
        """The first error that is the service's or its user's own."""
        ...

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        """Serve until ``stop`` is called."""
        ...

    def stop(self) -> None:
        """Let ``run`` end."""
        ...


ServiceT = TypeVar("ServiceT", bound=Runnable)


class _Running(NamedTuple, Generic[ServiceT]):
    thread: Thread
    service: ServiceT
    loop: asyncio.AbstractEventLoop


class Background(Startable, Generic[ServiceT]):
    """Runs a service on a daemon thread."""

    thread_name: ClassVar[str]

    def __init__(self, host: str, port: int, *more_ports: int, loop_factory: LoopFactory = SELECTOR_LOOP) -> None:
        check_port("port", port)
        self.host = host
        self._asked_ports = port, *more_ports
        self._ports = self._asked_ports
        self._loop_factory = loop_factory
        self._lock = Lock()
        self._running: _Running[ServiceT] | None = None

    @property
    def port(self) -> int:
        """The port it listens on; before it has started, the one asked for, 0 being any free one."""
        return self._ports[0]

    @property
    def failure(self) -> BaseException | None:
        """What ended the service while it ran; ``stop`` raises it."""
        running = self._running
        return running.service.failure if running else None

    def start(self) -> None:
        """Begin to listen; when this returns, clients can connect. Starting twice is the same as once."""
        with self._lock:
            if self._running is not None:
                return
            with ExitStack() as opened:
                sockets = [opened.enter_context(bind(self.host, port)) for port in self._asked_ports]
                self._ports = tuple(int(sock.getsockname()[1]) for sock in sockets)
                self._running = self._launch(sockets)
                opened.pop_all()

    def stop(self) -> None:
        """End every connection and stop listening. Stopping twice is the same as once."""
        with self._lock:
            if self._running is None:
                return
            thread, service, loop = self._running
            self._running = None
            # The service may have ended by itself, and its loop with it.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(service.stop)
            thread.join()
        if service.failure is not None:
            raise service.failure

    def _launch(self, sockets: list[socket.socket]) -> _Running[ServiceT]:
        service = self._open(sockets)
        ready: Future[asyncio.AbstractEventLoop] = Future()
        name = f"{self.thread_name}-{self.port}"
        thread = Thread(target=_run, args=(service, self._loop_factory, ready), name=name, daemon=True)
        thread.start()
        return _Running(thread, service, ready.result())

    def _open(self, sockets: Sequence[socket.socket]) -> ServiceT:
        """Return a new service for its ports, which are bound and do not listen yet."""
        raise NotImplementedError

    def _ask(self, question: Callable[[ServiceT], Coroutine[object, object, ResultT]]) -> ResultT | None:
        if self._running is None:
            return None
        _, service, loop = self._running
        return asyncio.run_coroutine_threadsafe(question(service), loop).result(_ASK_SECONDS)


def _run(service: Runnable, loop_factory: LoopFactory, ready: Future[asyncio.AbstractEventLoop]) -> None:
    try:
        with asyncio.Runner(loop_factory=loop_factory) as runner:
            runner.run(service.run(ready.set_result))
    except Exception as error:
        if ready.done():
            raise
        ready.set_exception(error)
