# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetInstitutionHoldingList.proto. Since 10.8."""

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
    """Values of Qot_GetInstitutionHoldingList.HoldingChangeType."""

    UNKNOWN = 0
    NEW = 1
    SOLD_OUT = 2
    INCREASE = 3
    DECREASE = 4


class SortField(OpenEnum):
    """Values of Qot_GetInstitutionHoldingList.SortField."""

    UNKNOWN = 0
    HOLDING_VALUE = 1
    HOLDING_PCT = 2
    LAST_HOLDING_PCT = 3
    CHANGE_SHARES = 4
    CHANGE_PCT = 5
    PORTFOLIO_PCT = 6
    INDUSTRY = 7
    HOLDING_DATE = 8


class SortDir(OpenEnum):
    """Values of Qot_GetInstitutionHoldingList.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetInstitutionHoldingList.C2S."""

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
    institution_id: int
    change_type: HoldingChangeType | None = None
    sort_field: SortField | None = None
    sort_dir: SortDir | None = None
    count: int | None = None
    page: str | None = None
    keyword: str | None = None


@dataclass(slots=True, kw_only=True)
class HoldingListItem(Message):
    """Message Qot_GetInstitutionHoldingList.HoldingListItem."""

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
    name: str | None = None
    industry_name: str | None = None
    holding_value: float | None = None
    holding_pct: float | None = None
    last_holding_pct: float | None = None
    change_shares: int | None = None
    portfolio_pct: float | None = None
    change_pct: float | None = None
    holding_date: str | None = None
    source: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetInstitutionHoldingList.S2C."""

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
    all_count: int | None = None
    next_page: str | None = None
    currency: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetInstitutionHoldingList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_holding_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetInstitutionHoldingList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_holding_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
