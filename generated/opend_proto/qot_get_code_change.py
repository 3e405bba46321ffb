# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads changes of codes, and temporary codes during corporate actions (id 3216). The vendor has them for Hong Kong
only at present. Since 3.13.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "CodeChangeInfo",
    "CodeChangeType",
    "Request",
    "Response",
    "TimeFilter",
    "TimeFilterType",
]


class CodeChangeType(OpenEnum):
    """Why a code changes or a temporary code is added."""

    UNKOWN = 0
    """Not known."""
    GEM_TO_MAIN = 1
    """Move from the GEM board to the main board."""
    UNPAID = 2
    """Trading of nil-paid rights."""
    CHANGE_LOT = 3
    """Change of the board lot."""
    SPLIT = 4
    """Share split."""
    JOINT = 5
    """Share consolidation."""
    JOINT_SPLIT = 6
    """Consolidation, then a split."""
    SPLIT_JOINT = 7
    """Split, then a consolidation."""
    OTHER = 8
    """Another reason."""


class TimeFilterType(OpenEnum):
    """Which time a filter looks at."""

    UNKNOW = 0
    """Not known."""
    PUBLIC = 1
    """When the change was announced."""
    EFFECTIVE = 2
    """When the change takes effect."""
    END = 3
    """When trading under the temporary code ends."""


@dataclass(slots=True, kw_only=True)
class CodeChangeInfo(Message):
    """One change of a code: both codes, and when it applies."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.CodeChangeInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="qot_get_code_change.CodeChangeType"),
        Field(2, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "relatedSecurity", "related_security", "message", "required", message="qot_common.Security"),
        Field(4, "publicTime", "public_time", "string", "optional"),
        Field(5, "publicTimestamp", "public_timestamp", "double", "optional"),
        Field(6, "effectiveTime", "effective_time", "string", "optional"),
        Field(7, "effectiveTimestamp", "effective_timestamp", "double", "optional"),
        Field(8, "endTime", "end_time", "string", "optional"),
        Field(9, "endTimestamp", "end_timestamp", "double", "optional"),
    )

    type: CodeChangeType
    """Why the code changes, a CodeChangeType."""
    security: qot_common.Security
    """The main code. After a move to the main board, the code there."""
    related_security: qot_common.Security
    """The temporary code. For a move to the main board, the code on the GEM board."""
    public_time: str | None = None
    """When the change was announced. No source tells the form of the text."""
    public_timestamp: float | None = None
    """The same moment as publicTime, in seconds since 1970 UTC."""
    effective_time: str | None = None
    """When the change takes effect, in the form of publicTime."""
    effective_timestamp: float | None = None
    """The same moment as effectiveTime, in seconds since 1970 UTC."""
    end_time: str | None = None
    """When trading under the temporary code ends, in the form of publicTime. Absent for a move to the main board."""
    end_timestamp: float | None = None
    """The same moment as endTime, in seconds since 1970 UTC. Absent for a move to the main board."""


@dataclass(slots=True, kw_only=True)
class TimeFilter(Message):
    """A span of time to filter by."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.TimeFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="qot_get_code_change.TimeFilterType"),
        Field(2, "beginTime", "begin_time", "string", "optional", moment="day"),
        Field(3, "endTime", "end_time", "string", "optional", moment="day"),
    )

    type: TimeFilterType
    """Which time to look at, a TimeFilterType."""
    begin_time: str | None = None
    """Start of the span as yyyy-MM-dd, by an example in the vendor's client; no source tells its time zone."""
    end_time: str | None = None
    """End of the span, in the form of beginTime. Whether that day belongs to the span is not documented."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: TimeFilterType,
            begin_time: str | Date | None = None,
            end_time: str | Date | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which changes to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "placeHolder", "place_holder", "int32", "optional"),
        Field(2, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(3, "timeFilterList", "time_filter_list", "message", "repeated", message="qot_get_code_change.TimeFilter"),
        Field(4, "typeList", "type_list", "int32", "repeated", enum="qot_get_code_change.CodeChangeType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    place_holder: int | None = None
    """Has no meaning; the vendor's client sends 0."""
    security_list: list[qot_common.Security] = empty_list()
    """The securities to filter by; empty for all (inferred)."""
    time_filter_list: list[TimeFilter] = empty_list()
    """The spans of time to filter by; empty for any time (inferred)."""
    type_list: list[CodeChangeType] = empty_list()
    """The reasons to filter by, each a CodeChangeType; empty for all (inferred)."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            place_holder: int | None = None,
            security_list: Sequence[qot_common.Security | str] = (),
            time_filter_list: list[TimeFilter] = empty_list(),
            type_list: list[CodeChangeType] = empty_list(),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """What the filters found."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "codeChangeList", "code_change_list", "message", "repeated", message="qot_get_code_change.CodeChangeInfo"
        ),
    )

    code_change_list: list[CodeChangeInfo] = empty_list()
    """The changes that pass the filters."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_code_change.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_code_change.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
