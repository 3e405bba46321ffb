# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the latest changes of analysts' ratings in a market (id 3426). For the United States and, by the vendor's
proto but not by its page, Canada. Since 10.8.
"""

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
    """How a rating changed."""

    UPGRADE = 1
    """Raised: in the documented example the target price, with the rating as before."""
    DOWNGRADE = 2
    """Lowered."""
    NEW_RATING = 3
    """Given for the first time."""


class RatingLevel(OpenEnum):
    """The ratings. Qot_Common.ResearchRatingType numbers them otherwise."""

    UNKNOWN = 0
    """Not known."""
    SELL = 1
    """Sell the stock."""
    HOLD = 2
    """Keep the stock."""
    BUY = 3
    """Buy the stock."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the kind of change and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "changeType", "change_type", "int32", "optional", enum="qot_get_rating_change.RatingChangeType"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "page", "page", "string", "optional"),
    )

    market: qot_common.QotMarket
    """QotMarket_US_Security, or by the proto QotMarket_CA_Security; the vendor's page has the United States only."""
    change_type: RatingChangeType | None = None
    """Kind of change, a RatingChangeType; raised by default."""
    count: int | None = None
    """Items of this page, 1 to 20; 10 by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""


@dataclass(slots=True, kw_only=True)
class RatingChangeItem(Message):
    """One change of an institution's opinion on a stock."""

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
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    rating: RatingLevel | None = None
    """Rating now, a RatingLevel."""
    last_rating: RatingLevel | None = None
    """Rating before, a RatingLevel. It can be the same: in the documented example only the target price was raised."""
    target_price: float | None = None
    """Target price now, in dollars for US stocks in the documented example."""
    last_target_price: float | None = None
    """Target price before, in the currency of targetPrice."""
    change_type: RatingChangeType | None = None
    """Kind of change, a RatingChangeType."""
    institution_name: str | None = None
    """Who rates the stock."""
    recommendation_date: str | None = None
    """Day of the rating now, as yyyy-MM-dd."""
    last_recommendation_date: str | None = None
    """Day of the rating before, as yyyy-MM-dd."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of changes."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_rating_change.RatingChangeItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    data_list: list[RatingChangeItem] = empty_list()
    """The changes."""
    all_count: int | None = None
    """Changes on all pages."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_rating_change.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetRatingChange.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_rating_change.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
