"""Wait for news of an account's orders, as steps of operations.

Invariant: every wait has an end.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from math import inf, isfinite
from threading import Condition
from time import monotonic
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.steps import Wait

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Bell", "Pause", "deadline", "seconds_until"]

_LEAST_SECONDS: Final = 0.001


class Bell:
    """Rings when something changes; any thread may ring it or wait for it."""

    def __init__(self) -> None:
        self.rings = 0
        self.changed = Condition()
        self.listeners: set[Callable[[], object]] = set()
        """Called at each ring, in the thread that rings."""

    def ring(self) -> None:
        """Wake everybody who waits."""
        with self.changed:
            self.rings += 1
            self.changed.notify_all()
        for listener in tuple(self.listeners):
            listener()


@dataclass(frozen=True, slots=True)
class Pause(Wait):
    """A pause until the bell has rung more than ``rings`` times, or for ``seconds`` at most."""

    bell: Bell
    rings: int
    seconds: float

    def block(self) -> None:
        """Pause, blocking."""
        with self.bell.changed:
            self.bell.changed.wait_for(lambda: self.bell.rings != self.rings, self.seconds)

    async def pause(self) -> None:
        """Pause, in the event loop that rings the bell."""
        import asyncio  # Loaded already where there is something to await.

        rung = asyncio.Event()
        self.bell.listeners.add(rung.set)
        try:
            if self.bell.rings == self.rings:
                with suppress(TimeoutError):
                    async with asyncio.timeout(self.seconds):
                        await rung.wait()
        finally:
            self.bell.listeners.discard(rung.set)


def deadline(timeout: float | None) -> float:
    """Return when a time-out ends; raises UsageError unless it is None or 0 or more seconds."""
    if timeout is None:
        return inf
    if not (isfinite(timeout) and timeout >= 0):
        raise UsageError(f"timeout must be 0 or more seconds, or None, not {timeout!r}")
    return monotonic() + timeout


def seconds_until(end: float) -> float | None:
    """Return the time-out of a call that must be over at ``end``; None, the client's own, if there is no end."""
    return None if end == inf else max(_LEAST_SECONDS, end - monotonic())
