"""Call a user's function, plain or coroutine, with one item after the other.

Invariant: an exception of the function is logged and harms nothing else; it gets one item at a time, in order.
"""

from __future__ import annotations

import asyncio
from collections import deque
from inspect import isawaitable
from logging import getLogger
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

__all__ = ["Handler", "settle_tasks"]

ItemT = TypeVar("ItemT")

_logger = getLogger("opend")


class Handler(Generic[ItemT]):
    """A user's function and the items that wait for it."""

    def __init__(
        self,
        name: str,
        function: Callable[[ItemT], object],
        tasks: set[asyncio.Task[None]],
        on_progress: Callable[[], None] | None = None,
    ) -> None:
        self.waiting: deque[ItemT] = deque()
        """Items that wait behind the one that the function is busy with."""
        self.over = False
        """Whether the function must not be called any more."""
        self._name = name
        self._function = function
        self._tasks = tasks
        self._on_progress = on_progress
        self._busy = False

    @property
    def is_idle(self) -> bool:
        """Whether the function is not busy with an earlier item."""
        return not self._busy

    def take(self, item: ItemT) -> None:
        """Call the function at once or, if it is still busy with an earlier item, later."""
        if self._busy:
            self.waiting.append(item)
        elif (pending := self._call(item)) is not None:
            self._await_later(pending)

    def take_while_idle(self, items: Iterable[ItemT]) -> None:
        """Call the function with one item after the other until one keeps it busy, or ``over`` is set."""
        function = self._function
        for item in items:
            try:
                result = function(item)
            except Exception:
                _logger.exception("a handler of %s raised", self._name)
                result = None
            # Checking whether None is awaitable would cost more than calling a small function.
            if result is not None and isawaitable(result):
                self._await_later(result)
                return
            if self.over:
                return

    def _await_later(self, pending: Awaitable[object]) -> None:
        self._busy = True
        task = asyncio.get_running_loop().create_task(self._finish(pending), name=f"opend {self._name}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _call(self, item: ItemT) -> Awaitable[object] | None:
        try:
            result = self._function(item)
        except Exception:
            _logger.exception("a handler of %s raised", self._name)
            return None
        return result if result is not None and isawaitable(result) else None

    async def _finish(self, pending: Awaitable[object] | None) -> None:
        try:
            while pending is not None or self.waiting:
                if pending is None:
                    pending = self._call(self.waiting.popleft())
                    if self._on_progress is not None:
                        self._on_progress()
                else:
                    await self._await(pending)
                    pending = None
        finally:
            self._busy = False

    async def _await(self, pending: Awaitable[object]) -> None:
        try:
            await pending
        except asyncio.CancelledError:
            current = asyncio.current_task()
            if current is None or current.cancelling():
                raise
            _logger.warning("a handler of %s was cancelled", self._name)
        except Exception:
            _logger.exception("a handler of %s raised", self._name)


async def settle_tasks(tasks: set[asyncio.Task[None]], *, grace: float, timeout: float) -> None:
    """Give tasks ``grace`` seconds to finish, cancel the rest and wait ``timeout`` seconds; skips the calling task."""
    others = {task for task in tasks if task is not asyncio.current_task()}
    if others and grace > 0:
        _, others = await asyncio.wait(others, timeout=grace)
    for task in others:
        task.cancel()
    if others:
        await asyncio.wait(others, timeout=timeout)
