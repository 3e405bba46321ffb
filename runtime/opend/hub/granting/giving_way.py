"""Choose the subscriptions that give way, when a client of higher priority needs quota that others hold.

Invariant: nothing that a client of the same or a higher priority wants is ever taken, and no more than is needed.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from opend.hub.leases import QUOTES
from opend.securities import security_text
from opend_proto import notify, qot_sub
from opend_proto.common import RetType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opend.hub.granting.places import Asker
    from opend.hub.leases import Lease, Pair

__all__ = ["notice", "said", "without", "yielding"]

_MOST_NAMED: Final = 10


def yielding(leases: Mapping[str, Lease], ripe: Iterable[Pair], priority: int) -> list[Pair]:
    """Return the pairs that may give way to a lease of this priority, those that give way first in front.

    These are those of the lowest priority, and among them those of whoever holds most.

    Args:
        leases: All leases, by client.
        ripe: The pairs that the gateway would let go now.
        priority: The priority of the lease that needs quota.
    """
    ranks: dict[Pair, tuple[int, int]] = {}
    for lease in leases.values():
        rank = lease.priority, len(lease.wanted)
        for pair in lease.wanted:
            ranks[pair] = max(rank, ranks.get(pair, rank))
    possible = [pair for pair in ripe if pair.kind is QUOTES and pair in ranks and ranks[pair][0] < priority]
    return sorted(possible, key=lambda pair: (ranks[pair][0], -ranks[pair][1]))


def without(lease: Lease, pairs: Iterable[Pair]) -> Lease:
    """Return a lease that wants these pairs no longer."""
    quotes = deepcopy(lease.quotes)
    for pair in pairs:
        c2s = qot_sub.C2S(security_list=[pair.security], sub_type_list=[pair.sub_type], is_sub_or_un_sub=False)
        quotes.accept(c2s)
    reduced = lease.changed(quotes=quotes)
    reduced.is_read = lease.is_read
    return reduced


def said(pairs: Sequence[Pair], taker: Asker) -> str:
    """Say which subscriptions were taken from a client, and for whom."""
    named = [f"{security_text(pair.security)} {pair.sub_type.name}" for pair in pairs[:_MOST_NAMED]]
    more = f" and {len(pairs) - len(named)} more" if len(pairs) > len(named) else ""
    whose = f"{taker.label or 'a client'!r} of priority {taker.priority}"
    return f"the hub has taken subscriptions from this client for {whose}: {', '.join(named)}{more}"


def notice(text: str) -> notify.Response:
    """Return the push that tells a client something, as OpenD tells its own events."""
    event = notify.GtwEvent(event_type=notify.GtwEventType.NONE, desc=text)
    return notify.Response(ret_type=RetType.SUCCEED, s2c=notify.S2C(type=notify.NotifyType.GTW_EVENT, event=event))
