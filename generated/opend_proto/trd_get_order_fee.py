# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetOrderFee.proto. Since 8.2."""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
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
    """Message Trd_GetOrderFee.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderIdExList", "order_id_ex_list", "string", "repeated"),
    )

    header: trd_common.TrdHeader
    order_id_ex_list: list[str] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetOrderFee.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderFeeList", "order_fee_list", "message", "repeated", message="trd_common.OrderFee"),
    )

    header: trd_common.TrdHeader
    order_fee_list: list[trd_common.OrderFee] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetOrderFee.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_order_fee.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetOrderFee.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_order_fee.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
