# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the options on a security that expire within 30 days of each other (id 3209). It tells what does not change;
for prices and greeks subscribe to the options, or read Qot_GetSecuritySnapshot. Expired options are not listed.
Qot_GetOptionExpirationDate lists all days of expiry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "DataFilter",
    "OptionChain",
    "OptionCondType",
    "OptionItem",
    "Request",
    "Response",
]


class OptionCondType(OpenEnum):
    """Whether an option is in the money."""

    UNKNOW = 0
    """Not known."""
    WITH_IN = 1
    """In the money."""
    OUTSIDE = 2
    """Out of the money."""


@dataclass(slots=True, kw_only=True)
class DataFilter(Message):
    """Bounds on the options' current data. A bound that is absent does not filter. Digits beyond the precision told
    are cut off. Since 3.19.
    """

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.DataFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "impliedVolatilityMin", "implied_volatility_min", "double", "optional"),
        Field(2, "impliedVolatilityMax", "implied_volatility_max", "double", "optional"),
        Field(3, "deltaMin", "delta_min", "double", "optional"),
        Field(4, "deltaMax", "delta_max", "double", "optional"),
        Field(5, "gammaMin", "gamma_min", "double", "optional"),
        Field(6, "gammaMax", "gamma_max", "double", "optional"),
        Field(7, "vegaMin", "vega_min", "double", "optional"),
        Field(8, "vegaMax", "vega_max", "double", "optional"),
        Field(9, "thetaMin", "theta_min", "double", "optional"),
        Field(10, "thetaMax", "theta_max", "double", "optional"),
        Field(11, "rhoMin", "rho_min", "double", "optional"),
        Field(12, "rhoMax", "rho_max", "double", "optional"),
        Field(13, "netOpenInterestMin", "net_open_interest_min", "double", "optional"),
        Field(14, "netOpenInterestMax", "net_open_interest_max", "double", "optional"),
        Field(15, "openInterestMin", "open_interest_min", "double", "optional"),
        Field(16, "openInterestMax", "open_interest_max", "double", "optional"),
        Field(17, "volMin", "vol_min", "double", "optional"),
        Field(18, "volMax", "vol_max", "double", "optional"),
    )

    implied_volatility_min: float | None = None
    """Lower bound of implied volatility, in percent: 20 is 20%. Whole numbers."""
    implied_volatility_max: float | None = None
    """Upper bound of implied volatility, in percent: 20 is 20%. Whole numbers."""
    delta_min: float | None = None
    """Lower bound of delta, with 3 decimals."""
    delta_max: float | None = None
    """Upper bound of delta, with 3 decimals."""
    gamma_min: float | None = None
    """Lower bound of gamma, with 3 decimals."""
    gamma_max: float | None = None
    """Upper bound of gamma, with 3 decimals."""
    vega_min: float | None = None
    """Lower bound of vega, with 3 decimals."""
    vega_max: float | None = None
    """Upper bound of vega, with 3 decimals."""
    theta_min: float | None = None
    """Lower bound of theta, with 3 decimals."""
    theta_max: float | None = None
    """Upper bound of theta, with 3 decimals."""
    rho_min: float | None = None
    """Lower bound of rho, with 3 decimals."""
    rho_max: float | None = None
    """Upper bound of rho, with 3 decimals."""
    net_open_interest_min: float | None = None
    """Lower bound of net open contracts. Whole numbers. Hong Kong options only, by Qot_GetOptionQuote."""
    net_open_interest_max: float | None = None
    """Upper bound of net open contracts. Whole numbers. Hong Kong options only, by Qot_GetOptionQuote."""
    open_interest_min: float | None = None
    """Lower bound of open contracts. Whole numbers. They change once a day: US options in the pre-market session,
    Hong Kong options after the close.
    """
    open_interest_max: float | None = None
    """Upper bound of open contracts. Whole numbers."""
    vol_min: float | None = None
    """Lower bound of the contracts traded. Whole numbers."""
    vol_max: float | None = None
    """Upper bound of the contracts traded. Whole numbers."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which options to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(6, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(2, "type", "type", "int32", "optional", enum="qot_common.OptionType"),
        Field(3, "condition", "condition", "int32", "optional", enum="qot_get_option_chain.OptionCondType"),
        Field(4, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(5, "endTime", "end_time", "string", "required", moment="day"),
        Field(7, "dataFilter", "data_filter", "message", "optional", message="qot_get_option_chain.DataFilter"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    owner: qot_common.Security
    """The underlying: a stock or ETF of Hong Kong or the US, or an index with options. The vendor's proto names the
    Hang Seng and the Hang Seng China Enterprises index only, its documentation US indexes too.
    """
    index_option_type: qot_common.IndexOptionType | None = None
    """Options of full size or mini options. For the indexes of Hong Kong only. Since 3.14."""
    type: qot_common.OptionType | None = None
    """Calls or puts. Absent means both."""
    condition: OptionCondType | None = None
    """In or out of the money. Absent means both."""
    begin_time: str
    """First day of expiry as yyyy-MM-dd."""
    end_time: str
    """Last day of expiry as yyyy-MM-dd, included; today or later, and at most 30 days after beginTime. The vendor's
    proto says a month.
    """
    data_filter: DataFilter | None = None
    """Bounds on the options' data. Absent means none. Since 3.19."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: qot_common.Security | str,
            index_option_type: qot_common.IndexOptionType | None = None,
            type: qot_common.OptionType | None = None,
            condition: OptionCondType | None = None,
            begin_time: str | Date,
            end_time: str | Date,
            data_filter: DataFilter | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class OptionItem(Message):
    """The options of one strike price."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.OptionItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "call", "call", "message", "optional", message="qot_common.SecurityStaticInfo"),
        Field(2, "put", "put", "message", "optional", message="qot_common.SecurityStaticInfo"),
    )

    call: qot_common.SecurityStaticInfo | None = None
    """The call. Absent if the request leaves it out."""
    put: qot_common.SecurityStaticInfo | None = None
    """The put. Absent if the request leaves it out."""


@dataclass(slots=True, kw_only=True)
class OptionChain(Message):
    """The options that expire on one day."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.OptionChain"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "strikeTime", "strike_time", "string", "required"),
        Field(2, "option", "option", "message", "repeated", message="qot_get_option_chain.OptionItem"),
        Field(3, "strikeTimestamp", "strike_timestamp", "double", "optional"),
    )

    strike_time: str
    """Day of expiry as yyyy-MM-dd, in exchange-local time: Beijing time for Hong Kong and mainland China, US Eastern
    time for the US.
    """
    option: list[OptionItem] = empty_list()
    """The options of the day."""
    strike_timestamp: float | None = None
    """The same day as strikeTime, in seconds since 1970 UTC. Since 3.9."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The options, by day of expiry."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionChain", "option_chain", "message", "repeated", message="qot_get_option_chain.OptionChain"),
    )

    option_chain: list[OptionChain] = empty_list()
    """One entry per day of expiry."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_chain.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_chain.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
