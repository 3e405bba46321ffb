# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionEarningsScreener.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "EarningsItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class EarningsItem(Message):
    """Message Qot_GetOptionEarningsScreener.EarningsItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEarningsScreener.EarningsItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "price", "price", "double", "optional"),
        Field(4, "changeRate", "change_rate", "double", "optional"),
        Field(5, "marketCap", "market_cap", "double", "optional"),
        Field(6, "iv", "iv", "double", "optional"),
        Field(7, "ivRank", "iv_rank", "double", "optional"),
        Field(8, "ivPercentile", "iv_percentile", "double", "optional"),
        Field(9, "hv", "hv", "double", "optional"),
        Field(10, "volume", "volume", "int64", "optional"),
        Field(11, "openInterest", "open_interest", "int64", "optional"),
        Field(12, "earningsTimestamp", "earnings_timestamp", "double", "optional"),
        Field(13, "earningsTime", "earnings_time", "string", "optional"),
        Field(
            14, "earningsPubType", "earnings_pub_type", "int32", "optional", enum="qot_option_common.EarningsPubType"
        ),
        Field(15, "earningsQuarter", "earnings_quarter", "string", "optional"),
        Field(16, "lastReportIvCrush", "last_report_iv_crush", "double", "optional"),
        Field(17, "historyReportIvCrush", "history_report_iv_crush", "double", "optional"),
        Field(18, "lastReportChgRate", "last_report_chg_rate", "double", "optional"),
        Field(19, "historyReportChgRate", "history_report_chg_rate", "double", "optional"),
        Field(20, "estimateEpsYoy", "estimate_eps_yoy", "double", "optional"),
        Field(21, "estimateRevenueYoy", "estimate_revenue_yoy", "double", "optional"),
        Field(22, "expectedMoveRatio", "expected_move_ratio", "double", "optional"),
    )

    owner: qot_common.Security
    name: str | None = None
    price: float | None = None
    change_rate: float | None = None
    market_cap: float | None = None
    iv: float | None = None
    iv_rank: float | None = None
    iv_percentile: float | None = None
    hv: float | None = None
    volume: int | None = None
    open_interest: int | None = None
    earnings_timestamp: float | None = None
    earnings_time: str | None = None
    earnings_pub_type: qot_option_common.EarningsPubType | None = None
    earnings_quarter: str | None = None
    last_report_iv_crush: float | None = None
    history_report_iv_crush: float | None = None
    last_report_chg_rate: float | None = None
    history_report_chg_rate: float | None = None
    estimate_eps_yoy: float | None = None
    estimate_revenue_yoy: float | None = None
    expected_move_ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionEarningsScreener.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEarningsScreener.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "optional", enum="qot_option_common.EarningsSortType"),
        Field(3, "isAsc", "is_asc", "bool", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "page", "page", "string", "optional"),
        Field(6, "filterList", "filter_list", "message", "repeated", message="qot_option_common.EarningsIndicator"),
    )

    option_market: qot_option_common.OptionMarket
    sort_type: qot_option_common.EarningsSortType | None = None
    is_asc: bool | None = None
    count: int | None = None
    page: str | None = None
    filter_list: list[qot_option_common.EarningsIndicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionEarningsScreener.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEarningsScreener.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "itemList", "item_list", "message", "repeated", message="qot_get_option_earnings_screener.EarningsItem"
        ),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "updateTimestamp", "update_timestamp", "double", "optional"),
        Field(4, "allCount", "all_count", "int32", "optional"),
    )

    item_list: list[EarningsItem] = empty_list()
    next_page: str | None = None
    update_timestamp: float | None = None
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionEarningsScreener.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEarningsScreener.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_earnings_screener.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionEarningsScreener.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEarningsScreener.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_earnings_screener.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
