"""Provide the calls on institutions: who they are, what they hold, and what they changed.

Invariant: columns and their order are those of futu-api 10.11; an answer of several pages is (RET_OK, frame, key of the
next page or None, number of all), or (RET_ERROR, text, None, None).
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Call, Part, dictionary, frame, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import Table, each, table

__all__ = ["InstitutionCalls"]


def _page(rows: Table) -> tuple[Part, ...]:
    return frame(rows), value("next_page"), value("all_count", 0)


_LIST: Final = Call(
    "Qot_GetInstitutionList",
    to_fields("market", "sort_field", "sort_dir", "count", "page", "name_part"),
    _page(
        table(
            "data_list",
            "institution_id",
            *each(
                NA,
                "institution_name",
                "position_value",
                "position_value_change",
                "position_count",
                "position_count_change",
                "disclosure_date",
                "currency=/currency",
            ),
        )
    ),
)

_PROFILE: Final = Call(
    "Qot_GetInstitutionProfile",
    to_fields("market", "institution_id"),
    (
        dictionary(
            table(
                ".",
                *each(
                    NA,
                    "institution_name",
                    "description",
                    "position_value",
                    "last_position_value",
                    "position_value_change_pct",
                    "total_holding_count",
                    "holding_change_count",
                    "new_count",
                    "sold_out_count",
                    "increase_count",
                    "decrease_count",
                    "top10_pct=top10pct",
                    "top10_pct_change=top10pct_change",
                    "disclosure_date",
                    "currency",
                ),
            )
        ),
    ),
)

_DISTRIBUTION: Final = Call(
    "Qot_GetInstitutionDistribution",
    to_fields("market", "institution_id"),
    (frame(table("data_list", *each(NA, "industry_id", "industry_name", "position_value", "portfolio_pct"))),),
)

_HOLDING_CHANGE: Final = Call(
    "Qot_GetInstitutionHoldingChange",
    to_fields("market", "institution_id", "change_type", "sort_field", "sort_dir", "count", "page"),
    _page(
        table(
            "data_list",
            "security",
            *each(NA, "name", "portfolio_pct", "change_shares", "change_pct", "holding_date", "source"),
        )
    ),
)

_HOLDING_LIST: Final = Call(
    "Qot_GetInstitutionHoldingList",
    to_fields("market", "institution_id", "change_type", "sort_field", "sort_dir", "count", "page", "keyword"),
    _page(
        table(
            "data_list",
            "security",
            *each(
                NA,
                "name",
                "industry_name",
                "holding_value",
                "holding_pct",
                "last_holding_pct",
                "change_shares",
                "portfolio_pct",
                "change_pct",
                "holding_date",
                "source",
                "currency=/currency",
            ),
        )
    ),
)

_ARK_HOLDING: Final = Call(
    "Qot_GetArkFundHolding",
    to_fields("holding_type", "cycle_type", "sort_field", "sort_dir", "count", "page"),
    _page(
        table(
            "data_list",
            *each(NA, "security", "name", "shares", "shares_change", "market_value", "weight", "weight_change"),
        )
    ),
)

_ARK_DYNAMIC: Final = Call(
    "Qot_GetArkStockDynamic",
    to_fields("security"),
    (dictionary(table(".", *each(NA, "dynamic_type", "transaction_count", "net_shares", "last_transaction_time"))),),
)

_ARK_TRANSACTIONS: Final = Call(
    "Qot_GetArkActiveTransaction",
    to_fields("holding_type", "cycle_type", "sort_field", "sort_dir", "count", "page"),
    _page(table("data_list", *each(NA, "security", "name", "change_amount", "change_shares"))),
)


class InstitutionCalls(Context):
    """The calls on institutions."""

    def get_institution_list(
        self,
        market: str,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
        name_part: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return the institutions that disclose holdings in a market: Qot_GetInstitutionList (3418)."""
        return self._pages(_LIST, market, sort_field, sort_dir, count, page, name_part)

    def get_institution_profile(self, market: str, institution_id: int) -> tuple[int, Any]:
        """Return what an institution is and holds in total: Qot_GetInstitutionProfile (3419)."""
        return self._ask(_PROFILE, market, institution_id)

    def get_institution_distribution(self, market: str, institution_id: int) -> tuple[int, Any]:
        """Return an institution's holdings by industry: Qot_GetInstitutionDistribution (3420)."""
        return self._ask(_DISTRIBUTION, market, institution_id)

    def get_institution_holding_change(
        self,
        market: str,
        institution_id: int,
        change_type: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return what an institution bought and sold: Qot_GetInstitutionHoldingChange (3421)."""
        return self._pages(_HOLDING_CHANGE, market, institution_id, change_type, sort_field, sort_dir, count, page)

    def get_institution_holding_list(
        self,
        market: str,
        institution_id: int,
        change_type: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
        keyword: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return what an institution holds: Qot_GetInstitutionHoldingList (3422)."""
        return self._pages(
            _HOLDING_LIST, market, institution_id, change_type, sort_field, sort_dir, count, page, keyword
        )

    def get_ark_fund_holding(
        self,
        holding_type: str | None = None,
        cycle_type: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return what the ARK funds hold: Qot_GetArkFundHolding (3423)."""
        return self._pages(_ARK_HOLDING, holding_type, cycle_type, sort_field, sort_dir, count, page)

    def get_ark_stock_dynamic(self, security: str) -> tuple[int, Any]:
        """Return how the ARK funds traded a stock lately: Qot_GetArkStockDynamic (3424)."""
        return self._ask(_ARK_DYNAMIC, security)

    def get_ark_active_transaction(
        self,
        holding_type: str | None = None,
        cycle_type: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return what the ARK funds trade most: Qot_GetArkActiveTransaction (3425)."""
        return self._pages(_ARK_TRANSACTIONS, holding_type, cycle_type, sort_field, sort_dir, count, page)

    def _pages(self, call: Call, *values: Any) -> tuple[int, Any, Any, Any]:
        code, data, next_page, all_count = self._answers(call, *values)
        return code, data, next_page, all_count
