"""Give all clients of a soak one face: blocking calls, a reader of ticks, and closing.

Invariant: an asynchronous client runs on the loop of `Loop`, whose errors are failures; each wait for it is bounded.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, TypeVar

from opend import AsyncClient, Client, OpenDError
from opend_proto.schema import Message, Method

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from concurrent.futures import Future

    from tests.soak.watch import Watch

    from opend.session.counters import Counters
    from opend.session.feeds import TickItem

__all__ = ["AsyncParty", "Loop", "Party", "SyncParty"]

ResultT = TypeVar("ResultT")
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

_HANG_SECONDS: Final = 90.0
_READER_PAUSE: Final = 0.05
_RECENT: Final = 10


class Loop:
    """An event loop on a separate thread; use it with ``with``."""

    def __init__(self, watch: Watch) -> None:
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(watch.on_loop_error)
        self._thread = Thread(target=self._loop.run_forever, name="soak-loop")

    def __enter__(self) -> Loop:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    def start(self, coroutine: Coroutine[object, object, ResultT]) -> Future[ResultT]:
        """Start a coroutine on the loop."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop)

    def run(self, coroutine: Coroutine[object, object, ResultT]) -> ResultT:
        """Run a coroutine on the loop and return its result."""
        return self.start(coroutine).result(_HANG_SECONDS)

    def tasks(self) -> int:
        """Return the number of tasks on the loop."""

        async def count() -> int:
            await asyncio.sleep(0)  # Tasks whose work is over get the chance to end.
            return len(asyncio.all_tasks()) - 1

        return self.run(count())


class Party(ABC):
    """A client and its reader of ticks."""

    def __init__(self, name: str, client: Client | AsyncClient, take: Callable[[TickItem], None], watch: Watch) -> None:
        self.name = name
        self.pushes = 0
        """Pushes that the handler of this client was given."""
        self.reader_errors = 0
        """Errors that ``ticks()`` has raised; reading went on after each."""
        self._client = client
        self._take = take
        self._watch = watch
        client.qot.on_update_basic_qot(self._on_push)

    @property
    def stats(self) -> Counters:
        """The client's counters."""
        return self._client.stats

    @abstractmethod
    def connect(self) -> None:
        """Connect the client."""

    @abstractmethod
    def follow(self, codes: Sequence[str]) -> None:
        """Read the ticks of these securities from now on, until the client is closed."""

    @abstractmethod
    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float) -> ResponseT:
        """Make a call and return the whole reply."""

    @abstractmethod
    def close(self) -> None:
        """Close the client, and wait for the end of its reader."""

    def _on_push(self, _payload: object) -> None:
        self.pushes += 1

    def _note(self, error: Exception) -> bool:
        """Record an error of the reader; return whether reading goes on."""
        if isinstance(error, OpenDError):
            self.reader_errors += 1
            return True
        self._watch.fail(f"ticks() of {self.name}", error)
        return False


class SyncParty(Party):
    """A blocking client."""

    _client: Client

    def connect(self) -> None:
        """Connect the client."""
        self._client.connect()

    def follow(self, codes: Sequence[str]) -> None:
        """Read the ticks on a separate thread."""
        self._reader = Thread(target=self._read, args=(codes,), name=f"soak-ticks-{self.name}")
        self._paused = Event()
        self._reader.start()

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float) -> ResponseT:
        """Call it."""
        return self._client.call(method, request, timeout)

    def close(self) -> None:
        """Close it."""
        with self._watch.within(1.0, f"close of {self.name}"):
            self._client.close()
        self._reader.join(_HANG_SECONDS)
        if self._reader.is_alive():
            self._watch.fail(self.name, "the reader of ticks() goes on after close")

    def _read(self, codes: Sequence[str]) -> None:
        items = self._client.ticks(codes, recent=_RECENT)
        while True:
            try:
                for item in items:
                    self._take(item)
            except Exception as error:  # noqa: BLE001
                if not self._note(error):
                    return
                self._paused.wait(_READER_PAUSE)
            else:
                return


class AsyncParty(Party):
    """An asynchronous client."""

    _client: AsyncClient

    def __init__(
        self, name: str, client: AsyncClient, take: Callable[[TickItem], None], watch: Watch, loop: Loop
    ) -> None:
        super().__init__(name, client, take, watch)
        self._loop = loop

    def connect(self) -> None:
        """Connect the client."""
        self._loop.run(self._client.connect())

    def follow(self, codes: Sequence[str]) -> None:
        """Read the ticks in a separate task."""
        self._reader = self._loop.start(self._read(codes))

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float) -> ResponseT:
        """Make the call on the loop."""
        return self._loop.run(self._client.call(method, request, timeout))

    def close(self) -> None:
        """Close it."""
        with self._watch.within(1.0, f"close of {self.name}"):
            self._loop.run(self._client.close())
        self._reader.result(_HANG_SECONDS)

    async def _read(self, codes: Sequence[str]) -> None:
        items = self._client.ticks(codes, recent=_RECENT)
        while True:
            try:
                async for item in items:
                    self._take(item)
            except Exception as error:  # noqa: BLE001
                if not self._note(error):
                    return
                await asyncio.sleep(_READER_PAUSE)
            else:
                return
