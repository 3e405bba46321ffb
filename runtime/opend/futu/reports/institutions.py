"""Provide the calls on institutions, ARK's funds and ratings.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Call, frame, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import na, table

__all__ = ["InstitutionsCalls"]

_ARK_ACTIVE_TRANSACTION: Final = Call(
    "Qot_GetArkActiveTransaction",
    to_fields("holding_type", "cycle_type", "sort_field", "sort_dir", "count", "page"),
    (
        frame(table("data_list", na("security"), na("name"), na("change_amount"), na("change_shares"))),
        value("next_page"),
        value("all_count"),
    ),
)

_ARK_FUND_HOLDING: Final = Call(
    "Qot_GetArkFundHolding",
    to_fields("holding_type", "cycle_type", "sort_field", "sort_dir", "count", "page"),
    (
        frame(
            table(
                "data_list",
                na("security"),
                na("name"),
                na("shares"),
                na("shares_change"),
                na("market_value"),
                na("weight"),
                na("weight_change"),
            )
        ),
        value("next_page"),
        value("all_count"),
    ),
)

_INSTITUTION_LIST: Final = Call(
    "Qot_GetInstitutionList",
    to_fields("market", "sort_field", "sort_dir", "count", "page", "name_part"),
    (
        frame(
            table(
                "data_list",
                "institution_id",
                na("institution_name"),
                na("position_value"),
                na("position_value_change"),
                na("position_count"),
                na("position_count_change"),
                na("disclosure_date"),
                na("currency", "/currency"),
            )
        ),
        value("next_page"),
        value("all_count"),
    ),
)

_INSTITUTION_DISTRIBUTION: Final = Call(
    "Qot_GetInstitutionDistribution",
    to_fields("market", "institution_id"),
    (frame(table("data_list", na("industry_id"), na("industry_name"), na("position_value"), na("portfolio_pct"))),),
)

_INSTITUTION_HOLDING_CHANGE: Final = Call(
    "Qot_GetInstitutionHoldingChange",
    to_fields("market", "institution_id", "change_type", "sort_field", "sort_dir", "count", "page"),
    (
        frame(
            table(
                "data_list",
                "security",
                na("name"),
                na("portfolio_pct"),
                na("change_shares"),
                na("change_pct"),
                na("holding_date"),
                na("source"),
            )
        ),
        value("next_page"),
        value("all_count"),
    ),
)

_INSTITUTION_HOLDING_LIST: Final = Call(
    "Qot_GetInstitutionHoldingList",
    to_fields("market", "institution_id", "change_type", "sort_field", "sort_dir", "count", "page", "keyword"),
    (
        frame(
            table(
                "data_list",
                "security",
                na("name"),
                na("industry_name"),
                na("holding_value"),
                na("holding_pct"),
                na("last_holding_pct"),
                na("change_shares"),
                na("portfolio_pct"),
                na("change_pct"),
                na("holding_date"),
                na("source"),
                na("currency", "/currency"),
            )
        ),
        value("next_page"),
        value("all_count"),
    ),
)

_RATING_CHANGE: Final = Call(
    "Qot_GetRatingChange",
    to_fields("market", "change_type", "count", "page"),
    (
        frame(
            table(
                "data_list",
                na("security"),
                na("name"),
                na("rating"),
                na("last_rating"),
                na("target_price"),
                na("last_target_price"),
                na("change_type"),
                na("institution_name"),
                na("recommendation_date"),
                na("last_recommendation_date"),
            )
        ),
        value("next_page"),
        value("all_count"),
    ),
)


class InstitutionsCalls(Context):
    """The calls on institutions, ARK's funds and ratings."""

    def get_ark_active_transaction(
        self,
        holding_type: str | None = None,
        cycle_type: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[Any, ...]:
        """Return what ARK Invest's funds bought or sold: Qot_GetArkActiveTransaction (3425)."""
        return self._answers(_ARK_ACTIVE_TRANSACTION, holding_type, cycle_type, sort_field, sort_dir, count, page)

    def get_ark_fund_holding(
        self,
        holding_type: str | None = None,
        cycle_type: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[Any, ...]:
        """Return what the ETFs of ARK Invest hold: Qot_GetArkFundHolding (3423)."""
        return self._answers(_ARK_FUND_HOLDING, holding_type, cycle_type, sort_field, sort_dir, count, page)

    def get_institution_list(
        self,
        market: str,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
        name_part: str | None = None,
    ) -> tuple[Any, ...]:
        """Return the institutions that hold the stocks of a market: Qot_GetInstitutionList (3418)."""
        return self._answers(_INSTITUTION_LIST, market, sort_field, sort_dir, count, page, name_part)

    def get_institution_distribution(self, market: str, institution_id: int) -> tuple[int, Any]:
        """Return the industries of an institution's holdings: Qot_GetInstitutionDistribution (3420)."""
        return self._ask(_INSTITUTION_DISTRIBUTION, market, institution_id)

    def get_institution_holding_change(
        self,
        market: str,
        institution_id: int,
        change_type: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int | None = None,
        page: str | None = None,
    ) -> tuple[Any, ...]:
        """Return an institution's latest purchases or sales in a market: Qot_GetInstitutionHoldingChange (3421)."""
        return self._answers(
            _INSTITUTION_HOLDING_CHANGE, market, institution_id, change_type, sort_field, sort_dir, count, page
        )

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
    ) -> tuple[Any, ...]:
        """Return an institution's holdings in a market: Qot_GetInstitutionHoldingList (3422)."""
        return self._answers(
            _INSTITUTION_HOLDING_LIST, market, institution_id, change_type, sort_field, sort_dir, count, page, keyword
        )

    def get_rating_change(
        self, market: str, change_type: str | None = None, count: int | None = None, page: str | None = None
    ) -> tuple[Any, ...]:
        """Return the latest changes of analysts' ratings in a market: Qot_GetRatingChange (3426)."""
        return self._answers(_RATING_CHANGE, market, change_type, count, page)
