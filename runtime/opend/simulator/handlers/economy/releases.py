"""List what is released of the economies, and the past values of one indicator: protocols 3402, 3403 and 3409.

Invariant: a value is shown once it is released, and the calendar and the histories show the same one.

Inferred: the days of the calendar and the times of releases are those of UTC+8, the gateway's usual zone; an importance
asks for just that number of stars. Names are in English.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from opend.simulator.economy.indicators import INDICATORS, REGIONS, releases_back
from opend.simulator.handlers.arguments import day_of
from opend.simulator.handlers.option_figures.screens import page_after
from opend.simulator.rules.refusal import RefusalError
from opend_proto import (
    methods,
    qot_get_economic_calendar,
    qot_get_macro_indicator_history,
    qot_get_macro_indicator_list,
)
from opend_proto.qot_get_economic_calendar import EconomicCalendarItem, Importance
from opend_proto.qot_get_macro_indicator_history import MacroDataPoint, MacroDataUnitType
from opend_proto.qot_get_macro_indicator_list import MacroIndicatorCategory, MacroIndicatorInfo

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.dispatch import Handlers
    from opend.simulator.economy.indicators import Release
    from opend.simulator.state import Peer

__all__ = ["get_calendar", "get_history", "get_list", "register"]

_ZONE: Final = ZoneInfo("Asia/Hong_Kong")
_LONGEST: Final = 366
_USUAL, _MOST = 50, 100
_USUAL_VALUES, _MOST_VALUES = 100, 1000


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_ECONOMIC_CALENDAR, get_calendar)
    handlers.answer(methods.QOT_GET_MACRO_INDICATOR_LIST, get_list)
    handlers.answer(methods.QOT_GET_MACRO_INDICATOR_HISTORY, get_history)


def get_calendar(peer: Peer, request: qot_get_economic_calendar.Request) -> qot_get_economic_calendar.S2C:
    """List the releases of some days, earliest first; those ahead have no value yet."""
    c2s, now = request.c2s, peer.market.clock.now()
    first = day_of(c2s.begin_date, "beginDate")
    last = day_of(c2s.end_date, "endDate") if c2s.end_date else first
    if not 0 <= (last - first).days < _LONGEST:
        raise RefusalError(f"endDate must be 0 to {_LONGEST - 1} days after beginDate: {first} to {last} is not")
    importance = Importance(c2s.importance or Importance.ALL)
    if importance not in frozenset(Importance):
        raise RefusalError(f"importance must be 0 to {max(Importance)}, not {int(importance)}")
    markets = set(c2s.market_list)
    known = {region.market for region in REGIONS.values()}
    if not markets <= known:
        raise RefusalError(f"market {int(min(markets - known))} has no releases: ask for {sorted(known)}")
    found = [
        each
        for each in _between(peer.market.seed, first, last)
        if (not markets or each.indicator.region.market in markets)
        and importance in {Importance.ALL, each.indicator.stars}
    ]
    page, following = page_after(found, c2s.next_page, c2s.count, _USUAL, _MOST)
    return qot_get_economic_calendar.S2C(
        item_list=[_item(each, is_out=each.timestamp <= now) for each in page],
        next_page=following,
        has_more=bool(following),
    )


def _between(seed: int, first: date, last: date) -> list[Release]:
    begin = datetime.combine(first, time(), _ZONE).timestamp()
    end = datetime.combine(last + timedelta(days=1), time(), _ZONE).timestamp()
    found = [
        each
        for indicator in INDICATORS.values()
        for each in takewhile(lambda each: each.timestamp >= begin, releases_back(seed, indicator, end - 1))
    ]
    return sorted(found, key=lambda each: (each.timestamp, each.indicator.number))


def _item(release: Release, *, is_out: bool) -> EconomicCalendarItem:
    indicator = release.indicator
    return EconomicCalendarItem(
        title=release.title,
        timestamp=release.timestamp,
        country=indicator.region.country,
        star=Importance(indicator.stars),
        previous=indicator.text(release.previous),
        consensus=indicator.text(release.forecast),
        actual=indicator.text(release.value) if is_out else None,
    )


def get_list(_: Peer, request: qot_get_macro_indicator_list.Request) -> qot_get_macro_indicator_list.S2C:
    """List the indicators of a region by category, each with its number."""
    region = request.c2s.region
    if int(region) not in REGIONS:
        raise RefusalError(f"region must be 1 to {max(REGIONS)}, not {int(region)}")
    categories: dict[str, list[MacroIndicatorInfo]] = {}
    for indicator in INDICATORS.values():
        if indicator.region.number == region:
            info = MacroIndicatorInfo(indicator_id=indicator.number, name=indicator.name)
            categories.setdefault(indicator.category, []).append(info)
    return qot_get_macro_indicator_list.S2C(
        indicator_list=[
            MacroIndicatorCategory(category_name=name, indicator_list=found) for name, found in categories.items()
        ]
    )


def get_history(peer: Peer, request: qot_get_macro_indicator_history.Request) -> qot_get_macro_indicator_history.S2C:
    """Give the values of an indicator that were released up to a day, latest first."""
    c2s, now = request.c2s, peer.market.clock.now()
    indicator = INDICATORS.get(c2s.indicator_id)
    if indicator is None:
        raise RefusalError(f"unknown indicatorId {c2s.indicator_id}: Qot_GetMacroIndicatorList (3402) lists them")
    count = _USUAL_VALUES if c2s.max_count is None else c2s.max_count
    if not 1 <= count <= _MOST_VALUES:
        raise RefusalError(f"maxCount must be 1 to {_MOST_VALUES}, not {count}")
    until = now
    if c2s.time:
        day = day_of(c2s.time, "time")
        until = min(now, datetime.combine(day + timedelta(days=1), time(), _ZONE).timestamp() - 1)
    return qot_get_macro_indicator_history.S2C(
        indicator_id=indicator.number,
        data_list=[_point(each) for each in islice(releases_back(peer.market.seed, indicator, until), count)],
    )


def _point(release: Release) -> MacroDataPoint:
    indicator = release.indicator
    return MacroDataPoint(
        data_time=str(release.period),
        release_time=datetime.fromtimestamp(release.timestamp, _ZONE).strftime("%Y-%m-%d %H:%M:%S"),
        value=indicator.unscaled(release.value),
        predict_value=indicator.unscaled(release.forecast),
        previous_value=indicator.unscaled(release.previous),
        unit_type=MacroDataUnitType(indicator.unit),
    )
