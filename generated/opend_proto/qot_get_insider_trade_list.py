# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetInsiderTradeList.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OwnerInsiderTradeItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnerInsiderTradeItem(Message):
    """Message Qot_GetInsiderTradeList.OwnerInsiderTradeItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.OwnerInsiderTradeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "tradeShares", "trade_shares", "int64", "optional"),
        Field(2, "minTradeDate", "min_trade_date", "int64", "optional"),
        Field(3, "minTradeDateStr", "min_trade_date_str", "string", "optional"),
        Field(4, "maxTradeDate", "max_trade_date", "int64", "optional"),
        Field(5, "maxTradeDateStr", "max_trade_date_str", "string", "optional"),
        Field(6, "minPrice", "min_price", "double", "optional"),
        Field(7, "maxPrice", "max_price", "double", "optional"),
        Field(8, "securityHolderQuantity", "security_holder_quantity", "int64", "optional"),
        Field(9, "isProposedSaleOfSecurities", "is_proposed_sale_of_securities", "bool", "optional"),
        Field(10, "holderId", "holder_id", "int64", "optional"),
        Field(11, "name", "name", "string", "optional"),
        Field(12, "title", "title", "string", "optional"),
        Field(13, "securityDescription", "security_description", "string", "optional"),
        Field(14, "transactionType", "transaction_type", "string", "optional"),
        Field(15, "sourceGroupName", "source_group_name", "string", "optional"),
    )

    trade_shares: int | None = None
    min_trade_date: int | None = None
    min_trade_date_str: str | None = None
    max_trade_date: int | None = None
    max_trade_date_str: str | None = None
    min_price: float | None = None
    max_price: float | None = None
    security_holder_quantity: int | None = None
    is_proposed_sale_of_securities: bool | None = None
    holder_id: int | None = None
    name: str | None = None
    title: str | None = None
    security_description: str | None = None
    transaction_type: str | None = None
    source_group_name: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetInsiderTradeList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "holderId", "holder_id", "int64", "optional"),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(4, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    holder_id: int | None = None
    next_key: str | None = None
    num: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetInsiderTradeList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_insider_trade_list.OwnerInsiderTradeItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextKey", "next_key", "string", "optional"),
    )

    item_list: list[OwnerInsiderTradeItem] = empty_list()
    all_count: int | None = None
    next_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetInsiderTradeList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_insider_trade_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetInsiderTradeList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_insider_trade_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
