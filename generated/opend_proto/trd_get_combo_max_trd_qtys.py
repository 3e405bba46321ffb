# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetComboMaxTrdQtys.proto. Since 10.7."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, trd_common
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
    """Message Trd_GetComboMaxTrdQtys.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "comboLegs", "combo_legs", "message", "repeated", message="qot_common.ComboLeg"),
        Field(4, "qty", "qty", "double", "required"),
        Field(5, "price", "price", "double", "optional"),
        Field(6, "orderType", "order_type", "int32", "required", enum="trd_common.OrderType"),
        Field(7, "orderIDEx", "order_id_ex", "string", "optional"),
    )

    header: trd_common.TrdHeader
    combo_legs: list[qot_common.ComboLeg] = empty_list()
    qty: float
    price: float | None = None
    order_type: trd_common.OrderType
    order_id_ex: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetComboMaxTrdQtys.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "maxTrdQtys", "max_trd_qtys", "message", "optional", message="trd_common.ComboMaxTrdQtys"),
    )

    header: trd_common.TrdHeader
    max_trd_qtys: trd_common.ComboMaxTrdQtys | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetComboMaxTrdQtys.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_combo_max_trd_qtys.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetComboMaxTrdQtys.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_combo_max_trd_qtys.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
