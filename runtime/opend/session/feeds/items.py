"""Define the items that the loss-free iterators yield: ticks, bars, and the gaps that could not be filled.

Invariant: an item is a value; a reader of the whole stream sees every tick or closed bar, or a gap around it.
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
    live: bool = True
    """Whether it was pushed when it happened. A recent tick that was read at the start, or one that was read again
    after a loss, is not live: its price may be old.
    """

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


class Gap(NamedTuple):
    """Reports that ticks of a security may be missing between two sequences; the gateway no longer has them.

    Usually the next item of the security is the tick with ``before_sequence``. A gap lies further back only if the
    gateway delivers a tick after a later one; it then surrounds the tick that came too late.
    """

    security: Security
    after_sequence: int
    """Sequence of the last tick before the gap; 0 if there was none."""
    before_sequence: int
    """Sequence of the first tick after the gap."""

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


class Bar(NamedTuple):
    """A candlestick: yielded on each change while it is the current one, and once more when it is closed."""

    security: Security
    kl: KLine
    closed: bool
    """Whether the next candlestick has begun, so that this one is final."""

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


class BarGap(NamedTuple):
    """Reports that closed candlesticks of a security may be missing between two times, as the gateway gave none."""

    security: Security
    after_time: str | None
    """Time of the last closed candlestick before the gap; None if there was none."""
    before_time: str
    """Time of the first candlestick after the gap."""

    @property
    def code(self) -> str:
        """The security as text, such as ``HK.00700``."""
        return security_text(self.security)


TickItem: TypeAlias = Tick | Gap
"""An item of ``ticks()``."""

KLineItem: TypeAlias = Bar | BarGap
"""An item of ``klines()``."""
