"""Describe one place in a sample for the rules, and convert a rule's value to the field's kind.

Invariant: the converted value fits its field, whatever the rule returns.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from struct import pack, unpack
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend.simulator.chance.noise import uniforms

if TYPE_CHECKING:
    from opend.simulator.responder.subjects import Subject
    from opend_proto.schema import Field, Kind

__all__ = ["Page", "Spot", "Value", "fitted"]

Value: TypeAlias = "str | float | bool | None"
"""A rule's value: None omits an optional field and makes a required one zero or empty."""

_BOUNDS: Final[dict[str, tuple[int, int]]] = {
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}


class Page(NamedTuple):
    """The items that a request asks for: from ``start`` to ``end`` (exclusive), of ``total``."""

    start: int
    end: int
    total: int

    @property
    def is_last(self) -> bool:
        """Whether no page follows."""
        return self.end >= self.total


@dataclass(frozen=True, slots=True)
class Spot:
    """One field of one message."""

    field: Field
    key: str
    """Seed, protocol, request, minute and path, which make this place's draws its own."""
    subject: Subject
    moment: float
    """The message's instant, in seconds since 1970 UTC."""
    index: int
    """The message's index in its list, from 0."""
    page: Page
    siblings: int
    """Length of the longest list in the field's message; 0 if it has none."""

    def draw(self, low: float = 0.0, high: float = 1.0) -> float:
        """Return a number from ``low`` up to ``high``, always the same for this place."""
        return low + (high - low) * uniforms(self.key, 1)[0]

    def whole(self, low: int, high: int) -> int:
        """Return an integer from ``low`` to ``high``, both included, always the same for this place."""
        return min(high, int(self.draw(low, high + 1)))

    def local(self, shift: float = 0.0) -> datetime:
        """Return the exchange's wall-clock time `shift` seconds after the message's instant."""
        return datetime.fromtimestamp(self.moment + shift, UTC).astimezone(self.subject.zone)


def fitted(kind: Kind, value: Value) -> object:
    """Convert a rule's value to one that a field of this kind can hold."""
    if kind == "string":
        return value if isinstance(value, str) else "" if value is None else f"{value:g}"
    if kind == "bytes":
        return value.encode() if isinstance(value, str) else b""
    number = float(value or 0)
    if kind == "bool":
        return bool(number)
    if kind == "double":
        return number
    if kind == "float":
        single: float = unpack("<f", pack("<f", number))[0]
        return single
    low, high = _BOUNDS[kind]
    return max(low, min(high, int(number)))
