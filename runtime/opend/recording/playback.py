"""Yield the recorded pushes in order, each once, for one client.

A push to several recorded connections was recorded several times. So each stream (the pushes of one protocol for one
security and, for candlesticks, one type) is taken from one recorded connection at a time: the first one that received
it, until that connection ends or unsubscribes.

Invariant: memory grows with the number of streams, not with the number of pushes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, cast

from opend.errors import OpenDError
from opend.recording.format import Kind
from opend.recording.frames import Ciphers, RecordedFrame
from opend.recording.mentions import mentioned
from opend.securities import security_text
from opend.session.feeds.bar_feed import SUB_TYPES as KL_SUB_TYPES
from opend_proto import methods, qot_update_kl
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.crypto import Encryption
    from opend.recording.file import RecordFile
    from opend.recording.format import Record
    from opend_proto import qot_sub
    from opend_proto.qot_common import RehabType, Security
    from opend_proto.schema import Message

__all__ = [
    "Pair",
    "RecordedPush",
    "RecordedSubscription",
    "ends_pushes",
    "playback",
    "pushed_pairs",
    "starts_pushes",
]

Pair: TypeAlias = tuple[int, str]
"""A SubType and a security."""

_SUB_TYPES: Final = {
    methods.QOT_UPDATE_BASIC_QOT.id: SubType.BASIC,
    methods.QOT_UPDATE_ORDER_BOOK.id: SubType.ORDER_BOOK,
    methods.QOT_UPDATE_TICKER.id: SubType.TICKER,
    methods.QOT_UPDATE_RT.id: SubType.RT,
    methods.QOT_UPDATE_BROKER.id: SubType.BROKER,
}


class RecordedPush(NamedTuple):
    """A push, and the subscriptions that it requires."""

    elapsed: float
    """Seconds since the recording began, without the pauses between two runs of the recorder."""
    frame: RecordedFrame
    pairs: frozenset[Pair]
    """A subscription to any one of these suffices; empty for pushes that need no Qot_Sub, such as order updates."""


class RecordedSubscription(NamedTuple):
    """A request by which a recorded client asked for pushes."""

    elapsed: float
    pairs: frozenset[Pair]


_Stream: TypeAlias = "tuple[int, Pair | None, RehabType | None]"


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
                _release(owners, None if record.kind is Kind.STARTED else record.connection, None)
        elif item.to_client and item.protocol_id in methods.PUSHES_BY_ID:
            streams = _streams(item)
            if _takes(owners, streams, record.connection):
                yield RecordedPush(elapsed, item, frozenset(pair for _, pair, _ in streams if pair is not None))
        elif not item.to_client and item.protocol_id == methods.QOT_SUB.id:
            request = cast("qot_sub.Request | None", _message(item))
            if request is None:
                continue
            if starts_pushes(request.c2s):
                yield RecordedSubscription(elapsed, pushed_pairs(request.c2s))
            elif ends_pushes(request.c2s):
                _release(owners, record.connection, None if request.c2s.is_unsub_all else pushed_pairs(request.c2s))


def starts_pushes(c2s: qot_sub.C2S) -> bool:
    """Return whether a request asks for pushes."""
    return not c2s.is_unsub_all and c2s.is_sub_or_un_sub and bool(c2s.is_reg_or_un_reg_push)


def ends_pushes(c2s: qot_sub.C2S) -> bool:
    """Return whether a request ends pushes."""
    return bool(c2s.is_unsub_all) or not c2s.is_sub_or_un_sub or c2s.is_reg_or_un_reg_push is False


def pushed_pairs(c2s: qot_sub.C2S) -> frozenset[Pair]:
    """Return the pairs of SubType and security in a subscription request."""
    names = [security_text(security) for security in c2s.security_list]
    return frozenset((int(sub_type), name) for sub_type in c2s.sub_type_list for name in names)


def _takes(owners: dict[_Stream, int], streams: list[_Stream], connection: int) -> bool:
    """Assign the free ones of some streams to a connection; return whether it now owns them all."""
    for stream in streams:
        owners.setdefault(stream, connection)
    return all(owners[stream] == connection for stream in streams)


def _release(owners: dict[_Stream, int], connection: int | None, pairs: frozenset[Pair] | None) -> None:
    """Free the streams of a connection, or of all if None; only those for ``pairs`` unless that is None."""
    for stream, owner in list(owners.items()):
        if connection in {None, owner} and (pairs is None or stream[1] in pairs):
            del owners[stream]


def _streams(frame: RecordedFrame) -> list[_Stream]:
    payload = _message(frame)
    sub_type, rehab_type = _SUB_TYPES.get(frame.protocol_id), None
    if isinstance(payload, qot_update_kl.S2C):
        sub_type, rehab_type = KL_SUB_TYPES.get(payload.kl_type), payload.rehab_type
    if payload is None or sub_type is None:
        return [(frame.protocol_id, None, None)]
    security: Security | None = getattr(payload, "security", None)
    names = mentioned(payload) if security is None else (security_text(security),)
    return [(frame.protocol_id, (int(sub_type), name), rehab_type) for name in names]


def _message(frame: RecordedFrame) -> Message | None:
    """Return the message of a frame; None if it cannot be read, and the frame is then played unchanged."""
    try:
        return frame.message()
    except OpenDError:
        return None
