"""Hold what a client does around its calls: observing them, and repeating those that failed.

Invariant: a client that asked for neither makes its calls and delivers its pushes without a step more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, cast

from opend.errors import OpenDError
from opend.late import dataclass
from opend.session.delivery.pushes import Subscribers

if TYPE_CHECKING:
    from types import TracebackType

    from opend.observing import Observer, Watch
    from opend.retrying import Retry
    from opend.session.life.lifecycle import Lifecycle
    from opend_proto.schema import Message, Method

__all__ = ["PLAIN", "Case", "Conduct"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """The choices of the user."""

    observer: Observer | None = None
    retry: Retry | None = None

    def subscribers(self, max_queue_bytes: int) -> Subscribers:
        """Return the place where pushes are delivered."""
        if self.observer is None:
            return Subscribers(max_queue_bytes)
        from opend.observing import ObservedSubscribers

        return ObservedSubscribers(max_queue_bytes, self.observer)

    def case(self, method: Method[RequestT, ResponseT], request: RequestT, lifecycle: Lifecycle) -> Case[ResponseT]:
        """Return the frame of one call."""
        return Case(self, method, request, lifecycle)


PLAIN = Conduct()
"""The conduct of a client whose user asked for nothing."""


class Case(Generic[ResponseT]):
    """One call with all its attempts, each of which is made within ``with case:`` and leaves its reply here.

    The block keeps an error to itself if the call is to be made again after `wait` seconds; `is_open` says so.
    """

    def __init__(
        self, conduct: Conduct, method: Method[RequestT, ResponseT], request: RequestT, lifecycle: Lifecycle
    ) -> None:
        self._conduct = conduct
        self._method = method
        self._request: Message = request
        self._lifecycle = lifecycle
        self._trials = None if conduct.retry is None else conduct.retry.trials(method)
        self._watch: Watch | None = None
        self.reply: tuple[int, ResponseT] | None = None
        self.is_open = True
        self.wait = 0.0

    @property
    def outcome(self) -> tuple[int, ResponseT]:
        """The serial and the reply of the last attempt."""
        return cast("tuple[int, ResponseT]", self.reply)

    def __enter__(self) -> None:
        self.begin()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        self.end(error)
        return self.is_open

    def begin(self) -> None:
        """Begin an attempt; for a client that waits for its outcome elsewhere than in a block."""
        self.reply = None
        if self._conduct.observer is not None:
            from opend.observing import Watch

            self._watch = Watch(self._conduct.observer, self._method, self._request)

    def end(self, error: BaseException | None) -> None:
        """End an attempt, whose reply is in ``reply`` unless ``error`` is its outcome."""
        if self._watch is not None:
            self._watch.end(self.reply, error)
        wait = self._wait_after(error)
        self.is_open, self.wait = wait is not None, wait or 0.0

    def _wait_after(self, error: BaseException | None) -> float | None:
        result = error if self.reply is None else self.reply[1]
        if self._trials is None or self._lifecycle.is_over or result is None:
            return None
        if isinstance(result, BaseException) and not isinstance(result, OpenDError):
            return None
        return self._trials.wait_after(result)
