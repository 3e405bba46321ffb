"""Define the market that all processes of a soak share: its securities, its seed, and a clock that outlives a gateway.

Invariant: every process computes the same ticks at the same moment, so a killed gateway's data can be checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Final
from unittest.mock import patch

from opend.simulator import Listing, SyntheticMarket
from opend.simulator.market import market
from opend_proto.qot_common import QotMarket

__all__ = ["LISTINGS", "SEED", "SharedClock", "market_at"]

SPEED: Final = 4.0
"""Of the market: the busiest security has 60 ticks a second; after 16 s not all can be read again."""
_START: Final = 1_748_831_400.0
SEED: Final = 11
_CACHED_MINUTES: Final = 9
"""For all securities together: three minutes of each; only after a leap is a reader ever further behind."""

LISTINGS: Final = tuple(
    Listing(
        market=QotMarket.HK_SECURITY,
        code=code,
        name=code,
        currency="HKD",
        lot_size=100,
        base_price=100.0,
        trades_per_minute=trades,
    )
    for code, trades in (("00001", 900), ("00002", 300), ("00003", 60))
)


@dataclass
class SharedClock:
    """A clock that another process can continue, because all processes share the machine's monotonic clock."""

    began: float
    start: float = _START

    @classmethod
    def begin(cls) -> SharedClock:
        """Return a clock that begins now."""
        return cls(monotonic())

    def now(self) -> float:
        """Return the market's time in seconds since 1970 UTC."""
        return self.start + (monotonic() - self.began) * SPEED

    def leap(self, seconds: float) -> None:
        """Move the clock forward; call this only while no gateway runs, because a running one would not know."""
        self.start += seconds


def market_at(clock: SharedClock) -> SyntheticMarket:
    """Return the gateway's market, but with little history, because our process's memory is measured with it."""
    with patch.object(market, "_CACHED_MINUTES", _CACHED_MINUTES):
        return SyntheticMarket(SEED, LISTINGS, clock)
