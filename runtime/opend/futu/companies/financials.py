"""Provide the calls on a company's figures: statements, revenue by part, and prices around earnings reports.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from itertools import chain, islice
from math import nan
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from opend.futu.calls import Call, dictionaries, mapping, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.assembling import assembled, without_rows
from opend.futu.tables.columns import TableColumn, each, frame_of, records, sent, table
from opend_proto.vendor import F10Type, RevenueBreakdownType

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FinancialCalls"]

_PERIOD: Final = each(F10Type.NONE.value, "financial_type")

_MOVES: Final = table(
    "detail_list.item_list",
    "fiscal_year=^fiscal_year",
    "financial_type=^financial_type",
    "period_text=^period_text",
    "pub_trading_day=^pub_trading_day",
    "pub_trading_day_str=^pub_trading_day_str",
    "pub_type=^pub_type",
    "price_info_index=^price_info_index",
    "trading_day",
    "trading_day_str",
    "close_price",
    "open_price",
    "highest_price",
    "lowest_price",
    "last_close_price",
    "option_iv",
    "option_hv",
)


def _moves(payload: Any) -> object:
    """Return the days around each report; ``day_offset`` counts them from the report's day."""
    offsets = [
        day - (report.price_info_index or 0) for report in payload.detail_list for day in range(len(report.item_list))
    ]
    made = frame_of(_MOVES, payload)
    made.insert(_MOVES.names.index("price_info_index") + 1, "day_offset", offsets)
    return made


_PRICE_MOVE: Final = Call("Qot_GetFinancialsEarningsPriceMove", to_fields("code=security", "period_count"), (_moves,))

_REPORT: Final = table(
    ".",
    "fiscal_year",
    "financial_type",
    "period_text",
    "is_current",
    "pub_trading_day",
    "pub_trading_day_str",
    "pub_time",
    "pub_time_str",
    "pub_type",
    "predict_vola_ratio_newest",
    "predict_vola_ratio_highest",
    "predict_vola_val_newest",
    "predict_vola_val_highest",
    "option_iv_crush",
    "option_strike_date_iv_crush",
    "trading_day=price_info.trading_day",
    "trading_day_str=price_info.trading_day_str",
    "close_price=price_info.close_price",
    "open_price=price_info.open_price",
    "highest_price=price_info.highest_price",
    "lowest_price=price_info.lowest_price",
    "last_close_price=price_info.last_close_price",
    "volume=price_info.volume",
)
_SCHEDULE: Final = table("schedule_info_list", "schedule_delta=delta", "schedule_close_price=close_price")


_HISTORY: Final = pd.Index([*_REPORT.names, *_SCHEDULE.names])


def _history(payload: Any) -> object:
    """Return a row for each entry of a report's schedule, or one for a report that has none."""
    details = payload.detail_list
    if not details:
        return without_rows(_HISTORY)
    counts = [len(detail.schedule_info_list) for detail in details]
    rows = [at for at, count in enumerate(counts) for _ in range(count or 1)]
    reports = [list(map(cells.__getitem__, rows)) for cells in _REPORT.cells(*details)]
    return assembled(_HISTORY, [*reports, *(_with_gaps(cells, counts) for cells in _SCHEDULE.cells(*details))])


def _with_gaps(cells: Sequence[object], counts: list[int]) -> Sequence[object]:
    """Return the cells, with NaN where a count is 0."""
    left = iter(cells)
    return list(chain.from_iterable(islice(left, count) if count else [nan] for count in counts))


_PRICE_HISTORY: Final = Call("Qot_GetFinancialsEarningsPriceHistory", to_fields("code=security"), (_history,))


_LINES: Final = table(".", "field_id", *each("", "display_name"))


def _structure(payload: Any) -> list[dict[str, object]]:
    """Return the lines that a statement may have, in the order of their ids."""
    known = sorted((line for line in payload.structure_list if (line.field_id or 0) > 0), key=attrgetter("field_id"))
    return list(_LINES.read(*known))


_ITEMS: Final = table(".", "field_id", *each("", "display_name=field_id"), *sent("data", "yoy", "qoq"))
_REPORTS: Final = table(
    "report_list",
    "date_time",
    *each("", "date_time_str"),
    "fiscal_year",
    *_PERIOD,
    *each("", "period_text", "currency_info", "currency_code", "accounting_standards", "auditor_report"),
    TableColumn("item_list", "item_list", [], records(_ITEMS)),
)


def _statements(payload: Any) -> object:
    """Return the reports, each with the names of its lines."""
    structure = _structure(payload)
    names = {line["field_id"]: line["display_name"] for line in structure}
    reports: list[dict[str, Any]] = list(_REPORTS.read(payload))
    for item in chain.from_iterable(report["item_list"] for report in reports):
        item["display_name"] = names.get(item["field_id"], "")
    return {
        "next_key": "-1" if payload.next_key is None else payload.next_key,
        "structure_list": structure,
        "report_list": reports,
    }


_STATEMENTS: Final = Call(
    "Qot_GetFinancialsStatements",
    to_fields("code=security", "statement_type", "financial_type", "currency_code", "next_key", "num"),
    (_statements,),
)

_REVENUE: Final = Call(
    "Qot_GetFinancialsRevenueBreakdown",
    to_fields("code=security", "date", "financial_type", "currency_code"),
    (
        mapping(
            period=value("period", ""),
            currency_code=value("currency_code", ""),
            breakdown_list=dictionaries(
                table(
                    "breakdown_list",
                    *each(RevenueBreakdownType.NONE.value, "type"),
                    TableColumn(
                        "item_list", "item_list", [], records(table(".", *sent("name", "main_oper_income", "ratio")))
                    ),
                )
            ),
            screen_date_list=dictionaries(table("screen_date_list", "date", *each("", "period_text"), *_PERIOD)),
        ),
    ),
)


class FinancialCalls(Context):
    """The calls on a company's figures."""

    def get_financials_earnings_price_move(self, code: str, period_count: int | None = None) -> tuple[int, Any]:
        """Return prices on the days around past reports: Qot_GetFinancialsEarningsPriceMove (3225)."""
        return self._ask(_PRICE_MOVE, code, period_count)

    def get_financials_earnings_price_history(self, code: str) -> tuple[int, Any]:
        """Return expected and real moves on the days of reports: Qot_GetFinancialsEarningsPriceHistory (3226)."""
        return self._ask(_PRICE_HISTORY, code)

    def get_financials_statements(
        self,
        code: str,
        statement_type: int | None = None,
        financial_type: str | int | None = None,
        currency_code: str | None = None,
        next_key: str | None = None,
        num: int | None = None,
    ) -> tuple[int, Any]:
        """Return a page of a company's statements: Qot_GetFinancialsStatements (3227).

        ``next_key`` of the answer is "-1" on the last page.
        """
        return self._ask(_STATEMENTS, code, statement_type, financial_type, currency_code, next_key, num)

    def get_financials_revenue_breakdown(
        self,
        code: str,
        date: int | None = None,
        financial_type: str | int | None = None,
        currency_code: str | None = None,
    ) -> tuple[int, Any]:
        """Return revenue by product, industry and region: Qot_GetFinancialsRevenueBreakdown (3228)."""
        return self._ask(_REVENUE, code, date, financial_type, currency_code)
