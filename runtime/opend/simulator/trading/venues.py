"""Define the venues where securities trade: their markets in trade requests, and their demands on orders.

Invariant: every listing of the synthetic market that trades has exactly one venue: that of its market and product.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from opend.simulator.calendar.always_open import CRYPTO, EVENTS
from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.instruments.events.contracts import EventTerms
from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.instruments.options import OptionTerms
from opend_proto.common import Session
from opend_proto.qot_common import QotMarket, QotMarketState, SecurityType
from opend_proto.trd_common import Currency, TrdEnv, TrdMarket, TrdSecMarket, TrdSide

if TYPE_CHECKING:
    from opend.simulator.calendar.sessions import Calendar
    from opend.simulator.instruments.listings import Listing

__all__ = ["BUYS", "VENUES", "Product", "Venue", "contract_size", "expiry_of", "initial_margin", "venue_of"]

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
_ANY_TRADING: Final = _PHASES[Session.ALL] | {QotMarketState.FUTURE_DAY_OPEN, QotMarketState.NIGHT_OPEN}
_GATEWAY_ZONE: Final = ZoneInfo("Asia/Hong_Kong")
"""The default of the gateway's setting future_trade_api_time_zone, UTC+8."""


class Product(Enum):
    """A kind of product with rules and accounts of its own."""

    SECURITIES = auto()
    FUTURES = auto()
    CRYPTO = auto()
    EVENTS = auto()


_PRODUCTS: Final = {SecurityType.FUTURE: Product.FUTURES, SecurityType(12): Product.CRYPTO}
# Like the kind of security above, by number, since the oldest supported schema lacks the names.
_CRYPTO_MARKET: Final = TrdMarket(7)
_EVENT_MARKET: Final = TrdMarket(17)
_PARTS_OF_A_COIN: Final = 10**8


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
    product: Product = Product.SECURITIES
    buys_in_lots: bool
    sells_in_lots: bool
    sells_same_day: bool = True
    """Whether shares bought today can be sold today."""
    sells_short: bool = False
    """Whether margin accounts may sell what they do not hold."""
    has_sessions: bool = False
    """Whether an order chooses the parts of the day in which it is live; such orders can only be modified or
    cancelled."""

    @property
    def on_margin(self) -> bool:
        """Whether a contract is not paid for: a margin is set aside, and only gains and losses change the cash."""
        return self.product is Product.FUTURES

    def market(self, environment: TrdEnv) -> TrdMarket:
        """Return the market that a request must name for its securities."""
        return self.real if environment == TrdEnv.REAL else self.simulated

    @property
    def parts(self) -> int:
        """Into how many parts, in which the simulator counts, one is divided: coins trade in fractions, others whole.

        How small a fraction the vendor takes is not documented.
        """
        return _PARTS_OF_A_COIN if self.product is Product.CRYPTO else 1

    def shown(self, quantity: int) -> float:
        """Return a quantity as messages have it."""
        return float(Decimal(quantity) / self.parts)

    def unit(self, listing: Listing, side: TrdSide) -> int:
        """Return the number of shares of which a quantity must be a multiple."""
        in_lots = self.buys_in_lots if side in BUYS else self.sells_in_lots
        return listing.lot_size if in_lots else 1

    def is_live(self, calendar: Calendar, session: Session, milliseconds: int) -> bool:
        """Return whether an order for these parts of the day can fill at an instant (milliseconds since 1970 UTC).

        Products other than securities are live whenever they trade.
        """
        phases = _PHASES[session] if self.product is Product.SECURITIES else _ANY_TRADING
        return calendar.state(milliseconds / 1000) in phases

    def local_time(self, listing: Listing, milliseconds: int) -> datetime:
        """Return an instant in the zone in which trade messages have it: the exchange's, and UTC+8 for futures."""
        local = listing.exchange.local_time(milliseconds / 1000)
        return local.astimezone(_GATEWAY_ZONE) if self.product is Product.FUTURES else local

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


def _futures(quote_market: QotMarket, security_market: TrdSecMarket, simulated: int, currency: Currency) -> Venue:
    return Venue(
        quote_market=quote_market,
        security_market=security_market,
        simulated=TrdMarket(simulated),  # Given by number, since the oldest supported schema lacks the name.
        real=TrdMarket.FUTURES,
        currency=currency,
        product=Product.FUTURES,
        buys_in_lots=False,
        sells_in_lots=False,
        sells_short=True,
    )


VENUES: Final = {
    (venue.quote_market, venue.product): venue
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
        _futures(QotMarket.HK_SECURITY, TrdSecMarket.HK, 10, Currency.HKD),
        _futures(QotMarket.US_SECURITY, TrdSecMarket.US, 11, Currency.USD),
        Venue(
            quote_market=CRYPTO,
            security_market=TrdSecMarket(101),
            simulated=_CRYPTO_MARKET,
            real=_CRYPTO_MARKET,
            currency=Currency.USD,
            product=Product.CRYPTO,
            buys_in_lots=False,
            sells_in_lots=False,
        ),
        Venue(
            quote_market=EVENTS,
            security_market=TrdSecMarket(111),
            simulated=_EVENT_MARKET,
            real=_EVENT_MARKET,
            currency=Currency.USD,
            product=Product.EVENTS,
            buys_in_lots=False,
            sells_in_lots=False,
            sells_short=True,
        ),
    )
}
"""The venues, by quote market and product."""


def venue_of(listing: Listing) -> Venue:
    """Return the venue where a security trades."""
    kind = Product.EVENTS if listing.market == EVENTS else _PRODUCTS.get(listing.kind, Product.SECURITIES)
    return VENUES[listing.market, kind]


def contract_size(listing: Listing) -> Decimal:
    """Return by what a price is multiplied for the value of one unit of the quantities that the simulator counts.

    It is a contract's size or multiplier, the part of a coin, and otherwise 1.
    """
    terms = listing.derivation
    if isinstance(terms, FutureTerms):
        return Decimal(terms.contract.multiplier)
    size = terms.contract_size if isinstance(terms, OptionTerms) else 1
    return Decimal(size) / venue_of(listing).parts


def initial_margin(listing: Listing) -> Decimal:
    """Return the margin that opening one contract sets aside, in its currency; 0 for what is paid in full."""
    terms = listing.derivation
    return Decimal(terms.contract.margin if isinstance(terms, FutureTerms) else 0)


def expiry_of(listing: Listing) -> int | None:
    """Return the last millisecond of a contract that ends, since 1970 UTC; None for what does not expire."""
    terms = listing if isinstance(listing, EventCombination) else listing.derivation
    expires = terms.expires if isinstance(terms, OptionTerms | FutureTerms | EventTerms | EventCombination) else None
    return None if expires is None else int(expires * 1000)
