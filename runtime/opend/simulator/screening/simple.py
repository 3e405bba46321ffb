"""Compute the simple and the accumulated figures by which Qot_StockFilter filters shares.

Invariant: each figure equals that of the snapshot or the daily candlesticks, in the protocol's unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.views.figures import bid_ask_ratio
from opend_proto.qot_stock_filter import AccumulateField, StockField

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.screening.scene import Share

__all__ = ["ACCUMULATED", "SIMPLE", "five_minute_change", "market_value"]

_FIVE_MINUTES: Final = 300_000


def five_minute_change(share: Share) -> float:
    """Return the price change in five minutes, in percent."""
    return share.change_since(share.scene.milliseconds - _FIVE_MINUTES)


def market_value(share: Share) -> float:
    """Return the value of all issued shares."""
    return share.quoted.last * share.books.issued_shares


SIMPLE: Final[dict[StockField, Callable[[Share], float]]] = {
    StockField.CUR_PRICE: lambda share: share.quoted.last,
    StockField.CUR_PRICE_TO_HIGHEST52WEEKS_RATIO: lambda share: (share.quoted.last / share.highest - 1) * 100,
    StockField.CUR_PRICE_TO_LOWEST52WEEKS_RATIO: lambda share: (share.quoted.last / share.lowest - 1) * 100,
    StockField.HIGH_PRICE_TO_HIGHEST52WEEKS_RATIO: lambda share: (share.quoted.high / share.highest - 1) * 100,
    StockField.LOW_PRICE_TO_LOWEST52WEEKS_RATIO: lambda share: (share.quoted.low / share.lowest - 1) * 100,
    StockField.VOLUME_RATIO: lambda share: share.volume_ratio(),
    StockField.BID_ASK_RATIO: lambda share: bid_ask_ratio(share.scene.market, share.listing, share.scene.milliseconds),
    StockField.LOT_PRICE: lambda share: share.quoted.last * share.listing.lot_size,
    StockField.MARKET_VAL: market_value,
    StockField.PE_ANNUAL: lambda share: share.quoted.last / share.books.earnings_per_share,
    StockField.PE_TTM: lambda share: share.quoted.last / share.books.trailing_earnings_per_share,
    StockField.PB_RATE: lambda share: share.quoted.last / share.books.net_asset_per_share,
    StockField.CHANGE_RATE5MIN: five_minute_change,
    StockField.CHANGE_RATE_BEGIN_YEAR: lambda share: share.change_this_year(),
    StockField.PSTTM: lambda share: share.quoted.last / share.books.sales_per_share,
    StockField.PCFTTM: lambda share: share.quoted.last / share.books.cash_flow_per_share,
    StockField.TOTAL_SHARE: lambda share: float(share.books.issued_shares),
    StockField.FLOAT_SHARE: lambda share: float(share.books.outstanding_shares),
    StockField.FLOAT_MARKET_VAL: lambda share: share.quoted.last * share.books.outstanding_shares,
}
"""The simple figures of a share; ratios and changes in percent."""


def _amplitude(share: Share, days: int) -> float:
    high, low = share.extremes(share.adjusted, days)
    return (high - low) / share.close(days) * 100


def _volume(share: Share, days: int) -> int:
    return sum(share.volumes(days))


ACCUMULATED: Final[dict[AccumulateField, Callable[[Share, int], float]]] = {
    AccumulateField.CHANGE_RATE: lambda share, days: share.change(days),
    AccumulateField.AMPLITUDE: _amplitude,
    AccumulateField.VOLUME: lambda share, days: float(_volume(share, days) // days),
    AccumulateField.TURNOVER: lambda share, days: sum(bar.turnover for bar in share.days(days)) / PRICE_UNITS / days,
    AccumulateField.TURNOVER_RATE: lambda share, days: _volume(share, days) / share.books.outstanding_shares * 100,
}
"""The figures of a share over a number of days, today included; rates in percent, amounts a day on average."""
