"""List the futures on the indices of the synthetic market: the continuous contracts, and a day's dated ones.

Invariant: a future's value is its index's with interest up to the end of trading on the last day. The main contract
follows the nearest month and moves to the next one when that has expired.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PriceGrid
from opend.simulator.instruments.expirations import future_expirations
from opend.simulator.instruments.listing import Listing
from opend.simulator.instruments.pricing import INTEREST_RATE, YEAR_SECONDS
from opend_proto.qot_common import ExchType, QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "CONTRACTS",
    "FutureContract",
    "FutureTerms",
    "continuous_futures",
    "dated_futures",
    "find_future",
    "owner_of",
]

_CODE: Final = re.compile(r"([A-Z]+)(\d{4})")


@dataclass(frozen=True, slots=True)
class FutureContract:
    """The terms that all futures of one root share."""

    root: str
    owner: tuple[QotMarket, str]
    """The key of the index."""
    name: str
    exchange: str
    exchange_type: ExchType
    multiplier: int
    """Value of one index point, in the currency."""
    margin: int
    """The initial margin of one contract, in the currency; synthetic, of the usual size."""
    currency: str
    step: int
    """The smallest price step, in thousandths."""
    sessions: tuple[tuple[int, int], ...]
    """Trading hours, in minutes of the local day; minutes past midnight are above 1,440."""
    closes: time
    """End of trading on the last day, in local time."""


_HONG_KONG_SESSIONS: Final = ((555, 720), (780, 990), (1035, 1620))
CONTRACTS: Final = {
    contract.root: contract
    for contract in (
        FutureContract(
            "HSI",
            (QotMarket.HK_SECURITY, "800000"),
            "HSI Futures",
            "HKEX",
            ExchType.HK_HKEX,
            50,
            110_000,
            "HKD",
            1000,
            _HONG_KONG_SESSIONS,
            time(16),
        ),
        FutureContract(
            "MHI",
            (QotMarket.HK_SECURITY, "800000"),
            "Mini HSI Futures",
            "HKEX",
            ExchType.HK_HKEX,
            10,
            22_000,
            "HKD",
            1000,
            _HONG_KONG_SESSIONS,
            time(16),
        ),
        FutureContract(
            "HHI",
            (QotMarket.HK_SECURITY, "800100"),
            "HSCEI Futures",
            "HKEX",
            ExchType.HK_HKEX,
            50,
            45_000,
            "HKD",
            1000,
            _HONG_KONG_SESSIONS,
            time(16),
        ),
        FutureContract(
            "ES",
            (QotMarket.US_SECURITY, ".SPX"),
            "E-mini S&P 500 Futures",
            "CME",
            ExchType.US_CME,
            50,
            20_000,
            "USD",
            250,
            ((1080, 2460),),
            time(9, 30),
        ),
    )
}
"""The contracts by root, as the exchanges publish them.

Those of Singapore and Japan are left out: by the vendor's documents the gateway has no quotes of them, and neither
their indices nor their exchanges' holidays are modelled.
"""


@dataclass(frozen=True, slots=True)
class FutureTerms:
    """The terms of one future."""

    underlying: Listing
    contract: FutureContract
    last_day: date | None
    """The last trading day; None for the main contract, which always has one ahead."""

    @property
    def is_main(self) -> bool:
        """Whether it is the continuous contract of the nearest month."""
        return self.last_day is None

    @property
    def rises(self) -> bool:
        """Always True: a future gains when its index does."""
        return True

    def last_day_at(self, timestamp: float) -> date:
        """Return the last trading day of the contract month at an instant (seconds since 1970 UTC)."""
        return (
            self.last_day
            or future_expirations(self.underlying.market, self.underlying.exchange.local_time(timestamp).date())[0]
        )

    def last_trade(self, timestamp: float) -> datetime:
        """Return the end of trading in the contract month at an instant (seconds since 1970 UTC)."""
        return datetime.combine(self.last_day_at(timestamp), self.contract.closes, self.underlying.exchange.zone)

    @property
    def expires(self) -> float | None:
        """The end of trading in seconds since 1970 UTC; None for the main contract."""
        if self.last_day is None:
            return None
        return datetime.combine(self.last_day, self.contract.closes, self.underlying.exchange.zone).timestamp()

    def value(self, spot: float, timestamp: float) -> float:
        """Return the index's value with interest up to the end of trading."""
        years = max(self.last_trade(timestamp).timestamp() - timestamp, 0.0) / YEAR_SECONDS
        return spot * math.exp(INTEREST_RATE * years)


def continuous_futures(listings: Mapping[tuple[int, str], Listing]) -> Iterator[Listing]:
    """Yield the main contracts on the indices among the listings."""
    for contract in CONTRACTS.values():
        owner = listings.get(contract.owner)
        if owner is not None:
            yield _future(owner, contract, None)


def dated_futures(owner: Listing, contract: FutureContract, today: date) -> Iterator[Listing]:
    """Yield the contracts of the months listed on a day."""
    yield from (_future(owner, contract, day) for day in future_expirations(owner.market, today))


def owner_of(code: str) -> tuple[int, str]:
    """Return the key of a dated contract's index by the contract's code; ``(0, "")`` for any other code."""
    parts = _CODE.fullmatch(code)
    contract = CONTRACTS.get(parts[1]) if parts else None
    return contract.owner if contract else (0, "")


def find_future(owner: Listing, code: str, today: date) -> Listing | None:
    """Return the dated contract with a code, such as ``HSI2506``; None if it is not listed on that day."""
    parts = _CODE.fullmatch(code)
    contract = CONTRACTS.get(parts[1]) if parts else None
    if parts is None or contract is None or contract.owner != owner.key:
        return None
    day = next((day for day in future_expirations(owner.market, today) if f"{day:%y%m}" == parts[2]), None)
    return None if day is None else _future(owner, contract, day)


@lru_cache(256)
def _future(owner: Listing, contract: FutureContract, last_day: date | None) -> Listing:
    month = "main" if last_day is None else f"{last_day:%y%m}"
    return Listing(
        market=owner.market,
        code=f"{contract.root}{month}",
        name=f"{contract.name} {'Main' if last_day is None else f'{last_day:%b %Y}'}",
        currency=contract.currency,
        lot_size=1,
        base_price=owner.base_price,
        trades_per_minute=120 if last_day is None else 40,
        volatility=owner.volatility,
        kind=SecurityType.FUTURE,
        listed=date.fromordinal(last_day.toordinal() - 365) if last_day else owner.listed,
        exchange_type=contract.exchange_type,
        price_grid=PriceGrid(limits=(), steps=(contract.step,)),
        derivation=FutureTerms(owner, contract, last_day),
    )
