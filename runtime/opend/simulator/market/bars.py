"""Summarise the trading in a span of time as a bar: prices, volume and turnover.

Invariant: every figure is an integer, so that bars add up exactly: prices and turnover in thousandths of the currency,
volume in shares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Bar", "merge"]


class Bar(NamedTuple):
    """Open, high, low, close, volume and turnover of a span of time."""

    open: int
    high: int
    low: int
    close: int
    volume: int
    turnover: int


def merge(bars: Iterable[Bar]) -> Bar | None:
    """Return one bar for several consecutive ones; None if there are none."""
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
