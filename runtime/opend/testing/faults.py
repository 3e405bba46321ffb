"""The faults a connection can be given: small values that say what goes wrong, where, and how often.

Invariant: a fault is a constant without state and has one name; one that makes no sense cannot be built.
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
"""The lowest value of each number that counts something."""
_SECONDS: Final = ("jitter", "pause", "seconds")
_YES_OR_NO: Final = ("listening", "reset")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What all faults have in common."""

    name: ClassVar[str]
    main_field: ClassVar[str]
    """The field that a bare value stands for when the fault is written as text."""

    connection: int | None = None
    """Only on the connection accepted as number so-and-so, the first being 1; without it, on all."""
    times: int | None = None
    """How often at most, all connections counted together; without it, without end."""

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
    """A fault of the bytes that flow in one direction, or in each of the two apart.

    It begins when so many bytes and so many frames have gone that way since the connection was made, or since the
    fault was switched on.
    """

    main_field: ClassVar[str] = "after_bytes"

    direction: Direction = "to_client"
    after_bytes: int = 0
    after_frames: int = 0

    @property
    def needs_frames(self) -> bool:
        """Whether it can work only where frames can be told apart."""
        return self.after_frames > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameFault(StreamFault):
    """A fault of whole frames, or of whole messages on a WebSocket."""

    protocol_id: int | None = None
    """Only frames of this protocol; others are not counted by ``after_frames`` either."""

    @property
    def needs_frames(self) -> bool:
        """Whether it can work only where frames can be told apart."""
        return True


@dataclass(frozen=True, slots=True)
class Refuse(Fault):
    """New connections are reset as soon as they are accepted, or, with ``listening=False``, nobody listens."""

    name: ClassVar[str] = "refuse"
    main_field: ClassVar[str] = "times"

    listening: bool = True

    def _conflict(self) -> str:
        if not self.listening and (self.times, self.connection) != (None, None):
            return "connections are not counted while nobody listens; leave out times and connection"
        return ""


@dataclass(frozen=True, slots=True)
class Drop(FrameFault):
    """Frames vanish."""

    name: ClassVar[str] = "drop"
    main_field: ClassVar[str] = "times"


@dataclass(frozen=True, slots=True)
class Duplicate(FrameFault):
    """Frames arrive twice."""

    name: ClassVar[str] = "duplicate"
    main_field: ClassVar[str] = "times"


@dataclass(frozen=True, slots=True)
class Reorder(FrameFault):
    """Each second frame overtakes the first, unless it comes more than so many seconds later."""

    name: ClassVar[str] = "reorder"
    main_field: ClassVar[str] = "seconds"

    seconds: float = 0.2


@dataclass(frozen=True, slots=True)
class FlipField(FrameFault):
    """One bit of a field of the header, or of the body, is wrong; frames that lack the field are left alone."""

    name: ClassVar[str] = "flip-field"
    main_field: ClassVar[str] = "field"

    field: str = "body"
    bit: int | None = None
    """Which one, counted from the lowest of the field's first byte; without it, any one by the seed."""

    def _conflict(self) -> str:
        return "" if self.field in FIELD_NAMES else f"field must be one of {', '.join(FIELD_NAMES)}, not {self.field!r}"


@dataclass(frozen=True, slots=True)
class Flip(StreamFault):
    """One bit of the first byte after ``after_bytes`` is wrong, once on each connection."""

    name: ClassVar[str] = "flip"

    bit: int | None = None
    """Which one, 0 being the lowest; without it, any one by the seed."""

    def _conflict(self) -> str:
        return "" if self.bit is None or self.bit < 8 else f"bit must be 0 to 7, not {self.bit}"


@dataclass(frozen=True, slots=True)
class Cut(StreamFault):
    """The connection ends as soon as ``after_bytes`` have gone through: by a reset, or without one in good order."""

    name: ClassVar[str] = "cut"

    reset: bool = True


@dataclass(frozen=True, slots=True)
class HalfClose(StreamFault):
    """The stream ends in this direction, and what follows is lost; the other direction goes on."""

    name: ClassVar[str] = "half-close"


@dataclass(frozen=True, slots=True)
class Stall(StreamFault):
    """Nothing goes on, and the sender is held back, until the fault is taken away or so many seconds have passed."""

    name: ClassVar[str] = "stall"

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Delay(StreamFault):
    """Everything arrives so much later, in order; ``jitter`` adds up to so many seconds by the seed."""

    name: ClassVar[str] = "delay"
    main_field: ClassVar[str] = "seconds"

    seconds: float = 0.1
    jitter: float = 0.0


@dataclass(frozen=True, slots=True)
class Merge(FrameFault):
    """So many frames are held and arrive in one piece; fewer if the rest does not come within the seconds."""

    name: ClassVar[str] = "merge"
    main_field: ClassVar[str] = "frames"

    frames: int = 3
    seconds: float = 0.05


@dataclass(frozen=True, slots=True)
class Split(StreamFault):
    """Everything arrives in tiny pieces, their sizes drawn by the seed, with a pause of so many seconds between."""

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
"""Every fault by its name, in the order in which they are applied to what goes through."""


def _problem(name: str, value: object, *, optional: bool) -> str:
    """Say what a field must hold instead; empty if all is well."""
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
