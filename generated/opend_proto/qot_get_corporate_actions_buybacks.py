# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCorporateActionsBuybacks.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

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
    """Message Qot_GetCorporateActionsBuybacks.HKBuyBackItem."""

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
    publ_date_str: str | None = None
    end_date: int | None = None
    end_date_str: str | None = None
    buy_back_money: float | None = None
    buy_back_sum: int | None = None
    percentage: float | None = None
    high_price: float | None = None
    low_price: float | None = None
    cumulative_sum: int | None = None
    cumulative_percentage: float | None = None
    share_type: str | None = None


@dataclass(slots=True, kw_only=True)
class ABuyBackItem(Message):
    """Message Qot_GetCorporateActionsBuybacks.ABuyBackItem."""

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
    change_reg_date_str: str | None = None
    change_date: int | None = None
    change_date_str: str | None = None
    event_proce_desc: str | None = None
    advance_date: int | None = None
    advance_date_str: str | None = None
    meet_pass_date: int | None = None
    meet_pass_date_str: str | None = None
    start_date: int | None = None
    start_date_str: str | None = None
    end_date: int | None = None
    end_date_str: str | None = None
    pay_date: int | None = None
    pay_date_str: str | None = None
    seller: str | None = None
    buy_back_mode: str | None = None
    share_type: str | None = None
    buy_back_sum: int | None = None
    buy_back_money: float | None = None
    percentage: float | None = None
    value_floor: float | None = None
    value_ceiling: float | None = None
    price_floor: float | None = None
    price_ceiling: float | None = None
    volume_floor: float | None = None
    volume_ceiling: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetCorporateActionsBuybacks.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    next_key: str | None = None
    num: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCorporateActionsBuybacks.S2C."""

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
    a_buy_back_list: list[ABuyBackItem] = empty_list()
    next_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCorporateActionsBuybacks.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_corporate_actions_buybacks.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCorporateActionsBuybacks.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsBuybacks.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_corporate_actions_buybacks.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
