# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetResearchRatingSummary.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

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
    """Message Qot_GetResearchRatingSummary.C2S."""

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
    rating_dimension_type: qot_common.ResearchRatingDimensionType | None = None
    uid: str | None = None
    next_key: str | None = None
    num: int | None = None


@dataclass(slots=True, kw_only=True)
class InstInfo(Message):
    """Message Qot_GetResearchRatingSummary.InstInfo."""

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
    institution_picture_url: str | None = None
    institution_name: str | None = None
    update_time: int | None = None
    update_time_str: str | None = None
    institution_source_name: str | None = None
    institution_en_name: str | None = None


@dataclass(slots=True, kw_only=True)
class AnalystInfo(Message):
    """Message Qot_GetResearchRatingSummary.AnalystInfo."""

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
    analyst_name: str | None = None
    analyst_picture_url: str | None = None
    num_of_stars: float | None = None
    success_rate: float | None = None
    excess_return: float | None = None
    stock_success_rate: float | None = None
    stock_avg_return: float | None = None
    institution_info: InstInfo | None = None
    update_time: int | None = None
    update_time_str: str | None = None


@dataclass(slots=True, kw_only=True)
class RatingItem(Message):
    """Message Qot_GetResearchRatingSummary.RatingItem."""

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
    institution_uid: str | None = None
    rating: qot_common.ResearchRatingType | None = None
    target_price: float | None = None
    recommendation_date: int | None = None
    recommendation_date_str: str | None = None
    rating_url: str | None = None
    update_time: int | None = None
    update_time_str: str | None = None


@dataclass(slots=True, kw_only=True)
class InstRatingSummaryItem(Message):
    """Message Qot_GetResearchRatingSummary.InstRatingSummaryItem."""

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
    rating_item_list: list[RatingItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class AnalystRatingSummaryItem(Message):
    """Message Qot_GetResearchRatingSummary.AnalystRatingSummaryItem."""

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
    rating_item_list: list[RatingItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class InstRatingDetail(Message):
    """Message Qot_GetResearchRatingSummary.InstRatingDetail."""

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
    analyst_info_list: list[AnalystInfo] = empty_list()
    rating_item_list: list[RatingItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class AnalystRatingDetail(Message):
    """Message Qot_GetResearchRatingSummary.AnalystRatingDetail."""

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
    rating_item_list: list[RatingItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetResearchRatingSummary.S2C."""

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
    analyst_rating_summary_list: list[AnalystRatingSummaryItem] = empty_list()
    inst_rating_detail: InstRatingDetail | None = None
    analyst_rating_detail: AnalystRatingDetail | None = None
    next_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetResearchRatingSummary.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_research_rating_summary.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetResearchRatingSummary.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchRatingSummary.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_research_rating_summary.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
