"""List the categories, competitions, series, events, contracts and milestones of event contracts.

Invariant: each list leads to the next: what one names, the next is asked for by.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.always_open import EVENTS
from opend.simulator.handlers.events.finding import (
    answer,
    event_of,
    event_security,
    fits,
    listed_events,
    page,
    series_of,
    series_security,
)
from opend.simulator.instruments.events.contracts import SERIES, terms_of
from opend.simulator.views.event_contracts import local_text, traded
from opend_proto import (
    methods,
    qot_filter_competition,
    qot_get_event_contract,
    qot_get_event_contract_category,
    qot_get_event_contract_event_list,
    qot_get_event_contract_milestone_list,
    qot_get_event_contract_series_list,
)
from opend_proto.qot_common import EC_ContractType, EC_Frequency, EC_MilestoneType, EC_Status, Security

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.events.contracts import Event
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["register"]

_MOST_CONTRACTS: Final = 100
_MOST: Final = 200
_TICK: Final = "0.01"
_MILESTONES: Final = {"Baseball": EC_MilestoneType.BASEBALL_GAME, "Basketball": EC_MilestoneType.BASKETBALL_GAME}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_CATEGORY, get_category)
    answer(handlers, methods.QOT_FILTER_COMPETITION, filter_competition)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_SERIES_LIST, get_series_list)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_EVENT_LIST, get_event_list)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT, get_contracts)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_MILESTONE_LIST, get_milestone_list)


def get_category(_peer: Peer, request: qot_get_event_contract_category.Request) -> qot_get_event_contract_category.S2C:
    """List the categories and their tags."""
    found: dict[str, list[str]] = {}
    for series in SERIES:
        if fits(request.c2s.category, series.category):
            found.setdefault(series.category, []).append(series.tag)
    item = qot_get_event_contract_category.CategoryItem
    return qot_get_event_contract_category.S2C(
        category_list=[item(category=name, category_name=name, tags=tags) for name, tags in found.items()]
    )


def filter_competition(_peer: Peer, request: qot_filter_competition.Request) -> qot_filter_competition.S2C:
    """List the competitions by tag."""
    c2s = request.c2s
    return qot_filter_competition.S2C(
        tag_filter_list=[
            qot_filter_competition.TagFilterItem(
                category=series.category,
                tag=series.tag,
                competition_list=[series.competition],
                scope_list=[series.scope],
            )
            for series in SERIES
            if series.competition and fits(c2s.category, series.category) and fits(c2s.tag, series.tag)
        ]
    )


def get_series_list(
    _peer: Peer, request: qot_get_event_contract_series_list.Request
) -> qot_get_event_contract_series_list.S2C:
    """List the series of a category and tag."""
    c2s = request.c2s
    return qot_get_event_contract_series_list.S2C(
        series_list=[
            qot_get_event_contract_series_list.SeriesItem(
                series_security=series_security(series),
                series_name=series.name,
                category=series.category,
                tags=[series.tag],
                frequency=EC_Frequency.DAILY,
            )
            for series in SERIES
            if fits(c2s.category, series.category) and fits(c2s.tag, series.tag)
        ]
    )


def get_event_list(
    peer: Peer, request: qot_get_event_contract_event_list.Request
) -> qot_get_event_contract_event_list.S2C:
    """List the events of a series, earliest first."""
    c2s, now = request.c2s, peer.market.clock.now()
    found = [
        event
        for event in listed_events(peer, series_of(c2s.series))
        if c2s.status is None or _event_status(event, now) == c2s.status
    ]
    shown, following = page(found, c2s.next_page, c2s.count, _MOST)
    return qot_get_event_contract_event_list.S2C(
        event_list=[_event_item(event, now) for event in shown], next_page=following
    )


def _event_item(event: Event, now: float) -> qot_get_event_contract_event_list.EventItem:
    series = event.series
    return qot_get_event_contract_event_list.EventItem(
        event_security=event_security(event),
        event_name=event.title,
        event_sub_name=f"{event.day:%b %d}",
        status=_event_status(event, now),
        series_security=series_security(series),
        start_date=local_text(int(event.begins * 1000)),
        end_date=local_text(int(event.ends * 1000)),
        category=series.category,
        tags=[series.tag],
        mutually_exclusive=event.is_game,
        competition=series.competition or None,
        competition_scope=series.scope or None,
    )


def get_contracts(peer: Peer, request: qot_get_event_contract.Request) -> qot_get_event_contract.S2C:
    """List the contracts of an event."""
    c2s = request.c2s
    event = event_of(peer, c2s.event)
    shown, following = page(event.contracts(), c2s.next_page, c2s.count, _MOST_CONTRACTS)
    return qot_get_event_contract.S2C(
        contract_list=[_contract_item(peer, listing) for listing in shown], next_page=following
    )


def _contract_item(peer: Peer, listing: Listing) -> qot_get_event_contract.ContractItem:
    terms = terms_of(listing)
    event, now = terms.event, peer.market.clock.now()
    is_over = now > event.ends
    end = int(event.ends * 1000)
    pays = terms.payout(peer.market.latest(terms.underlying, 1, end)[0].price) if is_over else None
    return qot_get_event_contract.ContractItem(
        contract_security=listing.security,
        event_security=event_security(event),
        series_security=series_security(event.series),
        contract_type=EC_ContractType.BINARY,
        title=listing.name,
        yes_sub_title=terms.subject,
        open_time=_utc_text(event.opens),
        close_time=_utc_text(event.ends),
        determination_time=_utc_text(event.ends),
        settled_time=_utc_text(event.ends) if is_over else None,
        latest_expiration_time=_utc_text(event.ends),
        status=EC_Status.FINALIZED if is_over else EC_Status.ACTIVE,
        result=None if pays is None else ("yes" if pays else "no"),
        settlement_value=None if pays is None else str(pays),
        volume=str(traded(peer.market, listing)),
        can_close_early=False,
        tick_size=_TICK,
        category=event.series.category,
        tag=event.series.tag,
    )


def get_milestone_list(
    peer: Peer, request: qot_get_event_contract_milestone_list.Request
) -> qot_get_event_contract_milestone_list.S2C:
    """List the games, each of which is the milestone of one event."""
    c2s = request.c2s
    related = None if c2s.related_event is None else event_of(peer, c2s.related_event)
    found = [
        event
        for event in listed_events(peer)
        if event.is_game
        and related in {None, event}
        and fits(c2s.category, event.series.category)
        and fits(c2s.competition, event.series.competition)
    ]
    shown, following = page(found, c2s.next_page, c2s.count, _MOST)
    return qot_get_event_contract_milestone_list.S2C(
        milestone_list=[_milestone(event) for event in shown], next_page=following
    )


def _milestone(event: Event) -> qot_get_event_contract_milestone_list.MilestoneItem:
    return qot_get_event_contract_milestone_list.MilestoneItem(
        milestone_security=Security(market=EVENTS, code=f"{event.code}.MILESTONE"),
        title=event.title,
        category=event.series.category,
        type=_MILESTONES.get(event.series.tag, EC_MilestoneType.UNKNOWN),
        start_date=f"{event.day:%Y-%m-%d}",
        primary_event_security=event_security(event),
        related_event_list=[event_security(event)],
    )


def _event_status(event: Event, now: float) -> EC_Status:
    return EC_Status.EVENT_SETTLED if now > event.ends else EC_Status.EVENT_ACTIVE


def _utc_text(timestamp: float) -> str:
    return datetime.fromtimestamp(timestamp, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
