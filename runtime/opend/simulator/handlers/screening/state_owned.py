"""Rank Hong Kong's state-owned companies by their dividends: Qot_GetHighDividendSOERank.

Invariant: every company of the plate that meets the conditions is ranked, by the figures that the other rankings and
the snapshots show.

A threshold of the server holds unless a condition of the request is on the same figure. The documentation names a
dividend yield of 5 %. Companies of the simulator pay about a tenth of what real ones do, so its threshold is 0.5 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import page_of
from opend.simulator.handlers.option_figures.screens import Screen
from opend.simulator.instruments.tables.state_owned import STATE_OWNED
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.figures import FIGURES
from opend_proto import methods, qot_get_high_dividend_soe_rank
from opend_proto.qot_common import SecurityType
from opend_proto.qot_get_high_dividend_soe_rank import HighDividendSOERankItem, SortDir, SortField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.dispatch import Handlers
    from opend.simulator.screening.scene import Scene, Share
    from opend.simulator.state import Peer

__all__ = ["get_rank", "register"]

_USUAL, _MOST = 50, 200
_SHOWN: Final = frozenset(field.attribute for field in HighDividendSOERankItem.FIELDS)

_COMPANIES: Final[Screen[Share]] = Screen(
    figures={
        **{name: figure for name, figure in FIGURES.items() if name in _SHOWN},
        "security": lambda share: share.listing.security,
        "name": lambda share: share.listing.name,
        "industry": lambda share: share.scene.industries.get(share.listing.key),
    },
    sorts={
        "UNKNOWN": "market_cap",
        "DIVIDEND_YIELD_TTM": "dividend_yield_ttm",
        "PB": "pb",
        "PE_TTM": "pe_ttm",
        "PRICE": "cur_price",
        "CHANGE_RATIO": "change_ratio",
        "MARKET_CAP": "market_cap",
    },
    conditions={
        "PRICE": "cur_price",
        "MARKET_CAP": "market_cap",
        "PE": "pe_ttm",
        "DIVIDEND_YIELD_TTM": "dividend_yield_ttm",
        "CHANGE_RATIO": "change_ratio",
    },
)
_THRESHOLDS: Final[Mapping[str, Callable[[float], bool]]] = {
    "pb": lambda value: value <= 1,
    "dividend_yield_ttm": lambda value: value >= 0.5,
    "pe_ttm": lambda value: value >= 0,
}


def register(handlers: Handlers) -> None:
    """Answer the protocol of this module."""
    handlers.answer(methods.QOT_GET_HIGH_DIVIDEND_SOE_RANK, get_rank)


def get_rank(peer: Peer, request: qot_get_high_dividend_soe_rank.Request) -> qot_get_high_dividend_soe_rank.S2C:
    """Rank the companies of the plate that meet the request's conditions and the thresholds that it leaves."""
    c2s = request.c2s
    direction = c2s.sort_dir or SortDir.DESCENDING
    if direction not in frozenset(SortDir):
        raise RefusalError(f"unknown sortDir {int(direction)}: 0 has the largest first, 1 the smallest")
    found = [
        share
        for share in _COMPANIES.chosen(_companies(peer.scene), c2s.filter_list)
        if all(test(_value(name, share)) for name, test in _thresholds(c2s).items())
    ]
    rows = _COMPANIES.ordered(found, c2s.sort_field or SortField.UNKNOWN, ascending=direction == SortDir.ASCENDING)
    page, _ = page_of(rows, c2s.offset or 0, _USUAL if c2s.count is None else c2s.count, _MOST)
    return qot_get_high_dividend_soe_rank.S2C(
        data_list=[_COMPANIES.row(HighDividendSOERankItem, share) for share in page], all_count=len(rows)
    )


def _companies(scene: Scene) -> list[Share]:
    plate = scene.market.find(*STATE_OWNED)
    members = () if plate is None else plate.members
    listings = (scene.market.find(*key) for key in sorted(members))
    return [scene.share(each) for each in listings if each is not None and each.kind == SecurityType.EQTY]


def _thresholds(c2s: qot_get_high_dividend_soe_rank.C2S) -> dict[str, Callable[[float], bool]]:
    """Return the thresholds of the figures that no condition of the request is on."""
    asked = {_COMPANIES.conditions.get(each.indicator_type.name) for each in c2s.filter_list}
    return {name: test for name, test in _THRESHOLDS.items() if name not in asked}


def _value(name: str, share: Share) -> float:
    value: float = _COMPANIES.figures[name](share)
    return value
