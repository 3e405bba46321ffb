# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Estimates what a combination order would change in an account (id 2112): net assets, margin, buying power. It
returns no quantities, despite its name. Trd_PlaceComboOrder places the order; for a single security see
Trd_GetMaxTrdQtys. Since 10.7.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, trd_common
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
    """The combination to estimate."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "comboLegs", "combo_legs", "message", "repeated", message="qot_common.ComboLeg"),
        Field(4, "qty", "qty", "double", "required"),
        Field(5, "price", "price", "double", "optional"),
        Field(6, "orderType", "order_type", "int32", "required", enum="trd_common.OrderType"),
        Field(7, "orderIDEx", "order_id_ex", "string", "optional"),
    )

    header: trd_common.TrdHeader
    """The account and market to trade in."""
    combo_legs: list[qot_common.ComboLeg] = empty_list()
    """The legs of the combination, as in Trd_PlaceComboOrder."""
    qty: float
    """How many combinations. Each leg trades qty times its qtyRatio."""
    price: float | None = None
    """Price of the combination, in the currency of its market (inferred). For market and auction orders too, give a
    current price, which the server needs for its estimate.
    """
    order_type: trd_common.OrderType
    """The kind of order."""
    order_id_ex: str | None = None
    """Id on the server of the order to change. Absent for a new order."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The estimate."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "maxTrdQtys", "max_trd_qtys", "message", "optional", message="trd_common.ComboMaxTrdQtys"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    max_trd_qtys: trd_common.ComboMaxTrdQtys | None = None
    """What the order would change."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_combo_max_trd_qtys.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetComboMaxTrdQtys.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_combo_max_trd_qtys.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
