"""Answer requests for snapshots: Qot_GetSecuritySnapshot.

Invariant: a snapshot needs no subscription, and all snapshots of one reply show the same instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import listings_of
from opend.simulator.views.snapshots import snapshot
from opend_proto import methods, qot_get_security_snapshot

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_security_snapshot", "register"]

_MOST_SECURITIES: Final = 400


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_SECURITY_SNAPSHOT, get_security_snapshot)


def get_security_snapshot(peer: Peer, request: qot_get_security_snapshot.Request) -> qot_get_security_snapshot.S2C:
    """Give the snapshots of at most 400 securities, in the order of the request."""
    listings = listings_of(peer.market, request.c2s.security_list, _MOST_SECURITIES)
    return qot_get_security_snapshot.S2C(snapshot_list=[snapshot(peer.market, listing) for listing in listings])
