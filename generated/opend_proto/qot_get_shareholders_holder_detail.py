# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetShareholdersHolderDetail.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OwnershipDetailItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnershipDetailItem(Message):
    """Message Qot_GetShareholdersHolderDetail.OwnershipDetailItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHolderDetail.OwnershipDetailItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "periodText", "period_text", "string", "optional"),
        Field(2, "holderId", "holder_id", "uint64", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "holderQuantity", "holder_quantity", "int64", "optional"),
        Field(5, "holderQuantityChange", "holder_quantity_change", "int64", "optional"),
        Field(6, "holderPct", "holder_pct", "double", "optional"),
        Field(7, "holderPctChange", "holder_pct_change", "double", "optional"),
        Field(8, "holdingDate", "holding_date", "uint64", "optional"),
        Field(9, "holdingDateStr", "holding_date_str", "string", "optional"),
        Field(10, "closePrice", "close_price", "double", "optional"),
        Field(11, "priceChangePct", "price_change_pct", "double", "optional"),
        Field(12, "sourceGroupName", "source_group_name", "string", "optional"),
    )

    period_text: str | None = None
    holder_id: int | None = None
    name: str | None = None
    holder_quantity: int | None = None
    holder_quantity_change: int | None = None
    holder_pct: float | None = None
    holder_pct_change: float | None = None
    holding_date: int | None = None
    holding_date_str: str | None = None
    close_price: float | None = None
    price_change_pct: float | None = None
    source_group_name: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetShareholdersHolderDetail.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHolderDetail.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "requestType", "request_type", "enum", "optional", enum="qot_common.HolderDetailType"),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(4, "num", "num", "int32", "optional"),
        Field(5, "sortColumn", "sort_column", "enum", "optional", enum="qot_common.SortField"),
        Field(6, "sortType", "sort_type", "enum", "optional", enum="qot_common.SortType"),
        Field(7, "periodId", "period_id", "int32", "optional"),
        Field(8, "holderId", "holder_id", "int32", "optional"),
    )

    security: qot_common.Security
    request_type: qot_common.HolderDetailType | None = None
    next_key: str | None = None
    num: int | None = None
    sort_column: qot_common.SortField | None = None
    sort_type: qot_common.SortType | None = None
    period_id: int | None = None
    holder_id: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetShareholdersHolderDetail.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHolderDetail.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "updateTime", "update_time", "uint64", "optional"),
        Field(2, "updateTimeStr", "update_time_str", "string", "optional"),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(
            4,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_shareholders_holder_detail.OwnershipDetailItem",
        ),
    )

    update_time: int | None = None
    update_time_str: str | None = None
    next_key: str | None = None
    item_list: list[OwnershipDetailItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetShareholdersHolderDetail.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHolderDetail.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_holder_detail.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetShareholdersHolderDetail.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHolderDetail.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_holder_detail.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
