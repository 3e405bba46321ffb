"""Define every error that this package raises, under one root and sorted by the side at fault.

    OpenDError
    ├── UsageError                the caller: a wrong argument, or a call at the wrong moment
    │   ├── EncodeError           a value that its message cannot hold; nothing was sent
    │   ├── QueueOverflow         a reader was slower than its pushes and had asked for an error
    │   ├── RateLimitExceeded     the call is over the vendor's published limit; it was not sent
    │   └── RiskLimitExceeded     the order breaks, or may break, a limit that the user has set; it was not sent
    ├── LinkError                 the connection
    │   ├── ConnectError          it could not be made
    │   ├── ConnectionClosed      it ended before the reply came
    │   ├── CallTimeout           no reply in time
    │   └── PushesMissed          pushes were lost on their way, as a hub has noticed and says
    ├── OutcomeUnknown            an order or a change was sent, but it is not known whether it was carried out
    ├── ProtocolError             the peer's bytes
    │   ├── FrameError            no frame can be read; the connection is given up
    │   ├── IntegrityError        the body does not match its checksum
    │   ├── CryptoError           the body cannot be decrypted
    │   └── DecodeError           the body does not decode as its message
    ├── ServerError               the gateway understood the call and refused it
    │   └── QuotaExceeded         it needs more of the subscription quota than is free
    ├── RecordingError            a file of recorded frames: it is not one, is damaged, or cannot be written
    └── StorageError              a folder of collected data: it cannot be read or written, or is of a newer release
        └── StorageInUse          another process is writing to it

Invariant: an error is built from one positional argument and optional keywords, so every error can be pickled and
copied; an error of a call carries the protocol's name and id and the serial of its frame.
"""

from __future__ import annotations

from typing import Self, cast

__all__ = [
    "CallTimeout",
    "ConnectError",
    "ConnectionClosed",
    "CryptoError",
    "DecodeError",
    "EncodeError",
    "FrameError",
    "IntegrityError",
    "LinkError",
    "OpenDError",
    "OutcomeUnknown",
    "ProtocolError",
    "PushesMissed",
    "QueueOverflow",
    "QuotaExceeded",
    "RateLimitExceeded",
    "RecordingError",
    "RiskLimitExceeded",
    "ServerError",
    "StorageError",
    "StorageInUse",
    "UsageError",
]


class OpenDError(Exception):
    """Root of all errors raised by this package."""

    def __init__(
        self, message: str, *, protocol: str | None = None, protocol_id: int | None = None, serial: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        """The cause and the advice, without the name of the call."""
        self.protocol = protocol
        """Name of the protocol, such as ``Qot_GetTicker``, if the error belongs to a call or a push."""
        self.protocol_id = protocol_id
        """Number of the protocol, such as 3010, if known."""
        self.serial = serial
        """Serial of the call's frame, if it got one."""
        self.had_no_effect = False
        """Whether the peer itself reported that the call, if it would change something, has changed nothing."""

    def of_call(self, protocol: str, protocol_id: int, serial: int | None) -> Self:
        """Record the call or push that this error belongs to; return the error itself."""
        self.protocol, self.protocol_id, self.serial = protocol, protocol_id, serial
        return self

    def without_frames(self) -> Self:
        """Drop the tracebacks of this error and of its causes; return the error itself.

        A traceback keeps every variable of its functions alive, the refused bytes among them. One of those variables
        is the error, so only the garbage collector would free the cycle.
        """
        error: BaseException | None = self
        while error is not None and (error.__traceback__ is not None or error.__context__ is not None):
            error.__traceback__ = None
            if error.__suppress_context__:
                error.__context__ = None
            error = error.__cause__ or error.__context__
        return self

    def explain(self) -> str:
        """Return the text without the name of the call."""
        return self.message

    def __str__(self) -> str:
        return f"{self._call_prefix()}{self.explain()}"

    def _call_prefix(self) -> str:
        if self.protocol is None and self.protocol_id is None:
            return ""
        name = f"protocol {self.protocol_id}" if self.protocol is None else self.protocol
        number = "" if self.protocol is None or self.protocol_id is None else f" ({self.protocol_id})"
        serial = "" if self.serial is None else f", serial {self.serial}"
        return f"{name}{number}{serial}: "


class UsageError(OpenDError):
    """The caller passed a wrong argument or called at the wrong moment."""


class LinkError(OpenDError):
    """The connection failed; the request itself may have been right."""


class ConnectError(LinkError):
    """No connection could be made: refused, unknown host, no answer to InitConnect, or InitConnect refused."""

    def __init__(self, message: str, *, timed_out: bool = False) -> None:
        super().__init__(message)
        self.timed_out = timed_out
        """Whether it took longer than ``connect_timeout``, rather than being refused."""


class ConnectionClosed(LinkError):
    """The connection was closed, by either side, before the reply came."""


class CallTimeout(LinkError):
    """No reply came within the call's time-out."""


class PushesMissed(LinkError):
    """Pushes did not come, or came too late to be news: a hub has noticed it, and says which.

    No call raises it. It is the reason of a dropped push (`opend.session.DropReason`): loss-free iterators, such as
    ``ticks()``, read what was missed, and handlers of pushes do not get it.
    """


class OutcomeUnknown(OpenDError):
    """A call that changes money or state was sent, but its outcome is not known; ``__cause__`` is the reason.

    On purpose it is not a LinkError: code that repeats a call after a LinkError would send an order twice. Look the
    order up instead; its packetID is ``conn_id`` and ``serial``.
    """

    def __init__(self, message: str, *, conn_id: int | None = None) -> None:
        super().__init__(message)
        self.conn_id = conn_id
        """The gateway's id of the connection; None if the transport has none."""


class ProtocolError(OpenDError):
    """The peer sent something that the protocol does not allow."""


class FrameError(ProtocolError):
    """The bytes are not a frame; the start of the next one is not known, so the connection is given up."""


class IntegrityError(ProtocolError):
    """The body does not match the SHA-1 in the header."""


class CryptoError(ProtocolError):
    """A body could not be decrypted, or the two sides do not agree about encryption."""


def _plain(value: object) -> bool:
    return value is None or isinstance(value, bool | int | float | str | bytes)


class EncodeError(UsageError):
    """A field holds a value that cannot be written; nothing was sent."""

    def __init__(self, message: str, *, path: str = "", value: object = None) -> None:
        super().__init__(message)
        self.path = path
        """Path of the field, such as ``Qot_GetTicker.Request.c2s.security.code``."""
        self.value = value
        """The value that was refused."""

    def explain(self) -> str:
        """Return path, cause and value in one line."""
        return _at_path(self.path, self.message, self.value)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message,), _picklable(self.__dict__)


class QueueOverflow(UsageError):
    """A reader's queue was full, and its policy is ``raise``; the pushes before the lost one were delivered."""


class RateLimitExceeded(UsageError):
    """The call would break the vendor's published rate limit; it was not sent."""

    def __init__(self, message: str, *, retry_in: float = 0.0) -> None:
        super().__init__(message)
        self.retry_in = retry_in
        """Seconds until the call may be sent."""


class RiskLimitExceeded(UsageError):
    """An order breaks one of the user's `opend.risk.RiskLimits`, cannot be judged, or orders are halted; not sent."""

    def __init__(self, message: str, *, limits: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.limits = limits
        """The names of the limits that do not hold, such as ``max_notional``; ``halt`` if orders are halted."""


class DecodeError(ProtocolError):
    """A body does not decode as its message."""

    def __init__(self, message: str, *, path: str = "", value: object = None) -> None:
        super().__init__(message)
        self.path = path
        """Path at which reading stopped, such as ``Qot_GetTicker.Response.s2c.tickerList[3].price``."""
        self.value = value
        """The bytes or the value at that path, if known."""

    def explain(self) -> str:
        """Return path, cause and value in one line."""
        return _at_path(self.path, self.message, self.value)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message,), _picklable(self.__dict__)


class ServerError(OpenDError):
    """The gateway answered with a retType other than 0."""

    def __init__(self, ret_msg: str, *, ret_type: int = -400, err_code: int | None = None) -> None:
        super().__init__(ret_msg)
        self.ret_type = ret_type
        """-1 failed, -100 time-out, -200 disconnected, -400 unknown, -500 invalid."""
        self.err_code = err_code
        """The gateway's own error code, if it sent one."""

    @property
    def ret_msg(self) -> str:
        """The reason in the gateway's words; may be empty."""
        return self.message

    def explain(self) -> str:
        """Return the gateway's words with its numbers."""
        code = "" if self.err_code is None else f", errCode {self.err_code}"
        return f"the gateway refused: {self.message or 'no reason given'} (retType {self.ret_type}{code})"


class QuotaExceeded(ServerError):
    """The gateway refused a subscription, as it needs more quota than is free; the message says what uses it."""


class RecordingError(OpenDError):
    """A recording cannot be read or written: it is not one, is of a newer release or damaged, or the disk is full."""


class StorageError(OpenDError):
    """A folder of collected data cannot be read or written: damaged, of a newer release, or the disk is full."""


class StorageInUse(StorageError):
    """Another process is writing to the folder; the message says which."""


def _at_path(path: str, cause: str, value: object) -> str:
    place = f"{path}: " if path else ""
    shown = "" if value is None else f" (got {_show(value)})"
    return f"{place}{cause}{shown}"


def _show(value: object, limit: int = 120) -> str:
    """Return the beginning of a value's repr, without building the whole repr of a peer's long value."""
    if isinstance(value, str | bytes):
        text = repr(value[:limit])
    elif isinstance(value, list | dict):
        from reprlib import Repr  # Slow to load and rarely needed: only values from JSON come here.

        short = Repr()
        short.maxother = short.maxstring = limit
        text = short.repr(cast("object", value))
    else:
        text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _picklable(state: dict[str, object]) -> dict[str, object]:
    """Replace a value that may not be picklable by its repr."""
    value = state.get("value")
    return state if _plain(value) else {**state, "value": repr(value)}
