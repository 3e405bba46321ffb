"""Define the items that one direction delivers: bytes, its end, a pause, or the end of the whole connection.

Invariant: items are values; only the connection carries them out on its sockets.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from opend.relay.framing import Piece

__all__ = ["End", "HangUp", "Item", "Pause"]


class End(NamedTuple):
    """The stream ends normally."""


class HangUp(NamedTuple):
    """The whole connection ends at once."""

    reset: bool


class Pause(NamedTuple):
    """Later items wait this many seconds."""

    seconds: float


Item: TypeAlias = Piece | End | HangUp | Pause
