# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionSellerScreener.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "SellerItem",
]


@dataclass(slots=True, kw_only=True)
class SellerItem(Message):
    """Message Qot_GetOptionSellerScreener.SellerItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.SellerItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "option", "option", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "optionType", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(4, "strikePrice", "strike_price", "double", "optional"),
        Field(5, "strikeTime", "strike_time", "string", "optional"),
        Field(6, "strikeTimestamp", "strike_timestamp", "double", "optional"),
        Field(7, "leftDays", "left_days", "int32", "optional"),
        Field(8, "optionPrice", "option_price", "double", "optional"),
        Field(9, "stockPrice", "stock_price", "double", "optional"),
        Field(10, "premium", "premium", "double", "optional"),
        Field(11, "otmDegree", "otm_degree", "double", "optional"),
        Field(12, "iv", "iv", "double", "optional"),
        Field(13, "intervalReturn", "interval_return", "double", "optional"),
        Field(14, "annualizedReturn", "annualized_return", "double", "optional"),
        Field(15, "itmProbability", "itm_probability", "double", "optional"),
        Field(16, "strikedIntervalReturn", "striked_interval_return", "double", "optional"),
        Field(17, "strikedAnnualizedReturn", "striked_annualized_return", "double", "optional"),
        Field(18, "owner", "owner", "message", "optional", message="qot_common.Security"),
    )

    option: qot_common.Security
    name: str | None = None
    option_type: qot_common.OptionType | None = None
    strike_price: float | None = None
    strike_time: str | None = None
    strike_timestamp: float | None = None
    left_days: int | None = None
    option_price: float | None = None
    stock_price: float | None = None
    premium: float | None = None
    otm_degree: float | None = None
    iv: float | None = None
    interval_return: float | None = None
    annualized_return: float | None = None
    itm_probability: float | None = None
    striked_interval_return: float | None = None
    striked_annualized_return: float | None = None
    owner: qot_common.Security | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionSellerScreener.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sellerType", "seller_type", "int32", "required", enum="qot_option_common.SellerType"),
        Field(3, "sortType", "sort_type", "int32", "optional", enum="qot_option_common.SellerSortType"),
        Field(4, "isAsc", "is_asc", "bool", "optional"),
        Field(5, "filterList", "filter_list", "message", "repeated", message="qot_option_common.SellerIndicator"),
    )

    option_market: qot_option_common.OptionMarket
    seller_type: qot_option_common.SellerType
    sort_type: qot_option_common.SellerSortType | None = None
    is_asc: bool | None = None
    filter_list: list[qot_option_common.SellerIndicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionSellerScreener.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "itemList", "item_list", "message", "repeated", message="qot_get_option_seller_screener.SellerItem"),
    )

    item_list: list[SellerItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionSellerScreener.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_seller_screener.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionSellerScreener.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_seller_screener.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
