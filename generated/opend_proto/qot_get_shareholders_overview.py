# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetShareholdersOverview.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HoldingPeriodItem",
    "OwnershipStaticInfo",
    "OwnershipStaticItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnershipStaticItem(Message):
    """Message Qot_GetShareholdersOverview.OwnershipStaticItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.OwnershipStaticItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "string", "optional"),
        Field(2, "holderPct", "holder_pct", "double", "optional"),
        Field(3, "holderId", "holder_id", "int32", "optional"),
    )

    name: str | None = None
    holder_pct: float | None = None
    holder_id: int | None = None


@dataclass(slots=True, kw_only=True)
class OwnershipStaticInfo(Message):
    """Message Qot_GetShareholdersOverview.OwnershipStaticInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.OwnershipStaticInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "staticDate", "static_date", "uint64", "optional"),
        Field(2, "staticDateStr", "static_date_str", "string", "optional"),
        Field(
            4,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_shareholders_overview.OwnershipStaticItem",
        ),
    )

    static_date: int | None = None
    static_date_str: str | None = None
    item_list: list[OwnershipStaticItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class HoldingPeriodItem(Message):
    """Message Qot_GetShareholdersOverview.HoldingPeriodItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.HoldingPeriodItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "periodText", "period_text", "string", "optional"),
        Field(2, "periodId", "period_id", "int32", "optional"),
    )

    period_text: str | None = None
    period_id: int | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetShareholdersOverview.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "periodId", "period_id", "int32", "optional"),
    )

    security: qot_common.Security
    period_id: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetShareholdersOverview.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "mainHolderInfoList",
            "main_holder_info_list",
            "message",
            "repeated",
            message="qot_get_shareholders_overview.OwnershipStaticInfo",
        ),
        Field(
            2,
            "holderTypeInfoList",
            "holder_type_info_list",
            "message",
            "repeated",
            message="qot_get_shareholders_overview.OwnershipStaticInfo",
        ),
        Field(
            3,
            "holdingPeriodList",
            "holding_period_list",
            "message",
            "repeated",
            message="qot_get_shareholders_overview.HoldingPeriodItem",
        ),
    )

    main_holder_info_list: list[OwnershipStaticInfo] = empty_list()
    holder_type_info_list: list[OwnershipStaticInfo] = empty_list()
    holding_period_list: list[HoldingPeriodItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetShareholdersOverview.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_overview.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetShareholdersOverview.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_overview.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
