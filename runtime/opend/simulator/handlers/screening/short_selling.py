"""Tell what is sold short of a share day by day: Qot_GetDailyShortVolume and Qot_GetShortInterest.

Invariant: the latest day is the one that Qot_GetShortSellingRank shows, with the same figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.handlers.arguments import day_of, page_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.short_sales import (
    MONTH,
    average_short,
    average_volume,
    open_short,
    short_day,
)
from opend.simulator.views.figures import HAS_SHARES
from opend_proto import methods, qot_get_daily_short_volume, qot_get_short_interest
from opend_proto.qot_common import QotMarket
from opend_proto.qot_get_daily_short_volume import HkDailyShortVolumeItem, UsDailyShortVolumeItem
from opend_proto.qot_get_short_interest import HkShortInterestItem, UsShortInterestItem

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from opend.simulator.dispatch import Handlers
    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer
    from opend_proto.qot_common import Security

__all__ = ["get_daily_short_volume", "get_short_interest", "register"]

ItemT = TypeVar("ItemT")

_HK, _US = QotMarket.HK_SECURITY, QotMarket.US_SECURITY
_HISTORY: Final = 250
"""Trading days for which there are figures."""
_USUAL, _MOST = 10, 50
_LAST: Final = "-1"
_NASDAQ: Final = 0.6
"""The part of the short sales in the United States that Nasdaq reports."""
# The days that share one report of what is open: its last day is the one reported. By the documented examples Hong Kong
# has one a week; twice a month is how the United States' exchanges publish it.
_REPORTS: Final[dict[QotMarket, Callable[[date], object]]] = {
    _HK: lambda day: day.isocalendar()[:2],
    _US: lambda day: (day.year, day.month, day.day > 15),
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_DAILY_SHORT_VOLUME, get_daily_short_volume)
    handlers.answer(methods.QOT_GET_SHORT_INTEREST, get_short_interest)


def get_daily_short_volume(peer: Peer, request: qot_get_daily_short_volume.Request) -> qot_get_daily_short_volume.S2C:
    """Give the short sales of each day that has ended, the latest first."""
    c2s = request.c2s
    share = _share(peer, c2s.security)
    days, next_key = _page(share, list(range(_HISTORY)), c2s.next_key, c2s.num)
    if share.listing.market == _US:
        return qot_get_daily_short_volume.S2C(us_item_list=[_us_day(share, ago) for ago in days], next_key=next_key)
    aggregated = open_short(share, 0)
    return qot_get_daily_short_volume.S2C(
        hk_item_list=[_hk_day(share, ago) for ago in days],
        next_key=next_key,
        aggregated_short=aggregated,
        aggregated_short_ratio=aggregated / share.books.outstanding_shares * 100,
        new_time_str=day_text(_day(share, 0)),
    )


def get_short_interest(peer: Peer, request: qot_get_short_interest.Request) -> qot_get_short_interest.S2C:
    """Give what was sold short and not yet bought back, at the last day of each week or half month, latest first."""
    c2s = request.c2s
    share = _share(peer, c2s.security)
    period = _REPORTS[share.listing.market]
    days = [ago for ago in range(1, _HISTORY) if period(_day(share, ago)) != period(_day(share, ago - 1))]
    page, next_key = _page(share, days, c2s.next_key, c2s.num)
    if share.listing.market == _US:
        return qot_get_short_interest.S2C(us_item_list=[_us_report(share, ago) for ago in page], next_key=next_key)
    return qot_get_short_interest.S2C(hk_item_list=[_hk_report(share, ago) for ago in page], next_key=next_key)


def _share(peer: Peer, security: Security) -> Share:
    listing = listing_of(peer.market, security)
    if listing.kind not in HAS_SHARES or listing.market not in _REPORTS:
        raise RefusalError(
            f"{listing.text} has no short sales: ask for a stock or fund of Hong Kong or the United States"
        )
    return peer.scene.share(listing)


def _page(share: Share, days: list[int], key: str | None, num: int | None) -> tuple[list[int], str]:
    """Return the days of a page and the key of the next one: the first day that it holds."""
    start = 0
    if key:
        first = day_of(key, "nextKey")
        start = next((index for index, ago in enumerate(days) if _day(share, ago) <= first), len(days))
    page, is_last = page_of(days, start, _USUAL if num is None else num, _MOST)
    return list(page), _LAST if is_last else day_text(_day(share, days[start + len(page)]))


def _day(share: Share, ago: int) -> date:
    return share.session(share.ended + ago).day


def _close(share: Share, ago: int) -> float:
    return share.day(share.ended + ago).close / PRICE_UNITS


def _average_ratio(share: Share, ago: int) -> float:
    return average_short(share, MONTH, ago) / average_volume(share, MONTH, ago) * 100


def _timestamp(share: Share, ago: int) -> int:
    return int(day_timestamp(share.listing.exchange, _day(share, ago)))


def _us_day(share: Share, ago: int) -> UsDailyShortVolumeItem:
    short = short_day(share, ago)
    nasdaq = int(short.sold * _NASDAQ)
    return UsDailyShortVolumeItem(
        timestamp=_timestamp(share, ago),
        timestamp_str=day_text(_day(share, ago)),
        total_shares_short=short.sold,
        nasdaq_shares_short=nasdaq,
        nyse_shares_short=short.sold - nasdaq,
        short_percent=short.ratio,
        volume=short.bar.volume,
        close_price=_close(share, ago),
        last_close_price=_close(share, ago + 1),
        daily_trade_avg_ratio=_average_ratio(share, ago),
    )


def _hk_day(share: Share, ago: int) -> HkDailyShortVolumeItem:
    short = short_day(share, ago)
    return HkDailyShortVolumeItem(
        timestamp=_timestamp(share, ago),
        timestamp_str=day_text(_day(share, ago)),
        shares_traded=short.bar.volume,
        turnover=short.bar.turnover / PRICE_UNITS,
        short_sell_shares_traded=short.sold,
        short_sell_turnover=short.turnover,
        open_price=short.bar.open / PRICE_UNITS,
        close_price=_close(share, ago),
        last_close_price=_close(share, ago + 1),
        daily_trade_avg_ratio=_average_ratio(share, ago),
    )


def _us_report(share: Share, ago: int) -> UsShortInterestItem:
    sold, volume = open_short(share, ago), average_volume(share, MONTH, ago)
    return UsShortInterestItem(
        timestamp=_timestamp(share, ago),
        timestamp_str=day_text(_day(share, ago)),
        shares_short=sold,
        short_percent=sold / share.books.outstanding_shares * 100,
        avg_daily_share_volume=int(volume),
        days_to_cover=sold / volume,
        close_price=_close(share, ago),
        last_close_price=_close(share, ago + 1),
    )


def _hk_report(share: Share, ago: int) -> HkShortInterestItem:
    sold = open_short(share, ago)
    return HkShortInterestItem(
        timestamp=_timestamp(share, ago),
        timestamp_str=day_text(_day(share, ago)),
        close_price=_close(share, ago),
        last_close_price=_close(share, ago + 1),
        aggregated_short=sold,
        aggregated_short_ratio=sold / share.books.outstanding_shares * 100,
    )
