# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetRatingChange.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "RatingChangeItem",
    "RatingChangeType",
    "RatingLevel",
    "Request",
    "Response",
]


class RatingChangeType(OpenEnum):
    """Values of Qot_GetRatingChange.RatingChangeType."""

    UPGRADE = 1
    DOWNGRADE = 2
    NEW_RATING = 3


class RatingLevel(OpenEnum):
    """Values of Qot_GetRatingChange.RatingLevel."""

    UNKNOWN = 0
    SELL = 1
    HOLD = 2
    BUY = 3


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetRatingChange.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "changeType", "change_type", "int32", "optional", enum="qot_get_rating_change.RatingChangeType"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "page", "page", "string", "optional"),
    )

    market: qot_common.QotMarket
    change_type: RatingChangeType | None = None
    count: int | None = None
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class RatingChangeItem(Message):
    """Message Qot_GetRatingChange.RatingChangeItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.RatingChangeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "rating", "rating", "int32", "optional", enum="qot_get_rating_change.RatingLevel"),
        Field(4, "lastRating", "last_rating", "int32", "optional", enum="qot_get_rating_change.RatingLevel"),
        Field(5, "targetPrice", "target_price", "double", "optional"),
        Field(6, "lastTargetPrice", "last_target_price", "double", "optional"),
        Field(7, "changeType", "change_type", "int32", "optional", enum="qot_get_rating_change.RatingChangeType"),
        Field(8, "institutionName", "institution_name", "string", "optional"),
        Field(9, "recommendationDate", "recommendation_date", "string", "optional"),
        Field(10, "lastRecommendationDate", "last_recommendation_date", "string", "optional"),
    )

    security: qot_common.Security | None = None
    name: str | None = None
    rating: RatingLevel | None = None
    last_rating: RatingLevel | None = None
    target_price: float | None = None
    last_target_price: float | None = None
    change_type: RatingChangeType | None = None
    institution_name: str | None = None
    recommendation_date: str | None = None
    last_recommendation_date: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetRatingChange.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_rating_change.RatingChangeItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    data_list: list[RatingChangeItem] = empty_list()
    all_count: int | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetRatingChange.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_rating_change.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetRatingChange.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_rating_change.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
