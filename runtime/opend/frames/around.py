"""Read the security and the exchange of rows from the message that holds them.

Invariant: a payload gives the same answer whether it has been decoded or is still bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, make_dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from opend.codec import decode
from opend.frames.memo import once
from opend.frames.plan import is_security
from opend.securities import security_text
from opend.zones import MARKET_ENUMS, zone_of
from opend_proto.schema import Field, Message, OpenEnum

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = ["Around", "around_body", "around_payload", "code_name"]


@dataclass(frozen=True, slots=True)
class Around:
    """The security and the time zone of ``rows`` consecutive rows."""

    rows: int
    code: str | None = None
    """The text form of their security, or None if the message names none."""
    zone: ZoneInfo | None = None
    """The exchange's time zone, if it is known."""


@once
def code_name(cls: type[Message]) -> str | None:
    """Return the name of the column for `Around.code`; None if payloads of type ``cls`` have no security."""
    field = next(filter(is_security, _telling(cls).fields), None)
    return None if field is None else "code" if field.attribute == "security" else field.attribute


def around_payload(payload: Message, rows: int) -> Around:
    """Return the security and the zone that a payload gives for its rows."""
    code, zone = None, None
    for attribute, names_security, markets in _telling(type(payload)).places:
        held: Any = getattr(payload, attribute)
        if held is None:
            continue
        if code is None and names_security:
            code = security_text(held)
        if zone is None:
            zone = _zone(held, markets)
    return Around(rows, code, zone)


def around_body(cls: type[Message], body: bytes, rows: int) -> Around:
    """Return the same for a payload of type ``cls`` in encoded form, which is known to be valid."""
    return around_payload(decode(_excerpt(cls), body), rows) if _telling(cls).fields else Around(rows)


class _Place(NamedTuple):
    """A field that holds a security, or another message that names an exchange."""

    attribute: str
    names_security: bool
    markets: tuple[tuple[str, type[OpenEnum]], ...]
    """The fields of the message that name an exchange, with their enums."""


class _Telling(NamedTuple):
    """The fields of a message that tell of its rows."""

    fields: tuple[Field, ...]
    places: tuple[_Place, ...]


@once
def _telling(cls: type[Message]) -> _Telling:
    singles = [field for field in cls.FIELDS if field.label != "repeated" and field.message_type is not None]
    fields = tuple(field for field in singles if _markets(field))
    return _Telling(fields, tuple(_Place(field.attribute, is_security(field), _markets(field)) for field in fields))


def _markets(field: Field) -> tuple[tuple[str, type[OpenEnum]], ...]:
    inner = () if field.message_type is None else field.message_type.FIELDS
    enums = ((each.attribute, each.enum_type) for each in inner)
    return tuple((attribute, enum) for attribute, enum in enums if enum is not None and enum in MARKET_ENUMS)


def _zone(held: Message, markets: tuple[tuple[str, type[OpenEnum]], ...]) -> ZoneInfo | None:
    """Return the zone of the first exchange that a message names."""
    for attribute, enum in markets:
        market: Any = getattr(held, attribute)
        if market is not None:
            return _zone_of(enum, int(market))
    return None


@lru_cache(maxsize=1000)
def _zone_of(enum: type[OpenEnum], market: int) -> ZoneInfo | None:
    """Return the zone of an exchange; kept, since asking the enum and for the zone takes longer than all the rest."""
    return zone_of(enum, market)


@once
def _excerpt(cls: type[Message]) -> type[Message]:
    """Return a message type with only the fields of `_telling`: decoding skips all others as unknown fields."""
    telling = _telling(cls).fields
    made: type[Message] = make_dataclass(
        cls.__name__,
        [field.attribute for field in telling],
        bases=(Message,),
        namespace={"FULL_NAME": cls.FULL_NAME, "FIELDS": telling},
        slots=True,
        kw_only=True,
    )
    return made
