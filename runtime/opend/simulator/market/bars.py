"""What trading in a span of time comes down to: prices, volume, turnover.

Invariant: all of it is whole numbers, so that bars add up exactly: prices in thousandths of the currency, volume in
shares, turnover in thousandths.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Bar", "merge"]


class Bar(NamedTuple):
    """Open, high, low and close, volume and turnover."""

    open: int
    high: int
    low: int
    close: int
    volume: int
    turnover: int


def merge(bars: Iterable[Bar]) -> Bar | None:
    """One bar for several that follow one another; None for none."""
    found = list(bars)
    if not found:
        return None
    return Bar(
        open=found[0].open,
        high=max(bar.high for bar in found),
        low=min(bar.low for bar in found),
        close=found[-1].close,
        volume=sum(bar.volume for bar in found),
        turnover=sum(bar.turnover for bar in found),
    )
