"""Hold the state that handlers work on: the gateway as a whole, and one connected client.

Invariant: only the simulator's own thread touches either, so handlers need no locks.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opend.frame import BODY_PROTOBUF
from opend.simulator.rounds import Round
from opend.simulator.rules.history_quota import HistoryQuota
from opend.simulator.rules.limits import KeyGuesses, ServingLimits
from opend.simulator.rules.rights import Rights
from opend.simulator.rules.subscriptions import Subscription
from opend.simulator.screening.scene import Scene, Scenes
from opend.simulator.trading import DEFAULT_UNLOCK, TradeFeed, TradingDesk
from opend.simulator.trading.opening import Opening
from opend.simulator.user_data.option_alerts import OptionAlerts
from opend.simulator.user_data.reminders import Reminders
from opend.simulator.user_data.watchlists import Watchlists
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from opend.crypto import Cipher, Encryption
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.rules.rates import Rates
    from opend.simulator.rules.subscriptions import Pair, Quota, Subscriptions
    from opend_proto.schema import AnyMethod, Message

__all__ = ["Gateway", "Peer"]


@dataclass(frozen=True, slots=True)
class Gateway:
    """The state that all connections share."""

    market: SyntheticMarket
    quota: Quota
    user_id: int
    encryption: Encryption | None = None
    """None leaves connections unencrypted."""
    websocket_key: str | None = None
    """The key that WebSocket clients must send; None lets every one in."""
    guesses: KeyGuesses = field(default_factory=lambda: KeyGuesses(ServingLimits().wrong_key_seconds))
    history: HistoryQuota = field(default_factory=HistoryQuota)
    reminders: Reminders = field(default_factory=Reminders)
    option_alerts: OptionAlerts = field(default_factory=OptionAlerts)
    watchlists: Watchlists = field(default_factory=Watchlists)
    rights: Rights = field(default_factory=Rights)
    rates: Rates | None = None
    """The rate limits; None leaves requests unlimited."""
    unsubscribe_after: float = 60.0
    """Seconds for which a subscription is held at least."""
    trade_password: str = DEFAULT_UNLOCK
    """The password that unlocks the real accounts."""
    opening: Opening = field(default_factory=Opening)
    """How the accounts are opened."""
    trading: TradingDesk = field(init=False)
    """The accounts and their orders."""
    scenes: Scenes = field(init=False)
    """The figures of all shares at an instant."""
    round: Round = field(init=False)
    """The round of pushes that is under way, or was last."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "trading", TradingDesk(self.market, self.trade_password, self.opening))
        object.__setattr__(self, "scenes", Scenes(self.market))
        object.__setattr__(self, "round", Round(self.market))


@dataclass(slots=True)
class Peer:
    """One client's connection and the settings that it has sent."""

    gateway: Gateway
    connection_id: int
    subscriptions: Subscriptions
    opening: AnyMethod = INIT_CONNECT
    """The opening call, which must come first; each transport has its own."""
    initialised: bool = False
    """Whether the opening call has succeeded."""
    answer_after: float = 0.0
    """Seconds by which the reply to the opening call is delayed."""
    hang_up: bool = False
    """Whether the connection ends after the reply to the opening call."""
    cipher: Cipher | None = None
    """The cipher for everything after the reply to the opening call."""
    push_format: int = BODY_PROTOBUF
    reminders_seen: int | None = None
    """Number of triggered reminders that need not be sent to the client any more; None before the first check."""
    option_events_seen: int | None = None
    """Number of large trades that need not be sent to the client any more; None before the first check."""
    calculations: int = 0
    """Number of indicators that the client has asked for."""
    calculated: deque[Message] = field(default_factory=deque["Message"])
    """Their results that are still to be sent."""
    trade_serials: set[int] = field(default_factory=set[int])
    """The serials of the packet ids that the client has used for orders."""
    trade_feed: TradeFeed = field(default_factory=TradeFeed)
    """The accounts whose pushes the client gets."""
    event_subscriptions: dict[Pair, Subscription] = field(default_factory=dict["Pair", Subscription])
    """The event contracts whose data of a type the client has subscribed to."""

    @property
    def market(self) -> SyntheticMarket:
        """The market that all connections see."""
        return self.gateway.market

    @property
    def scene(self) -> Scene:
        """All shares at the market's current second."""
        return self.gateway.scenes.now()
