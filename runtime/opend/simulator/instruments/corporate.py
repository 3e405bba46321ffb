"""Draw corporate events: new listings, and holders that buy and sell.

Invariant: every event is a pure function of the listing, or the market, and the day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.chance.noise import uniforms, whole
from opend.simulator.instruments.fundamentals import fundamentals
from opend.simulator.instruments.tables.common import COMMON
from opend_proto.qot_common import HolderCategory, QotMarket, SecurityType

if TYPE_CHECKING:
    from opend.simulator.instruments.listing import Listing

__all__ = ["HoldingChange", "Offering", "holding_changes", "offerings"]

_OFFERINGS: Final = {
    QotMarket.HK_SECURITY: ("Harbour Robotics", "Victoria Biotech", "Lantau Cloud"),
    QotMarket.US_SECURITY: ("Cascade Compute", "Bluegrass Foods"),
    QotMarket.CNSH_SECURITY: ("Huangpu Materials",),
    QotMarket.CNSZ_SECURITY: ("Nanshan Sensors",),
}
# The codes of a table that could be drawn for an offering too.
_TAKEN: Final = {market: {each.code for each in COMMON if each.market == market} for market in _OFFERINGS}
_CHINA_PREFIXES: Final = {QotMarket.CNSH_SECURITY: "688", QotMarket.CNSZ_SECURITY: "301"}
_HOLDERS: Final = {
    HolderCategory.AGENCY: ("Northbridge Asset Management", "Pearl River Securities", "Sovereign Pension Board"),
    HolderCategory.FUND: ("Global Leaders Equity Fund", "Asia Growth Fund", "Index Tracker Fund"),
    HolderCategory.SENIOR_MANAGER: ("Chairman of the Board", "Chief Financial Officer"),
}


class HoldingChange(NamedTuple):
    """A holder's shares at the end of a quarter, and their change; a negative change is a sale."""

    holder: str
    day: date
    shares: int
    change: int


class Offering(NamedTuple):
    """A share that will be listed."""

    market: QotMarket
    code: str
    name: str
    listed: date
    lowest_price: float
    highest_price: float
    lot_size: int
    shares: int


def holding_changes(listing: Listing, category: HolderCategory, today: date) -> list[HoldingChange]:
    """Return the holding changes of one category in each of the last four quarters, latest first."""
    if listing.kind != SecurityType.EQTY:
        return []
    issued = fundamentals(listing).issued_shares
    found: list[HoldingChange] = []
    for holder in _HOLDERS.get(category, ()):
        quarter = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
        for _ in range(4):
            day = quarter - timedelta(days=1)
            size, change = uniforms(f"holder|{listing.text}|{holder}|{day}", 2)
            shares = int(issued * (0.001 + 0.03 * size))
            found.append(HoldingChange(holder, day, shares, int(shares * (change - 0.5) / 5)))
            quarter = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    return sorted(found, key=lambda each: each.day, reverse=True)


def offerings(market: QotMarket, today: date) -> list[Offering]:
    """Return the shares that will be listed within the next weeks; each week has new ones."""
    week = today - timedelta(days=today.weekday())
    found: list[Offering] = []
    for index, name in enumerate(_OFFERINGS.get(market, ())):
        key = f"offering|{int(market)}|{name}|{week}"
        price, spread, size = uniforms(key, 3)
        listed = week + timedelta(days=8 + 3 * index)
        while not is_business_day(market, listed):
            listed += timedelta(days=1)
        lowest = round(4 + 30 * price, 2)
        found.append(
            Offering(
                market=market,
                code=_code(market, key, name),
                name=name,
                listed=listed,
                lowest_price=lowest,
                highest_price=round(lowest * (1.05 + 0.2 * spread), 2),
                lot_size=200 if market == QotMarket.HK_SECURITY else 100,
                shares=20_000_000 + int(size * 180_000) * 1000,
            )
        )
    return found


def _code(market: QotMarket, key: str, name: str) -> str:
    """Return a code of the market's form that no security in the tables has."""
    number = whole(key, 32)
    while (code := _numbered(market, number, name)) in _TAKEN[market]:
        number += 1
    return code


def _numbered(market: QotMarket, number: int, name: str) -> str:
    if market == QotMarket.US_SECURITY:
        return name[:2].upper() + chr(65 + number % 26) + chr(65 + number // 26 % 26) + "N"
    if market == QotMarket.HK_SECURITY:
        return f"{2600 + number % 90:05d}"
    return f"{_CHINA_PREFIXES[market]}{number % 1000:03d}"
