# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists an institution's latest purchases or sales in a market, of one kind (id 3421). For all holdings see
Qot_GetInstitutionHoldingList. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HoldingChangeItem",
    "HoldingChangeType",
    "Request",
    "Response",
    "SortDir",
    "SortField",
]


class HoldingChangeType(OpenEnum):
    """How a holding changed."""

    UNKNOWN = 0
    """Not known."""
    NEW = 1
    """Newly bought."""
    SOLD_OUT = 2
    """Sold completely."""
    INCREASE = 3
    """Bought more of."""
    DECREASE = 4
    """Sold in part."""


class SortField(OpenEnum):
    """What the list is sorted by."""

    UNKNOWN = 0
    """The default: changePct."""
    CHANGE_PCT = 1
    """The field changePct."""
    CHANGE_SHARES = 2
    """The field changeShares."""
    HOLDING_DATE = 3
    """By day of the holding."""


class SortDir(OpenEnum):
    """Order of the list."""

    DESCENDING = 0
    """Largest first, the default."""
    ASCENDING = 1
    """Smallest first."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the institution, the changes, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingChange.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "institutionId", "institution_id", "int32", "required"),
        Field(
            3,
            "changeType",
            "change_type",
            "int32",
            "optional",
            enum="qot_get_institution_holding_change.HoldingChangeType",
        ),
        Field(4, "sortField", "sort_field", "int32", "optional", enum="qot_get_institution_holding_change.SortField"),
        Field(5, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_institution_holding_change.SortDir"),
        Field(6, "count", "count", "int32", "optional"),
        Field(7, "page", "page", "string", "optional"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    institution_id: int
    """Id of the institution, from Qot_GetInstitutionList."""
    change_type: HoldingChangeType | None = None
    """Kind of change; newly bought by default."""
    sort_field: SortField | None = None
    """What the list is sorted by; changePct by default."""
    sort_dir: SortDir | None = None
    """Largest or smallest first; largest by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 20 by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""


@dataclass(slots=True, kw_only=True)
class HoldingChangeItem(Message):
    """One security of which the institution holds more or less than before."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingChange.HoldingChangeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "portfolioPct", "portfolio_pct", "double", "optional"),
        Field(4, "changeShares", "change_shares", "int64", "optional"),
        Field(5, "changePct", "change_pct", "double", "optional"),
        Field(6, "holdingDate", "holding_date", "string", "optional"),
        Field(7, "source", "source", "string", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    portfolio_pct: float | None = None
    """Share of the stock that is held, in percent: 14.6594 is 14.6594%. Qot_GetInstitutionHoldingList uses the name
    for the share of the institution's holdings.
    """
    change_shares: int | None = None
    """Shares bought; negative if sold."""
    change_pct: float | None = None
    """changeShares as a share of all shares of the company, in percent: 14.6594 is 14.6594%. Inferred: in the
    documented example it equals portfolioPct for stocks newly bought, and Qot_GetInstitutionHoldingList has it
    so.
    """
    holding_date: str | None = None
    """Day of the holding, as yyyy-MM-dd."""
    source: str | None = None
    """Source of the figures, such as 13F."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of changes."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingChange.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dataList",
            "data_list",
            "message",
            "repeated",
            message="qot_get_institution_holding_change.HoldingChangeItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    data_list: list[HoldingChangeItem] = empty_list()
    """The changes, in the order asked for."""
    all_count: int | None = None
    """Changes on all pages."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingChange.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_holding_change.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingChange.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_holding_change.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
