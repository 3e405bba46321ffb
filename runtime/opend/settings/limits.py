"""Read the limits of orders that the configuration file sets.

Invariant: a limit is either understood as it stands or refused with its place; none is left out silently.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from opend.errors import UsageError
from opend.settings.table import Given

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from opend.risk.rules import RiskLimits

__all__ = ["LIMITS", "limits_of", "read_limits"]

LIMITS: Final = "limits"
"""The key of the table of limits, at the top of the file and in a profile."""


def read_limits(table: object, place: str, folder: Path) -> dict[str, Given]:
    """Return each limit of a table, under keys of their own, so that a profile overrides one limit and keeps others."""
    if not isinstance(table, dict):
        raise UsageError(f"{place} must be a table, such as [{LIMITS}] with max_quantity = 100 below it")
    limits = cast("dict[str, object]", table)
    for name, value in limits.items():
        _limit(Given({name: value}, place, folder))
    return {f"{LIMITS}.{name}": Given({name: value}, place, folder) for name, value in limits.items()}


def limits_of(given: Mapping[str, Given]) -> RiskLimits | None:
    """Return the limits among what was given; None if there are none."""
    chosen = [each for key, each in given.items() if key.startswith(f"{LIMITS}.")]
    if not chosen:
        return None
    from opend.risk.rules import RiskLimits  # Slow to load, and needed only with limits.

    arguments: dict[str, Any] = {}
    for each in chosen:
        arguments |= cast("dict[str, object]", each.value)
    return RiskLimits(**arguments)


def _limit(given: Given) -> None:
    """Raise UsageError unless this is one limit that there is."""
    from dataclasses import fields

    from opend.risk.rules import RiskLimits
    from opend.settings.wording import there_are

    ((name, value),) = cast("dict[str, Any]", given.value).items()
    known = [field.name for field in fields(RiskLimits)]
    if name not in known:
        raise UsageError(f"{given.place}.{name} is not a limit{there_are(name, known)}")
    try:
        RiskLimits(**{name: value})
    except UsageError as error:
        raise UsageError(f"{given.place}: {error}") from None
