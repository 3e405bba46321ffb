# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractComboRfq.proto. Since 10.9."""

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
    """Message Qot_GetEventContractComboRfq.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "comboLegList", "combo_leg_list", "message", "repeated", message="qot_common.ComboLeg"),
        Field(2, "mvc", "mvc", "string", "required"),
    )

    combo_leg_list: list[qot_common.ComboLeg] = empty_list()
    mvc: str


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractComboRfq.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "comboLegList", "combo_leg_list", "message", "repeated", message="qot_common.ComboLeg"),
        Field(2, "bidPrice", "bid_price", "double", "optional"),
        Field(3, "askPrice", "ask_price", "double", "optional"),
        Field(4, "quoteId", "quote_id", "string", "optional"),
        Field(5, "shouldRetry", "should_retry", "bool", "optional"),
    )

    combo_leg_list: list[qot_common.ComboLeg] = empty_list()
    bid_price: float | None = None
    ask_price: float | None = None
    quote_id: str | None = None
    should_retry: bool | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractComboRfq.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_combo_rfq.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractComboRfq.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboRfq.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_combo_rfq.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
