"""List the events whose contracts can be combined, and quote combinations of them.

Invariant: a combination pays 1 if every leg wins, so its price is the product of the prices of its legs; contracts of
one event cannot be combined. An order for a combination names a quote (Trd_PlaceComboOrder).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
from opend.simulator.instruments.events.combinations import COLLECTION
from opend.simulator.market.combined import combined_offers
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.events.combining import checked_combination
from opend_proto import methods, qot_get_event_contract_combo_list, qot_get_event_contract_combo_rfq

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["register"]

_MVC: Final = f"KALSHI.{COLLECTION}-R"
_MOST: Final = 200
_PREVIEWED: Final = 4


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
    """Quote a combination, and keep the quote for an order; there is none while a side of it is not offered at all."""
    c2s, now = request.c2s, peer.market.milliseconds()
    for leg in c2s.combo_leg_list:
        contract_of(peer, leg.security)
    if c2s.mvc != _MVC:
        raise RefusalError(f"mvc {c2s.mvc!r} is not the one of Qot_GetEventContractComboList (3453), {_MVC!r}")
    combination = checked_combination(peer.market, "comboLegList", c2s.combo_leg_list)
    offers = combined_offers(peer.market, combination, now)
    if offers.ask is None:
        return qot_get_event_contract_combo_rfq.S2C(combo_leg_list=c2s.combo_leg_list)
    return qot_get_event_contract_combo_rfq.S2C(
        combo_leg_list=c2s.combo_leg_list,
        bid_price=None if offers.bid is None else float(offers.bid.price),
        ask_price=float(offers.ask.price),
        quote_id=peer.gateway.trading.combo_quotes.issue(combination, offers, now).id,
        should_retry=False,
    )
