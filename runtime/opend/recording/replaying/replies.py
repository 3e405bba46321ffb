"""Find the recorded reply to a request.

The n-th of a client's equal requests gets the n-th recorded reply; when there are no more, the last one is repeated.
Requests are equal if they have one protocol and equal parameters, ignoring the packet id (packetID) and the quote
header (header), which do not affect the answer. If no equal request was recorded, the replies to requests that name
the same securities (or none) are used in the same way, so a client never gets a reply about another security.

Invariant: memory does not grow with the recording: the offsets of replies are kept in a temporary database on disk, and
the recording is read only as far as replies need it. One thread owns the index.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from functools import lru_cache
from hashlib import sha1
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from opend.codec import encode
from opend.errors import OpenDError, RecordingError
from opend.recording.frames import Ciphers, RecordedFrame
from opend.recording.mentions import mentioned
from opend.schema.secrets import masked
from opend.session.connection.bodies import read_body
from opend_proto.common import PacketID
from opend_proto.methods import INIT_CONNECT, METHODS_BY_ID
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.crypto import Encryption
    from opend.recording.file import RecordFile
    from opend.recording.format import Record

__all__ = ["Question", "ReplyIndex", "question"]

_BATCH: Final = 4096
_MOST_PENDING: Final = 65536
"""The most requests to keep while their replies have not been read; beyond it, the oldest are assumed to have none."""
_CACHED_KEYS: Final = 64
_TABLES: Final = """
    CREATE TABLE replies (key BLOB, offset INTEGER, PRIMARY KEY (key, offset)) WITHOUT ROWID;
    CREATE TABLE positions (client INTEGER, key BLOB, offset INTEGER, PRIMARY KEY (client, key)) WITHOUT ROWID;
    CREATE TABLE greetings (connection INTEGER PRIMARY KEY, offset INTEGER);
"""


class Question(NamedTuple):
    """The two keys of a request by which its reply is looked up."""

    exact: bytes
    alike: bytes
    """Equal for all requests of the protocol that name the same securities."""


def question(protocol_id: int, body: bytes, body_format: int) -> Question:
    """Return the keys of a request; for a body that cannot be decoded, they are made from its bytes."""
    request = _request(protocol_id, body, body_format)
    if request is None:
        return Question(_key(protocol_id, b"raw", body), _key(protocol_id, b"raw", b""))
    names = mentioned(request)
    _forget_the_sender(request)
    # Secrets are masked in the recording, so they must be masked in the request to find it there.
    request = masked(request)
    return Question(
        _key(protocol_id, b"exact", encode(request)), _key(protocol_id, b"alike", "\n".join(sorted(names)).encode())
    )


class ReplyIndex:
    """The replies of a recording, for any number of clients."""

    def __init__(self, file: RecordFile, encryption: Encryption | None) -> None:
        self._file = file
        self._encryption = encryption
        self._pending: OrderedDict[tuple[int, int, int], Question] = OrderedDict()
        self._interrupted = False
        self._damage: RecordingError | None = None
        self._unread: Iterator[RecordedFrame | Record] | None = Ciphers(encryption).frames(file.records())
        # SQLite keeps a nameless database in memory up to the size of its cache, and beyond that in a temporary file.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_TABLES)
        self._cipher_source = lru_cache(_CACHED_KEYS)(self._ciphers_of)

    def find(self, client: int, asked: Question) -> RecordedFrame | None:
        """Return the reply to a client's next request with these keys; None if the recording has none."""
        offset = self._following(client, asked.exact)
        while offset is None and self._read_on():
            offset = self._following(client, asked.exact)
        if offset is None:
            offset = self._last(asked.exact)
            key = asked.exact
            if offset is None:
                key = asked.alike
                offset = self._following(client, key)
                offset = self._last(key) if offset is None else offset
        else:
            key = asked.exact
        if offset is None:
            self._check_damage()
            return None
        self._database.execute("INSERT OR REPLACE INTO positions VALUES (?, ?, ?)", (client, key, offset))
        return self._frame_at(offset)

    def greeting(self) -> RecordedFrame | None:
        """Return the first recorded reply to InitConnect; None if there is none near the beginning."""
        offset = self._offset("SELECT min(offset) FROM greetings", ())
        if offset is None and self._read_on():
            offset = self._offset("SELECT min(offset) FROM greetings", ())
        return None if offset is None else self._frame_at(offset)

    def _check_damage(self) -> None:
        """Raise the error of a damaged recording, since the reply may lie behind the damage."""
        if self._damage is not None:
            raise self._damage

    def forget(self, client: int) -> None:
        """Drop the positions of a client that has disconnected."""
        self._database.execute("DELETE FROM positions WHERE client = ?", (client,))

    def interrupt(self) -> None:
        """Stop reading the recording; may be called on any thread."""
        self._interrupted = True

    def close(self) -> None:
        """Close the database."""
        self._unread = None
        self._database.close()

    def _following(self, client: int, key: bytes) -> int | None:
        return self._offset(
            "SELECT min(offset) FROM replies WHERE key = ? AND offset > "
            "ifnull((SELECT offset FROM positions WHERE client = ? AND key = ?), 0)",
            (key, client, key),
        )

    def _last(self, key: bytes) -> int | None:
        return self._offset("SELECT max(offset) FROM replies WHERE key = ?", (key,))

    def _offset(self, query: str, values: tuple[object, ...]) -> int | None:
        return cast("int | None", self._database.execute(query, values).fetchone()[0])

    def _read_on(self) -> bool:
        """Index more of the recording; return whether there may be more to read."""
        if self._unread is None or self._interrupted:
            return False
        count = 0
        self._database.execute("BEGIN")
        try:
            for item in islice(self._unread, _BATCH):
                count += 1
                if isinstance(item, RecordedFrame):
                    self._take(item)
        except RecordingError as error:
            self._damage = error
        self._database.execute("COMMIT")
        if count == 0:
            self._unread = None
        return count > 0

    def _take(self, frame: RecordedFrame) -> None:
        if frame.protocol_id not in METHODS_BY_ID and frame.to_client:
            return
        place = frame.record.connection, frame.protocol_id, frame.serial
        if not frame.to_client:
            self._ask(place, frame)
            return
        offset = frame.record.offset
        if frame.protocol_id == INIT_CONNECT.id:
            self._database.execute("INSERT OR IGNORE INTO greetings VALUES (?, ?)", (frame.record.connection, offset))
        asked = self._pending.pop(place, None)
        if asked is not None:
            self._database.executemany("INSERT OR IGNORE INTO replies VALUES (?, ?)", [(key, offset) for key in asked])

    def _ask(self, place: tuple[int, int, int], frame: RecordedFrame) -> None:
        try:
            body = frame.body()
        except OpenDError:
            return
        self._pending[place] = question(frame.protocol_id, body, frame.body_format)
        if len(self._pending) > _MOST_PENDING:
            self._pending.popitem(last=False)

    def _frame_at(self, offset: int) -> RecordedFrame:
        record = self._file.at(offset)
        return self._cipher_source(record.connection).frame(record)

    def _ciphers_of(self, connection: int) -> Ciphers:
        """Return ciphers that have read the connection's InitConnect reply."""
        ciphers = Ciphers(self._encryption)
        found = self._database.execute("SELECT offset FROM greetings WHERE connection = ?", (connection,)).fetchone()
        if found is not None:
            ciphers.frame(self._file.at(found[0]))
        return ciphers


def _key(protocol_id: int, kind: bytes, content: bytes) -> bytes:
    return sha1(b"%d %s %s" % (protocol_id, kind, content), usedforsecurity=False).digest()


def _request(protocol_id: int, body: bytes, body_format: int) -> Message | None:
    method = METHODS_BY_ID.get(protocol_id)
    if method is None:
        return None
    try:
        return cast("Message", read_body(method.request, body, body_format))
    except OpenDError:
        return None


def _forget_the_sender(request: Message) -> None:
    c2s: Message | None = getattr(request, "c2s", None)
    for field in c2s.FIELDS if c2s is not None else ():
        value = getattr(c2s, field.attribute)
        if isinstance(value, PacketID):
            setattr(c2s, field.attribute, PacketID(conn_id=0, serial_no=0))
        elif isinstance(value, Message) and value.FULL_NAME == "Qot_Common.QotHeader":
            setattr(c2s, field.attribute, None)
