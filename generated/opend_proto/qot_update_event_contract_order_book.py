# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Brings new order books of event contracts (push id 3450). It is pushed for contracts subscribed to by
Qot_SubEventContract with sub type OrderBook and isRegOrUnRegPush. Since 10.9.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_get_event_contract_order_book
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "S2C",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The new order books."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateEventContractOrderBook.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "orderBookList",
            "order_book_list",
            "message",
            "repeated",
            message="qot_get_event_contract_order_book.OrderBookItem",
        ),
    )

    order_book_list: list[qot_get_event_contract_order_book.OrderBookItem] = empty_list()
    """One order book per contract."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateEventContractOrderBook.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_event_contract_order_book.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push."""
