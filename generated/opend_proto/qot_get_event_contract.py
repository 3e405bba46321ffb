# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContract.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "ContractItem",
    "RecommendContract",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class ContractItem(Message):
    """Message Qot_GetEventContract.ContractItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.ContractItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "contractSecurity", "contract_security", "message", "required", message="qot_common.Security"),
        Field(2, "eventSecurity", "event_security", "message", "optional", message="qot_common.Security"),
        Field(3, "seriesSecurity", "series_security", "message", "optional", message="qot_common.Security"),
        Field(4, "contractType", "contract_type", "enum", "optional", enum="qot_common.EC_ContractType"),
        Field(5, "title", "title", "string", "optional"),
        Field(6, "yesSubTitle", "yes_sub_title", "string", "optional"),
        Field(7, "openTime", "open_time", "string", "optional"),
        Field(8, "closeTime", "close_time", "string", "optional"),
        Field(9, "determinationTime", "determination_time", "string", "optional"),
        Field(10, "settledTime", "settled_time", "string", "optional"),
        Field(11, "latestExpirationTime", "latest_expiration_time", "string", "optional"),
        Field(12, "status", "status", "enum", "optional", enum="qot_common.EC_Status"),
        Field(13, "result", "result", "string", "optional"),
        Field(14, "settlementValue", "settlement_value", "string", "optional"),
        Field(15, "expirationValue", "expiration_value", "string", "optional"),
        Field(16, "volume", "volume", "string", "optional"),
        Field(17, "canCloseEarly", "can_close_early", "bool", "optional"),
        Field(18, "tickSize", "tick_size", "string", "optional"),
        Field(19, "category", "category", "string", "optional"),
        Field(20, "tag", "tag", "string", "optional"),
    )

    contract_security: qot_common.Security
    event_security: qot_common.Security | None = None
    series_security: qot_common.Security | None = None
    contract_type: qot_common.EC_ContractType | None = None
    title: str | None = None
    yes_sub_title: str | None = None
    open_time: str | None = None
    close_time: str | None = None
    determination_time: str | None = None
    settled_time: str | None = None
    latest_expiration_time: str | None = None
    status: qot_common.EC_Status | None = None
    result: str | None = None
    settlement_value: str | None = None
    expiration_value: str | None = None
    volume: str | None = None
    can_close_early: bool | None = None
    tick_size: str | None = None
    category: str | None = None
    tag: str | None = None


@dataclass(slots=True, kw_only=True)
class RecommendContract(Message):
    """Message Qot_GetEventContract.RecommendContract."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.RecommendContract"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "contractSecurity", "contract_security", "message", "required", message="qot_common.Security"),
    )

    contract_security: qot_common.Security


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContract.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "event", "event", "message", "required", message="qot_common.Security"),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "count", "count", "int32", "optional"),
    )

    event: qot_common.Security
    next_page: str | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContract.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "contractList", "contract_list", "message", "repeated", message="qot_get_event_contract.ContractItem"),
        Field(
            2,
            "recommendContracts",
            "recommend_contracts",
            "message",
            "repeated",
            message="qot_get_event_contract.RecommendContract",
        ),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    contract_list: list[ContractItem] = empty_list()
    recommend_contracts: list[RecommendContract] = empty_list()
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContract.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContract.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
