# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Brings the new state of an order (push id 2208). It is pushed for the accounts named in Trd_SubAccPush whenever
status, price, quantity, filled quantity, trigger price, trailType, trailValue or trailSpread changes.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message

__all__ = [
    "S2C",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One changed order."""

    FULL_NAME: ClassVar[str] = "Trd_UpdateOrder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "order", "order", "message", "required", message="trd_common.Order"),
    )

    header: trd_common.TrdHeader
    """The account of the order, and its market."""
    order: trd_common.Order
    """The order as it now stands."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Trd_UpdateOrder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_update_order.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome; in a push always Succeed."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push."""
