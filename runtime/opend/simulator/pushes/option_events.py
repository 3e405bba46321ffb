"""Push the large trades in options that met an alert of the user's.

Invariant: every connection that is open when a trade shows gets it once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend_proto import methods, qot_update_option_event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer
    from opend.simulator.views.options.trades import LargeTrade

__all__ = ["due"]


def due(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    alerts = peer.gateway.option_alerts
    alerts.watch(peer.market)
    if peer.option_events_seen is None:
        peer.option_events_seen = len(alerts.events)
    while peer.option_events_seen < len(alerts.events):
        trade = alerts.events[peer.option_events_seen]
        peer.option_events_seen += 1
        yield methods.QOT_UPDATE_OPTION_EVENT, _update(trade)


def _update(trade: LargeTrade) -> qot_update_option_event.S2C:
    terms = trade.terms
    kind = "call" if terms.is_call else "put"
    return qot_update_option_event.S2C(
        owner=terms.underlying.security,
        option=trade.listing.security,
        message=(
            f"{terms.underlying.name}: {trade.tick.volume} contracts of the {terms.strike:g} {kind} of "
            f"{terms.expiration.day} traded at {trade.tick.price:g}"
        ),
    )
