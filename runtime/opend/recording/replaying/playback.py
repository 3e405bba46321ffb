"""Yield the recorded pushes in order, each once, for one client.

A push to several recorded connections was recorded several times. So each stream (the pushes of one protocol for one
security or account and, for candlesticks, one type) is taken from one recorded connection at a time: the first one that
received it, until that connection ends or unsubscribes.

Invariant: memory grows with the number of streams, not with the number of pushes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from opend.errors import OpenDError
from opend.recording.format import Kind
from opend.recording.frames import Ciphers, RecordedFrame
from opend.recording.replaying.interests import ASKING, NOTICES, Interest, change_by, interests
from opend_proto import methods, qot_update_kl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend.crypto import Encryption
    from opend.recording.file import RecordFile
    from opend.recording.format import Record
    from opend_proto.qot_common import RehabType
    from opend_proto.schema import Message

__all__ = ["RecordedPush", "RecordedSubscription", "playback"]


class RecordedPush(NamedTuple):
    """A push, and the subscriptions that it requires."""

    elapsed: float
    """Seconds since the recording began, without the pauses between two runs of the recorder."""
    frame: RecordedFrame
    interests: frozenset[Interest]
    """Any one of these suffices; empty for pushes that no request governs, such as those of price reminders."""


class RecordedSubscription(NamedTuple):
    """A request by which a recorded client asked for pushes."""

    elapsed: float
    interests: frozenset[Interest]


_Stream: TypeAlias = "tuple[int, Interest | None, RehabType | None]"


class _Clock:
    """Adds up the time that a recorder ran."""

    def __init__(self) -> None:
        self._elapsed = 0
        self._before: int | None = None

    def at(self, record: Record) -> float:
        if self._before is not None and record.kind is not Kind.STARTED:
            self._elapsed += max(0, record.monotonic_ns - self._before)
        self._before = record.monotonic_ns
        return self._elapsed / 1e9


def playback(file: RecordFile, encryption: Encryption | None) -> Iterator[RecordedPush | RecordedSubscription]:
    """Yield the pushes of a recording, and the requests that subscribed to pushes."""
    clock, owners = _Clock(), dict[_Stream, int]()
    for item in Ciphers(encryption).frames(file.records()):
        record = item.record if isinstance(item, RecordedFrame) else item
        elapsed = clock.at(record)
        if not isinstance(item, RecordedFrame):
            if record.kind in {Kind.CLOSED, Kind.STARTED}:
                _release(owners, None if record.kind is Kind.STARTED else record.connection)
        elif item.to_client and item.protocol_id in methods.PUSHES_BY_ID:
            streams = _streams(item)
            if _takes(owners, streams, record.connection):
                needed = frozenset(interest for _, interest, _ in streams if interest is not None)
                yield RecordedPush(elapsed, item, needed)
        elif not item.to_client and item.protocol_id in ASKING:
            request = _message(item)
            change = None if request is None else change_by(item.protocol_id, request)
            if change is None:
                continue
            if change.begins - {NOTICES}:
                yield RecordedSubscription(elapsed, change.begins)
            _release(owners, record.connection, change.ends)


def _takes(owners: dict[_Stream, int], streams: list[_Stream], connection: int) -> bool:
    """Assign the free ones of some streams to a connection; return whether it now owns them all."""
    for stream in streams:
        owners.setdefault(stream, connection)
    return all(owners[stream] == connection for stream in streams)


def _release(
    owners: dict[_Stream, int], connection: int | None, ends: Callable[[Interest], bool] | None = None
) -> None:
    """Free the streams of a connection, or of all if None; with ``ends`` only those for an interest that ends."""
    for stream, owner in list(owners.items()):
        if connection in {None, owner} and (ends is None or (stream[1] is not None and ends(stream[1]))):
            del owners[stream]


def _streams(frame: RecordedFrame) -> list[_Stream]:
    response = _message(frame)
    needed = frozenset[Interest]() if response is None else interests(frame.protocol_id, response)
    rehab_type = response.rehab_type if isinstance(response, qot_update_kl.S2C) else None
    return [(frame.protocol_id, interest, rehab_type) for interest in needed or (None,)]


def _message(frame: RecordedFrame) -> Message | None:
    """Return the message of a frame; None if it cannot be read, and the frame is then played unchanged."""
    try:
        return frame.message()
    except OpenDError:
        return None
