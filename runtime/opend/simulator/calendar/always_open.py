"""Define the markets that trade on every day and at any hour: cryptocurrencies.

Invariant: such a market has one session a day, from midnight to midnight UTC, whatever hours the others keep.

That its day is that of UTC, and its state that of a morning session, is inferred.
"""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from opend.simulator.calendar.exchanges import Exchange, Hours, Part, PriceGrid
from opend_proto.qot_common import QotMarket, QotMarketState

__all__ = ["ALWAYS_OPEN", "CRYPTO"]

CRYPTO: Final = QotMarket(91)
"""Given by number, since the oldest supported schema lacks the name."""

_WHOLE_DAY: Final = (Hours(Part.REGULAR, ((0, 1440),)),)
_OPEN: Final = ((0, QotMarketState.MORNING),)


def _always_open(market: QotMarket, prefix: str, step: int) -> Exchange:
    return Exchange(
        market=market,
        prefix=prefix,
        zone=ZoneInfo("UTC"),
        grid=PriceGrid(limits=(), steps=(step,)),
        phases=_OPEN,
        hours=_WHOLE_DAY,
        half_day=_WHOLE_DAY,
        real_phases=_OPEN,
        half_day_phases=_OPEN,
    )


ALWAYS_OPEN: Final = {exchange.market: exchange for exchange in (_always_open(CRYPTO, "CC", 10),)}
"""The exchanges by market."""
