# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists warrants and callable bull and bear contracts that meet conditions (id 3254). For Hong Kong, Singapore and
Malaysia; money is mostly in HKD, SGD or MYR accordingly. Bounds and results are in plain units; the gateway does
the scaling. For Hong Kong alone see also Qot_GetWarrant. For the next page raise pageFrom by the number received,
until lastPage. Since 10.6.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Boundary",
    "Choice",
    "ContentType",
    "Interval",
    "Request",
    "Response",
    "ScreenGroup",
    "Sort",
    "SortDirection",
    "WarrantField",
    "WarrantItem",
    "WarrantMarket",
    "WarrantStatus",
]


class WarrantMarket(OpenEnum):
    """Market to screen. Not Qot_Common.QotMarket.

    Source: the vendor's comment on C2S.marketType; futu-api 10.11, Python constants, class WarrantMarket.
    """

    HK = 1
    """Hong Kong."""
    SG = 4
    """Singapore."""
    MY = 15
    """Malaysia."""


class SortDirection(OpenEnum):
    """Order of the results, smallest first by the value 0.

    Source: the vendor's comment on Sort.direction.
    """

    ASC = 0
    """Smallest first."""
    DESC = 1
    """Largest first."""


class ContentType(OpenEnum):
    """Which of the fields of a choice holds its value.

    Source: the vendor's comment on Choice.contentType.
    """

    NUMBER = 1
    """A number, in value."""
    TEXT = 2
    """Text, in the field text, such as a code or a name."""


class WarrantStatus(OpenEnum):
    """State of a warrant: a choice of a filter by WarrantField_STATUS. WarrantItem.status may count otherwise: the
    vendor's comment on it has 1 for suspended, 2 for ended and 3 for not yet listed, while the documentation of
    mid-2026 gives it the numbers that stand here.

    Source: futu-api 10.11, Python constants, class WarrantStatus.
    """

    NORMAL = 0
    """Traded."""
    STOP_TRADE = 1
    """No longer traded."""
    PENDING_LISTING = 2
    """Not yet listed."""


class WarrantField(OpenEnum):
    """A field to filter or sort by. Bounds are in plain units; the gateway scales. The examples in a docstring of
    the vendor's client (21 for the price, 28 for the street share) are field numbers of WarrantItem, not of this.

    Source: the vendor's comment on ScreenGroup.fieldId; futu-api 10.11, Python constants, class WarrantField.
    """

    UNKNOWN = 0
    """Not known."""
    CODE = 1
    """Code, as text without the market, such as 57161."""
    NAME = 2
    """Name, as text."""
    ISSUER_ID = 4
    """Issuer; Hong Kong only. For its numbers see WarrantItem.issuerId."""
    STOCK_OWNER = 5
    """Underlying: its id, or its code as text with the market, such as HK.00700."""
    WARRANT_TYPE = 6
    """Kind: values of Qot_Common.WarrantType. The documentation has seen 6 and 7 in Singapore, 8 in Malaysia."""
    CONVERSION_RATIO = 7
    """Warrants per share of the underlying, as WarrantItem.conversionRatio."""
    CURRENT_PRICE = 8
    """Last price, in Hong Kong dollars, Singapore dollars or ringgit, by the market (inferred)."""
    STREET_RATIO = 9
    """Share of the issue that investors hold, in percent: 50 is 50%."""
    VOLUME = 10
    """Warrants traded today."""
    MATURITY_DATE = 11
    """Day it expires, as a timestamp in seconds since 1970 UTC."""
    STRIKE_PRICE = 12
    """Price of the underlying at which it can be exercised."""
    PREMIUM = 13
    """Premium, which can be negative, in the unit of WarrantItem.premium."""
    RECOVERY_PRICE = 14
    """Call price of a bull or bear contract: WarrantItem.recoveryPrice."""
    IMPLIED_VOLATILITY = 15
    """Implied volatility, in percent: 15 is 15%; calls and puts only."""
    LEVERAGE_RATIO = 16
    """Gearing, as a multiple: WarrantItem.leverage."""
    PRICE_RECOVERY_RATIO = 17
    """Distance of the underlying from the call price, which can be negative, in the unit of
    WarrantItem.priceRecoveryRatio; CBBCs only.
    """
    DELTA = 18
    """Delta, from -1 to 1; calls and puts only."""
    STATUS = 19
    """State: values of WarrantStatus."""
    IPO_TIME = 20
    """Day of listing, as a timestamp in seconds since 1970 UTC."""
    BUY_VOL = 21
    """Warrants wanted at the bid."""
    SELL_VOL = 22
    """Warrants offered at the ask."""
    EFFECTIVE_LEVERAGE = 23
    """Gearing that takes delta into account, as a multiple: 3 is 3 times."""
    LAST_CLOSE_PRICE = 24
    """Previous close."""
    TURNOVER = 25
    """Money traded today, in the currency of CURRENT_PRICE."""
    SELL_PRICE = 26
    """Ask price."""
    BUY_PRICE = 27
    """Bid price."""
    HIGH_PRICE = 28
    """Today's high."""
    LOW_PRICE = 29
    """Today's low."""
    RATIO_ITM_OTM = 30
    """How far in or out of the money, as WarrantItem.ipop has it."""
    BREAK_EVEN_POINT = 31
    """Price of the underlying at which a buyer breaks even; see WarrantItem.breakEvenPoint for its unit."""
    AMPLITUDE = 32
    """Span between highest and lowest price of the day, as WarrantItem.amplitude has it."""
    SCORE_FAXING = 33
    """Société Générale's score: WarrantItem.fxScore."""
    LAST_TRADE_DATE = 34
    """Last trading day, as a timestamp in seconds since 1970 UTC."""
    STREET_VOLUME = 35
    """Warrants that investors hold."""
    LOT_SIZE = 36
    """Warrants per board lot."""
    ISSUE_SIZE = 37
    """Warrants issued."""
    IPO_PRICE = 38
    """Issue price. The documentation of mid-2026 found it to be 0 for most warrants of Hong Kong."""
    LOWER_STRIKE_PRICE = 39
    """Lower bound of an inline warrant."""
    UPPER_STRIKE_PRICE = 40
    """Upper bound of an inline warrant."""
    IW_PRICE_STATUS = 41
    """Whether the underlying is inside an inline warrant's bounds; see WarrantItem.iwPriceStatus."""
    SENSITIVITY = 42
    """Sensitivity, as WarrantItem.sensitivity. No source says to what."""
    CONVERSION_PRICE = 43
    """Price of one share by way of the warrant (inferred from Qot_GetWarrant); WarrantItem has no such field."""
    CHANGE_RATE = 44
    """Change of the price today, in percent (inferred); WarrantItem has no such field."""
    CHANGE_VALUE = 45
    """Change of the price today, in units of price; WarrantItem has no such field."""
    SCORE = 51
    """The vendor's overall score: WarrantItem.score."""
    FILTER_NO_TRADE = 52
    """Leaves out warrants without trades: 0 no, 1 yes."""
    CURRENCY_CODE = 53
    """Currency of the warrant. No source lists the values."""
    STOCK_OWNER_PRICE = 54
    """Price of the underlying."""


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """One end of an interval."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "optional"),
        Field(2, "includes", "includes", "bool", "optional"),
    )

    value: float | None = None
    """The number, in the unit that the field has in WarrantItem: 5 for a price of 5, 50 for a streetRate of 50%. For
    fractions see ipop.
    """
    includes: bool | None = None
    """Whether the number itself belongs to the interval. The default is not documented."""


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """A range of numbers. With neither end it filters nothing."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_warrant_screen.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_warrant_screen.Boundary"),
        Field(3, "unit", "unit", "int32", "optional"),
    )

    filter_min: Boundary | None = None
    """Lower end; none if absent."""
    filter_max: Boundary | None = None
    """Upper end; none if absent."""
    unit: int | None = None
    """Unit of the numbers. No source lists its values here (Qot_StockScreen has such a list), and the vendor's
    client leaves it out.
    """


@dataclass(slots=True, kw_only=True)
class Choice(Message):
    """One of the values asked for."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Choice"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "contentType", "content_type", "int32", "optional", enum="qot_warrant_screen.ContentType"),
        Field(2, "text", "text", "string", "optional"),
        Field(3, "value", "value", "int64", "optional"),
    )

    content_type: ContentType | None = None
    """1 if the value is a number, 2 if it is text."""
    text: str | None = None
    """The value as text: a code or a name."""
    value: int | None = None
    """The value as a number."""


@dataclass(slots=True, kw_only=True)
class ScreenGroup(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.ScreenGroup"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldId", "field_id", "int32", "optional", enum="qot_warrant_screen.WarrantField"),
        Field(2, "interval", "interval", "message", "optional", message="qot_warrant_screen.Interval"),
        Field(3, "choices", "choices", "message", "repeated", message="qot_warrant_screen.Choice"),
    )

    field_id: WarrantField | None = None
    """The field it is on, as WarrantField numbers them."""
    interval: Interval | None = None
    """The range, for fields that are numbers."""
    choices: list[Choice] = empty_list()
    """The values to choose from, for fields such as the issuer, the underlying, the kind or the state. The
    underlying can be text with its market, HK.00700; the code of a warrant is without it, 57161.
    """


@dataclass(slots=True, kw_only=True)
class Sort(Message):
    """One field to sort by."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Sort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "sortFieldId", "sort_field_id", "int32", "optional", enum="qot_warrant_screen.WarrantField"),
        Field(2, "direction", "direction", "int32", "optional", enum="qot_warrant_screen.SortDirection"),
    )

    sort_field_id: WarrantField | None = None
    """The field, as WarrantField numbers them."""
    direction: SortDirection | None = None
    """0 for smallest first, 1 for largest first."""


@dataclass(slots=True, kw_only=True)
class WarrantItem(Message):
    """One warrant that fits; OpenD has converted numbers that the server scales."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.WarrantItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stockId", "stock_id", "uint64", "optional"),
        Field(2, "stockOwner", "stock_owner", "uint64", "optional"),
        Field(3, "issuerId", "issuer_id", "uint32", "optional"),
        Field(4, "warrantType", "warrant_type", "int32", "optional", enum="qot_common.WarrantType"),
        Field(5, "strikePrice", "strike_price", "double", "optional"),
        Field(6, "maturityDate", "maturity_date", "uint64", "optional"),
        Field(7, "lastTradeDate", "last_trade_date", "uint64", "optional"),
        Field(8, "conversionRatio", "conversion_ratio", "double", "optional"),
        Field(9, "lastclosePrice", "lastclose_price", "double", "optional"),
        Field(10, "recoveryPrice", "recovery_price", "double", "optional"),
        Field(20, "stockOwnerPrice", "stock_owner_price", "double", "optional"),
        Field(21, "currentPrice", "current_price", "double", "optional"),
        Field(22, "volume", "volume", "uint64", "optional"),
        Field(23, "turnover", "turnover", "double", "optional"),
        Field(24, "sellVol", "sell_vol", "uint64", "optional"),
        Field(25, "buyVol", "buy_vol", "uint64", "optional"),
        Field(26, "sellPrice", "sell_price", "double", "optional"),
        Field(27, "buyPrice", "buy_price", "double", "optional"),
        Field(28, "streetRate", "street_rate", "double", "optional"),
        Field(29, "highPrice", "high_price", "double", "optional"),
        Field(30, "lowPrice", "low_price", "double", "optional"),
        Field(31, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(32, "delta", "delta", "double", "optional"),
        Field(33, "status", "status", "int32", "optional"),
        Field(34, "streetRateNew", "street_rate_new", "double", "optional"),
        Field(35, "score", "score", "double", "optional"),
        Field(36, "premium", "premium", "double", "optional"),
        Field(37, "leverage", "leverage", "double", "optional"),
        Field(38, "effectiveLeverage", "effective_leverage", "double", "optional"),
        Field(39, "breakEvenPoint", "break_even_point", "double", "optional"),
        Field(40, "ipop", "ipop", "double", "optional"),
        Field(41, "amplitude", "amplitude", "double", "optional"),
        Field(42, "fxScore", "fx_score", "double", "optional"),
        Field(43, "ipoTime", "ipo_time", "uint64", "optional"),
        Field(44, "streetVol", "street_vol", "uint64", "optional"),
        Field(45, "lotSize", "lot_size", "uint32", "optional"),
        Field(46, "issueSize", "issue_size", "uint64", "optional"),
        Field(47, "ipoPrice", "ipo_price", "double", "optional"),
        Field(48, "upperStrikePrice", "upper_strike_price", "double", "optional"),
        Field(49, "lowerStrikePrice", "lower_strike_price", "double", "optional"),
        Field(50, "iwPriceStatus", "iw_price_status", "uint32", "optional"),
        Field(51, "sensitivity", "sensitivity", "double", "optional"),
        Field(52, "priceRecoveryRatio", "price_recovery_ratio", "double", "optional"),
        Field(100, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(101, "ownerSecurity", "owner_security", "message", "optional", message="qot_common.Security"),
        Field(102, "name", "name", "string", "optional"),
        Field(103, "ownerName", "owner_name", "string", "optional"),
    )

    stock_id: int | None = None
    """The vendor's id of the warrant."""
    stock_owner: int | None = None
    """The vendor's id of the underlying."""
    issuer_id: int | None = None
    """The documentation says that it is a Qot_Common.Issuer, but its own sample has other numbers."""
    warrant_type: qot_common.WarrantType | None = None
    """Kind: 1 call, 2 put, 3 bull, 4 bear, 5 inline. The documentation has seen 6 and 7 in Singapore and 8 in
    Malaysia, without saying what they are.
    """
    strike_price: float | None = None
    """Price of the underlying at which it can be exercised."""
    maturity_date: int | None = None
    """Day it expires, in seconds since 1970 UTC; midnight Hong Kong time in the documented examples."""
    last_trade_date: int | None = None
    """Last trading day, in seconds since 1970 UTC; midnight Hong Kong time in the documented examples. The
    documentation puts it mostly one trading day before maturityDate; in Qot_GetWarrant's examples that holds for
    the CBBC, and for calls it is four.
    """
    conversion_ratio: float | None = None
    """How many warrants stand for one share of the underlying."""
    lastclose_price: float | None = None
    """Last price of the trading day before."""
    recovery_price: float | None = None
    """Price of the underlying at which a CBBC is called. CBBCs only."""
    stock_owner_price: float | None = None
    """Last price of the underlying."""
    current_price: float | None = None
    """Last price; 0 in the documented examples for some that are not traded."""
    volume: int | None = None
    """Warrants traded on the day."""
    turnover: float | None = None
    """Money traded on the day."""
    sell_vol: int | None = None
    """Warrants offered, at sellPrice."""
    buy_vol: int | None = None
    """Warrants wanted, at buyPrice."""
    sell_price: float | None = None
    """The ask."""
    buy_price: float | None = None
    """The bid."""
    street_rate: float | None = None
    """Share of the issue that the public holds, in percent: 20 is 20%."""
    high_price: float | None = None
    """Highest price of the day."""
    low_price: float | None = None
    """Lowest price of the day."""
    implied_volatility: float | None = None
    """Implied volatility, in percent: 13.487 is 13.487%. Calls and puts only."""
    delta: float | None = None
    """Change of the warrant's value per change of the underlying's price, from -1 to 1. Calls and puts only."""
    status: int | None = None
    """0 is traded. The sources disagree about the rest: the vendor's comment has 1 for suspended, 2 for ended and 3
    for not yet listed; the documentation of mid-2026 and the constants of the client have 1 for ended and 2 for
    not yet listed.
    """
    street_rate_new: float | None = None
    """Another figure for streetRate, called new. No source tells how they differ, nor its unit."""
    score: float | None = None
    """The vendor's overall score. Its scale is not documented; the highest in the example is 0.01."""
    premium: float | None = None
    """How far the break-even point lies from the underlying's price; it can be negative. The sources say in percent.
    No example settles it, but ipop, of which they say the same and which the client's notes scale alike, is a
    fraction in theirs.
    """
    leverage: float | None = None
    """Leverage ratio, as a multiple: 49.985 is 49.985 times."""
    effective_leverage: float | None = None
    """Leverage that takes delta into account, as a multiple: 7.07 is 7.07 times."""
    break_even_point: float | None = None
    """Price of the underlying at which a buyer breaks even at expiry. The documentation calls it a percentage, the
    vendor's comment does not, and Qot_GetWarrant has a price.
    """
    ipop: float | None = None
    """How far it is in or out of the money: positive is in, negative out. The sources say in percent. In the
    documented examples it is a fraction, 0.2 for 20%: -37.64062 for a call with the underlying at 0.64; and so
    are the bounds of the filter, which lets -41.74285 pass between -50 and 50.
    """
    amplitude: float | None = None
    """Span between highest and lowest price of the day. The sources say in percent. By the examples rather a
    fraction: the largest of all warrants of Hong Kong is 3.8.
    """
    fx_score: float | None = None
    """A score by Société Générale, by the documentation and the client; the vendor's comment calls it one of the
    issue. The highest in the documented example is 0.9486.
    """
    ipo_time: int | None = None
    """Day it was listed, in seconds since 1970 UTC; midnight Hong Kong time in the documented examples."""
    street_vol: int | None = None
    """Warrants the public holds."""
    lot_size: int | None = None
    """How many warrants make a board lot."""
    issue_size: int | None = None
    """Warrants issued."""
    ipo_price: float | None = None
    """Price at which it was issued; by the documentation 0 for most."""
    upper_strike_price: float | None = None
    """Upper bound for the underlying. Inline warrants only."""
    lower_strike_price: float | None = None
    """Lower bound for the underlying. Inline warrants only."""
    iw_price_status: int | None = None
    """Whether the underlying is inside an inline warrant's bounds. The sources disagree: in the vendor's comment 0
    is inside and 1 outside, in the documentation of mid-2026 the other way round.
    """
    sensitivity: float | None = None
    """How strongly the price follows the underlying's (inferred from the name); no source tells its unit. The lowest
    in the documented example is 0.018.
    """
    price_recovery_ratio: float | None = None
    """Distance of the underlying's price from recoveryPrice; it can be negative. CBBCs only. The sources say in
    percent. In the documented examples a fraction, 0.2 for 20%: the lowest of all CBBCs is -0.73916.
    """
    security: qot_common.Security | None = None
    """Market and code of the warrant; OpenD fills it in. Since 10.8."""
    owner_security: qot_common.Security | None = None
    """The underlying. Absent for some, such as the Australian dollar in the documented examples. Since 10.8."""
    name: str | None = None
    """Name of the warrant, in the gateway's language. Since 10.8."""
    owner_name: str | None = None
    """Name of the underlying. Absent where ownerSecurity is. Since 10.8."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the conditions, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "marketType", "market_type", "int32", "optional", enum="qot_warrant_screen.WarrantMarket"),
        Field(2, "isDelay", "is_delay", "bool", "optional"),
        Field(3, "filterList", "filter_list", "message", "repeated", message="qot_warrant_screen.ScreenGroup"),
        Field(4, "sortList", "sort_list", "message", "repeated", message="qot_warrant_screen.Sort"),
        Field(5, "onlyCount", "only_count", "bool", "optional"),
        Field(6, "pageFrom", "page_from", "int32", "optional"),
        Field(7, "pageCount", "page_count", "int32", "optional"),
    )

    market_type: WarrantMarket | None = None
    """1 for Hong Kong, 4 for Singapore, 15 for Malaysia: not a Qot_Common.QotMarket."""
    is_delay: bool | None = None
    """Whether to use delayed quotes; false by default."""
    filter_list: list[ScreenGroup] = empty_list()
    """The conditions."""
    sort_list: list[Sort] = empty_list()
    """What to sort by; several fields can be given."""
    only_count: bool | None = None
    """Whether to return allCount alone, without warrants; false by default."""
    page_from: int | None = None
    """Items to skip, 0 by default."""
    page_count: int | None = None
    """Items of this page at most. The documentation has 200 as the default."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the warrants."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(3, "warrants", "warrants", "message", "repeated", message="qot_warrant_screen.WarrantItem"),
        Field(4, "lastPage", "last_page", "bool", "optional"),
        Field(5, "allCount", "all_count", "int32", "optional"),
    )

    warrants: list[WarrantItem] = empty_list()
    """The warrants, in the order asked for. Empty with onlyCount."""
    last_page: bool | None = None
    """Whether this is the last page."""
    all_count: int | None = None
    """Warrants that meet the conditions, on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_warrant_screen.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_warrant_screen.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
