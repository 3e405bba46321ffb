# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_UpdateRT.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "S2C",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_UpdateRT.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateRT.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "name", "name", "string", "optional"),
        Field(2, "rtList", "rt_list", "message", "repeated", message="qot_common.TimeShare"),
    )

    security: qot_common.Security
    name: str | None = None
    """Since 7.2."""
    rt_list: list[qot_common.TimeShare] = empty_list()


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_UpdateRT.Response."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateRT.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_rt.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
