"""Show the market at a glance: Qot_GetHeatMapData and Qot_GetRiseFallDistribution.

Invariant: a plate's level is that of its snapshot; everything else is counted or added up from its members, all at one
instant. Each stock is in exactly one range of a distribution.
"""

from __future__ import annotations

from math import inf
from statistics import fmean
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import check_market, page_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.popularity import heat
from opend.simulator.screening.simple import market_value
from opend_proto import methods, qot_get_heat_map_data, qot_get_rise_fall_distribution
from opend_proto.qot_common import PlateSetType, QotMarket, Security, SecurityType
from opend_proto.qot_get_heat_map_data import HeatMapPlateData, HeatMapPlateType, SortField
from opend_proto.qot_get_rise_fall_distribution import DistributionType, RiseFallRange

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer

__all__ = ["get_heat_map_data", "get_rise_fall_distribution", "register"]

_USUAL, _MOST = 30, 200
_SETS: Final = {
    HeatMapPlateType.INDUSTRY: PlateSetType.INDUSTRY,
    HeatMapPlateType.CONCEPT: PlateSetType.CONCEPT,
    # No plate of the simulator is a theme, nor is there a set for themes.
    HeatMapPlateType.THEME: PlateSetType.OTHER,
}
_MAINLAND: Final = frozenset({QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY})
_LIMIT: Final = 10.0
"""The daily price limit of the mainland, in percent."""
_BORDERS: Final = (0, 3, 5, 7)
"""Ends of the ranges, in percent; the farther end belongs to a range (inferred)."""


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_HEAT_MAP_DATA, get_heat_map_data)
    handlers.answer(methods.QOT_GET_RISE_FALL_DISTRIBUTION, get_rise_fall_distribution)


def get_heat_map_data(peer: Peer, request: qot_get_heat_map_data.Request) -> qot_get_heat_map_data.S2C:
    """Give a page of the plates of a market, with their change, worth and turnover."""
    c2s = request.c2s
    check_market(peer.market, c2s.market)
    wanted = _SETS.get(c2s.plate_type or HeatMapPlateType.INDUSTRY)
    if wanted is None:
        raise RefusalError(f"unknown plateType {int(c2s.plate_type or 0)}: 0 industries, 1 concepts, 2 themes")
    key = _KEYS.get(c2s.sort_field or SortField.CHANGE_RATE)
    if key is None:
        raise RefusalError(f"unknown sortField {int(c2s.sort_field or 0)}: 1 to {len(_KEYS)} are known")
    plates = [
        _Plate(peer, listing)
        for listing in peer.market.securities
        if listing.market == c2s.market and listing.kind == SecurityType.PLATE and listing.plate_type == wanted
    ]
    plates.sort(key=key, reverse=not c2s.ascend)
    begin = _offset(c2s.page)
    page, is_last = page_of(plates, begin, _USUAL if c2s.count is None else c2s.count, _MOST)
    return qot_get_heat_map_data.S2C(
        plate_data_list=[plate.message() for plate in page],
        all_count=len(plates),
        next_page="" if is_last else str(begin + len(page)),
    )


def _offset(page: str | None) -> int:
    if not page:
        return 0
    if not page.isdecimal():
        raise RefusalError(f"page must be the nextPage of a reply, not {page!r}")
    return int(page)


class _Plate:
    """A plate and its members."""

    def __init__(self, peer: Peer, listing: Listing) -> None:
        self.share = peer.scene.share(listing)
        found = (peer.market.find(*key) for key in listing.members)
        self.members = [peer.scene.share(member) for member in found if member is not None]

    def turnover(self) -> float:
        """Return the money traded in its members."""
        return sum(member.quoted.turnover for member in self.members)

    def worth(self) -> float:
        """Return the value of its members' shares."""
        return sum(market_value(member) for member in self.members)

    def attention(self) -> float:
        """Return the highest score of its members."""
        return max((heat(member).average for member in self.members), default=0.0)

    def message(self) -> HeatMapPlateData:
        """Return the plate as the heat map shows it."""
        changes = [member.quoted.last - member.quoted.previous_close for member in self.members]
        leader = max(self.members, key=lambda member: member.change_today, default=None)
        return HeatMapPlateData(
            plate=self.share.listing.security,
            plate_name=self.share.listing.name,
            cur_price=self.share.quoted.last,
            change_rate=self.share.change_today,
            turnover=self.turnover(),
            volume=sum(member.quoted.volume for member in self.members),
            market_val=self.worth(),
            pe_avg=fmean(each.quoted.last / each.books.trailing_earnings_per_share for each in self.members)
            if self.members
            else None,
            rise_count=sum(change > 0 for change in changes),
            fall_count=sum(change < 0 for change in changes),
            equal_count=changes.count(0.0),
            leader_stock=None if leader is None else leader.listing.security,
        )


_KEYS: Final[dict[SortField, Callable[[_Plate], float]]] = {
    SortField.CHANGE_RATE: lambda plate: plate.share.change_today,
    SortField.MARKET_VAL: _Plate.worth,
    SortField.TURNOVER: _Plate.turnover,
    SortField.HOT: _Plate.attention,
}


def get_rise_fall_distribution(
    peer: Peer, request: qot_get_rise_fall_distribution.Request
) -> qot_get_rise_fall_distribution.S2C:
    """Count the stocks of a plate, or of a market, by their change."""
    c2s = request.c2s
    if c2s.security is not None:
        basket = listing_of(peer.market, c2s.security)
        if basket.kind not in {SecurityType.PLATE, SecurityType.INDEX}:
            raise RefusalError(f"{basket.text} is of kind {basket.kind.name}: only plates and indices have members")
        market, plate = basket.market, c2s.security
        listings = [found for key in basket.members if (found := peer.market.find(*key)) is not None]
    elif c2s.market is not None:
        check_market(peer.market, c2s.market)
        market = c2s.market
        listings = [each for each in peer.market.securities if each.market == market and each.kind == SecurityType.EQTY]
        # The documented example has US.USAALL; the other markets' names are inferred from it.
        plate = Security(market=market, code=f"{listings[0].exchange.prefix}AALL" if listings else "AALL")
    else:
        raise RefusalError("name a plate as security, or a market")
    shares = [peer.scene.share(listing) for listing in listings]
    return qot_get_rise_fall_distribution.S2C(plate=plate, range_list=_ranges(shares, has_limits=market in _MAINLAND))


def _ranges(shares: list[Share], *, has_limits: bool) -> list[RiseFallRange]:
    """Return all ranges from the largest rises to the largest falls."""
    changes = [share.change_today for share in shares]
    end = _LIMIT if has_limits else inf
    rises = [
        *([_range(DistributionType.RISE_LIMIT, sum(change >= _LIMIT for change in changes))] if has_limits else []),
        _range(
            DistributionType.POSITIVE_INFINITY, sum(_BORDERS[-1] < change < end for change in changes), _BORDERS[-1], 0
        ),
        *(_between(changes, low, high) for low, high in _spans(1)),
    ]
    falls = [
        *(_between(changes, low, high) for low, high in _spans(-1)),
        _range(
            DistributionType.NEGATIVE_INFINITY,
            sum(-end < change < -_BORDERS[-1] for change in changes),
            0,
            -_BORDERS[-1],
        ),
        *([_range(DistributionType.FALL_LIMIT, sum(change <= -_LIMIT for change in changes))] if has_limits else []),
    ]
    return [*rises, _range(DistributionType.NORMAL_RANGE, changes.count(0.0)), *falls]


def _spans(sign: int) -> list[tuple[int, int]]:
    """Return the ends of the ranges of rises, or of falls, from the highest down."""
    rising = [(_BORDERS[index], _BORDERS[index + 1]) for index in range(len(_BORDERS) - 1)]
    return rising[::-1] if sign > 0 else [(-high, -low) for low, high in rising]


def _between(changes: list[float], low: int, high: int) -> RiseFallRange:
    if high > 0:
        count = sum(low < change <= high for change in changes)
    else:
        count = sum(low <= change < high for change in changes)
    return _range(DistributionType.NORMAL_RANGE, count, low, high)


def _range(kind: DistributionType, count: int, low: int = 0, high: int = 0) -> RiseFallRange:
    return RiseFallRange(type=kind, left_border=low, right_border=high, stock_count=count)
