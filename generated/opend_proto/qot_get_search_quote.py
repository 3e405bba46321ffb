# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetSearchQuote.proto. Since 10.8."""

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
    "SearchQuote",
]


@dataclass(slots=True, kw_only=True)
class SearchQuote(Message):
    """Message Qot_GetSearchQuote.SearchQuote."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.SearchQuote"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
        Field(2, "code", "code", "string", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "sec_type", "sec_type", "int32", "optional", enum="qot_common.SecurityType"),
        Field(5, "is_watched", "is_watched", "bool", "optional"),
    )

    market: qot_common.QotMarket | None = None
    code: str | None = None
    name: str | None = None
    sec_type: qot_common.SecurityType | None = None
    is_watched: bool | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetSearchQuote.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "keyword", "keyword", "string", "required"),
        Field(2, "max_count", "max_count", "int32", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    keyword: str
    max_count: int | None = None
    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetSearchQuote.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "search_quote_list",
            "search_quote_list",
            "message",
            "repeated",
            message="qot_get_search_quote.SearchQuote",
        ),
    )

    search_quote_list: list[SearchQuote] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetSearchQuote.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_search_quote.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetSearchQuote.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_search_quote.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
