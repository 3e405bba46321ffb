"""Tell how shares are valued: Qot_GetValuationDetail and Qot_GetValuationPlateStockList.

Invariant: a share's ratio is that of its snapshot, in every reply of one instant.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import fmean, median, pstdev
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.companies.periods import cumulative, single
from opend.simulator.companies.reports import reports
from opend.simulator.companies.statements import income_over
from opend.simulator.handlers.companies.share import Share, keyed_page
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.companies.valuation import (
    BOOK,
    EARNINGS,
    SALES,
    basket_ratio,
    forward_ratio,
    percentile,
    ratio,
    ratios,
)
from opend_proto import qot_get_valuation_detail, qot_get_valuation_plate_stock_list
from opend_proto.qot_common import (
    PlateSetType,
    SecurityType,
    SortField,
    SortType,
    ValuationIntervalType,
    ValuationType,
)
from opend_proto.qot_get_valuation_detail import (
    FinancialQuarter,
    MarketDistribution,
    PlateDistribution,
    ProfitGrowthRate,
    ValuationTrend,
)
from opend_proto.qot_get_valuation_plate_stock_list import PlateItem, StockItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from opend.simulator.companies.income import Income
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["get_plate_stocks", "get_valuation"]

_SINCE_2019: Final = 737_060
"""The ordinal of the first day of 2019."""
_MONTH, _YEAR, _WEEK = 91, 365, 5
_DAYS: Final = {
    ValuationIntervalType.MONTH3: _MONTH,
    ValuationIntervalType.MONTH6: 2 * _MONTH,
    ValuationIntervalType.YEAR1: _YEAR,
    ValuationIntervalType.YEAR2: 2 * _YEAR,
    ValuationIntervalType.YEAR3: 3 * _YEAR,
    ValuationIntervalType.YEAR5: 5 * _YEAR,
    ValuationIntervalType.YEAR10: 10 * _YEAR,
    ValuationIntervalType.YEAR20: 20 * _YEAR,
    ValuationIntervalType.YEAR30: 30 * _YEAR,
}
_LONG: Final = 2 * _YEAR
"""A longer span has a value for each week, not each day: a choice of this simulator."""
_BOUNDS: Final = {EARNINGS: (0, 10, 20, 30, 50), BOOK: (0, 1, 2, 3, 5), SALES: (0, 1, 2, 4, 8)}
_GROWTH_REPORTS: Final = 13
_GROWTH_YEARS: Final = 3
_LAST_QUARTER: Final = 4


def _kind(asked: ValuationType | None) -> int:
    kind = int(asked or EARNINGS)
    if kind not in _BOUNDS:
        raise RefusalError(f"valuationType must be 0 to 3, not {kind}")
    return kind


def get_valuation(peer: Peer, request: qot_get_valuation_detail.Request) -> qot_get_valuation_detail.S2C:
    """Give a share's ratio over time, within its market and its industry; an index's ratio and its members'."""
    market, c2s = peer.market, request.c2s
    listing, kind = listing_of(market, c2s.security), _kind(c2s.valuation_type)
    now = market.clock.now()
    reply = qot_get_valuation_detail.S2C(
        valuation_type=ValuationType(kind),
        last_update_time=int(now),
        last_update_time_str=listing.exchange.local_time(now).strftime("%Y-%m-%d %H:%M:%S"),
    )
    if listing.kind == SecurityType.INDEX:
        members = members_of(market, listing)
        reply.trend = ValuationTrend(current_value=basket_ratio(market, members, kind))
        reply.market_distribution = _distribution([ratio(market, each, kind) for each in members], kind)
        return reply
    if listing.kind != SecurityType.EQTY:
        raise RefusalError(f"{listing.text} is of kind {listing.kind.name}: only shares and indices have a valuation")
    share = Share(market, listing, now)
    reply.trend = _trend(share, kind, _span(share, c2s.interval_type))
    reply.market_distribution = _within_market(share, kind)
    reply.plate_distribution = _within_plate(share, kind)
    reply.profit_growth_rate = None if kind == BOOK else _growth(share, kind)
    return reply


def _span(share: Share, asked: ValuationIntervalType | None) -> int:
    interval = ValuationIntervalType(asked or ValuationIntervalType.YEAR1)
    if interval == ValuationIntervalType.SINCE2019:
        return max(share.today.toordinal() - _SINCE_2019, 1)
    if interval not in _DAYS:
        raise RefusalError(f"intervalType must be 0 to 10, not {int(interval)}")
    return _DAYS[interval]


def _trend(share: Share, kind: int, days: int) -> ValuationTrend:
    found = ratios(share.market, share.listing, kind, days, _WEEK if days > _LONG else 1)
    values = [each.value for each in found]
    mean, deviation = fmean(values), pstdev(values)
    return ValuationTrend(
        current_value=values[-1],
        average_value=mean,
        avg_minus1stddev=mean - deviation,
        avg_plus1stddev=mean + deviation,
        valuation_percentile=percentile(found),
        forward_value=forward_ratio(share.market, share.listing, kind),
        historical_items=[
            ValuationTrend.ValuationHistoricalItem(value=each.value, time=share.stamp(each.day), time_str=str(each.day))
            for each in found
        ],
    )


def _distribution(values: Sequence[float], kind: int) -> MarketDistribution:
    bounds = [*_BOUNDS[kind], 0]
    sections = [
        MarketDistribution.DistributionSection(
            start=float(start), end=float(end), number=sum(start <= value < (end or value + 1) for value in values)
        )
        for start, end in pairwise(bounds)
    ]
    return MarketDistribution(sections=sections[::-1], total=len(values))


def _within_market(share: Share, kind: int) -> MarketDistribution:
    """Return where a share stands in its market; the highest ratio has rank 1 (inferred)."""
    market = share.market
    values = [ratio(market, each, kind) for each in _shares(market.securities) if each.market == share.listing.market]
    mine = ratio(market, share.listing, kind)
    found = _distribution(values, kind)
    found.ranking = 1 + sum(value > mine for value in values)
    found.average_value, found.median_value = fmean(values), median(values)
    return found


def _shares(listings: Iterable[Listing]) -> list[Listing]:
    return [each for each in listings if each.kind == SecurityType.EQTY]


def members_of(market: SyntheticMarket, basket: Listing) -> list[Listing]:
    """Return the shares that are members of an index or a plate."""
    return _shares(listing for key in basket.members if (listing := market.find(*key)) is not None)


def plates_of(market: SyntheticMarket, listing: Listing) -> list[Listing]:
    """Return the industries that a share belongs to."""
    return [
        each for each in market.securities if each.plate_type == PlateSetType.INDUSTRY and listing.key in each.members
    ]


def _within_plate(share: Share, kind: int) -> PlateDistribution | None:
    plate = next(iter(plates_of(share.market, share.listing)), None)
    if plate is None:
        return None
    rows = [_Member(share.market, each, kind) for each in members_of(share.market, plate)]
    rows.sort(key=lambda row: row.value, reverse=True)
    return PlateDistribution(
        plate=plate.security,
        plate_name=plate.name,
        plate_average_value=fmean(row.value for row in rows),
        plate_ranking=1 + [row.listing for row in rows].index(share.listing),
        plate_stock_item_count=len(rows),
        stock_items=[
            PlateDistribution.PlateStockItem(
                security=row.listing.security, name=row.listing.name, value=row.value, market_cap=row.market_cap
            )
            for row in rows
        ],
    )


def _growth(share: Share, kind: int) -> ProfitGrowthRate | None:
    """Return the growth of market value and of profit or revenue in three years of reports; None without any."""
    figure: Callable[[Income], int] = (lambda of: of.net_profit) if kind == EARNINGS else (lambda of: of.revenue)
    found = reports(share.listing, share.now, _GROWTH_REPORTS)[::-1]
    if not found:
        return None
    actions = share.market.actions(share.listing)
    rows = [
        (
            each,
            share.close(each.day) / actions.shares_of(each.day),
            figure(income_over(share.listing, each.quarter.last(4))),
        )
        for each in found
    ]
    _, first_close, first_figure = rows[0]
    items = [
        ProfitGrowthRate.ProfitGrowthItem(
            financial_year=each.quarter.year,
            financial_quarter=FinancialQuarter(each.quarter.number),
            period_str=(cumulative if each.quarter.number == _LAST_QUARTER else single)(each.quarter).text,
            report_date=share.stamp(each.day),
            report_date_str=str(each.day),
            market_cap_multiple=close / first_close,
            finance_data_multiple=value / first_figure,
        )
        for each, close, value in rows
    ]
    return ProfitGrowthRate(
        financial_ttm_multiple=items[-1].finance_data_multiple,
        market_cap_multiple=share.price / first_close,
        year_count=_GROWTH_YEARS,
        profit_data=items,
    )


class _Member(NamedTuple):
    """A member of a plate; its figures are computed when they are asked for."""

    market: SyntheticMarket
    listing: Listing
    kind: int

    @property
    def value(self) -> float:
        return ratio(self.market, self.listing, self.kind)

    @property
    def forward(self) -> float | None:
        return forward_ratio(self.market, self.listing, self.kind)

    @property
    def percentile(self) -> float:
        return percentile(ratios(self.market, self.listing, self.kind, _YEAR, _WEEK))

    @property
    def market_cap(self) -> float:
        share = Share(self.market, self.listing, self.market.clock.now())
        return share.price * share.shares


_ORDERS: Final[dict[SortField, Callable[[_Member], float]]] = {
    SortField.MARKET_CAP: lambda each: each.market_cap,
    SortField.VALUATION: lambda each: each.value,
    SortField.FORWARD_VALUATION: lambda each: each.forward or 0.0,
    SortField.HISTORICAL_PERCENTILE: lambda each: each.percentile,
}


def get_plate_stocks(
    peer: Peer, request: qot_get_valuation_plate_stock_list.Request
) -> qot_get_valuation_plate_stock_list.S2C:
    """Give the members of a plate or an index with their ratios, smallest first unless largest are asked for."""
    market, c2s = peer.market, request.c2s
    basket, kind = listing_of(market, c2s.security), _kind(c2s.valuation_type)
    if basket.kind not in {SecurityType.PLATE, SecurityType.INDEX}:
        raise RefusalError(f"{basket.text} is of kind {basket.kind.name}, not a plate or an index")
    order = _ORDERS.get(SortField(c2s.sort_id or SortField.MARKET_CAP))
    if order is None:
        names = ", ".join(f"{int(each)} ({each.name})" for each in _ORDERS)
        raise RefusalError(f"the list cannot be sorted by {int(c2s.sort_id or 0)}: ask for {names}")
    members = members_of(market, basket)
    if c2s.filter_security is not None:
        only = listing_of(market, c2s.filter_security).members
        members = [each for each in members if each.key in only]
    rows = sorted((_Member(market, each, kind) for each in members), key=order, reverse=c2s.sort_type == SortType.DESC)
    found, key = keyed_page(rows, c2s.next_key, c2s.num)
    lists_plates = basket.kind == SecurityType.INDEX and c2s.filter_security is None and not c2s.next_key
    plates = {plate.key: plate for each in members for plate in plates_of(market, each)} if lists_plates else {}
    return qot_get_valuation_plate_stock_list.S2C(
        count=len(rows),
        stock_list=[
            StockItem(
                security=row.listing.security,
                name=row.listing.name,
                valuation_val=row.value,
                forward_value=row.forward,
                valuation_percentile=row.percentile,
                market_cap=row.market_cap,
            )
            for row in found
        ],
        next_key=key,
        plate_list=[PlateItem(security=plate.security, name=plate.name) for plate in plates.values()],
    )
