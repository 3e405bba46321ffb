# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetMaxTrdQtys.proto."""

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
    """Message Trd_GetMaxTrdQtys.C2S."""

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
    order_type: trd_common.OrderType
    code: str
    price: float
    order_id: int | None = None
    adjust_price: bool | None = None
    adjust_side_and_limit: float | None = None
    sec_market: trd_common.TrdSecMarket | None = None
    order_id_ex: str | None = None
    """Since 8.2."""
    session: common.Session | None = None
    """Since 9.4."""
    position_id: int | None = None
    """Since 10.0."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetMaxTrdQtys.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetMaxTrdQtys.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "maxTrdQtys", "max_trd_qtys", "message", "optional", message="trd_common.MaxTrdQtys"),
    )

    header: trd_common.TrdHeader
    max_trd_qtys: trd_common.MaxTrdQtys | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetMaxTrdQtys.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetMaxTrdQtys.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_max_trd_qtys.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetMaxTrdQtys.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetMaxTrdQtys.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_max_trd_qtys.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
