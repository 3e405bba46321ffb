# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetRiseFallDistribution.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DistributionType",
    "Request",
    "Response",
    "RiseFallRange",
]


class DistributionType(OpenEnum):
    """Values of Qot_GetRiseFallDistribution.DistributionType."""

    UNKNOWN = 0
    RISE_LIMIT = 1
    POSITIVE_INFINITY = 2
    NORMAL_RANGE = 3
    NEGATIVE_INFINITY = 4
    FALL_LIMIT = 5


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetRiseFallDistribution.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
    )

    security: qot_common.Security | None = None
    market: qot_common.QotMarket | None = None


@dataclass(slots=True, kw_only=True)
class RiseFallRange(Message):
    """Message Qot_GetRiseFallDistribution.RiseFallRange."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.RiseFallRange"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "optional", enum="qot_get_rise_fall_distribution.DistributionType"),
        Field(2, "leftBorder", "left_border", "int32", "optional"),
        Field(3, "rightBorder", "right_border", "int32", "optional"),
        Field(4, "stockCount", "stock_count", "int32", "optional"),
    )

    type: DistributionType | None = None
    left_border: int | None = None
    right_border: int | None = None
    stock_count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetRiseFallDistribution.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plate", "plate", "message", "optional", message="qot_common.Security"),
        Field(
            2, "rangeList", "range_list", "message", "repeated", message="qot_get_rise_fall_distribution.RiseFallRange"
        ),
    )

    plate: qot_common.Security | None = None
    range_list: list[RiseFallRange] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetRiseFallDistribution.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_rise_fall_distribution.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetRiseFallDistribution.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_rise_fall_distribution.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
