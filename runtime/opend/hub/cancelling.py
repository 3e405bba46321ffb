"""Let a cancelled task end also while it awaits `nats-py`.

Until Python 3.12 `asyncio.wait_for`, which that package uses throughout, drops a cancellation that comes together with
the result; and the package itself drops one while it flushes. A task that repeats its work would go on for ever then,
and whoever waits for its end, too.

Invariant: once a task was cancelled, what it awaits through this module raises CancelledError, if not at once, then in
place of the result.
"""

from __future__ import annotations

import asyncio
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["Cancellable"]


class Cancellable:
    """Stands for an object whose coroutine methods may drop a cancellation."""

    def __init__(self, target: Any) -> None:
        self._target = target

    def __getattr__(self, name: str) -> Any:
        found: Any = getattr(self._target, name)
        return _cancellable(found) if iscoroutinefunction(found) else found


def _cancellable(function: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def call(*arguments: Any, **named: Any) -> Any:
        task = asyncio.current_task()
        before = 0 if task is None else task.cancelling()
        try:
            return await function(*arguments, **named)
        finally:
            if task is not None and task.cancelling() > before:
                raise asyncio.CancelledError

    return call
