"""Read securities that a request holds as text, and write days that it holds as dates, before it is counted or sent.

Invariant: afterwards every security of the request is a message and every day a text; what is none is refused.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from opend.errors import UsageError
from opend.securities import security
from opend_proto.qot_common import QotMarket, Security

if TYPE_CHECKING:
    from opend_proto.schema import Message

__all__ = ["read_texts"]


class _Way(NamedTuple):
    """A field that holds securities, or text, or messages that hold some."""

    attribute: str
    is_list: bool
    holds: Literal["security", "text", "messages"]


_known: Final[dict[type[Message], tuple[_Way, ...]]] = {}


def read_texts(message: Message) -> None:
    """Put securities in place of their texts; raises UsageError for text that is no security."""
    kind = type(message)
    ways = _known.get(kind)
    if ways is None:
        ways = _known[kind] = _ways(kind)
    for way in ways:
        value: Any = getattr(message, way.attribute)
        if way.holds == "text":
            if isinstance(value, date):
                setattr(message, way.attribute, _day_text(message, way.attribute, value))
        elif way.holds == "security":
            if isinstance(value, str):
                setattr(message, way.attribute, security(value))
            elif way.is_list and any(isinstance(each, str) for each in value):
                read = [security(each) if isinstance(each, str) else each for each in value]
                setattr(message, way.attribute, read)
        else:
            for inner in value if way.is_list else () if value is None else (value,):
                read_texts(inner)


def _day_text(message: Message, attribute: str, value: date) -> str:
    """Return a day as the gateway reads it; that of a time with a zone is the day at the exchange then."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        from opend.zones import zone_of  # Only loaded when needed.

        held = (getattr(message, each.attribute) for each in _known[type(message)] if each.holds == "security")
        market = next((each.market for each in held if isinstance(each, Security)), None)
        zone = None if market is None else zone_of(QotMarket, market)
        if zone is None:
            raise UsageError(f"{attribute} has a time zone, but no exchange is known to find its day at; give a date")
        value = value.astimezone(zone)
    return value.isoformat()[:10]


def _ways(kind: type[Message]) -> tuple[_Way, ...]:
    found: list[_Way] = []
    for field in getattr(kind, "FIELDS", ()):
        inner, is_list = field.message_type, field.label == "repeated"
        if inner is Security:
            found.insert(0, _Way(field.attribute, is_list, "security"))  # Days are those of its exchange.
        elif inner is not None and _ways(inner):
            found.append(_Way(field.attribute, is_list, "messages"))
        elif field.kind == "string" and not is_list:
            found.append(_Way(field.attribute, is_list, "text"))
    return tuple(found)
