# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Changes, cancels, disables, enables or deletes an order, or cancels all (id 2205). A real account must be unlocked
first with Trd_UnlockTrade. Hong Kong orders can be changed, cancelled, disabled, enabled and deleted, futures
orders changed, cancelled and deleted, US and simulated orders changed and cancelled, Stock Connect and
cryptocurrency orders only cancelled. Deleting acts in OpenD alone. To name the order by orderIDEx, send orderID
as 0.
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
    """The order to change and how. The fields from qty to trailSpread are used only for a single order with
    operation Normal.
    """

    FULL_NAME: ClassVar[str] = "Trd_ModifyOrder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "packetID", "packet_id", "message", "required", message="common.PacketID"),
        Field(2, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(3, "orderID", "order_id", "uint64", "required"),
        Field(4, "modifyOrderOp", "modify_order_op", "int32", "required", enum="trd_common.ModifyOrderOp"),
        Field(5, "forAll", "for_all", "bool", "optional"),
        Field(6, "trdMarket", "trd_market", "int32", "optional", enum="trd_common.TrdMarket"),
        Field(8, "qty", "qty", "double", "optional"),
        Field(9, "price", "price", "double", "optional"),
        Field(10, "adjustPrice", "adjust_price", "bool", "optional"),
        Field(11, "adjustSideAndLimit", "adjust_side_and_limit", "double", "optional"),
        Field(12, "auxPrice", "aux_price", "double", "optional"),
        Field(13, "trailType", "trail_type", "int32", "optional", enum="trd_common.TrailType"),
        Field(14, "trailValue", "trail_value", "double", "optional"),
        Field(15, "trailSpread", "trail_spread", "double", "optional"),
        Field(16, "orderIDEx", "order_id_ex", "string", "optional"),
    )

    packet_id: common.PacketID
    """Guards against replay; its serialNo must equal the serial number of the frame."""
    header: trd_common.TrdHeader
    """The account and market to trade in."""
    order_id: int
    """Numeric id of the order; 0 with forAll or when orderIDEx is given."""
    modify_order_op: trd_common.ModifyOrderOp
    """What to do with the order."""
    for_all: bool | None = None
    """True applies the operation to all orders of the account. Absent means the one order named. Simulated and Stock
    Connect accounts cannot cancel all.
    """
    trd_market: trd_common.TrdMarket | None = None
    """The market whose orders are cancelled; used only for cancelling all. Unknown, which the Python client sends by
    default, cancels in all markets. Since 5.10.
    """
    qty: float | None = None
    """New total quantity, the part already filled included, in shares, or in contracts for options and futures;
    decimals are cut off. Used only with operation Normal.
    """
    price: float | None = None
    """New price in the security's currency, with three decimals in securities accounts and nine in futures accounts;
    more are cut off. Used only with operation Normal; market, auction market, stop market, market-if-touched and
    trailing orders do not need it.
    """
    adjust_price: bool | None = None
    """Whether a price off the tick grid is moved onto it. It takes effect together with adjustSideAndLimit, and
    matters for Hong Kong and mainland China; futures ignore it. The Python client sends false where no adjustment
    is asked for.
    """
    adjust_side_and_limit: float | None = None
    """How far the price may be moved, as a fraction: 0.015 allows up to 1.5% upwards, -0.01 up to 1% downwards."""
    aux_price: float | None = None
    """New trigger price in the security's currency, with three decimals in securities accounts and nine in futures
    accounts; more are rounded. Required for stop and if-touched orders. Since 5.8.
    """
    trail_type: trd_common.TrailType | None = None
    """Whether trailValue is a ratio or an amount. Required for trailing stop orders. Since 5.8."""
    trail_value: float | None = None
    """How far a trailing stop trails. As a ratio it is in percent, 20 for 20%, with two decimals. As an amount it is
    in the security's currency, with three decimals in securities accounts and nine in futures accounts. More are
    rounded. Required for trailing stop orders. Since 5.8.
    """
    trail_spread: float | None = None
    """The distance of the limit from the trigger, in the security's currency, with three decimals in securities
    accounts and nine in futures accounts; more are rounded. Required for trailing stop limit orders. Since 5.8.
    """
    order_id_ex: str | None = None
    """Id of the order on the server; it can stand for orderID. Since 8.2."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The order the change is handed in for."""

    FULL_NAME: ClassVar[str] = "Trd_ModifyOrder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderID", "order_id", "uint64", "required"),
        Field(3, "orderIDEx", "order_id_ex", "string", "optional"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    order_id: int
    """Numeric id of the order."""
    order_id_ex: str | None = None
    """Id of the order on the server. Since 8.2."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_ModifyOrder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_modify_order.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_ModifyOrder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_modify_order.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
