"""Read the latest quote: the figures of the trading day up to an instant.

Invariant: a quote is a pure function of (seed, security, hours, time) and agrees with the ticks and the candlesticks of
its day: its last price is that of the last tick in regular hours; its high, low, volume and turnover are those of the
day's candlestick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS, Part
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["PartQuote", "Quote", "last_price", "quote"]


class PartQuote(NamedTuple):
    """The figures of one part of the day outside regular hours: pre-market, after-hours or overnight."""

    last: float
    high: float
    low: float
    volume: int
    """In shares."""
    turnover: float
    change: float
    """Price change since the last regular close."""


class Quote(NamedTuple):
    """One security's quote; prices and turnover in its currency, volume in shares."""

    day: date
    """The trading day of the figures: the local day of the last regular session with trades."""
    last: float
    """Price of the last trade in regular hours."""
    open: float
    high: float
    low: float
    previous_close: float
    volume: int
    turnover: float
    milliseconds: int
    """Time of the last trade in regular hours, since 1970 UTC."""
    pre_market: PartQuote | None = None
    """Like ``after_hours`` and ``overnight``, the latest such session since the start of ``day``; None before its first
    trade, and in a market that never closes."""
    after_hours: PartQuote | None = None
    overnight: PartQuote | None = None


def quote(market: SyntheticMarket, listing: Listing, milliseconds: int | None = None) -> Quote:
    """Return the quote now, or at an instant (milliseconds since 1970 UTC)."""
    now = market.milliseconds() if milliseconds is None else milliseconds
    calendar = market.calendar(listing)
    session = calendar.regular_at(now // MINUTE_MILLISECONDS)
    bar = market.bar(listing, session, now)
    if bar is None:  # The session has begun but not traded: show the day before.
        session = calendar.regular_before(session)
        bar = market.whole_bar(listing, session)
    before = market.whole_bar(listing, calendar.regular_before(session))
    parts = _parts(market, listing, session, now)
    return Quote(
        day=session.day,
        last=bar.close / PRICE_UNITS,
        open=bar.open / PRICE_UNITS,
        high=bar.high / PRICE_UNITS,
        low=bar.low / PRICE_UNITS,
        previous_close=before.close / PRICE_UNITS,
        volume=bar.volume,
        turnover=bar.turnover / PRICE_UNITS,
        milliseconds=market.latest(listing, 1, min(now, session.end * MINUTE_MILLISECONDS - 1))[0].milliseconds,
        pre_market=parts.get(Part.PRE_MARKET),
        after_hours=parts.get(Part.AFTER_HOURS),
        overnight=parts.get(Part.OVERNIGHT),
    )


def last_price(market: SyntheticMarket, listing: Listing) -> float:
    """Return the last price of the quote now, in a fraction of the time that the whole quote takes."""
    now, calendar = market.milliseconds(), market.calendar(listing)
    session = calendar.regular_at(now // MINUTE_MILLISECONDS)
    if session.end * MINUTE_MILLISECONDS <= now:
        return market.whole_close(listing, session) / PRICE_UNITS
    tick = market.latest(listing, 1, now)[0]
    if tick.milliseconds >= session.begin * MINUTE_MILLISECONDS:
        return tick.price
    return market.whole_close(listing, calendar.regular_before(session)) / PRICE_UNITS


def _parts(market: SyntheticMarket, listing: Listing, session: Session, now: int) -> dict[Part, PartQuote]:
    """Return the latest session of each kind outside regular hours, since the start of the quote's day."""
    calendar = market.calendar(listing)
    if calendar.sessions_a_day == 1:
        return {}
    found: dict[Part, PartQuote] = {}
    for other in calendar.sessions_from(session.day):
        if other.begin * MINUTE_MILLISECONDS > now:
            return found
        bar = market.bar(listing, other, now)
        if other.part is not Part.REGULAR and bar is not None:
            close = market.whole_bar(listing, calendar.regular_before(other)).close
            found[other.part] = _part_quote(bar, close)
    raise AssertionError("there is no last session")


def _part_quote(bar: Bar, close: int) -> PartQuote:
    return PartQuote(
        last=bar.close / PRICE_UNITS,
        high=bar.high / PRICE_UNITS,
        low=bar.low / PRICE_UNITS,
        volume=bar.volume,
        turnover=bar.turnover / PRICE_UNITS,
        change=(bar.close - close) / PRICE_UNITS,
    )
