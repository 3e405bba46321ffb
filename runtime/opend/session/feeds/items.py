"""What the loss-free iterators yield: ticks and bars, and the gaps that could not be filled.

Invariant: an item is a value; whoever reads a stream to its end has seen every tick or closed bar, or a gap around it.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from opend.securities import security_text
from opend_proto.qot_common import KLine, Security, Ticker

__all__ = ["Bar", "BarGap", "Gap", "KLineItem", "Tick", "TickItem"]


class Tick(NamedTuple):
    """One trade of one security, delivered once and in the order of its sequence."""

    security: Security
    ticker: Ticker

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


class Gap(NamedTuple):
    """Between these two sequences of a security other ticks may be missing, and the gateway no longer has them.

    Usually the next item of the security is the tick with ``before_sequence``. Only when the gateway delivers a tick
    behind a later one does a gap lie further back, around the tick that came too late.
    """

    security: Security
    after_sequence: int
    """The last tick before the gap; 0 if there was none."""
    before_sequence: int
    """The first tick after the gap."""

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


class Bar(NamedTuple):
    """A candlestick: each change of the current one, and each one once more when it is closed."""

    security: Security
    kl: KLine
    closed: bool
    """Whether the next candlestick has begun, so that this one is final."""

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


class BarGap(NamedTuple):
    """Between these two times of a security closed candlesticks may be missing, and the gateway did not give them."""

    security: Security
    after_time: str | None
    """The time of the last closed candlestick before the gap; None if there was none."""
    before_time: str
    """The time of the first candlestick after the gap."""

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


TickItem: TypeAlias = Tick | Gap
"""What ``ticks()`` yields."""

KLineItem: TypeAlias = Bar | BarGap
"""What ``klines()`` yields."""
