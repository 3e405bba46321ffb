# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads a quote of one option, or of a strategy of several options as one (id 3255). For the best bid and ask,
profit and loss of a strategy see Qot_GetOptionStrategyAnalysis. Since 10.7.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OptionQuote",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OptionQuote(Message):
    """The quote of one option, or of all legs together. Of several legs many fields have no meaning and are absent:
    in the documented example of two legs among others volume, turnover, high, low, mid, open, open interest,
    premium, implied volatility, strike and seller_roi.
    """

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.OptionQuote"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "price", "price", "double", "optional"),
        Field(2, "chg", "chg", "double", "optional"),
        Field(3, "chg_rate", "chg_rate", "double", "optional"),
        Field(4, "vol", "vol", "int64", "optional"),
        Field(5, "turnover", "turnover", "double", "optional"),
        Field(6, "high", "high", "double", "optional"),
        Field(7, "low", "low", "double", "optional"),
        Field(8, "mid", "mid", "double", "optional"),
        Field(9, "open", "open", "double", "optional"),
        Field(10, "pre_close", "pre_close", "double", "optional"),
        Field(11, "open_interest", "open_interest", "int32", "optional"),
        Field(12, "premium", "premium", "double", "optional"),
        Field(13, "IV", "iv", "double", "optional"),
        Field(14, "delta", "delta", "double", "optional"),
        Field(15, "gamma", "gamma", "double", "optional"),
        Field(16, "vega", "vega", "double", "optional"),
        Field(17, "theta", "theta", "double", "optional"),
        Field(18, "rho", "rho", "double", "optional"),
        Field(19, "option_type", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(20, "expire_time", "expire_time", "string", "optional"),
        Field(21, "strike", "strike", "double", "optional"),
        Field(22, "contract_size", "contract_size", "double", "optional"),
        Field(23, "contract_multiplier", "contract_multiplier", "double", "optional"),
        Field(24, "exercise_type", "exercise_type", "int32", "optional", enum="qot_common.OptionAreaType"),
        Field(25, "days_to_expiry", "days_to_expiry", "int32", "optional"),
        Field(26, "net_open_interest", "net_open_interest", "int32", "optional"),
        Field(27, "contract_value", "contract_value", "double", "optional"),
        Field(28, "equal_underlying", "equal_underlying", "double", "optional"),
        Field(29, "index_option_type", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(30, "intrinsic_value", "intrinsic_value", "double", "optional"),
        Field(31, "time_value", "time_value", "double", "optional"),
        Field(32, "breakeven_point", "breakeven_point", "double", "repeated"),
        Field(33, "dist_to_breakeven", "dist_to_breakeven", "double", "repeated"),
        Field(34, "prob_of_profit", "prob_of_profit", "double", "optional"),
        Field(35, "seller_roi", "seller_roi", "double", "optional"),
        Field(36, "mark_price", "mark_price", "double", "optional"),
        Field(37, "leverage_ratio", "leverage_ratio", "double", "optional"),
        Field(38, "effective_gearing", "effective_gearing", "double", "optional"),
    )

    price: float | None = None
    """Last price."""
    chg: float | None = None
    """Last price minus the previous close."""
    chg_rate: float | None = None
    """Change against the previous close, in percent: 20 is 20%."""
    vol: int | None = None
    """Contracts traded."""
    turnover: float | None = None
    """Money traded."""
    high: float | None = None
    """Highest price of the day."""
    low: float | None = None
    """Lowest price of the day."""
    mid: float | None = None
    """Mean of the best bid and the best ask."""
    open: float | None = None
    """First price of the day."""
    pre_close: float | None = None
    """Closing price of the trading day before."""
    open_interest: int | None = None
    """Contracts that are open."""
    premium: float | None = None
    """Premium over the underlying, in percent: 20 is 20%; no example shows it."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    delta: float | None = None
    """Change of the option's price per unit of change of the underlying."""
    gamma: float | None = None
    """Change of delta per unit of change of the underlying."""
    vega: float | None = None
    """Change of the option's price as volatility changes."""
    theta: float | None = None
    """Change of the option's price per day (inferred: Qot_GetOptionStrategyAnalysis says so of the same value)."""
    rho: float | None = None
    """Change of the option's price as the interest rate changes."""
    option_type: qot_common.OptionType | None = None
    """Call or put."""
    expire_time: str | None = None
    """Day of expiry, as yyyy-MM-dd in the documented example."""
    strike: float | None = None
    """Strike price."""
    contract_size: float | None = None
    """Shares that a contract stands for."""
    contract_multiplier: float | None = None
    """Factor between a price and the money it means for one contract."""
    exercise_type: qot_common.OptionAreaType | None = None
    """When the option can be exercised."""
    days_to_expiry: int | None = None
    """Days until expiry; negative once the option has expired."""
    net_open_interest: int | None = None
    """Net open contracts. Hong Kong options only."""
    contract_value: float | None = None
    """Money that a contract stands for. Hong Kong options only."""
    equal_underlying: float | None = None
    """Lots of the underlying that a contract stands for. Hong Kong options only."""
    index_option_type: qot_common.IndexOptionType | None = None
    """Size of an index option."""
    intrinsic_value: float | None = None
    """What the option would be worth if exercised now, in units of price: 125.2 in the documented example."""
    time_value: float | None = None
    """Price minus intrinsic value."""
    breakeven_point: list[float] = empty_list()
    """Prices of the underlying at which the position breaks even."""
    dist_to_breakeven: list[float] = empty_list()
    """Price of the underlying minus each of breakeven_point, in the same order, in units of price: the documented
    example has 255.64 and -5.24 for points 199.56 and 460.44.
    """
    prob_of_profit: float | None = None
    """Probability of a profit. The documentation says in percent; its example is a fraction: 0.315 is 31.5%."""
    seller_roi: float | None = None
    """Return for the seller, in percent: 20 is 20%; no example shows it."""
    mark_price: float | None = None
    """Price at which a position would be valued (the usual meaning of a mark price); no source tells how it is made.
    In the documented example it is 130.4, and the last price 131.65.
    """
    leverage_ratio: float | None = None
    """Leverage, in times."""
    effective_gearing: float | None = None
    """Effective leverage, in times."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The option or strategy to quote."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "multi_legs", "multi_legs", "message", "repeated", message="qot_common.ComboLeg"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    multi_legs: list[qot_common.ComboLeg] = empty_list()
    """The legs. One leg gives the quote of that option, several give that of the strategy they form."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The quote."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "optionQuoteList", "option_quote_list", "message", "repeated", message="qot_get_option_quote.OptionQuote"
        ),
    )

    option_quote_list: list[OptionQuote] = empty_list()
    """One quote: of the leg if there is one, else of all legs together."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_quote.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_quote.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
