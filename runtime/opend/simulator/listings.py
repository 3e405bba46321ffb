"""The securities of the synthetic market, as a table.

Invariant: names, lots and currencies are those of the real listings; prices are only where the random walk starts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend.simulator.exchanges import EXCHANGES, Exchange
from opend_proto.qot_common import QotMarket, Security, SecurityType

if TYPE_CHECKING:
    from opend.simulator.exchanges import PriceGrid

__all__ = ["LISTINGS", "Listing"]


# More trades than this would not each have a millisecond of their own.
_BUSIEST: Final = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One security: how it is called, and how it trades."""

    market: QotMarket
    code: str
    name: str
    currency: str
    lot_size: int
    """Shares in one board lot; a smaller trade is an odd lot."""
    base_price: float
    """Where the random walk is anchored."""
    trades_per_minute: int = 60
    kind: SecurityType = SecurityType.EQTY
    volatility: float = 0.36
    """Of the price, a year, as a fraction."""

    def __post_init__(self) -> None:
        if self.market not in EXCHANGES:
            raise ValueError(f"{self.code}: the simulator has no exchange for market {int(self.market)}")
        if not 1 <= self.trades_per_minute <= _BUSIEST:
            raise ValueError(f"{self.text}: trades_per_minute must be 1 to {_BUSIEST}, not {self.trades_per_minute}")

    @property
    def key(self) -> tuple[int, str]:
        """What identifies the security on the wire."""
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
        """Where it is listed."""
        return EXCHANGES[self.market]

    @property
    def grid(self) -> PriceGrid:
        """The prices it can trade at."""
        return self.exchange.grid


# code, name, board lot, anchor price, trades a minute
_Row = tuple[str, str, int, float, int]

_HONG_KONG: tuple[_Row, ...] = (
    ("00700", "TENCENT", 100, 500.0, 240),
    ("09988", "BABA-W", 100, 120.0, 180),
    ("00005", "HSBC HOLDINGS", 400, 95.0, 90),
    ("00388", "HKEX", 100, 420.0, 60),
    ("00939", "CCB", 1000, 7.6, 90),
    ("00941", "CHINA MOBILE", 500, 86.0, 60),
    ("01299", "AIA", 200, 70.0, 60),
    ("01211", "BYD COMPANY", 500, 110.0, 60),
    ("01398", "ICBC", 1000, 6.0, 90),
    ("01810", "XIAOMI-W", 200, 52.0, 120),
    ("02318", "PING AN", 500, 53.0, 60),
    ("03690", "MEITUAN-W", 100, 130.0, 90),
    ("09618", "JD-SW", 50, 128.0, 60),
    ("09999", "NTES-S", 100, 205.0, 40),
)
_NEW_YORK: tuple[_Row, ...] = (
    ("AAPL", "Apple", 100, 205.0, 240),
    ("MSFT", "Microsoft", 100, 460.0, 180),
    ("NVDA", "NVIDIA", 100, 140.0, 240),
    ("AMZN", "Amazon", 100, 208.0, 120),
    ("GOOG", "Alphabet-C", 100, 172.0, 120),
    ("META", "Meta Platforms", 100, 660.0, 120),
    ("TSLA", "Tesla", 100, 340.0, 240),
    ("FUTU", "Futu Holdings Ltd", 100, 105.0, 60),
    ("BABA", "Alibaba", 100, 116.0, 60),
    ("JPM", "JPMorgan", 100, 265.0, 60),
    ("KO", "Coca-Cola", 100, 71.0, 60),
    ("SPY", "SPDR S&P 500 ETF", 100, 590.0, 240),
)
_SHANGHAI: tuple[_Row, ...] = (
    ("600519", "Kweichow Moutai", 100, 1500.0, 60),
    ("600036", "China Merchants Bank", 100, 43.0, 60),
    ("600900", "China Yangtze Power", 100, 30.0, 60),
    ("601318", "Ping An Insurance", 100, 54.0, 60),
    ("601398", "ICBC", 100, 7.0, 60),
    ("601857", "PetroChina", 100, 8.3, 40),
)
_SHENZHEN: tuple[_Row, ...] = (
    ("000001", "Ping An Bank", 100, 11.5, 60),
    ("000333", "Midea Group", 100, 77.0, 60),
    ("000858", "Wuliangye", 100, 128.0, 60),
    ("002594", "BYD", 100, 350.0, 60),
    ("300059", "East Money", 100, 20.5, 60),
    ("300750", "CATL", 100, 250.0, 60),
)


def _listings(market: QotMarket, currency: str, rows: tuple[_Row, ...]) -> tuple[Listing, ...]:
    return tuple(
        Listing(
            market=market,
            code=code,
            name=name,
            currency=currency,
            lot_size=lot_size,
            base_price=base_price,
            trades_per_minute=trades_per_minute,
        )
        for code, name, lot_size, base_price, trades_per_minute in rows
    )


LISTINGS: Final = (
    *_listings(QotMarket.HK_SECURITY, "HKD", _HONG_KONG),
    *_listings(QotMarket.US_SECURITY, "USD", _NEW_YORK),
    *_listings(QotMarket.CNSH_SECURITY, "CNY", _SHANGHAI),
    *_listings(QotMarket.CNSZ_SECURITY, "CNY", _SHENZHEN),
)
"""What the simulator lists unless it is given other securities."""
