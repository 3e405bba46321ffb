# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the latest option figures of many underlyings: volume, open interest, volatilities (id 3303). Since 10.8."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "HVItem",
    "Request",
    "Response",
    "UnderlyingData",
]


@dataclass(slots=True, kw_only=True)
class HVItem(Message):
    """A historical volatility."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.HVItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timeRange", "time_range", "int32", "required", enum="qot_option_common.OptionHVTimeRange"),
        Field(2, "hv", "hv", "double", "required"),
        Field(3, "hvPercentile", "hv_percentile", "double", "optional"),
    )

    time_range: qot_option_common.OptionHVTimeRange
    """Span that it is computed over."""
    hv: float
    """The volatility, in percent: 20 is 20%."""
    hv_percentile: float | None = None
    """Its percentile among its past values, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class UnderlyingData(Message):
    """The figures of one underlying."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.UnderlyingData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "code", "code", "string", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "callVolume", "call_volume", "int64", "optional"),
        Field(5, "putVolume", "put_volume", "int64", "optional"),
        Field(6, "callOpenInterest", "call_open_interest", "int64", "optional"),
        Field(7, "putOpenInterest", "put_open_interest", "int64", "optional"),
        Field(8, "iv", "iv", "double", "optional"),
        Field(9, "ivRank", "iv_rank", "double", "optional"),
        Field(10, "ivPercentile", "iv_percentile", "double", "optional"),
        Field(11, "hvList", "hv_list", "message", "repeated", message="qot_get_option_underlying_overview.HVItem"),
        Field(12, "preIV", "pre_iv", "double", "optional"),
    )

    owner: qot_common.Security
    """Market and code of the underlying."""
    code: str | None = None
    """Code of the underlying as text; owner has it with the market."""
    name: str | None = None
    """Name of the underlying, for display."""
    call_volume: int | None = None
    """Contracts traded, calls."""
    put_volume: int | None = None
    """Contracts traded, puts."""
    call_open_interest: int | None = None
    """Open interest, calls. It comes a day late."""
    put_open_interest: int | None = None
    """Open interest, puts. It comes a day late."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    iv_rank: float | None = None
    """Place of the implied volatility in its past range, in percent: 20 is 20%."""
    iv_percentile: float | None = None
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%."""
    hv_list: list[HVItem] = empty_list()
    """Historical volatilities, one for each span."""
    pre_iv: float | None = None
    """Implied volatility of the trading day before, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which underlyings to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ownerList", "owner_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
    )

    owner_list: list[qot_common.Security] = empty_list()
    """The underlyings, at most 500."""
    index_option_type: qot_common.IndexOptionType | None = None
    """Size of index options. For the Hang Seng index and the Hang Seng China Enterprises index only."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner_list: Sequence[qot_common.Security | str] = (),
            index_option_type: qot_common.IndexOptionType | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The figures."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "underlyingDataList",
            "underlying_data_list",
            "message",
            "repeated",
            message="qot_get_option_underlying_overview.UnderlyingData",
        ),
    )

    underlying_data_list: list[UnderlyingData] = empty_list()
    """One entry for each underlying."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_underlying_overview.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_underlying_overview.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
