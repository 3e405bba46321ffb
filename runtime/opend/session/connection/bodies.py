"""Convert messages to bodies and back, as protobuf or as JSON.

Invariant: the caller has already refused any other format; none is ever guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.codec import decode, encode, from_json, implementation, to_json
from opend.codec.elements import MAX_ELEMENTS
from opend.frame import BODY_JSON, SHORT_BODY

if TYPE_CHECKING:
    from opend.frame import Data
    from opend_proto.schema import Message

__all__ = ["is_long", "read_body", "write_body"]

MessageT = TypeVar("MessageT", bound="Message")


_LONG_BODIES: Final = {BODY_JSON: 128 * 1024}
_LONG_BODY: Final = (1024 if implementation == "native" else 256) * 1024


def is_long(body: Data, body_format: int) -> bool:
    """Return whether decoding a body may take more than about 20 ms."""
    return len(body) > SHORT_BODY and len(body) > _LONG_BODIES.get(body_format, _LONG_BODY)


def write_body(message: Message, body_format: int) -> bytes:
    """Write a message as JSON, or as protobuf; raises EncodeError."""
    return to_json(message).encode() if body_format == BODY_JSON else encode(message)


def read_body(message_type: type[MessageT], body: Data, body_format: int, max_elements: int = MAX_ELEMENTS) -> MessageT:
    """Read a message from JSON or from protobuf, skipping fields of a newer release; raises DecodeError."""
    if body_format == BODY_JSON:
        return from_json(message_type, bytes(body), ignore_unknown=True, max_elements=max_elements)
    return decode(message_type, body, max_elements=max_elements)
