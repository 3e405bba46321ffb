# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetInstitutionProfile.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetInstitutionProfile.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionProfile.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "institutionId", "institution_id", "int32", "required"),
    )

    market: qot_common.QotMarket
    institution_id: int


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetInstitutionProfile.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionProfile.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "institutionName", "institution_name", "string", "optional"),
        Field(2, "description", "description", "string", "optional"),
        Field(3, "positionValue", "position_value", "double", "optional"),
        Field(4, "lastPositionValue", "last_position_value", "double", "optional"),
        Field(5, "positionValueChangePct", "position_value_change_pct", "double", "optional"),
        Field(6, "totalHoldingCount", "total_holding_count", "int64", "optional"),
        Field(7, "holdingChangeCount", "holding_change_count", "int64", "optional"),
        Field(8, "newCount", "new_count", "int32", "optional"),
        Field(9, "soldOutCount", "sold_out_count", "int32", "optional"),
        Field(10, "increaseCount", "increase_count", "int32", "optional"),
        Field(11, "decreaseCount", "decrease_count", "int32", "optional"),
        Field(12, "top10Pct", "top10pct", "double", "optional"),
        Field(13, "top10PctChange", "top10pct_change", "double", "optional"),
        Field(14, "disclosureDate", "disclosure_date", "string", "optional"),
        Field(15, "currency", "currency", "string", "optional"),
    )

    institution_name: str | None = None
    description: str | None = None
    position_value: float | None = None
    last_position_value: float | None = None
    position_value_change_pct: float | None = None
    total_holding_count: int | None = None
    holding_change_count: int | None = None
    new_count: int | None = None
    sold_out_count: int | None = None
    increase_count: int | None = None
    decrease_count: int | None = None
    top10pct: float | None = None
    top10pct_change: float | None = None
    disclosure_date: str | None = None
    currency: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetInstitutionProfile.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionProfile.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_profile.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetInstitutionProfile.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionProfile.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_profile.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
