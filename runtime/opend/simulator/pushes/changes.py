"""What pushes that show a state have in common: they are due when what they show has changed.

Invariant: a state goes out when it differs from the one that went out last, and not otherwise; nothing of it is kept,
since the market can show the earlier one again.
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
"""A push, and the S2C that it holds."""


def changed_views(
    peer: Peer, sub_type: SubType, view: Callable[[SyntheticMarket, Listing, int], T]
) -> Iterator[tuple[Listing, T]]:
    """The view of each pushed security that has changed since it was pushed last; counts as sent once handed out.

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
