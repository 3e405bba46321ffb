"""Tell the events of a session to those they are for, in both clients alike.

Invariant: events are told in their order.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from opend.session import CallFailed, Dropped, LongPush, LongReply, PushReceived, Ready, Replied, SessionEnded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.errors import OpenDError
    from opend.session import Event
    from opend.session.delivery.pushes import Subscribers
    from opend.wire import Greeting
    from opend_proto.schema import Message

__all__ = ["EventTeller"]


class EventTeller(ABC):
    """A connection's side that faces its callers and subscribers."""

    _subscribers: Subscribers

    @abstractmethod
    def _settle(self, serial: int, outcome: Message | OpenDError) -> None:
        """Wake the caller of a call."""

    @abstractmethod
    def _read_apart(self, body: LongReply | LongPush) -> None:
        """Have a long body read in another thread."""

    @abstractmethod
    def _on_greeting(self, greeting: Greeting) -> None: ...

    @abstractmethod
    def _on_end(self, error: OpenDError) -> None: ...

    def _handle(self, events: Iterable[Event]) -> None:
        for event in events:
            if isinstance(event, Replied):  # The most frequent; a pattern takes several times as long.
                self._settle(event.serial, event.response)
                continue
            match event:
                case PushReceived(push, responses, size):
                    self._subscribers.deliver(push, responses, size)
                case LongReply() | LongPush():
                    self._read_apart(event)
                case CallFailed(serial, error):
                    self._settle(serial, error)
                case Dropped():
                    self._subscribers.dropped(event)
                case Ready(greeting):
                    self._on_greeting(greeting)
                case SessionEnded(error):
                    self._on_end(error)
