"""Provide the calls on industries: chains, their plates, heat maps and how many stocks rise and fall.

Invariant: columns and their order are those of futu-api 10.11; an answer of several pages is (RET_OK, frame, key of the
next page or None, number of all), or (RET_ERROR, text, None, None).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.calls import Call, dictionaries, dictionary, frame, mapping, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, plain, records, table

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["IndustryCalls"]

_CHAINS: Final = Call(
    "Qot_GetIndustrialChainList",
    to_fields("market", "keyword", "count", "page"),
    (
        frame(
            table(
                "data_list",
                *each(NA, "chain_id", "chain_type", "name", "detail", "market_cap", "stocks_num"),
                TableColumn(
                    "relation_security_list",
                    "relation_security_list",
                    [],
                    lambda securities: [plain(security) for security in securities],
                ),
            )
        ),
        value("next_page"),
        value("all_count", 0),
    ),
)

_CHAIN: Final = Call(
    "Qot_GetIndustrialChainDetail",
    to_fields("chain_id"),
    (
        dictionary(
            table(
                ".",
                *each(NA, "chain_id", "chain_type", "name"),
                TableColumn(
                    "node_list",
                    "node_list",
                    [],
                    records(table(".", *each(NA, "node_id", "parent_node_id", "layer=layer_sth", "name", "plate_id"))),
                ),
                TableColumn("information_list", "information_list", [], records(table(".", *each(NA, "title", "url")))),
            )
        ),
    ),
)

_CHAINS_OF_PLATE: Final = Call(
    "Qot_GetIndustrialChainByPlate",
    to_fields("plate_id"),
    (
        dictionaries(
            table("related_chain_list", *each(NA, "chain_id", "chain_type", "name", "market_cap", "stocks_num"))
        ),
    ),
)

_PLATE: Final = Call(
    "Qot_GetIndustrialPlateInfo",
    to_fields("plate_id"),
    (dictionary(table(".", *each(NA, "plate_id", "summary"))),),
)

_PLATE_STOCKS: Final = Call(
    "Qot_GetIndustrialPlateStock",
    to_fields("chain_id", "plate_id", "market_list", "sort_field", "ascend", "count", "page"),
    (frame(table("stock_list", *each(NA, "security", "name"))), value("page"), value("all_count", 0)),
)

_HEAT_MAP: Final = Call(
    "Qot_GetHeatMapData",
    to_fields("market", "sort_field", "ascend", "count", "page", "plate_type"),
    (
        frame(
            table(
                "plate_data_list",
                *each(
                    NA,
                    "plate",
                    "plate_name",
                    "cur_price",
                    "change_rate",
                    "turnover",
                    "volume",
                    "market_val",
                    "pe_avg",
                    "rise_count",
                    "fall_count",
                    "equal_count",
                    "leader_stock",
                    "description",
                ),
            )
        ),
        value("next_page"),
        value("all_count", 0),
    ),
)


def _market(arguments: Mapping[str, Any]) -> Mapping[str, object]:
    """Return no market if a security is given, which takes precedence."""
    return {} if arguments["security"] is None else {"market": None}


_RISE_FALL: Final = Call(
    "Qot_GetRiseFallDistribution",
    to_fields("security", "market"),
    (
        mapping(
            plate=value("plate", NA),
            range_list=dictionaries(
                table("range_list", *each(NA, "type", "left_border", "right_border", "stock_count"))
            ),
        ),
    ),
    _market,
)


class IndustryCalls(Context):
    """The calls on industries."""

    def get_industrial_chain_list(
        self, market: str, keyword: str | None = None, count: int | None = None, page: str | None = None
    ) -> tuple[int, Any, Any, Any]:
        """Return the industrial chains of a market: Qot_GetIndustrialChainList (3427)."""
        return self._pages(_CHAINS, market, keyword, count, page)

    def get_industrial_chain_detail(self, chain_id: int) -> tuple[int, Any]:
        """Return the steps of an industrial chain: Qot_GetIndustrialChainDetail (3428)."""
        return self._ask(_CHAIN, chain_id)

    def get_industrial_chain_by_plate(self, plate_id: int) -> tuple[int, Any]:
        """Return the chains that a plate belongs to: Qot_GetIndustrialChainByPlate (3429)."""
        return self._ask(_CHAINS_OF_PLATE, plate_id)

    def get_industrial_plate_info(self, plate_id: int) -> tuple[int, Any]:
        """Return what a plate is about: Qot_GetIndustrialPlateInfo (3430)."""
        return self._ask(_PLATE, plate_id)

    def get_industrial_plate_stock(
        self,
        chain_id: int | None = None,
        plate_id: int | None = None,
        market_list: list[str] | None = None,
        sort_field: str | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return the stocks of a plate in a chain: Qot_GetIndustrialPlateStock (3431)."""
        return self._pages(_PLATE_STOCKS, chain_id, plate_id, market_list, sort_field, ascend, count, page)

    def get_heat_map_data(
        self,
        market: str,
        sort_field: str | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        plate_type: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return plates with their changes and leaders: Qot_GetHeatMapData (3432)."""
        return self._pages(_HEAT_MAP, market, sort_field, ascend, count, page, plate_type)

    def get_rise_fall_distribution(self, security: str | None = None, market: str | None = None) -> tuple[int, Any]:
        """Return how many stocks of a plate or market rise and fall: Qot_GetRiseFallDistribution (3433)."""
        return self._ask(_RISE_FALL, security, market)

    def _pages(self, call: Call, *values: Any) -> tuple[int, Any, Any, Any]:
        code, data, next_page, all_count = self._answers(call, *values)
        return code, data, next_page, all_count
