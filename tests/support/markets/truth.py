"""Compare the ticks that a client gives with those of the simulator's market."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from opend import Gap, Tick

if TYPE_CHECKING:
    from opend.session.feeds import TickItem
    from opend.simulator import Listing, SyntheticMarket
    from opend.simulator import Tick as Trade

__all__ = ["LeapingClock", "TickAudit"]


class LeapingClock:
    """A clock that runs faster than real time, and leaps when the test says so."""

    def __init__(self, speed: float, start: float = 1_748_831_400.0) -> None:
        self._speed = speed
        self._base = start
        self._started = monotonic()

    def now(self) -> float:
        return self._base + (monotonic() - self._started) * self._speed

    def leap(self, seconds: float) -> None:
        self._base += seconds


@dataclass
class TickAudit:
    """Checks the items of one security one by one without keeping them: each is the next tick, or a gap before it."""

    market: SyntheticMarket
    listing: Listing
    ticks: int = 0
    gaps: int = 0
    missed: int = 0
    """Ticks that were not delivered; each lies in a gap."""
    last: Trade | None = None
    _gap: Gap | None = field(default=None, repr=False)

    def take(self, item: TickItem) -> None:
        if isinstance(item, Gap):
            assert self._gap is None, f"two gaps in a row: {self._gap}, {item}"
            assert self.last is not None, f"a gap before the first tick: {item}"
            assert item.after_sequence == self.last.sequence
            self._gap = item
            self.gaps += 1
        else:
            self._take_tick(item)

    def _take_tick(self, item: Tick) -> None:
        assert item.ticker.timestamp is not None
        milliseconds = round(item.ticker.timestamp * 1000)
        if self.last is None:
            (trade,) = self.market.following(self.listing, milliseconds - 1, 1, milliseconds)
        else:
            passed = self.market.following(self.listing, self.last.milliseconds, 1 << 20, milliseconds)
            assert passed, f"{item.ticker.sequence} came after {self.last.sequence}"
            *missed, trade = passed
            self._check_missed(missed, trade.sequence)
        assert (item.ticker.sequence, item.ticker.price, item.ticker.volume) == (
            trade.sequence,
            trade.price,
            trade.volume,
        )
        self.last = trade
        self.ticks += 1

    def _check_missed(self, missed: list[Trade], sequence: int) -> None:
        gap, self._gap = self._gap, None
        assert gap is not None or not missed, f"{len(missed)} ticks before {sequence} are missing without a gap"
        assert gap is None or gap.before_sequence == sequence
        self.missed += len(missed)
