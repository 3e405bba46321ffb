# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetFedWatchTargetRate.proto. Since 10.8."""

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
    """Message Qot_GetFedWatchTargetRate.TargetRateItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.TargetRateItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "targetRange", "target_range", "string", "required"),
        Field(2, "probability", "probability", "double", "required"),
    )

    target_range: str
    probability: float


@dataclass(slots=True, kw_only=True)
class FedMeetingTab(Message):
    """Message Qot_GetFedWatchTargetRate.FedMeetingTab."""

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
    target_rate_list: list[TargetRateItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetFedWatchTargetRate.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetFedWatchTargetRate.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetFedWatchTargetRate.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_fed_watch_target_rate.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetFedWatchTargetRate.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetFedWatchTargetRate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_fed_watch_target_rate.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
