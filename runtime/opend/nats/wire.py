"""Carry the frames of one client over a NATS connection: calls as requests, replies and pushes as messages.

Invariant: the subject of a reply's inbox says which call it answers; a call is published once and never again. What a
hub could not deliver is reported as a missed push, so that whoever needs every push reads again.
"""

from __future__ import annotations

from collections import OrderedDict
from math import inf, isfinite
from typing import TYPE_CHECKING, Final

from opend.archive import READ_TICKS
from opend.errors import (
    ConnectionClosed,
    EncodeError,
    FrameError,
    OpenDError,
    PushesMissed,
    UsageError,
)
from opend.frame import BODY_PROTOBUF, MAX_BODY_LENGTH, RAISE_THE_LIMIT, Frame
from opend.nats import naming
from opend.nats.failures import unpack_error
from opend.nats.reading import Delivery, LineReader, Refusal, ServerInfo, Signal, publish
from opend.nats.wanted import BARS, change_of, everyones
from opend.schema.scanning import values_in_protobuf
from opend.wire import PlainWire
from opend_proto.methods import INIT_CONNECT, KEEP_ALIVE, METHODS_BY_ID, PUSHES_BY_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from opend.frame import Data
    from opend.nats.naming import Names

__all__ = ["NatsWire"]

_PUSH_IDS: Final = {push.name: push.id for push in PUSHES_BY_ID.values()}
_INBOX_SID: Final = 1
_HEADER_ROOM: Final = 1024
_MOST_OPEN_CALLS: Final = 4096
_RET_TYPE: Final = (1,)
_NOBODY: Final = "503"


class NatsWire(PlainWire):
    """Implements ``opend.wire.Wire``."""

    last_serial: int = 0
    answers_pings: bool = True
    """Every NATS server answers PING."""

    def __init__(self, names: Names, inbox: str, hello: bytes, max_body_length: int, priority: int = 0) -> None:
        self.control_frames = 0
        self.pongs = 0
        self._names = names
        self._client = inbox.rpartition(".")[2]
        self._inbox = inbox
        self._lines = LineReader(max_body_length)
        self._longest = max_body_length
        self._priority = priority
        self._max_payload = MAX_BODY_LENGTH
        self._outgoing: list[bytes] = [hello]
        self._last_sid = _INBOX_SID
        self._sids: dict[str, int] = {}
        # Calls without a reply so far, by serial: the id, the subject, and what to stop listening to if it is refused.
        self._open: OrderedDict[int, tuple[int, str, Sequence[str]]] = OrderedDict()
        self._parts: tuple[int, list[bytes]] = (0, [])
        self._lost = ""
        """Why pushes were lost that this client counts on, and that a new connection makes up for."""
        self._owes_pong = False
        self._outgoing.append(f"SUB {inbox}.> {_INBOX_SID}\r\n".encode())
        for subject in everyones(names):
            self._last_sid += 1
            self._outgoing.append(f"SUB {subject} {self._last_sid}\r\n".encode())

    # What a session asks for.

    def allow(self, max_body_length: int, advice: str = RAISE_THE_LIMIT) -> None:
        """Limit bodies to this many bytes from the next message on; the error for a longer one ends with ``advice``."""
        self._longest = max_body_length
        self._lines.allow(max_body_length, advice)

    def ping(self) -> None:
        """Queue a PING."""
        self._outgoing.append(b"PING\r\n")

    def close(self) -> None:
        """Discard the bytes that wait, and tell the hub that this client ends."""
        self._outgoing.clear()
        self._outgoing.append(publish(self._names.leave, b"", {naming.CLIENT: self._client}))

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent."""
        if self._owes_pong:
            self._owes_pong = False
            self._outgoing.append(b"PONG\r\n")
        data = b"".join(self._outgoing)
        self._outgoing.clear()
        return data

    def send(self, protocol_id: int, serial: int, body: bytes, body_format: int, timeout: float = inf) -> None:
        """Queue a call, after listening to the pushes that it asks for."""
        method = READ_TICKS if protocol_id == READ_TICKS.id else METHODS_BY_ID.get(protocol_id)
        if method is None or body_format != BODY_PROTOBUF:
            raise UsageError(f"a hub carries the calls of opend_proto, as protobuf, and not protocol {protocol_id}")
        if len(body) + _HEADER_ROOM > self._max_payload:
            raise EncodeError(f"the body has {len(body)} bytes, but the NATS server takes {self._max_payload} at most")
        subject = self._names.call(method)
        fresh = self._listen(protocol_id, body)
        headers = {naming.CLIENT: self._client}
        if self._priority and protocol_id == INIT_CONNECT.id:
            headers[naming.PRIORITY] = str(self._priority)
        if isfinite(timeout):
            headers[naming.TIMEOUT] = f"{timeout:.3f}"
        self._outgoing.append(publish(subject, body, headers, f"{self._inbox}.{protocol_id}.{serial}"))
        self._open[serial] = protocol_id, subject, fresh
        if len(self._open) > _MOST_OPEN_CALLS:
            self._open.popitem(last=False)

    # Pushes to listen to.

    def _listen(self, protocol_id: int, body: bytes) -> Sequence[str]:
        """Listen to what a call asks for, and no longer to what it cancels; return the subjects that are new."""
        change = change_of(self._names, protocol_id, body)
        added = set(change.added)
        gone = [each for each in self._sids if change.covers(each)]
        self._forget(each for each in (*change.removed, *gone) if each not in added)
        fresh = [each for each in dict.fromkeys(change.added) if each not in self._sids]
        for subject in fresh:
            self._last_sid += 1
            self._sids[subject] = self._last_sid
            self._outgoing.append(f"SUB {subject} {self._last_sid}\r\n".encode())
        return fresh

    def _forget(self, subjects: Iterable[str]) -> None:
        for subject in subjects:
            sid = self._sids.pop(subject, None)
            if sid is not None:
                self._outgoing.append(f"UNSUB {sid}\r\n".encode())

    # What the server sends.

    def feed(self, data: Data) -> Iterator[Frame]:
        """Yield each reply and push that ``data`` completes."""
        for item in self._lines.feed(data):
            match item:
                case Delivery():
                    frame = self._reply(item) if item.subject.startswith(self._inbox) else self._push(item)
                    if frame is not None:
                        yield frame
                    if self._lost:
                        self._end_for_loss(is_last=frame is not None and frame.protocol_id == KEEP_ALIVE.id)
                case Signal(name):
                    self.control_frames += 1
                    self.pongs += name == "PONG"
                    self._owes_pong = self._owes_pong or name == "PING"
                case ServerInfo(headers, max_payload):
                    if not headers:
                        raise FrameError("the NATS server knows no headers; update it to 2.2 or newer")
                    self._max_payload = max_payload
                case Refusal(text):
                    yield from self._refused(text)

    def _refused(self, text: str) -> Iterator[Frame]:
        if not text.lower().startswith("permissions violation"):
            advice = "check the user, the password or the token" if "uthori" in text or "uthent" in text else ""
            raise ConnectionClosed(f"the NATS server ended the connection: {text}{'; ' if advice else ''}{advice}")
        for serial, (protocol_id, subject, _) in list(self._open.items()):
            if f'"{subject}"' in text:
                error = UsageError(f"not sent: the NATS server does not let this user do it ({text})")
                error.had_no_effect = True
                yield self._answer(protocol_id, serial, b"", error)

    def _push(self, item: Delivery) -> Frame | None:
        is_of_account = item.subject.startswith(self._names.account_pushes)
        start = self._names.account_pushes if is_of_account else self._names.pushes
        name, _, subject = item.subject.removeprefix(start)[1:].partition(".")
        number = _PUSH_IDS.get(name)
        if number is None:
            return None
        if naming.LOST in item.headers:
            self._lost = item.headers[naming.LOST] if self._counts_on_pushes() else ""
            return None
        after, _, before = item.headers.get(naming.GAP, "").partition("-")
        if after and after == before:
            return None  # The place at which a hub has begun: nothing is missing there.
        if after:
            return _frame(number, item, f"{subject}: the hub has missed what came between {after} and {before}")
        if naming.READ in item.headers:
            # They are no news any more: whoever needs them reads them, and knows so that they are old.
            return _frame(number, item, f"{subject}: the hub has missed pushes, and read later what they had")
        return _frame(number, item, None)

    def _counts_on_pushes(self) -> bool:
        """Return whether pushes are listened to of which none may be missed unnoticed, and that nobody publishes later.

        Those of ticks are published after a loss, too, and all others tell how things are, and not what happened.
        """
        starts = (self._names.account_pushes, self._names.push(BARS))
        return any(subject.startswith(starts) for subject in self._sids)

    def _end_for_loss(self, *, is_last: bool) -> None:
        """Raise ConnectionClosed, so that what was missed is read as after any loss; not while a change is under way.

        The reply to a change that never comes, or came too late, must not keep it up: the next KeepAlive ends it.
        """
        trades = f"{self._names.root}.trade."
        if is_last or not any(subject.startswith(trades) for _, subject, _ in self._open.values()):
            raise ConnectionClosed(f"pushes may have been missed: {self._lost}")

    def _reply(self, item: Delivery) -> Frame | None:
        first, second = item.subject.split(".")[-2:]
        if first == "push" and second.isdecimal() and int(second) in PUSHES_BY_ID:
            return _frame(int(second), item, item.headers.get(naming.LOST))  # The latest one, for who comes late.
        try:
            number, serial = int(first), int(second)
        except ValueError:
            raise FrameError(f"a reply came to {item.subject!r}, which was never asked for") from None
        if item.status == _NOBODY:
            raise ConnectionClosed(f"no hub named {self._names.name!r} is at work on this NATS server")
        body = self._whole(serial, item)
        if body is None:
            return None
        kind = item.headers.get(naming.ERROR)
        error = None if kind is None else unpack_error(kind, body)
        if number == KEEP_ALIVE.id and error is not None:
            # Its subscriptions are gone with its lease, as after a machine's sleep: a new connection restores them.
            raise ConnectionClosed(f"the hub no longer knows this client: {error.message}")
        return self._answer(number, serial, body, error)

    def _answer(self, number: int, serial: int, body: bytes, error: OpenDError | None) -> Frame:
        _, _, fresh = self._open.pop(serial, (0, "", ()))
        if fresh and (error is not None or _is_refused(body)):
            self._forget(fresh)
        return Frame(number, BODY_PROTOBUF, serial, b"", body, error)

    def _whole(self, serial: int, item: Delivery) -> bytes | None:
        """Return a reply's body, put together from its parts; None while some are still to come."""
        part = item.headers.get(naming.PART)
        if part is None:
            return item.body
        index, _, count = part.partition("/")
        begun, parts = self._parts
        if index == "1":
            parts = []
        elif begun != serial or index != str(len(parts) + 1):
            raise FrameError(f"part {part} of a reply came without those before it")
        parts.append(item.body)
        if sum(map(len, parts)) > self._longest:
            raise FrameError(f"a reply has more than the {self._longest} bytes allowed; {RAISE_THE_LIMIT}")
        self._parts = (serial, parts)
        if index != count:
            return None
        self._parts = (0, [])
        return b"".join(parts)


def _frame(number: int, item: Delivery, lost: str | None) -> Frame:
    """Return a push; with ``lost``, one that was missed for this reason."""
    return Frame(number, BODY_PROTOBUF, 0, b"", item.body, None if lost is None else PushesMissed(lost))


def _is_refused(body: bytes) -> bool:
    try:
        return values_in_protobuf(body, _RET_TYPE) != [0]
    except ValueError:
        return True
