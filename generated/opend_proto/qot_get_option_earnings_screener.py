# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the underlyings that will report earnings soon, with the figures of their options (id 3313). For stocks of
the United States and Hong Kong. Since 10.8.
"""

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
    """One underlying."""

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
    """The underlying."""
    name: str | None = None
    """Name of the underlying."""
    price: float | None = None
    """Last price of the underlying."""
    change_rate: float | None = None
    """Change of the underlying's price, in percent: 20 is 20%. The documentation calls it a fraction; its example
    (-0.990 at a price of 1.00) is in percent.
    """
    market_cap: float | None = None
    """Market capitalisation, in plain units; no source names the currency."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    iv_rank: float | None = None
    """Place of the implied volatility in its past range, in percent: 20 is 20%."""
    iv_percentile: float | None = None
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%."""
    hv: float | None = None
    """Historical volatility, in percent: 20 is 20%."""
    volume: int | None = None
    """Contracts traded, all options of the underlying."""
    open_interest: int | None = None
    """Open interest, all options of the underlying."""
    earnings_timestamp: float | None = None
    """Day of the report, in seconds since 1970."""
    earnings_time: str | None = None
    """Day of the report, as yyyy-MM-dd."""
    earnings_pub_type: qot_option_common.EarningsPubType | None = None
    """Before the market opens or after it closes."""
    earnings_quarter: str | None = None
    """Financial quarter reported on, such as 2025Q1."""
    last_report_iv_crush: float | None = None
    """Fall of implied volatility after the last report, in percent: 20 is 20%; negative if it rose (inferred). Of
    what is not told: the example reaches 154.978.
    """
    history_report_iv_crush: float | None = None
    """Average fall of implied volatility after past reports, in percent: 20 is 20%. How many reports is not told."""
    last_report_chg_rate: float | None = None
    """Change of the underlying's price on the day of the last report, in percent: 20 is 20%. The documentation calls
    it a fraction; its example (16.066) is in percent.
    """
    history_report_chg_rate: float | None = None
    """Average change of the underlying's price on the days of past reports, in percent: 20 is 20%. The documentation
    calls it a fraction; its example (15.892) is in percent. All examples are positive, as if signs were left out.
    """
    estimate_eps_yoy: float | None = None
    """Estimated growth of earnings per share against the year before, in percent: 20 is 20%."""
    estimate_revenue_yoy: float | None = None
    """Estimated growth of revenue against the year before, in percent: 20 is 20%."""
    expected_move_ratio: float | None = None
    """Move of the underlying that option prices imply, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the conditions, the order and the page."""

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
    """Market of the underlyings: US_Security or HK_Security only."""
    sort_type: qot_option_common.EarningsSortType | None = None
    """What the list is sorted by; EarningsDate by default."""
    is_asc: bool | None = None
    """Smallest or earliest first; true by default."""
    count: int | None = None
    """Items of this page, 1 to 500; 50 by default."""
    page: str | None = None
    """nextPage of the previous reply. Empty or absent for the first page."""
    filter_list: list[qot_option_common.EarningsIndicator] = empty_list()
    """Conditions, which must all hold."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the list."""

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
    """The underlyings, in the order asked for."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty or absent on the last page."""
    update_timestamp: float | None = None
    """When the list was made, in seconds since 1970."""
    all_count: int | None = None
    """Items on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEarningsScreener.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_earnings_screener.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEarningsScreener.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_earnings_screener.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
