# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the implied volatility of one option and the historical volatility of its underlying over time (id 3250).
Since 10.6.
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
    "Request",
    "Response",
    "VolatilityItem",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which option to read, and the spans."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(
            2,
            "queryTimePeriod",
            "query_time_period",
            "enum",
            "optional",
            enum="qot_common.OptionVolatilityTimePeriodType",
        ),
        Field(3, "hvTimePeriod", "hv_time_period", "int32", "optional"),
    )

    security: qot_common.Security
    """The option itself; stocks are not supported."""
    query_time_period: qot_common.OptionVolatilityTimePeriodType | None = None
    """Span of time to return; a month by default."""
    hv_time_period: int | None = None
    """Days over which the historical volatility is computed, 5 to 250; 30 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            query_time_period: qot_common.OptionVolatilityTimePeriodType | None = None,
            hv_time_period: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class VolatilityItem(Message):
    """The figures of one day."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.VolatilityItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timestamp", "timestamp", "int64", "optional"),
        Field(2, "timestampStr", "timestamp_str", "string", "optional"),
        Field(3, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(4, "historyVolatility", "history_volatility", "double", "optional"),
        Field(5, "volatilityPremium", "volatility_premium", "double", "optional"),
    )

    timestamp: int | None = None
    """Start of the day, in seconds since 1970."""
    timestamp_str: str | None = None
    """The day as yyyy-MM-dd, in the market's time zone."""
    implied_volatility: float | None = None
    """Implied volatility of the option, in percent: 25 is 25%."""
    history_volatility: float | None = None
    """Historical volatility of the underlying, in percent: 25 is 25%."""
    volatility_premium: float | None = None
    """impliedVolatility minus historyVolatility, in percentage points."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The volatilities of one option."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "itemList", "item_list", "message", "repeated", message="qot_get_option_volatility.VolatilityItem"),
        Field(2, "averageImpvol", "average_impvol", "double", "optional"),
        Field(3, "impvolStatus", "impvol_status", "enum", "optional", enum="qot_common.OptionImpvolStatusType"),
        Field(4, "analysis", "analysis", "string", "optional"),
    )

    item_list: list[VolatilityItem] = empty_list()
    """The days. The proto says latest first; the documented example has the earliest first."""
    average_impvol: float | None = None
    """Mean of the implied volatility over the span, in percent: 25 is 25%."""
    impvol_status: qot_common.OptionImpvolStatusType | None = None
    """How the implied volatility is judged."""
    analysis: str | None = None
    """The judgement in words."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_volatility.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_volatility.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
