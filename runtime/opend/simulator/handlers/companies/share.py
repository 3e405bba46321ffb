"""Find the share that a request on a company names, and cut its reply into pages.

Invariant: the same mistake is refused with the same words by every protocol on companies.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.companies.fundamentals import Fundamentals, fundamentals
from opend.simulator.companies.traits import traits
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.static_info import day_timestamp
from opend.simulator.market.quote import last_price
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.money import convert
from opend_proto.qot_common import QotMarket, Security, SecurityType
from opend_proto.trd_common import Currency

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["CHINA", "HONG_KONG", "NEW_YORK", "Share", "keyed_page", "of_share", "rate"]

ItemT = TypeVar("ItemT")
S2CT = TypeVar("S2CT")


class _Named(Protocol):
    """Parameters that name a security."""

    @property
    def security(self) -> Security: ...


NamedT = TypeVar("NamedT", bound=_Named)
NamedT_co = TypeVar("NamedT_co", bound=_Named, covariant=True)


class _Asking(Protocol[NamedT_co]):
    """A request with such parameters."""

    @property
    def c2s(self) -> NamedT_co: ...


HONG_KONG: Final = frozenset({QotMarket.HK_SECURITY})
NEW_YORK: Final = frozenset({QotMarket.US_SECURITY})
CHINA: Final = frozenset({QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY})
_EVERYWHERE: Final = HONG_KONG | NEW_YORK | CHINA
_MOST_ITEMS: Final = 50
_ITEMS: Final = 10
_LAST_MINUTE: Final = 1439
_LAST_PAGE: Final = "-1"
_CURRENCIES: Final = {"HKD": Currency.HKD, "USD": Currency.USD, "CNY": Currency.CNH}


@dataclass(frozen=True, slots=True)
class Share:
    """A company's share at an instant."""

    market: SyntheticMarket
    listing: Listing
    now: float
    """In seconds since 1970 UTC."""

    @property
    def today(self) -> date:
        """The day at the exchange."""
        return self.listing.exchange.local_time(self.now).date()

    @property
    def price(self) -> float:
        """The last price."""
        return last_price(self.market, self.listing)

    @property
    def shares(self) -> int:
        """The issued shares."""
        return traits(self.listing).issued_shares

    @property
    def books(self) -> Fundamentals:
        """The book figures that are known."""
        return fundamentals(self.listing, self.now)

    def stamp(self, day: date) -> int:
        """Return the beginning of a day at the exchange, in seconds since 1970 UTC."""
        return int(day_timestamp(self.listing.exchange, day))

    def session(self, day: date) -> Session:
        """Return the regular session of a day, or the last one before it."""
        return self.market.calendar(self.listing).regular_at(self.stamp(day) // 60 + _LAST_MINUTE)

    def close(self, day: date) -> float:
        """Return the close of a day, or of the last trading day before it; today's is the last price."""
        return self.price if day >= self.today else self._close(self.session(day))

    def close_before(self, day: date) -> float:
        """Return the close of the trading day before that of `close`."""
        return self._close(self.market.calendar(self.listing).regular_before(self.session(day)))

    def _close(self, session: Session) -> float:
        return self.market.whole_close(self.listing, session) / PRICE_UNITS


def of_share(
    reply: Callable[[Share, NamedT], S2CT], markets: Collection[QotMarket] = _EVERYWHERE
) -> Callable[[Peer, _Asking[NamedT]], S2CT]:
    """Return the handler that replies for the share that a request names; it refuses all but shares of some markets."""

    def answer(peer: Peer, request: _Asking[NamedT]) -> S2CT:
        listing = listing_of(peer.market, request.c2s.security)
        if listing.kind != SecurityType.EQTY:
            raise RefusalError(
                f"{listing.text} is of kind {listing.kind.name}, not EQTY: there is no company behind it"
            )
        if listing.market not in markets:
            names = ", ".join(sorted(QotMarket(market).name for market in markets))
            raise RefusalError(f"{listing.text} is not of a market that this protocol has: {names}")
        return reply(Share(peer.market, listing, peer.market.clock.now()), request.c2s)

    return answer


def keyed_page(
    items: Sequence[ItemT], key: str | None, num: int | None, most: int = _MOST_ITEMS
) -> tuple[Sequence[ItemT], str]:
    """Return the page of a list after a key, with the key of the next page: "-1" on the last one.

    Raises RefusalError for a key that no page has given, or a number of items that is not 1 to ``most``.
    """
    count = _ITEMS if num is None else num
    if not 1 <= count <= most:
        raise RefusalError(f"num must be 1 to {most}, not {count}")
    begin = int(key) if key and key.isdecimal() and len(key) < len(str(2**31)) else 0
    if key and key != str(begin):
        raise RefusalError(f"nextKey {key!r} is not one that a previous page has given")
    following = begin + count
    return items[begin:following], str(following) if following < len(items) else _LAST_PAGE


def rate(listing: Listing, currency: str | None) -> tuple[float, str]:
    """Return the factor that converts the listing's currency to another, and that currency's code.

    The listing's own currency is the default. Raises RefusalError for one without a rate.
    """
    code = currency or listing.currency
    if code not in _CURRENCIES:
        raise RefusalError(f"currencyCode {code!r} has no rate here: ask for {', '.join(_CURRENCIES)}")
    return float(convert(Decimal(1), _CURRENCIES[listing.currency], _CURRENCIES[code])), code
