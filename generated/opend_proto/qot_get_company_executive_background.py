# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the background of one director or executive of a company (id 3245). Since 10.6."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The company and the person."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "leaderName", "leader_name", "string", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    leader_name: str | None = None
    """leaderName of Qot_GetCompanyExecutives, not displayLeaderName."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            leader_name: str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The person's background."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "briefBackground", "brief_background", "string", "optional"),)

    brief_background: str | None = None
    """The background in words."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_company_executive_background.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_company_executive_background.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
