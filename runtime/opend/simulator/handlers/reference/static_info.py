"""Answer requests for static data: Qot_GetStaticInfo, Qot_GetReference, Qot_GetFutureInfo.

Invariant: a security has the same static data in every reply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.handlers.arguments import check_market, listings_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.instruments.static_info import day_text, day_timestamp, static_info
from opend.simulator.rules.refusal import RefusalError
from opend_proto import methods, qot_get_future_info, qot_get_reference, qot_get_static_info
from opend_proto.qot_common import SecurityType
from opend_proto.qot_get_reference import ReferenceType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["get_future_info", "get_reference", "get_static_info", "register"]

_MOST_SECURITIES: Final = 400
_MOST_FUTURES: Final = 400
_DAY_MINUTES: Final = 1440
_REFERENCE_KINDS: Final = {
    ReferenceType.WARRANT: SecurityType.WARRANT,
    ReferenceType.FUTURE: SecurityType.FUTURE,
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_STATIC_INFO, get_static_info)
    handlers.answer(methods.QOT_GET_REFERENCE, get_reference)
    handlers.answer(methods.QOT_GET_FUTURE_INFO, get_future_info)


def get_static_info(peer: Peer, request: qot_get_static_info.Request) -> qot_get_static_info.S2C:
    """Give the static data of the named securities or, if none is named, of a market, a kind, or both."""
    c2s, now = request.c2s, peer.market.clock.now()
    if c2s.security_list:
        listings = listings_of(peer.market, c2s.security_list, _MOST_SECURITIES)
    elif c2s.market is None and c2s.sec_type is None:
        raise RefusalError("name securities (securityList), or a market, or a kind (secType)")
    else:
        if c2s.market is not None:
            check_market(peer.market, c2s.market)
        kind = None if c2s.sec_type == SecurityType.UNKNOWN else c2s.sec_type
        listings = peer.market.catalogue.listed(now, c2s.market, kind)
    return qot_get_static_info.S2C(static_info_list=[static_info(listing, now) for listing in listings])


def get_reference(peer: Peer, request: qot_get_reference.Request) -> qot_get_reference.S2C:
    """Give the warrants on a share, or the dated contracts of a main future."""
    c2s, now = request.c2s, peer.market.clock.now()
    owner = listing_of(peer.market, c2s.security)
    kind = _REFERENCE_KINDS.get(c2s.reference_type)
    if kind is None:
        raise RefusalError(f"unknown referenceType {int(c2s.reference_type)}: 1 is warrants, 2 is futures")
    if kind == SecurityType.FUTURE:
        listings = _months_of(peer, owner)
    else:
        listings = peer.market.catalogue.derived_from(owner, kind, now)
    return qot_get_reference.S2C(static_info_list=[static_info(listing, now) for listing in listings])


def _months_of(peer: Peer, main: Listing) -> list[Listing]:
    terms = main.derivation
    if not isinstance(terms, FutureTerms) or not terms.is_main:
        raise RefusalError(f"{main.text} is not a main future: referenceType 2 asks for a main future's contracts")
    same_root = peer.market.catalogue.derived_from(terms.underlying, SecurityType.FUTURE, peer.market.clock.now())
    return [
        listing
        for listing in same_root
        if isinstance(listing.derivation, FutureTerms) and listing.derivation.contract == terms.contract
    ]


def get_future_info(peer: Peer, request: qot_get_future_info.Request) -> qot_get_future_info.S2C:
    """Give the contract terms of futures."""
    listings = listings_of(peer.market, request.c2s.security_list, _MOST_FUTURES, SecurityType.FUTURE)
    return qot_get_future_info.S2C(future_info_list=[_future_info(peer, listing) for listing in listings])


def _future_info(peer: Peer, listing: Listing) -> qot_get_future_info.FutureInfo:
    terms = listing.derivation
    if not isinstance(terms, FutureTerms):
        raise RefusalError(f"{listing.text} has no contract terms: it was listed without an underlying")
    contract = terms.contract
    last_day = terms.last_day_at(peer.market.clock.now())
    origin = peer.market.find(listing.market, f"{contract.root}{last_day:%y%m}") if terms.is_main else None
    return qot_get_future_info.FutureInfo(
        name=listing.name,
        security=listing.security,
        last_trade_time="" if terms.is_main else day_text(last_day),
        last_trade_timestamp=None if terms.is_main else day_timestamp(listing.exchange, last_day),
        owner=terms.underlying.security,
        owner_other="",
        exchange=contract.exchange,
        contract_type="Index",
        contract_size=float(contract.multiplier),
        contract_size_unit=f"{contract.currency} per point",
        quote_currency=contract.currency,
        min_var=contract.step / PRICE_UNITS,
        min_var_unit="points",
        quote_unit="points",
        trade_time=[
            qot_get_future_info.TradeTime(begin=float(begin), end=float(end % _DAY_MINUTES))
            for begin, end in contract.sessions
        ],
        time_zone=listing.exchange.zone.key,
        exchange_format_url="",
        origin=None if origin is None else origin.security,
    )
