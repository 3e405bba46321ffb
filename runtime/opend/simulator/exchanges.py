"""The exchanges of the synthetic market: time zone, price grid, trading phases.

Invariant: prices are integers in thousandths of the currency, so that the grid is exact.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from opend_proto.qot_common import QotMarket, QotMarketState

__all__ = ["EXCHANGES", "PRICE_UNITS", "Exchange", "PriceGrid"]

PRICE_UNITS: Final = 1000
"""How many of the integers that stand for prices make one unit of currency."""


@dataclass(frozen=True, slots=True)
class PriceGrid:
    """The price steps of an exchange: ``steps[i]`` holds up to and including ``limits[i]``, the last one above all."""

    limits: tuple[int, ...]
    steps: tuple[int, ...]

    def step_above(self, price: int) -> int:
        """The distance from a price on the grid to the next higher one."""
        return self.steps[bisect_right(self.limits, price)]

    def floor(self, price: float) -> int:
        """The highest price on the grid that is not above ``price``, and at least one step."""
        step = self.steps[bisect_left(self.limits, price)]
        return max(int(price // step) * step, self.steps[0])


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange; ``phases`` holds the minute of the local day at which each phase starts, and its state."""

    market: QotMarket
    prefix: str
    zone: ZoneInfo
    grid: PriceGrid
    phases: tuple[tuple[int, QotMarketState], ...]

    def local_time(self, timestamp: float) -> datetime:
        """The exchange's wall-clock time at an instant."""
        return datetime.fromtimestamp(timestamp, UTC).astimezone(self.zone)

    def state(self, timestamp: float) -> QotMarketState:
        """The trading phase at an instant; the synthetic market has no closed one."""
        local = self.local_time(timestamp)
        minute = local.hour * 60 + local.minute
        return next(state for start, state in reversed(self.phases) if start <= minute)


# The exchange's spread table in force since 4 August 2025.
_HONG_KONG_GRID = PriceGrid(
    limits=(250, 500, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000),
    steps=(1, 5, 10, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000),
)
_CENT_GRID = PriceGrid(limits=(), steps=(10,))

_NOON = 12 * 60
_ASIAN_PHASES = ((0, QotMarketState.MORNING), (_NOON, QotMarketState.AFTERNOON))
# Which state the gateway gives the regular session in New York is inferred; the other three have one of their own.
_NEW_YORK_PHASES = (
    (0, QotMarketState.OVERNIGHT),
    (4 * 60, QotMarketState.PRE_MARKET_BEGIN),
    (9 * 60 + 30, QotMarketState.AFTERNOON),
    (16 * 60, QotMarketState.AFTER_HOURS_BEGIN),
    (20 * 60, QotMarketState.OVERNIGHT),
)
_SHANGHAI = ZoneInfo("Asia/Shanghai")

EXCHANGES: Final = {
    exchange.market: exchange
    for exchange in (
        Exchange(QotMarket.HK_SECURITY, "HK", ZoneInfo("Asia/Hong_Kong"), _HONG_KONG_GRID, _ASIAN_PHASES),
        Exchange(QotMarket.US_SECURITY, "US", ZoneInfo("America/New_York"), _CENT_GRID, _NEW_YORK_PHASES),
        Exchange(QotMarket.CNSH_SECURITY, "SH", _SHANGHAI, _CENT_GRID, _ASIAN_PHASES),
        Exchange(QotMarket.CNSZ_SECURITY, "SZ", _SHANGHAI, _CENT_GRID, _ASIAN_PHASES),
    )
}
"""The exchanges by market."""
