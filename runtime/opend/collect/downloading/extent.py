"""Say how far back the gateway's history goes, and about how many bars it has.

Invariant: by the exchange's regular hours, estimates are too high rather than too low.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.collect.downloading.periods import unit_of
from opend_proto.common import Session
from opend_proto.qot_common import QotMarket, SecurityType

if TYPE_CHECKING:
    from opend.storage.coverage import Days
    from opend_proto.qot_common import Security, SecurityStaticBasic

__all__ = ["bars_in", "depth_of", "has_bars", "session_of"]

# proto/Qot_RequestHistoryKL.proto.
_MINUTE_YEARS: Final = 8
_DAY_YEARS: Final = 20
_OF_OPTIONS: Final = frozenset({"1m", "5m", "15m", "60m", "day"})

_DAYS: Final = {"week": 7, "month": 28, "quarter": 90, "year": 365}
"""The fewest days of a period, so that there are not fewer periods than there can be."""
_MINUTES: Final = {
    QotMarket.HK_SECURITY: 330,
    QotMarket.US_SECURITY: 390,
    QotMarket.CNSH_SECURITY: 240,
    QotMarket.CNSZ_SECURITY: 240,
}
"""The minutes of regular trading of a day."""
_OTHER_MINUTES: Final = 480
_AROUND_THE_CLOCK: Final = 1440
_NEVER_CLOSED: Final = frozenset({QotMarket(81), QotMarket(91)})
"""Currencies and coins, as numbers because older schemas lack their names."""
_REGULAR: Final = frozenset({None, Session.NONE, Session.RTH})


def depth_of(length: str) -> int | None:
    """Return the years of bars of a length that the gateway has; None if it has all."""
    if length.endswith("m"):
        return _MINUTE_YEARS
    return _DAY_YEARS if length == "day" else None


def has_bars(basic: SecurityStaticBasic, length: str) -> bool:
    """Return whether there are bars of a length of a security."""
    return basic.sec_type != SecurityType.DRVT or length in _OF_OPTIONS


def session_of(security: Security, length: str, session: Session | None) -> Session | None:
    """Return the session to ask for; None where there is no choice, which is elsewhere than in the US, and for days."""
    has_choice = security.market == QotMarket.US_SECURITY and length.endswith("m")
    return session if has_choice else None


def bars_in(basic: SecurityStaticBasic, length: str, days: Days, session: Session | None = None) -> int:
    """Return about how many bars of a security there are: as many as there can be in regular hours."""
    if unit_of(length) != "day":
        return days.length // _DAYS[length] + 1
    market = QotMarket(basic.security.market)
    weeks, rest = divmod(days.length, 7)
    trading = days.length if market in _NEVER_CLOSED else 5 * weeks + min(rest, 5)
    if length == "day":
        return trading
    is_long = session not in _REGULAR or market in _NEVER_CLOSED or basic.sec_type == SecurityType.FUTURE
    minutes = _AROUND_THE_CLOCK if is_long else _MINUTES.get(market, _OTHER_MINUTES)
    return trading * (minutes // int(length.removesuffix("m")) + 1)
