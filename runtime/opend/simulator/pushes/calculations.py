"""Push the indicators that a connection has asked for.

Invariant: a result is sent once, after the reply that names its calculation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend_proto import methods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer

__all__ = ["due"]


def due(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    while peer.calculated:
        yield methods.QOT_PUSH_INDICATOR_CALC, peer.calculated.popleft()
