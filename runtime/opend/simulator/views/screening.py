"""Compute the figures by which shares can be filtered.

Invariant: each figure equals that of the snapshot or the daily candlesticks, in the protocol's unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.companies.fundamentals import Fundamentals, fundamentals
from opend.simulator.companies.traits import traits
from opend.simulator.market.history import YEAR_DAYS, daily_bars, volume_ratio
from opend.simulator.market.quote import quote
from opend.simulator.views.figures import bid_ask_ratio
from opend_proto.qot_stock_filter import AccumulateField, StockField

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.market.quote import Quote

__all__ = ["ACCUMULATED", "FIGURES", "accumulated", "figure"]

_FIVE_MINUTES: Final = 300_000


class _Share:
    """One share, with the data that its figures are computed from."""

    def __init__(self, market: SyntheticMarket, listing: Listing) -> None:
        self.market = market
        self.listing = listing

    @property
    def quoted(self) -> Quote:
        return quote(self.market, self.listing)

    @property
    def books(self) -> Fundamentals:
        return fundamentals(self.listing, self.market.clock.now())

    def highest(self) -> float:
        """Return the highest price of 52 weeks."""
        return max(bar.high for bar in daily_bars(self.market, self.listing, YEAR_DAYS)) / PRICE_UNITS

    def lowest(self) -> float:
        """Return the lowest price of 52 weeks."""
        return min(bar.low for bar in daily_bars(self.market, self.listing, YEAR_DAYS)) / PRICE_UNITS

    def change_since(self, milliseconds: int) -> float:
        """Return the price change since an instant (milliseconds since 1970 UTC), in percent."""
        before = self.market.latest(self.listing, 1, milliseconds)[0].price
        return (self.quoted.last / before - 1) * 100

    def change_this_year(self) -> float:
        """Return the price change since the start of the local year, in percent."""
        local = self.listing.exchange.local_time(self.market.clock.now())
        begins = local.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
        return self.change_since(int(begins.timestamp() * 1000))


_FIGURES: Final[dict[StockField, Callable[[_Share], float]]] = {
    StockField.CUR_PRICE: lambda share: share.quoted.last,
    StockField.CUR_PRICE_TO_HIGHEST52WEEKS_RATIO: lambda share: (share.quoted.last / share.highest() - 1) * 100,
    StockField.CUR_PRICE_TO_LOWEST52WEEKS_RATIO: lambda share: (share.quoted.last / share.lowest() - 1) * 100,
    StockField.HIGH_PRICE_TO_HIGHEST52WEEKS_RATIO: lambda share: (share.quoted.high / share.highest() - 1) * 100,
    StockField.LOW_PRICE_TO_LOWEST52WEEKS_RATIO: lambda share: (share.quoted.low / share.lowest() - 1) * 100,
    StockField.VOLUME_RATIO: lambda share: volume_ratio(share.market, share.listing),
    StockField.BID_ASK_RATIO: lambda share: bid_ask_ratio(share.market, share.listing),
    StockField.LOT_PRICE: lambda share: share.quoted.last * share.listing.lot_size,
    StockField.MARKET_VAL: lambda share: share.quoted.last * share.books.issued_shares,
    StockField.PE_ANNUAL: lambda share: share.quoted.last / share.books.earnings_per_share,
    StockField.PE_TTM: lambda share: share.quoted.last / share.books.trailing_earnings_per_share,
    StockField.PB_RATE: lambda share: share.quoted.last / share.books.net_asset_per_share,
    StockField.CHANGE_RATE5MIN: lambda share: share.change_since(share.market.milliseconds() - _FIVE_MINUTES),
    StockField.CHANGE_RATE_BEGIN_YEAR: lambda share: share.change_this_year(),
    StockField.PSTTM: lambda share: share.quoted.last / share.books.sales_per_share,
    StockField.PCFTTM: lambda share: share.quoted.last / share.books.cash_flow_per_share,
    StockField.TOTAL_SHARE: lambda share: float(share.books.issued_shares),
    StockField.FLOAT_SHARE: lambda share: float(share.books.outstanding_shares),
    StockField.FLOAT_MARKET_VAL: lambda share: share.quoted.last * share.books.outstanding_shares,
}
FIGURES: Final = frozenset(_FIGURES)
"""The supported simple figures."""


def figure(market: SyntheticMarket, listing: Listing, field: StockField) -> float:
    """Return a simple figure of a share now; ratios and changes in percent."""
    return _FIGURES[field](_Share(market, listing))


def _change(bars: list[Bar], _: Listing) -> float:
    before, *days = bars
    return (days[-1].close / before.close - 1) * 100


def _amplitude(bars: list[Bar], _: Listing) -> float:
    before, *days = bars
    return (max(bar.high for bar in days) - min(bar.low for bar in days)) / before.close * 100


_ACCUMULATED: Final[dict[AccumulateField, Callable[[list[Bar], Listing], float]]] = {
    AccumulateField.CHANGE_RATE: _change,
    AccumulateField.AMPLITUDE: _amplitude,
    AccumulateField.VOLUME: lambda bars, _: float(sum(bar.volume for bar in bars[1:])),
    AccumulateField.TURNOVER: lambda bars, _: sum(bar.turnover for bar in bars[1:]) / PRICE_UNITS,
    AccumulateField.TURNOVER_RATE: lambda bars, listing: (
        sum(bar.volume for bar in bars[1:]) / traits(listing).outstanding_shares * 100
    ),
}
ACCUMULATED: Final = frozenset(_ACCUMULATED)
"""The supported figures over several days."""


def accumulated(market: SyntheticMarket, listing: Listing, field: AccumulateField, days: int) -> float:
    """Return a figure over the last `days` days, including today; rates in percent."""
    return _ACCUMULATED[field](daily_bars(market, listing, days + 1), listing)
