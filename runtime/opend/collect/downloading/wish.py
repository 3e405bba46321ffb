"""Say what is to be downloaded, and check it before anything is asked.

Invariant: a wish names securities that can be read, bars that exist, and days in order; each security is in it once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from opend.errors import UsageError
from opend.securities import securities
from opend.storage.kinds import BAR_TYPES
from opend_proto.common import Session
from opend_proto.qot_common import RehabType, Security

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Adjustment", "Codes", "Wish", "make_wish"]

Adjustment: TypeAlias = Literal["none", "backward"]
Codes: TypeAlias = "str | Security | Iterable[str | Security]"

_MOST_YEARS: Final = 100
_EARLIEST: Final = date(1900, 1, 1)
"""No gateway has older bars."""
_ADJUSTMENTS: Final = {"none": RehabType.NONE, "backward": RehabType.BACKWARD}
_WHY_NOT_FORWARD: Final = (
    "bars that are adjusted forward change with every later corporate action, so they are not stored: "
    "store unadjusted bars, and adjust them when they are read"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be downloaded."""

    securities: tuple[Security, ...]
    plates: tuple[Security, ...]
    """Plates, whose securities are wanted too."""
    lengths: tuple[str, ...]
    """The lengths of the bars, such as ``day`` and ``1m``."""
    begin: date | None
    """The first day, by the exchange's calendar; None if ``years`` says it."""
    years: int
    """How many years before the last day the first is, unless ``begin`` is given."""
    end: date | None
    """The last day; None is the last that is over at the exchange."""
    adjustment: RehabType
    session: Session | None
    """The part of the US trading day that bars of minutes cover; None is the gateway's own choice."""
    with_actions: bool
    """Whether corporate actions are wanted beside the bars."""


def make_wish(
    codes: Codes = (),
    *,
    plates: Codes = (),
    bars: str | Iterable[str] = "day",
    years: int | None = None,
    begin: date | str | None = None,
    end: date | str | None = None,
    adjustment: str = "none",
    session: Session | None = None,
    actions: bool = True,
) -> Wish:
    """Return a wish; raises UsageError for one that cannot be meant."""
    lengths = tuple(dict.fromkeys([bars] if isinstance(bars, str) else bars))
    unknown = [each for each in lengths if each not in BAR_TYPES]
    if unknown or not lengths:
        raise UsageError(f"there are no bars of the length {', '.join(unknown)!r}; there are {', '.join(BAR_TYPES)}")
    if begin is not None and years is not None:
        raise UsageError("give the first day or a number of years, not both")
    if years is not None and not 1 <= years <= _MOST_YEARS:
        raise UsageError(f"the number of years is 1 to {_MOST_YEARS}, not {years}")
    first, last = (None if given is None else _day(given, name) for name, given in (("begin", begin), ("end", end)))
    if first is not None and last is not None and first > last:
        raise UsageError(f"the first day, {first}, is after the last, {last}")
    return Wish(
        securities=_listed(codes),
        plates=_listed(plates),
        lengths=lengths,
        begin=first,
        years=years or 1,
        end=last,
        adjustment=_rehab_type(adjustment),
        session=_checked(session),
        with_actions=actions,
    )


def _listed(codes: Codes) -> tuple[Security, ...]:
    given = [codes] if isinstance(codes, str | Security) else list(codes)
    return tuple(securities(given)) if given else ()


def _checked(session: Session | None) -> Session | None:
    if session == Session.OVERNIGHT:
        raise UsageError("the gateway has no history of the night alone: ask for the whole day, Session.ALL")
    return session


def _rehab_type(adjustment: str) -> RehabType:
    if adjustment == "forward":
        raise UsageError(_WHY_NOT_FORWARD)
    if adjustment not in _ADJUSTMENTS:
        raise UsageError(f"bars are stored with the adjustment 'none' or 'backward', not {adjustment!r}")
    return _ADJUSTMENTS[adjustment]


def _day(value: date | str, name: str) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else date(value.year, value.month, value.day)
    except ValueError:
        raise UsageError(f"{name} is a day such as 2025-06-03, not {value!r}") from None
    if day < _EARLIEST:
        raise UsageError(f"{name} is a day from {_EARLIEST} on, not {day}")
    return day
