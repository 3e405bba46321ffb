"""Define the venues where securities trade: their markets in trade requests, and their demands on orders.

Invariant: every exchange of the synthetic market has exactly one venue.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from opend.simulator.instruments.options import OptionTerms
from opend_proto.common import Session
from opend_proto.qot_common import QotMarket, QotMarketState
from opend_proto.trd_common import Currency, TrdEnv, TrdMarket, TrdSecMarket, TrdSide

if TYPE_CHECKING:
    from opend.simulator.calendar.sessions import Calendar
    from opend.simulator.instruments.listings import Listing

__all__ = ["BUYS", "VENUES", "Venue", "contract_size", "expiry_of", "venue_of"]

BUYS: Final = frozenset({TrdSide.BUY, TrdSide.BUY_BACK})
"""The sides that buy."""

_DAYTIME: Final = frozenset({QotMarketState.MORNING, QotMarketState.AFTERNOON})
_EXTENDED: Final = _DAYTIME | {QotMarketState.PRE_MARKET_BEGIN, QotMarketState.AFTER_HOURS_BEGIN}
_PHASES: Final = {
    Session.NONE: _DAYTIME,
    Session.RTH: _DAYTIME,
    Session.ETH: _EXTENDED,
    Session.ALL: _EXTENDED | {QotMarketState.OVERNIGHT},
    Session.OVERNIGHT: frozenset({QotMarketState.OVERNIGHT}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """One place of trading."""

    quote_market: QotMarket
    security_market: TrdSecMarket
    simulated: TrdMarket
    """The market of its securities in simulated accounts."""
    real: TrdMarket
    """The market of its securities in real accounts."""
    currency: Currency
    buys_in_lots: bool
    sells_in_lots: bool
    sells_same_day: bool = True
    """Whether shares bought today can be sold today."""
    sells_short: bool = False
    """Whether margin accounts may sell what they do not hold."""
    has_sessions: bool = False
    """Whether an order chooses the parts of the day in which it is live; such orders can only be modified or
    cancelled."""

    def market(self, environment: TrdEnv) -> TrdMarket:
        """Return the market that a request must name for its securities."""
        return self.real if environment == TrdEnv.REAL else self.simulated

    def unit(self, listing: Listing, side: TrdSide) -> int:
        """Return the number of shares of which a quantity must be a multiple."""
        in_lots = self.buys_in_lots if side in BUYS else self.sells_in_lots
        return listing.lot_size if in_lots else 1

    @staticmethod
    def is_live(calendar: Calendar, session: Session, milliseconds: int) -> bool:
        """Return whether an order for these parts of the day can fill at an instant (milliseconds since 1970 UTC)."""
        return calendar.state(milliseconds / 1000) in _PHASES[session]

    def day_end(self, listing: Listing, milliseconds: int, days: int = 0) -> int:
        """Return the last millisecond of the exchange's day that contains an instant, or of the day `days` later."""
        local = listing.exchange.local_time(milliseconds / 1000)
        # Add days in naive time, so that a day on which the clocks change also ends at midnight.
        midnight = datetime.combine(local.date() + timedelta(days + 1), datetime.min.time())
        return int(midnight.replace(tzinfo=listing.exchange.zone).timestamp() * 1000) - 1


def _mainland(quote_market: QotMarket, security_market: TrdSecMarket) -> Venue:
    return Venue(
        quote_market=quote_market,
        security_market=security_market,
        simulated=TrdMarket.CN,
        real=TrdMarket.HKCC,
        currency=Currency.CNH,
        buys_in_lots=True,
        sells_in_lots=False,
        sells_same_day=False,
    )


VENUES: Final = {
    venue.quote_market: venue
    for venue in (
        Venue(
            quote_market=QotMarket.HK_SECURITY,
            security_market=TrdSecMarket.HK,
            simulated=TrdMarket.HK,
            real=TrdMarket.HK,
            currency=Currency.HKD,
            buys_in_lots=True,
            sells_in_lots=True,
            sells_short=True,
        ),
        Venue(
            quote_market=QotMarket.US_SECURITY,
            security_market=TrdSecMarket.US,
            simulated=TrdMarket.US,
            real=TrdMarket.US,
            currency=Currency.USD,
            buys_in_lots=False,
            sells_in_lots=False,
            sells_short=True,
            has_sessions=True,
        ),
        _mainland(QotMarket.CNSH_SECURITY, TrdSecMarket.CN_SH),
        _mainland(QotMarket.CNSZ_SECURITY, TrdSecMarket.CN_SZ),
    )
}
"""The venues, by quote market."""


def venue_of(listing: Listing) -> Venue:
    """Return the venue where a security trades."""
    return VENUES[listing.market]


def contract_size(listing: Listing) -> int:
    """Return the shares that one unit of a security stands for: those of an option's contract, otherwise 1."""
    return listing.derivation.contract_size if isinstance(listing.derivation, OptionTerms) else 1


def expiry_of(listing: Listing) -> int | None:
    """Return the last millisecond of an option, since 1970 UTC; None for what does not expire."""
    return int(listing.derivation.expires * 1000) if isinstance(listing.derivation, OptionTerms) else None
