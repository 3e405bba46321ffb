# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetShareholdersInstitutional.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "InstitutionHolderItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class InstitutionHolderItem(Message):
    """Message Qot_GetShareholdersInstitutional.InstitutionHolderItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.InstitutionHolderItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "periodText", "period_text", "string", "optional"),
        Field(2, "institutionQuantity", "institution_quantity", "int64", "optional"),
        Field(3, "institutionQuantityChange", "institution_quantity_change", "int64", "optional"),
        Field(4, "holderQuantity", "holder_quantity", "int64", "optional"),
        Field(5, "holderQuantityChange", "holder_quantity_change", "int64", "optional"),
        Field(6, "holderPct", "holder_pct", "double", "optional"),
        Field(7, "holderPctChange", "holder_pct_change", "double", "optional"),
    )

    period_text: str | None = None
    institution_quantity: int | None = None
    institution_quantity_change: int | None = None
    holder_quantity: int | None = None
    holder_quantity_change: int | None = None
    holder_pct: float | None = None
    holder_pct_change: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetShareholdersInstitutional.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.C2S"
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
    """Message Qot_GetShareholdersInstitutional.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.S2C"
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
            message="qot_get_shareholders_institutional.InstitutionHolderItem",
        ),
    )

    update_time: int | None = None
    update_time_str: str | None = None
    next_key: str | None = None
    item_list: list[InstitutionHolderItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetShareholdersInstitutional.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_institutional.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetShareholdersInstitutional.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_institutional.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
