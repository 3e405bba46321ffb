# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Sends a command for the vendor's internal use (id 1008). Which commands there are is not documented. Since 3.17."""

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
    """A command with its parameters."""

    FULL_NAME: ClassVar[str] = "TestCmd.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "cmd", "cmd", "string", "required"),
        Field(2, "paramStr", "param_str", "string", "optional"),
        Field(3, "paramBytes", "param_bytes", "bytes", "optional"),
    )

    cmd: str
    """Name of the command."""
    param_str: str | None = None
    """Parameters as text; their form is not documented."""
    param_bytes: bytes | None = None
    """Parameters as bytes; their form is not documented. Since 10.7."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """What the command returns."""

    FULL_NAME: ClassVar[str] = "TestCmd.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "cmd", "cmd", "string", "required"),
        Field(2, "resultStr", "result_str", "string", "optional"),
        Field(3, "resultBytes", "result_bytes", "bytes", "optional"),
    )

    cmd: str
    """Name of the command that was sent (inferred)."""
    result_str: str | None = None
    """Result as text; its form is not documented. Since 10.7."""
    result_bytes: bytes | None = None
    """Result as bytes; its form is not documented. Since 10.7."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "TestCmd.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="test_cmd.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "TestCmd.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="test_cmd.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
