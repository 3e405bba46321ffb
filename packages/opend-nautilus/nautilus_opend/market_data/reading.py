"""Turn the gateway's ticks, order books and candlesticks into NautilusTrader's data.

Invariant: what NautilusTrader has no form for, such as a book with one side only, gives None; nothing is made up.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from nautilus_trader.model.data import Bar, BookOrder, OrderBookDelta, OrderBookDeltas, QuoteTick, TradeTick
from nautilus_trader.model.enums import AggressorSide, BookAction, OrderSide, RecordFlag
from nautilus_trader.model.identifiers import TradeId
from nautilus_trader.model.objects import Quantity

from nautilus_opend.times import nanoseconds
from opend.securities import security
from opend.zones import UTC_ZONE, zone_of
from opend_proto.qot_common import QotMarket, TickerDirection

if TYPE_CHECKING:
    from nautilus_trader.model.data import BarType
    from nautilus_trader.model.instruments import Equity

    from nautilus_opend.naming import Period
    from opend_proto.qot_common import KLine, Ticker
    from opend_proto.qot_update_order_book import S2C

__all__ = ["bar", "depth", "quote", "trade"]

_AGGRESSORS: Final = {TickerDirection.BID: AggressorSide.BUYER, TickerDirection.ASK: AggressorSide.SELLER}
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def trade(ticker: Ticker, instrument: Equity, now: int) -> TradeTick | None:
    """Return a tick as a trade; None if it moved no shares. Its id is the tick's sequence.

    Args:
        ticker: The tick.
        instrument: Its instrument.
        now: The time in nanoseconds since 1970 UTC.
    """
    if ticker.volume <= 0:
        return None
    return TradeTick(
        instrument_id=instrument.id,
        price=instrument.make_price(ticker.price),
        size=Quantity.from_int(ticker.volume),
        aggressor_side=_AGGRESSORS.get(ticker.dir, AggressorSide.NO_AGGRESSOR),
        trade_id=TradeId(str(ticker.sequence)),
        ts_event=nanoseconds(ticker.timestamp, now),
        ts_init=now,
    )


def quote(book: S2C, instrument: Equity, now: int) -> QuoteTick | None:
    """Return the first level of a book; None if a side is empty. The other arguments are those of `trade`."""
    if not book.order_book_bid_list or not book.order_book_ask_list:
        return None
    bid, ask = book.order_book_bid_list[0], book.order_book_ask_list[0]
    return QuoteTick(
        instrument_id=instrument.id,
        bid_price=instrument.make_price(bid.price),
        ask_price=instrument.make_price(ask.price),
        bid_size=Quantity.from_int(max(bid.volume, 0)),
        ask_size=Quantity.from_int(max(ask.volume, 0)),
        ts_event=_moment(book, now),
        ts_init=now,
    )


def depth(book: S2C, instrument: Equity, levels: int, now: int) -> OrderBookDeltas:
    """Return a book as the deltas that replace the one before.

    Args:
        book: The book, of which the gateway pushes the whole.
        instrument: Its instrument.
        levels: How many levels of each side to return at most; 0 for all.
        now: The time in nanoseconds since 1970 UTC.
    """
    moment = _moment(book, now)
    sides = ((OrderSide.BUY, book.order_book_bid_list), (OrderSide.SELL, book.order_book_ask_list))
    orders = [
        BookOrder(side, instrument.make_price(each.price), Quantity.from_int(each.volume), 0)
        for side, listed in sides
        for each in listed[: levels or None]
        if each.volume > 0
    ]
    added = [
        OrderBookDelta(
            instrument_id=instrument.id,
            action=BookAction.ADD,
            order=order,
            flags=RecordFlag.F_SNAPSHOT | (RecordFlag.F_LAST if order is orders[-1] else 0),
            sequence=0,
            ts_event=moment,
            ts_init=now,
        )
        for order in orders
    ]
    return OrderBookDeltas(instrument.id, [OrderBookDelta.clear(instrument.id, 0, moment, now), *added])


def _moment(book: S2C, now: int) -> int:
    """Return when the vendor's server had the book, as far as that is told."""
    return nanoseconds(max(book.svr_recv_time_bid_timestamp or 0.0, book.svr_recv_time_ask_timestamp or 0.0), now)


def bar(
    kl: KLine, code: str, bar_type: BarType, instrument: Equity, period: Period, *, ends: bool, now: int
) -> Bar | None:
    """Return a closed candlestick as a bar, whose time is the moment at which it closed; None for a placeholder.

    Args:
        kl: The candlestick.
        code: Its security, such as ``HK.00700``.
        bar_type: The bars that were asked for.
        instrument: Their instrument.
        period: How long they last.
        ends: Whether an intraday candlestick's own time is its end; a day's is always the day.
        now: The time in nanoseconds since 1970 UTC.
    """
    prices = (kl.open_price, kl.high_price, kl.low_price, kl.close_price)
    if kl.is_blank or kl.timestamp is None or any(each is None for each in prices):
        return None
    first, high, low, last = (instrument.make_price(each) for each in prices)
    return Bar(
        bar_type=bar_type,
        open=first,
        high=high,
        low=low,
        close=last,
        volume=Quantity.from_int(max(kl.volume or 0, 0)),
        ts_event=_closed(kl.timestamp, code, period, ends=ends),
        ts_init=now,
    )


def _closed(seconds: float, code: str, period: Period, *, ends: bool) -> int:
    """Return when a candlestick closed, in nanoseconds since 1970 UTC; a day's closes with the exchange's day."""
    moment = _EPOCH + timedelta(seconds=seconds)
    if period.is_day:
        local = moment.astimezone(zone_of(QotMarket, security(code).market) or UTC_ZONE)
        moment = (local.replace(hour=0, minute=0, second=0, microsecond=0) + period.length).astimezone(UTC)
    elif not ends:
        moment += period.length
    return (moment - _EPOCH) // _MICROSECOND * 1000
