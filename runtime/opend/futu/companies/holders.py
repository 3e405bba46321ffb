"""Provide the calls on who holds a company's shares: institutions, other shareholders and insiders.

Invariant: columns and their order are those of futu-api 10.11; the last page has the key "-1".
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from opend.futu.calls import Argument, Call, frame, mapping, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import Table, TableColumn, each, table

__all__ = ["HolderCalls"]

_NEXT_KEY: Final = each("-1", "next_key=/next_key")


def _day(holders: Any) -> object:
    """Return the day of a list of holders, made of its timestamp if the gateway sends no text."""
    if holders.static_date_str or not holders.static_date:
        return holders.static_date_str or None
    return datetime.fromtimestamp(holders.static_date, UTC).strftime("%Y-%m-%d")


def _holders(rows: str) -> Table:
    return table(
        f"{rows}.item_list",
        *each(None, "static_date=^static_date"),
        TableColumn("static_date_str", "^", None, _day),
        *each(None, "name"),
        TableColumn("holder_pct", "holder_pct", None, lambda share: round(share, 6)),
        *each(None, "holder_id"),
    )


_OVERVIEW: Final = Call(
    "Qot_GetShareholdersOverview",
    (*to_fields("code=security"), Argument("period_id", unless=0)),
    (
        mapping(
            main_holder=frame(_holders("main_holder_info_list")),
            holder_type=frame(_holders("holder_type_info_list")),
            holding_period=frame(table("holding_period_list", *each("", "period_text"), "period_id")),
        ),
    ),
)

_INSTITUTIONAL: Final = Call(
    "Qot_GetShareholdersInstitutional",
    to_fields("code=security", "next_key", "num"),
    (
        frame(
            table(
                "item_list",
                *each(
                    None,
                    "period_text",
                    "institution_quantity",
                    "institution_quantity_change",
                    "holder_quantity",
                    "holder_quantity_change",
                    "holder_pct",
                    "holder_pct_change",
                ),
                *_NEXT_KEY,
                "update_time=/update_time",
                *each("", "update_time_str=/update_time_str"),
            )
        ),
    ),
    lambda arguments: {"num": 10} if arguments["num"] is None else {},
)

_CHANGES: Final = Call(
    "Qot_GetShareholdersHoldingChanges",
    (
        *to_fields("code=security"),
        Argument("next_key", unless="0"),
        *to_fields("num", "sort_type"),
        Argument("sort_column", unless=0),
        Argument("filter_type", unless=0),
    ),
    (
        frame(
            table(
                "item_list",
                *each(
                    None,
                    "period_text",
                    "name",
                    "holder_id",
                    "share_change_num",
                    "shares_change_price",
                    "share_ratio=holder_pct",
                    "holder_type",
                    "holder_type_id",
                    "holding_date",
                    "holding_date_str",
                    "share_ratio_change=holder_pct_change",
                    "share_num=holder_quantity",
                ),
                *_NEXT_KEY,
            )
        ),
    ),
)

_DETAIL: Final = Call(
    "Qot_GetShareholdersHolderDetail",
    (
        *to_fields("code=security"),
        Argument("request_type", unless=0),
        Argument("next_key", unless="0"),
        *to_fields("num"),
        Argument("sort_column", unless=0),
        *to_fields("sort_type"),
        Argument("period_id", unless=0),
        Argument("holder_id", unless=0),
    ),
    (
        frame(
            table(
                "item_list",
                *each(
                    None,
                    "period_text",
                    "holder_id",
                    "name",
                    "holder_quantity",
                    "holder_quantity_change",
                    "holder_pct",
                    "holder_pct_change",
                    "holding_date",
                    "holding_date_str",
                    "close_price",
                    "price_change_pct",
                    "source_group_name",
                ),
                *each(None, "update_time=/update_time", "update_time_str=/update_time_str"),
            ),
            next_key=value("next_key", "-1"),
        ),
    ),
)

_INSIDERS: Final = Call(
    "Qot_GetInsiderHolderList",
    to_fields("code=security", "next_key", "num"),
    (
        frame(
            table(
                "item_list",
                *each(None, "holder_id", "holder_quantity", "holder_pct", "name", "title", "all_count=/all_count"),
                *_NEXT_KEY,
                *each(
                    None,
                    "insider_total_count=/insider_total_count",
                    "insider_bought_count=/insider_bought_count",
                    "insider_sold_count=/insider_sold_count",
                ),
            )
        ),
    ),
)

_INSIDER_TRADES: Final = Call(
    "Qot_GetInsiderTradeList",
    to_fields("code=security", "holder_id", "num", "next_key"),
    (
        frame(
            table(
                "item_list",
                *each(
                    None,
                    "trade_shares",
                    "min_trade_date",
                    "min_trade_date_str",
                    "max_trade_date",
                    "max_trade_date_str",
                    "min_price",
                    "max_price",
                    "security_holder_quantity",
                ),
                # Not None: pandas shows None and NaN among truth values as they are, and the vendor's client has NaN.
                "is_proposed_sale_of_securities",
                *each(
                    None,
                    "holder_id",
                    "name",
                    "title",
                    "security_description",
                    "transaction_type",
                    "source_group_name",
                ),
            ),
            all_count=value("all_count"),
            next_key=value("next_key", "-1"),
        ),
    ),
)


class HolderCalls(Context):
    """The calls on shareholders and insiders."""

    def get_shareholders_overview(self, code: str, period_id: int | None = None) -> tuple[int, Any]:
        """Return the main holders, the kinds of holders and the known periods: Qot_GetShareholdersOverview (3237)."""
        return self._ask(_OVERVIEW, code, period_id)

    def get_shareholders_institutional(
        self, code: str, next_key: str | None = None, num: int | None = None
    ) -> tuple[int, Any]:
        """Return what all institutions held in each period: Qot_GetShareholdersInstitutional (3240)."""
        return self._ask(_INSTITUTIONAL, code, next_key, num)

    def get_shareholders_holding_changes(
        self,
        code: str,
        next_key: str | None = None,
        num: int | None = None,
        sort_type: int | None = None,
        sort_column: int | None = None,
        filter_type: str | int | None = None,
    ) -> tuple[int, Any]:
        """Return who bought and sold shares: Qot_GetShareholdersHoldingChanges (3238)."""
        return self._ask(_CHANGES, code, next_key, num, sort_type, sort_column, filter_type)

    def get_shareholders_holder_detail(
        self,
        code: str,
        request_type: str | int | None = None,
        next_key: str | None = None,
        num: int | None = None,
        sort_column: int | None = None,
        sort_type: int | None = None,
        period_id: int | None = None,
        holder_id: int | None = None,
    ) -> tuple[int, Any]:
        """Return the holders of one kind, or the history of one holder: Qot_GetShareholdersHolderDetail (3239).

        ``attrs`` of the frame hold the key of the next page.
        """
        return self._ask(_DETAIL, code, request_type, next_key, num, sort_column, sort_type, period_id, holder_id)

    def get_insider_holder_list(
        self, code: str, next_key: str | None = None, num: int | None = None
    ) -> tuple[int, Any]:
        """Return the insiders who hold shares: Qot_GetInsiderHolderList (3241)."""
        return self._ask(_INSIDERS, code, next_key, num)

    def get_insider_trade_list(
        self, code: str, holder_id: int | None = None, num: int | None = None, next_key: str | None = None
    ) -> tuple[int, Any]:
        """Return the trades of insiders: Qot_GetInsiderTradeList (3242).

        ``attrs`` of the frame hold the number of all trades and the key of the next page.
        """
        return self._ask(_INSIDER_TRADES, code, holder_id, num, next_key)
