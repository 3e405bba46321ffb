"""Apply the faults of whole frames: lost, doubled, out of order, merged, or wrong in one bit.

Invariant: bytes that are not a frame, and frames that a fault does not match, pass unchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.relay.framing import Piece
from opend.relay.items import Item
from opend.testing.faults import Drop, Duplicate, FlipField, FrameFault, Merge, Reorder
from opend.testing.stage import Stage, flip_bit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.testing.tally import Switch

__all__ = ["Dropping", "Duplicating", "FlippingField", "Merging", "Reordering"]

FrameFaultT = TypeVar("FrameFaultT", bound=FrameFault)
HoldingT = TypeVar("HoldingT", bound=Reorder | Merge)


class _FrameStage(Stage[FrameFaultT]):
    """A stage that affects only frames."""

    def matches(self, piece: Piece) -> bool:
        return piece.frame is not None and self.fault.protocol_id in {None, piece.frame.protocol_id}

    def divide(self, piece: Piece) -> tuple[Piece | None, Piece | None]:
        matches, reached = self.matches(piece), self.reached()
        self.bytes += len(piece.data)
        self.frames += matches
        return (None, piece) if matches and reached else (piece, None)


class Dropping(_FrameStage[Drop]):
    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        del now
        if not self.switch.take():
            yield piece


class Duplicating(_FrameStage[Duplicate]):
    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        del now
        yield piece
        if self.switch.take():
            yield piece


class FlippingField(_FrameStage[FlipField]):
    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        del now
        span = range(0) if piece.frame is None else piece.frame.span(self.fault.field, len(piece.data))
        if not span or not self.switch.take():
            yield piece
            return
        bit = self.dice.below(8 * len(span)) if self.fault.bit is None else self.fault.bit % (8 * len(span))
        yield Piece(flip_bit(piece.data, span[bit // 8], bit % 8), piece.frame)


class _Holding(_FrameStage[HoldingT]):
    """A stage that holds frames until enough have come."""

    wanted = 2

    def __init__(self, fault: HoldingT, switch: Switch, key: str) -> None:
        super().__init__(fault, switch, key)
        self._waiting: list[Piece] = []

    @property
    def held(self) -> int:
        return sum(len(piece.data) for piece in self._waiting)

    def apply(self, piece: Piece, now: float) -> Iterator[Item]:
        if not self.switch.available:
            yield from self.flush()
            yield piece
            return
        if not self._waiting:
            self.deadline = now + self.fault.seconds
        self._waiting.append(piece)
        if len(self._waiting) >= self.wanted:
            yield from self.flush()

    def flush(self) -> Iterator[Item]:
        self.deadline = None
        waiting, self._waiting = self._waiting, []
        yield from self.deliver(waiting) if len(waiting) > 1 and self.switch.take() else waiting

    def deliver(self, waiting: list[Piece]) -> list[Piece]:
        raise NotImplementedError


class Reordering(_Holding[Reorder]):
    def deliver(self, waiting: list[Piece]) -> list[Piece]:
        return waiting[::-1]


class Merging(_Holding[Merge]):
    def __init__(self, fault: Merge, switch: Switch, key: str) -> None:
        super().__init__(fault, switch, key)
        self.wanted = fault.frames

    def feed(self, item: Item, now: float) -> Iterator[Item]:
        if isinstance(item, Piece) and not self.matches(item):
            # A piece must not overtake the frames held before it.
            yield from self.flush()
        yield from super().feed(item, now)

    def deliver(self, waiting: list[Piece]) -> list[Piece]:
        return [Piece(b"".join(piece.data for piece in waiting))]
