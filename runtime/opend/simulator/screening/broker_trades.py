"""Divide a day's volume among the brokers of the Hong Kong exchange.

Invariant: what all brokers buy and what they sell are both the day's volume, so that their net volumes add up to 0. The
brokers are those of the broker queue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import uniforms
from opend.simulator.views.brokers import BROKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.screening.scene import Share

__all__ = ["BrokerDay", "broker_days"]

_ACTIVE: Final = 40
"""Brokers that trade a share on a day."""
_SPREAD: Final = 0.2
"""How far a broker's average price lies from the day's, as a part of the day's range."""


class BrokerDay(NamedTuple):
    """What a broker traded on a day, in shares and money."""

    broker: int
    bought: int
    sold: int
    turnover: float

    @property
    def net(self) -> int:
        """Shares bought less shares sold."""
        return self.bought - self.sold

    @property
    def volume(self) -> int:
        """Shares bought and sold."""
        return self.bought + self.sold


def broker_days(share: Share, ago: int) -> list[BrokerDay]:
    """Return what each broker traded on the last day with trades, or on an earlier one; the largest buyer first."""
    bar = share.day(ago)
    key = f"{share.scene.market.seed}|{share.listing.text}|brokers|{share.session(ago).position}"
    draws = uniforms(key, 4 * _ACTIVE)
    start = int(draws[0] * len(BROKERS))
    bought, sold = (_divided(bar.volume, draws[first::4]) for first in (1, 2))
    mean = bar.turnover / bar.volume if bar.volume else float(bar.close)
    room = min(bar.high - mean, mean - bar.low) * _SPREAD
    days = [
        BrokerDay(
            # Steps of a prime, which the number of brokers is no multiple of, meet no broker twice.
            BROKERS[(start + 7 * index) % len(BROKERS)],
            bought[index],
            sold[index],
            (bought[index] + sold[index]) * (mean + room * (2 * draws[4 * index + 3] - 1)) / PRICE_UNITS,
        )
        for index in range(_ACTIVE)
    ]
    return sorted(days, key=lambda day: (-day.net, day.broker))


def _divided(volume: int, draws: Sequence[float]) -> list[int]:
    """Divide a volume into parts: few large ones and many small ones, which add up exactly."""
    weights = [draw**3 + 0.001 for draw in draws]
    whole, before = sum(weights), 0.0
    parts: list[int] = []
    for weight in weights:
        parts.append(int(volume * (before + weight) / whole) - int(volume * before / whole))
        before += weight
    parts[-1] += volume - sum(parts)
    return parts
