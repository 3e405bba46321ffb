"""Follow a request until its callback: observe it, and make it again as the user asked.

Invariant: an outcome is delivered once, with the serial that the caller got.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from opend.errors import ConnectionClosed, OpenDError, RateLimitExceeded

if TYPE_CHECKING:
    from opend.callbacks.schedule import Schedule
    from opend.client_base.conduct import Conduct
    from opend.threaded.supervisor import Supervisor
    from opend_proto.schema import AnyMethod, Message

__all__ = ["AttendedRequest", "Attention", "Pending"]

_LOOK_SECONDS: Final = 0.1
"""How often a request that is made again looks for a connection."""


class Delivery(Protocol):
    """Passes an outcome to the callback of its protocol."""

    def __call__(self, method: AnyMethod, serial: int, outcome: Message | OpenDError, /) -> None:
        """Pass it on."""
        ...


class Pending:
    """A request that is made once and waits for its callback."""

    __slots__ = ("_deliver", "_method", "_serial")

    def __init__(self, deliver: Delivery, method: AnyMethod, serial: int) -> None:
        self._deliver = deliver
        self._method = method
        self._serial = serial

    def settle(self, outcome: Message | OpenDError) -> None:
        """Pass the outcome to the callbacks' thread."""
        self._deliver(self._method, self._serial, outcome)


class Attention(NamedTuple):
    """What the requests of a client have in common that are observed, made again, or both."""

    supervisor: Supervisor
    conduct: Conduct
    timeout: float
    deliver: Delivery
    schedule: Schedule


class AttendedRequest:
    """A request that is observed, made again, or both."""

    def __init__(self, attention: Attention, method: AnyMethod, request: Message) -> None:
        self._attention = attention
        self._method = method
        self._request = request
        self._case = attention.conduct.case(method, request, attention.supervisor.lifecycle)
        self._serials: list[int] = []

    def send(self) -> int:
        """Send the request and return its serial; raises as `Supervisor.begin` does."""
        self._case.begin()
        try:
            return self._begin()
        except BaseException as error:
            self._case.end(error)
            raise

    def settle(self, outcome: Message | OpenDError) -> None:
        """Take the outcome of an attempt: make another one, or pass the outcome to the callbacks' thread."""
        if isinstance(outcome, OpenDError):
            self._case.end(outcome)
        else:
            self._case.reply = (self._serials[-1], outcome)
            self._case.end(None)
        if self._case.is_open:
            self._attention.schedule.after(self._case.wait, self._again)
        else:
            self._attention.deliver(self._method, self._serials[0], outcome)

    def _begin(self) -> int:
        def waiter_of(serial: int) -> AttendedRequest:
            self._serials.append(serial)
            return self

        return self._attention.supervisor.begin(self._method, self._request, waiter_of)

    def _again(self) -> None:
        self._case.begin()
        self._try(monotonic() + self._attention.timeout)

    def _try(self, deadline: float) -> None:
        """Send the request as soon as there is a connection, and room in its rate limit, until ``deadline``."""
        try:
            self._begin()
        except OpenDError as error:
            lifecycle, timeout = self._attention.supervisor.lifecycle, self._attention.timeout
            wait = _wait_after(error)
            if wait is None or lifecycle.is_over:
                self.settle(error)
            elif monotonic() + wait >= deadline:
                late = error if isinstance(error, RateLimitExceeded) else lifecycle.waited_in_vain(timeout)
                self.settle(late.of_call(self._method.name, self._method.id, None))
            else:
                self._attention.schedule.after(wait, lambda: self._try(deadline))


def _wait_after(error: OpenDError) -> float | None:
    """Return the seconds after which a request that was not sent may be; None if it never may."""
    if isinstance(error, RateLimitExceeded):
        return max(_LOOK_SECONDS, error.retry_in)
    return _LOOK_SECONDS if isinstance(error, ConnectionClosed) and error.serial is None else None
