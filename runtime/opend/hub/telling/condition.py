"""Say in which state a hub is, and whether it is well.

Invariant: a hub that is not well has a reason, in words for an operator; one that is has none.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Condition", "State", "condition_of"]


class State(StrEnum):
    """What a hub is doing."""

    STARTING = "starting"
    """It connects, or reads what an earlier hub has left."""
    STANDING_BY = "standing by"
    """Another hub of its name is at work, and this one will take over."""
    LEADING = "leading"
    """It is the one at work."""
    CUT_OFF = "cut off"
    """It was at work, and must not go on until it surely has the lock again."""
    FAILED = "failed"
    """It has ended by an error."""


class Condition(NamedTuple):
    """A hub's state, and what is wrong with it."""

    state: State
    reason: str | None = None
    """Why the hub is not well; None if it is."""

    @property
    def is_well(self) -> bool:
        """Whether the hub does what it is there for: it serves, or waits to take over."""
        return self.reason is None


def condition_of(
    stage: State, *, failure: BaseException | None, has_nats: bool, has_lock: bool, has_opend: bool
) -> Condition:
    """Return the condition of a hub.

    Args:
        stage: How far it has come: STARTING, STANDING_BY or LEADING.
        failure: The error that has ended it.
        has_nats: Whether the NATS server is connected now.
        has_lock: Whether no other hub can be at work now.
        has_opend: Whether OpenD is connected now.
    """
    if failure is not None:
        return Condition(State.FAILED, f"the hub has failed: {failure}")
    if stage is State.LEADING and not has_lock:
        lost = "NATS is not connected, so" if not has_nats else "the lock has run out, and"
        return Condition(State.CUT_OFF, f"{lost} another hub may be at work")
    if not has_nats:
        return Condition(stage, "NATS is not connected")
    if stage is State.STARTING:
        return Condition(stage, "the hub has not started yet")
    if stage is State.LEADING and not has_opend:
        return Condition(stage, "OpenD is not connected")
    return Condition(stage)
