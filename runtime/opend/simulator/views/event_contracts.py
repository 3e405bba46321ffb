"""Show event contracts in the protocols' messages: their order books, ticks and candlesticks.

Invariant: the sides mirror each other: a price for No is what the one for Yes leaves of 1. Nothing changes any more
once the outcome is known, and there is no order book then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.always_open import ALWAYS_OPEN, EVENTS
from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.instruments.events.contracts import terms_of
from opend.simulator.market.book import book
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend_proto.common import PredSide
from opend_proto.qot_common import KLType, SubType, TickerDirection
from opend_proto.qot_get_event_contract_kline import ECKLine, KlineItem
from opend_proto.qot_get_event_contract_order_book import OrderBookItem, OrderBookLevel
from opend_proto.qot_get_event_contract_ticker import TickerItem, TickerPoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.book import Level
    from opend.simulator.market.market import SyntheticMarket, Tick

__all__ = [
    "MINUTES",
    "SUB_TYPES",
    "bars",
    "kline_item",
    "local_text",
    "local_time",
    "order_book_item",
    "ticker_item",
    "traded",
    "until_outcome",
]

MINUTES: Final = {KLType.K_1MIN: 1, KLType.K_5MIN: 5, KLType.K_60MIN: 60, KLType.DAY: 24 * 60}
"""The periods of candlesticks that there are, in minutes."""
SUB_TYPES: Final = {
    KLType.K_1MIN: SubType.KL_1MIN,
    KLType.K_5MIN: SubType.KL_5MIN,
    KLType.K_60MIN: SubType.KL_60MIN,
    KLType.DAY: SubType.KL_DAY,
}
"""The types of subscription to candlesticks, by period."""
_MOST: Final = 1000


def local_time(timestamp: float) -> datetime:
    """Return an instant in New York, in whose time the vendor's examples have event contracts (inferred)."""
    return ALWAYS_OPEN[EVENTS].local_time(timestamp)


def local_text(milliseconds: int) -> str:
    """Return an instant in New York as text, such as ``2025-06-02 10:30:00``."""
    return local_time(milliseconds / 1000).strftime("%Y-%m-%d %H:%M:%S")


def order_book_item(market: SyntheticMarket, listing: Listing, now: int, depth: int) -> OrderBookItem:
    """Return the order book of a contract at an instant, empty once the outcome is known."""
    if now >= int(terms_of(listing).expires * 1000):
        return OrderBookItem(code=listing.security)
    found = book(market, listing, now, depth)
    bids, asks = ([level for level in side if level.price < 1] for side in (found.bids, found.asks))
    return OrderBookItem(
        code=listing.security,
        yes_bids=[*_levels(bids)],
        yes_asks=[*_levels(asks)],
        no_bids=[*_levels(asks, mirrored=True)],
        no_asks=[*_levels(bids, mirrored=True)],
    )


def _levels(levels: Iterable[Level], *, mirrored: bool = False) -> Iterator[OrderBookLevel]:
    for level in levels:
        yield OrderBookLevel(price=_other(level.price) if mirrored else level.price, size=float(level.volume))


def ticker_item(listing: Listing, ticks: Iterable[Tick]) -> TickerItem:
    """Return the ticks of a contract; a trade has a price for the side that its buyer took, and 0 for the other."""
    return TickerItem(code=listing.security, ticker_list=[_point(tick) for tick in ticks])


def _point(tick: Tick) -> TickerPoint:
    is_yes = tick.direction == TickerDirection.BID
    return TickerPoint(
        time=local_text(tick.milliseconds),
        yes_price=tick.price if is_yes else 0.0,
        no_price=0.0 if is_yes else _other(tick.price),
        volume=float(tick.volume),
        side=PredSide.YES if is_yes else PredSide.NO,
        sequence=str(tick.sequence),
    )


def kline_item(listing: Listing, found: Iterable[tuple[int, Bar]], side: PredSide) -> KlineItem:
    """Return candlesticks of one side; each is named by its beginning (inferred)."""
    is_no = side == PredSide.NO
    lines = [_line(moment, bar, is_no=is_no) for moment, bar in found]
    return KlineItem(code=listing.security, pre_side=side, name=listing.name, kline_list=lines)


def _line(moment: int, bar: Bar, *, is_no: bool) -> ECKLine:
    prices = [each / PRICE_UNITS for each in (bar.open, bar.high, bar.low, bar.close)]
    if is_no:
        first, high, low, last = map(_other, prices)
        prices = [first, low, high, last]
    return ECKLine(
        time_key=local_text(moment),
        open=prices[0],
        high=prices[1],
        low=prices[2],
        close=prices[3],
        volume=float(bar.volume),
    )


def bars(market: SyntheticMarket, listing: Listing, kind: KLType, since: int, until: int) -> list[tuple[int, Bar]]:
    """Return the candlesticks of Yes from one instant to another, oldest first, each with its beginning."""
    calendar, step = market.calendar(listing), MINUTES[kind]
    session = calendar.session_at(until // MINUTE_MILLISECONDS)
    found: list[tuple[int, Bar]] = []
    while session.end * MINUTE_MILLISECONDS > since:
        for begin in reversed(range(0, session.length, step)):
            moment = session.minute(begin) * MINUTE_MILLISECONDS
            if since <= moment <= until and (
                bar := market.part(listing, session, (begin, min(begin + step, session.length)), until)
            ):
                found.append((moment, bar))
                if len(found) == _MOST:
                    return found[::-1]
        session = calendar.before(session)
    return found[::-1]


def traded(market: SyntheticMarket, listing: Listing, since: int | None = None) -> int:
    """Return the contracts traded from an instant on, by default since trading began."""
    calendar, until = market.calendar(listing), until_outcome(market, listing)
    begin = int(terms_of(listing).event.opens * 1000) if since is None else since
    session, total = calendar.session_at(until // MINUTE_MILLISECONDS), 0
    while session.end * MINUTE_MILLISECONDS > begin:
        first = session.index(begin // MINUTE_MILLISECONDS)
        bar = market.part(listing, session, (first, session.length), until)
        total += bar.volume if bar else 0
        session = calendar.before(session)
    return total


def until_outcome(market: SyntheticMarket, listing: Listing) -> int:
    """Return the present, or the moment of the outcome if that is earlier."""
    return min(market.milliseconds(), int(terms_of(listing).expires * 1000))


def _other(price: float) -> float:
    return round(1 - price, 2)
