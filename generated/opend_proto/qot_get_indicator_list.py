# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the indicators that Qot_RequestIndicatorCalc (3260) can calculate, with their parameters and lines (id
3259). Since 10.8.
"""

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
    """One indicator in one language."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.IndicatorInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "shortName", "short_name", "string", "optional"),
        Field(2, "fullName", "full_name", "string", "optional"),
        Field(3, "inputs", "inputs", "message", "repeated", message="qot_common.IndicatorInputParam"),
        Field(4, "outputs", "outputs", "message", "repeated", message="qot_common.IndicatorOutputParam"),
        Field(5, "script", "script", "string", "optional"),
    )

    short_name: str | None = None
    """Short name, unique within the language, such as MACD."""
    full_name: str | None = None
    """Name written out, beside the short one."""
    inputs: list[qot_common.IndicatorInputParam] = empty_list()
    """The parameters."""
    outputs: list[qot_common.IndicatorOutputParam] = empty_list()
    """The lines it returns."""
    script: str | None = None
    """Source text of the indicator. Returned only if searchMode is Exact and searchKey is not empty."""


@dataclass(slots=True, kw_only=True)
class IndicatorEntry(Message):
    """The indicators of one name, in either language or both."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.IndicatorEntry"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "myLang", "my_lang", "message", "optional", message="qot_get_indicator_list.IndicatorInfo"),
        Field(2, "python", "python", "message", "optional", message="qot_get_indicator_list.IndicatorInfo"),
    )

    my_lang: IndicatorInfo | None = None
    """The one in MyLanguage. Absent if there is none."""
    python: IndicatorInfo | None = None
    """The one in Python. Absent if there is none."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which indicators to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "searchKey", "search_key", "string", "optional"),
        Field(2, "langType", "lang_type", "int32", "optional", enum="qot_common.IndicatorLangType"),
        Field(3, "searchMode", "search_mode", "int32", "optional", enum="qot_common.IndicatorSearchMode"),
    )

    search_key: str | None = None
    """Only indicators that match this. Empty or absent lists all."""
    lang_type: qot_common.IndicatorLangType | None = None
    """Only indicators in this language, an IndicatorLangType. Absent or Unknown lists both."""
    search_mode: qot_common.IndicatorSearchMode | None = None
    """How searchKey has to match, an IndicatorSearchMode; in part by default."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The indicators."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorList", "indicator_list", "message", "repeated", message="qot_get_indicator_list.IndicatorEntry"
        ),
    )

    indicator_list: list[IndicatorEntry] = empty_list()
    """One entry per name."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_indicator_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndicatorList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_indicator_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
