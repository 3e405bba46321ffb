"""Turn messages into JSON for agents: short, safe to show, and cut into pages.

A list of messages becomes a table of columns, ``{"rows": 2, "columns": {"time": […, …], "price": […, …]}}``, in which
nested messages are spread out under dotted names and columns without any value are left out. A security is written
``HK.00700``, an enum value by its name.

Invariant: no secret, no bytes and no control character is in a result; a list on the first level has at most ``limit``
entries from ``offset`` on, a deeper one at most ``limit``, and what is cut says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, cast

from opend.printable import visible
from opend.risk.markets import SECURITY_MARKETS
from opend.schema.secrets import masked
from opend.securities import security_text
from opend_proto.qot_common import Security
from opend_proto.schema import Message, OpenEnum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Page", "Shown", "shown", "shown_rows"]

_SAFE: Final = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly (RFC 8259, section 6)."""
_KEPT: Final = "\n\t"


@dataclass(frozen=True, slots=True)
class Page:
    """Which entries of the lists of a result are shown."""

    limit: int
    offset: int = 0

    @property
    def end(self) -> int:
        """The first entry that is not shown."""
        return self.offset + self.limit


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as JSON."""

    value: dict[str, Any]
    longest: int
    """The entries of the longest list on the first level."""


def shown(message: Message, page: Page) -> Shown:
    """Return a message as JSON, its lists cut to a page."""
    own = masked(message)
    value = dict(_members(own, page))
    return Shown(value, max(_lengths(own), default=0))


def shown_rows(messages: Sequence[Message], page: Page) -> Shown:
    """Return a page of messages of one type as a table of columns."""
    return Shown(_table([masked(each) for each in messages], page), len(messages))


def _members(message: Message, page: Page) -> Iterator[tuple[str, Any]]:
    for name, value in _present(message):
        if isinstance(value, list):
            yield name, _list(cast("list[object]", value), page)
        elif isinstance(value, Message) and not isinstance(value, Security):
            yield name, dict(_members(value, page))
        else:
            yield name, _scalar(value)


def _present(message: Message) -> Iterator[tuple[str, object]]:
    """Yield the fields that are there; the code of a position or an order has its market before it, if that is told."""
    for field in message.FIELDS:
        value = getattr(message, field.attribute)
        if field.attribute == "code" and (prefix := SECURITY_MARKETS.get(getattr(message, "sec_market", None) or 0)):
            value = f"{prefix}.{value}"
        if value is not None and value != []:
            yield field.name, value


def _lengths(message: Message) -> Iterator[int]:
    """Yield the lengths of the lists that `_members` cuts to a page."""
    for field in message.FIELDS:
        value = getattr(message, field.attribute)
        if isinstance(value, list):
            yield len(cast("list[object]", value))
        elif isinstance(value, Message) and not isinstance(value, Security):
            yield from _lengths(value)


def _list(values: list[object], page: Page) -> Any:
    messages = [each for each in values if isinstance(each, Message) and not isinstance(each, Security)]
    if messages:
        return _table(messages, page)
    return [_scalar(each) for each in values[page.offset : page.end]]


def _table(messages: Sequence[Message], page: Page) -> dict[str, Any]:
    wanted = messages[page.offset : page.end]
    columns: dict[str, list[Any]] = {}
    for number, message in enumerate(wanted):
        for name, value in _cells(message, "", page.limit):
            columns.setdefault(name, [None] * len(wanted))[number] = value
    told: dict[str, Any] = {"rows": len(wanted)}
    if len(wanted) < len(messages):
        told |= {"of": len(messages), "from": page.offset}
    return {**told, "columns": columns}


def _cells(message: Message, before: str, limit: int) -> Iterator[tuple[str, Any]]:
    """Yield the values of a row by the names of their columns."""
    for own, value in _present(message):
        name = f"{before}{own}"
        if isinstance(value, list):
            yield name, _list(cast("list[object]", value), Page(limit))
        elif isinstance(value, Message) and not isinstance(value, Security):
            yield from _cells(value, f"{name}.", limit)
        else:
            yield name, _scalar(value)


def _scalar(value: object) -> Any:
    if isinstance(value, Security | str):
        return visible(value if isinstance(value, str) else security_text(value), keep=_KEPT)
    if isinstance(value, OpenEnum):
        return value.name
    if isinstance(value, bytes):
        return f"({len(value)} bytes)"
    return str(value) if _is_too_exact(value) else value


def _is_too_exact(value: object) -> bool:
    """Return whether a value is a number that JSON, or a reader of it, cannot keep."""
    if isinstance(value, float):
        return not isfinite(value)
    return isinstance(value, int) and not -_SAFE <= value <= _SAFE
