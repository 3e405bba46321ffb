"""Read from where on a user wants ticks: from a time, or from the sequence of the last tick that is known already.

Invariant: a time has a zone, so that it means the same instant wherever the program runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend.errors import UsageError
from opend.securities import securities, security_text
from opend.zones import microseconds, zone_of
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from opend_proto.qot_common import Security, Ticker

__all__ = ["Since", "Start", "read_since", "second_of", "zoned"]

Since: TypeAlias = datetime | int | Mapping[str, int]
"""A time with a zone, the sequence of the last tick that is known, or such a sequence for each security."""

_MICRO: Final = 1e-6


class Start(NamedTuple):
    """Where the ticks of one security begin; one of the two is None."""

    after: int | None = None
    """The sequence before the first tick."""
    second: float | None = None
    """The time of the first tick at the earliest, in seconds since 1970 UTC."""


def read_since(since: Since, chosen: Mapping[tuple[int, str], Security]) -> dict[tuple[int, str], Start]:
    """Return the start for each security, by its key; raises UsageError for what is no start.

    Of a mapping, securities that it does not name are left out.
    """
    match since:
        case datetime():
            return dict.fromkeys(chosen, Start(second=zoned(since).timestamp()))
        case int() if len(chosen) > 1:
            raise UsageError("sequences belong to one security: pass since as a mapping such as {'HK.00700': 12345}")
        case int():
            return {key: Start(after=_sequence(since)) for key in chosen}
        case Mapping():
            return _each(since, chosen)
        case _:
            raise UsageError(f"since must be a datetime, a sequence or a mapping of sequences, not {since!r}")


def zoned(since: object) -> datetime:
    """Return a time that has a zone; raises UsageError for one that has none, and for what is no time."""
    if not isinstance(since, datetime) or since.tzinfo is None:
        raise UsageError(
            f"since needs a time zone, such as datetime(…, tzinfo=ZoneInfo('Asia/Hong_Kong')), unlike {since!r}"
        )
    return since


def second_of(tick: Ticker, market: int) -> float | None:
    """Return when a trade was made, in seconds since 1970 UTC; None if the tick does not tell."""
    if tick.timestamp:
        return tick.timestamp
    found = microseconds(tick.time, zone_of(QotMarket, market))
    return None if found is None else found * _MICRO


def _each(since: Mapping[str, int], chosen: Mapping[tuple[int, str], Security]) -> dict[tuple[int, str], Start]:
    starts: dict[tuple[int, str], Start] = {}
    for code, sequence in since.items():
        (named,) = securities(code)
        key = int(named.market), named.code
        if key not in chosen:
            raise UsageError(f"since names {security_text(named)}, which is not among the securities")
        starts[key] = Start(after=_sequence(sequence))
    return starts


def _sequence(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise UsageError(f"a sequence is a whole number from 0 on, not {value!r}")
    return value
