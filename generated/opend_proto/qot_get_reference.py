# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the securities that depend on another: the warrants of a stock, or the contracts of a main continuous future
(id 3206). Qot_GetWarrant finds warrants by their properties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "ReferenceType",
    "Request",
    "Response",
]


class ReferenceType(OpenEnum):
    """What to list."""

    UNKNOW = 0
    """Not known."""
    WARRANT = 1
    """The warrants of a stock."""
    FUTURE = 2
    """The contracts of a main continuous future. Since 3.17."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Whose dependent securities to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "referenceType", "reference_type", "int32", "required", enum="qot_get_reference.ReferenceType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    """The stock or the main continuous future."""
    reference_type: ReferenceType
    """Whether to list warrants or futures."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            reference_type: ReferenceType,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The dependent securities."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(2, "staticInfoList", "static_info_list", "message", "repeated", message="qot_common.SecurityStaticInfo"),
    )

    static_info_list: list[qot_common.SecurityStaticInfo] = empty_list()
    """The warrants; or the futures, the main continuous one among them."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_reference.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_reference.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
