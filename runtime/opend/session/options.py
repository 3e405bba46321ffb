"""How to connect: the options both clients take, checked once, and the errors of a connection that was not made.

Invariant: options never change after they were checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from socket import gaierror
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypedDict, get_args

from opend.codec.elements import MAX_ELEMENTS
from opend.errors import ConnectError, UsageError
from opend.frame import BODY_JSON, BODY_PROTOBUF, REPLY_BODY_LENGTH, SHORT_BODY
from opend.session.backpressure import QUEUE_BYTES
from opend.session.life.backoff import RECONNECT, Reconnect
from opend.session.life.limits import RateLimitPolicy

if TYPE_CHECKING:
    from ssl import SSLContext

    from opend.crypto import Encryption
    from opend.wire import Transport

__all__ = [
    "TCP_PORT_NAME",
    "BodyFormat",
    "ClientOptions",
    "ClientSettings",
    "check_timeout",
    "connect_error",
    "connect_timed_out",
]

TCP_PORT_NAME: Final = "API (11111 by default)"

BodyFormat: TypeAlias = Literal["protobuf", "json"]

# What is shorter than SHORT_BODY is read many at a time and not counted, and holds no more elements than bytes.
_LEAST: Final = {"max_body_length": 1, "max_elements": SHORT_BODY, "max_queue_bytes": SHORT_BODY}

_FORMATS: Final = {"protobuf": BODY_PROTOBUF, "json": BODY_JSON}


class ClientSettings(TypedDict, total=False):
    """The keyword arguments that a client takes whatever its transport."""

    timeout: float
    connect_timeout: float
    client_id: str
    max_body_length: int
    max_elements: int
    max_queue_bytes: int
    reconnect: Reconnect | None
    allow_real_trading: bool
    rate_limit: RateLimitPolicy
    check_versions: bool


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
    max_body_length: int = REPLY_BODY_LENGTH
    """Bytes of the longest reply or push; a longer one ends the connection."""
    max_elements: int = MAX_ELEMENTS
    """Messages and list items that one reply or push may hold; a call whose reply holds more fails."""
    max_queue_bytes: int = QUEUE_BYTES
    """Bytes of the bodies of pushes that may wait for one handler or iterator; bodies up to 4 KiB do not count."""
    encryption: Encryption | None = None
    body_format: BodyFormat = "protobuf"
    """How requests are written, InitConnect too, and how the gateway is asked to write pushes."""
    transport: Transport | None = None
    """What is spoken over the connection; None stands for OpenD's own TCP frames."""
    reconnect: Reconnect | None = RECONNECT
    """How to come back after a loss; None is not at all."""
    allow_real_trading: bool = False
    """Whether calls that change something for a real account, or unlock these, may leave."""
    rate_limit: RateLimitPolicy = "wait"
    """What a call does that is over the vendor's published limit."""
    check_versions: bool = True
    """Whether a call is refused that the connected OpenD is too old to know."""

    def __post_init__(self) -> None:
        if not 0 < self.port < 65536:
            raise UsageError(f"port must be from 1 to 65535, not {self.port!r}")
        check_timeout("timeout", self.timeout)
        check_timeout("connect_timeout", self.connect_timeout)
        self._check_limits()
        if self.body_format not in _FORMATS:
            raise UsageError(f"body_format must be 'protobuf' or 'json', not {self.body_format!r}")
        if self.rate_limit not in get_args(RateLimitPolicy):
            raise UsageError(f"rate_limit must be 'wait', 'raise' or 'off', not {self.rate_limit!r}")
        if self.transport is not None and (self.encryption is not None or self.body_format != "protobuf"):
            raise UsageError("rsa_key and body_format are for OpenD's API port; this transport has neither")

    def _check_limits(self) -> None:
        for name, least in _LEAST.items():
            if getattr(self, name) < least:
                raise UsageError(f"{name} must be at least {least}, not {getattr(self, name)!r}")

    @property
    def format_number(self) -> int:
        """The body format as frames and InitConnect tell it."""
        return _FORMATS[self.body_format]

    @property
    def tls(self) -> SSLContext | None:
        """What secures the TCP connection, if anything does."""
        return None if self.transport is None else self.transport.tls

    @property
    def check(self) -> str:
        """What to check if no connection can be made."""
        port_name = TCP_PORT_NAME if self.transport is None else self.transport.port_name
        return f"check that OpenD is running and logged in, and that host and port are those of its {port_name}"

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
    return ConnectError(f"{stage} at {options.peer} within {options.connect_timeout:g} s; {options.check}")


def connect_error(options: ClientOptions, error: OSError | UnicodeError) -> ConnectError:
    """Return what an error of the operating system, or of a name that cannot be one, means here."""
    if isinstance(error, TimeoutError):
        return connect_timed_out(options, "no answer to the TCP connection")
    if isinstance(error, gaierror | UnicodeError):
        return ConnectError(f"the host name {options.host!r} does not resolve ({error}); check spelling and DNS")
    if isinstance(error, ConnectionRefusedError):
        return ConnectError(f"nothing listens at {options.peer}: connection refused; {options.check}")
    if options.tls is not None and _is_tls_error(error):
        return ConnectError(
            f"no TLS connection to {options.peer}: {error}; check that OpenD is set up with a certificate, "
            "and pass as ssl a context that trusts it"
        )
    return ConnectError(f"cannot connect to {options.peer}: {error}; {options.check}")


def _is_tls_error(error: Exception) -> bool:
    from ssl import SSLError  # Loaded by whoever made the context; too slow to load for everybody else.

    return isinstance(error, SSLError)
