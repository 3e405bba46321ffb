# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the industries that an institution's holdings in a market belong to (id 3420). Since 10.8."""

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
    """The market and the institution."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "institutionId", "institution_id", "int32", "required"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    institution_id: int
    """Id of the institution, from Qot_GetInstitutionList."""


@dataclass(slots=True, kw_only=True)
class IndustryDistributionItem(Message):
    """One industry, and how much is invested in it."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.IndustryDistributionItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "industryId", "industry_id", "uint64", "optional"),
        Field(2, "industryName", "industry_name", "string", "optional"),
        Field(3, "positionValue", "position_value", "double", "optional"),
        Field(4, "portfolioPct", "portfolio_pct", "double", "optional"),
    )

    industry_id: int | None = None
    """Id of the industry. Absent in the documented example for all the others together."""
    industry_name: str | None = None
    """Name of the industry, Chinese in the documented example."""
    position_value: float | None = None
    """Value of the stocks held, in the market's currency in the documented example. Absent there for all the others
    together.
    """
    portfolio_pct: float | None = None
    """Share of the institution's holdings, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The industries."""

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
    """One entry for each industry."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_distribution.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionDistribution.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_distribution.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
