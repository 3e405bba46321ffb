"""Find who owns a company and whom it employs, as Qot_GetShareholders… and Qot_GetCompanyProfile show it.

Invariant: parts of the shares are fractions. Only shares of Hong Kong and the United States have known owners.

Inferred: figures of holdings are those of the institution whose id is given, or else of all institutions together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.companies.holders import INSIDERS, holdings
from opend.simulator.companies.periods import Quarter, quarter_of
from opend.simulator.companies.reports import known_periods
from opend.simulator.companies.staff import employees
from opend.simulator.companies.traits import traits
from opend.simulator.instruments.static_info import day_timestamp
from opend.simulator.screening.featured.feature import Feature, plain
from opend_proto.qot_common import QotMarket
from opend_proto.qot_stock_screen import FeaturedProperty, RecentDuration

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.companies.holders import Holding
    from opend.simulator.screening.featured.feature import Value
    from opend.simulator.screening.scene import Share

__all__ = ["OWNERS"]

_KNOWN: Final = {QotMarket.HK_SECURITY, QotMarket.US_SECURITY}
_ID: Final = "first_custom_param"
_YEARS: Final = {RecentDuration.LAST_1_YEAR: 1, RecentDuration.LAST_3_YEAR: 3, RecentDuration.LAST_5_YEAR: 5}
_LAST_MINUTE: Final = 1439
_WHOLE_YEAR: Final = frozenset({7})
"""The kind of period, as F10Type numbers it."""


def _quarter(share: Share) -> Quarter:
    today = share.listing.exchange.local_time(share.scene.milliseconds / 1000).date()
    return quarter_of(today).back(1)


def _held(share: Share, institution: int) -> list[Holding] | None:
    """Return the last holdings of all institutions, or of one; None where owners are not known."""
    if share.listing.market not in _KNOWN:
        return None
    found = [each for each in holdings(share.listing, _quarter(share)) if each.holder.kind != INSIDERS]
    return [each for each in found if institution in {0, each.holder.id}]


def _of_holdings(figure: Callable[[Share, list[Holding]], Value], *, id_needed: bool = False) -> Feature:
    def read(share: Share, institution: int) -> Value:
        found = _held(share, institution)
        return None if found is None else figure(share, found)

    return Feature(read, _ID, usual=None if id_needed else 0)


def _ratio(share: Share, found: list[Holding]) -> float:
    return sum(each.shares for each in found) / traits(share.listing).issued_shares


def _worth(share: Share, found: list[Holding]) -> float:
    day = day_timestamp(share.listing.exchange, _quarter(share).ends)
    session = share.calendar.regular_at(int(day) // 60 + _LAST_MINUTE)
    close = share.scene.market.whole_close(share.listing, session) / PRICE_UNITS
    return sum(each.shares for each in found) * close


def _change(_: Share, found: list[Holding]) -> int:
    return sum(each.change for each in found)


def _staff(share: Share, years: int) -> float:
    """Return the employees at the end of the last financial year, or their growth over some years."""
    (last, *_) = known_periods(share.listing, share.scene.milliseconds / 1000, _WHOLE_YEAR, 2)
    now = employees(share.listing, last.end)
    return now if not years else now / employees(share.listing, last.end.back(4 * years)) - 1


OWNERS: Final[Mapping[FeaturedProperty, Feature]] = {
    FeaturedProperty.INST_RATIO: Feature(_of_holdings(_ratio).read, usual=0),
    FeaturedProperty.INST_STOCK_RATIO: _of_holdings(_ratio, id_needed=True),
    FeaturedProperty.IS_INST_HOLD: _of_holdings(
        lambda _, found: int(any(each.shares for each in found)), id_needed=True
    ),
    FeaturedProperty.INST_VALUE: _of_holdings(_worth),
    FeaturedProperty.INST_SHARES_CHG: _of_holdings(_change),
    FeaturedProperty.INST_HOLDING_RATIO: _of_holdings(_ratio),
    FeaturedProperty.INST_HOLDING_CHG_RATIO: _of_holdings(
        lambda share, found: _change(share, found) / traits(share.listing).issued_shares
    ),
    FeaturedProperty.INST_HOLDING_DATE: _of_holdings(
        lambda share, _: int(day_timestamp(share.listing.exchange, _quarter(share).ends))
    ),
    FeaturedProperty.EMPLOYEE_NUM: plain(lambda share: _staff(share, 0)),
    FeaturedProperty.EMPLOYEE_NUM_GROWTH: Feature(_staff, _ID, {int(key): years for key, years in _YEARS.items()}),
}
"""The figures."""
