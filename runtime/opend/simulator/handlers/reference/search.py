"""Answer searches for securities: Qot_GetSearchQuote.

Invariant: every result is listed; a security whose code is the keyword comes first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend_proto import methods, qot_get_search_quote
from opend_proto.qot_get_search_quote import SearchQuote

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["get_search_quote", "register"]

_USUAL_COUNT: Final = 10
_MOST: Final = 100


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_SEARCH_QUOTE, get_search_quote)


def get_search_quote(peer: Peer, request: qot_get_search_quote.Request) -> qot_get_search_quote.S2C:
    """Give the securities whose code or name contains the keyword, ignoring case."""
    keyword = request.c2s.keyword.strip().lower()
    count = _USUAL_COUNT if request.c2s.max_count is None else request.c2s.max_count
    if not keyword:
        raise RefusalError("keyword is empty: name a code, or a part of a code or a name")
    if not 1 <= count <= _MOST:
        raise RefusalError(f"max_count must be 1 to {_MOST}, not {count}")
    found = [
        listing
        for listing in peer.market.catalogue.listed(peer.market.clock.now())
        if keyword in listing.code.lower() or keyword in listing.name.lower() or keyword == listing.text.lower()
    ]
    found.sort(key=lambda listing: _rank(listing, keyword))
    return qot_get_search_quote.S2C(
        search_quote_list=[
            SearchQuote(
                market=listing.market,
                code=listing.code,
                name=listing.name,
                sec_type=listing.kind,
                is_watched=peer.gateway.watchlists.watches(listing),
            )
            for listing in found[:count]
        ]
    )


def _rank(listing: Listing, keyword: str) -> tuple[bool, bool, bool]:
    """Return a key that sorts the likeliest first: the exact code, names that begin with it, no derivatives."""
    exact = keyword in {listing.code.lower(), listing.text.lower()}
    return not exact, not listing.name.lower().startswith(keyword), listing.derivation is not None
