"""Split a security's turnover into capital inflow and outflow, by the size of the orders.

Invariant: inflow and outflow add up to the turnover, and so do the order sizes. The flow of a part of a day follows
from the bar of that part, so that flows, distributions and candlesticks agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import uniforms
from opend.simulator.market.bars import Bar, merge
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["NO_FLOW", "Flow", "day_flow", "flows_by_minute", "sum_flows"]

Amounts: TypeAlias = "tuple[float, float, float, float]"
"""Amounts by size of order: super, big, middling, small."""

_AVERAGE_SHARES: Final = (0.15, 0.25, 0.35, 0.25)
# Share of the turnover, above one half, that flows in on a day that opens at its low and closes at its high.
_LEAN: Final = 0.12


class Flow(NamedTuple):
    """Money in and out, in the currency."""

    incoming: Amounts
    outgoing: Amounts

    @property
    def net(self) -> Amounts:
        """Inflow less outflow."""
        return _amounts([came - went for came, went in zip(self.incoming, self.outgoing, strict=True)])


NO_FLOW: Final = Flow((0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0))
"""The flow of a time without trades."""


def day_flow(market: SyntheticMarket, listing: Listing, session: Session, until: int) -> Flow:
    """Return the flow of a session up to an instant (milliseconds since 1970 UTC)."""
    bar = market.bar(listing, session, until)
    return NO_FLOW if bar is None else _split(bar, _key(market, listing, session))


def flows_by_minute(
    market: SyntheticMarket, listing: Listing, session: Session, until: int
) -> Iterator[tuple[int, Flow]]:
    """Yield, for each traded minute (since 1970 UTC), the flow from the session's beginning to its end."""
    key, whole = _key(market, listing, session), None
    for index in range(session.length):
        minute = session.minute(index)
        if minute * MINUTE_MILLISECONDS > until:
            return
        bar = market.part(listing, session, (index, index + 1), until)
        whole = merge([each for each in (whole, bar) if each is not None])
        if bar is not None and whole is not None:
            yield minute, _split(whole, key)


def sum_flows(flows: Sequence[Flow]) -> Flow:
    """Return the sum of several flows."""
    if not flows:
        return NO_FLOW
    return Flow(
        _amounts([sum(column) for column in zip(*(flow.incoming for flow in flows), strict=True)]),
        _amounts([sum(column) for column in zip(*(flow.outgoing for flow in flows), strict=True)]),
    )


def _key(market: SyntheticMarket, listing: Listing, session: Session) -> str:
    return f"{market.seed}|{listing.text}|capital|{session.position}"


def _split(bar: Bar, key: str) -> Flow:
    """Split a bar's turnover: the farther the price has risen within its range, the greater the inflow."""
    turnover = bar.turnover / PRICE_UNITS
    rise = (bar.close - bar.open) / (bar.high - bar.low) if bar.high > bar.low else 0.0
    incoming = turnover * (0.5 + _LEAN * rise)
    draws = uniforms(key, 8)
    return Flow(_by_size(incoming, draws[:4]), _by_size(turnover - incoming, draws[4:]))


def _by_size(total: float, draws: Sequence[float]) -> Amounts:
    weights = [share * (0.75 + draw / 2) for share, draw in zip(_AVERAGE_SHARES, draws, strict=True)]
    return _amounts([total * weight / sum(weights) for weight in weights])


def _amounts(values: Sequence[float]) -> Amounts:
    first, second, third, fourth = values
    return first, second, third, fourth
