"""Define the stage that one fault adds to one direction: pieces go in, and come out changed, late or not at all.

Invariant: a stage uses no socket, clock or thread, and the same pieces at the same times with the same key give the
same output. A stage that has not begun, or is used up, passes everything in order; it loses data only by its fault.
"""

from __future__ import annotations

from hashlib import shake_128
from typing import TYPE_CHECKING, Generic, TypeVar

from opend.relay.framing import Piece
from opend.testing.faults import StreamFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.relay.items import Item
    from opend.testing.tally import Switch

__all__ = ["Stage", "flip_bit"]


FaultT = TypeVar("FaultT", bound=StreamFault)


class Dice:
    """Numbers that look random and depend only on a key and the number of draws so far."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._drawn = 0

    def below(self, limit: int) -> int:
        """Return an integer from 0 up to, but not including, the limit."""
        self._drawn += 1
        return int.from_bytes(shake_128(f"{self._key}|{self._drawn}".encode()).digest(8)) % limit

    def fraction(self) -> float:
        """Return a number from 0 up to, but not including, 1."""
        return self.below(1 << 53) / (1 << 53)


class Stage(Generic[FaultT]):
    """One fault applied to one direction; subclasses define its effect once it has begun."""

    def __init__(self, fault: FaultT, switch: Switch, key: str) -> None:
        self.fault = fault
        self.switch = switch
        self.dice = Dice(key)
        self.deadline: float | None = None
        """When ``due`` must be called; None if nothing waits for a time."""
        self.frames = 0
        """Matching frames that have come so far."""
        self.bytes = 0
        """Bytes that have come so far."""

    @property
    def held(self) -> int:
        """Number of bytes held back."""
        return 0

    def start(self) -> Iterator[Item]:
        """Yield the items that the fault causes as soon as it is switched on."""
        yield from ()

    def feed(self, item: Item, now: float) -> Iterator[Item]:
        """Take an item in, and yield the items to pass on."""
        if not isinstance(item, Piece):
            yield from self.close(item, now)
            return
        early, rest = self.divide(item)
        if early is not None:
            yield early
        if rest is not None:
            yield from self.apply(rest, now)

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        """Apply the fault to a piece, and yield the items to pass on."""
        raise NotImplementedError

    def close(self, item: Item, now: float) -> Iterator[Item]:
        """Take in an end or a pause, and yield the items to pass on."""
        del now
        yield from self.flush()
        yield item

    def due(self, now: float) -> Iterator[Item]:
        """Yield the items that have been held long enough."""
        if self.deadline is not None and now >= self.deadline:
            yield from self.flush()

    def flush(self) -> Iterator[Item]:
        """Yield everything that is held."""
        yield from ()

    def reached(self) -> bool:
        """Return whether the fault has begun."""
        return self.frames >= self.fault.after_frames and self.bytes >= self.fault.after_bytes

    def matches(self, piece: Piece) -> bool:
        """Return whether a piece is a frame that ``after_frames`` counts."""
        return piece.frame is not None

    def divide(self, piece: Piece) -> tuple[Piece | None, Piece | None]:
        """Cut a piece where the fault begins: return the part before that point and the part after it."""
        size, missing = len(piece.data), max(self.fault.after_bytes - self.bytes, 0)
        started = self.frames >= self.fault.after_frames
        self.bytes += size
        self.frames += self.matches(piece)
        if not started or missing >= size:
            return piece, None
        if not missing:
            return None, piece
        return Piece(piece.data[:missing]), Piece(piece.data[missing:])


def flip_bit(data: bytes, position: int, bit: int) -> bytes:
    """Return the bytes with one bit of the byte at `position` flipped; bit 0 is the lowest."""
    return b"".join((data[:position], bytes([data[position] ^ 1 << bit]), data[position + 1 :]))
