"""Read the security and the exchange of rows from the message that holds them.

Invariant: a payload gives the same answer whether it has been decoded or is still bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, make_dataclass
from typing import TYPE_CHECKING, Any

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
    field = next(filter(is_security, _telling(cls)), None)
    return None if field is None else "code" if field.attribute == "security" else field.attribute


def around_payload(payload: Message, rows: int) -> Around:
    """Return the security and the zone that a payload gives for its rows."""
    telling = _telling(type(payload))
    held: list[Any] = [getattr(payload, field.attribute) for field in telling]
    codes = (security_text(value) for field, value in zip(telling, held, strict=True) if is_security(field) and value)
    zones = filter(None, map(_zone, held))
    return Around(rows, next(codes, None), next(zones, None))


def around_body(cls: type[Message], body: bytes, rows: int) -> Around:
    """Return the same for a payload of type ``cls`` in encoded form, which is known to be valid."""
    return around_payload(decode(_excerpt(cls), body), rows) if _telling(cls) else Around(rows)


def _zone(held: Message | None) -> ZoneInfo | None:
    for attribute, enum in () if held is None else _markets(type(held)):
        market: Any = getattr(held, attribute)
        if market is not None:
            return zone_of(enum, market)
    return None


@once
def _markets(cls: type[Message]) -> tuple[tuple[str, type[OpenEnum]], ...]:
    """Return the fields that name an exchange, with their enums."""
    enums = ((field.attribute, field.enum_type) for field in cls.FIELDS)
    return tuple((attribute, enum) for attribute, enum in enums if enum is not None and enum in MARKET_ENUMS)


@once
def _telling(cls: type[Message]) -> tuple[Field, ...]:
    """Return the fields that hold a security, or another message that names an exchange."""
    singles = [field for field in cls.FIELDS if field.label != "repeated" and field.message_type is not None]
    return tuple(field for field in singles if any(each.enum_type in MARKET_ENUMS for each in _fields(field)))


def _fields(field: Field) -> tuple[Field, ...]:
    return () if field.message_type is None else field.message_type.FIELDS


@once
def _excerpt(cls: type[Message]) -> type[Message]:
    """Return a message type with only the fields of `_telling`: decoding skips all others as unknown fields."""
    telling = _telling(cls)
    made: type[Message] = make_dataclass(
        cls.__name__,
        [field.attribute for field in telling],
        bases=(Message,),
        namespace={"FULL_NAME": cls.FULL_NAME, "FIELDS": telling},
        slots=True,
        kw_only=True,
    )
    return made
