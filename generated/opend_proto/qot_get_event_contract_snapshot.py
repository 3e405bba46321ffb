# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the latest price, best bid and ask, volume and open interest of event contracts (id 3445). It needs no
subscription. For more levels see Qot_GetEventContractOrderBook. Prices are from 0 to 1 in the vendor's examples;
their currency is not documented. Quantities can have fractions. Since 10.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "SnapshotItem",
]


@dataclass(slots=True, kw_only=True)
class SnapshotItem(Message):
    """The snapshot of one contract."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.SnapshotItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "event_code", "event_code", "message", "optional", message="qot_common.Security"),
        Field(4, "yes_sub_title", "yes_sub_title", "string", "optional"),
        Field(5, "no_sub_title", "no_sub_title", "string", "optional"),
        Field(6, "status", "status", "enum", "optional", enum="qot_common.EC_Status"),
        Field(7, "price", "price", "double", "optional"),
        Field(8, "cumulative_volume", "cumulative_volume", "double", "optional"),
        Field(9, "yes_bid", "yes_bid", "double", "optional"),
        Field(10, "yes_bid_size", "yes_bid_size", "double", "optional"),
        Field(11, "yes_ask", "yes_ask", "double", "optional"),
        Field(12, "yes_ask_size", "yes_ask_size", "double", "optional"),
        Field(13, "no_bid", "no_bid", "double", "optional"),
        Field(14, "no_bid_size", "no_bid_size", "double", "optional"),
        Field(15, "no_ask", "no_ask", "double", "optional"),
        Field(16, "no_ask_size", "no_ask_size", "double", "optional"),
        Field(17, "last_trade_time", "last_trade_time", "string", "optional"),
        Field(18, "volume_24h", "volume_24h", "double", "optional"),
        Field(19, "open_interest", "open_interest", "double", "optional"),
    )

    code: qot_common.Security
    """Which contract it is."""
    name: str | None = None
    """Its name, localized."""
    event_code: qot_common.Security | None = None
    """The event it belongs to."""
    yes_sub_title: str | None = None
    """Subtitle of the yes side, such as a team, localized."""
    no_sub_title: str | None = None
    """Subtitle of the no side, localized; the same team as for yes in the vendor's example."""
    status: qot_common.EC_Status | None = None
    """The state of the contract, a value below 100."""
    price: float | None = None
    """The latest price, such as 0.5. Of which side is not documented."""
    cumulative_volume: float | None = None
    """Quantity traded so far."""
    yes_bid: float | None = None
    """Price of the highest bid for the yes side."""
    yes_bid_size: float | None = None
    """Quantity at yes_bid."""
    yes_ask: float | None = None
    """Price of the lowest ask for the yes side."""
    yes_ask_size: float | None = None
    """Quantity at yes_ask."""
    no_bid: float | None = None
    """Price of the highest bid for the no side."""
    no_bid_size: float | None = None
    """Quantity at no_bid."""
    no_ask: float | None = None
    """Price of the lowest ask for the no side."""
    no_ask_size: float | None = None
    """Quantity at no_ask."""
    last_trade_time: str | None = None
    """When the last trade happened, as yyyy-MM-dd HH:mm:ss. No source tells the time zone; ticks of event contracts
    are in US Eastern time in the vendor's example, to judge by their sequence numbers (inferred).
    """
    volume_24h: float | None = None
    """Quantity traded in 24 hours."""
    open_interest: float | None = None
    """Contracts that are open."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which contracts to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The contracts, of market EventContract. How many are allowed is not documented. The vendor's comments write
    the code with EC. in front; its Python client sends it without.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The snapshots."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "snapshotList",
            "snapshot_list",
            "message",
            "repeated",
            message="qot_get_event_contract_snapshot.SnapshotItem",
        ),
    )

    snapshot_list: list[SnapshotItem] = empty_list()
    """One entry per contract."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_snapshot.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_snapshot.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
