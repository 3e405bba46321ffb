# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Adds securities to one of the user's own watchlist groups, or takes them out (id 3214). System groups cannot be
changed. What is added to a group is also added to the group All, which holds at most 500 securities, or 2,000 for
clients who have traded. Since 3.10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "ModifyUserSecurityOp",
    "Request",
    "Response",
]


class ModifyUserSecurityOp(OpenEnum):
    """What to do with the securities."""

    UNKNOWN = 0
    """Not known."""
    ADD = 1
    """Add them to the group."""
    DEL = 2
    """Delete them from the watchlist."""
    MOVE_OUT = 3
    """Take them out of the group. Since 3.16."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """What to change."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupName", "group_name", "string", "required"),
        Field(2, "op", "op", "int32", "required", enum="qot_modify_user_security.ModifyUserSecurityOp"),
        Field(3, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    group_name: str
    """Name of the group. Of several groups with the same name, the first one is changed."""
    op: ModifyUserSecurityOp
    """Whether to add, delete or take out."""
    security_list: list[qot_common.Security] = empty_list()
    """The securities to add, delete or take out."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            group_name: str,
            op: ModifyUserSecurityOp,
            security_list: Sequence[qot_common.Security | str] = (),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Nothing; that the reply succeeds is the result."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_modify_user_security.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_modify_user_security.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
