"""One place in a sample, as a rule sees it, and how what a rule says becomes a value of the field's kind.

Invariant: the value fits its field, whatever the rule says.
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
"""What a rule says: None leaves an optional field out and makes a required one zero or empty."""

_BOUNDS: Final[dict[str, tuple[int, int]]] = {
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}


class Page(NamedTuple):
    """Which of the items a request asks for."""

    start: int
    end: int
    total: int

    @property
    def is_last(self) -> bool:
        """Whether nothing follows it."""
        return self.end >= self.total


@dataclass(frozen=True, slots=True)
class Spot:
    """One field of one message."""

    field: Field
    key: str
    """Seed, protocol, request and path: what makes this place unlike any other."""
    subject: Subject
    moment: float
    """The instant that this message is of, in seconds since 1970 UTC."""
    index: int
    """Which item of its list the message is, from 0."""
    page: Page
    siblings: int
    """How many items the longest list beside the field has; 0 if there is none."""

    def draw(self, low: float = 0.0, high: float = 1.0) -> float:
        """A number from ``low`` up to ``high``, always the same for this place."""
        return low + (high - low) * uniforms(self.key, 1)[0]

    def whole(self, low: int, high: int) -> int:
        """An integer from ``low`` to ``high``, both included."""
        return min(high, int(self.draw(low, high + 1)))

    def local(self, shift: float = 0.0) -> datetime:
        """The wall-clock time of the exchange, so many seconds from the message's instant."""
        return datetime.fromtimestamp(self.moment + shift, UTC).astimezone(self.subject.zone)


def fitted(kind: Kind, value: Value) -> object:
    """Return what a field of this kind holds for what a rule says."""
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
