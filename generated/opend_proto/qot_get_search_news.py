# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Searches news, announcements and ratings by keyword (id 3263). Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "NewsSubType",
    "Request",
    "Response",
    "SearchNews",
]


class NewsSubType(OpenEnum):
    """The kinds of news."""

    ALL = 0
    """Of every kind, the default of requests."""
    NEWS = 1
    """News articles."""
    NOTICE = 2
    """Announcements."""
    RATING = 3
    """Ratings of stocks."""


@dataclass(slots=True, kw_only=True)
class SearchNews(Message):
    """One piece of news."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.SearchNews"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "title", "title", "string", "optional"),
        Field(2, "news_sub_type", "news_sub_type", "int32", "optional", enum="qot_get_search_news.NewsSubType"),
        Field(3, "source", "source", "string", "optional"),
        Field(4, "publish_time", "publish_time", "string", "optional"),
        Field(5, "view_count", "view_count", "int64", "optional"),
        Field(6, "related_securities", "related_securities", "string", "repeated"),
        Field(7, "url", "url", "string", "optional"),
    )

    title: str | None = None
    """Headline. The vendor says that the keyword is in it; in its example also translated."""
    news_sub_type: NewsSubType | None = None
    """The kind of news, a NewsSubType."""
    source: str | None = None
    """Who published it, such as MT Newswires or Benzinga."""
    publish_time: str | None = None
    """When it was published. The vendor's proto calls it a timestamp as text; its example has month and day only, as
    5/13. The time zone is not documented.
    """
    view_count: int | None = None
    """How often it was read."""
    related_securities: list[str] = empty_list()
    """The securities it is about. The vendor's proto and client write them as LITE.US, with the market behind the
    code; its documented example has US.GEMI. It may be empty.
    """
    url: str | None = None
    """Address of the full text, a web page or a link into the app."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """What to search for."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "keyword", "keyword", "string", "required"),
        Field(2, "max_count", "max_count", "int32", "optional"),
        Field(3, "news_sub_type", "news_sub_type", "int32", "optional", enum="qot_get_search_news.NewsSubType"),
    )

    keyword: str
    """The words to search for, such as lite. Not empty."""
    max_count: int | None = None
    """How many items to return at most, up to 100; 10 by default."""
    news_sub_type: NewsSubType | None = None
    """Only news of this kind, a NewsSubType; ALL by default."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """What was found."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "search_news_list", "search_news_list", "message", "repeated", message="qot_get_search_news.SearchNews"
        ),
    )

    search_news_list: list[SearchNews] = empty_list()
    """The items. In which order is not documented."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_search_news.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_search_news.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
