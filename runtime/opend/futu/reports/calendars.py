"""Provide the calls on calendars and macroeconomic figures.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from opend.futu.calls import Call, frame, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import na, table

__all__ = ["CalendarsCalls"]

_ECONOMIC_CALENDAR: Final = Call(
    "Qot_GetEconomicCalendar",
    to_fields("begin_date", "end_date", "market_list", "importance", "count", "next_page"),
    (
        frame(
            table(
                "item_list",
                na("title"),
                na("timestamp"),
                na("country"),
                na("star"),
                na("previous"),
                na("consensus"),
                na("actual"),
            )
        ),
        value("next_page"),
        value("has_more"),
    ),
)


class CalendarsCalls(Context):
    """The calls on calendars and macroeconomic figures."""

    def get_economic_calendar(
        self,
        begin_date: str,
        end_date: str | None = None,
        market_list: str | Iterable[str] | None = None,
        importance: str | None = None,
        count: int | None = None,
        next_page: str | None = None,
    ) -> tuple[Any, ...]:
        """Return releases of economic data: Qot_GetEconomicCalendar (3409)."""
        return self._answers(_ECONOMIC_CALENDAR, begin_date, end_date, market_list, importance, count, next_page)
