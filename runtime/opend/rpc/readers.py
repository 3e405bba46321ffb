"""Hold the pushes that wait for one reader, which may want only those about some securities or accounts.

Invariant: what waits is bounded in number and in bytes; the item after a loss says how many pushes were lost. A push
that names no security and no account passes every filter.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.errors import QueueOverflow, UsageError
from opend.session.backpressure import QUEUE_BYTES, QUEUE_LIMIT
from opend_proto.qot_common import Security

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend.errors import OpenDError
    from opend.rpc.messages import PushRequest
    from opend_proto.schema import Message

__all__ = ["LONGEST_QUEUE", "Reader", "Subjects", "checked_queue", "subjects_of", "varint"]

LONGEST_QUEUE: Final = 65536

_LOST: Final = b"\x10"
"""The key of the field ``lost`` of an item, 2 of type varint."""


class Subjects(NamedTuple):
    """What a push is about."""

    securities: frozenset[object]
    """Markets and codes."""
    accounts: frozenset[object]
    """Ids of accounts."""


class Reader:
    """The queue of one stream of pushes."""

    def __init__(self, request: PushRequest) -> None:
        """Begin with an empty queue; raises UsageError for a queue of a length that is not possible."""
        self._limit = checked_queue(request.queue)
        self._fails = bool(request.fail_when_full)
        self._securities = frozenset((each.market, each.code) for each in request.security_list)
        self._accounts = frozenset(request.acc_id_list)
        self._waiting: deque[bytes] = deque()
        self._bytes = 0
        self._lost = 0
        self._error: OpenDError | None = None
        self._changed = asyncio.Event()

    def put(self, event: bytes, subjects: Callable[[], Subjects]) -> None:
        """Queue a push that is about these subjects, if the reader wants it."""
        if self._error is not None or not self._wants(subjects):
            return
        self._waiting.append(event)
        self._bytes += len(event)
        while len(self._waiting) > self._limit or (self._bytes > QUEUE_BYTES and len(self._waiting) > 1):
            if self._fails:
                self._waiting.pop()
                self.end(QueueOverflow(f"more than {len(self._waiting)} pushes waited for this reader; read faster"))
                break
            self._bytes -= len(self._waiting.popleft())
            self._lost += 1
        self._changed.set()

    def end(self, error: OpenDError) -> None:
        """End the stream with an error, after what waits."""
        self._error = self._error or error
        self._changed.set()

    async def take(self) -> bytes:
        """Wait for the next item; raises the error that ends the stream."""
        while not self._waiting:
            if self._error is not None:
                raise self._error
            self._changed.clear()
            await self._changed.wait()
        event = self._waiting.popleft()
        self._bytes -= len(event)
        if not self._lost:
            return event
        lost, self._lost = self._lost, 0
        return event + _LOST + varint(lost)

    def _wants(self, subjects: Callable[[], Subjects]) -> bool:
        if not self._securities and not self._accounts:
            return True
        about = subjects()
        return _meets(self._securities, about.securities) and _meets(self._accounts, about.accounts)


def checked_queue(queue: int | None) -> int:
    """Return how many pushes may wait for a reader that asks for so many; raises UsageError."""
    if queue is None:
        return QUEUE_LIMIT
    if not 1 <= queue <= LONGEST_QUEUE:
        raise UsageError(f"queue must be from 1 to {LONGEST_QUEUE}, not {queue}")
    return queue


def varint(number: int) -> bytes:
    """Return a number as protobuf writes it."""
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    written.append(number)
    return bytes(written)


def _meets(wanted: frozenset[object], found: frozenset[object]) -> bool:
    """Return whether a push may pass: it names one of those that are wanted, or none."""
    return not wanted or not found or not wanted.isdisjoint(found)


def subjects_of(payload: Message) -> Subjects:
    """Return what a payload is about: the securities that it or the items of its lists name, and its account."""
    securities = {(each.market, each.code) for each in _securities(payload, deeper=True)}
    header: Any = getattr(payload, "header", None)
    account = getattr(header, "acc_id", None)
    return Subjects(frozenset(securities), frozenset(() if account is None else (account,)))


def _securities(message: Message, *, deeper: bool) -> Iterable[Security]:
    for field in message.FIELDS:
        if field.kind != "message":
            continue
        value: Any = getattr(message, field.attribute)
        held: Iterable[Any] = value if field.label == "repeated" else () if value is None else (value,)
        if field.message_type is Security:
            yield from held
        elif deeper:
            for inner in held:
                yield from _securities(inner, deeper=False)
