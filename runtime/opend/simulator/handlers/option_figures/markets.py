"""Find the underlyings of an option market, and the days that a request on their past asks for.

Invariant: the same mistake is refused with the same words by every protocol on option markets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.simulator.handlers.arguments import day_of, days_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.options.days import ended_session, ended_sessions, optionable
from opend_proto.qot_common import QotMarket, SecurityType
from opend_proto.qot_option_common import OptionMarket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend_proto.qot_common import Security

__all__ = ["MARKETS", "days_page", "owner_of", "session_of", "underlyings_of"]

ItemT = TypeVar("ItemT")

_SHARES: Final = frozenset({SecurityType.EQTY, SecurityType.TRUST})
_INDICES: Final = frozenset({SecurityType.INDEX})
MARKETS: Final = {
    OptionMarket.US_SECURITY: (QotMarket.US_SECURITY, _SHARES),
    OptionMarket.US_INDEX: (QotMarket.US_SECURITY, _INDICES),
    OptionMarket.HK_SECURITY: (QotMarket.HK_SECURITY, _SHARES),
    OptionMarket.HK_INDEX: (QotMarket.HK_SECURITY, _INDICES),
}
"""The market and the kinds of underlying of each option market; indices have no options here."""
_MOST_DAYS: Final = 366


def underlyings_of(peer: Peer, asked: OptionMarket, allowed: Sequence[OptionMarket] = tuple(MARKETS)) -> list[Listing]:
    """Return the underlyings of an option market. Raises RefusalError if the protocol lacks the market."""
    if asked not in allowed:
        known = ", ".join(f"{int(each)} ({each.name})" for each in allowed)
        raise RefusalError(f"optionMarket {int(asked)} is not one that this protocol has: ask for {known}")
    return optionable(peer.market, *MARKETS[asked])


def owner_of(peer: Peer, security: Security) -> Listing:
    """Return an underlying. Raises RefusalError for a security without options."""
    listing = listing_of(peer.market, security)
    if not listing.option_root:
        raise RefusalError(f"{listing.text} has no options")
    return listing


def session_of(peer: Peer, listing: Listing, day: str | None) -> Session:
    """Return the session of a trading day that is over: the last one, unless the request names an earlier day."""
    last = ended_session(peer.market, listing)
    if not day:
        return last
    asked = day_of(day, "tradingDate")
    found = ended_sessions(peer.market, listing, asked, asked)
    if not found:
        raise RefusalError(f"tradingDate {asked} is no trading day that is over: the last one is {last.day}")
    return found[0]


def days_page(
    peer: Peer, listing: Listing, span: tuple[str, str], key: bytes | None, size: int
) -> tuple[list[Session], bytes | None]:
    """Return a page of the sessions of a span of days, latest first, and the key of the next page; None for the last.

    Raises RefusalError for a span that is too long, or a key that no page has given.
    """
    first, last = days_of(*span, _MOST_DAYS)
    sessions = ended_sessions(peer.market, listing, first, last)
    begin = int(key) if key and key.isdigit() and len(key) < len(str(2**31)) else 0
    if key and key != str(begin).encode():
        raise RefusalError(f"nextPageKey {key!r} is not one that a previous page has given")
    following = begin + size
    return sessions[begin:following], str(following).encode() if following < len(sessions) else None
