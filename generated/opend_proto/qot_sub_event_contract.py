# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_SubEventContract.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_SubEventContract.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "subTypeList", "sub_type_list", "int32", "repeated", enum="qot_common.SubType"),
        Field(3, "isSubOrUnSub", "is_sub_or_un_sub", "bool", "required"),
        Field(4, "isRegOrUnRegPush", "is_reg_or_un_reg_push", "bool", "optional"),
        Field(5, "isFirstPush", "is_first_push", "bool", "optional"),
        Field(6, "isUnsubAll", "is_unsub_all", "bool", "optional"),
        Field(7, "klineSource", "kline_source", "enum", "repeated", enum="qot_common.EC_KlineSource"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    sub_type_list: list[qot_common.SubType] = empty_list()
    is_sub_or_un_sub: bool
    is_reg_or_un_reg_push: bool | None = None
    is_first_push: bool | None = None
    is_unsub_all: bool | None = None
    kline_source: list[qot_common.EC_KlineSource] = empty_list()
    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_SubEventContract.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_SubEventContract.Request."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_sub_event_contract.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_SubEventContract.Response."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_sub_event_contract.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
