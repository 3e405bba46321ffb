# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_ReconfirmOrder.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
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
    """Message Trd_ReconfirmOrder.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "packetID", "packet_id", "message", "required", message="common.PacketID"),
        Field(2, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(3, "orderID", "order_id", "uint64", "required"),
        Field(4, "reconfirmReason", "reconfirm_reason", "int32", "required"),
    )

    packet_id: common.PacketID
    header: trd_common.TrdHeader
    order_id: int
    reconfirm_reason: int


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_ReconfirmOrder.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderID", "order_id", "uint64", "required"),
    )

    header: trd_common.TrdHeader
    order_id: int


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_ReconfirmOrder.Request."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_reconfirm_order.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_ReconfirmOrder.Response."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_reconfirm_order.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
