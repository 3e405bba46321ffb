# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Confirms an order that needs a second confirmation. The vendor has published no id for it, and its Python client
does not use it.
"""

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
    """The order to confirm."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "packetID", "packet_id", "message", "required", message="common.PacketID"),
        Field(2, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(3, "orderID", "order_id", "uint64", "required"),
        Field(4, "reconfirmReason", "reconfirm_reason", "int32", "required"),
    )

    packet_id: common.PacketID
    """Guards against replay; its serialNo must equal the serial number of the frame."""
    header: trd_common.TrdHeader
    """The account and market of the order."""
    order_id: int
    """Numeric id of the order."""
    reconfirm_reason: int
    """Why it needs confirming. Old releases had 0 for unknown, 1 for too large a quantity, to be split into smaller
    orders, and 2 for a price far from the current one; the enum is gone.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The order that was confirmed."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderID", "order_id", "uint64", "required"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    order_id: int
    """Numeric id of the order."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_reconfirm_order.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_ReconfirmOrder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_reconfirm_order.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
