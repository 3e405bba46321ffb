"""Draw what brokers hold of a Hong Kong share at the central clearing house.

Invariant: figures are those of the last day that has ended, as percentages; all brokers together hold what the clearing
house holds, which is less than all shares. Deposits and transfers move it, so that no day's trades contradict it.

Inferred: concentration is the part of the ten largest brokers unless the request names a number, in all that brokers
hold.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import smooth, uniforms
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.brokers import BROKERS
from opend_proto.qot_common import QotMarket
from opend_proto.qot_stock_screen import BrokerProperty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.screening.featured.feature import Value
    from opend.simulator.screening.scene import Share
    from opend_proto.qot_stock_screen import PropertyBroker

__all__ = ["HOLDINGS", "broker_value"]

_TOP: Final = 10
_WAVES: Final = 5
_FEWEST: Final = 60
_MOVE: Final = 0.004
_MOST: Final = 0.98


class _Holdings(NamedTuple):
    """The holdings of all brokers at the end of a day."""

    ratio: float
    """Of all shares, in percent."""
    brokers: int
    steepness: float
    """How fast holdings fall from one broker to the next smaller one."""

    def part(self, top: int) -> float:
        """Return the part of the largest brokers, in percent."""
        weights = [math.pow(place, -self.steepness) for place in range(1, self.brokers + 1)]
        return sum(weights[:top]) / sum(weights) * 100


def _held(share: Share, ago: int = 0) -> _Holdings:
    key = f"{share.scene.market.seed}|{share.listing.text}|central"
    day = share.session(share.ended + ago).day.toordinal()
    usual, brokers, steepness = uniforms(key, 3)
    wave = smooth(key, day, _WAVES)
    return _Holdings(
        ratio=min((0.35 + 0.6 * usual) * (1 + _MOVE * wave), _MOST) * 100,
        brokers=min(_FEWEST + int((len(BROKERS) - _FEWEST) * brokers + wave), len(BROKERS)),
        steepness=0.8 + 0.8 * steepness,
    )


HOLDINGS: Final[Mapping[BrokerProperty, Callable[[Share, int], float]]] = {
    BrokerProperty.CONCENTRATED_DISTRIBUTION: lambda share, top: _held(share).part(top),
    BrokerProperty.BROKER_NUM: lambda share, _: _held(share).brokers,
    BrokerProperty.CENTRAL_HOLDINGS_RATIO: lambda share, _: _held(share).ratio,
    BrokerProperty.CENTRAL_HOLDINGS_CHANGE: lambda share, _: _held(share).ratio - _held(share, 1).ratio,
}
"""The figures that the vendor supports, of a share and a number of brokers. Its ``days`` have no effect."""


def broker_value(asked: PropertyBroker) -> Callable[[Share], Value]:
    """Return what reads a share's value of a property; raises RefusalError if there is none."""
    figure = None if asked.name is None else HOLDINGS.get(asked.name)
    if figure is None:
        told = "without a name" if asked.name is None else f"{int(asked.name)} ({asked.name.name})"
        raise RefusalError(f"there is no broker property {told}")
    if asked.param and asked.name != BrokerProperty.CONCENTRATED_DISTRIBUTION:
        raise RefusalError(f"only {int(BrokerProperty.CONCENTRATED_DISTRIBUTION)} takes a param: leave it out")
    top = _number(asked.param) if asked.param else _TOP
    return lambda share: figure(share, top) if share.listing.market == QotMarket.HK_SECURITY else None


def _number(text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= len(str(len(BROKERS))) else 0
    if not 1 <= number <= len(BROKERS):
        raise RefusalError(f"param must be a number of brokers from 1 to {len(BROKERS)}, not {text!r}")
    return number
