"""Apply the faults to one direction of one connection, without its sockets: bytes and times in, items to deliver out.

Invariant: without faults, bytes come out at once and unchanged. Faults are applied in the order of their table,
whatever order they are given in, and may change at any time; the data that a removed fault held is then delivered.
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
    """The faults in force in one direction, and the data that they hold back."""

    def __init__(self, direction: faults.Direction, connection: int, seed: int) -> None:
        self._direction = direction
        self._connection = connection
        self._key = f"{seed}|{connection}|{direction}"
        self._cutter = Cutter()
        self._stages: list[Stage[Any]] = []

    @property
    def deadline(self) -> float | None:
        """When ``due`` must be called; None if nothing waits for a time."""
        return min((stage.deadline for stage in self._stages if stage.deadline is not None), default=None)

    @property
    def held(self) -> int:
        """Number of bytes that faults hold back, without the beginning of an incomplete frame."""
        return sum(stage.held for stage in self._stages)

    def receive(self, data: bytes, now: float) -> list[Item]:
        """Take bytes in, and return the items to deliver.

        Raises UsageError if a fault needs frames and the bytes cannot be cut into frames.
        """
        needing = [stage.fault for stage in self._stages if stage.fault.needs_frames]
        items = self._through(0, self._cutter.feed(data, hold=bool(needing)), now)
        if needing and self._cutter.obstacle:
            raise UsageError(f"fault {needing[0].name!r} needs frames: {self._cutter.obstacle}")
        return items

    def end(self, now: float) -> list[Item]:
        """Take in the end of the sender's stream, and return the items to deliver."""
        return self._through(0, [*self._cutter.release(), End()], now)

    def due(self, now: float) -> list[Item]:
        """Return the items that have been held long enough."""
        return [
            item
            for position, stage in enumerate(self._stages)
            for item in self._through(position + 1, stage.due(now), now)
        ]

    def switch(self, switches: Sequence[Switch], now: float) -> list[Item]:
        """Replace the faults in force, and return the items to deliver; faults that stay continue undisturbed."""
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
        """Pass items through the stages from a position on."""
        for stage in self._stages[position:]:
            items = self._feed(stage, items, now)
        return list(items)

    @staticmethod
    def _feed(stage: Stage[Any], items: Iterable[Item], now: float) -> Iterator[Item]:
        for item in items:
            yield from stage.feed(item, now)
