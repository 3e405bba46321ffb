# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the size, concentration and latest changes of an institution's holdings in a market (id 3419). Since 10.8."""

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
    """The market and the institution."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionProfile.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "institutionId", "institution_id", "int32", "required"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    institution_id: int
    """Id of the institution, from Qot_GetInstitutionList."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The figures of one institution."""

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
    """Name, in Chinese or English in the documented example."""
    description: str | None = None
    """What it is, in words."""
    position_value: float | None = None
    """Value of the stocks held, in plain units of currency: 6959192681765.731 in the documented example."""
    last_position_value: float | None = None
    """The same one period before."""
    position_value_change_pct: float | None = None
    """Change from lastPositionValue to positionValue, in percent: 14.1975 is 14.1975%."""
    total_holding_count: int | None = None
    """Number of stocks held."""
    holding_change_count: int | None = None
    """Change of holdings. No source says how it is counted: the documented example has 12, beside 87 new and 31 sold
    out.
    """
    new_count: int | None = None
    """Stocks newly bought."""
    sold_out_count: int | None = None
    """Stocks sold out."""
    increase_count: int | None = None
    """Stocks bought more of."""
    decrease_count: int | None = None
    """Stocks sold in part."""
    top10pct: float | None = None
    """Share of the ten largest holdings in positionValue (inferred), in percent: 24.3287 is 24.3287%."""
    top10pct_change: float | None = None
    """Change of top10Pct, in percent: 0.4142 in the documented example. No source tells whether these are percentage
    points.
    """
    disclosure_date: str | None = None
    """Day of disclosure, as yyyy-MM-dd."""
    currency: str | None = None
    """Currency of the values, such as USD."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionProfile.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_profile.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionProfile.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_profile.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
