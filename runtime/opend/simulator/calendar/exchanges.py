"""Define the exchanges of the synthetic market: time zone, price grid, and the hours of the trading day.

Invariant: prices are integers in thousandths of the currency, so that the grid is exact.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from opend_proto.qot_common import QotMarket, QotMarketState

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["EXCHANGES", "HONG_KONG_FUTURES", "PRICE_UNITS", "REGULAR_HOURS", "Exchange", "Hours", "Part", "PriceGrid"]

PRICE_UNITS: Final = 1000
"""Integer price units in one unit of currency."""


@dataclass(frozen=True, slots=True)
class PriceGrid:
    """The price steps of an exchange: ``steps[i]`` up to and including ``limits[i]``, and ``steps[-1]`` above."""

    limits: tuple[int, ...]
    steps: tuple[int, ...]

    def step_above(self, price: int) -> int:
        """Return the distance from a price on the grid to the next higher one."""
        return self.steps[bisect_right(self.limits, price)]

    def floor(self, price: float) -> int:
        """Return the highest price on the grid that is not above ``price``; at least one step."""
        step = self.steps[bisect_left(self.limits, price)]
        return max(int(price // step) * step, self.steps[0])

    def between(self, low: int, high: int) -> Sequence[int]:
        """Return all grid prices from ``low`` to ``high``, which lie on the grid."""
        if len(steps := self._steps(low, high)) == 1:
            return range(low, high + 1, steps[0])
        edges = [low, *(limit for limit in self.limits if low < limit < high), high]
        prices = [price for edge, end in pairwise(edges) for price in self.between(edge, end)[:-1]]
        return [*prices, high]

    def common_step(self, low: int, high: int) -> int:
        """Return the least common multiple of the steps between two prices."""
        return math.lcm(*self._steps(low, high))

    def seams(self, low: int, high: int) -> list[int]:
        """Return the prices between ``low`` and ``high`` at which the step changes, each with its two neighbours."""
        inside = [limit for limit in self.limits if low < limit < high]
        return [price for limit in inside for price in (limit, self.floor(limit - 1), limit + self.step_above(limit))]

    def _steps(self, low: int, high: int) -> tuple[int, ...]:
        first = bisect_right(self.limits, low)
        return self.steps[first : max(bisect_left(self.limits, high), first) + 1]


class Part(Enum):
    """A part of the trading day that has an opening, a close and candlesticks of its own."""

    REGULAR = auto()
    OVERNIGHT = auto()
    PRE_MARKET = auto()
    AFTER_HOURS = auto()
    NIGHT = auto()


REGULAR_HOURS: Final = frozenset({Part.REGULAR})
"""The parts of the day that candlesticks cover by default."""


class Hours(NamedTuple):
    """Trading hours of a part of the day, in minutes of the local day: negative before it, 1,440 or more after it."""

    part: Part
    spans: tuple[tuple[int, int], ...]
    activity: float = 1.0
    """Trades per minute, as a fraction of those in regular hours."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange: its real hours and phases, and the phases of a market that never closes.

    A phase is the minute of the local day at which it starts, and its state.
    """

    market: QotMarket
    prefix: str
    zone: ZoneInfo
    grid: PriceGrid
    phases: tuple[tuple[int, QotMarketState], ...]
    """The phases of a day in a market that never closes."""
    hours: tuple[Hours, ...]
    """The parts of a whole trading day, in order."""
    half_day: tuple[Hours, ...]
    real_phases: tuple[tuple[int, QotMarketState], ...]
    half_day_phases: tuple[tuple[int, QotMarketState], ...]

    def __hash__(self) -> int:
        return hash(self.prefix)  # Exchanges are keys of hot tables.

    def local_time(self, timestamp: float) -> datetime:
        """Return the exchange's wall-clock time at an instant (seconds since 1970 UTC)."""
        return datetime.fromtimestamp(timestamp, UTC).astimezone(self.zone)

    def state(self, timestamp: float) -> QotMarketState:
        """Return the trading phase at an instant, in a market that never closes."""
        local = self.local_time(timestamp)
        minute = local.hour * 60 + local.minute
        return next(state for start, state in reversed(self.phases) if start <= minute)


# The exchange's spread table in force since 4 August 2025.
_HONG_KONG_GRID = PriceGrid(
    limits=(250, 500, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000),
    steps=(1, 5, 10, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000),
)
_CENT_GRID = PriceGrid(limits=(), steps=(10,))
_POINT_GRID = PriceGrid(limits=(), steps=(1_000,))

_State = QotMarketState
_ASIAN_PHASES = ((0, _State.MORNING), (720, _State.AFTERNOON))
# Inferred: the state of the regular session in New York. The other three sessions have states of their own.
_NEW_YORK_PHASES = (
    (0, _State.OVERNIGHT),
    (240, _State.PRE_MARKET_BEGIN),
    (570, _State.AFTERNOON),
    (960, _State.AFTER_HOURS_BEGIN),
    (1200, _State.OVERNIGHT),
)
# Trading hours are the exchanges' own; the states between them are inferred. Auctions make no trades here.
_HONG_KONG_DAY = (
    (0, _State.CLOSED),
    (540, _State.AUCTION),
    (560, _State.WAITING_OPEN),
    (570, _State.MORNING),
    (720, _State.REST),
    (780, _State.AFTERNOON),
    (960, _State.HK_CAS),
    (970, _State.CLOSED),
)
_HONG_KONG_HALF_DAY = (*_HONG_KONG_DAY[:4], (720, _State.HK_CAS), (730, _State.CLOSED))
_CHINA_DAY = (
    (0, _State.CLOSED),
    (555, _State.AUCTION),
    (565, _State.WAITING_OPEN),
    (570, _State.MORNING),
    (690, _State.REST),
    (780, _State.AFTERNOON),
    (900, _State.CLOSED),
)
_NEW_YORK_DAY = (*_NEW_YORK_PHASES[:4], (1200, _State.AFTER_HOURS_END))
_NEW_YORK_HALF_DAY = (*_NEW_YORK_PHASES[:3], (780, _State.AFTER_HOURS_BEGIN), (1020, _State.AFTER_HOURS_END))
_FUTURES_DAY = (
    (0, _State.NIGHT_END),
    (525, _State.FUTURE_DAY_WAIT_FOR_OPEN),
    (555, _State.FUTURE_DAY_OPEN),
    (720, _State.FUTURE_DAY_BREAK),
    (780, _State.FUTURE_DAY_OPEN),
    (990, _State.FUTURE_DAY_CLOSE),
    (1035, _State.NIGHT_OPEN),
)
_FUTURES_HALF_DAY = (*_FUTURES_DAY[:3], (720, _State.FUTURE_DAY_CLOSE))

_HONG_KONG_HOURS = (Hours(Part.REGULAR, ((570, 720), (780, 960))),)
_HONG_KONG_MORNING = (Hours(Part.REGULAR, ((570, 720),)),)
_CHINA_HOURS = (Hours(Part.REGULAR, ((570, 690), (780, 900))),)
_NEW_YORK_EARLY = (Hours(Part.OVERNIGHT, ((-240, 240),), 0.1), Hours(Part.PRE_MARKET, ((240, 570),), 0.2))
_NEW_YORK_HOURS = (
    *_NEW_YORK_EARLY,
    Hours(Part.REGULAR, ((570, 960),)),
    Hours(Part.AFTER_HOURS, ((960, 1200),), 0.2),
)
_NEW_YORK_SHORT = (
    *_NEW_YORK_EARLY,
    Hours(Part.REGULAR, ((570, 780),)),
    Hours(Part.AFTER_HOURS, ((780, 1020),), 0.2),
)
_FUTURES_HOURS = (Hours(Part.REGULAR, ((555, 720), (780, 990))), Hours(Part.NIGHT, ((1035, 1620),), 0.4))
_FUTURES_MORNING = (Hours(Part.REGULAR, ((555, 720),)),)


def _china(market: QotMarket, prefix: str) -> Exchange:
    return Exchange(
        market=market,
        prefix=prefix,
        zone=ZoneInfo("Asia/Shanghai"),
        grid=_CENT_GRID,
        phases=_ASIAN_PHASES,
        hours=_CHINA_HOURS,
        half_day=_CHINA_HOURS,
        real_phases=_CHINA_DAY,
        half_day_phases=_CHINA_DAY,
    )


EXCHANGES: Final = {
    exchange.market: exchange
    for exchange in (
        Exchange(
            market=QotMarket.HK_SECURITY,
            prefix="HK",
            zone=ZoneInfo("Asia/Hong_Kong"),
            grid=_HONG_KONG_GRID,
            phases=_ASIAN_PHASES,
            hours=_HONG_KONG_HOURS,
            half_day=_HONG_KONG_MORNING,
            real_phases=_HONG_KONG_DAY,
            half_day_phases=_HONG_KONG_HALF_DAY,
        ),
        Exchange(
            market=QotMarket.US_SECURITY,
            prefix="US",
            zone=ZoneInfo("America/New_York"),
            grid=_CENT_GRID,
            phases=_NEW_YORK_PHASES,
            hours=_NEW_YORK_HOURS,
            half_day=_NEW_YORK_SHORT,
            real_phases=_NEW_YORK_DAY,
            half_day_phases=_NEW_YORK_HALF_DAY,
        ),
        _china(QotMarket.CNSH_SECURITY, "SH"),
        _china(QotMarket.CNSZ_SECURITY, "SZ"),
    )
}
"""The exchanges by market."""

HONG_KONG_FUTURES: Final = Exchange(
    market=QotMarket.HK_SECURITY,
    prefix="HK",
    zone=ZoneInfo("Asia/Hong_Kong"),
    grid=_POINT_GRID,
    phases=((0, _State.FUTURE_DAY_OPEN),),
    hours=_FUTURES_HOURS,
    half_day=_FUTURES_MORNING,
    real_phases=_FUTURES_DAY,
    half_day_phases=_FUTURES_HALF_DAY,
)
"""Hong Kong's derivatives market, which on the wire has the same market number as its shares. A night session belongs
to the day on which it begins (the exchange assigns it to the next)."""
