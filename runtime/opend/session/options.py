"""Hold the options that both clients take, and explain why a connection could not be made.

Invariant: options are checked once, when they are made, and never change afterwards.
"""

from __future__ import annotations

from math import isfinite
from socket import gaierror
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypedDict, get_args

from opend.codec.elements import MAX_ELEMENTS
from opend.errors import ConnectError, UsageError
from opend.frame import BODY_JSON, BODY_PROTOBUF, REPLY_BODY_LENGTH, SHORT_BODY
from opend.late import dataclass, field
from opend.risk.desk import RiskDesk
from opend.session.backpressure import QUEUE_BYTES
from opend.session.life.backoff import RECONNECT, Reconnect
from opend.session.life.limits import RateLimitPolicy

if TYPE_CHECKING:
    from ssl import SSLContext

    from opend.crypto import Encryption
    from opend.risk.rules import RiskLimits
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

# Bodies up to SHORT_BODY bytes are decoded in batches without being counted against these limits, and a body holds no
# more elements than bytes; so a lower limit could not be kept.
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
    risk_limits: RiskLimits | None
    rate_limit: RateLimitPolicy
    check_versions: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOptions:
    """Where and how to connect."""

    host: str = "127.0.0.1"
    port: int = 11111
    timeout: float = 10.0
    """Seconds a call waits for its reply, unless the call sets its own."""
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
    """Format in which requests are written, InitConnect included, and in which the gateway is asked to write pushes."""
    transport: Transport | None = None
    """The protocol spoken over the connection; None stands for OpenD's own TCP frames."""
    reconnect: Reconnect | None = RECONNECT
    """How to reconnect after a loss; None never reconnects."""
    allow_real_trading: bool = False
    """Whether calls that change something for a real account, or unlock real accounts, may be sent."""
    risk_limits: RiskLimits | None = None
    """The limits that every order must keep."""
    rate_limit: RateLimitPolicy = "wait"
    """How to treat a call that exceeds the vendor's published rate limit."""
    check_versions: bool = True
    """Whether to refuse a call that the connected OpenD is too old to know."""
    risk: RiskDesk = field(default_factory=RiskDesk, init=False, repr=False, compare=False)
    """Judges the orders of all connections made with these options."""

    def __post_init__(self) -> None:
        self.risk.limit(self.risk_limits)
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
        """The body format's number in frames and in InitConnect."""
        return _FORMATS[self.body_format]

    @property
    def tls(self) -> SSLContext | None:
        """The TLS context that secures the TCP connection, if any."""
        return None if self.transport is None else self.transport.tls

    @property
    def check(self) -> str:
        """Advice for the user when no connection can be made."""
        port_name = TCP_PORT_NAME if self.transport is None else self.transport.port_name
        return f"check that OpenD is running and logged in, and that host and port are those of its {port_name}"

    @property
    def peer(self) -> str:
        """The gateway's address as it appears in messages."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def check_timeout(name: str, seconds: float) -> None:
    """Raise UsageError unless the time-out is a finite, positive number of seconds."""
    if not (isfinite(seconds) and seconds > 0):
        raise UsageError(f"{name} must be a positive number of seconds, not {seconds!r}")


def connect_timed_out(options: ClientOptions, stage: str) -> ConnectError:
    """Return the error of a connection that was not made in time."""
    cause = f"{stage} at {options.peer} within {options.connect_timeout:g} s"
    return ConnectError(f"{cause}; {options.check}", timed_out=True)


def connect_error(options: ClientOptions, error: OSError | UnicodeError) -> ConnectError:
    """Return the ConnectError that explains an error of the operating system, or a malformed host name."""
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
    from ssl import SSLError  # Slow to load, and loaded already if there is a TLS context.

    return isinstance(error, SSLError)
