# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the events whose contracts can be combined, a page at a time, with the mvc that a quote for a combination
needs (id 3453). For the quote see Qot_GetEventContractComboRfq. The documentation calls the two
get_valid_combo_list and request_combo_quotes. Since 10.9.
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
    "ComboEvent",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class ComboEvent(Message):
    """One event whose contracts can be combined."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.ComboEvent"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "eventSecurity", "event_security", "message", "required", message="qot_common.Security"),
        Field(2, "eventName", "event_name", "string", "optional"),
        Field(3, "comboContracts", "combo_contracts", "message", "repeated", message="qot_common.Security"),
        Field(4, "seriesSecurity", "series_security", "message", "optional", message="qot_common.Security"),
        Field(5, "category", "category", "string", "optional"),
        Field(6, "competition", "competition", "string", "optional"),
        Field(7, "competitionScope", "competition_scope", "string", "optional"),
    )

    event_security: qot_common.Security
    """The event as a security of market EventContract."""
    event_name: str | None = None
    """Its name, localized."""
    combo_contracts: list[qot_common.Security] = empty_list()
    """Contracts that can be legs. It is a preview; Qot_GetEventContract lists all of the event."""
    series_security: qot_common.Security | None = None
    """The series the event belongs to."""
    category: str | None = None
    """The category, such as Sports. The vendor's example has Hot for an event found under Sports."""
    competition: str | None = None
    """Name of the competition, such as FIFA World Cup, localized."""
    competition_scope: str | None = None
    """Kind of bet in the competition, such as Game, localized."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which events to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "competition", "competition", "string", "optional"),
        Field(3, "series", "series", "message", "optional", message="qot_common.Security"),
        Field(4, "nextPage", "next_page", "string", "optional"),
        Field(5, "count", "count", "int32", "optional"),
    )

    category: str | None = None
    """The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports."""
    competition: str | None = None
    """The competition to list, by its name from Qot_FilterCompetition (inferred)."""
    series: qot_common.Security | None = None
    """The series to list. The vendor's comments write the code with EC. in front; its Python client sends it
    without.
    """
    next_page: str | None = None
    """The nextPage of the previous reply, to continue behind it. Absent starts with the first page."""
    count: int | None = None
    """How many events to return per page. Absent means 200 by the vendor's comment, no limit by its page."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            category: str | None = None,
            competition: str | None = None,
            series: qot_common.Security | str | None = None,
            next_page: str | None = None,
            count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of events."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "comboEventList",
            "combo_event_list",
            "message",
            "repeated",
            message="qot_get_event_contract_combo_list.ComboEvent",
        ),
        Field(2, "mvc", "mvc", "string", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    combo_event_list: list[ComboEvent] = empty_list()
    """The events whose contracts can be combined."""
    mvc: str | None = None
    """The mvc to hand to Qot_GetEventContractComboRfq as it is: exchange and symbol with a dot between, such as
    KALSHI.KXMVECROSSCATEGORY-R.
    """
    next_page: str | None = None
    """Where the next page starts, to be handed back as it is. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_combo_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_combo_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
