"""Find the securities whose view has changed, for the pushes that show a state.

Invariant: a state is pushed only when it differs from the last one pushed. The last one is not stored: the market can
draw it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer
    from opend_proto.qot_common import SubType
    from opend_proto.schema import AnyPush, Message

__all__ = ["Due", "changed_views"]

T = TypeVar("T")

Due: TypeAlias = "tuple[AnyPush, Message]"
"""A push and its S2C."""


def changed_views(
    peer: Peer, sub_type: SubType, view: Callable[[SyntheticMarket, Listing, int], T]
) -> Iterator[tuple[Listing, T]]:
    """Yield the view of each pushed security that has changed since its last push; it counts as sent once yielded.

    A view is a pure function of the market, the security and the time (milliseconds since 1970 UTC).
    """
    now = peer.market.milliseconds()
    for listing, state in peer.subscriptions.pushed(sub_type):
        if state.until >= now:
            continue
        shown, state.until = state.until, now
        latest = view(peer.market, listing, now)
        if latest != view(peer.market, listing, shown):
            yield listing, latest
