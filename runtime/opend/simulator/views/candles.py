"""Make candlesticks of every type from the market's bars.

Invariant: a candlestick is a pure function of (seed, security, hours, period, time) and agrees with the ticks of its
period. Its prices are adjusted for corporate actions as RehabType says, the previous close among them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, TypeVar

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.market.adjustment import adjusted_bars
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend_proto.qot_common import KLFields, KLine, RehabType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.adjustment import Bars
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.views.periods import Period, Periods

__all__ = [
    "FIRST_DAY",
    "candle",
    "candles_from",
    "candles_named",
    "latest_candles",
    "with_fields",
]

T = TypeVar("T")

FIRST_DAY: Final = date(2010, 1, 4)
"""The first day of history."""


def candle(listing: Listing, period: Period, bar: Bar, before: Bar) -> KLine:
    """Return the candlestick of a period from its bar and the bar of the period before."""
    return KLine(
        time=listing.exchange.local_time(period.name * 60).strftime("%Y-%m-%d %H:%M:%S"),
        is_blank=False,
        open_price=bar.open / PRICE_UNITS,
        high_price=bar.high / PRICE_UNITS,
        low_price=bar.low / PRICE_UNITS,
        close_price=bar.close / PRICE_UNITS,
        last_close_price=before.close / PRICE_UNITS,
        volume=bar.volume,
        turnover=bar.turnover / PRICE_UNITS,
        change_rate=(bar.close - before.close) / before.close * 100,
        timestamp=float(period.name * 60),
    )


def with_fields(line: KLine, fields: int) -> KLine:
    """Return the candlestick with only the wanted figures; ``fields`` holds KLFields bits."""

    def kept(field: KLFields, value: T | None) -> T | None:
        return value if fields & field else None

    return replace(
        line,
        high_price=kept(KLFields.HIGH, line.high_price),
        open_price=kept(KLFields.OPEN, line.open_price),
        low_price=kept(KLFields.LOW, line.low_price),
        close_price=kept(KLFields.CLOSE, line.close_price),
        last_close_price=kept(KLFields.LAST_CLOSE, line.last_close_price),
        volume=kept(KLFields.VOLUME, line.volume),
        turnover=kept(KLFields.TURNOVER, line.turnover),
        turnover_rate=kept(KLFields.TURNOVER_RATE, line.turnover_rate),
        pe=kept(KLFields.PE, line.pe),
        change_rate=kept(KLFields.CHANGE_RATE, line.change_rate),
    )


def latest_candles(
    market: SyntheticMarket, listing: Listing, periods: Periods, count: int, rehab_type: RehabType = RehabType.NONE
) -> list[KLine]:
    """Return the last `count` candlesticks up to now, including the current one, oldest first."""
    now = market.milliseconds()
    oldest = _first_minute(listing)
    period = periods.at(now // MINUTE_MILLISECONDS)
    bars = _bars(market, listing, rehab_type)
    bar = period.bar(bars, listing, now)
    found: list[KLine] = []
    while len(found) < count and period.begin >= oldest:
        earlier = periods.before(period)
        before = earlier.bar(bars, listing, now)
        if bar is not None and before is not None:
            found.append(candle(listing, period, bar, before))
        period, bar = earlier, before
    return found[::-1]


def candles_named(
    market: SyntheticMarket,
    listing: Listing,
    periods: Periods,
    begin: int,
    end: int,
    *,
    rehab_type: RehabType = RehabType.NONE,
) -> Iterator[tuple[int, KLine]]:
    """Yield the candlesticks up to now whose names lie from ``begin`` to ``end`` (exclusive), oldest first.

    Names are minutes since 1970 UTC; each candlestick comes with its name.
    """
    begin = max(begin, _first_minute(listing))
    period = periods.at(begin)
    while (before := periods.before(period)).name >= begin:
        period = before
    while period.name < begin:
        period = periods.after(period)
    for each, line in candles_from(market, listing, periods, period, rehab_type):
        if each.name >= end:
            return
        yield each.name, line


def candles_from(
    market: SyntheticMarket,
    listing: Listing,
    periods: Periods,
    period: Period,
    rehab_type: RehabType = RehabType.NONE,
) -> Iterator[tuple[Period, KLine]]:
    """Yield the candlesticks from a period up to now, oldest first."""
    now = market.milliseconds()
    bars = _bars(market, listing, rehab_type)
    before = periods.before(period).bar(bars, listing, now)
    while period.begin * MINUTE_MILLISECONDS <= now:
        bar = period.bar(bars, listing, now)
        if bar is not None and before is not None:
            yield period, candle(listing, period, bar, before)
        period, before = periods.after(period), bar


def _bars(market: SyntheticMarket, listing: Listing, rehab_type: RehabType) -> Bars:
    today = listing.exchange.local_time(market.clock.now()).date()
    return adjusted_bars(market, market.actions(listing).until(today), rehab_type)


def _first_minute(listing: Listing) -> int:
    """Return the first minute of history, since 1970 UTC."""
    return int(datetime.combine(FIRST_DAY, time(), listing.exchange.zone).timestamp()) // 60
