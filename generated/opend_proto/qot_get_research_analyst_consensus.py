# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads what analysts of the last three months think of a stock or REIT, all together (id 3229). For the single
ratings see Qot_GetResearchRatingSummary. Since 10.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which security to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchAnalystConsensus.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The stock or REIT."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The ratings and target prices of all analysts."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchAnalystConsensus.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "highest", "highest", "double", "optional"),
        Field(2, "average", "average", "double", "optional"),
        Field(3, "lowest", "lowest", "double", "optional"),
        Field(4, "rating", "rating", "enum", "optional", enum="qot_common.ResearchRatingType"),
        Field(5, "total", "total", "int32", "optional"),
        Field(6, "updateTime", "update_time", "int64", "optional"),
        Field(7, "updateTimeStr", "update_time_str", "string", "optional"),
        Field(8, "buy", "buy", "double", "optional"),
        Field(9, "hold", "hold", "double", "optional"),
        Field(10, "sell", "sell", "double", "optional"),
        Field(11, "strongBuy", "strong_buy", "double", "optional"),
        Field(12, "underperform", "underperform", "double", "optional"),
    )

    highest: float | None = None
    """Highest target price, in Hong Kong dollars for 00700 to judge by the documented example."""
    average: float | None = None
    """Mean target price, in the currency of highest."""
    lowest: float | None = None
    """Lowest target price, in the currency of highest."""
    rating: qot_common.ResearchRatingType | None = None
    """The rating of all together. For US stocks Sell, Hold or Buy only."""
    total: int | None = None
    """Analysts who gave a rating in the last three months."""
    update_time: int | None = None
    """When the ratings were last brought up to date, in seconds since 1970."""
    update_time_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""
    buy: float | None = None
    """Share of Buy, in percent: 12.34 is 12.34%."""
    hold: float | None = None
    """Share of Hold, in percent: 12.34 is 12.34%."""
    sell: float | None = None
    """Share of Sell, in percent: 12.34 is 12.34%."""
    strong_buy: float | None = None
    """Share of Strong Buy, in percent: 12.34 is 12.34%. Not for the US."""
    underperform: float | None = None
    """Share of Underperform, in percent: 12.34 is 12.34%. Not for the US."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchAnalystConsensus.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_research_analyst_consensus.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchAnalystConsensus.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_research_analyst_consensus.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
