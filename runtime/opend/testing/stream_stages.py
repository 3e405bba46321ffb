"""Apply the faults of a stream of bytes: wrong, cut off, held back, late, or in tiny pieces.

Invariant: the bytes come out in the order in which they came in.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

from opend.relay.framing import Piece
from opend.relay.items import End, HangUp, Item, Pause
from opend.testing.faults import Cut, Delay, Flip, HalfClose, Split, Stall, StreamFault
from opend.testing.stage import Stage, flip_bit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.testing.tally import Switch

__all__ = ["Cutting", "Delaying", "Flipping", "HalfClosing", "Splitting", "Stalling"]

FaultT = TypeVar("FaultT", bound=StreamFault)


class Flipping(Stage[Flip]):
    _over = False

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        del now
        if self._over or not self.switch.take():
            yield piece
            return
        self._over = True
        bit = self.dice.below(8) if self.fault.bit is None else self.fault.bit
        yield Piece(flip_bit(piece.data, 0, bit), piece.frame)


class _Closing(Stage[FaultT]):
    """A stage that ends the stream; later bytes are lost."""

    _over = False

    def start(self) -> Iterator[Item]:
        if not self._over and self.reached() and self.switch.take():
            self._over = True
            yield self.ending()

    def feed(self, item: Item, now: float) -> Iterator[Item]:
        if self._over:
            return
        yield from super().feed(item, now)
        if isinstance(item, Piece):
            yield from self.start()

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        del now
        if self.switch.available:
            # If the cut lies inside a piece, the rest of the piece is lost.
            yield from self.start()
        else:
            yield piece

    def ending(self) -> Item:
        raise NotImplementedError


class Cutting(_Closing[Cut]):
    def ending(self) -> Item:
        return HangUp(self.fault.reset)


class HalfClosing(_Closing[HalfClose]):
    def ending(self) -> Item:
        return End()


class _Queueing(Stage[FaultT]):
    """A stage that holds everything back, in order."""

    def __init__(self, fault: FaultT, switch: Switch, key: str) -> None:
        super().__init__(fault, switch, key)
        self._queue: deque[tuple[float, Item]] = deque()
        self._held = 0

    @property
    def held(self) -> int:
        return self._held

    def put(self, time: float, item: Item) -> None:
        self._queue.append((time, item))
        self._held += len(item.data) if isinstance(item, Piece) else 0
        self.deadline = self._queue[0][0]

    def get(self) -> Item:
        _, item = self._queue.popleft()
        self._held -= len(item.data) if isinstance(item, Piece) else 0
        self.deadline = self._queue[0][0] if self._queue else None
        return item

    def flush(self) -> Iterator[Item]:
        while self._queue:
            yield self.get()


class Stalling(_Queueing[Stall]):
    _over = False

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        if not self._over and (self._queue or self.switch.take()):
            self._wait(piece, now)
        else:
            yield piece

    def close(self, item: Item, now: float) -> Iterator[Item]:
        if self._queue:
            self._wait(item, now)
        else:
            yield item

    def flush(self) -> Iterator[Item]:
        self._over = self._over or bool(self._queue)
        yield from super().flush()

    def _wait(self, item: Item, now: float) -> None:
        seconds = self.fault.seconds
        self.put(float("inf") if seconds is None else now + seconds, item)


class Delaying(_Queueing[Delay]):
    _latest = 0.0

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        if self.switch.take():
            self._latest = max(self._latest, now + self.fault.seconds + self.fault.jitter * self.dice.fraction())
            self.put(self._latest, piece)
        else:
            yield from self.close(piece, now)

    def close(self, item: Item, now: float) -> Iterator[Item]:
        del now
        if self._queue:
            self.put(self._latest, item)
        else:
            yield item

    def due(self, now: float) -> Iterator[Item]:
        while self.deadline is not None and now >= self.deadline:
            yield self.get()


class Splitting(Stage[Split]):
    _missing = 0

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        del now
        if not self.switch.take():
            yield piece
            return
        position = 0
        while position < len(piece.data):
            if not self._missing:
                # Kept across pieces, so that the cuts do not depend on how the bytes came.
                self._missing = self.fault.smallest + self.dice.below(self.fault.largest - self.fault.smallest + 1)
            part = piece.data[position : position + self._missing]
            self._missing -= len(part)
            position += len(part)
            yield Piece(part)
            if self.fault.pause:
                yield Pause(self.fault.pause)
