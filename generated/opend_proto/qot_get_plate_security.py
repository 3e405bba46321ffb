# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the securities of a plate (id 3205). The plate is one of Qot_GetPlateSet, the members of an index, or a list
of the vendor's such as LIST1910, all Hong Kong stocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which plate to read, and in which order."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSecurity.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plate", "plate", "message", "required", message="qot_common.Security"),
        Field(2, "sortField", "sort_field", "int32", "optional", enum="qot_common.SortField"),
        Field(3, "ascend", "ascend", "bool", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    plate: qot_common.Security
    """Market and code of the plate, such as BK1001."""
    sort_field: qot_common.SortField | None = None
    """What to sort by, a Qot_Common.SortField. Absent means the code. The pre-market and after-hours fields are for
    the US only; LastSettlePrice, Position and PositionChange for futures only. Since 3.12.
    """
    ascend: bool | None = None
    """True sorts upwards, false downwards. Absent means upwards. Since 3.12."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            plate: qot_common.Security | str,
            sort_field: qot_common.SortField | None = None,
            ascend: bool | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The securities of the plate."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSecurity.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "staticInfoList", "static_info_list", "message", "repeated", message="qot_common.SecurityStaticInfo"),
    )

    static_info_list: list[qot_common.SecurityStaticInfo] = empty_list()
    """The securities, sorted as asked."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSecurity.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_plate_security.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSecurity.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_plate_security.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
