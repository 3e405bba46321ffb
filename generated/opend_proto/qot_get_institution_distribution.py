# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetInstitutionDistribution.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "IndustryDistributionItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetInstitutionDistribution.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "institutionId", "institution_id", "int32", "required"),
    )

    market: qot_common.QotMarket
    institution_id: int


@dataclass(slots=True, kw_only=True)
class IndustryDistributionItem(Message):
    """Message Qot_GetInstitutionDistribution.IndustryDistributionItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.IndustryDistributionItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "industryId", "industry_id", "uint64", "optional"),
        Field(2, "industryName", "industry_name", "string", "optional"),
        Field(3, "positionValue", "position_value", "double", "optional"),
        Field(4, "portfolioPct", "portfolio_pct", "double", "optional"),
    )

    industry_id: int | None = None
    industry_name: str | None = None
    position_value: float | None = None
    portfolio_pct: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetInstitutionDistribution.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dataList",
            "data_list",
            "message",
            "repeated",
            message="qot_get_institution_distribution.IndustryDistributionItem",
        ),
    )

    data_list: list[IndustryDistributionItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetInstitutionDistribution.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_distribution.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetInstitutionDistribution.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_distribution.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
