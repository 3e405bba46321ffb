# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads who holds a stock: its main holders, and the kinds of holder (id 3237). For stocks and funds of Hong Kong,
the United States, Singapore, Japan and Malaysia. Since 10.6.
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
    "HoldingPeriodItem",
    "OwnershipStaticInfo",
    "OwnershipStaticItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnershipStaticItem(Message):
    """One holder, or one kind of holder."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.OwnershipStaticItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "string", "optional"),
        Field(2, "holderPct", "holder_pct", "double", "optional"),
        Field(3, "holderId", "holder_id", "int32", "optional"),
    )

    name: str | None = None
    """Name of the holder or of the kind."""
    holder_pct: float | None = None
    """Share of the company held, in percent: 23.37 is 23.37%."""
    holder_id: int | None = None
    """Id of the holder, for Qot_GetShareholdersHolderDetail; 0 for a kind of holder. In the documented example the
    item of all other holders has none.
    """


@dataclass(slots=True, kw_only=True)
class OwnershipStaticInfo(Message):
    """The holders on one day."""

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
    """The day, in seconds since 1970 UTC; not its midnight but 11:17 in Hong Kong in the documented example."""
    static_date_str: str | None = None
    """The day as yyyy-MM-dd, in the market's time zone."""
    item_list: list[OwnershipStaticItem] = empty_list()
    """The holders or kinds of holder."""


@dataclass(slots=True, kw_only=True)
class HoldingPeriodItem(Message):
    """A period that can be asked for."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.HoldingPeriodItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "periodText", "period_text", "string", "optional"),
        Field(2, "periodId", "period_id", "int32", "optional"),
    )

    period_text: str | None = None
    """The period, such as 2025/Q3."""
    period_id: int | None = None
    """Id of the period, to be sent as periodId."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security and the period."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "periodId", "period_id", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    period_id: int | None = None
    """Id of the period, from holdingPeriodList. 0 or absent for the latest."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            period_id: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The holders of one security."""

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
    """The largest holders; the others together are one item in the documented example."""
    holder_type_info_list: list[OwnershipStaticInfo] = empty_list()
    """The kinds of holder."""
    holding_period_list: list[HoldingPeriodItem] = empty_list()
    """Periods that can be asked for. Only if periodId was 0 or absent."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_overview.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersOverview.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_overview.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
