"""Provide the calls on industries and heat maps.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from opend.futu.calls import Call, frame, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import na, table

__all__ = ["IndustriesCalls"]

_HEAT_MAP_DATA: Final = Call(
    "Qot_GetHeatMapData",
    to_fields("market", "sort_field", "ascend", "count", "page", "plate_type"),
    (
        frame(
            table(
                "plate_data_list",
                na("plate"),
                na("plate_name"),
                na("cur_price"),
                na("change_rate"),
                na("turnover"),
                na("volume"),
                na("market_val"),
                na("pe_avg"),
                na("rise_count"),
                na("fall_count"),
                na("equal_count"),
                na("leader_stock"),
                na("description"),
            )
        ),
        value("next_page"),
        value("all_count"),
    ),
)

_INDUSTRIAL_PLATE_STOCK: Final = Call(
    "Qot_GetIndustrialPlateStock",
    to_fields("chain_id", "plate_id", "market_list", "sort_field", "ascend", "count", "page"),
    (
        frame(table("stock_list", na("security"), na("name"))),
        value("page"),
        value("all_count"),
    ),
)


class IndustriesCalls(Context):
    """The calls on industries and heat maps."""

    def get_heat_map_data(
        self,
        market: str,
        sort_field: str | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        plate_type: str | None = None,
    ) -> tuple[Any, ...]:
        """Return the plates of a market with their change: Qot_GetHeatMapData (3432)."""
        return self._answers(_HEAT_MAP_DATA, market, sort_field, ascend, count, page, plate_type)

    def get_industrial_plate_stock(
        self,
        chain_id: int | None = None,
        plate_id: int | None = None,
        market_list: str | Iterable[str] | None = None,
        sort_field: str | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[Any, ...]:
        """Return the stocks of an industrial plate or chain: Qot_GetIndustrialPlateStock (3431)."""
        return self._answers(_INDUSTRIAL_PLATE_STOCK, chain_id, plate_id, market_list, sort_field, ascend, count, page)
