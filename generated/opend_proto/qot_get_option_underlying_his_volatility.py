# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads day by day the implied and historical volatility of an underlying (id 3304). Since 10.8."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "VolatilityItem",
]


@dataclass(slots=True, kw_only=True)
class VolatilityItem(Message):
    """The figures of one trading day."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.VolatilityItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "iv", "iv", "double", "optional"),
        Field(4, "hv", "hv", "double", "optional"),
        Field(5, "underlyingPrice", "underlying_price", "double", "optional"),
    )

    time: str
    """The trading day, as yyyy-MM-dd in the documented example."""
    timestamp: float | None = None
    """The trading day, in seconds since 1970."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    hv: float | None = None
    """Historical volatility, in percent: 20 is 20%. Over 30 days, to judge by the examples."""
    underlying_price: float | None = None
    """Close of the underlying; for today its mark price."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The underlying and the days."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(3, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(4, "endTime", "end_time", "string", "required", moment="day"),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    owner: qot_common.Security
    """The underlying."""
    index_option_type: qot_common.IndexOptionType | None = None
    """Size of index options. For the Hang Seng index and the Hang Seng China Enterprises index only."""
    begin_time: str
    """First day, as yyyy-MM-dd."""
    end_time: str
    """Last day, as yyyy-MM-dd, at most 364 days after beginTime."""
    next_page_key: bytes | None = None
    """nextPageKey of the previous reply. Absent for the first page."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: qot_common.Security | str,
            index_option_type: qot_common.IndexOptionType | None = None,
            begin_time: str | Date,
            end_time: str | Date,
            next_page_key: bytes | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the days."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "code", "code", "string", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(
            4,
            "volatilityList",
            "volatility_list",
            "message",
            "repeated",
            message="qot_get_option_underlying_his_volatility.VolatilityItem",
        ),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    owner: qot_common.Security
    """The underlying."""
    code: str | None = None
    """Code of the underlying."""
    name: str | None = None
    """Name of the underlying."""
    volatility_list: list[VolatilityItem] = empty_list()
    """The days, latest first."""
    next_page_key: bytes | None = None
    """To be sent for the next page. Absent on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_underlying_his_volatility.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_underlying_his_volatility.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
