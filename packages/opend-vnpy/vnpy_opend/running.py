"""Run coroutines on an event loop that has a thread of its own, for a program of threads.

Invariant: a bounded number of coroutines is under way; after `stop`, which takes bounded time, none is.
"""

from __future__ import annotations

import asyncio
from logging import getLogger
from threading import Lock, Thread, current_thread
from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.errors import ConnectionClosed, OpenDError, QueueOverflow

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from concurrent.futures import Future

__all__ = ["LoopThread"]

ResultT = TypeVar("ResultT")

_logger = getLogger("opend")

_MOST: Final = 1000
_STOP_SECONDS: Final = 5.0


class LoopThread:
    """A daemon thread with an event loop, which runs until `stop`."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._lock = Lock()
        self._under_way: set[Future[Any]] = set()
        self._is_stopped = False
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Coroutine[Any, Any, ResultT]) -> Future[ResultT]:
        """Begin a coroutine, from any thread.

        Raises:
            ConnectionClosed: `stop` was called.
            QueueOverflow: 1,000 are under way already.
        """
        with self._lock:
            if self._is_stopped or len(self._under_way) >= _MOST:
                work.close()
                if self._is_stopped:
                    raise ConnectionClosed("the gateway is closed")
                raise QueueOverflow(f"{_MOST:,} requests wait already")
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
            self._under_way.add(future)
        future.add_done_callback(self._forget)
        return future

    def stop(self, last: Coroutine[Any, Any, None]) -> None:
        """Run a last coroutine, cancel all others, and end the thread."""
        with self._lock:
            if self._is_stopped:
                last.close()
                return
            self._is_stopped = True
        asyncio.run_coroutine_threadsafe(self._end(last), self._loop)
        if self._thread is not current_thread():
            self._thread.join(2 * _STOP_SECONDS)

    def _forget(self, future: Future[Any]) -> None:
        with self._lock:
            self._under_way.discard(future)
        error = None if future.cancelled() else future.exception()
        if error is not None and not isinstance(error, OpenDError):  # Those are told where they belong.
            _logger.error("a request of the gateway failed", exc_info=error)

    def _run(self) -> None:
        try:
            self._loop.run_forever()
        finally:
            self._loop.close()

    async def _end(self, last: Coroutine[Any, Any, None]) -> None:
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                await last
        finally:
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            if others:
                await asyncio.wait(others, timeout=_STOP_SECONDS)
            self._loop.stop()
