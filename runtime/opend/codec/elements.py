"""The limit on the messages and list items of one body, since two bytes of it can become a message of 400 in memory.

Invariant: a body of no more bytes than the limit is never counted, since an element takes at least one byte.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from opend.codec.checks import Misfit
from opend.errors import DecodeError
from opend_proto.schema import Message

__all__ = ["MAX_ELEMENTS", "field_path", "too_many", "too_many_fault"]

MAX_ELEMENTS: Final = 500_000
"""More than three times the elements of the gateway's longest reply, the static information of a market."""


def too_many_fault(limit: int) -> Misfit:
    """Return the fault of a list that goes beyond the limit."""
    return Misfit(
        f"the body holds more than {limit} messages and list items here; raise max_elements if such bodies are expected"
    )


def too_many(path: str, limit: int) -> DecodeError:
    """Return the error of a body that holds more elements than the limit."""
    return DecodeError(too_many_fault(limit).cause, path=path)


def field_path(cls: type[Message], numbers: Iterable[int]) -> str:
    """Return the path to a field, such as ``Qot_GetTicker.Response.s2c.tickerList``, whose steps are field numbers."""
    names = [cls.FULL_NAME]
    inner: type[Message] | None = cls
    for number in numbers:
        field = next((field for field in inner.FIELDS if field.number == number), None) if inner else None
        if field is None:
            break
        names.append(field.name)
        inner = field.message_type
    return ".".join(names)
