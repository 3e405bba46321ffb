"""Define what a check finds, and the bounds that it keeps to.

Invariant: a finding that is red or a note says what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.client_sync import Client

__all__ = ["Bounds", "Check", "Finding", "State", "Target"]


class State(StrEnum):
    """How a check ended."""

    OK = "ok"
    NOTE = "note"
    """It works, but may not do all that is wanted."""
    RED = "red"
    SKIPPED = "skipped"
    """It could not be made, since an earlier one is red or the port does not tell."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check."""

    check: str
    """Its name, such as ``clock``."""
    state: State
    says: str
    """What was found, in one sentence."""
    advice: str = ""
    """What to do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """From where on a finding is red."""

    clock: float = 5.0
    """Seconds that this machine's clock may differ from the gateway's server."""
    latency: float = 0.5
    """Seconds that the median call may take."""
    spread: float = 1.0
    """Seconds that the slowest call may take longer than the fastest."""
    push: float = 5.0
    """Seconds within which the first push must arrive."""
    reply: float = 3.0
    """Seconds within which a KeepAlive must be answered."""
    disk: int = 1_000_000_000
    """Bytes that must be free for recordings."""
    samples: int = 20
    """Calls that are timed."""
    sampling: float = 10.0
    """Seconds after which no further call is timed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What to examine."""

    host: str
    port: int
    open: Callable[[], Client]
    """Makes a client that is not connected yet."""
    has_key: bool
    """Whether the client has an RSA key."""
    is_websocket: bool = False
    is_tls: bool = False
    """Whether TLS protects the WebSocket connection."""
    code: str = "HK.00700"
    """The security whose quote is subscribed to, to see whether pushes arrive."""
    recordings: Path = Path()
    """The folder for recordings."""
    timeout: float = 10.0
    """Seconds for opening the port."""


Check: TypeAlias = "Callable[[Client, Target, Bounds], Finding]"
