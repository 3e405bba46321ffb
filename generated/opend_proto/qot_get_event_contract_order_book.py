# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the order book of one event contract (id 3446). The contract must be subscribed to with sub type OrderBook,
see Qot_SubEventContract; it is an error otherwise. Since 10.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

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
    """One price level."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.OrderBookLevel"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "price", "price", "double", "required"),
        Field(2, "size", "size", "double", "required"),
    )

    price: float
    """Price of the level, from 0 to 1 in the vendor's examples; the currency is not documented."""
    size: float
    """Quantity at the level. It can have fractions: the vendor's example has 2633.6."""


@dataclass(slots=True, kw_only=True)
class OrderBookItem(Message):
    """The order book of one contract. In the vendor's example the sides mirror each other: a bid of 0.49 for no is
    the ask of 0.51 for yes.
    """

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
    """Which contract it is."""
    yes_bids: list[OrderBookLevel] = empty_list()
    """Bids for the yes side, best (highest) price first in the vendor's example."""
    yes_asks: list[OrderBookLevel] = empty_list()
    """Asks for the yes side, best (lowest) price first in the vendor's example."""
    no_bids: list[OrderBookLevel] = empty_list()
    """Bids for the no side."""
    no_asks: list[OrderBookLevel] = empty_list()
    """Asks for the no side."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which order book to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "num", "num", "int32", "required"),
    )

    security: qot_common.Security
    """The contract, of market EventContract. The vendor's comments write the code with EC. in front; its Python
    client sends it without.
    """
    num: int
    """How many price levels to return, more than 0. Fewer come back if there are fewer."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            num: int,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The order book."""

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
    """The order book of the contract, wrapped in a list."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_order_book.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractOrderBook.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_order_book.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
