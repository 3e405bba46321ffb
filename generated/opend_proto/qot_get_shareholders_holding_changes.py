# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the changes of a stock's holders: who bought and who sold (id 3238). For stocks and funds of Hong Kong, the
United States, Singapore, Japan and Malaysia. Since 10.6.
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
    "OwnerListItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnerListItem(Message):
    """The change of one holder."""

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
    """The period, such as 2025/Q3."""
    name: str | None = None
    """Name of the holder."""
    holder_id: int | None = None
    """Id of the holder, for Qot_GetShareholdersHolderDetail."""
    share_change_num: int | None = None
    """Change of the shares held."""
    shares_change_price: int | None = None
    """Money that the change stands for, roughly: Hong Kong or US dollars, by the market."""
    holder_pct: float | None = None
    """Share of the company held, in percent: 12.34 is 12.34%."""
    holder_type: str | None = None
    """Kind of the holder, in words."""
    holder_type_id: int | None = None
    """Id of the kind of holder."""
    holding_date: int | None = None
    """Day of the report, in seconds since 1970."""
    holding_date_str: str | None = None
    """Day of the report as yyyy-MM-dd, in Hong Kong time."""
    holder_pct_change: float | None = None
    """Change of the share of the company, in percentage points: 0.088 where 7,971,983 of all 9.02 billion shares
    were bought in the documented examples (inferred). Negative if smaller.
    """
    holder_quantity: int | None = None
    """Shares held."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security, the changes, the order and the page."""

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
    """The stock or fund."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 50; 10 by default."""
    sort_type: qot_common.SortType | None = None
    """Smallest or largest first; largest by default."""
    sort_column: qot_common.SortField | None = None
    """What the list is sorted by: ShareChangeNum, the default, HoldingDate, HolderPctChange, HolderChangeAmount or
    HolderPct.
    """
    filter_type: qot_common.HoldingChangesFilterType | None = None
    """Kind of change; any by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            next_key: str | None = None,
            num: int | None = None,
            sort_type: qot_common.SortType | None = None,
            sort_column: qot_common.SortField | None = None,
            filter_type: qot_common.HoldingChangesFilterType | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of changes."""

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
    """The changes, in the order asked for."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHoldingChanges.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_holding_changes.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHoldingChanges.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_holding_changes.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
