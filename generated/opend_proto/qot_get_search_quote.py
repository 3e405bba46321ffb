# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Searches securities by keyword, in several markets at once (id 3262). Since 10.8."""

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
    """One security that matches."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.SearchQuote"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
        Field(2, "code", "code", "string", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "sec_type", "sec_type", "int32", "optional", enum="qot_common.SecurityType"),
        Field(5, "is_watched", "is_watched", "bool", "optional"),
    )

    market: qot_common.QotMarket | None = None
    """The market, a QotMarket."""
    code: str | None = None
    """The code, such as LITE or 01936 in the vendor's proto. Its documented example has the market before the code,
    as US.AAPL.
    """
    name: str | None = None
    """Name of the security."""
    sec_type: qot_common.SecurityType | None = None
    """The kind of security, a SecurityType. Plates are found too."""
    is_watched: bool | None = None
    """Whether it is in the user's watchlist. It needs a logged-in user."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """What to search for."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "keyword", "keyword", "string", "required"),
        Field(2, "max_count", "max_count", "int32", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    keyword: str
    """The words to search for, such as lite. Not empty."""
    max_count: int | None = None
    """How many securities to return at most, up to 100; 10 by default."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """What was found."""

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
    """The securities. In which order is not documented."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_search_quote.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchQuote.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_search_quote.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
