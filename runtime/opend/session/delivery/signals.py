"""What the loss-free iterators are told about the link, in its place among the pushes.

Invariant: this is loaded by every client and the iterators are not, so nothing of theirs is imported here.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from opend.session.life.states import Disconnected, Restored, RestoreFailed

if TYPE_CHECKING:
    from opend.session.life.states import StateEvent

__all__ = ["Signal", "signal_of"]


class Signal(Enum):
    """What happens to the link, in its place among the pushes."""

    FRAME_LOST = auto()
    """A frame arrived that could not be read; it may have been a push."""
    DOWN = auto()
    """The connection ended."""
    RESTORE_FAILED = auto()
    """There is a new one, but some subscription could not be had again."""
    RESTORED = auto()
    """There is a new one, and calls go on."""


def signal_of(event: StateEvent) -> Signal | None:
    """Return what an event in the life of the connection means to a feed."""
    match event:
        case Disconnected():
            return Signal.DOWN
        case RestoreFailed():
            return Signal.RESTORE_FAILED
        case Restored():
            return Signal.RESTORED
        case _:
            return None
