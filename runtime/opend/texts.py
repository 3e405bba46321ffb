"""Read what a request holds as text in place of a security, and write what it holds as a date in place of a text.

Invariant: afterwards every security of a request to be sent is a message and every moment a text; what is none is
refused. A caller's request is never changed, only copied; `read_made` alone changes a message, while it is being made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeVar, cast

from opend.errors import UsageError
from opend.securities import security
from opend_proto.qot_common import Security
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from opend_proto.schema import Field

__all__ = ["Form", "moment_text", "read_made", "read_texts"]

Form = Literal["day", "begin", "end"]
"""What a text says: a day, or the time at which a range begins or ends, of which a day is the first or last second."""

MessageT = TypeVar("MessageT", bound="Message")

# What stands in a request for what is to be sent, or may have it inside; for a moment that is a date.
_STANDS_IN: Final[dict[str, type[Any]]] = {"security": str, "messages": Message}
_CLOCKS: Final = {"begin": "00:00:00", "end": "23:59:59"}


class _Way(NamedTuple):
    """A field that holds securities, or moments as text, or messages that hold some."""

    attribute: str
    is_list: bool
    holds: Literal["security", "moment", "messages"]
    form: Form


_known: Final[dict[type[Message], tuple[_Way, ...]]] = {}


def read_texts(message: MessageT) -> MessageT:
    """Return the request as it is sent: itself, or a copy if it holds text for a security or a date for a text.

    Raises UsageError for text that is no security, and for a time with a time zone if no exchange is known for it.
    """
    return _read(message, ())


def read_made(message: Message) -> None:
    """Do the same in a message that was just made, and so were the messages in it before.

    A time with a time zone stays as it is if the message names no exchange, since one that holds it may do so.
    """
    for way in _ways_of(type(message)):
        held: Any = getattr(message, way.attribute)
        if held is None or way.holds == "messages":
            continue
        if way.is_list and not isinstance(held, list | str | bytes) and hasattr(held, "__iter__"):
            held = list(held)
            setattr(message, way.attribute, held)
        read = _replaced(held, way, (message,), is_inside=True)
        if read is not held:
            setattr(message, way.attribute, read)


def moment_text(moment: date, form: Form, zone: ZoneInfo | None) -> str:
    """Write a date or a time as the gateway reads it.

    Args:
        moment: The date, or the time; a time without a time zone is one of ``zone`` already.
        form: What the text is to say.
        zone: The time zone in which the gateway reads it; None if the time has none.
    """
    from datetime import datetime  # Here and below: a moment is mostly a text, which needs none of it.

    if not isinstance(moment, datetime):
        return f"{moment.isoformat()} {_CLOCKS[form]}" if form in _CLOCKS else moment.isoformat()
    local = moment if moment.tzinfo is None else moment.astimezone(zone)
    return local.replace(tzinfo=None).isoformat(" ", "seconds") if form in _CLOCKS else local.date().isoformat()


def _read(message: MessageT, around: tuple[Message, ...]) -> MessageT:
    read = message
    for way in _ways_of(type(message)):
        held: Any = getattr(message, way.attribute)
        if held is None:
            continue
        if way.holds == "messages" and isinstance(held, Message):
            value = _read(held, (read, *around))  # The usual way, taken for every call.
        else:
            value = _replaced(held, way, (read, *around), is_inside=False)
        if value is not held:
            if read is message:
                from copy import copy  # Slow to load.

                read = copy(message)
            setattr(read, way.attribute, value)
    return read


def _is_done(held: Any, way: _Way) -> bool:
    """Return whether a field certainly holds what it is to hold, which takes the least time to find out."""
    if way.holds == "moment" and isinstance(held, str) and not way.is_list:
        return True
    if not way.is_list:
        return not isinstance(held, _stands_in(way))
    values: Any = held
    return isinstance(held, list) and not any(issubclass(kind, _stands_in(way)) for kind in set(map(type, values)))


def _stands_in(way: _Way) -> type[Any]:
    if way.holds != "moment":
        return _STANDS_IN[way.holds]
    from datetime import date

    return date


def _replaced(held: Any, way: _Way, around: tuple[Message, ...], *, is_inside: bool) -> Any:
    """Return what a field is to hold: the same object if that is what it holds."""
    if _is_done(held, way):
        return held

    def change(value: Any) -> Any:
        if not isinstance(value, _stands_in(way)):
            return value
        if way.holds == "security":
            return security(value)
        return _read(value, around) if way.holds == "messages" else _written(value, way, around, is_inside=is_inside)

    if not way.is_list:
        return change(held)
    if isinstance(held, str | bytes):
        raise UsageError(f"{way.attribute} is a list, so that {held!r} alone is written [{held!r}]")
    if not isinstance(held, list | tuple):
        return held  # The codec refuses it.
    values = cast("Sequence[Any]", held)
    changed = [change(each) for each in values]
    return values if all(new is old for new, old in zip(changed, values, strict=True)) else changed


def _written(moment: date, way: _Way, around: tuple[Message, ...], *, is_inside: bool) -> date | str:
    """Return a moment as text; a time with a time zone is that at the exchange then."""
    from datetime import datetime

    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return moment_text(moment, way.form, None)
    named = (_zones(message) for message in around)
    zones = next(filter(None, named), None)
    if zones is None and is_inside:
        return moment
    if zones is not None and len(zones) == 1 and (zone := next(iter(zones))) is not None:
        return moment_text(moment, way.form, zone)
    raise UsageError(
        f"{way.attribute} has a time zone, but no exchange is known to find its day at; give a date, or a time without"
    )


def _zones(message: Message) -> set[ZoneInfo | None]:
    """Return the time zones of the exchanges that a message names; None among them is an unknown one."""
    from opend.zones import CALENDAR_ENUMS, zone_of  # Slow to load, and few requests hold a time with a time zone.
    from opend_proto.qot_common import QotMarket
    from opend_proto.trd_common import TrdHeader, TrdMarket

    zones: set[ZoneInfo | None] = set()
    for field in message.FIELDS:
        value: Any = getattr(message, field.attribute)
        if value is None:
            continue
        for each in value if field.label == "repeated" else (value,):
            if isinstance(each, Security):
                zones.add(zone_of(QotMarket, each.market))
            elif isinstance(each, TrdHeader):
                zones.add(zone_of(TrdMarket, each.trd_market))
            elif field.enum_type in CALENDAR_ENUMS:
                zones.add(zone_of(field.enum_type, each))
    return zones


def _ways_of(kind: type[Message]) -> tuple[_Way, ...]:
    ways = _known.get(kind)
    if ways is None:
        found = [way for field in getattr(kind, "FIELDS", ()) if (way := _way(field)) is not None]
        # The exchanges first, whose days the moments are.
        ways = _known[kind] = tuple(sorted(found, key=lambda way: way.holds != "security"))
    return ways


def _way(field: Field) -> _Way | None:
    inner, is_list = field.message_type, field.label == "repeated"
    # A package of an older generator tells no moments.
    form: Form = getattr(field, "moment", None) or "day"
    if inner is Security:
        return _Way(field.attribute, is_list, "security", form)
    if inner is not None:
        return _Way(field.attribute, is_list, "messages", form) if _ways_of(inner) else None
    return _Way(field.attribute, is_list, "moment", form) if field.kind == "string" else None
