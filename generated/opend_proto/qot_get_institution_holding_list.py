# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists an institution's holdings in a market (id 3422). Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HoldingChangeType",
    "HoldingListItem",
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
    """The default: holdingValue."""
    HOLDING_VALUE = 1
    """Value of the shares held."""
    HOLDING_PCT = 2
    """Share of the stock that is held."""
    LAST_HOLDING_PCT = 3
    """Share of the stock that was held one period before."""
    CHANGE_SHARES = 4
    """Shares bought or sold."""
    CHANGE_PCT = 5
    """The field changePct."""
    PORTFOLIO_PCT = 6
    """Share of the institution's holdings."""
    INDUSTRY = 7
    """Industry of the stock."""
    HOLDING_DATE = 8
    """By day of the holding."""


class SortDir(OpenEnum):
    """Order of the list."""

    DESCENDING = 0
    """Largest first, the default."""
    ASCENDING = 1
    """Smallest first."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the institution, the holdings, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "institutionId", "institution_id", "int32", "required"),
        Field(
            3,
            "changeType",
            "change_type",
            "int32",
            "optional",
            enum="qot_get_institution_holding_list.HoldingChangeType",
        ),
        Field(4, "sortField", "sort_field", "int32", "optional", enum="qot_get_institution_holding_list.SortField"),
        Field(5, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_institution_holding_list.SortDir"),
        Field(6, "count", "count", "int32", "optional"),
        Field(7, "page", "page", "string", "optional"),
        Field(8, "keyword", "keyword", "string", "optional"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    institution_id: int
    """Id of the institution, from Qot_GetInstitutionList."""
    change_type: HoldingChangeType | None = None
    """Only holdings that changed so; all if absent."""
    sort_field: SortField | None = None
    """What the list is sorted by; holdingValue by default."""
    sort_dir: SortDir | None = None
    """Largest or smallest first; largest by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 20 by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""
    keyword: str | None = None
    """Only stocks with this in their name or code."""


@dataclass(slots=True, kw_only=True)
class HoldingListItem(Message):
    """One security that the institution holds."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingList.HoldingListItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "industryName", "industry_name", "string", "optional"),
        Field(4, "holdingValue", "holding_value", "double", "optional"),
        Field(5, "holdingPct", "holding_pct", "double", "optional"),
        Field(6, "lastHoldingPct", "last_holding_pct", "double", "optional"),
        Field(7, "changeShares", "change_shares", "int64", "optional"),
        Field(8, "portfolioPct", "portfolio_pct", "double", "optional"),
        Field(9, "changePct", "change_pct", "double", "optional"),
        Field(10, "holdingDate", "holding_date", "string", "optional"),
        Field(11, "source", "source", "string", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    industry_name: str | None = None
    """Industry of the stock."""
    holding_value: float | None = None
    """Value of the shares held, in plain units of S2C.currency."""
    holding_pct: float | None = None
    """Share of the stock that is held, in percent: 7.9295 is 7.9295%."""
    last_holding_pct: float | None = None
    """The same one period before, in percent."""
    change_shares: int | None = None
    """Shares bought; negative if sold."""
    portfolio_pct: float | None = None
    """Share of the institution's holdings, in percent: 4.9289 is 4.9289%."""
    change_pct: float | None = None
    """changeShares as a share of all shares of the company, in percent: -0.0796 is -0.0796%. So the documented
    example computes it (inferred); the sources say only change.
    """
    holding_date: str | None = None
    """Day of the holding, as yyyy-MM-dd."""
    source: str | None = None
    """Source of the figures, such as 13F."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of holdings."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dataList",
            "data_list",
            "message",
            "repeated",
            message="qot_get_institution_holding_list.HoldingListItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
        Field(4, "currency", "currency", "string", "optional"),
    )

    data_list: list[HoldingListItem] = empty_list()
    """The holdings, in the order asked for."""
    all_count: int | None = None
    """Holdings on all pages."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""
    currency: str | None = None
    """Currency of the values, such as USD."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_holding_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_holding_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
