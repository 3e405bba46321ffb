"""Log what happens to a client's connection and its tasks.

Invariant: every change that costs data or needs a person is a warning or an error; the others are information.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend import Closed, Connected, Disconnected, Overflowed, Restored, RestoreFailed

if TYPE_CHECKING:
    from asyncio import Task

    from nautilus_trader.common.component import Logger

    from opend import StateEvent

__all__ = ["tell_end", "tell_state"]


def tell_state(output: Logger, event: StateEvent) -> None:
    """Log a change of the connection's state."""
    match event:
        case Connected(connection_id=number):
            output.info(f"connected to the gateway as connection {number}")
        case Disconnected(error=error, retry_in=wait):
            then = "it stays so" if wait is None else f"again in {wait:.1f} s"
            output.warning(f"connection lost ({error}); {then}")
        case RestoreFailed(what=what, error=error):
            output.error(f"{what} could not be restored: {error}")
        case Restored(succeeded=done, failed=failed):
            output.info(f"{done} subscriptions restored" + (f", {failed} not" if failed else ""))
        case Overflowed(push=push, dropped=dropped):
            output.warning(f"{push} came faster than they were taken; {dropped} dropped")
        case Closed(error=error) if error is not None:
            output.error(f"the connection is closed: {error}")
        case _:
            output.debug(f"{event}")


def tell_end(output: Logger, task: Task[None]) -> None:
    """Log that a task has ended with an error: what it told of is told no longer."""
    error = None if task.cancelled() else task.exception()
    if error is not None:
        output.error(f"{task.get_name()} will not be told any more: {str(error) or type(error).__name__}")
