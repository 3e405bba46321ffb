# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads, from CME's FedWatch tool, how likely the prices of federal funds futures make each target rate after the
coming meetings of the FOMC (id 3404). For the rates the members of the FOMC expect themselves see
Qot_GetFedWatchDotPlot. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "FedMeetingTab",
    "Request",
    "Response",
    "TargetRateItem",
]


@dataclass(slots=True, kw_only=True)
class TargetRateItem(Message):
    """How likely one target rate is."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.TargetRateItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "targetRange", "target_range", "string", "required"),
        Field(2, "probability", "probability", "double", "required"),
    )

    target_range: str
    """The range of the federal funds rate, in percent, as text. The vendor documents it as "4.25% ~ 4.50%"; its
    example has "3.50-3.75%".
    """
    probability: float
    """How likely the market takes it to be, in percent: 92.13 is 92.13 %."""


@dataclass(slots=True, kw_only=True)
class FedMeetingTab(Message):
    """The target rates expected after one meeting."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.FedMeetingTab"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "meetingDate", "meeting_date", "string", "required"),
        Field(
            2,
            "targetRateList",
            "target_rate_list",
            "message",
            "repeated",
            message="qot_get_fed_watch_target_rate.TargetRateItem",
        ),
    )

    meeting_date: str
    """Day of the meeting as yyyy-MM-dd."""
    target_rate_list: list[TargetRateItem] = empty_list()
    """The ranges, lowest rate first. Together they make 100 %."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Nothing to choose."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The expectations of the market."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "meetingList",
            "meeting_list",
            "message",
            "repeated",
            message="qot_get_fed_watch_target_rate.FedMeetingTab",
        ),
    )

    meeting_list: list[FedMeetingTab] = empty_list()
    """The meetings, soonest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_fed_watch_target_rate.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_fed_watch_target_rate.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
