"""Provide the call that looks for stocks by conditions.

Invariant: a condition of a wrong kind or with a wrong property is refused before anything is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from opend.futu.calls import Argument, Call, to_fields
from opend.futu.contexts import Context
from opend.futu.screening.stock_filters import AnyFilter, FilterStockData, conditions

__all__ = ["StockFilterCalls"]


def _conditions(arguments: Mapping[str, Any]) -> Mapping[str, object]:
    filters: Any = arguments["filter_list"] or ()
    return conditions(list(filters) if hasattr(filters, "__len__") else [filters])


_STOCK_FILTER: Final = Call(
    "Qot_StockFilter",
    (*to_fields("market"), Argument("filter_list", "-"), *to_fields("plate_code=plate", "begin", "num")),
    (lambda payload: (payload.last_page, payload.all_count, [FilterStockData(each) for each in payload.data_list]),),
    _conditions,
)


class StockFilterCalls(Context):
    """The calls that look for securities by conditions."""

    def get_stock_filter(
        self,
        market: str,
        filter_list: AnyFilter | Sequence[AnyFilter] | None = None,
        plate_code: str | None = None,
        begin: int = 0,
        num: int = 200,
    ) -> tuple[int, Any]:
        """Return (whether it is the last page, number of all, FilterStockData of this page): Qot_StockFilter (3215)."""
        return self._ask(_STOCK_FILTER, market, filter_list, plate_code, begin, num)
