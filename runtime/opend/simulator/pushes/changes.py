"""Find the securities whose view has changed, for the pushes that show a state.

Invariant: a state is pushed only when it differs from the last one pushed. The last one is not stored: the market can
draw it again. Connections that were shown the same last get the same message.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend_proto.qot_common import SubType
    from opend_proto.schema import AnyPush, Message

__all__ = ["Due", "changes"]

T = TypeVar("T")

Due: TypeAlias = "tuple[AnyPush, Message]"
"""A push and its S2C."""


def changes(
    peer: Peer, sub_type: SubType, view: Callable[[Listing, int], T], show: Callable[[Listing, T], Due]
) -> Iterator[Due]:
    """Yield the push of each pushed security whose view has changed since its last push; it counts as sent then.

    A view depends on the gateway, the security and the time (milliseconds since 1970 UTC) alone; ``show`` returns the
    push that shows one.
    """
    shared, now = peer.gateway.round.shared, peer.gateway.round.now

    def change(listing: Listing, shown: int) -> Due | None:
        latest = view(listing, now)
        return show(listing, latest) if latest != view(listing, shown) else None

    for listing, state in peer.subscriptions.pushed(sub_type):
        if state.until >= now:
            continue
        shown, state.until = state.until, now
        due = shared((sub_type, listing, shown, now), partial(change, listing, shown))
        if due is not None:
            yield due
