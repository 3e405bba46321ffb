"""Decide whether a call that failed is made again.

Invariant: only a call that is known to have no effect is repeated; one that may place an order or change anything, and
one of which that is not known, is never sent twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import SystemRandom
from typing import TYPE_CHECKING, Final

from opend.errors import CallTimeout, ConnectionClosed, OpenDError, UsageError
from opend.schema.effects import judge
from opend.session.life.backoff import Backoff, Reconnect

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, Message

__all__ = ["Retry", "Trials"]

_PASSING: Final = frozenset({-100, -200})
"""The retTypes that speak of the gateway's own connections: time-out and disconnected (proto/Common.proto)."""

_READS: Final = frozenset(
    {"Qot_RequestHistoryKL", "Qot_RequestHistoryKLQuota", "Qot_RequestHistoryEventContractKL", "Qot_RequestRehab"}
    | {"Qot_RequestTradeDate", "Qot_RequestIndicatorCalc", "Qot_StockFilter", "Qot_StockScreen", "Qot_OptionScreen"}
    | {"Qot_WarrantScreen", "Qot_FilterCompetition"}
)
"""Protocols without a mark in proto/protocols.toml that only read, though their names do not begin with Get."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often, and after how long, a call without effect is made again; given to a client as ``retry``.

    A call is made again if it ended with CallTimeout, with ConnectionClosed after it was sent, or with a reply of
    retType -100 or -200. Every attempt has the whole time-out of the call, and counts against its rate limit.

    Calls whose effect is marked as none qualify and, of those without a mark, the ones whose names say that they read,
    such as ``Qot_Get…``. Subscribing does not: the client restores subscriptions itself. Raises UsageError for a value
    that is out of its range.
    """

    attempts: int = 3
    """How often a call is made at most, the first time included; at least 2."""
    first: float = 0.2
    """Seconds before the second attempt."""
    longest: float = 5.0
    """Seconds that no wait exceeds."""
    factor: float = 2.0
    """How much longer each wait is than the one before."""
    jitter: float = 0.2
    """The part of each wait, from 0 to 1, that is left to chance."""

    def __post_init__(self) -> None:
        if self.attempts < 2:
            raise UsageError(f"attempts must be at least 2, not {self.attempts!r}: without retry=, calls are made once")
        self.plan()

    def plan(self) -> Reconnect:
        """Return the waits as a plan; raises UsageError."""
        return Reconnect(first=self.first, longest=self.longest, factor=self.factor, jitter=self.jitter)

    def trials(self, method: AnyMethod) -> Trials | None:
        """Return the trials of one call; None for a call that may be made only once."""
        verdict = judge(method)
        is_read = not verdict.changes and (not verdict.assumed or _is_named_as_read(method.name))
        return Trials(self) if is_read else None


class Trials:
    """The attempts at one call."""

    def __init__(self, retry: Retry) -> None:
        self._left = retry.attempts - 1
        self._backoff = Backoff(retry.plan(), SystemRandom().random)

    def wait_after(self, outcome: OpenDError | Message) -> float | None:
        """Return the seconds until the next attempt; None if this outcome is the call's last."""
        if self._left == 0 or not _may_pass(outcome):
            return None
        self._left -= 1
        return self._backoff.next_wait()


def _is_named_as_read(name: str) -> bool:
    """Return whether a protocol without a mark reads, by its name; a new protocol of another name counts as a write."""
    return name in _READS or name.removeprefix("Qot_").startswith("Get")


def _may_pass(outcome: OpenDError | Message) -> bool:
    if isinstance(outcome, ConnectionClosed):
        return outcome.serial is not None  # Otherwise the client itself is closed.
    if isinstance(outcome, OpenDError):
        return isinstance(outcome, CallTimeout)
    return getattr(outcome, "ret_type", 0) in _PASSING
