# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads on what terms stocks can be bought on margin and sold short (id 2223). Only stocks of Hong Kong and the US
are supported; cryptocurrencies are refused. Since 5.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "MarginRatioInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class MarginRatioInfo(Message):
    """The terms of one stock."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.MarginRatioInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "isLongPermit", "is_long_permit", "bool", "optional"),
        Field(3, "isShortPermit", "is_short_permit", "bool", "optional"),
        Field(4, "shortPoolRemain", "short_pool_remain", "double", "optional"),
        Field(5, "shortFeeRate", "short_fee_rate", "double", "optional"),
        Field(6, "alertLongRatio", "alert_long_ratio", "double", "optional"),
        Field(7, "alertShortRatio", "alert_short_ratio", "double", "optional"),
        Field(8, "imLongRatio", "im_long_ratio", "double", "optional"),
        Field(9, "imShortRatio", "im_short_ratio", "double", "optional"),
        Field(10, "mcmLongRatio", "mcm_long_ratio", "double", "optional"),
        Field(11, "mcmShortRatio", "mcm_short_ratio", "double", "optional"),
        Field(12, "mmLongRatio", "mm_long_ratio", "double", "optional"),
        Field(13, "mmShortRatio", "mm_short_ratio", "double", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    is_long_permit: bool | None = None
    """Whether it can be bought on margin."""
    is_short_permit: bool | None = None
    """Whether it can be borrowed and sold short."""
    short_pool_remain: float | None = None
    """Shares left in the pool for selling short."""
    short_fee_rate: float | None = None
    """Reference rate for borrowing it, in percent: 20 is 20%. Its period is not documented."""
    alert_long_ratio: float | None = None
    """Margin ratio that raises an alert, when bought on margin, in percent: 20 is 20%."""
    alert_short_ratio: float | None = None
    """Margin ratio that raises an alert, when sold short, in percent: 20 is 20%."""
    im_long_ratio: float | None = None
    """Initial margin ratio when bought on margin, in percent: 20 is 20%."""
    im_short_ratio: float | None = None
    """Initial margin ratio when sold short, in percent: 20 is 20%."""
    mcm_long_ratio: float | None = None
    """Margin ratio of the margin call, when bought on margin, in percent: 20 is 20%."""
    mcm_short_ratio: float | None = None
    """Margin ratio of the margin call, when sold short, in percent: 20 is 20%."""
    mm_long_ratio: float | None = None
    """Maintenance margin ratio when bought on margin, in percent: 20 is 20%."""
    mm_short_ratio: float | None = None
    """Maintenance margin ratio when sold short, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The stocks to ask about."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    header: trd_common.TrdHeader
    """The account to ask for, and a market of it. The Python client always names a real account and the market of
    the first stock.
    """
    security_list: list[qot_common.Security] = empty_list()
    """The stocks, at most 100."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            header: trd_common.TrdHeader,
            security_list: Sequence[qot_common.Security | str] = (),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The terms found."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(
            2,
            "marginRatioInfoList",
            "margin_ratio_info_list",
            "message",
            "repeated",
            message="trd_get_margin_ratio.MarginRatioInfo",
        ),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    margin_ratio_info_list: list[MarginRatioInfo] = empty_list()
    """The terms, stock by stock."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_margin_ratio.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_margin_ratio.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
