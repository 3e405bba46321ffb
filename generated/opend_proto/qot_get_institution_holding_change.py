# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetInstitutionHoldingChange.proto. Since 10.8."""

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
    """Values of Qot_GetInstitutionHoldingChange.HoldingChangeType."""

    UNKNOWN = 0
    NEW = 1
    SOLD_OUT = 2
    INCREASE = 3
    DECREASE = 4


class SortField(OpenEnum):
    """Values of Qot_GetInstitutionHoldingChange.SortField."""

    UNKNOWN = 0
    CHANGE_PCT = 1
    CHANGE_SHARES = 2
    HOLDING_DATE = 3


class SortDir(OpenEnum):
    """Values of Qot_GetInstitutionHoldingChange.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetInstitutionHoldingChange.C2S."""

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
    institution_id: int
    change_type: HoldingChangeType | None = None
    sort_field: SortField | None = None
    sort_dir: SortDir | None = None
    count: int | None = None
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class HoldingChangeItem(Message):
    """Message Qot_GetInstitutionHoldingChange.HoldingChangeItem."""

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
    name: str | None = None
    portfolio_pct: float | None = None
    change_shares: int | None = None
    change_pct: float | None = None
    holding_date: str | None = None
    source: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetInstitutionHoldingChange.S2C."""

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
    all_count: int | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetInstitutionHoldingChange.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingChange.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_holding_change.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetInstitutionHoldingChange.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionHoldingChange.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_holding_change.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
