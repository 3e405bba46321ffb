# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists series of event contracts, that is groups of events of the same kind (id 3436). It needs no subscription.
For the events of a series see Qot_GetEventContractEventList. Since 10.9.
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
    "SeriesItem",
]


@dataclass(slots=True, kw_only=True)
class SeriesItem(Message):
    """One series of events, and how often they recur."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.SeriesItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "seriesSecurity", "series_security", "message", "required", message="qot_common.Security"),
        Field(2, "seriesName", "series_name", "string", "optional"),
        Field(3, "category", "category", "string", "optional"),
        Field(4, "tags", "tags", "string", "repeated"),
        Field(5, "frequency", "frequency", "enum", "optional", enum="qot_common.EC_Frequency"),
    )

    series_security: qot_common.Security
    """The series as a security of market EventContract. Its code ends in .SERIES in the vendor's examples."""
    series_name: str | None = None
    """Its name, localized."""
    category: str | None = None
    """The category, such as Sports."""
    tags: list[str] = empty_list()
    """The tags it belongs to; there may be several or none."""
    frequency: qot_common.EC_Frequency | None = None
    """How often its events take place."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which series to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "tag", "tag", "string", "optional"),
    )

    category: str | None = None
    """The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports. It may be left out."""
    tag: str | None = None
    """The tag within the category, such as Baseball. It may be left out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The series."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "seriesList",
            "series_list",
            "message",
            "repeated",
            message="qot_get_event_contract_series_list.SeriesItem",
        ),
    )

    series_list: list[SeriesItem] = empty_list()
    """All of them; there are no pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_series_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_series_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
