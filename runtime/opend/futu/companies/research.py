"""Provide the calls on what analysts think of a company.

Invariant: keys and their order are those of futu-api 10.11; what the gateway did not send has no key.
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Call, dictionary, to_fields
from opend.futu.contexts import Context
from opend.futu.tables.columns import SKIP, TableColumn, each, records, sent, table

__all__ = ["ResearchCalls"]

_dated = records(table(".", *sent("context", "update_time", "update_time_str")))


def _text(name: str) -> TableColumn:
    """Return the column of a text with its date, or of several."""
    return TableColumn(name, name, SKIP, _dated)


_MORNINGSTAR: Final = Call(
    "Qot_GetResearchMorningstarReport",
    to_fields("code=security"),
    (
        dictionary(
            table(
                ".",
                *sent("rating_type", "star_rating", "star_update_time", "star_update_time_str", "fair_value"),
                _text("fair_value_content"),
                *sent("economic_moat_label"),
                _text("economic_moat_content"),
                *sent("uncertainty_label"),
                _text("uncertainty_content"),
                *sent("financial_health_label"),
                _text("financial_health_content"),
                TableColumn("analyst_report_by_line", "analyst_report_by_line", [], list),
                *sent("analyst_report_update_time", "analyst_report_update_time_str"),
                _text("bull_say"),
                _text("bear_say"),
                *sent("capital_allocation_label"),
                _text("capital_allocation_content"),
                _text("analyst_note_title"),
                _text("analyst_note_content"),
                _text("investment_thesis_content"),
                _text("fundamentals_content"),
                _text("valuation_content"),
                *sent("pdf_url"),
            )
        ),
    ),
)

_CONSENSUS: Final = Call(
    "Qot_GetResearchAnalystConsensus",
    to_fields("code=security"),
    (
        dictionary(
            table(
                ".",
                *sent(
                    "highest",
                    "average",
                    "lowest",
                    "rating",
                    "total",
                    "update_time",
                    "update_time_str",
                    "buy",
                    "hold",
                    "sell",
                    "strong_buy",
                    "underperform",
                ),
            )
        ),
    ),
)

_institution = records(
    table(
        ".",
        *sent(
            "institution_uid",
            "institution_picture_url",
            "institution_name",
            "update_time",
            "update_time_str",
            "institution_source_name",
            "institution_en_name",
        ),
    )
)
_INSTITUTION: Final = TableColumn("institution_info", "institution_info", SKIP, _institution)

_analyst = records(
    table(
        ".",
        *sent(
            "analyst_uid",
            "analyst_name",
            "analyst_picture_url",
            "num_of_stars",
            "success_rate",
            "excess_return",
            "stock_success_rate",
            "stock_avg_return",
            "update_time",
            "update_time_str",
        ),
        _INSTITUTION,
    )
)
_ANALYST: Final = TableColumn("analyst_info", "analyst_info", SKIP, _analyst)
_ANALYSTS: Final = TableColumn(
    "analyst_info_list", "analyst_info_list", SKIP, _analyst, lambda row: bool(row.analyst_info_list)
)

_RATINGS: Final = TableColumn(
    "rating_item_list",
    "rating_item_list",
    SKIP,
    records(
        table(
            ".",
            *sent(
                "analyst_uid",
                "institution_uid",
                "recommendation_date",
                "recommendation_date_str",
                "rating_url",
                "update_time",
                "update_time_str",
                "rating",
                "target_price",
            ),
        )
    ),
    lambda row: bool(row.rating_item_list),
)


def _ratings(name: str, *columns: TableColumn) -> TableColumn:
    """Return the column with the ratings of one party, or of a list of them; it is left out if there are none."""
    return TableColumn(
        name, name, SKIP, records(table(".", *columns, _RATINGS)), lambda payload: bool(getattr(payload, name))
    )


_SUMMARY: Final = Call(
    "Qot_GetResearchRatingSummary",
    to_fields("code=security", "rating_dimension_type", "uid", "num", "next_key"),
    (
        dictionary(
            table(
                ".",
                *each("-1", "next_key"),
                _ratings("inst_rating_summary_list", _INSTITUTION),
                _ratings("analyst_rating_summary_list", _ANALYST),
                _ratings("inst_rating_detail", _INSTITUTION, _ANALYSTS),
                _ratings("analyst_rating_detail", _ANALYST),
            )
        ),
    ),
)


class ResearchCalls(Context):
    """The calls on ratings and reports of analysts."""

    def get_research_morningstar_report(self, code: str) -> tuple[int, Any]:
        """Return Morningstar's report on a company: Qot_GetResearchMorningstarReport (3231)."""
        return self._ask(_MORNINGSTAR, code)

    def get_research_analyst_consensus(self, code: str) -> tuple[int, Any]:
        """Return target prices and counts of ratings: Qot_GetResearchAnalystConsensus (3229)."""
        return self._ask(_CONSENSUS, code)

    def get_research_rating_summary(
        self,
        code: str,
        rating_dimension_type: str | int | None = None,
        uid: str | None = None,
        num: int | None = None,
        next_key: str | None = None,
    ) -> tuple[int, Any]:
        """Return ratings by institution or analyst, or those of one: Qot_GetResearchRatingSummary (3230).

        ``next_key`` of the answer is "-1" on the last page.
        """
        return self._ask(_SUMMARY, code, rating_dimension_type, uid, num, next_key)
