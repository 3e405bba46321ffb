# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads which plates securities belong to (id 3207). It is for stocks and indexes only."""

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
    "SecurityOwnerPlate",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which securities to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The stocks and indexes, at most 200."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class SecurityOwnerPlate(Message):
    """One security, and the plates it belongs to."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.SecurityOwnerPlate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "name", "name", "string", "optional"),
        Field(2, "plateInfoList", "plate_info_list", "message", "repeated", message="qot_common.PlateInfo"),
    )

    security: qot_common.Security
    """The stock or index asked about."""
    name: str | None = None
    """Name of the security, for display. Since 7.2."""
    plate_info_list: list[qot_common.PlateInfo] = empty_list()
    """The plates it belongs to, with their kind."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The plates of the securities."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "ownerPlateList",
            "owner_plate_list",
            "message",
            "repeated",
            message="qot_get_owner_plate.SecurityOwnerPlate",
        ),
    )

    owner_plate_list: list[SecurityOwnerPlate] = empty_list()
    """One entry per security."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_owner_plate.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_owner_plate.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
