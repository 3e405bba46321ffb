"""Either client behind one face that blocks, so that one plain test drives both.

Invariant: every wait is bounded; closing a face asserts that its client leaves neither threads nor tasks behind.
"""

from __future__ import annotations

import asyncio
import threading
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from inspect import isawaitable
from itertools import islice
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, Protocol, TypeAlias, TypeVar, Unpack, cast

from tests.support.patience import PATIENCE
from tests.support.peers.ports import HOST

from opend import AsyncClient, Client

if TYPE_CHECKING:
    from opend.session.counters import Counters
    from opend.session.life.states import StateEvent
    from opend.session.options import ClientSettings
    from opend_proto.qot_update_ticker import S2C
    from opend_proto.schema import Message, Method, Overflow

__all__ = ["FACES", "AnyClient", "Face", "FaceName", "Reader", "connected", "face_of"]

FaceName: TypeAlias = Literal["sync", "async"]
AnyClient: TypeAlias = Client | AsyncClient

FACES: Final[tuple[FaceName, ...]] = ("sync", "async")

_CALLERS: Final = 32
_PAUSE: Final = 0.005
_OUR_THREADS: Final = ("opend-reader", "opend-reconnect", "opend-handlers", "opend-states", "opend-decoder")

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")
RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

Stream: TypeAlias = Iterator[ItemT] | AsyncIterator[ItemT]
Work: TypeAlias = Callable[[AnyClient], ResultT | Awaitable[ResultT]]


class Gate(Protocol):
    """What handlers wait at until the test opens it."""

    def open(self) -> None:
        """Let through whoever waits or comes."""

    def wait(self) -> object:
        """Wait; a coroutine function of an asynchronous client."""


class _Counted(Protocol):
    @property
    def dropped(self) -> int: ...


class Reader(Generic[ItemT]):
    """An iterator of a client, read from a plain thread."""

    def __init__(self, face: Face, stream: Stream[ItemT]) -> None:
        self._face = face
        self._stream = stream

    @property
    def dropped(self) -> int:
        """Payloads that this reader was too slow for."""
        return cast("_Counted", self._stream).dropped

    def next(self) -> ItemT:
        """Wait for the next item, which must come."""
        return self.take(1)[0]

    def take(self, count: int) -> list[ItemT]:
        """Wait for so many items."""
        items = self._face.read(self._stream, count)
        assert len(items) == count, "the iterator has ended"
        return items

    def rest(self) -> list[ItemT]:
        """Read until the end."""
        return self._face.read(self._stream, None)

    def begin_rest(self) -> Future[list[ItemT]]:
        """Read until the end beside the test, from before this returns."""
        begun = threading.Event()
        rest = self._face.begin_read(self._stream, None, begun)
        assert begun.wait(PATIENCE)
        return rest


class Face(ABC):
    """A client, the events that it told, and what a test does with it."""

    def __init__(self, client: AnyClient) -> None:
        self.client = client
        self.events: list[StateEvent] = []
        client.on_state(self.events.append)

    @property
    def stats(self) -> Counters:
        """What the client has counted."""
        return self.client.stats

    @abstractmethod
    def do(self, work: Work[ResultT]) -> ResultT:
        """Return what the work gives, awaited if need be."""

    @abstractmethod
    def begin(self, work: Work[ResultT]) -> Future[ResultT]:
        """Have the work done beside the test, on another thread or as a task."""

    @abstractmethod
    def begin_read(self, stream: Stream[ItemT], count: int | None, begun: threading.Event) -> Future[list[ItemT]]:
        """Read at most so many items beside the test; with None, all until the end."""

    @abstractmethod
    def read(self, stream: Stream[ItemT], count: int | None) -> list[ItemT]:
        """Read at most so many items; with None, all until the end."""

    @abstractmethod
    def gate(self) -> Gate:
        """Return a closed gate."""

    @abstractmethod
    def handler(self, note: Callable[[ItemT], object], gate: Gate) -> Callable[[ItemT], object]:
        """Return a handler that notes each item and then waits at the gate, as fits its client."""

    @abstractmethod
    def leave(self) -> None:
        """Close the client and what drives it; assert that nothing is left behind."""

    def connect(self) -> None:
        """Connect the client."""
        self.do(_connect)

    def begin_connect(self) -> Future[object]:
        """Connect the client beside the test."""
        return self.begin(_connect)

    def close(self) -> None:
        """Close the client."""
        self.do(_close)

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None = None) -> ResponseT:
        """Make a call and return the whole reply."""
        return self.do(_call(method, request, timeout))

    def begin_call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None = None
    ) -> Future[ResponseT]:
        """Make a call beside the test."""
        return self.begin(_call(method, request, timeout))

    def updates(self, queue: int = 1024, overflow: Overflow = "block") -> Reader[S2C]:
        """Return an iterator over the payloads of Qot_UpdateTicker."""

        def make(client: AnyClient) -> Stream[S2C]:
            return client.qot.update_ticker(queue=queue, overflow=overflow)

        return self.reader(make)

    def reader(self, make: Callable[[AnyClient], Stream[ItemT]]) -> Reader[ItemT]:
        """Return an iterator of the client's, to read from here."""
        return self.do(lambda client: Reader(self, make(client)))

    def on_update(
        self, handler: Callable[[S2C], object], queue: int = 1024, overflow: Overflow = "block"
    ) -> Callable[[], None]:
        """Have Qot_UpdateTicker handled; the result ends that."""

        def add(client: AnyClient) -> Callable[[], None]:
            return client.qot.on_update_ticker(handler, queue=queue, overflow=overflow)

        return self.do(add)


class _BlockingGate:
    def __init__(self) -> None:
        self._event = threading.Event()

    def open(self) -> None:
        self._event.set()

    def wait(self) -> None:
        assert self._event.wait(PATIENCE)


class _BlockingFace(Face):
    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._others = frozenset(threading.enumerate())
        """The threads of before, which this client is not to answer for."""
        self._pool = ThreadPoolExecutor(_CALLERS, thread_name_prefix="caller")

    def do(self, work: Work[ResultT]) -> ResultT:
        return cast("ResultT", work(self.client))

    def begin(self, work: Work[ResultT]) -> Future[ResultT]:
        return cast("Future[ResultT]", self._pool.submit(work, self.client))

    def begin_read(self, stream: Stream[ItemT], count: int | None, begun: threading.Event) -> Future[list[ItemT]]:
        def read() -> list[ItemT]:
            begun.set()
            return self.read(stream, count)

        return self._pool.submit(read)

    def read(self, stream: Stream[ItemT], count: int | None) -> list[ItemT]:
        assert isinstance(stream, Iterator)
        return list(islice(stream, count))

    def gate(self) -> Gate:
        return _BlockingGate()

    def handler(self, note: Callable[[ItemT], object], gate: Gate) -> Callable[[ItemT], object]:
        def handle(item: ItemT) -> None:
            note(item)
            gate.wait()

        return handle

    def leave(self) -> None:
        self.close()
        self._pool.shutdown()
        deadline = monotonic() + PATIENCE
        while left := self._left_behind():
            assert monotonic() < deadline, f"left behind: {', '.join(left)}"
            sleep(_PAUSE)

    def _left_behind(self) -> list[str]:
        new = frozenset(threading.enumerate()) - self._others
        return [thread.name for thread in new if thread.name.startswith(_OUR_THREADS)]


class _LoopGate:
    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._event = asyncio.Event()

    def open(self) -> None:
        self._loop.call_soon_threadsafe(self._event.set)

    async def wait(self) -> None:
        await self._event.wait()


class _LoopFace(Face):
    def __init__(self, client: AsyncClient) -> None:
        super().__init__(client)
        self._complaints: list[dict[str, Any]] = []
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(lambda _, context: self._complaints.append(context))
        self._thread = threading.Thread(target=self._loop.run_forever, name="loop", daemon=True)
        self._thread.start()

    def do(self, work: Work[ResultT]) -> ResultT:
        return self.begin(work).result(PATIENCE)

    def begin(self, work: Work[ResultT]) -> Future[ResultT]:
        async def run() -> ResultT:
            result = work(self.client)
            return cast("ResultT", await result if isawaitable(result) else result)

        return asyncio.run_coroutine_threadsafe(run(), self._loop)

    def begin_read(self, stream: Stream[ItemT], count: int | None, begun: threading.Event) -> Future[list[ItemT]]:
        async def read() -> list[ItemT]:
            begun.set()
            assert isinstance(stream, AsyncIterator)
            items: list[ItemT] = []
            with suppress(StopAsyncIteration):
                while len(items) != count:
                    items.append(await anext(stream))
            return items

        return asyncio.run_coroutine_threadsafe(read(), self._loop)

    def read(self, stream: Stream[ItemT], count: int | None) -> list[ItemT]:
        return self.begin_read(stream, count, threading.Event()).result(PATIENCE)

    def gate(self) -> Gate:
        return _LoopGate(self._loop)

    def handler(self, note: Callable[[ItemT], object], gate: Gate) -> Callable[[ItemT], object]:
        async def handle(item: ItemT) -> None:
            note(item)
            await cast("Awaitable[None]", gate.wait())

        return handle

    def leave(self) -> None:
        self.close()
        left = asyncio.run_coroutine_threadsafe(self._others(), self._loop).result(PATIENCE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()
        assert not left, f"left behind: {left}"
        assert not self._complaints

    @staticmethod
    async def _others() -> list[str]:
        await asyncio.sleep(0)  # Tasks whose work is over get the chance to end.
        return [task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task()]


@contextmanager
def connected(name: FaceName, port: int, **settings: Unpack[ClientSettings]) -> Generator[Face]:
    """Connect a client of this kind to a port of this machine; in the end it has left nothing behind."""
    kind = Client if name == "sync" else AsyncClient
    face = face_of(kind(HOST, port, **settings))
    try:
        face.connect()
        yield face
    finally:
        face.leave()


def face_of(client: AnyClient) -> Face:
    """Return the face of this client."""
    return _BlockingFace(client) if isinstance(client, Client) else _LoopFace(client)


def _connect(client: AnyClient) -> object:
    return client.connect()


def _close(client: AnyClient) -> Awaitable[None] | None:
    return client.close()


def _call(method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> Work[ResponseT]:
    return lambda client: client.call(method, request, timeout)
