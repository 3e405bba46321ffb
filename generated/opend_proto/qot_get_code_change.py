# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCodeChange.proto. Since 3.13."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

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
    """Values of Qot_GetCodeChange.CodeChangeType."""

    UNKOWN = 0
    GEM_TO_MAIN = 1
    UNPAID = 2
    CHANGE_LOT = 3
    SPLIT = 4
    JOINT = 5
    JOINT_SPLIT = 6
    SPLIT_JOINT = 7
    OTHER = 8


class TimeFilterType(OpenEnum):
    """Values of Qot_GetCodeChange.TimeFilterType."""

    UNKNOW = 0
    PUBLIC = 1
    EFFECTIVE = 2
    END = 3


@dataclass(slots=True, kw_only=True)
class CodeChangeInfo(Message):
    """Message Qot_GetCodeChange.CodeChangeInfo."""

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
    security: qot_common.Security
    related_security: qot_common.Security
    public_time: str | None = None
    public_timestamp: float | None = None
    effective_time: str | None = None
    effective_timestamp: float | None = None
    end_time: str | None = None
    end_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class TimeFilter(Message):
    """Message Qot_GetCodeChange.TimeFilter."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.TimeFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="qot_get_code_change.TimeFilterType"),
        Field(2, "beginTime", "begin_time", "string", "optional"),
        Field(3, "endTime", "end_time", "string", "optional"),
    )

    type: TimeFilterType
    begin_time: str | None = None
    end_time: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetCodeChange.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "placeHolder", "place_holder", "int32", "optional"),
        Field(2, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(3, "timeFilterList", "time_filter_list", "message", "repeated", message="qot_get_code_change.TimeFilter"),
        Field(4, "typeList", "type_list", "int32", "repeated", enum="qot_get_code_change.CodeChangeType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    place_holder: int | None = None
    security_list: list[qot_common.Security] = empty_list()
    time_filter_list: list[TimeFilter] = empty_list()
    type_list: list[CodeChangeType] = empty_list()
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCodeChange.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "codeChangeList", "code_change_list", "message", "repeated", message="qot_get_code_change.CodeChangeInfo"
        ),
    )

    code_change_list: list[CodeChangeInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCodeChange.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_code_change.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCodeChange.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCodeChange.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_code_change.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
