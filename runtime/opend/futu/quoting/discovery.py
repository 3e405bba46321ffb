"""Provide the calls that find securities: search, warrants, and changes of codes.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final, TypeAlias

from opend.errors import UsageError
from opend.futu.answers import RET_ERROR
from opend.futu.arguments import several
from opend.futu.calls import Argument, Call, frame, to_fields, together, value
from opend.futu.choices import chosen
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, na, plain_list, table
from opend_proto import qot_get_code_change
from opend_proto.vendor import NewsSubType, SortField

__all__ = ["DiscoveryCalls", "TimeFilter", "WarrantRequest"]

_Codes: TypeAlias = "str | Iterable[str]"

_SEARCH: Final = Call(
    "Qot_GetSearchQuote",
    to_fields("keyword", "max_count"),
    (frame(table("search_quote_list", na("market"), na("code"), na("name"), na("sec_type"), na("is_watched"))),),
)


_NEWS: Final = Call(
    "Qot_GetSearchNews",
    to_fields("keyword", "max_count", "news_sub_type"),
    (
        frame(
            table(
                "search_news_list",
                na("title"),
                na("news_sub_type"),
                na("source"),
                na("publish_time"),
                na("view_count"),
                TableColumn("related_securities", "related_securities", convert=plain_list),
                na("url"),
            )
        ),
    ),
)


def _none() -> list[str]:
    return []


@dataclass
class WarrantRequest:
    """What to look for among warrants; None sets no condition."""

    begin: int = 0
    """How many to pass over."""
    num: int = 200
    """How many to return; 200 at most."""
    sort_field: str = SortField.CODE
    ascend: bool = True
    stock_owner: str | None = None
    """The code of the underlying; that of ``get_warrant`` takes precedence."""
    type_list: list[str] = field(default_factory=_none)
    """Constants of WrtType."""
    issuer_list: list[str] = field(default_factory=_none)
    """Constants of Issuer."""
    maturity_time_min: str | None = None
    """The first day of maturity, as ``yyyy-MM-dd``."""
    maturity_time_max: str | None = None
    ipo_period: str | None = None
    price_type: str | None = None
    status: str | None = None
    cur_price_min: float | None = None
    cur_price_max: float | None = None
    strike_price_min: float | None = None
    strike_price_max: float | None = None
    street_min: float | None = None
    """The part of the issue that is in the market, in per cent."""
    street_max: float | None = None
    conversion_min: float | None = None
    conversion_max: float | None = None
    vol_min: int | None = None
    vol_max: int | None = None
    premium_min: float | None = None
    """In per cent."""
    premium_max: float | None = None
    leverage_ratio_min: float | None = None
    leverage_ratio_max: float | None = None
    delta_min: float | None = None
    delta_max: float | None = None
    implied_min: float | None = None
    implied_max: float | None = None
    recovery_price_min: float | None = None
    recovery_price_max: float | None = None
    price_recovery_ratio_min: float | None = None
    """The distance of the underlying from the recovery price, in per cent."""
    price_recovery_ratio_max: float | None = None


_REQUEST_FIELDS: Final = tuple(each.name for each in fields(WarrantRequest))
_WARRANT_TABLE: Final = table(
    "warrant_data_list",
    *("stock", "name", "stock_owner=owner", "type", "issuer", "maturity_time", "list_time", "last_trade_time"),
    *("recovery_price", "conversion_ratio", "lot_size", "strike_price", "last_close_price", "cur_price"),
    *("price_change_val", "change_rate", "status", "bid_price", "ask_price", "bid_vol", "ask_vol", "volume"),
    *("turnover", "score", "premium", "break_even_point", "leverage", "ipop", "price_recovery_ratio"),
    *("conversion_price", "street_rate", "street_vol", "amplitude", "issue_size", "high_price", "low_price"),
    *("implied_volatility", "delta", "effective_leverage", "list_timestamp", "last_trade_timestamp"),
    *("maturity_timestamp", "upper_strike_price", "lower_strike_price"),
    TableColumn("inline_price_status", "in_line_price_status"),
)
_WARRANTS: Final = Call(
    "Qot_GetWarrant",
    to_fields(*(f"{name}=owner" if name == "stock_owner" else name for name in _REQUEST_FIELDS)),
    (together(frame(_WARRANT_TABLE), value("last_page"), value("all_count")),),
)


@dataclass
class TimeFilter:
    """A range of one of the times of a change of code."""

    type: str | None = None
    """A constant of TimeFilterType."""
    begin_time: str | None = None
    """As ``yyyy-MM-dd HH:mm:ss``."""
    end_time: str | None = None


def _time_filters(arguments: Mapping[str, Any]) -> Mapping[str, object]:
    """Return the messages for filters of times."""
    filters: list[object] = []
    for one in several(arguments["time_filter_list"]):
        if not isinstance(one, TimeFilter):
            raise UsageError(f"time_filter_list must hold TimeFilter objects, not {one!r}")
        kind = chosen(qot_get_code_change.TimeFilterType, one.type, "TimeFilter.type")
        filters.append(qot_get_code_change.TimeFilter(type=kind, begin_time=one.begin_time, end_time=one.end_time))
    return {"time_filter_list": filters, "place_holder": 0}


_CODE_CHANGES: Final = Call(
    "Qot_GetCodeChange",
    (*to_fields("code_list=security_list"), Argument("time_filter_list", "-"), *to_fields("type_list")),
    (
        frame(
            table(
                "code_change_list",
                "code_change_info_type=type",
                "code=security",
                "related_code=related_security",
                *each("", "public_time", "effective_time", "end_time"),
            )
        ),
    ),
    _time_filters,
)


class DiscoveryCalls(Context):
    """The calls that find securities."""

    def get_search_quote(self, keyword: str, max_count: int = 10) -> tuple[int, Any]:
        """Return the securities whose code or name has a word: Qot_GetSearchQuote (3262)."""
        return self._ask(_SEARCH, keyword, max_count)

    def get_search_news(
        self, keyword: str, max_count: int = 10, news_sub_type: str = NewsSubType.ALL
    ) -> tuple[int, Any]:
        """Return news that have a word: Qot_GetSearchNews (3263)."""
        return self._ask(_NEWS, keyword, max_count, news_sub_type)

    def get_warrant(self, stock_owner: str = "", req: WarrantRequest | None = None) -> tuple[int, Any]:
        """Return (frame, whether it is the last page, number of all) of warrants: Qot_GetWarrant (3210)."""
        request: Any = WarrantRequest() if req is None else req
        if not isinstance(request, WarrantRequest):
            return RET_ERROR, f"req must be a WarrantRequest, not {request!r}"
        values = {name: getattr(request, name) for name in _REQUEST_FIELDS}
        if stock_owner:
            values["stock_owner"] = stock_owner
        return self._ask(_WARRANTS, *values.values())

    def get_code_change(
        self, code_list: _Codes = (), time_filter_list: Iterable[TimeFilter] = (), type_list: _Codes = ()
    ) -> tuple[int, Any]:
        """Return changes of codes and temporary codes in Hong Kong: Qot_GetCodeChange (3216)."""
        return self._ask(_CODE_CHANGES, code_list, time_filter_list, type_list)
