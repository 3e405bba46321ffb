"""Provide the calls on how a company is valued: over time, in its market and in its industry.

Invariant: keys and their order are those of futu-api 10.11; what the gateway did not send has no key.
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Call, dictionaries, dictionary, mapping, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import SKIP, TableColumn, number_of, records, sent, table

__all__ = ["ValuationCalls"]


def _nested(path: str, *columns: TableColumn) -> TableColumn:
    """Return a column whose cells are dictionaries, or lists of them."""
    return TableColumn(path, path, SKIP, records(table(".", *columns)))


_DETAIL: Final = Call(
    "Qot_GetValuationDetail",
    to_fields("code=security", "valuation_type", "interval_type"),
    (
        dictionary(
            table(
                ".",
                *sent("valuation_type", "last_update_time", "last_update_time_str"),
                _nested(
                    "trend",
                    *sent(
                        "current_value",
                        "average_value",
                        "avg_minus_1_stddev=avg_minus1stddev",
                        "avg_plus_1_stddev=avg_plus1stddev",
                        "valuation_percentile",
                        "forward_value",
                    ),
                    _nested("historical_items", *sent("value", "time", "time_str", "plate_value")),
                ),
                _nested(
                    "market_distribution",
                    _nested("sections", *sent("start", "end", "number")),
                    *sent("total", "ranking", "average_value", "median_value"),
                ),
                _nested(
                    "plate_distribution",
                    *sent("plate", "plate_name", "plate_average_value", "plate_ranking", "plate_stock_item_count"),
                    _nested("stock_items", *sent("symbol=security", "name", "value", "market_cap")),
                ),
                _nested(
                    "profit_growth_rate",
                    *sent("financial_ttm_multiple", "market_cap_multiple", "year_count", "conclusion_detailed"),
                    _nested(
                        "profit_data",
                        *sent("financial_year"),
                        number_of("financial_quarter", absent=SKIP),
                        *sent(
                            "period_str",
                            "report_date",
                            "report_date_str",
                            "market_cap_multiple",
                            "finance_data_multiple",
                        ),
                    ),
                ),
            )
        ),
    ),
)

_PLATE_STOCKS: Final = Call(
    "Qot_GetValuationPlateStockList",
    to_fields("code=security", "valuation_type", "next_key", "num", "sort_type", "sort_id", "filter_security"),
    (
        mapping(
            count=value("count", SKIP),
            next_key=value("next_key", "-1"),
            stock_list=dictionaries(
                table(
                    "stock_list",
                    *sent(
                        "symbol=security",
                        "name",
                        "valuation_val",
                        "forward_value",
                        "valuation_percentile",
                        "market_cap",
                    ),
                )
            ),
            plate_list=dictionaries(table("plate_list", *sent("symbol=security", "name"))),
        ),
    ),
)


class ValuationCalls(Context):
    """The calls on valuation."""

    def get_valuation_detail(
        self, code: str, valuation_type: str | int | None = None, interval_type: str | int | None = None
    ) -> tuple[int, Any]:
        """Return a ratio of price over time and its place among others: Qot_GetValuationDetail (3232)."""
        return self._ask(_DETAIL, code, valuation_type, interval_type)

    def get_valuation_plate_stock_list(
        self,
        code: str,
        valuation_type: str | int | None = None,
        next_key: str | None = None,
        num: int | None = None,
        sort_type: int | None = None,
        sort_id: int | None = None,
        filter_security: str | None = None,
    ) -> tuple[int, Any]:
        """Return the valuation of the stocks in a plate: Qot_GetValuationPlateStockList (3233).

        ``next_key`` of the answer is "-1" on the last page.
        """
        return self._ask(_PLATE_STOCKS, code, valuation_type, next_key, num, sort_type, sort_id, filter_security)
