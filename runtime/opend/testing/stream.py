"""One direction of one connection, without its sockets: bytes and times in, what to deliver out.

Invariant: without faults, bytes come out at once and unchanged. Faults are applied in the order of their table,
whatever order they are given in, and may change at any time; what one of them held then goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.errors import UsageError
from opend.relay.framing import Cutter
from opend.relay.items import End, Item
from opend.testing import faults, frame_stages, stream_stages
from opend.testing.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from opend.testing.tally import Switch

__all__ = ["FaultStream"]

_RANKS: Final = {name: rank for rank, name in enumerate(faults.FAULTS)}
_STAGES: Mapping[type[faults.Fault], Callable[[Any, Switch, str], Stage[Any]]] = {
    faults.Drop: frame_stages.Dropping,
    faults.Duplicate: frame_stages.Duplicating,
    faults.Reorder: frame_stages.Reordering,
    faults.FlipField: frame_stages.FlippingField,
    faults.Flip: stream_stages.Flipping,
    faults.Cut: stream_stages.Cutting,
    faults.HalfClose: stream_stages.HalfClosing,
    faults.Stall: stream_stages.Stalling,
    faults.Delay: stream_stages.Delaying,
    faults.Merge: frame_stages.Merging,
    faults.Split: stream_stages.Splitting,
}


class FaultStream:
    """The faults in force on one direction, and what they hold back."""

    def __init__(self, direction: faults.Direction, connection: int, seed: int) -> None:
        self._direction = direction
        self._connection = connection
        self._key = f"{seed}|{connection}|{direction}"
        self._cutter = Cutter()
        self._stages: list[Stage[Any]] = []

    @property
    def deadline(self) -> float | None:
        """When ``due`` wants to be called, if ever."""
        return min((stage.deadline for stage in self._stages if stage.deadline is not None), default=None)

    @property
    def held(self) -> int:
        """Number of bytes that faults keep back; the beginning of a frame that has not come whole is not counted."""
        return sum(stage.held for stage in self._stages)

    def receive(self, data: bytes, now: float) -> list[Item]:
        """Return what is to be delivered when bytes have come."""
        needing = [stage.fault for stage in self._stages if stage.fault.needs_frames]
        items = self._through(0, self._cutter.feed(data, hold=bool(needing)), now)
        if needing and self._cutter.obstacle:
            raise UsageError(f"fault {needing[0].name!r} needs frames: {self._cutter.obstacle}")
        return items

    def end(self, now: float) -> list[Item]:
        """Return what is to be delivered when the sender has ended the stream."""
        return self._through(0, [*self._cutter.release(), End()], now)

    def due(self, now: float) -> list[Item]:
        """Return what has been held long enough."""
        return [
            item
            for position, stage in enumerate(self._stages)
            for item in self._through(position + 1, stage.due(now), now)
        ]

    def switch(self, switches: Sequence[Switch], now: float) -> list[Item]:
        """Put these faults in force instead of the present ones; those that stay go on undisturbed."""
        items = [
            item
            for position, stage in enumerate(self._stages)
            if stage.switch not in switches
            for item in self._through(position + 1, stage.flush(), now)
        ]
        kept = {stage.switch: stage for stage in self._stages}
        chosen = [stage for switch in switches if (stage := kept.get(switch) or self._make(switch))]
        self._stages = sorted(chosen, key=lambda stage: _RANKS[stage.fault.name])
        if not any(stage.fault.needs_frames for stage in self._stages):
            items += self._through(0, self._cutter.release(), now)
        for position, stage in enumerate(self._stages):
            if stage.switch not in kept:
                items += self._through(position + 1, stage.start(), now)
        return items

    def _make(self, switch: Switch) -> Stage[Any] | None:
        fault = switch.fault
        if not isinstance(fault, faults.StreamFault) or fault.connection not in {None, self._connection}:
            return None
        if fault.direction not in {self._direction, "both"}:
            return None
        return _STAGES[type(fault)](fault, switch, f"{self._key}|{fault.name}")

    def _through(self, position: int, items: Iterable[Item], now: float) -> list[Item]:
        """Send items through the stages from this one on."""
        for stage in self._stages[position:]:
            items = self._feed(stage, items, now)
        return list(items)

    @staticmethod
    def _feed(stage: Stage[Any], items: Iterable[Item], now: float) -> Iterator[Item]:
        for item in items:
            yield from stage.feed(item, now)
