"""Provide the calls on where money flows: in and out of a security, and by size of order.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.calls import Argument, Call, dates, frame, single, to_fields
from opend.futu.contexts import Context
from opend.futu.tables.columns import each, na, table
from opend_proto.vendor import PeriodType

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CapitalCalls"]


_YEAR: Final = dates("start", "end", 365)


def _days(arguments: Mapping[str, Any]) -> Mapping[str, object]:
    """Return the range of days, which intraday flows do not have."""
    return {} if arguments["period_type"] == PeriodType.INTRADAY else _YEAR(arguments)


_CAPITAL_FLOW: Final = Call(
    "Qot_GetCapitalFlow",
    (*to_fields("stock_code=security", "period_type"), Argument("start", "-"), Argument("end", "-")),
    (
        frame(
            table(
                "flow_item_list",
                na("last_valid_time", "/last_valid_time"),
                "in_flow",
                "super_in_flow",
                "big_in_flow",
                "mid_in_flow",
                "sml_in_flow",
                na("main_in_flow"),
                *each("", "capital_flow_item_time=time"),
            )
        ),
    ),
    _days,
)


_CAPITAL_DISTRIBUTION: Final = Call(
    "Qot_GetCapitalDistribution",
    to_fields("stock_code=security"),
    (
        single(
            table(
                ".",
                na("capital_in_super"),
                "capital_in_big",
                "capital_in_mid",
                "capital_in_small",
                na("capital_out_super"),
                "capital_out_big",
                "capital_out_mid",
                "capital_out_small",
                *each("", "update_time"),
            )
        ),
    ),
)


class CapitalCalls(Context):
    """The calls on the flow of money."""

    def get_capital_flow(
        self, stock_code: str, period_type: str = PeriodType.INTRADAY, start: str | None = None, end: str | None = None
    ) -> tuple[int, Any]:
        """Return the net inflow of money of each period: Qot_GetCapitalFlow (3211)."""
        return self._ask(_CAPITAL_FLOW, stock_code, period_type, start, end)

    def get_capital_distribution(self, stock_code: str) -> tuple[int, Any]:
        """Return the money that came in and went out today, by size of order: Qot_GetCapitalDistribution (3212)."""
        return self._ask(_CAPITAL_DISTRIBUTION, stock_code)
