"""Find the dividends of a share, as Qot_GetDividendRank and Qot_GetCorporateActionsDividends show them.

Invariant: ratios are fractions, days are counted from today, and what is next is announced. A share pays once a year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.companies.dividends import dividends_until, years_of_growth
from opend.simulator.instruments.static_info import day_timestamp
from opend.simulator.screening.featured.feature import Feature, plain
from opend_proto.qot_stock_screen import FeaturedProperty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from opend.simulator.companies.dividends import Dividend
    from opend.simulator.screening.featured.feature import Value
    from opend.simulator.screening.scene import Share

__all__ = ["PAYMENTS"]

_YEARLY: Final = 1


def _today(share: Share) -> date:
    return share.listing.exchange.local_time(share.scene.milliseconds / 1000).date()


def _day(of: Callable[[Dividend], date], *, is_next: bool, counted: bool) -> Feature:
    """Return the feature of a day of the last dividend announced: a timestamp, or the days from today to it."""

    def read(share: Share) -> Value:
        today = _today(share)
        for paid in dividends_until(share.listing, today, 1):
            day = of(paid)
            if not is_next or day > today:
                return (day - today).days if counted else int(day_timestamp(share.listing.exchange, day))
        return None

    return plain(read)


def _mean_yield(share: Share, years: int) -> float:
    paid = dividends_until(share.listing, _today(share), years)
    return sum(each.per_share for each in paid) / years / share.quoted.last


def _increase(share: Share, years: int) -> float | None:
    """Return the growth of the yearly dividend over some years; None if there was none to grow from."""
    paid = dividends_until(share.listing, _today(share), years + 1)
    if len(paid) <= years or not paid[-1].per_share:
        return None
    return paid[0].per_share / paid[-1].per_share - 1


_DAYS: Final[Mapping[str, Callable[[Dividend], date]]] = {
    "PUB_DATE": lambda paid: paid.announced,
    "NEXT_RECORD_DATE": lambda paid: paid.recorded,
    "NEXT_EX_DATE": lambda paid: paid.ex_day,
    "NEXT_PAYABLE_DATE": lambda paid: paid.payable,
}

PAYMENTS: Final[Mapping[FeaturedProperty, Feature]] = {
    FeaturedProperty.PAYOUT_RATIO_LFY: plain(lambda share: share.books.dividend / share.books.earnings_per_share),
    FeaturedProperty.DISTRIBUTION_FREQUENCY: plain(lambda _: _YEARLY),
    FeaturedProperty.MAX_DIVIDEND_GROW_YEAR: plain(lambda share: years_of_growth(share.listing, _today(share))),
    FeaturedProperty.INCREASE_RATE: Feature(_increase, "first_custom_param", {1: 1, 3: 3, 5: 5}),
    FeaturedProperty.AVERAGE_DIVIDEND_YIELD: Feature(_mean_yield, "first_custom_param", {3: 3, 5: 5}),
    **{
        FeaturedProperty[f"{name}{'_DAYS' if counted else '_TIMESTAMP' if name == 'PUB_DATE' else ''}"]: _day(
            of, is_next=name != "PUB_DATE", counted=counted
        )
        for name, of in _DAYS.items()
        for counted in (True, False)
    },
}
"""The figures."""
