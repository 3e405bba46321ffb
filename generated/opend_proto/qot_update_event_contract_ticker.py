# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_UpdateEventContractTicker.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_get_event_contract_ticker
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "S2C",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_UpdateEventContractTicker.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateEventContractTicker.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "tickerList", "ticker_list", "message", "repeated", message="qot_get_event_contract_ticker.TickerItem"
        ),
    )

    ticker_list: list[qot_get_event_contract_ticker.TickerItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_UpdateEventContractTicker.Response."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateEventContractTicker.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_event_contract_ticker.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
