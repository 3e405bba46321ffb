"""What an iterator does next, without doing it: items to hand out, calls to make, signals to take.

Invariant: a call stays due until its reply was taken, so a reader that was cancelled or that raised can go on; nothing
is asked for while the link is down.

A shell repeats: hand out what ``take`` gives; else make the call that ``ask`` gives; else wait for a signal and give it
to ``receive``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from opend.errors import ConnectionClosed, LinkError, OpenDError, ProtocolError, ServerError, UsageError
from opend.securities import security
from opend.session.delivery.signals import Signal
from opend_proto import qot_sub
from opend_proto.methods import QOT_SUB
from opend_proto.qot_common import Security

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
    """What to do if the gateway refuses; without it the reader is told."""


class Feed(ABC, Generic[ItemT, PayloadT]):
    """The part that ticks and bars share: the link's state, what waits to be handed out, and which failures matter."""

    push: AnyPush
    """The push that brings the payloads."""

    def __init__(self, subscription: qot_sub.C2S) -> None:
        self._subscription = qot_sub.Request(c2s=subscription)
        self._subscribed = False
        self._ready: deque[ItemT] = deque()
        self._down = False
        self._failures = 0

    def take(self) -> ItemT | None:
        """Return the next item, if there is one."""
        return self._ready.popleft() if self._ready else None

    def ask(self) -> Ask[Any, Any] | None:
        """Return the call that must be made before anything else comes out, if there is one."""
        if self._down:
            return None
        return self._due() if self._subscribed else Ask(QOT_SUB, self._subscription, self._on_subscribed)

    def receive(self, signal: PayloadT | Signal) -> None:
        """Take a payload, or take note of what happened to the link."""
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
        """Take note that a call failed; raises the error if trying again would not help.

        First ``receive`` what arrived meanwhile: if the link went down, that is why.
        """
        if isinstance(error, ServerError) and self._is_outdated(ask):
            return
        if isinstance(error, ServerError) and ask.refuse is not None:
            self._failures = 0
            ask.refuse(error)
        elif not isinstance(error, LinkError | ProtocolError):
            raise error
        elif isinstance(error, ConnectionClosed):
            self._down = True  # The signals that say so, and when it is over, are on their way.
        elif not self._down:
            self._failures += 1
            if self._failures >= _MOST_FAILURES:
                self._failures = 0
                raise error

    def _is_outdated(self, ask: Ask[Any, Any]) -> bool:
        """Return whether a call was refused only because the connection, or the subscription, went meanwhile."""
        return self._down or (ask.request is not self._subscription and not self._subscribed)

    def _on_subscribed(self, _response: qot_sub.Response) -> None:
        self._subscribed = True

    @staticmethod
    def _take_turns(mergers: dict[Key, MergerT], key: Key) -> None:
        """Let the others come first next time, lest frequent interruptions leave the last ones waiting for ever."""
        mergers[key] = mergers.pop(key)

    @abstractmethod
    def _due(self) -> Ask[Any, Any] | None:
        """Return the next call that is due while the link is up and the subscription in force."""

    @abstractmethod
    def _merge(self, payload: PayloadT) -> Iterable[ItemT]:
        """Return what comes out now that a payload has arrived."""

    @abstractmethod
    def _interrupt(self) -> None:
        """Take note that pushes may have been lost."""


def read_codes(codes: str | Security | Iterable[str | Security]) -> dict[Key, Security]:
    """Return the securities meant, each once and in order; raises UsageError if there are none."""
    listed = [codes] if isinstance(codes, str | Security) else codes
    securities = [security(code) if isinstance(code, str) else code for code in listed]
    if not securities:
        raise UsageError("name at least one security, such as 'HK.00700'")
    return {key_of(each): each for each in securities}


def key_of(each: Security) -> Key:
    """Return what identifies a security."""
    return int(each.market), each.code
