# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how many institutions hold a stock, and how much of it, period by period (id 3240). For stocks and funds of
Hong Kong, the United States, Singapore, Japan and Malaysia. Since 10.6.
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
    "InstitutionHolderItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class InstitutionHolderItem(Message):
    """The figures of one period."""

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
    """The period, such as 2025/Q3."""
    institution_quantity: int | None = None
    """Institutions that hold the stock."""
    institution_quantity_change: int | None = None
    """Change of their number; negative if fewer."""
    holder_quantity: int | None = None
    """Shares that they hold."""
    holder_quantity_change: int | None = None
    """Change of those shares; negative if fewer."""
    holder_pct: float | None = None
    """Share of the company that they hold, in percent: 12.34 is 12.34%."""
    holder_pct_change: float | None = None
    """Change of that share; negative if smaller. 12.34 is a change of 12.34%, says the proto, by which it means
    percentage points to judge by Qot_GetShareholdersHolderDetail (inferred).
    """


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.C2S"
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
    """One page of periods."""

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
    """When the figures were last brought up to date, in seconds since 1970."""
    update_time_str: str | None = None
    """The same as yyyy-MM-dd HH:mm:ss, in the market's time zone."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""
    item_list: list[InstitutionHolderItem] = empty_list()
    """The periods, latest first in the documented example."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_institutional.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersInstitutional.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_institutional.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
