# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the dot plot of the US Federal Reserve: which federal funds rate how many members of the FOMC expect for the
coming years (id 3405). For the market's expectations see Qot_GetFedWatchTargetRate. Since 10.8.
"""

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
    """The members that expect the same rate."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.DotGroup"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rate", "rate", "double", "required"),
        Field(2, "voteCount", "vote_count", "int32", "required"),
        Field(3, "isMedian", "is_median", "bool", "optional"),
    )

    rate: float
    """The rate they expect, in percent: 4.125 is 4.125 %."""
    vote_count: int
    """How many members expect it."""
    is_median: bool | None = None
    """Whether it is the median of its year."""


@dataclass(slots=True, kw_only=True)
class DotPlotYear(Message):
    """The expectations for one year."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.DotPlotYear"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "year", "year", "int32", "required"),
        Field(2, "dotList", "dot_list", "message", "repeated", message="qot_get_fed_watch_dot_plot.DotGroup"),
        Field(3, "medianRate", "median_rate", "double", "optional"),
    )

    year: int
    """The year, such as 2026."""
    dot_list: list[DotGroup] = empty_list()
    """The rates, lowest first."""
    median_rate: float | None = None
    """The median of the year, in percent: 3.875 is 3.875 %."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Nothing to choose."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The expectations of the members."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "yearList", "year_list", "message", "repeated", message="qot_get_fed_watch_dot_plot.DotPlotYear"),
        Field(2, "currentRate", "current_rate", "double", "optional"),
    )

    year_list: list[DotPlotYear] = empty_list()
    """The years, nearest first."""
    current_rate: float | None = None
    """The federal funds rate now, in percent: 4.375 is 4.375 %."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_fed_watch_dot_plot.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchDotPlot.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_fed_watch_dot_plot.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
