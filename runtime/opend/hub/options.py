"""Hold what a user can set about a hub.

Invariant: options are checked once, when they are made, and never change afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.nats.naming import Names
from opend.session.options import check_timeout

if TYPE_CHECKING:
    from opend.risk.rules import RiskLimits

__all__ = ["HubOptions"]

_LEAST_LEASE: Final = 3.0
_LEAST_BYTES: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class HubOptions:
    """How a hub works."""

    name: str = "main"
    """The name by which clients find the hub; two hubs at one NATS server have different ones."""
    keep_seconds: float = 86_400.0
    """How long the stream keeps a push."""
    keep_bytes: int = 1024 * 1024 * 1024
    """The size of the stream above which its oldest pushes go."""
    lease_seconds: float = 60.0
    """How long a client's subscriptions outlive its last sign of life."""
    hold_seconds: float = 61.0
    """How long a subscription is held at least: the gateway refuses to cancel it within the first minute."""
    standby: bool = False
    """Whether to wait while another hub of this name is at work, or one of the two sides is not there yet."""
    allow_trading: bool = False
    """Whether calls that change something, orders above all, are passed on."""
    risk_limits: RiskLimits | None = None
    """What every order must keep, besides the limits of the gateway's settings; None adds none."""

    def __post_init__(self) -> None:
        Names(self.name)
        check_timeout("keep_seconds", self.keep_seconds)
        check_timeout("lease_seconds", self.lease_seconds)
        if self.lease_seconds < _LEAST_LEASE:
            raise UsageError(f"lease_seconds must be at least {_LEAST_LEASE:g}, not {self.lease_seconds!r}")
        if self.keep_bytes < _LEAST_BYTES:
            raise UsageError(f"keep_bytes must be at least {_LEAST_BYTES}, not {self.keep_bytes!r}")
        if not 0 <= self.hold_seconds < float("inf"):
            raise UsageError(f"hold_seconds must be a number of seconds from 0 on, not {self.hold_seconds!r}")

    @property
    def names(self) -> Names:
        """The names of this hub's subjects and streams."""
        return Names(self.name)
