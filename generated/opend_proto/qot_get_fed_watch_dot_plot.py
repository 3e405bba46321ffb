# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetFedWatchDotPlot.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DotGroup",
    "DotPlotYear",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class DotGroup(Message):
    """Message Qot_GetFedWatchDotPlot.DotGroup."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.DotGroup"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rate", "rate", "double", "required"),
        Field(2, "voteCount", "vote_count", "int32", "required"),
        Field(3, "isMedian", "is_median", "bool", "optional"),
    )

    rate: float
    vote_count: int
    is_median: bool | None = None


@dataclass(slots=True, kw_only=True)
class DotPlotYear(Message):
    """Message Qot_GetFedWatchDotPlot.DotPlotYear."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.DotPlotYear"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "year", "year", "int32", "required"),
        Field(2, "dotList", "dot_list", "message", "repeated", message="qot_get_fed_watch_dot_plot.DotGroup"),
        Field(3, "medianRate", "median_rate", "double", "optional"),
    )

    year: int
    dot_list: list[DotGroup] = empty_list()
    median_rate: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetFedWatchDotPlot.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetFedWatchDotPlot.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "yearList", "year_list", "message", "repeated", message="qot_get_fed_watch_dot_plot.DotPlotYear"),
        Field(2, "currentRate", "current_rate", "double", "optional"),
    )

    year_list: list[DotPlotYear] = empty_list()
    current_rate: float | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetFedWatchDotPlot.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_fed_watch_dot_plot.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetFedWatchDotPlot.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_fed_watch_dot_plot.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
