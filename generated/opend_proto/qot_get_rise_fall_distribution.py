# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Counts the stocks of a plate or a market by their change of the price (id 3433). Since 10.8."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "DistributionType",
    "Request",
    "Response",
    "RiseFallRange",
]


class DistributionType(OpenEnum):
    """The kinds of ranges."""

    UNKNOWN = 0
    """Not known."""
    RISE_LIMIT = 1
    """Stocks at the upper price limit of the day. Mainland China only."""
    POSITIVE_INFINITY = 2
    """Rises above 7%; rightBorder means nothing."""
    NORMAL_RANGE = 3
    """From leftBorder to rightBorder; unchanged if both are 0."""
    NEGATIVE_INFINITY = 4
    """Falls by more than 7%; leftBorder means nothing."""
    FALL_LIMIT = 5
    """Stocks at the lower price limit of the day. Mainland China only."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The plate or the market."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
    )

    security: qot_common.Security | None = None
    """The plate, such as HK.BK1001."""
    market: qot_common.QotMarket | None = None
    """A Qot_Common.QotMarket. Read only if security is absent."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str | None = None,
            market: qot_common.QotMarket | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class RiseFallRange(Message):
    """One range of changes."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.RiseFallRange"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "optional", enum="qot_get_rise_fall_distribution.DistributionType"),
        Field(2, "leftBorder", "left_border", "int32", "optional"),
        Field(3, "rightBorder", "right_border", "int32", "optional"),
        Field(4, "stockCount", "stock_count", "int32", "optional"),
    )

    type: DistributionType | None = None
    """Which kind of range, as a DistributionType."""
    left_border: int | None = None
    """Lower end, in percent: -7 is -7%. Whether it belongs to the range is not documented."""
    right_border: int | None = None
    """Upper end, in percent: 7 is 7%. Whether it belongs to the range is not documented."""
    stock_count: int | None = None
    """How many stocks are in it."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The ranges of the plate."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plate", "plate", "message", "optional", message="qot_common.Security"),
        Field(
            2, "rangeList", "range_list", "message", "repeated", message="qot_get_rise_fall_distribution.RiseFallRange"
        ),
    )

    plate: qot_common.Security | None = None
    """The plate; for a market one that stands for all of it, such as US.USAALL."""
    range_list: list[RiseFallRange] = empty_list()
    """The ranges. The documented example has five, with gaps between them."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_rise_fall_distribution.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetRiseFallDistribution.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_rise_fall_distribution.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
