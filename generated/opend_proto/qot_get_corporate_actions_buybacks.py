# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the shares that a company bought back (id 3235). For stocks and funds of Hong Kong and mainland China. Since
10.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "ABuyBackItem",
    "HKBuyBackItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class HKBuyBackItem(Message):
    """One buyback, Hong Kong. Days in seconds are their midnights in Hong Kong time in the documented example."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.HKBuyBackItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "publDate", "publ_date", "uint64", "optional"),
        Field(2, "publDateStr", "publ_date_str", "string", "optional"),
        Field(3, "endDate", "end_date", "uint64", "optional"),
        Field(4, "endDateStr", "end_date_str", "string", "optional"),
        Field(5, "buyBackMoney", "buy_back_money", "double", "optional"),
        Field(6, "buyBackSum", "buy_back_sum", "int64", "optional"),
        Field(7, "percentage", "percentage", "double", "optional"),
        Field(8, "highPrice", "high_price", "double", "optional"),
        Field(9, "lowPrice", "low_price", "double", "optional"),
        Field(10, "cumulativeSum", "cumulative_sum", "int64", "optional"),
        Field(11, "cumulativePercentage", "cumulative_percentage", "double", "optional"),
        Field(12, "shareType", "share_type", "string", "optional"),
    )

    publ_date: int | None = None
    """Day of the announcement, in seconds since 1970 UTC."""
    publ_date_str: str | None = None
    """Day of the announcement as yyyy-MM-dd, in the market's time zone."""
    end_date: int | None = None
    """Last day of the buyback, in seconds since 1970 UTC."""
    end_date_str: str | None = None
    """Last day of the buyback as yyyy-MM-dd, in the market's time zone."""
    buy_back_money: float | None = None
    """Money spent, in Hong Kong dollars in the documented example: 1,000,880,717.6 for 1,964,000 shares."""
    buy_back_sum: int | None = None
    """Shares bought."""
    percentage: float | None = None
    """Share of the issued shares, in percent: 12.34 is 12.34%."""
    high_price: float | None = None
    """Highest price paid, in the currency of buyBackMoney."""
    low_price: float | None = None
    """Lowest price paid, in the currency of buyBackMoney."""
    cumulative_sum: int | None = None
    """Shares bought in this round so far."""
    cumulative_percentage: float | None = None
    """Share of all shares bought in this round so far, in percent: 12.34 is 12.34%."""
    share_type: str | None = None
    """Class of the shares, in words."""


@dataclass(slots=True, kw_only=True)
class ABuyBackItem(Message):
    """One buyback, mainland China."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.ABuyBackItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "changeRegDate", "change_reg_date", "uint64", "optional"),
        Field(2, "changeRegDateStr", "change_reg_date_str", "string", "optional"),
        Field(3, "changeDate", "change_date", "uint64", "optional"),
        Field(4, "changeDateStr", "change_date_str", "string", "optional"),
        Field(5, "eventProceDesc", "event_proce_desc", "string", "optional"),
        Field(6, "advanceDate", "advance_date", "uint64", "optional"),
        Field(7, "advanceDateStr", "advance_date_str", "string", "optional"),
        Field(8, "meetPassDate", "meet_pass_date", "uint64", "optional"),
        Field(9, "meetPassDateStr", "meet_pass_date_str", "string", "optional"),
        Field(10, "startDate", "start_date", "uint64", "optional"),
        Field(11, "startDateStr", "start_date_str", "string", "optional"),
        Field(12, "endDate", "end_date", "uint64", "optional"),
        Field(13, "endDateStr", "end_date_str", "string", "optional"),
        Field(14, "payDate", "pay_date", "uint64", "optional"),
        Field(15, "payDateStr", "pay_date_str", "string", "optional"),
        Field(16, "seller", "seller", "string", "optional"),
        Field(17, "buyBackMode", "buy_back_mode", "string", "optional"),
        Field(18, "shareType", "share_type", "string", "optional"),
        Field(19, "buyBackSum", "buy_back_sum", "int64", "optional"),
        Field(20, "buyBackMoney", "buy_back_money", "double", "optional"),
        Field(21, "percentage", "percentage", "double", "optional"),
        Field(22, "valueFloor", "value_floor", "double", "optional"),
        Field(23, "valueCeiling", "value_ceiling", "double", "optional"),
        Field(24, "priceFloor", "price_floor", "double", "optional"),
        Field(25, "priceCeiling", "price_ceiling", "double", "optional"),
        Field(26, "volumeFloor", "volume_floor", "double", "optional"),
        Field(27, "volumeCeiling", "volume_ceiling", "double", "optional"),
    )

    change_reg_date: int | None = None
    """Day on which the change was registered, in seconds since 1970."""
    change_reg_date_str: str | None = None
    """Day on which the change was registered as yyyy-MM-dd, in the market's time zone."""
    change_date: int | None = None
    """Day on which the shares changed, in seconds since 1970."""
    change_date_str: str | None = None
    """Day on which the shares changed as yyyy-MM-dd, in the market's time zone."""
    event_proce_desc: str | None = None
    """How far it has come, in words."""
    advance_date: int | None = None
    """Day on which the plan was announced, in seconds since 1970."""
    advance_date_str: str | None = None
    """Day on which the plan was announced as yyyy-MM-dd, in the market's time zone."""
    meet_pass_date: int | None = None
    """Day on which the shareholders agreed, in seconds since 1970."""
    meet_pass_date_str: str | None = None
    """Day on which the shareholders agreed as yyyy-MM-dd, in the market's time zone."""
    start_date: int | None = None
    """First day of the buyback, in seconds since 1970."""
    start_date_str: str | None = None
    """First day of the buyback as yyyy-MM-dd, in the market's time zone."""
    end_date: int | None = None
    """Last day of the buyback, in seconds since 1970."""
    end_date_str: str | None = None
    """Last day of the buyback as yyyy-MM-dd, in the market's time zone."""
    pay_date: int | None = None
    """Day of payment, in seconds since 1970."""
    pay_date_str: str | None = None
    """Day of payment as yyyy-MM-dd, in the market's time zone."""
    seller: str | None = None
    """Who sold the shares."""
    buy_back_mode: str | None = None
    """How they are bought, in words."""
    share_type: str | None = None
    """Class of the shares, in words."""
    buy_back_sum: int | None = None
    """Shares bought."""
    buy_back_money: float | None = None
    """Money spent; no source tells its currency."""
    percentage: float | None = None
    """Share of the issued shares, in percent: 12.34 is 12.34%."""
    value_floor: float | None = None
    """Least money planned, in all; in the currency of buyBackMoney (inferred)."""
    value_ceiling: float | None = None
    """Most money planned, in all; in the currency of buyBackMoney (inferred)."""
    price_floor: float | None = None
    """Lowest price planned, per share; no source tells its currency."""
    price_ceiling: float | None = None
    """Highest price planned, per share, in the currency of priceFloor."""
    volume_floor: float | None = None
    """Fewest shares planned."""
    volume_ceiling: float | None = None
    """Most shares planned."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The company and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 50; 10 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            next_key: str | None = None,
            num: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of buybacks, in the list of the security's market; the other list is empty."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "hkBuyBackList",
            "hk_buy_back_list",
            "message",
            "repeated",
            message="qot_get_corporate_actions_buybacks.HKBuyBackItem",
        ),
        Field(
            2,
            "aBuyBackList",
            "a_buy_back_list",
            "message",
            "repeated",
            message="qot_get_corporate_actions_buybacks.ABuyBackItem",
        ),
        Field(3, "nextKey", "next_key", "string", "optional"),
    )

    hk_buy_back_list: list[HKBuyBackItem] = empty_list()
    """Buybacks of a Hong Kong security."""
    a_buy_back_list: list[ABuyBackItem] = empty_list()
    """Buybacks of a mainland security."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_corporate_actions_buybacks.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_corporate_actions_buybacks.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
