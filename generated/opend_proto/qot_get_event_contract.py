# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the contracts of one event, a page at a time (id 3438). It needs no subscription. For their prices see
Qot_GetEventContractSnapshot. Since 10.9.
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
    "ContractItem",
    "RecommendContract",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class ContractItem(Message):
    """One contract: its event, its times and how it ended."""

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
    """The contract as a security of market EventContract, to ask for its quotes with."""
    event_security: qot_common.Security | None = None
    """The event it belongs to."""
    series_security: qot_common.Security | None = None
    """The series its event belongs to."""
    contract_type: qot_common.EC_ContractType | None = None
    """Whether it is settled by yes or no, or on a scale."""
    title: str | None = None
    """Title of the contract, such as the question it asks, localized."""
    yes_sub_title: str | None = None
    """Subtitle of the yes side, such as a team, localized."""
    open_time: str | None = None
    """When the contract begins, in UTC as 2025-09-26T18:30:00Z by the vendor's comment and its page."""
    close_time: str | None = None
    """When the contract ends, in UTC as 2025-09-26T18:30:00Z by the vendor's comment and its page."""
    determination_time: str | None = None
    """When the outcome is determined, in UTC as 2025-09-26T18:30:00Z by the vendor's comment; its page does not tell
    the zone.
    """
    settled_time: str | None = None
    """When settlement is done, in UTC as 2025-09-26T18:30:00Z by the vendor's comment; its page does not tell the
    zone.
    """
    latest_expiration_time: str | None = None
    """The latest time of expiry, in UTC as 2025-09-26T18:30:00Z by the vendor's comment; its page does not tell the
    zone.
    """
    status: qot_common.EC_Status | None = None
    """The state of the contract, a value below 100."""
    result: str | None = None
    """The outcome, as text. Which texts there are is not documented."""
    settlement_value: str | None = None
    """Value of the contract at settlement, as text. The unit is not documented."""
    expiration_value: str | None = None
    """The result at expiry, as text. Its form is not documented."""
    volume: str | None = None
    """The quantity traded, as text."""
    can_close_early: bool | None = None
    """Whether trading may end early."""
    tick_size: str | None = None
    """The tick size, as text."""
    category: str | None = None
    """The category, such as Sports."""
    tag: str | None = None
    """The tag within the category, such as Baseball."""


@dataclass(slots=True, kw_only=True)
class RecommendContract(Message):
    """A contract the vendor recommends."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.RecommendContract"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "contractSecurity", "contract_security", "message", "required", message="qot_common.Security"),
    )

    contract_security: qot_common.Security
    """Market and code of the contract."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which contracts to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "event", "event", "message", "required", message="qot_common.Security"),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "count", "count", "int32", "optional"),
    )

    event: qot_common.Security
    """The event, of market EventContract. The vendor's comments write the code with EC. in front; its Python client
    sends it without.
    """
    next_page: str | None = None
    """The nextPage of the previous reply, to continue behind it. Absent starts with the first page."""
    count: int | None = None
    """How many contracts to return per page, at most 1,000. Absent means 100."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event: qot_common.Security | str,
            next_page: str | None = None,
            count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of contracts."""

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
    """The contracts of the event."""
    recommend_contracts: list[RecommendContract] = empty_list()
    """Contracts the vendor recommends. How it chooses them is not documented."""
    next_page: str | None = None
    """Where the next page starts, to be handed back as it is. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContract.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
