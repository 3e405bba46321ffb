# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractSeriesList.proto. Since 10.9."""

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
    """Message Qot_GetEventContractSeriesList.SeriesItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.SeriesItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "seriesSecurity", "series_security", "message", "required", message="qot_common.Security"),
        Field(2, "seriesName", "series_name", "string", "optional"),
        Field(3, "category", "category", "string", "optional"),
        Field(4, "tags", "tags", "string", "repeated"),
        Field(5, "frequency", "frequency", "enum", "optional", enum="qot_common.EC_Frequency"),
    )

    series_security: qot_common.Security
    series_name: str | None = None
    category: str | None = None
    tags: list[str] = empty_list()
    frequency: qot_common.EC_Frequency | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractSeriesList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "tag", "tag", "string", "optional"),
    )

    category: str | None = None
    tag: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractSeriesList.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractSeriesList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_series_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractSeriesList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractSeriesList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_series_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
