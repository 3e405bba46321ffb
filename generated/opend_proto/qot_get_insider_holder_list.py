# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the insiders who hold a stock: executives, directors and large holders (id 3241). For stocks and funds of
the United States and Singapore. Since 10.6.
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
    "OwnerInsiderHolderItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnerInsiderHolderItem(Message):
    """One insider, and how much of the company that person holds."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.OwnerInsiderHolderItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "holderId", "holder_id", "int64", "optional"),
        Field(2, "holderQuantity", "holder_quantity", "int64", "optional"),
        Field(3, "holderPct", "holder_pct", "double", "optional"),
        Field(4, "name", "name", "string", "optional"),
        Field(5, "title", "title", "string", "optional"),
    )

    holder_id: int | None = None
    """Id of the holder, for Qot_GetInsiderTradeList and Qot_GetShareholdersHolderDetail."""
    holder_quantity: int | None = None
    """Shares held."""
    holder_pct: float | None = None
    """Share of the company held, in percent: 12.34 is 12.34%."""
    name: str | None = None
    """Name of the insider, for display."""
    title: str | None = None
    """Position in the company."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.C2S"
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
    """Items of this page, 1 to 20; 10 by default."""

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
    """One page of insiders."""

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
    """The insiders."""
    all_count: int | None = None
    """Insiders on all pages."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""
    insider_total_count: int | None = None
    """All insiders. First page only."""
    insider_bought_count: int | None = None
    """Insiders who bought. First page only. In which period is not documented."""
    insider_sold_count: int | None = None
    """Insiders who sold. First page only. In which period is not documented."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_insider_holder_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderHolderList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_insider_holder_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
