"""Decide what an iterator does next, without input or output: items to return, calls to make, signals to take.

Invariant: a call stays due until its reply was taken, so a reader that was cancelled or that raised can go on; no call
is due while the connection is down.

A shell repeats: yield the item that ``take`` returns; without one make the call that ``ask`` returns; without one wait
for a payload or signal and pass it to ``receive``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from opend.errors import ConnectionClosed, LinkError, OpenDError, ProtocolError, ServerError
from opend.securities import securities
from opend.session.delivery.signals import Signal
from opend_proto import qot_sub
from opend_proto.methods import QOT_SUB

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend_proto.qot_common import Security
    from opend_proto.schema import AnyPush, Message, Method

__all__ = ["Ask", "Feed", "Key", "key_of", "read_codes"]

ItemT = TypeVar("ItemT")
PayloadT = TypeVar("PayloadT")
MergerT = TypeVar("MergerT")
RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

Key = tuple[int, str]

_MOST_FAILURES: Final = 3


@dataclass(frozen=True, slots=True)
class Ask(Generic[RequestT, ResponseT]):
    """A call that must be made, and what to do with its outcome."""

    method: Method[RequestT, ResponseT]
    request: RequestT
    accept: Callable[[ResponseT], None]
    refuse: Callable[[ServerError], None] | None = None
    """Called if the gateway refuses; None raises the error to the reader."""


class Feed(ABC, Generic[ItemT, PayloadT]):
    """Base of ticks and bars: tracks the connection, queues items that are due, and decides which failures matter."""

    push: AnyPush
    """The push that carries the payloads."""

    def __init__(self, subscription: qot_sub.C2S) -> None:
        self._subscription = qot_sub.Request(c2s=subscription)
        self._subscribed = False
        self._ready: deque[ItemT] = deque()
        self._down = False
        self._failures = 0

    def take(self) -> ItemT | None:
        """Remove and return the next item, if there is one."""
        return self._ready.popleft() if self._ready else None

    def ask(self) -> Ask[Any, Any] | None:
        """Return the call that must be made before further items are due, if there is one."""
        if self._down:
            return None
        return self._due() if self._subscribed else Ask(QOT_SUB, self._subscription, self._on_subscribed)

    def receive(self, signal: PayloadT | Signal) -> None:
        """Take a payload or a signal."""
        match signal:
            case Signal.FRAME_LOST:
                self._interrupt()
            case Signal.DOWN:
                self._down = True
                self._interrupt()
            case Signal.RESTORE_FAILED:
                self._subscribed = False
            case Signal.RESTORED:
                self._down = False
            case _:
                self._ready.extend(self._merge(signal))

    def accepted(self, ask: Ask[RequestT, ResponseT], response: ResponseT) -> None:
        """Take the reply to a call."""
        self._failures = 0
        ask.accept(response)

    def failed(self, ask: Ask[Any, Any], error: OpenDError) -> None:
        """Handle the failure of a call; raises the error if trying again would not help.

        First pass to ``receive`` everything that arrived meanwhile: if the connection went down, that explains it.
        """
        if isinstance(error, ServerError) and self._is_outdated(ask):
            return
        if isinstance(error, ServerError) and ask.refuse is not None:
            self._failures = 0
            ask.refuse(error)
        elif not isinstance(error, LinkError | ProtocolError):
            raise error
        elif isinstance(error, ConnectionClosed):
            self._down = True  # The signals that report this loss, and its end, are still to come.
        elif not self._down:
            self._failures += 1
            if self._failures >= _MOST_FAILURES:
                self._failures = 0
                raise error

    def _is_outdated(self, ask: Ask[Any, Any]) -> bool:
        """Return whether a call was refused only because the connection or the subscription was lost meanwhile."""
        return self._down or (ask.request is not self._subscription and not self._subscribed)

    def _on_subscribed(self, _response: qot_sub.Response) -> None:
        self._subscribed = True

    @staticmethod
    def _take_turns(mergers: dict[Key, MergerT], key: Key) -> None:
        """Move a security to the end of the queue, lest frequent interruptions leave the last ones waiting for ever."""
        mergers[key] = mergers.pop(key)

    @abstractmethod
    def _due(self) -> Ask[Any, Any] | None:
        """Return the next call that is due, given that the connection is up and the subscription in force."""

    @abstractmethod
    def _merge(self, payload: PayloadT) -> Iterable[ItemT]:
        """Take a payload; return the items that are due."""

    @abstractmethod
    def _interrupt(self) -> None:
        """Hold pushes back until data has been read again, since some may have been lost."""


def read_codes(codes: str | Security | Iterable[str | Security]) -> dict[Key, Security]:
    """Return the securities by key, each once and in the order given; raises UsageError if there are none."""
    return {key_of(each): each for each in securities(codes)}


def key_of(each: Security) -> Key:
    """Return the key that identifies a security."""
    return int(each.market), each.code
