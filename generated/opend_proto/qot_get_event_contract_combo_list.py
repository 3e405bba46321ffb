# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractComboList.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "ComboEvent",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class ComboEvent(Message):
    """Message Qot_GetEventContractComboList.ComboEvent."""

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
    event_name: str | None = None
    combo_contracts: list[qot_common.Security] = empty_list()
    series_security: qot_common.Security | None = None
    category: str | None = None
    competition: str | None = None
    competition_scope: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractComboList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "competition", "competition", "string", "optional"),
        Field(3, "series", "series", "message", "optional", message="qot_common.Security"),
        Field(4, "nextPage", "next_page", "string", "optional"),
        Field(5, "count", "count", "int32", "optional"),
    )

    category: str | None = None
    competition: str | None = None
    series: qot_common.Security | None = None
    next_page: str | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractComboList.S2C."""

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
    mvc: str | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractComboList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_combo_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractComboList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractComboList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_combo_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
