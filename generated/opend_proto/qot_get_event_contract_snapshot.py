# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractSnapshot.proto. Since 10.9."""

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
    "SnapshotItem",
]


@dataclass(slots=True, kw_only=True)
class SnapshotItem(Message):
    """Message Qot_GetEventContractSnapshot.SnapshotItem."""

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
    name: str | None = None
    event_code: qot_common.Security | None = None
    yes_sub_title: str | None = None
    no_sub_title: str | None = None
    status: qot_common.EC_Status | None = None
    price: float | None = None
    cumulative_volume: float | None = None
    yes_bid: float | None = None
    yes_bid_size: float | None = None
    yes_ask: float | None = None
    yes_ask_size: float | None = None
    no_bid: float | None = None
    no_bid_size: float | None = None
    no_ask: float | None = None
    no_ask_size: float | None = None
    last_trade_time: str | None = None
    volume_24h: float | None = None
    open_interest: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractSnapshot.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    security_list: list[qot_common.Security] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractSnapshot.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractSnapshot.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_snapshot.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractSnapshot.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSnapshot.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_snapshot.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
