"""Tell the past of option markets and of underlyings, day by day: protocols 3301 to 3304.

Invariant: only days that are over are listed, latest first, and a day's totals are the sums over its contracts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import listings_of
from opend.simulator.handlers.option_figures.markets import days_page, owner_of, underlyings_of
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.options.days import chain_day
from opend.simulator.views.options.underlyings import Underlying
from opend.simulator.views.options.volatility import latest_session, volatilities
from opend_proto import (
    qot_get_option_market_statistic,
    qot_get_option_underlying_his_statistic,
    qot_get_option_underlying_his_volatility,
    qot_get_option_underlying_overview,
)
from opend_proto.qot_get_option_market_statistic import StatisticItem
from opend_proto.qot_get_option_underlying_his_statistic import DailyStatistic
from opend_proto.qot_get_option_underlying_his_volatility import VolatilityItem
from opend_proto.qot_get_option_underlying_overview import HVItem, UnderlyingData
from opend_proto.qot_option_common import OptionHVTimeRange, OptionStatisticDataType

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["get_market_statistic", "get_overview", "get_statistic", "get_volatility"]

_MOST_OWNERS: Final = 500
_DAYS_OF_A_PAGE: Final = 30
"""Days of an underlying on one page: this simulator's own choice. A market has fewer, to be as quick."""
_FEWEST_DAYS: Final = 10
_SPANS: Final = {
    OptionHVTimeRange.O_30DAY: 30,
    OptionHVTimeRange.O_60DAY: 60,
    OptionHVTimeRange.O_90DAY: 90,
    OptionHVTimeRange.O_120DAY: 120,
    OptionHVTimeRange.O_365DAY: 365,
}
_LONGEST: Final = 365
_CALENDAR_TO_TRADING: Final = 252 / _LONGEST
_YEAR_OF_DAYS: Final = 366


def get_market_statistic(
    peer: Peer, request: qot_get_option_market_statistic.Request
) -> qot_get_option_market_statistic.S2C:
    """Give the contracts traded, or open, in all options of a market."""
    c2s = request.c2s
    owners = underlyings_of(peer, c2s.option_market)
    if c2s.data_type not in {OptionStatisticDataType.VOLUME, OptionStatisticDataType.OPEN_INTEREST}:
        raise RefusalError(f"dataType must be 0 or 1, not {int(c2s.data_type)}")
    reply = qot_get_option_market_statistic.S2C(option_market=c2s.option_market, data_type=c2s.data_type)
    if not owners:
        return reply
    counts_volume = c2s.data_type == OptionStatisticDataType.VOLUME
    size = max(_DAYS_OF_A_PAGE // len(owners), _FEWEST_DAYS)
    sessions, reply.next_page_key = days_page(peer, owners[0], (c2s.begin_time, c2s.end_time), c2s.next_page_key, size)
    for session in sessions:
        days = [chain_day(peer.market, owner, session) for owner in owners]
        calls = sum(day.call_volume if counts_volume else day.call_open for day in days)
        puts = sum(day.put_volume if counts_volume else day.put_open for day in days)
        reply.statistic_list.append(
            StatisticItem(
                time=day_text(session.day),
                timestamp=day_timestamp(owners[0].exchange, session.day),
                call_value=calls,
                put_value=puts,
                total_value=calls + puts,
                ratio=puts / calls if calls else None,
            )
        )
    return reply


def get_statistic(
    peer: Peer, request: qot_get_option_underlying_his_statistic.Request
) -> qot_get_option_underlying_his_statistic.S2C:
    """Give the contracts traded and open in all options on an underlying."""
    c2s = request.c2s
    owner = owner_of(peer, c2s.owner)
    sessions, key = days_page(peer, owner, (c2s.begin_time, c2s.end_time), c2s.next_page_key, _DAYS_OF_A_PAGE)
    rows: list[DailyStatistic] = []
    for session in sessions:
        day = chain_day(peer.market, owner, session)
        rows.append(
            DailyStatistic(
                time=day_text(session.day),
                timestamp=day_timestamp(owner.exchange, session.day),
                option_volume=day.volume,
                call_volume=day.call_volume,
                put_volume=day.put_volume,
                put_call_volume_ratio=day.put_volume / day.call_volume if day.call_volume else None,
                option_open_interest=day.open,
                call_open_interest=day.call_open,
                put_open_interest=day.put_open,
                put_call_open_interest_ratio=day.put_open / day.call_open if day.call_open else None,
                underlying_price=Underlying(peer.market, owner, session).price,
            )
        )
    return qot_get_option_underlying_his_statistic.S2C(
        owner=owner.security, code=owner.code, name=owner.name, statistic_list=rows, next_page_key=key
    )


def get_volatility(
    peer: Peer, request: qot_get_option_underlying_his_volatility.Request
) -> qot_get_option_underlying_his_volatility.S2C:
    """Give the implied and historical volatility of an underlying."""
    c2s = request.c2s
    owner = owner_of(peer, c2s.owner)
    sessions, key = days_page(peer, owner, (c2s.begin_time, c2s.end_time), c2s.next_page_key, _YEAR_OF_DAYS)
    days = volatilities(peer.market, owner, sessions[0], len(sessions)) if sessions else []
    return qot_get_option_underlying_his_volatility.S2C(
        owner=owner.security,
        code=owner.code,
        name=owner.name,
        volatility_list=[
            VolatilityItem(
                time=day_text(each.day),
                timestamp=day_timestamp(owner.exchange, each.day),
                iv=each.implied,
                hv=each.historical,
                underlying_price=each.close,
            )
            for each in reversed(days)
        ],
        next_page_key=key,
    )


def get_overview(
    peer: Peer, request: qot_get_option_underlying_overview.Request
) -> qot_get_option_underlying_overview.S2C:
    """Give the figures of many underlyings: volatilities now, and the contracts of the last day that is over."""
    listings = listings_of(peer.market, request.c2s.owner_list, _MOST_OWNERS)
    for listing in listings:
        owner_of(peer, listing.security)
    return qot_get_option_underlying_overview.S2C(
        underlying_data_list=[_overview(peer.market, listing) for listing in listings]
    )


def _overview(market: SyntheticMarket, listing: Listing) -> UnderlyingData:
    found = Underlying(market, listing)
    return UnderlyingData(
        owner=listing.security,
        code=listing.code,
        name=listing.name,
        call_volume=found.contracts.call_volume,
        put_volume=found.contracts.put_volume,
        call_open_interest=found.contracts.call_open,
        put_open_interest=found.contracts.put_open,
        iv=found.iv,
        iv_rank=found.iv_rank,
        iv_percentile=found.iv_percentile,
        hv_list=[_historical(market, listing, span, days) for span, days in _SPANS.items()],
        pre_iv=found.pre_iv,
    )


def _historical(market: SyntheticMarket, listing: Listing, span: OptionHVTimeRange, days: int) -> HVItem:
    """Return the historical volatility over a span, and where it stands among those of the days of that span.

    A span of 30 days has 30 trading days, as the ordinary historical volatility has; a year has those of a year.
    """
    window = days if days < _LONGEST else round(days * _CALENDAR_TO_TRADING)
    found = [each.historical for each in volatilities(market, listing, latest_session(market, listing), window, window)]
    lower = sum(each < found[-1] for each in found)
    return HVItem(time_range=span, hv=found[-1], hv_percentile=lower / len(found) * 100)
