"""Futures on the indices of the synthetic market: the continuous contracts, and the dated ones of a day.

Invariant: a future is worth what its index is with interest up to the last trading day; the main contract is the one
of the nearest month and changes over when that has expired.
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
    """What all futures of one root have in common."""

    root: str
    owner: tuple[QotMarket, str]
    """The key of the index."""
    name: str
    exchange: str
    exchange_type: ExchType
    multiplier: float
    """What one index point is worth, in the currency."""
    currency: str
    step: int
    """The smallest move, in the grid's units."""
    sessions: tuple[tuple[int, int], ...]
    """When it trades, in minutes of the local day; past midnight they go on counting."""
    closes: time
    """When the last trading day ends, local time."""


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
            50.0,
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
            10.0,
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
            50.0,
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
            50.0,
            "USD",
            250,
            ((1080, 2460),),
            time(9, 30),
        ),
    )
}
"""The contracts by root, as the exchanges publish them."""


@dataclass(frozen=True, slots=True)
class FutureTerms:
    """What a future stands for."""

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
        """A future gains when its index does."""
        return True

    def last_day_at(self, timestamp: float) -> date:
        """The last trading day of the month that is traded at an instant."""
        return (
            self.last_day
            or future_expirations(self.underlying.market, self.underlying.exchange.local_time(timestamp).date())[0]
        )

    def last_trade(self, timestamp: float) -> datetime:
        """When trading in that month ends."""
        return datetime.combine(self.last_day_at(timestamp), self.contract.closes, self.underlying.exchange.zone)

    def value(self, spot: float, timestamp: float) -> float:
        """The index with interest up to the last trade."""
        years = max(self.last_trade(timestamp).timestamp() - timestamp, 0.0) / YEAR_SECONDS
        return spot * math.exp(INTEREST_RATE * years)


def continuous_futures(listings: Mapping[tuple[int, str], Listing]) -> Iterator[Listing]:
    """The main contracts on those of the indices that there are."""
    for contract in CONTRACTS.values():
        owner = listings.get(contract.owner)
        if owner is not None:
            yield _future(owner, contract, None)


def dated_futures(owner: Listing, contract: FutureContract, today: date) -> Iterator[Listing]:
    """The contracts of the months listed on a day."""
    yield from (_future(owner, contract, day) for day in future_expirations(owner.market, today))


def owner_of(code: str) -> tuple[int, str]:
    """The key of the index that a dated contract's code is about; a key of nothing if it is no such code."""
    parts = _CODE.fullmatch(code)
    contract = CONTRACTS.get(parts[1]) if parts else None
    return contract.owner if contract else (0, "")


def find_future(owner: Listing, code: str, today: date) -> Listing | None:
    """The dated contract of a code, such as ``HSI2506``, if it is listed on that day."""
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
