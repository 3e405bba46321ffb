"""End what `nats-py` leaves of a connection that broke while data waited to be sent.

The task that reads it then ends with an error that nobody takes, those of its subscriptions wait for ever, and its
socket stays open; asyncio would log each of them as a fault of the program.

Invariant: none of these has a public name; where a release has others nothing is ended, and only the log is worse.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["end_rest", "take_error"]

_READING: Final = "_reading_task"
_WAITING: Final = "_wait_for_msgs_task"
_TRANSPORT: Final = "_transport"


def take_error(connection: Any) -> None:
    """Take the error with which the reading of a new connection will end, if it does."""
    task: Any = getattr(connection, _READING, None)
    if asyncio.isfuture(task):
        task.add_done_callback(_taken)


def end_rest(connection: Any, subscriptions: Iterable[Any]) -> None:
    """End what is left of a connection that was closed, and of its subscriptions."""
    close: object = getattr(getattr(connection, _TRANSPORT, None), "close", None)
    if callable(close):
        with suppress(OSError):
            close()
    for each in subscriptions:
        task: Any = getattr(each, _WAITING, None)
        if asyncio.isfuture(task):
            task.cancel()


def _taken(task: asyncio.Future[Any]) -> None:
    if not task.cancelled():
        task.exception()
