"""Say in vn.py's words what OpenD says in its own, as tables.

Invariant: nothing here asks anything; a value of a newer OpenD that no table has falls back to what changes least.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from vnpy.trader.constant import Direction, Exchange, Interval, OptionType, OrderType, Product, Status

from opend_proto.qot_common import KLType, QotMarket, SecurityType
from opend_proto.qot_common import OptionType as OptionSide
from opend_proto.trd_common import OrderStatus, TrdMarket, TrdSide
from opend_proto.trd_common import OrderType as OrderKind

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "DIRECTIONS",
    "EXCHANGES",
    "INTERVALS",
    "KINDS",
    "MARKETS",
    "OPTION_SIDES",
    "PRICE_TERMS",
    "PRODUCTS",
    "STATUSES",
    "STEPS",
    "TRADED_KINDS",
    "Span",
    "exchange_of",
]


class Span(NamedTuple):
    """A period of candlesticks."""

    kl_type: KLType
    length: timedelta | None
    """How long it is; None for days and weeks, which are named by their day."""


EXCHANGES: Final[Mapping[Exchange, str]] = {
    Exchange.SEHK: "HK",
    Exchange.HKFE: "HK",
    Exchange.SMART: "US",
    Exchange.SSE: "SH",
    Exchange.SZSE: "SZ",
}
"""The prefix of the codes of an exchange; SMART stands for all exchanges of the US."""

_BY_PREFIX: Final[Mapping[str, Exchange]] = {
    prefix: exchange for exchange, prefix in EXCHANGES.items() if exchange is not Exchange.HKFE
}

MARKETS: Final[Mapping[str, QotMarket]] = {
    "HK": QotMarket.HK_SECURITY,
    "US": QotMarket.US_SECURITY,
    "SH": QotMarket.CNSH_SECURITY,
    "SZ": QotMarket.CNSZ_SECURITY,
}
"""The market of a prefix, for lists of all its securities."""

STEPS: Final[Mapping[str, float]] = {"HK": 0.001, "US": 0.01, "SH": 0.001, "SZ": 0.001}
"""The smallest price step by prefix, from the exchanges' own rules (inferred); it stands until a quote tells."""

INTERVALS: Final[Mapping[Interval, Span]] = {
    Interval.MINUTE: Span(KLType.K_1MIN, timedelta(minutes=1)),
    Interval.HOUR: Span(KLType.K_60MIN, timedelta(hours=1)),
    Interval.DAILY: Span(KLType.DAY, None),
    Interval.WEEKLY: Span(KLType.WEEK, None),
}

PRODUCTS: Final[Mapping[SecurityType, Product]] = {
    SecurityType.BOND: Product.BOND,
    SecurityType.BWRT: Product.WARRANT,
    SecurityType.EQTY: Product.EQUITY,
    SecurityType.TRUST: Product.ETF,
    SecurityType.WARRANT: Product.WARRANT,
    SecurityType.INDEX: Product.INDEX,
    SecurityType.DRVT: Product.OPTION,
    SecurityType.FUTURE: Product.FUTURES,
}
"""What vn.py can hold; TRUST is a fund of any kind, and most of them are traded funds."""

TRADED_KINDS: Final = (SecurityType.EQTY, SecurityType.TRUST)
"""The kinds of which all contracts of a market are read, if that is asked for."""

OPTION_SIDES: Final[Mapping[OptionSide, OptionType]] = {
    OptionSide.CALL: OptionType.CALL,
    OptionSide.PUT: OptionType.PUT,
}

PRICE_TERMS: Final[Mapping[OrderType, Literal["limit", "stop"] | None]] = {
    OrderType.LIMIT: "limit",
    OrderType.MARKET: None,
    OrderType.STOP: "stop",
}
"""What the price of a request to order is; OpenD has nothing like FAK, FOK and RFQ."""

KINDS: Final[Mapping[OrderKind, OrderType]] = {
    OrderKind.MARKET: OrderType.MARKET,
    OrderKind.AUCTION: OrderType.MARKET,
    OrderKind.STOP: OrderType.STOP,
    OrderKind.STOP_LIMIT: OrderType.STOP,
    OrderKind.MARKETIF_TOUCHED: OrderType.STOP,
    OrderKind.LIMITIF_TOUCHED: OrderType.STOP,
    OrderKind.TRAILING_STOP: OrderType.STOP,
    OrderKind.TRAILING_STOP_LIMIT: OrderType.STOP,
}
"""The kinds of order that are none with a limit alone, which all others are."""

DIRECTIONS: Final[Mapping[TrdSide, Direction]] = {
    TrdSide.BUY: Direction.LONG,
    TrdSide.BUY_BACK: Direction.LONG,
    TrdSide.SELL: Direction.SHORT,
    TrdSide.SELL_SHORT: Direction.SHORT,
}

STATUSES: Final[Mapping[OrderStatus, Status]] = {
    OrderStatus.SUBMITTED: Status.NOTTRADED,
    OrderStatus.CANCELLING_ALL: Status.NOTTRADED,
    OrderStatus.DISABLED: Status.NOTTRADED,
    OrderStatus.FILLED_PART: Status.PARTTRADED,
    OrderStatus.CANCELLING_PART: Status.PARTTRADED,
    OrderStatus.FILLED_ALL: Status.ALLTRADED,
    OrderStatus.CANCELLED_PART: Status.CANCELLED,
    OrderStatus.CANCELLED_ALL: Status.CANCELLED,
    OrderStatus.DELETED: Status.CANCELLED,
    OrderStatus.FILL_CANCELLED: Status.CANCELLED,
    OrderStatus.SUBMIT_FAILED: Status.REJECTED,
    OrderStatus.FAILED: Status.REJECTED,
}
"""The states that are not on their way to the exchange, as SUBMITTING is. DISABLED may become live again."""

_FUTURES: Final = frozenset({TrdMarket.FUTURES, TrdMarket.FUTURES_SIMULATE_HK})


def exchange_of(prefix: str, *, is_future: bool = False, market: TrdMarket | None = None) -> Exchange | None:
    """Return the exchange of a code with this prefix; None if vn.py has none for it, or this gateway does not trade it.

    Args:
        prefix: The market's prefix, such as ``HK``.
        is_future: Whether it is a future.
        market: The market of the account that trades it, which may be one for futures.
    """
    if is_future or market in _FUTURES:
        return Exchange.HKFE if prefix == "HK" else None
    return _BY_PREFIX.get(prefix)
