# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how much of a security an account can buy and sell, or to how much an order can be changed (id 2111). Cash
accounts cannot ask about options, and cryptocurrency accounts have no figures for margin. The most futures that
can be bought is the power of Trd_GetFunds divided by longRequiredIM, rounded down. For combinations see
Trd_GetComboMaxTrdQtys.
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
    """The order to ask about."""

    FULL_NAME: ClassVar[str] = "Trd_GetMaxTrdQtys.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderType", "order_type", "int32", "required", enum="trd_common.OrderType"),
        Field(3, "code", "code", "string", "required"),
        Field(4, "price", "price", "double", "required"),
        Field(5, "orderID", "order_id", "uint64", "optional"),
        Field(6, "adjustPrice", "adjust_price", "bool", "optional"),
        Field(7, "adjustSideAndLimit", "adjust_side_and_limit", "double", "optional"),
        Field(8, "secMarket", "sec_market", "int32", "optional", enum="trd_common.TrdSecMarket"),
        Field(9, "orderIDEx", "order_id_ex", "string", "optional"),
        Field(10, "session", "session", "int32", "optional", enum="common.Session"),
        Field(11, "positionID", "position_id", "uint64", "optional"),
    )

    header: trd_common.TrdHeader
    """The account and market to trade in."""
    order_type: trd_common.OrderType
    """The kind of order."""
    code: str
    """Code of the security: five digits for Hong Kong, six for mainland China, free for the US. The code of a main
    futures contract is replaced by that of the actual contract.
    """
    price: float
    """Price in the security's currency, with three decimals in securities accounts and nine in futures accounts;
    more are cut off. For market and auction orders too, give a current price, which the server needs for the
    calculation.
    """
    order_id: int | None = None
    """Numeric id of the order to change; absent for a new order. The result then includes the order's own quantity.
    Ask no sooner than 0.5 seconds after placing it.
    """
    adjust_price: bool | None = None
    """Whether a price off the tick grid is moved onto it. It takes effect together with adjustSideAndLimit, and
    matters for Hong Kong and mainland China; futures ignore it. The Python client sends false where no adjustment
    is asked for.
    """
    adjust_side_and_limit: float | None = None
    """How far the price may be moved, as a fraction: 0.015 allows up to 1.5% upwards, -0.01 up to 1% downwards."""
    sec_market: trd_common.TrdSecMarket | None = None
    """The market of the security; needed to tell Shanghai from Shenzhen."""
    order_id_ex: str | None = None
    """Id on the server of the order to change; it can stand for orderID. Send one of the two. Since 8.2."""
    session: common.Session | None = None
    """The part of the US trading day in which the order is live: RTH, ETH, OVERNIGHT or ALL. Used only for the US.
    Since 9.4.
    """
    position_id: int | None = None
    """The position to close, as Trd_GetPositionList names it; used by the Japanese securities firm, for derivatives
    accounts. Since 10.0.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The quantities found."""

    FULL_NAME: ClassVar[str] = "Trd_GetMaxTrdQtys.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "maxTrdQtys", "max_trd_qtys", "message", "optional", message="trd_common.MaxTrdQtys"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    max_trd_qtys: trd_common.MaxTrdQtys | None = None
    """What can be bought and sold."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetMaxTrdQtys.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_max_trd_qtys.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetMaxTrdQtys.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_max_trd_qtys.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
