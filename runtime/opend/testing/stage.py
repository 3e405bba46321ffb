"""What every fault is to the bytes of one direction: a stage that pieces go through.

Invariant: no socket, clock or thread; the same pieces at the same times with the same key come out the same. A stage
that is not in force, or may do no more, lets everything pass in order; what it holds is never lost but by its fault.
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
    """Numbers that look random and depend on nothing but a key and how many were drawn."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._drawn = 0

    def below(self, limit: int) -> int:
        """Return a number from 0 up to, but not including, the limit."""
        self._drawn += 1
        return int.from_bytes(shake_128(f"{self._key}|{self._drawn}".encode()).digest(8)) % limit

    def fraction(self) -> float:
        """Return a number from 0 up to, but not including, 1."""
        return self.below(1 << 53) / (1 << 53)


class Stage(Generic[FaultT]):
    """The way through one fault; a subclass says what happens once the fault has begun."""

    def __init__(self, fault: FaultT, switch: Switch, key: str) -> None:
        self.fault = fault
        self.switch = switch
        self.dice = Dice(key)
        self.deadline: float | None = None
        """When ``due`` wants to be called."""
        self.frames = 0
        """Frames that have come so far, of those that count."""
        self.bytes = 0
        """Bytes that have come so far."""

    @property
    def held(self) -> int:
        """Number of bytes kept back."""
        return 0

    def start(self) -> Iterator[Item]:
        """Yield what happens as soon as the fault is switched on."""
        yield from ()

    def feed(self, item: Item, now: float) -> Iterator[Item]:
        """Yield what goes on when an item has come."""
        if not isinstance(item, Piece):
            yield from self.close(item, now)
            return
        early, rest = self.divide(item)
        if early is not None:
            yield early
        if rest is not None:
            yield from self.apply(rest, now)

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        """Do the fault to a piece."""
        raise NotImplementedError

    def close(self, item: Item, now: float) -> Iterator[Item]:
        """Yield what goes on when the end, or a pause, has come."""
        del now
        yield from self.flush()
        yield item

    def due(self, now: float) -> Iterator[Item]:
        """Yield what has been held long enough."""
        if self.deadline is not None and now >= self.deadline:
            yield from self.flush()

    def flush(self) -> Iterator[Item]:
        """Yield all that is held."""
        yield from ()

    def reached(self) -> bool:
        """Whether the point where the fault begins has been passed."""
        return self.frames >= self.fault.after_frames and self.bytes >= self.fault.after_bytes

    def matches(self, piece: Piece) -> bool:
        """Whether a piece is one of the frames that are counted."""
        return piece.frame is not None

    def divide(self, piece: Piece) -> tuple[Piece | None, Piece | None]:
        """Cut a piece where the fault begins."""
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
    """Return the bytes with one bit of one of them the other way."""
    return b"".join((data[:position], bytes([data[position] ^ 1 << bit]), data[position + 1 :]))
