"""Provide the calls on the economy: macro indicators, rate expectations and the calendar of releases.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Call, frame, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import each, table

__all__ = ["EconomyCalls"]

_INDICATORS: Final = Call(
    "Qot_GetMacroIndicatorList",
    to_fields("region"),
    (frame(table("indicator_list.indicator_list", "category_name=^category_name", "indicator_id", *each(NA, "name"))),),
    headed=False,
)

_HISTORY: Final = Call(
    "Qot_GetMacroIndicatorHistory",
    to_fields("indicator_id", "time", "max_count"),
    (
        frame(
            table(
                "data_list",
                *each(NA, "data_time", "release_time", "value", "predict_value", "previous_value", "unit_type"),
            )
        ),
    ),
    headed=False,
)

_TARGET_RATE: Final = Call(
    "Qot_GetFedWatchTargetRate",
    (),
    (frame(table("meeting_list.target_rate_list", "meeting_date=^meeting_date", "target_range", "probability")),),
    headed=False,
)

_DOT_PLOT: Final = Call(
    "Qot_GetFedWatchDotPlot",
    (),
    (
        frame(
            table(
                "year_list.dot_list",
                "year=^year",
                "rate",
                "vote_count",
                *each(False, "is_median"),
                *each(NA, "median_rate=^median_rate", "current_rate=/current_rate"),
            )
        ),
    ),
    headed=False,
)

_CALENDAR: Final = Call(
    "Qot_GetEconomicCalendar",
    to_fields("begin_date", "end_date", "market_list", "importance", "count", "next_page"),
    (
        frame(
            table(
                "item_list",
                *each(NA, "title", "timestamp", "country", "star"),
                *each("--", "previous", "consensus", "actual"),
            )
        ),
        value("next_page"),
        value("has_more", absent=False),
    ),
)


class EconomyCalls(Context):
    """The calls on economic figures."""

    def get_macro_indicator_list(self, region: str) -> tuple[int, Any]:
        """Return the economic indicators of a region: Qot_GetMacroIndicatorList (3402)."""
        return self._ask(_INDICATORS, region)

    def get_macro_indicator_history(
        self, indicator_id: int, time: str | None = None, max_count: int | None = None
    ) -> tuple[int, Any]:
        """Return the past values of an indicator: Qot_GetMacroIndicatorHistory (3403)."""
        return self._ask(_HISTORY, indicator_id, time, max_count)

    def get_fed_watch_target_rate(self) -> tuple[int, Any]:
        """Return how likely each target rate is after each Fed meeting: Qot_GetFedWatchTargetRate (3404)."""
        return self._ask(_TARGET_RATE)

    def get_fed_watch_dot_plot(self) -> tuple[int, Any]:
        """Return the rates that Fed members expect by year: Qot_GetFedWatchDotPlot (3405)."""
        return self._ask(_DOT_PLOT)

    def get_economic_calendar(
        self,
        begin_date: str,
        end_date: str | None = None,
        market_list: list[str] | None = None,
        importance: str | None = None,
        count: int | None = None,
        next_page: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return releases of economic figures: Qot_GetEconomicCalendar (3409).

        The answer is (RET_OK, frame, key of the next page or None, whether there are more), or (RET_ERROR, text, None,
        None).
        """
        code, data, page, has_more = self._answers(
            _CALENDAR, begin_date, end_date, market_list, importance, count, next_page
        )
        return code, data, page, has_more
