# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetResearchAnalystConsensus.proto. Since 10.6."""

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
    """Message Qot_GetResearchAnalystConsensus.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchAnalystConsensus.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetResearchAnalystConsensus.S2C."""

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
    average: float | None = None
    lowest: float | None = None
    rating: qot_common.ResearchRatingType | None = None
    total: int | None = None
    update_time: int | None = None
    update_time_str: str | None = None
    buy: float | None = None
    hold: float | None = None
    sell: float | None = None
    strong_buy: float | None = None
    underperform: float | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetResearchAnalystConsensus.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchAnalystConsensus.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_research_analyst_consensus.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetResearchAnalystConsensus.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchAnalystConsensus.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_research_analyst_consensus.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
