# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the plates of a market: its industries, regions or concepts (id 3204). Qot_GetPlateSecurity reads the
securities of a plate.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which plates to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSet.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "plateSetType", "plate_set_type", "int32", "required", enum="qot_common.PlateSetType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    market: qot_common.QotMarket
    """The market. Shanghai and Shenzhen are one: either returns the plates of both."""
    plate_set_type: qot_common.PlateSetType
    """The kind of plates. Other cannot be asked for. Region has no plates for Hong Kong and the US at present."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The plates of the kind asked for."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSet.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plateInfoList", "plate_info_list", "message", "repeated", message="qot_common.PlateInfo"),
    )

    plate_info_list: list[qot_common.PlateInfo] = empty_list()
    """The plates, with code and name; plateType is left out here."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSet.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_plate_set.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPlateSet.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_plate_set.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
