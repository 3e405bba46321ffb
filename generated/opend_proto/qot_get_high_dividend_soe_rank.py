# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetHighDividendSOERank.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HighDividendSOERankItem",
    "Indicator",
    "IndicatorType",
    "Request",
    "Response",
    "SortDir",
    "SortField",
]


class SortDir(OpenEnum):
    """Values of Qot_GetHighDividendSOERank.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


class SortField(OpenEnum):
    """Values of Qot_GetHighDividendSOERank.SortField."""

    UNKNOWN = 0
    DIVIDEND_YIELD_TTM = 1
    PB = 2
    PE_TTM = 3
    PRICE = 4
    CHANGE_RATIO = 5
    MARKET_CAP = 6


class IndicatorType(OpenEnum):
    """Values of Qot_GetHighDividendSOERank.IndicatorType."""

    UNKNOWN = 0
    PRICE = 1
    MARKET_CAP = 2
    PE = 3
    DIVIDEND_YIELD_TTM = 4
    CHANGE_RATIO = 5


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetHighDividendSOERank.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "indicatorType",
            "indicator_type",
            "int32",
            "required",
            enum="qot_get_high_dividend_soe_rank.IndicatorType",
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.Interval | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetHighDividendSOERank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "sortField", "sort_field", "int32", "optional", enum="qot_get_high_dividend_soe_rank.SortField"),
        Field(2, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_high_dividend_soe_rank.SortDir"),
        Field(3, "offset", "offset", "int32", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(
            5, "filterList", "filter_list", "message", "repeated", message="qot_get_high_dividend_soe_rank.Indicator"
        ),
    )

    sort_field: SortField | None = None
    sort_dir: SortDir | None = None
    offset: int | None = None
    count: int | None = None
    filter_list: list[Indicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class HighDividendSOERankItem(Message):
    """Message Qot_GetHighDividendSOERank.HighDividendSOERankItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.HighDividendSOERankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "industry", "industry", "string", "optional"),
        Field(10, "curPrice", "cur_price", "double", "optional"),
        Field(11, "changeRatio", "change_ratio", "double", "optional"),
        Field(12, "turnover", "turnover", "double", "optional"),
        Field(13, "volume", "volume", "int64", "optional"),
        Field(14, "marketCap", "market_cap", "double", "optional"),
        Field(20, "peTTM", "pe_ttm", "double", "optional"),
        Field(21, "pb", "pb", "double", "optional"),
        Field(22, "dividendYieldTTM", "dividend_yield_ttm", "double", "optional"),
        Field(23, "turnoverRatio", "turnover_ratio", "double", "optional"),
        Field(30, "changeRate5D", "change_rate5d", "double", "optional"),
        Field(31, "changeRate10D", "change_rate10d", "double", "optional"),
        Field(32, "changeRate20D", "change_rate20d", "double", "optional"),
        Field(33, "changeRate60D", "change_rate60d", "double", "optional"),
        Field(34, "changeRate120D", "change_rate120d", "double", "optional"),
        Field(35, "changeRate250D", "change_rate250d", "double", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    industry: str | None = None
    cur_price: float | None = None
    change_ratio: float | None = None
    turnover: float | None = None
    volume: int | None = None
    market_cap: float | None = None
    pe_ttm: float | None = None
    pb: float | None = None
    dividend_yield_ttm: float | None = None
    turnover_ratio: float | None = None
    change_rate5d: float | None = None
    change_rate10d: float | None = None
    change_rate20d: float | None = None
    change_rate60d: float | None = None
    change_rate120d: float | None = None
    change_rate250d: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetHighDividendSOERank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dataList",
            "data_list",
            "message",
            "repeated",
            message="qot_get_high_dividend_soe_rank.HighDividendSOERankItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[HighDividendSOERankItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetHighDividendSOERank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_high_dividend_soe_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetHighDividendSOERank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_high_dividend_soe_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
