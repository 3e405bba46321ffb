# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the holders of a stock of one kind, with what they hold (id 3239). For stocks and funds of Hong Kong, the
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
    "OwnershipDetailItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnershipDetailItem(Message):
    """One holder in one period."""

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
    """The period, such as 2025/Q3."""
    holder_id: int | None = None
    """Id of the holder, for holderId of the request."""
    name: str | None = None
    """Name of the holder."""
    holder_quantity: int | None = None
    """Shares held."""
    holder_quantity_change: int | None = None
    """Change of the shares held; negative if fewer."""
    holder_pct: float | None = None
    """Share of the company held, in percent: 12.34 is 12.34%."""
    holder_pct_change: float | None = None
    """Change of the share of the company, in percentage points: 0.088 where 7,971,983 of all 9.02 billion shares
    were bought in the documented examples (inferred). Negative if smaller.
    """
    holding_date: int | None = None
    """Day of the holding, in seconds since 1970."""
    holding_date_str: str | None = None
    """Day of the holding as yyyy-MM-dd, in Hong Kong time."""
    close_price: float | None = None
    """Close of that day, as traded."""
    price_change_pct: float | None = None
    """Change of the price on that day, in percent: -0.4467 is -0.4467%."""
    source_group_name: str | None = None
    """Source of the figures, such as 13F."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security, the holders, the order and the page."""

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
    """The stock or fund."""
    request_type: qot_common.HolderDetailType | None = None
    """Kind of holder; the server chooses if absent."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 50; 10 by default."""
    sort_column: qot_common.SortField | None = None
    """What the list is sorted by: HolderQuantity, the default, or ShareChangeNum."""
    sort_type: qot_common.SortType | None = None
    """Smallest or largest first; largest by default."""
    period_id: int | None = None
    """Id of the period, from Qot_GetShareholdersOverview; 0 by default, for the latest."""
    holder_id: int | None = None
    """Only this holder, by the id that this or another protocol on holders gives; 0 by default, for all."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            request_type: qot_common.HolderDetailType | None = None,
            next_key: str | None = None,
            num: int | None = None,
            sort_column: qot_common.SortField | None = None,
            sort_type: qot_common.SortType | None = None,
            period_id: int | None = None,
            holder_id: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of holders."""

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
    """When the figures were last brought up to date, in seconds since 1970."""
    update_time_str: str | None = None
    """The same as yyyy-MM-dd HH:mm:ss, in the market's time zone."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""
    item_list: list[OwnershipDetailItem] = empty_list()
    """The holders, in the order asked for."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHolderDetail.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_shareholders_holder_detail.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShareholdersHolderDetail.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_shareholders_holder_detail.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
