# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Brings the broker queue of one Hong Kong security after a change (push id 3015). It is pushed for securities
subscribed to with sub type Broker and isRegOrUnRegPush. With Bmp or Level1 rights there is none.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "S2C",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The broker queue of one security."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateBroker.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(4, "name", "name", "string", "optional"),
        Field(2, "brokerAskList", "broker_ask_list", "message", "repeated", message="qot_common.Broker"),
        Field(3, "brokerBidList", "broker_bid_list", "message", "repeated", message="qot_common.Broker"),
    )

    security: qot_common.Security
    """The security the queue belongs to."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    broker_ask_list: list[qot_common.Broker] = empty_list()
    """The brokers on the sell side, nearest price level first."""
    broker_bid_list: list[qot_common.Broker] = empty_list()
    """The brokers on the buy side, nearest price level first."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateBroker.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_broker.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push."""
