"""What the handlers work on: the gateway as a whole, and one connected client.

Invariant: both are touched by the simulator's own thread only, so handlers need no locks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opend.frame import BODY_PROTOBUF

if TYPE_CHECKING:
    from opend.simulator.market import SyntheticMarket
    from opend.simulator.subscriptions import Quota, Subscriptions

__all__ = ["Gateway", "Peer"]


@dataclass(frozen=True, slots=True)
class Gateway:
    """What all connections share."""

    market: SyntheticMarket
    quota: Quota
    user_id: int


@dataclass(slots=True)
class Peer:
    """One client and what it has told us."""

    gateway: Gateway
    connection_id: int
    subscriptions: Subscriptions
    initialised: bool = False
    """Whether InitConnect has succeeded."""
    push_format: int = BODY_PROTOBUF

    @property
    def market(self) -> SyntheticMarket:
        """The market that all connections see."""
        return self.gateway.market
