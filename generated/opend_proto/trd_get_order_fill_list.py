# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists today's fills of a real account (id 2211). Simulated accounts are not supported. OpenD answers from its
cache unless refreshCache is set, and only then does the call count against the limit. For earlier fills see
Trd_GetHistoryOrderFillList; Trd_UpdateOrderFill pushes new ones.
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
    """The account, and which fills to return."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFillList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(
            2, "filterConditions", "filter_conditions", "message", "optional", message="trd_common.TrdFilterConditions"
        ),
        Field(3, "refreshCache", "refresh_cache", "bool", "optional"),
    )

    header: trd_common.TrdHeader
    """The account to read, and a market of it."""
    filter_conditions: trd_common.TrdFilterConditions | None = None
    """Which fills to return. Absent returns all. For futures accounts times are in the zone of OpenD's setting
    future_trade_api_time_zone (UTC+8 by default), else exchange-local; that is documented for Hong Kong, the US
    and Stock Connect.
    """
    refresh_cache: bool | None = None
    """True has OpenD ask the server anew, which counts against the limit. False or absent answers from OpenD's
    cache, which the server keeps current by pushes. Refresh only where the data seem stale, as after lost
    packets. Since 3.12.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The fills found."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFillList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderFillList", "order_fill_list", "message", "repeated", message="trd_common.OrderFill"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    order_fill_list: list[trd_common.OrderFill] = empty_list()
    """The fills, earliest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFillList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_order_fill_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetOrderFillList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_order_fill_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
