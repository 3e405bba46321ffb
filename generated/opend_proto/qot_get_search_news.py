# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetSearchNews.proto. Since 10.8."""

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
    """Values of Qot_GetSearchNews.NewsSubType."""

    ALL = 0
    NEWS = 1
    NOTICE = 2
    RATING = 3


@dataclass(slots=True, kw_only=True)
class SearchNews(Message):
    """Message Qot_GetSearchNews.SearchNews."""

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
    news_sub_type: NewsSubType | None = None
    source: str | None = None
    publish_time: str | None = None
    view_count: int | None = None
    related_securities: list[str] = empty_list()
    url: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetSearchNews.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "keyword", "keyword", "string", "required"),
        Field(2, "max_count", "max_count", "int32", "optional"),
        Field(3, "news_sub_type", "news_sub_type", "int32", "optional", enum="qot_get_search_news.NewsSubType"),
    )

    keyword: str
    max_count: int | None = None
    news_sub_type: NewsSubType | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetSearchNews.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "search_news_list", "search_news_list", "message", "repeated", message="qot_get_search_news.SearchNews"
        ),
    )

    search_news_list: list[SearchNews] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetSearchNews.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_search_news.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetSearchNews.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetSearchNews.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_search_news.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
