# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetIndicatorList.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "IndicatorEntry",
    "IndicatorInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class IndicatorInfo(Message):
    """Message Qot_GetIndicatorList.IndicatorInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.IndicatorInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "shortName", "short_name", "string", "optional"),
        Field(2, "fullName", "full_name", "string", "optional"),
        Field(3, "inputs", "inputs", "message", "repeated", message="qot_common.IndicatorInputParam"),
        Field(4, "outputs", "outputs", "message", "repeated", message="qot_common.IndicatorOutputParam"),
        Field(5, "script", "script", "string", "optional"),
    )

    short_name: str | None = None
    full_name: str | None = None
    inputs: list[qot_common.IndicatorInputParam] = empty_list()
    outputs: list[qot_common.IndicatorOutputParam] = empty_list()
    script: str | None = None


@dataclass(slots=True, kw_only=True)
class IndicatorEntry(Message):
    """Message Qot_GetIndicatorList.IndicatorEntry."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.IndicatorEntry"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "myLang", "my_lang", "message", "optional", message="qot_get_indicator_list.IndicatorInfo"),
        Field(2, "python", "python", "message", "optional", message="qot_get_indicator_list.IndicatorInfo"),
    )

    my_lang: IndicatorInfo | None = None
    python: IndicatorInfo | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetIndicatorList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "searchKey", "search_key", "string", "optional"),
        Field(2, "langType", "lang_type", "int32", "optional", enum="qot_common.IndicatorLangType"),
        Field(3, "searchMode", "search_mode", "int32", "optional", enum="qot_common.IndicatorSearchMode"),
    )

    search_key: str | None = None
    lang_type: qot_common.IndicatorLangType | None = None
    search_mode: qot_common.IndicatorSearchMode | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetIndicatorList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorList", "indicator_list", "message", "repeated", message="qot_get_indicator_list.IndicatorEntry"
        ),
    )

    indicator_list: list[IndicatorEntry] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetIndicatorList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_indicator_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetIndicatorList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_indicator_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
