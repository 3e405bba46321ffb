"""How to connect: the options both clients take, checked once, and the errors of a connection that was not made.

Invariant: options never change after they were checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from socket import gaierror
from typing import TYPE_CHECKING, Final

from opend.errors import ConnectError, UsageError
from opend.frame import MAX_BODY_LENGTH

if TYPE_CHECKING:
    from opend.crypto import Encryption

__all__ = ["ClientOptions", "check_timeout", "connect_error", "connect_timed_out"]

_CHECK: Final = (
    "check that OpenD is running and logged in, and that host and port are those of its API (11111 by default)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOptions:
    """Where and how to connect."""

    host: str = "127.0.0.1"
    port: int = 11111
    timeout: float = 10.0
    """Seconds a call waits for its reply, unless it says otherwise."""
    connect_timeout: float = 10.0
    """Seconds for everything from resolving the name to the InitConnect reply."""
    client_id: str = "opend"
    receive_notifications: bool = True
    """Whether the gateway may send Notify (1003), which no subscription governs."""
    max_body_length: int = MAX_BODY_LENGTH
    encryption: Encryption | None = None

    def __post_init__(self) -> None:
        if not 0 < self.port < 65536:
            raise UsageError(f"port must be from 1 to 65535, not {self.port!r}")
        check_timeout("timeout", self.timeout)
        check_timeout("connect_timeout", self.connect_timeout)
        if self.max_body_length <= 0:
            raise UsageError(f"max_body_length must be a positive number of bytes, not {self.max_body_length!r}")

    @property
    def peer(self) -> str:
        """The gateway as messages name it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def check_timeout(name: str, seconds: float) -> None:
    """Refuse a time-out that could never end, or that has ended before it began."""
    if not (isfinite(seconds) and seconds > 0):
        raise UsageError(f"{name} must be a positive number of seconds, not {seconds!r}")


def connect_timed_out(options: ClientOptions, stage: str) -> ConnectError:
    """Return the error of a connection that was not made in time."""
    return ConnectError(f"{stage} at {options.peer} within {options.connect_timeout:g} s; {_CHECK}")


def connect_error(options: ClientOptions, error: OSError | UnicodeError) -> ConnectError:
    """Return what an error of the operating system, or of a name that cannot be one, means here."""
    if isinstance(error, TimeoutError):
        return connect_timed_out(options, "no answer to the TCP connection")
    if isinstance(error, gaierror | UnicodeError):
        return ConnectError(f"the host name {options.host!r} does not resolve ({error}); check spelling and DNS")
    if isinstance(error, ConnectionRefusedError):
        return ConnectError(f"nothing listens at {options.peer}: connection refused; {_CHECK}")
    return ConnectError(f"cannot connect to {options.peer}: {error}; {_CHECK}")
