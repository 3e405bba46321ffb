"""What a direction of a connection delivers: bytes, an end, a pause, or the end of the whole connection.

Invariant: items are values; what they mean to the sockets is the connection's to know.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from opend.relay.framing import Piece

__all__ = ["End", "HangUp", "Item", "Pause"]


class End(NamedTuple):
    """The stream ends in good order."""


class HangUp(NamedTuple):
    """The whole connection ends at once."""

    reset: bool


class Pause(NamedTuple):
    """What follows waits so many seconds."""

    seconds: float


Item: TypeAlias = Piece | End | HangUp | Pause
