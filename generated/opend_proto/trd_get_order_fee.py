# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the fees of orders (id 2225), of orders later than 2018-01-01 only. Simulated accounts and accounts with the
Canadian securities firm are not supported. Since 8.2.
"""

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
    """The orders to ask about."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderIdExList", "order_id_ex_list", "string", "repeated"),
    )

    header: trd_common.TrdHeader
    """The account of the orders, and a market of it."""
    order_id_ex_list: list[str] = empty_list()
    """Ids of the orders on the server (orderIDEx), at most 400."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The fees found."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderFeeList", "order_fee_list", "message", "repeated", message="trd_common.OrderFee"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    order_fee_list: list[trd_common.OrderFee] = empty_list()
    """One entry for each order."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_order_fee.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFee.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_order_fee.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
