# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Finds Hong Kong warrants, callable bull or bear contracts (CBBCs) and inline warrants by their properties, a page
at a time (id 3210). With Bmp rights for Hong Kong it is refused. Qot_WarrantScreen covers more properties and
markets. For the next page raise begin by the number received, until lastPage. Since 3.7.
"""

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
    "WarrantData",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which warrants to find, and in which order. A filter that is absent does not filter. Bounds are included;
    digits beyond 3 decimals are cut off.
    """

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "begin", "begin", "int32", "required"),
        Field(2, "num", "num", "int32", "required"),
        Field(3, "sortField", "sort_field", "int32", "required", enum="qot_common.SortField"),
        Field(4, "ascend", "ascend", "bool", "required"),
        Field(5, "owner", "owner", "message", "optional", message="qot_common.Security"),
        Field(6, "typeList", "type_list", "int32", "repeated", enum="qot_common.WarrantType"),
        Field(7, "issuerList", "issuer_list", "int32", "repeated", enum="qot_common.Issuer"),
        Field(8, "maturityTimeMin", "maturity_time_min", "string", "optional", moment="day"),
        Field(9, "maturityTimeMax", "maturity_time_max", "string", "optional", moment="day"),
        Field(10, "ipoPeriod", "ipo_period", "int32", "optional", enum="qot_common.IpoPeriod"),
        Field(11, "priceType", "price_type", "int32", "optional", enum="qot_common.PriceType"),
        Field(12, "status", "status", "int32", "optional", enum="qot_common.WarrantStatus"),
        Field(13, "curPriceMin", "cur_price_min", "double", "optional"),
        Field(14, "curPriceMax", "cur_price_max", "double", "optional"),
        Field(15, "strikePriceMin", "strike_price_min", "double", "optional"),
        Field(16, "strikePriceMax", "strike_price_max", "double", "optional"),
        Field(17, "streetMin", "street_min", "double", "optional"),
        Field(18, "streetMax", "street_max", "double", "optional"),
        Field(19, "conversionMin", "conversion_min", "double", "optional"),
        Field(20, "conversionMax", "conversion_max", "double", "optional"),
        Field(21, "volMin", "vol_min", "uint64", "optional"),
        Field(22, "volMax", "vol_max", "uint64", "optional"),
        Field(23, "premiumMin", "premium_min", "double", "optional"),
        Field(24, "premiumMax", "premium_max", "double", "optional"),
        Field(25, "leverageRatioMin", "leverage_ratio_min", "double", "optional"),
        Field(26, "leverageRatioMax", "leverage_ratio_max", "double", "optional"),
        Field(27, "deltaMin", "delta_min", "double", "optional"),
        Field(28, "deltaMax", "delta_max", "double", "optional"),
        Field(29, "impliedMin", "implied_min", "double", "optional"),
        Field(30, "impliedMax", "implied_max", "double", "optional"),
        Field(31, "recoveryPriceMin", "recovery_price_min", "double", "optional"),
        Field(32, "recoveryPriceMax", "recovery_price_max", "double", "optional"),
        Field(33, "priceRecoveryRatioMin", "price_recovery_ratio_min", "double", "optional"),
        Field(34, "priceRecoveryRatioMax", "price_recovery_ratio_max", "double", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    begin: int
    """Where the page starts: 0 for the first one."""
    num: int
    """How many warrants to return, at most 200."""
    sort_field: qot_common.SortField
    """Field to sort by, a Qot_Common.SortField."""
    ascend: bool
    """True sorts upwards, false downwards."""
    owner: qot_common.Security | None = None
    """The underlying security."""
    type_list: list[qot_common.WarrantType] = empty_list()
    """The kinds of warrant. Empty means all."""
    issuer_list: list[qot_common.Issuer] = empty_list()
    """The issuers. Empty means all."""
    maturity_time_min: str | None = None
    """First day of expiry as yyyy-MM-dd."""
    maturity_time_max: str | None = None
    """Last day of expiry as yyyy-MM-dd."""
    ipo_period: qot_common.IpoPeriod | None = None
    """When the warrants are listed."""
    price_type: qot_common.PriceType | None = None
    """In or out of the money. Does not work for inline warrants."""
    status: qot_common.WarrantStatus | None = None
    """The state of the warrants."""
    cur_price_min: float | None = None
    """Lower bound of the latest price."""
    cur_price_max: float | None = None
    """Upper bound of the latest price."""
    strike_price_min: float | None = None
    """Lower bound of the exercise price."""
    strike_price_max: float | None = None
    """Upper bound of the exercise price."""
    street_min: float | None = None
    """Lower bound of the share that the public holds, in percent: 20 is 20%."""
    street_max: float | None = None
    """Upper bound of the share that the public holds, in percent: 20 is 20%."""
    conversion_min: float | None = None
    """Lower bound of the conversion ratio."""
    conversion_max: float | None = None
    """Upper bound of the conversion ratio."""
    vol_min: int | None = None
    """Lower bound of the warrants traded on the day."""
    vol_max: int | None = None
    """Upper bound of the warrants traded on the day."""
    premium_min: float | None = None
    """Lower bound of the premium, in percent: 20 is 20%."""
    premium_max: float | None = None
    """Upper bound of the premium, in percent: 20 is 20%."""
    leverage_ratio_min: float | None = None
    """Lower bound of the leverage ratio, as a multiple."""
    leverage_ratio_max: float | None = None
    """Upper bound of the leverage ratio, as a multiple."""
    delta_min: float | None = None
    """Lower bound of delta. Calls and puts only."""
    delta_max: float | None = None
    """Upper bound of delta. Calls and puts only."""
    implied_min: float | None = None
    """Lower bound of implied volatility. Calls and puts only. The unit is not documented; results have percent."""
    implied_max: float | None = None
    """Upper bound of implied volatility. Calls and puts only. The unit is not documented; results have percent."""
    recovery_price_min: float | None = None
    """Lower bound of the recovery price. CBBCs only."""
    recovery_price_max: float | None = None
    """Upper bound of the recovery price. CBBCs only."""
    price_recovery_ratio_min: float | None = None
    """Lower bound of the underlying's distance from the recovery price, in percent: 20 is 20%. CBBCs only."""
    price_recovery_ratio_max: float | None = None
    """Upper bound of the underlying's distance from the recovery price, in percent: 20 is 20%. CBBCs only."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            begin: int,
            num: int,
            sort_field: qot_common.SortField,
            ascend: bool,
            owner: qot_common.Security | str | None = None,
            type_list: list[qot_common.WarrantType] = empty_list(),
            issuer_list: list[qot_common.Issuer] = empty_list(),
            maturity_time_min: str | Date | None = None,
            maturity_time_max: str | Date | None = None,
            ipo_period: qot_common.IpoPeriod | None = None,
            price_type: qot_common.PriceType | None = None,
            status: qot_common.WarrantStatus | None = None,
            cur_price_min: float | None = None,
            cur_price_max: float | None = None,
            strike_price_min: float | None = None,
            strike_price_max: float | None = None,
            street_min: float | None = None,
            street_max: float | None = None,
            conversion_min: float | None = None,
            conversion_max: float | None = None,
            vol_min: int | None = None,
            vol_max: int | None = None,
            premium_min: float | None = None,
            premium_max: float | None = None,
            leverage_ratio_min: float | None = None,
            leverage_ratio_max: float | None = None,
            delta_min: float | None = None,
            delta_max: float | None = None,
            implied_min: float | None = None,
            implied_max: float | None = None,
            recovery_price_min: float | None = None,
            recovery_price_max: float | None = None,
            price_recovery_ratio_min: float | None = None,
            price_recovery_ratio_max: float | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class WarrantData(Message):
    """One warrant, CBBC or inline warrant."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.WarrantData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock", "stock", "message", "required", message="qot_common.Security"),
        Field(2, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(3, "type", "type", "int32", "required", enum="qot_common.WarrantType"),
        Field(4, "issuer", "issuer", "int32", "required", enum="qot_common.Issuer"),
        Field(5, "maturityTime", "maturity_time", "string", "required"),
        Field(6, "maturityTimestamp", "maturity_timestamp", "double", "optional"),
        Field(7, "listTime", "list_time", "string", "required"),
        Field(8, "listTimestamp", "list_timestamp", "double", "optional"),
        Field(9, "lastTradeTime", "last_trade_time", "string", "required"),
        Field(10, "lastTradeTimestamp", "last_trade_timestamp", "double", "optional"),
        Field(11, "recoveryPrice", "recovery_price", "double", "optional"),
        Field(12, "conversionRatio", "conversion_ratio", "double", "required"),
        Field(13, "lotSize", "lot_size", "int32", "required"),
        Field(14, "strikePrice", "strike_price", "double", "required"),
        Field(15, "lastClosePrice", "last_close_price", "double", "required"),
        Field(16, "name", "name", "string", "required"),
        Field(17, "curPrice", "cur_price", "double", "required"),
        Field(18, "priceChangeVal", "price_change_val", "double", "required"),
        Field(19, "changeRate", "change_rate", "double", "required"),
        Field(20, "status", "status", "int32", "required", enum="qot_common.WarrantStatus"),
        Field(21, "bidPrice", "bid_price", "double", "required"),
        Field(22, "askPrice", "ask_price", "double", "required"),
        Field(23, "bidVol", "bid_vol", "int64", "required"),
        Field(24, "askVol", "ask_vol", "int64", "required"),
        Field(25, "volume", "volume", "int64", "required"),
        Field(26, "turnover", "turnover", "double", "required"),
        Field(27, "score", "score", "double", "required"),
        Field(28, "premium", "premium", "double", "required"),
        Field(29, "breakEvenPoint", "break_even_point", "double", "required"),
        Field(30, "leverage", "leverage", "double", "required"),
        Field(31, "ipop", "ipop", "double", "required"),
        Field(32, "priceRecoveryRatio", "price_recovery_ratio", "double", "optional"),
        Field(33, "conversionPrice", "conversion_price", "double", "required"),
        Field(34, "streetRate", "street_rate", "double", "required"),
        Field(35, "streetVol", "street_vol", "int64", "required"),
        Field(36, "amplitude", "amplitude", "double", "required"),
        Field(37, "issueSize", "issue_size", "int64", "required"),
        Field(39, "highPrice", "high_price", "double", "required"),
        Field(40, "lowPrice", "low_price", "double", "required"),
        Field(41, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(42, "delta", "delta", "double", "optional"),
        Field(43, "effectiveLeverage", "effective_leverage", "double", "required"),
        Field(44, "upperStrikePrice", "upper_strike_price", "double", "optional"),
        Field(45, "lowerStrikePrice", "lower_strike_price", "double", "optional"),
        Field(46, "inLinePriceStatus", "in_line_price_status", "int32", "optional", enum="qot_common.PriceType"),
    )

    stock: qot_common.Security
    """The warrant itself."""
    owner: qot_common.Security
    """The underlying security."""
    type: qot_common.WarrantType
    """Call, put, bull, bear or inline warrant."""
    issuer: qot_common.Issuer
    """Who issues it."""
    maturity_time: str
    """Day of expiry as yyyy-MM-dd."""
    maturity_timestamp: float | None = None
    """The same day as maturityTime, in seconds since 1970 UTC; midnight Hong Kong time in the documented examples."""
    list_time: str
    """Day of listing as yyyy-MM-dd."""
    list_timestamp: float | None = None
    """The same day as listTime, in seconds since 1970 UTC; midnight Hong Kong time in the documented examples."""
    last_trade_time: str
    """Last trading day as yyyy-MM-dd."""
    last_trade_timestamp: float | None = None
    """The same day as lastTradeTime, in seconds since 1970 UTC; midnight Hong Kong time in the documented examples."""
    recovery_price: float | None = None
    """Price of the underlying at which a CBBC is called. CBBCs only."""
    conversion_ratio: float
    """How many warrants stand for one share of the underlying."""
    lot_size: int
    """Warrants per board lot."""
    strike_price: float
    """Price of the underlying at which the warrant can be exercised."""
    last_close_price: float
    """Closing price of the day before."""
    name: str
    """Name of the warrant, as the vendor displays it."""
    cur_price: float
    """Latest price."""
    price_change_val: float
    """Change of the price since lastClosePrice."""
    change_rate: float
    """Change of the price since lastClosePrice, in percent: 20 is 20%."""
    status: qot_common.WarrantStatus
    """State of the warrant."""
    bid_price: float
    """Best price on the buy side."""
    ask_price: float
    """Best price on the sell side."""
    bid_vol: int
    """Warrants wanted at bidPrice."""
    ask_vol: int
    """Warrants on offer at askPrice."""
    volume: int
    """Warrants traded on the day."""
    turnover: float
    """Money traded on the day. No source names the currency here; Qot_WarrantScreen's says mostly HKD for Hong Kong."""
    score: float
    """The vendor's overall score. Its scale is not documented; examples reach from 0.04 to 81.5."""
    premium: float
    """How far the break-even point lies from the underlying's price, in percent: 20 is 20%."""
    break_even_point: float
    """Price of the underlying at which a buyer breaks even at expiry."""
    leverage: float
    """Leverage ratio, as a multiple: 62.4 is 62.4 times."""
    ipop: float
    """How far the warrant is in or out of the money, in percent: 20 is 20%. Positive is in the money, negative out
    of it.
    """
    price_recovery_ratio: float | None = None
    """Distance of the underlying's price from the recovery price, in percent: 20 is 20%. CBBCs only."""
    conversion_price: float
    """Price of the warrants that stand for one share: curPrice times conversionRatio."""
    street_rate: float
    """Share of the issue that the public holds, in percent: 20 is 20%."""
    street_vol: int
    """Warrants held by the public."""
    amplitude: float
    """Span between highest and lowest price, in percent: 20 is 20%."""
    issue_size: int
    """Warrants issued."""
    high_price: float
    """Highest price of the day."""
    low_price: float
    """Lowest price of the day."""
    implied_volatility: float | None = None
    """Implied volatility, calls and puts only. In percent, to judge by the vendor's example, 31.751."""
    delta: float | None = None
    """Change of the warrant's value per change of the underlying's price. Calls and puts only."""
    effective_leverage: float
    """Leverage times delta, as a multiple. By the documentation for calls and puts only; its examples of CBBCs have
    the plain leverage here.
    """
    upper_strike_price: float | None = None
    """Upper bound of the price range. Inline warrants only. Since 3.13."""
    lower_strike_price: float | None = None
    """Lower bound of the price range. Inline warrants only. Since 3.13."""
    in_line_price_status: qot_common.PriceType | None = None
    """Whether the underlying is inside the price range (WithIn) or outside. Inline warrants only. Since 3.13."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of warrants."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastPage", "last_page", "bool", "required"),
        Field(2, "allCount", "all_count", "int32", "required"),
        Field(3, "warrantDataList", "warrant_data_list", "message", "repeated", message="qot_get_warrant.WarrantData"),
    )

    last_page: bool
    """True if no page follows."""
    all_count: int
    """How many warrants there are on all pages."""
    warrant_data_list: list[WarrantData] = empty_list()
    """The warrants of this page, sorted as asked."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_warrant.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_warrant.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
