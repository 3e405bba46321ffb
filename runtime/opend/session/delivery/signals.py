"""Tell the loss-free iterators what happens to the connection, in order with the pushes.

Invariant: every client loads this module but not the iterators, so nothing of theirs is imported here.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from opend.session.life.states import Disconnected, Restored, RestoreFailed

if TYPE_CHECKING:
    from opend.session.life.states import StateEvent

__all__ = ["Signal", "signal_of"]


class Signal(Enum):
    """A change of the connection that may have lost pushes."""

    FRAME_LOST = auto()
    """A frame arrived that could not be read; it may have been a push."""
    DOWN = auto()
    """The connection ended."""
    RESTORE_FAILED = auto()
    """A new connection was made, but a subscription could not be restored."""
    RESTORED = auto()
    """A new connection was made, and calls go on."""


def signal_of(event: StateEvent) -> Signal | None:
    """Return the signal for a state event; None if it does not concern feeds."""
    match event:
        case Disconnected():
            return Signal.DOWN
        case RestoreFailed():
            return Signal.RESTORE_FAILED
        case Restored():
            return Signal.RESTORED
        case _:
            return None
