"""Filter shares by their figures: Qot_StockFilter.

Invariant: every condition is either applied to every share of the market or refused; none is ignored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.handlers.arguments import check_market, page_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.handlers.screening.conditions import TEXTS, conditions_of
from opend_proto import methods, qot_stock_filter
from opend_proto.qot_common import QotMarket, SecurityType
from opend_proto.qot_stock_filter import SortDir, StockData

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.handlers.screening.conditions import Condition
    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer

    _Key: TypeAlias = Callable[[StockData], float | str]

__all__ = ["get_stock_filter", "register"]

_MOST_SHARES: Final = 200
_MAINLAND: Final = (QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY)


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_STOCK_FILTER, get_stock_filter)


def get_stock_filter(peer: Peer, request: qot_stock_filter.Request) -> qot_stock_filter.S2C:
    """Give a page of the shares of a market, or of a plate, that meet every condition, with the requested figures."""
    c2s, scene = request.c2s, peer.scene
    conditions = conditions_of(c2s)
    check_market(peer.market, c2s.market)
    markets = _MAINLAND if c2s.market in _MAINLAND else (c2s.market,)
    listings = [
        listing for listing in peer.market.securities if listing.market in markets and listing.kind == SecurityType.EQTY
    ]
    if c2s.plate is not None:
        members = frozenset(listing_of(peer.market, c2s.plate).members)
        listings = [listing for listing in listings if listing.key in members]
    listings.sort(key=lambda listing: listing.code)
    rows = [row for listing in listings if (row := _row(scene.share(listing), conditions)) is not None]
    page, is_last = page_of(_sorted(rows, c2s), c2s.begin, c2s.num, _MOST_SHARES)
    return qot_stock_filter.S2C(last_page=is_last, all_count=len(rows), data_list=list(page))


def _row(share: Share, conditions: list[Condition]) -> StockData | None:
    """Return a share with the requested figures; None if it fails a condition."""
    row = StockData(security=share.listing.security, name=share.listing.name)
    return row if all(condition(share, row) for condition in conditions) else None


def _sorted(rows: list[StockData], c2s: qot_stock_filter.C2S) -> list[StockData]:
    """Sort by the first condition with a sort direction; without one the order stays."""
    figures = [base for base in c2s.base_filter_list if base.field_name not in TEXTS]
    keys: list[tuple[SortDir | None, _Key]] = [
        *((base.sort_dir, TEXTS[base.field_name]) for base in c2s.base_filter_list if base.field_name in TEXTS),
        *((base.sort_dir, _base(index)) for index, base in enumerate(figures)),
        *((each.sort_dir, _accumulated(index)) for index, each in enumerate(c2s.accumulate_filter_list)),
        *((each.sort_dir, _financial(index)) for index, each in enumerate(c2s.financial_filter_list)),
    ]
    for direction, key in keys:
        if direction:
            return sorted(rows, key=key, reverse=direction == SortDir.DESCEND)
    return rows


def _base(index: int) -> _Key:
    return lambda row: row.base_data_list[index].value


def _accumulated(index: int) -> _Key:
    return lambda row: row.accumulate_data_list[index].value


def _financial(index: int) -> _Key:
    return lambda row: row.financial_data_list[index].value
