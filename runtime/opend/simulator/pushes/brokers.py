"""Push the broker queues that have changed.

Invariant: a queue is pushed when a broker or a place in it differs from the last one pushed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opend.simulator.pushes.changes import changes
from opend.simulator.views.brokers import brokers_of, queues
from opend_proto import methods, qot_update_broker
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer
    from opend.simulator.views.brokers import Queues

__all__ = ["due_brokers"]


def due_brokers(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""

    def show(listing: Listing, found: Queues) -> Due:
        s2c = qot_update_broker.S2C(
            security=listing.security,
            name=listing.name,
            broker_ask_list=brokers_of(found.asks),
            broker_bid_list=brokers_of(found.bids),
        )
        return methods.QOT_UPDATE_BROKER, s2c

    yield from changes(peer, SubType.BROKER, partial(queues, peer.market), show)
