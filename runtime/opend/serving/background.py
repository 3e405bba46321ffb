"""Run a service on a separate thread while the program does something else.

Invariant: after ``stop`` there is no thread, task or socket left, and an error of the service itself has been raised.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING, ClassVar, Final, Generic, NamedTuple, Protocol, Self, TypeAlias, TypeVar

from opend.interpreters import refuse_without_daemons
from opend.serving.addresses import bind, check_port

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Coroutine, Sequence
    from types import TracebackType

__all__ = ["Background", "Runnable", "Startable"]

ResultT = TypeVar("ResultT")

LoopFactory: TypeAlias = "Callable[[], asyncio.AbstractEventLoop] | None"
"""Creates the event loop of a service; None uses asyncio's default."""
SELECTOR_LOOP: Final[LoopFactory] = asyncio.SelectorEventLoop
"""The loop for services that use sockets directly, whatever kind the program itself runs on."""

_ASK_SECONDS: Final = 30.0


class Startable:
    """Starts and stops with ``with`` or ``async with``, so that it works in every kind of program."""

    def start(self) -> None:
        """Begin; starting again has no effect."""
        raise NotImplementedError

    def stop(self) -> None:
        """End; stopping again has no effect."""
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
    """A service; it is used only on its event loop's thread, except to construct it."""

    @property
    def failure(self) -> BaseException | None:
        """The first error of the service or its user."""
        ...

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        """Serve until ``stop`` is called."""
        ...

    def stop(self) -> None:
        """Make ``run`` return."""
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
        """The port it listens on; before the start, the port asked for, where 0 means any free one."""
        return self._ports[0]

    @property
    def failure(self) -> BaseException | None:
        """The error that ended the service while it ran; ``stop`` raises it."""
        running = self._running
        return running.service.failure if running else None

    def start(self) -> None:
        """Begin to listen; when this returns, clients can connect. Starting again has no effect."""
        with self._lock:
            if self._running is not None:
                return
            with ExitStack() as opened:
                sockets = [opened.enter_context(bind(self.host, port)) for port in self._asked_ports]
                self._ports = tuple(int(sock.getsockname()[1]) for sock in sockets)
                self._running = self._launch(sockets)
                opened.pop_all()

    def stop(self) -> None:
        """End every connection and stop listening; raises ``failure``, if any. Stopping again has no effect."""
        with self._lock:
            if self._running is None:
                return
            thread, service, loop = self._running
            self._running = None
            # The service may have ended already, and closed its loop.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(service.stop)
            thread.join()
        if service.failure is not None:
            raise service.failure

    def _launch(self, sockets: list[socket.socket]) -> _Running[ServiceT]:
        refuse_without_daemons("a server", "start it in the main interpreter")
        service = self._open(sockets)
        ready: Future[asyncio.AbstractEventLoop] = Future()
        name = f"{self.thread_name}-{self.port}"
        thread = Thread(target=_run, args=(service, self._loop_factory, ready), name=name, daemon=True)
        thread.start()
        return _Running(thread, service, ready.result())

    def _open(self, sockets: Sequence[socket.socket]) -> ServiceT:
        """Return a new service for ``sockets``, which are bound but not listening yet."""
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
