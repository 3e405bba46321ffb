"""Configure the clients: where the gateway is, which account to trade in and within which limits.

Invariant: real orders need two statements, the environment ``real`` and limits; what is left out means paper trading.
"""

from __future__ import annotations

from typing import Literal

from msgspec.structs import asdict
from nautilus_trader.config import LiveDataClientConfig, LiveExecClientConfig, NautilusConfig, RoutingConfig

from opend.accounts.choosing import AccountChoice, member
from opend.accounts.passwords import TradePassword
from opend.client_async import AsyncClient
from opend.errors import UsageError
from opend.risk.rules import RiskLimits
from opend.session.options import ClientSettings
from opend_proto.common import Session
from opend_proto.qot_common import RehabType

__all__ = [
    "MARKETS",
    "OpendDataClientConfig",
    "OpendExecClientConfig",
    "OpendGatewayConfig",
    "OpendRiskLimitsConfig",
    "choice_of",
    "connection",
    "password_of",
    "rehab_of",
    "session_of",
    "trading",
]

MARKETS = ("HK", "US", "SG", "JP", "AU", "MY", "CA")
"""The markets of accounts whose securities are all at the venue of the same name.

Mainland shares, which one account trades at two venues, are not among them: NautilusTrader finds an account by venue.
"""


class OpendGatewayConfig(NautilusConfig, kw_only=True, frozen=True):
    """Where the gateway is, or the hub that shares it."""

    host: str = "127.0.0.1"
    """The name or address of the machine that OpenD runs on."""
    port: int = 11111
    """OpenD's API port."""
    rsa_key: str | None = None
    """The path of the RSA private key that OpenD is set up with; None if it has none."""
    hub: str | None = None
    """The NATS URL of an ``opend hub``, in place of host, port and key."""
    timeout: float = 10.0
    """Seconds that a call waits for its reply."""


class OpendRiskLimitsConfig(NautilusConfig, kw_only=True, frozen=True):
    """What every order must keep; `opend.RiskLimits` explains each limit. One that is None does not apply."""

    max_notional: dict[str, float] | None = None
    """The most that one order may cost or bring, by currency: ``{"HKD": 50_000}``."""
    max_quantity: float | None = None
    """The most shares of one order."""
    allowed: tuple[str, ...] | None = None
    """The securities that may be traded, in the gateway's words, such as ``HK.00700``."""
    max_orders_per_minute: int | None = None
    """How many orders and changes may be sent within any 60 seconds."""
    price_band: float | None = None
    """How far a limit may be from the last known price, as a fraction: 0.05 for 5 %."""
    price_age: float = 60.0
    """For how many seconds a price counts as known."""


class OpendDataClientConfig(LiveDataClientConfig, kw_only=True, frozen=True):
    """Configure `nautilus_opend.OpendDataClient`."""

    gateway: OpendGatewayConfig = OpendGatewayConfig()
    """Where the gateway is."""
    rehab: str = "NONE"
    """How the prices of bars are adjusted: NONE as traded, FORWARD or BACKWARD."""
    session: str | None = None
    """The part of the US trading day to cover, such as ``RTH``, ``ETH`` or ``ALL``; None leaves that to the gateway."""
    bars_named_by: Literal["end", "start"] = "end"
    """Which moment the time of an intraday candlestick is. The vendor does not say; that it is the end is inferred."""
    routing: RoutingConfig = RoutingConfig(default=True)
    """By default the client serves every venue that no other client serves."""


class OpendExecClientConfig(LiveExecClientConfig, kw_only=True, frozen=True):
    """Configure `nautilus_opend.OpendExecutionClient`: one account in one market."""

    gateway: OpendGatewayConfig = OpendGatewayConfig()
    """Where the gateway is."""
    market: str = "HK"
    """The market, which is also the venue: one of `MARKETS`."""
    environment: Literal["paper", "real"] = "paper"
    """Simulated trading, or real orders, which need `risk_limits`."""
    risk_limits: OpendRiskLimitsConfig | None = None
    """What every order must keep, besides what NautilusTrader's own risk engine checks."""
    acc_id: int | None = None
    """The account's id; only needed if several accounts fit."""
    kind: str | None = None
    """The account's type, such as ``STOCK`` or ``MARGIN``; only needed if several accounts fit."""
    firm: str | None = None
    """The securities firm, such as ``FUTU_SECURITIES``; only needed if several accounts fit."""
    password_from: str | None = None
    """Where the trading password is kept, as ``env:NAME``, ``file:PATH`` or ``keyring:SERVICE/USER``, to unlock real
    accounts; None leaves that to you."""
    margin: bool = False
    """Whether NautilusTrader treats it as a margin account, which may sell short, rather than as a cash account."""
    outside_hours: bool = False
    """Whether orders may fill in US pre-market and after-hours, and in Hong Kong's pre-opening auction."""


def rehab_of(config: OpendDataClientConfig) -> RehabType:
    """Return how the prices of bars are adjusted; raise UsageError for another word."""
    return member("rehab", RehabType, config.rehab)


def session_of(config: OpendDataClientConfig) -> Session | None:
    """Return the part of the US trading day to cover; raise UsageError for another word."""
    return None if config.session is None else member("session", Session, config.session)


def connection(gateway: OpendGatewayConfig) -> AsyncClient:
    """Return a client that can only read and trade on paper."""
    return _client(gateway)


def trading(config: OpendExecClientConfig) -> AsyncClient:
    """Return a client for the orders of an account; raise UsageError unless the configuration is complete."""
    if config.market not in MARKETS:
        raise UsageError(f"market must be one of {', '.join(MARKETS)}, not {config.market!r}")
    is_real = config.environment == "real"
    limits = None if config.risk_limits is None else RiskLimits(**asdict(config.risk_limits))
    if config.environment not in {"paper", "real"}:
        raise UsageError(f"environment must be 'paper' or 'real', not {config.environment!r}")
    if is_real and (limits is None or limits == RiskLimits(price_age=limits.price_age)):
        example = "OpendRiskLimitsConfig(max_notional={'HKD': 50_000})"
        raise UsageError(f"real orders need risk_limits with a limit, such as {example}")
    return _client(
        config.gateway,
        allow_real_trading=is_real,
        risk_limits=limits,
        unlock_provider=password_of(config) if is_real else None,
    )


def password_of(config: OpendExecClientConfig) -> TradePassword | None:
    """Return where the trading password is kept; None if that is not said."""
    return None if config.password_from is None else TradePassword.from_place(config.password_from)


def choice_of(config: OpendExecClientConfig) -> AccountChoice:
    """Return what the account must be."""
    choice: AccountChoice = {"env": config.environment, "market": config.market}
    if config.acc_id is not None:
        choice["acc_id"] = config.acc_id
    if config.kind is not None:
        choice["kind"] = config.kind
    if config.firm is not None:
        choice["firm"] = config.firm
    return choice


def _client(
    gateway: OpendGatewayConfig,
    *,
    allow_real_trading: bool = False,
    risk_limits: RiskLimits | None = None,
    unlock_provider: TradePassword | None = None,
) -> AsyncClient:
    settings: ClientSettings = {
        "client_id": "opend-nautilus",
        "timeout": gateway.timeout,
        "allow_real_trading": allow_real_trading,
        "risk_limits": risk_limits,
    }
    if gateway.hub is not None:
        return AsyncClient.nats(gateway.hub, unlock_provider=unlock_provider, **settings)
    return AsyncClient(gateway.host, gateway.port, rsa_key=gateway.rsa_key, unlock_provider=unlock_provider, **settings)
