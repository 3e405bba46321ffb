# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Shows that both ends of a connection are alive (id 1004). Send it within every keepAliveInterval of the
InitConnect reply; the vendor's Python client sends it after four fifths of that time.
"""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Carries the client's clock."""

    FULL_NAME: ClassVar[str] = "KeepAlive.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "time", "time", "int64", "required"),)

    time: int
    """When the client sends the packet, in seconds since 1970 UTC."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Carries the server's clock."""

    FULL_NAME: ClassVar[str] = "KeepAlive.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "time", "time", "int64", "required"),)

    time: int
    """When the server answers, in seconds since 1970 UTC."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "KeepAlive.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="keep_alive.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "KeepAlive.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="keep_alive.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
