"""What the handlers work on: the gateway as a whole, and one connected client.

Invariant: both are touched by the simulator's own thread only, so handlers need no locks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opend.frame import BODY_PROTOBUF
from opend.simulator.rules.history_quota import HistoryQuota
from opend.simulator.rules.limits import KeyGuesses, ServingLimits
from opend.simulator.rules.rights import Rights
from opend.simulator.trading import DEFAULT_UNLOCK, TradeFeed, TradingDesk
from opend.simulator.user_data.reminders import Reminders
from opend.simulator.user_data.watchlists import Watchlists
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from opend.crypto import Cipher, Encryption
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.rules.rates import Rates
    from opend.simulator.rules.subscriptions import Quota, Subscriptions
    from opend_proto.schema import AnyMethod

__all__ = ["Gateway", "Peer"]


@dataclass(frozen=True, slots=True)
class Gateway:
    """What all connections share."""

    market: SyntheticMarket
    quota: Quota
    user_id: int
    encryption: Encryption | None = None
    """Without it, connections stay in the clear."""
    websocket_key: str | None = None
    """Without it, every WebSocket client is let in."""
    guesses: KeyGuesses = field(default_factory=lambda: KeyGuesses(ServingLimits().wrong_key_seconds))
    history: HistoryQuota = field(default_factory=HistoryQuota)
    reminders: Reminders = field(default_factory=Reminders)
    watchlists: Watchlists = field(default_factory=Watchlists)
    rights: Rights = field(default_factory=Rights)
    rates: Rates | None = None
    """Without it, requests may come as fast as they like."""
    unsubscribe_after: float = 60.0
    """How many seconds a subscription is held at least."""
    trade_password: str = DEFAULT_UNLOCK
    """What unlocks the real accounts."""
    trading: TradingDesk = field(init=False)
    """The accounts, and the orders in them."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "trading", TradingDesk(self.market, self.trade_password))


@dataclass(slots=True)
class Peer:
    """One client and what it has told us."""

    gateway: Gateway
    connection_id: int
    subscriptions: Subscriptions
    opening: AnyMethod = INIT_CONNECT
    """The call that must come first: each transport has its own."""
    initialised: bool = False
    """Whether that call has succeeded."""
    answer_after: float = 0.0
    """How many seconds the reply to it is held back."""
    hang_up: bool = False
    """Whether the connection ends with that reply."""
    cipher: Cipher | None = None
    """What encrypts all that follows the reply to it."""
    push_format: int = BODY_PROTOBUF
    reminders_seen: int | None = None
    """How many of the reminders that went off it has been told of; None before it is told of any."""
    serial: int = 0
    """The serial of the request that is being answered; on a WebSocket, its section."""
    trade_serials: set[int] = field(default_factory=set[int])
    """The serials of the packet ids it has used for orders."""
    trade_feed: TradeFeed = field(default_factory=TradeFeed)
    """The accounts it hears of."""

    @property
    def market(self) -> SyntheticMarket:
        """The market that all connections see."""
        return self.gateway.market
