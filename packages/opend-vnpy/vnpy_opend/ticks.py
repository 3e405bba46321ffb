"""Merge the quotes and the order books of securities into vn.py's ticks.

Invariant: a tick that was handed on never changes; there is none before the first quote, which has its price and time.
"""

from __future__ import annotations

from copy import copy
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from vnpy.trader.object import TickData

from opend.securities import security_text
from opend.zones import UTC_ZONE, microseconds, zone_of
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from zoneinfo import ZoneInfo

    from vnpy.trader.constant import Exchange

    from opend_proto.payloads import QotUpdateBasicQotPush, QotUpdateOrderBookPush
    from opend_proto.qot_common import BasicQot, OrderBook, Security

__all__ = ["Ticks", "zone_of_security"]

_LEVELS: Final = range(1, 6)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class _Followed:
    """What is known of one security."""

    def __init__(self, symbol: str, exchange: Exchange, zone: ZoneInfo) -> None:
        self.symbol = symbol
        self.exchange = exchange
        self.zone = zone
        self.tick: TickData | None = None
        self.early: QotUpdateOrderBookPush | None = None
        """A book that came before the first quote."""


class Ticks:
    """The latest tick of each security that is followed."""

    def __init__(
        self, gateway_name: str, on_tick: Callable[[TickData], None], on_step: Callable[[str, float], None]
    ) -> None:
        """Set up; ``on_step`` is called with the code and price step of each quote."""
        self._gateway_name = gateway_name
        self._on_tick = on_tick
        self._on_step = on_step
        self._followed: dict[str, _Followed] = {}

    def follow(self, named: Security, symbol: str, exchange: Exchange) -> None:
        """Make ticks of a security from now on, under vn.py's names for it."""
        zone = zone_of_security(named)
        self._followed.setdefault(security_text(named), _Followed(symbol, exchange, zone))

    def take_quotes(self, payload: QotUpdateBasicQotPush) -> None:
        """Take quotes that were pushed."""
        for quote in payload.basic_qot_list:
            code = security_text(quote.security)
            followed = self._followed.get(code)
            if followed is None:
                continue
            if quote.price_spread > 0:
                self._on_step(code, quote.price_spread)
            tick = self._quoted(followed, quote)
            if followed.early is not None:
                _lay(tick, followed.early)
                followed.early = None
            self._tell(followed, tick)

    def take_book(self, payload: QotUpdateOrderBookPush) -> None:
        """Take an order book that was pushed."""
        followed = self._followed.get(security_text(payload.security))
        if followed is None:
            return
        if followed.tick is None:
            followed.early = payload
            return
        tick = copy(followed.tick)
        _lay(tick, payload)
        told = max(payload.svr_recv_time_bid_timestamp or 0.0, payload.svr_recv_time_ask_timestamp or 0.0)
        tick.datetime = max(tick.datetime, _moment(told, followed.zone))
        self._tell(followed, tick)

    def _quoted(self, followed: _Followed, quote: BasicQot) -> TickData:
        zone, last = followed.zone, followed.tick
        since_epoch = quote.update_timestamp or (microseconds(quote.update_time, zone) or 0) / 1_000_000
        moment = _moment(since_epoch, zone)
        if last is None:
            tick = TickData(
                gateway_name=self._gateway_name, symbol=followed.symbol, exchange=followed.exchange, datetime=moment
            )
        else:
            tick = copy(last)
            tick.datetime = max(moment, last.datetime)  # The book's time may be later than that of the last price.
        tick.name = quote.name or tick.name
        tick.last_price = quote.cur_price
        tick.open_price = quote.open_price
        tick.high_price = quote.high_price
        tick.low_price = quote.low_price
        tick.pre_close = quote.last_close_price
        tick.volume = quote.volume
        tick.turnover = quote.turnover
        if quote.future_ex_data is not None:
            tick.open_interest = quote.future_ex_data.position
        elif quote.option_ex_data is not None:
            tick.open_interest = quote.option_ex_data.open_interest
        return tick

    def _tell(self, followed: _Followed, tick: TickData) -> None:
        tick.localtime = datetime.now(UTC).astimezone(followed.zone)
        followed.tick = tick
        self._on_tick(tick)


def zone_of_security(named: Security) -> ZoneInfo:
    """Return the zone of a security's exchange; UTC if it is not known."""
    return zone_of(QotMarket, named.market) or UTC_ZONE


def _moment(seconds: float, zone: ZoneInfo) -> datetime:
    return (_EPOCH + timedelta(seconds=seconds)).astimezone(zone)


def _lay(tick: TickData, payload: QotUpdateOrderBookPush) -> None:
    """Put the best five levels of both sides into a tick; a level that there is none of is 0."""
    _lay_side(tick, "bid", payload.order_book_bid_list)
    _lay_side(tick, "ask", payload.order_book_ask_list)


def _lay_side(tick: TickData, side: str, levels: Sequence[OrderBook]) -> None:
    for number in _LEVELS:
        level = levels[number - 1] if number <= len(levels) else None
        setattr(tick, f"{side}_price_{number}", 0.0 if level is None else level.price)
        setattr(tick, f"{side}_volume_{number}", 0.0 if level is None else level.volume)
