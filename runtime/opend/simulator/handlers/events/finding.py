"""Find the series, events and contracts that requests name, and cut lists into pages.

Invariant: the codes are those of the vendor's examples: a series ends in ``.SERIES``, an event in ``.EVENT``, a
milestone in ``.MILESTONE``, and a contract has its event's code without the ending.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.simulator.calendar.always_open import EVENTS
from opend.simulator.envelopes import success
from opend.simulator.instruments.events.contracts import SERIES, Event, EventSeries, events_on
from opend.simulator.responder import sample
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.event_contracts import local_time
from opend_proto.qot_common import Security

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend_proto.schema import Message, Method

__all__ = [
    "UnlistedError",
    "answer",
    "contract_of",
    "event_of",
    "event_security",
    "fits",
    "listed_events",
    "page",
    "series_of",
    "series_security",
]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
ItemT = TypeVar("ItemT")

_SERIES_END, _EVENT_END = ".SERIES", ".EVENT"


class UnlistedError(Exception):
    """A request names what is not listed."""


def answer(
    handlers: Handlers, method: Method[RequestT, ResponseT], handler: Callable[[Peer, RequestT], Message]
) -> None:
    """Answer a method from the model, and by a sample for what is not listed."""

    def respond(peer: Peer, request: RequestT) -> ResponseT:
        try:
            s2c = handler(peer, request)
        except UnlistedError:
            return sample(peer.market, method, request)
        return success(method.response, s2c)

    handlers.register(method, respond)


def listed_events(peer: Peer, series: EventSeries | None = None) -> list[Event]:
    """Return the events that are listed now, of one series or of all, earliest first."""
    found = events_on(local_time(peer.market.clock.now()).date())
    return sorted((each for each in found if series in {None, each.series}), key=lambda each: each.day)


def series_security(series: EventSeries) -> Security:
    """Return a series as a message."""
    return Security(market=EVENTS, code=f"{series.root}{_SERIES_END}")


def event_security(event: Event) -> Security:
    """Return an event as a message."""
    return Security(market=EVENTS, code=f"{event.code}{_EVENT_END}")


def series_of(security: Security) -> EventSeries:
    """Return the series that a security names."""
    return _first([each for each in SERIES if series_security(each) == security])


def event_of(peer: Peer, security: Security) -> Event:
    """Return the event that a security names."""
    return _first([each for each in listed_events(peer) if event_security(each) == security])


def contract_of(peer: Peer, security: Security) -> Listing:
    """Return the contract that a security names."""
    found = peer.market.find(security.market, security.code) if security.market == EVENTS else None
    return _first([] if found is None else [found])


def fits(wanted: str | None, name: str) -> bool:
    """Return whether a name is wanted: any is if none is given; the vendor's documents write categories both ways."""
    return not wanted or wanted.casefold() == name.casefold()


def page(items: Sequence[ItemT], start: str | None, count: int | None, usual: int) -> tuple[list[ItemT], str]:
    """Return a page of a list, and where the next one starts; empty on the last page.

    Raises RefusalError if the start is none that was given before, or the count is not at least 1.
    """
    size = usual if count is None else count
    if size < 1:
        raise RefusalError(f"count must be at least 1, not {size}")
    if start and not (start.isascii() and start.isdecimal()):
        raise RefusalError(f"nextPage {start!r} is not of an earlier reply")
    begin = int(start or 0)
    behind = begin + size
    return list(items[begin:behind]), str(behind) if behind < len(items) else ""


def _first(found: list[ItemT]) -> ItemT:
    if not found:
        raise UnlistedError
    return found[0]
