# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the latest ticks of one event contract (id 3448). The contract must be subscribed to with sub type Ticker,
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
    "Request",
    "Response",
    "TickerItem",
    "TickerPoint",
]


@dataclass(slots=True, kw_only=True)
class TickerPoint(Message):
    """One tick."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.TickerPoint"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "yesPrice", "yes_price", "double", "optional"),
        Field(3, "noPrice", "no_price", "double", "optional"),
        Field(4, "volume", "volume", "double", "optional"),
        Field(5, "side", "side", "enum", "optional", enum="common.PredSide"),
        Field(6, "sequence", "sequence", "string", "optional"),
    )

    time: str
    """When the trade happened, as yyyy-MM-dd HH:mm:ss without fractions of a second. The time zone is not
    documented; in the vendor's example it is US Eastern time (inferred from the moment within sequence).
    """
    yes_price: float | None = None
    """Price of the yes side. The vendor's example has 0 for it in trades of the no side."""
    no_price: float | None = None
    """Price of the no side, such as 0.01."""
    volume: float | None = None
    """Quantity traded. It can have fractions: the vendor's example has 7.57. No source tells its unit."""
    side: common.PredSide | None = None
    """Whether yes or no was traded. It is not the direction of buying or selling."""
    sequence: str | None = None
    """Sequence number of the tick, a large whole number as text."""


@dataclass(slots=True, kw_only=True)
class TickerItem(Message):
    """Ticks of one contract."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.TickerItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "message", "required", message="qot_common.Security"),
        Field(
            2, "tickerList", "ticker_list", "message", "repeated", message="qot_get_event_contract_ticker.TickerPoint"
        ),
    )

    code: qot_common.Security
    """Which contract it is."""
    ticker_list: list[TickerPoint] = empty_list()
    """The ticks, oldest first in the vendor's example."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which ticks to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "count", "count", "int32", "optional"),
    )

    security: qot_common.Security
    """The contract, of market EventContract. The vendor's comments write the code with EC. in front; its Python
    client sends it without.
    """
    count: int | None = None
    """How many ticks to return, at most 1,000. Absent means 30."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The ticks."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "tickerList", "ticker_list", "message", "repeated", message="qot_get_event_contract_ticker.TickerItem"
        ),
    )

    ticker_list: list[TickerItem] = empty_list()
    """The ticks, grouped by contract."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_ticker.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_ticker.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
