# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractOrderBook.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OrderBookItem",
    "OrderBookLevel",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OrderBookLevel(Message):
    """Message Qot_GetEventContractOrderBook.OrderBookLevel."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.OrderBookLevel"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "price", "price", "double", "required"),
        Field(2, "size", "size", "double", "required"),
    )

    price: float
    size: float


@dataclass(slots=True, kw_only=True)
class OrderBookItem(Message):
    """Message Qot_GetEventContractOrderBook.OrderBookItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.OrderBookItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "message", "required", message="qot_common.Security"),
        Field(
            2, "yesBids", "yes_bids", "message", "repeated", message="qot_get_event_contract_order_book.OrderBookLevel"
        ),
        Field(
            3, "yesAsks", "yes_asks", "message", "repeated", message="qot_get_event_contract_order_book.OrderBookLevel"
        ),
        Field(
            4, "noBids", "no_bids", "message", "repeated", message="qot_get_event_contract_order_book.OrderBookLevel"
        ),
        Field(
            5, "noAsks", "no_asks", "message", "repeated", message="qot_get_event_contract_order_book.OrderBookLevel"
        ),
    )

    code: qot_common.Security
    yes_bids: list[OrderBookLevel] = empty_list()
    yes_asks: list[OrderBookLevel] = empty_list()
    no_bids: list[OrderBookLevel] = empty_list()
    no_asks: list[OrderBookLevel] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractOrderBook.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "num", "num", "int32", "required"),
    )

    security: qot_common.Security
    num: int


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractOrderBook.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.S2C"
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

    order_book_list: list[OrderBookItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractOrderBook.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_order_book.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractOrderBook.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_order_book.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
