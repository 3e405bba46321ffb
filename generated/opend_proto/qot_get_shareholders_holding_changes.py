# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetShareholdersHoldingChanges.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OwnerListItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnerListItem(Message):
    """Message Qot_GetShareholdersHoldingChanges.OwnerListItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHoldingChanges.OwnerListItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "periodText", "period_text", "string", "optional"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "holderId", "holder_id", "int32", "optional"),
        Field(4, "shareChangeNum", "share_change_num", "int64", "optional"),
        Field(5, "sharesChangePrice", "shares_change_price", "int64", "optional"),
        Field(6, "holderPct", "holder_pct", "double", "optional"),
        Field(7, "holderType", "holder_type", "string", "optional"),
        Field(8, "holderTypeId", "holder_type_id", "int32", "optional"),
        Field(9, "holdingDate", "holding_date", "uint64", "optional"),
        Field(10, "holdingDateStr", "holding_date_str", "string", "optional"),
        Field(11, "holderPctChange", "holder_pct_change", "double", "optional"),
        Field(12, "holderQuantity", "holder_quantity", "int64", "optional"),
    )

    period_text: str | None = None
    name: str | None = None
    holder_id: int | None = None
    share_change_num: int | None = None
    shares_change_price: int | None = None
    holder_pct: float | None = None
    holder_type: str | None = None
    holder_type_id: int | None = None
    holding_date: int | None = None
    holding_date_str: str | None = None
    holder_pct_change: float | None = None
    holder_quantity: int | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetShareholdersHoldingChanges.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHoldingChanges.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
        Field(4, "sortType", "sort_type", "enum", "optional", enum="qot_common.SortType"),
        Field(5, "sortColumn", "sort_column", "enum", "optional", enum="qot_common.SortField"),
        Field(6, "filterType", "filter_type", "enum", "optional", enum="qot_common.HoldingChangesFilterType"),
    )

    security: qot_common.Security
    next_key: str | None = None
    num: int | None = None
    sort_type: qot_common.SortType | None = None
    sort_column: qot_common.SortField | None = None
    filter_type: qot_common.HoldingChangesFilterType | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetShareholdersHoldingChanges.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHoldingChanges.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_shareholders_holding_changes.OwnerListItem",
        ),
        Field(2, "nextKey", "next_key", "string", "optional"),
    )

    item_list: list[OwnerListItem] = empty_list()
    next_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetShareholdersHoldingChanges.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHoldingChanges.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_holding_changes.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetShareholdersHoldingChanges.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHoldingChanges.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_holding_changes.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
