"""Read securities that a request holds as text, such as ``HK.00700``, before it is counted, recorded or encoded.

Invariant: afterwards every security of the request is a message; what is no security is refused, not sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.securities import security
from opend_proto.qot_common import Security

if TYPE_CHECKING:
    from opend_proto.schema import Message

__all__ = ["read_texts"]


class _Way(NamedTuple):
    """A field that holds securities, or messages that hold some."""

    attribute: str
    is_list: bool
    is_security: bool


_known: Final[dict[type[Message], tuple[_Way, ...]]] = {}


def read_texts(message: Message) -> None:
    """Put securities in place of their texts; raises UsageError for text that is no security."""
    kind = type(message)
    ways = _known.get(kind)
    if ways is None:
        ways = _known[kind] = _ways(kind)
    for way in ways:
        value: Any = getattr(message, way.attribute)
        if way.is_security:
            if isinstance(value, str):
                setattr(message, way.attribute, security(value))
            elif way.is_list and any(isinstance(each, str) for each in value):
                read = [security(each) if isinstance(each, str) else each for each in value]
                setattr(message, way.attribute, read)
        else:
            for inner in value if way.is_list else () if value is None else (value,):
                read_texts(inner)


def _ways(kind: type[Message]) -> tuple[_Way, ...]:
    found: list[_Way] = []
    for field in getattr(kind, "FIELDS", ()):
        inner = field.message_type
        if inner is not None and (inner is Security or _ways(inner)):
            found.append(_Way(field.attribute, field.label == "repeated", inner is Security))
    return tuple(found)
