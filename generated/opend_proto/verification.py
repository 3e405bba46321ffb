# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Asks for the code that log-in waits for, or types it in (id 1006). OpenD wants a code when its stage is
NeedPicVerifyCode or NeedPhoneVerifyCode. OpenD stores a picture code on its own machine, as
%appdata%/com.futunn.FutuOpenD/F3CNN/PicVerifyCode.png on Windows and as
~/.com.futunn.FutuOpenD/F3CNN/PicVerifyCode.png elsewhere. Only the code requested last is valid. Since 3.8.
"""

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
    """The ways in which a code reaches the user."""

    UNKNOW = 0
    """Not known."""
    PICTURE = 1
    """As a picture to be read."""
    PHONE = 2
    """As a message to the user's phone."""


class VerificationOp(OpenEnum):
    """What to do about the code."""

    UNKNOW = 0
    """Not known."""
    REQUEST = 1
    """Have a code made and delivered."""
    INPUT_AND_LOGIN = 2
    """Type the code in and go on with the log-in."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """What to do about which code."""

    FULL_NAME: ClassVar[str] = "Verification.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="verification.VerificationType"),
        Field(2, "op", "op", "int32", "required", enum="verification.VerificationOp"),
        Field(3, "code", "code", "string", "optional"),
    )

    type: VerificationType
    """Which way the code takes: picture or phone."""
    op: VerificationOp
    """Whether to ask for a code or to type it in."""
    code: str | None = None
    """The code. Needed with InputAndLogin, ignored with Request."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Empty: the outcome stands in the reply's retType."""

    FULL_NAME: ClassVar[str] = "Verification.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Verification.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="verification.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Verification.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="verification.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
