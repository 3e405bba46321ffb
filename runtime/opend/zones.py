"""Map exchanges to time zones, and local time strings to instants.

Invariant: a text that is not a date, or whose zone is unknown, gives None; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from opend.errors import UsageError
from opend_proto.qot_common import QotMarket, TradeDateMarket
from opend_proto.schema import OpenEnum
from opend_proto.trd_common import TrdMarket, TrdSecMarket

__all__ = [
    "CALENDAR_ENUMS",
    "MARKET_ENUMS",
    "UTC_ZONE",
    "as_zone",
    "instant",
    "microseconds",
    "microseconds_of",
    "zone_of",
]

UTC_ZONE: Final = ZoneInfo("UTC")

_HONG_KONG, _SHANGHAI, _NEW_YORK = "Asia/Hong_Kong", "Asia/Shanghai", "America/New_York"
_SINGAPORE, _TOKYO, _KUALA_LUMPUR = "Asia/Singapore", "Asia/Tokyo", "Asia/Kuala_Lumpur"

# Protocol document, section 5. Currencies, coins and event contracts are left out because no exchange's clock is known
# for them, and TrdMarket.FUTURES because it stands for the futures of every exchange.
_ZONES: Final[Mapping[OpenEnum, str]] = {
    QotMarket.HK_SECURITY: _HONG_KONG,
    QotMarket.HK_FUTURE: _HONG_KONG,
    QotMarket.US_SECURITY: _NEW_YORK,
    QotMarket.CNSH_SECURITY: _SHANGHAI,
    QotMarket.CNSZ_SECURITY: _SHANGHAI,
    QotMarket.SG_SECURITY: _SINGAPORE,
    QotMarket.JP_SECURITY: _TOKYO,
    QotMarket.AU_SECURITY: "Australia/Sydney",
    QotMarket.MY_SECURITY: _KUALA_LUMPUR,
    QotMarket.CA_SECURITY: "America/Toronto",
}
_SECURITY_ZONES: Final[Mapping[OpenEnum, str]] = {
    TrdSecMarket.HK: _HONG_KONG,
    TrdSecMarket.US: _NEW_YORK,
    TrdSecMarket.CN_SH: _SHANGHAI,
    TrdSecMarket.CN_SZ: _SHANGHAI,
    TrdSecMarket.SG: _SINGAPORE,
    TrdSecMarket.JP: _TOKYO,
    TrdSecMarket.AU: "Australia/Sydney",
    TrdSecMarket.MY: _KUALA_LUMPUR,
    TrdSecMarket.CA: "America/Toronto",
}
_ACCOUNT_ZONES: Final[Mapping[OpenEnum, str]] = {
    TrdMarket.HK: _HONG_KONG,
    TrdMarket.US: _NEW_YORK,
    TrdMarket.CN: _SHANGHAI,
    TrdMarket.HKCC: _SHANGHAI,
    TrdMarket.SG: _SINGAPORE,
    TrdMarket.AU: "Australia/Sydney",
    TrdMarket.JP: _TOKYO,
    TrdMarket.MY: _KUALA_LUMPUR,
    TrdMarket.CA: "America/Toronto",
    TrdMarket.FUTURES_SIMULATE_HK: _HONG_KONG,
    TrdMarket.FUTURES_SIMULATE_US: _NEW_YORK,
    TrdMarket.FUTURES_SIMULATE_SG: _SINGAPORE,
    TrdMarket.FUTURES_SIMULATE_JP: _TOKYO,
    TrdMarket.HK_FUND: _HONG_KONG,
    TrdMarket.US_FUND: _NEW_YORK,
    # Funds of Singapore, Malaysia and Japan, as numbers because older schemas lack their names.
    TrdMarket(124): _SINGAPORE,
    TrdMarket(125): _KUALA_LUMPUR,
    TrdMarket(126): _TOKYO,
}
_CALENDAR_ZONES: Final[Mapping[OpenEnum, str]] = {
    TradeDateMarket.HK: _HONG_KONG,
    TradeDateMarket.US: _NEW_YORK,
    TradeDateMarket.CN: _SHANGHAI,
    TradeDateMarket.NT: _SHANGHAI,
    TradeDateMarket.ST: _HONG_KONG,
    TradeDateMarket.JP_FUTURE: _TOKYO,
    TradeDateMarket.SG_FUTURE: _SINGAPORE,
    # Singapore, Malaysia and Japan, which older schemas lack.
    TradeDateMarket(8): _SINGAPORE,
    TradeDateMarket(9): _KUALA_LUMPUR,
    TradeDateMarket(10): _TOKYO,
}
_TABLES: Final[Mapping[type[OpenEnum], Mapping[OpenEnum, str]]] = {
    QotMarket: _ZONES,
    TrdSecMarket: _SECURITY_ZONES,
    TrdMarket: _ACCOUNT_ZONES,
    TradeDateMarket: _CALENDAR_ZONES,
}
MARKET_ENUMS: Final = (QotMarket, TrdSecMarket, TrdMarket)
"""The enums that name an exchange: of a quoted security, a traded security, and an account."""
CALENDAR_ENUMS: Final = tuple(_TABLES)
"""These, and the enum that names the trading days of an exchange."""

# fromisoformat also accepts forms that the gateway never sends, such as 20250603 or week numbers.
_LOCAL: Final = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d(\.\d{1,6})?)?)?", re.ASCII)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def zone_of(enum: type[OpenEnum], market: int) -> ZoneInfo | None:
    """Return the zone of an exchange, given as a value of one of the `CALENDAR_ENUMS`; None if it is unknown."""
    # Members of different enums are equal if their numbers are, so each enum has a table of its own.
    name = _TABLES[enum].get(enum(market))
    return None if name is None else ZoneInfo(name)


def as_zone(zone: str | ZoneInfo) -> ZoneInfo:
    """Return the zone with a name such as ``Asia/Hong_Kong``; raise UsageError if there is none."""
    try:
        found = zone if isinstance(zone, ZoneInfo) else ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError, TypeError) as error:
        raise UsageError(f"zone must name a time zone, such as 'Asia/Hong_Kong', not {zone!r}") from error
    # The libraries identify a zone by its key, which a zone read from a file lacks.
    if not found.key:
        raise UsageError(f"zone must have a name, such as 'Asia/Hong_Kong', and {zone!r} has none")
    return found


def microseconds(text: str | bytes | None, zone: ZoneInfo | None) -> int | None:
    """Convert a local time such as ``2025-06-03 10:00:00.123`` to microseconds since 1970 UTC.

    The clock time may be missing or end at the minutes or seconds. An ambiguous time, in the hour that the clock shows
    twice, is read as the first of the two, in daylight saving time.
    """
    if not isinstance(text, str) or zone is None or _LOCAL.fullmatch(text) is None:
        return None
    try:
        return microseconds_of(datetime.fromisoformat(text).replace(tzinfo=zone))
    except (ValueError, OverflowError):
        return None


def microseconds_of(moment: datetime) -> int:
    """Return the microseconds from 1970 UTC to a moment that has a zone."""
    return (moment - _EPOCH) // _MICROSECOND


def instant(microsecond: int) -> datetime:
    """Return the moment so many microseconds after 1970 UTC, in UTC; raises OverflowError beyond the calendar."""
    return _EPOCH + microsecond * _MICROSECOND
