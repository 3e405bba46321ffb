"""Define the markets that trade on every day and at any hour: cryptocurrencies and event contracts.

Invariant: such a market has one session a day, from midnight to midnight, whatever hours the others keep.

Inferred: that the day of cryptocurrencies is that of UTC, that of event contracts the one of New York, as the times in
the vendor's examples are; and that their state is that of a morning session.
"""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from opend.simulator.calendar.exchanges import Exchange, Hours, Part, PriceGrid
from opend_proto.qot_common import QotMarket, QotMarketState

__all__ = ["ALWAYS_OPEN", "CRYPTO", "EVENTS"]

CRYPTO: Final = QotMarket(91)
"""Given by number, like EVENTS, since the oldest supported schema lacks the name."""
EVENTS: Final = QotMarket(101)

_WHOLE_DAY: Final = (Hours(Part.REGULAR, ((0, 1440),)),)
_CENT: Final = 10
_OPEN: Final = ((0, QotMarketState.MORNING),)


def _always_open(market: QotMarket, prefix: str, zone: str) -> Exchange:
    return Exchange(
        market=market,
        prefix=prefix,
        zone=ZoneInfo(zone),
        grid=PriceGrid(limits=(), steps=(_CENT,)),
        phases=_OPEN,
        hours=_WHOLE_DAY,
        half_day=_WHOLE_DAY,
        real_phases=_OPEN,
        half_day_phases=_OPEN,
    )


ALWAYS_OPEN: Final = {
    exchange.market: exchange
    for exchange in (_always_open(CRYPTO, "CC", "UTC"), _always_open(EVENTS, "EC", "America/New_York"))
}
"""The exchanges by market."""
