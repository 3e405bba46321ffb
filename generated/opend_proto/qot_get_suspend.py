# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads on which days securities were suspended from trading (id 3201). An early list of the protocols calls the
data incomplete.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "SecuritySuspend",
    "Suspend",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which securities, in which range of days."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(3, "endTime", "end_time", "string", "required", moment="day"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The securities to read."""
    begin_time: str
    """Start of the range. The format is not documented."""
    end_time: str
    """End of the range. The format is not documented, nor whether the end belongs to it."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            begin_time: str | Date,
            end_time: str | Date,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class Suspend(Message):
    """One day without trading."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.Suspend"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
    )

    time: str
    """The day of the suspension. The format is not documented."""
    timestamp: float | None = None
    """The same as time, in seconds since 1970 UTC (inferred from other timestamps). Since 3.9."""


@dataclass(slots=True, kw_only=True)
class SecuritySuspend(Message):
    """The suspensions of one security."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.SecuritySuspend"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "suspendList", "suspend_list", "message", "repeated", message="qot_get_suspend.Suspend"),
    )

    security: qot_common.Security
    """The security that was suspended."""
    suspend_list: list[Suspend] = empty_list()
    """Its days of suspension. The vendor's proto calls them trading days."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The suspensions of all securities."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "SecuritySuspendList",
            "security_suspend_list",
            "message",
            "repeated",
            message="qot_get_suspend.SecuritySuspend",
        ),
    )

    security_suspend_list: list[SecuritySuspend] = empty_list()
    """One entry per security."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_suspend.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_suspend.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
