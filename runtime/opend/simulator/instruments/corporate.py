"""Draw the shares that will be listed.

Invariant: every offering is a pure function of the market and the day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.chance.noise import uniforms, whole
from opend.simulator.instruments.tables.common import COMMON
from opend_proto.qot_common import QotMarket

__all__ = ["Offering", "offerings"]

_OFFERINGS: Final = {
    QotMarket.HK_SECURITY: ("Harbour Robotics", "Victoria Biotech", "Lantau Cloud"),
    QotMarket.US_SECURITY: ("Cascade Compute", "Bluegrass Foods"),
    QotMarket.CNSH_SECURITY: ("Huangpu Materials",),
    QotMarket.CNSZ_SECURITY: ("Nanshan Sensors",),
}
# The codes of a table that could be drawn for an offering too.
_TAKEN: Final = {market: {each.code for each in COMMON if each.market == market} for market in _OFFERINGS}
_CHINA_PREFIXES: Final = {QotMarket.CNSH_SECURITY: "688", QotMarket.CNSZ_SECURITY: "301"}


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
