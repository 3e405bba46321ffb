"""Define the faults of a connection: small values that say what goes wrong, where, and how often.

Invariant: a fault is immutable and has one name; a fault with contradictory or impossible fields cannot be built.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import isfinite
from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias

from opend.errors import UsageError
from opend.relay.framing import FIELD_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "FAULTS",
    "Cut",
    "Delay",
    "Direction",
    "Drop",
    "Duplicate",
    "Fault",
    "Flip",
    "FlipField",
    "FrameFault",
    "HalfClose",
    "Merge",
    "Refuse",
    "Reorder",
    "Split",
    "Stall",
    "StreamFault",
]

Direction: TypeAlias = Literal["to_client", "to_server", "both"]

_DIRECTIONS: Final = ("to_client", "to_server", "both")
_WHOLE: Final[Mapping[str, int]] = {
    "after_bytes": 0,
    "after_frames": 0,
    "bit": 0,
    "connection": 1,
    "frames": 2,
    "largest": 1,
    "protocol_id": 0,
    "smallest": 1,
    "times": 1,
}
"""The lowest value of each integer field."""
_SECONDS: Final = ("jitter", "pause", "seconds")
_YES_OR_NO: Final = ("listening", "reset")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The fields that all faults share."""

    name: ClassVar[str]
    main_field: ClassVar[str]
    """The field that a value without a name sets when the fault is written as text."""

    connection: int | None = None
    """The number of the only connection to affect, in order of acceptance from 1; None affects all."""
    times: int | None = None
    """How often the fault happens at most, on all connections together; None sets no limit."""

    def __post_init__(self) -> None:
        for field in fields(self):
            problem = _problem(field.name, getattr(self, field.name), optional=field.default is None)
            if problem:
                raise UsageError(f"fault {self.name!r}: {field.name} must be {problem}")
        conflict = self._conflict()
        if conflict:
            raise UsageError(f"fault {self.name!r}: {conflict}")

    def _conflict(self) -> str:
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamFault(Fault):
    """A fault of the bytes in one direction, or in both directions independently.

    It begins once ``after_bytes`` bytes and ``after_frames`` frames have passed in that direction since the connection
    was made, or since the fault was switched on.
    """

    main_field: ClassVar[str] = "after_bytes"

    direction: Direction = "to_client"
    after_bytes: int = 0
    after_frames: int = 0

    @property
    def needs_frames(self) -> bool:
        """Whether the fault works only on bytes that can be cut into frames."""
        return self.after_frames > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameFault(StreamFault):
    """A fault of whole frames, or of whole messages on a WebSocket."""

    protocol_id: int | None = None
    """The only protocol whose frames are affected, and counted by ``after_frames``; None means all."""

    @property
    def needs_frames(self) -> bool:
        """Whether the fault works only on bytes that can be cut into frames."""
        return True


@dataclass(frozen=True, slots=True)
class Refuse(Fault):
    """New connections are reset as soon as they are accepted; with ``listening=False``, the port is closed."""

    name: ClassVar[str] = "refuse"
    main_field: ClassVar[str] = "times"

    listening: bool = True

    def _conflict(self) -> str:
        if not self.listening and (self.times, self.connection) != (None, None):
            return "connections are not counted while nobody listens; leave out times and connection"
        return ""


@dataclass(frozen=True, slots=True)
class Drop(FrameFault):
    """Frames are lost."""

    name: ClassVar[str] = "drop"
    main_field: ClassVar[str] = "times"


@dataclass(frozen=True, slots=True)
class Duplicate(FrameFault):
    """Frames arrive twice."""

    name: ClassVar[str] = "duplicate"
    main_field: ClassVar[str] = "times"


@dataclass(frozen=True, slots=True)
class Reorder(FrameFault):
    """Every second frame overtakes the one before it, unless it comes more than ``seconds`` later."""

    name: ClassVar[str] = "reorder"
    main_field: ClassVar[str] = "seconds"

    seconds: float = 0.2


@dataclass(frozen=True, slots=True)
class FlipField(FrameFault):
    """One bit of a header field, or of the body, is flipped; frames without the field pass unchanged."""

    name: ClassVar[str] = "flip-field"
    main_field: ClassVar[str] = "field"

    field: str = "body"
    bit: int | None = None
    """The bit's number, counted from the lowest of the field's first byte; None draws one by the seed."""

    def _conflict(self) -> str:
        return "" if self.field in FIELD_NAMES else f"field must be one of {', '.join(FIELD_NAMES)}, not {self.field!r}"


@dataclass(frozen=True, slots=True)
class Flip(StreamFault):
    """One bit of the first byte after ``after_bytes`` is flipped, once on each connection."""

    name: ClassVar[str] = "flip"

    bit: int | None = None
    """The bit's number, 0 for the lowest; None draws one by the seed."""

    def _conflict(self) -> str:
        return "" if self.bit is None or self.bit < 8 else f"bit must be 0 to 7, not {self.bit}"


@dataclass(frozen=True, slots=True)
class Cut(StreamFault):
    """The connection ends once ``after_bytes`` have passed: by a reset, or by a normal close with ``reset=False``."""

    name: ClassVar[str] = "cut"

    reset: bool = True


@dataclass(frozen=True, slots=True)
class HalfClose(StreamFault):
    """The stream ends in this direction and later bytes are lost; the other direction goes on."""

    name: ClassVar[str] = "half-close"


@dataclass(frozen=True, slots=True)
class Stall(StreamFault):
    """No bytes pass and the sender is held back, until the fault is removed or ``seconds`` have passed."""

    name: ClassVar[str] = "stall"

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Delay(StreamFault):
    """Everything arrives ``seconds`` later, in order, plus up to ``jitter`` seconds drawn by the seed."""

    name: ClassVar[str] = "delay"
    main_field: ClassVar[str] = "seconds"

    seconds: float = 0.1
    jitter: float = 0.0


@dataclass(frozen=True, slots=True)
class Merge(FrameFault):
    """Groups of ``frames`` frames arrive in one piece, or fewer if the rest do not come within ``seconds``."""

    name: ClassVar[str] = "merge"
    main_field: ClassVar[str] = "frames"

    frames: int = 3
    seconds: float = 0.05


@dataclass(frozen=True, slots=True)
class Split(StreamFault):
    """Everything arrives in pieces of ``smallest`` to ``largest`` bytes, drawn by the seed, ``pause`` seconds apart."""

    name: ClassVar[str] = "split"
    main_field: ClassVar[str] = "largest"

    largest: int = 7
    smallest: int = 1
    pause: float = 0.0

    def _conflict(self) -> str:
        return "" if self.smallest <= self.largest else f"smallest ({self.smallest}) is above largest ({self.largest})"


FAULTS: Final[Mapping[str, type[Fault]]] = {
    fault.name: fault
    for fault in (Refuse, Drop, Duplicate, Reorder, FlipField, Flip, Cut, HalfClose, Stall, Delay, Merge, Split)
}
"""Every fault by its name, in the order in which faults are applied."""


def _problem(name: str, value: object, *, optional: bool) -> str:
    """Return what a field must hold instead of its value; empty if the value is valid."""
    if value is None and optional:
        return ""
    if name in _WHOLE and not (isinstance(value, int) and not isinstance(value, bool) and value >= _WHOLE[name]):
        return f"a whole number from {_WHOLE[name]}, not {value!r}"
    if name in _SECONDS and not (isinstance(value, int | float) and isfinite(value) and value >= 0):
        return f"a number of seconds, not {value!r}"
    if name in _YES_OR_NO and not isinstance(value, bool):
        return f"true or false, not {value!r}"
    if name == "direction" and value not in _DIRECTIONS:
        return f"one of {', '.join(_DIRECTIONS)}, not {value!r}"
    return ""
