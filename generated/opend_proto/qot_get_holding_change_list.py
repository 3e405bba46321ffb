# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how large holders have changed their holdings of a stock (id 3208). The vendor's Python client says that
there is data for the US only, and the documentation calls its holder categories no longer used. See
Qot_GetShareholdersHoldingChanges (3238).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which changes to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "holderCategory", "holder_category", "int32", "required", enum="qot_common.HolderCategory"),
        Field(3, "beginTime", "begin_time", "string", "optional", moment="begin"),
        Field(4, "endTime", "end_time", "string", "optional", moment="end"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    """The stock."""
    holder_category: qot_common.HolderCategory
    """Institutions, funds or executives."""
    begin_time: str | None = None
    """Start of the span in which changes were published, as yyyy-MM-dd HH:mm:ss with or without decimals. Absent,
    with endTime, means all.
    """
    end_time: str | None = None
    """End of the span in which changes were published, as yyyy-MM-dd HH:mm:ss with or without decimals. Absent, with
    beginTime, means all; the vendor's Python client always sends both, 365 days apart by default.
    """
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            holder_category: qot_common.HolderCategory,
            begin_time: str | Date | None = None,
            end_time: str | Date | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The changes of one stock's holders."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(
            2,
            "holdingChangeList",
            "holding_change_list",
            "message",
            "repeated",
            message="qot_common.ShareHoldingChange",
        ),
    )

    security: qot_common.Security
    """The stock."""
    holding_change_list: list[qot_common.ShareHoldingChange] = empty_list()
    """The changes, of the 100 largest holders at most."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_holding_change_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_holding_change_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
