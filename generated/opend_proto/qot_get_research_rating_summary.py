# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the ratings of a stock by institution or by analyst, or those of one of them (id 3230). For US stocks and
REITs. For all together see Qot_GetResearchAnalystConsensus. Since 10.6.
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
    "AnalystInfo",
    "AnalystRatingDetail",
    "AnalystRatingSummaryItem",
    "InstInfo",
    "InstRatingDetail",
    "InstRatingSummaryItem",
    "RatingItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security, whose ratings, and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(
            2,
            "ratingDimensionType",
            "rating_dimension_type",
            "enum",
            "optional",
            enum="qot_common.ResearchRatingDimensionType",
        ),
        Field(3, "uid", "uid", "string", "optional"),
        Field(4, "nextKey", "next_key", "string", "optional"),
        Field(5, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or REIT."""
    rating_dimension_type: qot_common.ResearchRatingDimensionType | None = None
    """By institution or by analyst; by institution is the default."""
    uid: str | None = None
    """institutionUid or analystUid for the ratings of one, to fit ratingDimensionType. Empty for the list."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 20; 10 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            rating_dimension_type: qot_common.ResearchRatingDimensionType | None = None,
            uid: str | None = None,
            next_key: str | None = None,
            num: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class InstInfo(Message):
    """An institution."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.InstInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "institutionUid", "institution_uid", "string", "optional"),
        Field(2, "institutionPictureUrl", "institution_picture_url", "string", "optional"),
        Field(3, "institutionName", "institution_name", "string", "optional"),
        Field(4, "updateTime", "update_time", "int64", "optional"),
        Field(5, "updateTimeStr", "update_time_str", "string", "optional"),
        Field(6, "institutionSourceName", "institution_source_name", "string", "optional"),
        Field(7, "institutionEnName", "institution_en_name", "string", "optional"),
    )

    institution_uid: str | None = None
    """Id of the institution."""
    institution_picture_url: str | None = None
    """Address of its picture."""
    institution_name: str | None = None
    """Name, Chinese in the documented example."""
    update_time: int | None = None
    """When this was last changed, in seconds since 1970."""
    update_time_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""
    institution_source_name: str | None = None
    """Name that the source of the ratings uses."""
    institution_en_name: str | None = None
    """Name in English."""


@dataclass(slots=True, kw_only=True)
class AnalystInfo(Message):
    """Someone who rates stocks."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.AnalystInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "analystUid", "analyst_uid", "string", "optional"),
        Field(2, "analystName", "analyst_name", "string", "optional"),
        Field(3, "analystPictureUrl", "analyst_picture_url", "string", "optional"),
        Field(4, "numOfStars", "num_of_stars", "double", "optional"),
        Field(5, "successRate", "success_rate", "double", "optional"),
        Field(6, "excessReturn", "excess_return", "double", "optional"),
        Field(7, "stockSuccessRate", "stock_success_rate", "double", "optional"),
        Field(8, "stockAvgReturn", "stock_avg_return", "double", "optional"),
        Field(
            9,
            "institutionInfo",
            "institution_info",
            "message",
            "optional",
            message="qot_get_research_rating_summary.InstInfo",
        ),
        Field(10, "updateTime", "update_time", "int64", "optional"),
        Field(11, "updateTimeStr", "update_time_str", "string", "optional"),
    )

    analyst_uid: str | None = None
    """Id of the analyst."""
    analyst_name: str | None = None
    """The person's name."""
    analyst_picture_url: str | None = None
    """Address of the picture."""
    num_of_stars: float | None = None
    """Stars, 0.0 to 5.0."""
    success_rate: float | None = None
    """Ratings that proved right, in percent: 12.34 is 12.34%."""
    excess_return: float | None = None
    """Return above the benchmark, in percent: 12.34 is 12.34%. No source tells the benchmark or the span."""
    stock_success_rate: float | None = None
    """Ratings of this stock that proved right, in percent: 12.34 is 12.34%."""
    stock_avg_return: float | None = None
    """Mean return of the ratings of this stock, in percent: 12.34 is 12.34%. No source tells the span."""
    institution_info: InstInfo | None = None
    """Where the analyst works."""
    update_time: int | None = None
    """When this was last changed, in seconds since 1970."""
    update_time_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""


@dataclass(slots=True, kw_only=True)
class RatingItem(Message):
    """One rating by an analyst, with the target price."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.RatingItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "analystUid", "analyst_uid", "string", "optional"),
        Field(2, "institutionUid", "institution_uid", "string", "optional"),
        Field(3, "rating", "rating", "enum", "optional", enum="qot_common.ResearchRatingType"),
        Field(4, "targetPrice", "target_price", "double", "optional"),
        Field(5, "recommendationDate", "recommendation_date", "int64", "optional"),
        Field(6, "recommendationDateStr", "recommendation_date_str", "string", "optional"),
        Field(7, "ratingUrl", "rating_url", "string", "optional"),
        Field(8, "updateTime", "update_time", "int64", "optional"),
        Field(9, "updateTimeStr", "update_time_str", "string", "optional"),
    )

    analyst_uid: str | None = None
    """Id of the analyst."""
    institution_uid: str | None = None
    """Id of the institution."""
    rating: qot_common.ResearchRatingType | None = None
    """Sell, Hold or Buy."""
    target_price: float | None = None
    """Price that the analyst expects; no source tells its currency."""
    recommendation_date: int | None = None
    """Day of the rating, in seconds since 1970."""
    recommendation_date_str: str | None = None
    """Day of the rating as yyyy-MM-dd, in the market's time zone."""
    rating_url: str | None = None
    """Address of its source."""
    update_time: int | None = None
    """When this was last changed, in seconds since 1970."""
    update_time_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""


@dataclass(slots=True, kw_only=True)
class InstRatingSummaryItem(Message):
    """The ratings of one institution, in the list."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.InstRatingSummaryItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "institutionInfo",
            "institution_info",
            "message",
            "optional",
            message="qot_get_research_rating_summary.InstInfo",
        ),
        Field(
            2,
            "ratingItemList",
            "rating_item_list",
            "message",
            "repeated",
            message="qot_get_research_rating_summary.RatingItem",
        ),
    )

    institution_info: InstInfo | None = None
    """Who rates the stock."""
    rating_item_list: list[RatingItem] = empty_list()
    """Its ratings of the stock."""


@dataclass(slots=True, kw_only=True)
class AnalystRatingSummaryItem(Message):
    """The ratings of one analyst, in the list."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.AnalystRatingSummaryItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "analystInfo",
            "analyst_info",
            "message",
            "optional",
            message="qot_get_research_rating_summary.AnalystInfo",
        ),
        Field(
            2,
            "ratingItemList",
            "rating_item_list",
            "message",
            "repeated",
            message="qot_get_research_rating_summary.RatingItem",
        ),
    )

    analyst_info: AnalystInfo | None = None
    """Who rates the stock."""
    rating_item_list: list[RatingItem] = empty_list()
    """The analyst's ratings of the stock."""


@dataclass(slots=True, kw_only=True)
class InstRatingDetail(Message):
    """The ratings of the institution asked for."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.InstRatingDetail"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "institutionInfo",
            "institution_info",
            "message",
            "optional",
            message="qot_get_research_rating_summary.InstInfo",
        ),
        Field(
            2,
            "analystInfoList",
            "analyst_info_list",
            "message",
            "repeated",
            message="qot_get_research_rating_summary.AnalystInfo",
        ),
        Field(
            3,
            "ratingItemList",
            "rating_item_list",
            "message",
            "repeated",
            message="qot_get_research_rating_summary.RatingItem",
        ),
    )

    institution_info: InstInfo | None = None
    """Who rates the stock."""
    analyst_info_list: list[AnalystInfo] = empty_list()
    """Its analysts, without stockSuccessRate, stockAvgReturn and institutionInfo."""
    rating_item_list: list[RatingItem] = empty_list()
    """Its ratings of the stock."""


@dataclass(slots=True, kw_only=True)
class AnalystRatingDetail(Message):
    """The ratings of the analyst asked for."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.AnalystRatingDetail"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "analystInfo",
            "analyst_info",
            "message",
            "optional",
            message="qot_get_research_rating_summary.AnalystInfo",
        ),
        Field(
            2,
            "ratingItemList",
            "rating_item_list",
            "message",
            "repeated",
            message="qot_get_research_rating_summary.RatingItem",
        ),
    )

    analyst_info: AnalystInfo | None = None
    """The analyst, with the institution."""
    rating_item_list: list[RatingItem] = empty_list()
    """The analyst's ratings of the stock."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One of the four, as uid and ratingDimensionType ask."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "instRatingSummaryList",
            "inst_rating_summary_list",
            "message",
            "repeated",
            message="qot_get_research_rating_summary.InstRatingSummaryItem",
        ),
        Field(
            2,
            "analystRatingSummaryList",
            "analyst_rating_summary_list",
            "message",
            "repeated",
            message="qot_get_research_rating_summary.AnalystRatingSummaryItem",
        ),
        Field(
            3,
            "instRatingDetail",
            "inst_rating_detail",
            "message",
            "optional",
            message="qot_get_research_rating_summary.InstRatingDetail",
        ),
        Field(
            4,
            "analystRatingDetail",
            "analyst_rating_detail",
            "message",
            "optional",
            message="qot_get_research_rating_summary.AnalystRatingDetail",
        ),
        Field(5, "nextKey", "next_key", "string", "optional"),
    )

    inst_rating_summary_list: list[InstRatingSummaryItem] = empty_list()
    """The list by institution. Without uid."""
    analyst_rating_summary_list: list[AnalystRatingSummaryItem] = empty_list()
    """The list by analyst. Without uid."""
    inst_rating_detail: InstRatingDetail | None = None
    """One institution. With uid."""
    analyst_rating_detail: AnalystRatingDetail | None = None
    """One analyst. With uid."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_research_rating_summary.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_research_rating_summary.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
