# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Verification.proto. Since 3.8."""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "VerificationOp",
    "VerificationType",
]


class VerificationType(OpenEnum):
    """Values of Verification.VerificationType."""

    UNKNOW = 0
    PICTURE = 1
    PHONE = 2


class VerificationOp(OpenEnum):
    """Values of Verification.VerificationOp."""

    UNKNOW = 0
    REQUEST = 1
    INPUT_AND_LOGIN = 2


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Verification.C2S."""

    FULL_NAME: ClassVar[str] = "Verification.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="verification.VerificationType"),
        Field(2, "op", "op", "int32", "required", enum="verification.VerificationOp"),
        Field(3, "code", "code", "string", "optional"),
    )

    type: VerificationType
    op: VerificationOp
    code: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Verification.S2C."""

    FULL_NAME: ClassVar[str] = "Verification.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Verification.Request."""

    FULL_NAME: ClassVar[str] = "Verification.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="verification.C2S"),)

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Verification.Response."""

    FULL_NAME: ClassVar[str] = "Verification.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="verification.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
