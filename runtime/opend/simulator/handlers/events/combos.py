"""List the events whose contracts can be combined, and quote combinations of them.

Invariant: a combination pays 1 if every leg does, so its price is the product of the prices of its legs; contracts of
one event cannot be combined. Orders on combinations are not taken.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Final

from opend.simulator.chance.noise import whole
from opend.simulator.handlers.events.finding import (
    answer,
    contract_of,
    event_security,
    fits,
    listed_events,
    page,
    series_of,
    series_security,
)
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.event_contracts import order_book_item, terms_of
from opend_proto import methods, qot_get_event_contract_combo_list, qot_get_event_contract_combo_rfq
from opend_proto.common import PredSide

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer
    from opend_proto.qot_common import ComboLeg

__all__ = ["register"]

_MVC: Final = "KALSHI.KXMVECROSSCATEGORY-R"
_MOST: Final = 200
_PREVIEWED: Final = 4
_MOST_LEGS: Final = 10
_ID_BITS: Final = 60


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_COMBO_LIST, get_combo_list)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_COMBO_RFQ, get_combo_rfq)


def get_combo_list(
    peer: Peer, request: qot_get_event_contract_combo_list.Request
) -> qot_get_event_contract_combo_list.S2C:
    """List the events that are not decided yet."""
    c2s, now = request.c2s, peer.market.clock.now()
    found = [
        event
        for event in listed_events(peer, None if c2s.series is None else series_of(c2s.series))
        if event.ends > now
        and fits(c2s.category, event.series.category)
        and fits(c2s.competition, event.series.competition)
    ]
    shown, following = page(found, c2s.next_page, c2s.count, _MOST)
    return qot_get_event_contract_combo_list.S2C(
        combo_event_list=[
            qot_get_event_contract_combo_list.ComboEvent(
                event_security=event_security(event),
                event_name=event.title,
                combo_contracts=[each.security for each in event.contracts()[:_PREVIEWED]],
                series_security=series_security(event.series),
                category=event.series.category,
                competition=event.series.competition or None,
                competition_scope=event.series.scope or None,
            )
            for event in shown
        ],
        mvc=_MVC,
        next_page=following,
    )


def get_combo_rfq(
    peer: Peer, request: qot_get_event_contract_combo_rfq.Request
) -> qot_get_event_contract_combo_rfq.S2C:
    """Quote a combination: what its legs can be bought and sold at now, multiplied."""
    c2s = request.c2s
    legs = [(contract_of(peer, leg.security), leg) for leg in c2s.combo_leg_list]
    if not 2 <= len(legs) <= _MOST_LEGS:
        raise RefusalError(f"comboLegList must have 2 to {_MOST_LEGS} legs, not {len(legs)}")
    if c2s.mvc != _MVC:
        raise RefusalError(f"mvc {c2s.mvc!r} is not the one of Qot_GetEventContractComboList (3453), {_MVC!r}")
    if len({terms_of(listing).event for listing, _ in legs}) < len(legs):
        raise RefusalError("comboLegList must be of different events")
    for listing, leg in legs:
        if leg.pred_side not in {PredSide.YES, PredSide.NO}:
            raise RefusalError(f"predSide of {listing.text} must be 1 (YES) or 2 (NO), not {int(leg.pred_side or 0)}")
    now = peer.market.milliseconds()
    quotes = [_quote(peer, leg, now) for _, leg in legs]
    if any(bid is None or ask is None for bid, ask in quotes):
        return qot_get_event_contract_combo_rfq.S2C(combo_leg_list=c2s.combo_leg_list)
    text = "+".join(f"{listing.text}:{int(leg.pred_side or 0)}" for listing, leg in legs)
    return qot_get_event_contract_combo_rfq.S2C(
        combo_leg_list=c2s.combo_leg_list,
        bid_price=round(prod(bid or 0.0 for bid, _ in quotes), 4),
        ask_price=round(prod(ask or 0.0 for _, ask in quotes), 4),
        quote_id=str(whole(f"{peer.market.seed}|{text}|{now}", _ID_BITS)),
        should_retry=False,
    )


def _quote(peer: Peer, leg: ComboLeg, now: int) -> tuple[float | None, float | None]:
    shown = order_book_item(peer.market, contract_of(peer, leg.security), now, 1)
    sides = (shown.no_bids, shown.no_asks) if leg.pred_side == PredSide.NO else (shown.yes_bids, shown.yes_asks)
    bid, ask = (levels[0].price if levels else None for levels in sides)
    return bid, ask
