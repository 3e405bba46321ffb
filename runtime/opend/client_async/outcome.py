"""Let a task wait for the outcome of one call, and run it as soon as that is known.

The loop wakes a task in its next turn, for which it asks the operating system for events once more. Whoever settles a
call in a callback of the loop has nothing left to do, so it can run the task in that callback.

Invariant: an outcome is settled or cancelled once, and each wakes its task once; a task never runs within another.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeAlias

from opend.errors import OpenDError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextvars import Context

    from opend_proto.schema import Message

    Wake: TypeAlias = "Callable[[Outcome], object]"

__all__ = ["Outcome"]


class Outcome(asyncio.Future[Any]):
    """The reply to one call, of the response type of its method, or its error; one task awaits it."""

    __slots__ = ("_context", "forget", "serial", "wake")

    # Set by whoever makes it, since a constructor in Python costs as much as the rest.
    serial: int
    forget: Callable[[int], None]
    """Takes the serial of the call if its task is cancelled."""
    wake: Wake | None
    """Runs the task, once it awaits this; None at first."""

    def add_done_callback(self, wake: Wake, /, *, context: Context | None = None) -> None:
        """Keep the callback of the task, which awaits this; leave any further one to the loop."""
        if self.wake is not None or context is None or self.done():
            super().add_done_callback(wake, context=context)
        else:
            self.wake, self._context = wake, context

    def resume(self, reply: Message) -> None:
        """Set the reply and run the task at once; only in a callback of the loop, as its last step."""
        wake, self.wake = self.wake, None
        self.set_result(reply)
        if wake is not None:
            self._context.run(wake, self)

    def settle(self, outcome: Message | OpenDError) -> None:
        """Set the reply or the error, and have the loop run the task."""
        if self.done():
            return
        self._leave_to_loop()
        if isinstance(outcome, OpenDError):
            self.set_exception(outcome)
            self.exception()  # Retrieved, lest asyncio log it: the task may be cancelled before it runs.
        else:
            self.set_result(outcome)

    def cancel(self, msg: Any | None = None) -> bool:
        """Forget the call, since its task is cancelled."""
        if self.done():
            return False
        self._leave_to_loop()
        self.forget(self.serial)
        return super().cancel(msg)

    def _leave_to_loop(self) -> None:
        if self.wake is not None:
            super().add_done_callback(self.wake, context=self._context)
            self.wake = None
