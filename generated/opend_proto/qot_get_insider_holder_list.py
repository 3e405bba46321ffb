# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetInsiderHolderList.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OwnerInsiderHolderItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnerInsiderHolderItem(Message):
    """Message Qot_GetInsiderHolderList.OwnerInsiderHolderItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.OwnerInsiderHolderItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "holderId", "holder_id", "int64", "optional"),
        Field(2, "holderQuantity", "holder_quantity", "int64", "optional"),
        Field(3, "holderPct", "holder_pct", "double", "optional"),
        Field(4, "name", "name", "string", "optional"),
        Field(5, "title", "title", "string", "optional"),
    )

    holder_id: int | None = None
    holder_quantity: int | None = None
    holder_pct: float | None = None
    name: str | None = None
    title: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetInsiderHolderList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.C2S"
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
    """Message Qot_GetInsiderHolderList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_insider_holder_list.OwnerInsiderHolderItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(4, "insiderTotalCount", "insider_total_count", "int32", "optional"),
        Field(5, "insiderBoughtCount", "insider_bought_count", "int32", "optional"),
        Field(6, "insiderSoldCount", "insider_sold_count", "int32", "optional"),
    )

    item_list: list[OwnerInsiderHolderItem] = empty_list()
    all_count: int | None = None
    next_key: str | None = None
    insider_total_count: int | None = None
    insider_bought_count: int | None = None
    insider_sold_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetInsiderHolderList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_insider_holder_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetInsiderHolderList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_insider_holder_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
