"""Check the arguments of programs; a wrong argument raises a UsageError that names it.

Invariant: returned values fit their message's field; NumPy's numbers, as found in data frames, are also accepted.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from operator import index
from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.errors import UsageError
from opend.futu.choices import chosen
from opend.securities import security

if TYPE_CHECKING:
    from opend_proto.qot_common import Security
    from opend_proto.schema import OpenEnum

__all__ = [
    "choices",
    "integer",
    "listed",
    "moment",
    "real",
    "securities",
    "security_of",
    "several",
    "span",
    "truth",
    "whole",
]

EnumT = TypeVar("EnumT", bound="OpenEnum")

_FORMAT: Final = "%Y-%m-%d %H:%M:%S"


def integer(value: Any, argument: str) -> int:
    """Return an argument as a whole number, which must not be negative."""
    try:
        number = int(index(value))
    except TypeError:
        raise UsageError(f"{argument} must be a whole number, not {value!r}") from None
    if isinstance(value, bool) or number < 0:
        raise UsageError(f"{argument} must be a whole number from 0 on, not {value!r}")
    return number


def truth(value: Any, argument: str) -> bool:
    """Return an argument as True or False."""
    try:
        return bool(value)
    except ValueError:
        raise UsageError(f"{argument} must be True or False, not {value!r}") from None


def whole(value: Any, argument: str) -> int:
    """Return an argument as a whole number, not negative; a text of digits and a float such as 5.0 are accepted."""
    is_whole = value.isdecimal() if isinstance(value, str) else isinstance(value, float) and value.is_integer()
    return integer(int(value) if is_whole else value, argument)


def real(value: Any, argument: str) -> float:
    """Return an argument as a number; a text that holds a number is accepted."""
    try:
        return float(value)
    except (TypeError, ValueError):
        raise UsageError(f"{argument} must be a number, not {value!r}") from None


def security_of(code: object, argument: str = "code") -> Security:
    """Return the security of a code such as ``HK.00700``."""
    if not isinstance(code, str):
        raise UsageError(f"{argument} must be a text such as 'HK.00700', not {code!r}")
    return security(code)


def several(values: Any) -> list[Any]:
    """Return one value or several as a list; None is an empty one."""
    if values is None:
        return []
    return list(values) if hasattr(values, "__iter__") and not isinstance(values, str) else [values]


def listed(values: Any, argument: str) -> list[Any]:
    """Return one value or several as a list without repetitions."""
    given = [value for value in several(values) if value is not None and not (isinstance(value, str) and not value)]
    if not given:
        raise UsageError(f"{argument} is empty")
    try:
        return list(dict.fromkeys(given))
    except TypeError:
        raise UsageError(f"{argument} must hold texts or numbers, not lists or other objects") from None


def securities(codes: Any, argument: str = "code_list") -> list[Security]:
    """Return the securities of one code or several; a text may hold several, separated by commas."""
    given = codes.split(",") if isinstance(codes, str) else codes
    return [security_of(code, argument) for code in listed(given, argument)]


def choices(kind: type[EnumT], texts: Any, argument: str) -> list[EnumT]:
    """Return the enum values of one constant or several."""
    return [chosen(kind, text, argument) for text in listed(texts, argument)]


def moment(text: object, argument: str, time_of_day: str = "00:00:00") -> str:
    """Return a date, or a date and time, as ``yyyy-MM-dd HH:mm:ss``; ``time_of_day`` completes a date."""
    return _parsed(text, argument, time_of_day).strftime(_FORMAT)


def span(
    start: object, end: object, days: int, *, last_time: str = "23:59:59", from_today: bool = False
) -> tuple[str, str]:
    """Return the first and last moment of a range of dates; ``last_time`` completes the last date.

    A missing end is ``days`` days away from the other. If both are missing, the range ends today by this machine's
    local clock, as with the vendor, or begins today.
    """
    distance = timedelta(days=days)
    first = _parsed(start, "start", "00:00:00") if start else None
    last = _parsed(end, "end", last_time) if end else None
    if first is None:
        today = datetime.now(UTC).astimezone().replace(tzinfo=UTC)
        first = (today if from_today and last is None else (last or today) - distance).replace(
            hour=0, minute=0, second=0
        )
    if last is None:
        hour, minute, second = map(int, last_time.split(":"))
        last = (first + distance).replace(hour=hour, minute=minute, second=second)
    return first.strftime(_FORMAT), last.strftime(_FORMAT)


def _parsed(text: object, argument: str, time_of_day: str) -> datetime:
    if isinstance(text, str) and (found := _read(text if ":" in text else f"{text} {time_of_day}")) is not None:
        return found
    raise UsageError(f"{argument} must be a text such as '2024-01-31' or '2024-01-31 09:30:00', not {text!r}")


@lru_cache(maxsize=256)
def _read(text: str) -> datetime | None:
    """Read a date and time; None if the text is none. Programs ask for the same days again and again."""
    # The zone does not matter, since the value is only calculated with and formatted; UTC makes it aware.
    try:
        return datetime.strptime(text, _FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None
