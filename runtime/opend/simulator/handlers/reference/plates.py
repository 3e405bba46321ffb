"""Answer requests about plates: Qot_GetPlateSet, Qot_GetPlateSecurity, Qot_GetOwnerPlate.

Invariant: a plate has a security as a member exactly if the security's owner plates include the plate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import check_market, listings_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.static_info import static_info
from opend.simulator.market.quote import quote
from opend.simulator.rules.refusal import RefusalError
from opend_proto import methods, qot_get_owner_plate, qot_get_plate_security, qot_get_plate_set
from opend_proto.qot_common import PlateInfo, PlateSetType, SecurityType, SortField

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.quote import Quote
    from opend.simulator.state import Peer

__all__ = ["get_owner_plate", "get_plate_security", "get_plate_set", "register"]

_MOST_SECURITIES: Final = 200
_SORT_KEYS: Final[dict[SortField, Callable[[Quote], float]]] = {
    SortField.CUR_PRICE: lambda quoted: quoted.last,
    SortField.PRICE_CHANGE_VAL: lambda quoted: quoted.last - quoted.previous_close,
    SortField.CHANGE_RATE: lambda quoted: quoted.last / quoted.previous_close,
    SortField.VOLUME: lambda quoted: quoted.volume,
    SortField.TURNOVER: lambda quoted: quoted.turnover,
    SortField.AMPLITUDE: lambda quoted: (quoted.high - quoted.low) / quoted.previous_close,
}
_BY_CODE: Final = (SortField.UNKNOW, SortField.CODE)


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_PLATE_SET, get_plate_set)
    handlers.answer(methods.QOT_GET_PLATE_SECURITY, get_plate_security)
    handlers.answer(methods.QOT_GET_OWNER_PLATE, get_owner_plate)


def get_plate_set(peer: Peer, request: qot_get_plate_set.Request) -> qot_get_plate_set.S2C:
    """Give the plates of a market, of one set or of all sets."""
    c2s = request.c2s
    check_market(peer.market, c2s.market)
    if c2s.plate_set_type not in frozenset(PlateSetType):
        raise RefusalError(f"unknown plateSetType {int(c2s.plate_set_type)}: 0 is all of them")
    plates = peer.market.catalogue.listed(peer.market.clock.now(), c2s.market, SecurityType.PLATE)
    return qot_get_plate_set.S2C(
        plate_info_list=[
            _plate_info(plate) for plate in plates if c2s.plate_set_type in {PlateSetType.ALL, plate.plate_type}
        ]
    )


def get_plate_security(peer: Peer, request: qot_get_plate_security.Request) -> qot_get_plate_security.S2C:
    """Give the members of a plate or an index, sorted by code or by a figure of their quotes."""
    c2s, now = request.c2s, peer.market.clock.now()
    basket = listing_of(peer.market, c2s.plate)
    if basket.kind not in {SecurityType.PLATE, SecurityType.INDEX}:
        raise RefusalError(f"{basket.text} is of kind {basket.kind.name}: only plates and indices have members")
    members = [listing for key in basket.members if (listing := peer.market.find(*key)) is not None]
    return qot_get_plate_security.S2C(
        static_info_list=[
            static_info(listing, now)
            for listing in _sorted(peer, members, c2s.sort_field or SortField.CODE, descends=c2s.ascend is False)
        ]
    )


def _sorted(peer: Peer, members: list[Listing], field: SortField, *, descends: bool) -> list[Listing]:
    if field in _BY_CODE:
        return sorted(members, key=lambda listing: listing.code, reverse=descends)
    key = _SORT_KEYS.get(field)
    if key is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in (SortField.CODE, *_SORT_KEYS))
        raise RefusalError(f"members cannot be sorted by sortField {int(field)}: choose among {known}")
    return sorted(members, key=lambda listing: key(quote(peer.market, listing)), reverse=descends)


def get_owner_plate(peer: Peer, request: qot_get_owner_plate.Request) -> qot_get_owner_plate.S2C:
    """Give the plates that each security is a member of."""
    listings = listings_of(peer.market, request.c2s.security_list, _MOST_SECURITIES)
    return qot_get_owner_plate.S2C(
        owner_plate_list=[
            qot_get_owner_plate.SecurityOwnerPlate(
                security=listing.security,
                name=listing.name,
                plate_info_list=[_plate_info(plate) for plate in peer.market.catalogue.plates_of(listing)],
            )
            for listing in listings
        ]
    )


def _plate_info(plate: Listing) -> PlateInfo:
    return PlateInfo(plate=plate.security, name=plate.name, plate_type=plate.plate_type)
