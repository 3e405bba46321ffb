# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Requests a quote for a combination of event contracts (id 3454). It needs no subscription. Its quoteId is needed
to place the order and expires; how soon is not documented. Since 10.9.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
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
    """The combination to quote."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "comboLegList", "combo_leg_list", "message", "repeated", message="qot_common.ComboLeg"),
        Field(2, "mvc", "mvc", "string", "required"),
    )

    combo_leg_list: list[qot_common.ComboLeg] = empty_list()
    """The legs, two or more; they may be of different events. Each needs side, qtyRatio and predSide."""
    mvc: str
    """The mvc of Qot_GetEventContractComboList, as it is."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The quote."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "comboLegList", "combo_leg_list", "message", "repeated", message="qot_common.ComboLeg"),
        Field(2, "bidPrice", "bid_price", "double", "optional"),
        Field(3, "askPrice", "ask_price", "double", "optional"),
        Field(4, "quoteId", "quote_id", "string", "optional"),
        Field(5, "shouldRetry", "should_retry", "bool", "optional"),
    )

    combo_leg_list: list[qot_common.ComboLeg] = empty_list()
    """The legs that were asked for."""
    bid_price: float | None = None
    """Bid price of the yes side of the combination. Absent when there is none."""
    ask_price: float | None = None
    """Ask price of the yes side of the combination."""
    quote_id: str | None = None
    """Id of the quote, to place the order with."""
    should_retry: bool | None = None
    """Whether the vendor suggests to request the quote again. Absent when there is no quote."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_combo_rfq.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_combo_rfq.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
