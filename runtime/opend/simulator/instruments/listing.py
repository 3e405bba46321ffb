"""Describe one listed security: its names, its kind, and how it trades.

Invariant: a listing never changes, and its price grid, lot and anchor price allow trading; two listings of one market
never share a code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from opend.simulator.calendar.always_open import ALWAYS_OPEN, CRYPTO, EVENTS
from opend.simulator.calendar.exchanges import EXCHANGES, HONG_KONG_FUTURES, Exchange
from opend_proto.qot_common import ExchType, PlateSetType, QotMarket, Security, SecurityType

if TYPE_CHECKING:
    from opend.simulator.calendar.exchanges import PriceGrid

__all__ = ["Derivation", "Listing"]

# With more trades in a minute, two could share a millisecond.
_BUSIEST: Final = 900
_EXCHANGE_TYPES: Final = {
    QotMarket.HK_SECURITY: ExchType.HK_MAIN_BOARD,
    QotMarket.US_SECURITY: ExchType.US_NASDAQ,
    QotMarket.CNSH_SECURITY: ExchType.CN_SH,
    QotMarket.CNSZ_SECURITY: ExchType.CN_SZ,
    CRYPTO: ExchType(19),  # By number, since the oldest supported schema lacks the name.
    EVENTS: ExchType.UNKNOWN,
}


class Derivation(Protocol):
    """The rule by which a derivative's price follows from that of another listing."""

    @property
    def underlying(self) -> Listing:
        """The listing it is derived from."""
        ...

    @property
    def rises(self) -> bool:
        """Whether it gains when the underlying does."""
        ...

    def value(self, spot: float, timestamp: float) -> float:
        """Return the derivative's value while the underlying trades at ``spot``.

        ``timestamp`` is in seconds since 1970 UTC.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One security. Raises ``ValueError``, which names it, if its numbers do not allow trading."""

    market: QotMarket
    code: str
    name: str
    currency: str
    lot_size: int
    """Shares in one board lot; a smaller trade is an odd lot. 1 for options and futures."""
    base_price: float
    """The anchor of the random walk; ignored if there is a derivation."""
    trades_per_minute: int = 60
    volatility: float = 0.36
    """Annual volatility of the price, as a fraction."""
    kind: SecurityType = SecurityType.EQTY
    listed: date = date(2010, 1, 4)
    """First day of trading."""
    exchange_type: ExchType = ExchType.UNKNOWN
    """By default the market's main exchange."""
    issued_shares: int = 0
    """0 draws a plausible number."""
    price_grid: PriceGrid | None = None
    """None uses the exchange's grid for shares."""
    option_root: str = ""
    """The prefix of its options' codes; empty if it has no options."""
    derivation: Derivation | None = None
    """How the price follows from another listing; None draws a random walk."""
    members: tuple[tuple[QotMarket, str], ...] = ()
    """The keys of the members of an index or a plate."""
    plate_type: PlateSetType = PlateSetType.ALL
    """The set that a plate belongs to."""

    def __post_init__(self) -> None:
        if not self.code:
            raise ValueError("a listing needs a code")
        if self.market not in EXCHANGES and self.market not in ALWAYS_OPEN:
            raise ValueError(f"{self.code}: the simulator has no exchange for market {int(self.market)}")
        if not 1 <= self.trades_per_minute <= _BUSIEST:
            raise ValueError(f"{self.text}: trades_per_minute must be 1 to {_BUSIEST}, not {self.trades_per_minute}")
        for name, value in (("lot_size", self.lot_size), ("base_price", self.base_price)):
            if not value > 0:
                raise ValueError(f"{self.text}: {name} must be above 0, not {value}")
        if not 0 < self.volatility <= 5:
            raise ValueError(f"{self.text}: volatility must be above 0 and at most 5, not {self.volatility}")
        if self.exchange_type == ExchType.UNKNOWN:
            object.__setattr__(self, "exchange_type", _EXCHANGE_TYPES[self.market])

    def __hash__(self) -> int:
        # Listings are keys of hot tables; strings cache their hash, and codes hardly ever clash.
        return hash(self.code)

    @property
    def key(self) -> tuple[int, str]:
        """Market and code, which identify the security on the wire."""
        return self.market, self.code

    @property
    def security(self) -> Security:
        """The security as a message."""
        return Security(market=self.market, code=self.code)

    @property
    def text(self) -> str:
        """The text form, such as ``HK.00700``."""
        return f"{self.exchange.prefix}.{self.code}"

    @property
    def exchange(self) -> Exchange:
        """The exchange that lists it."""
        if self.kind == SecurityType.FUTURE and self.market == QotMarket.HK_SECURITY:
            return HONG_KONG_FUTURES
        return EXCHANGES.get(self.market) or ALWAYS_OPEN[self.market]

    @property
    def grid(self) -> PriceGrid:
        """The grid of prices at which it can trade."""
        return self.price_grid or self.exchange.grid
