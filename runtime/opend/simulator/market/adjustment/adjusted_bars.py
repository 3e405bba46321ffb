"""Read a market's bars with their prices adjusted; volume and turnover stay as traded, which is inferred.

Invariant: a bar over an ex-date is merged from adjusted bars, so its prices are comparable with one another.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from opend.simulator.market.adjustment.factors import Factors
from opend.simulator.market.bars import Bar, merge
from opend_proto.qot_common import RehabType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.adjustment.actions import Action
    from opend.simulator.market.adjustment.factors import Line

__all__ = ["Bars", "adjusted_bars"]


class Bars(Protocol):
    """Where bars are read: the market itself, or the market with its prices adjusted."""

    def bar(self, listing: Listing, session: Session, until: int) -> Bar | None:
        """Return a session's bar as it was at an instant (milliseconds); None before its first trade."""
        ...

    def part(self, listing: Listing, session: Session, span: tuple[int, int], until: int) -> Bar | None:
        """Return one bar for a span of a session's minutes, as it was at an instant (milliseconds)."""
        ...

    def whole_bars(self, listing: Listing, sessions: tuple[Session, ...]) -> Bar:
        """Return one bar for the final bars of at least one session."""
        ...

    def whole_close(self, listing: Listing, session: Session) -> int:
        """Return the close of a session's final bar, which costs less than the bar."""
        ...

    def extremes(self, listing: Listing, sessions: Sequence[Session]) -> tuple[int, int]:
        """Return the highest and the lowest price of consecutive regular sessions, of their final bars."""
        ...


def adjusted_bars(market: Bars, actions: Sequence[Action], rehab_type: RehabType) -> Bars:
    """Return the market's bars for one security, adjusted for its actions so far, oldest first."""
    if rehab_type == RehabType.NONE or not actions:
        return market
    return _AdjustedBars(market, Factors(actions, rehab_type))


class _AdjustedBars:
    """The bars of one security."""

    def __init__(self, market: Bars, factors: Factors) -> None:
        self._market = market
        self._factors = factors

    def bar(self, listing: Listing, session: Session, until: int) -> Bar | None:
        return self._adjusted(self._market.bar(listing, session, until), session)

    def part(self, listing: Listing, session: Session, span: tuple[int, int], until: int) -> Bar | None:
        return self._adjusted(self._market.part(listing, session, span, until), session)

    def whole_bars(self, listing: Listing, sessions: tuple[Session, ...]) -> Bar:
        parts = [
            _on_line(self._market.whole_bars(listing, tuple(group)), line)
            for line, group in groupby(sessions, key=lambda session: self._factors.of(session.day))
        ]
        bar = merge(parts)
        if bar is None:
            raise ValueError(f"{listing.text}: no sessions to merge")
        return bar

    def whole_close(self, listing: Listing, session: Session) -> int:
        return self._factors.of(session.day).adjusted(self._market.whole_close(listing, session))

    def extremes(self, listing: Listing, sessions: Sequence[Session]) -> tuple[int, int]:
        highs: list[int] = []
        lows: list[int] = []
        for line, group in groupby(sessions, key=lambda session: self._factors.of(session.day)):
            # A split or a dividend keeps the order of prices, so the extremes stay the extremes.
            high, low = self._market.extremes(listing, list(group))
            highs.append(line.adjusted(high))
            lows.append(line.adjusted(low))
        return max(highs), min(lows)

    def _adjusted(self, bar: Bar | None, session: Session) -> Bar | None:
        return None if bar is None else _on_line(bar, self._factors.of(session.day))


def _on_line(bar: Bar, line: Line) -> Bar:
    return bar._replace(
        open=line.adjusted(bar.open),
        high=line.adjusted(bar.high),
        low=line.adjusted(bar.low),
        close=line.adjusted(bar.close),
    )
