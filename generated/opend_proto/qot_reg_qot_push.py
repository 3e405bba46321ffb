# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Asks for the pushes of quotes on this connection, or stops them (id 3002). The securities must be subscribed to
first. Qot_Sub does both in one call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which pushes to ask for or to stop. Each sub type of the list is applied to each security of the list."""

    FULL_NAME: ClassVar[str] = "Qot_RegQotPush.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "subTypeList", "sub_type_list", "int32", "repeated", enum="qot_common.SubType"),
        Field(3, "rehabTypeList", "rehab_type_list", "int32", "repeated", enum="qot_common.RehabType"),
        Field(4, "isRegOrUnReg", "is_reg_or_un_reg", "bool", "required"),
        Field(5, "isFirstPush", "is_first_push", "bool", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The securities whose pushes are started or stopped."""
    sub_type_list: list[qot_common.SubType] = empty_list()
    """The kinds of data, each a Qot_Common.SubType."""
    rehab_type_list: list[qot_common.RehabType] = empty_list()
    """The price adjustments in which candlesticks are pushed, each a Qot_Common.RehabType. It concerns candlestick
    sub types only; empty means Forward.
    """
    is_reg_or_un_reg: bool
    """True asks for pushes, false stops them."""
    is_first_push: bool | None = None
    """Whether data that OpenD already holds is pushed once right after pushes are asked for. Absent means yes."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            sub_type_list: list[qot_common.SubType] = empty_list(),
            rehab_type_list: list[qot_common.RehabType] = empty_list(),
            is_reg_or_un_reg: bool,
            is_first_push: bool | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Nothing; that the reply succeeds is the result."""

    FULL_NAME: ClassVar[str] = "Qot_RegQotPush.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_RegQotPush.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_reg_qot_push.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_RegQotPush.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_reg_qot_push.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
