"""Push the quotes that have changed.

Invariant: a quote is pushed when any of its figures differs from the last one pushed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opend.simulator.market.quote import quote
from opend.simulator.pushes.changes import changes
from opend.simulator.views.basic_quotes import basic_quote
from opend_proto import methods, qot_update_basic_qot
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.quote import Quote
    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer

__all__ = ["due_quotes"]


def due_quotes(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    market = peer.market

    def show(listing: Listing, found: Quote) -> Due:
        s2c = qot_update_basic_qot.S2C(basic_qot_list=[basic_quote(market, listing, found)])
        return methods.QOT_UPDATE_BASIC_QOT, s2c

    yield from changes(peer, SubType.BASIC, partial(quote, market), show)
