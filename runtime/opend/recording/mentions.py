"""Find the securities that a message names.

Invariant: only fields that can hold a security are visited; other lists cost nothing, however long they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.securities import security_text
from opend_proto.qot_common import Security
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["mentioned"]

_WAYS: Final[dict[type[Message], tuple[tuple[str, bool], ...]]] = {}
"""Cached results of `_ways`, at most one for each class."""


def mentioned(message: Message) -> set[str]:
    """Return the text form of every security in a message, such as ``HK.00700``."""
    return {security_text(security) for security in _securities(message)}


def _securities(message: Message) -> Iterator[Security]:
    if isinstance(message, Security):
        yield message
        return
    kind = type(message)
    ways = _WAYS.get(kind)
    if ways is None:
        ways = _WAYS[kind] = _ways(kind)
    for attribute, repeated in ways:
        value = getattr(message, attribute)
        if repeated:
            for part in value:
                yield from _securities(part)
        elif value is not None:
            yield from _securities(value)


def _ways(cls: type[Message]) -> tuple[tuple[str, bool], ...]:
    """Return the attributes of a class that can lead to a security, each with whether it is a list."""
    return tuple(
        (field.attribute, field.label == "repeated")
        for field in cls.FIELDS
        if field.message_type and _leads(field.message_type, frozenset())
    )


def _leads(cls: type[Message], passed: frozenset[type[Message]]) -> bool:
    """Return whether a message of the class can hold a security; ``passed`` ends the recursion of nested classes."""
    if issubclass(cls, Security):
        return True
    held = {field.message_type for field in cls.FIELDS if field.message_type} - passed
    return any(_leads(each, passed | {cls}) for each in held)
