"""The native codec: messages to bytes and back by the C extension, without protobuf and without attribute access.

Invariant: its results are those of the pure codec. The extension declines wrong values, wrong bytes and classes that
are not as they were generated; the pure codec then handles or refuses these, so all errors are the pure codec's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

from opend import _native
from opend.codec.elements import MAX_ELEMENTS, field_path, too_many
from opend.codec.plain import is_plain, slot_of
from opend_proto.schema import Message, OpenEnum

__all__ = [
    "HAS_FAST_CHECKSUM",
    "PendingCall",
    "PendingCalls",
    "RunReader",
    "Table",
    "caches",
    "checksum",
    "current_table",
    "decode",
    "encode",
    "exact_writer",
    "receive",
    "renewed",
    "write_frame",
]

M = TypeVar("M", bound=Message)

_INTERFACE: Final = 14
if _native.INTERFACE != _INTERFACE:
    raise ImportError("opend._native was built from other sources than these; build it again")

PendingCall = _native.PendingCall
PendingCalls = _native.PendingCalls
Table = _native.Table
checksum = _native.checksum
write_frame = _native.write_frame
HAS_FAST_CHECKSUM: Final = bool(_native.HAS_FAST_CHECKSUM)
receive = None if sys.platform == "win32" else _native.receive

# None stands for a class that only the pure codec can handle.
_tables: dict[type[Message], _native.Table | None] = {}
_members: dict[type[OpenEnum], _native.Members] = {}
caches: Final[list[dict[Any, Any]]] = [_tables]
"""What holds tables, and is emptied when a class has changed."""


def decode(cls: type[M], data: bytes | bytearray | memoryview, *, max_elements: int = MAX_ELEMENTS) -> M:
    """Read a protobuf body as a message of type ``cls``; fields the schema does not know are skipped.

    Raises:
        DecodeError: The bytes are malformed, a required field is missing, a text is not UTF-8, or there are more than
            ``max_elements`` messages and list items; `path` says where.
    """
    try:
        table = _tables[cls]
    except KeyError:
        table = _table(cls)
    try:
        # A table reads messages of its own class, which a type checker cannot know.
        message: Any = None if table is None else table.decode(data, max_elements)
        result: M = _decode_declined(cls, data, table, max_elements) if message is None else message
    except OverflowError as error:
        raise too_many(field_path(cls, error.args[0]), max_elements) from None
    return result


def encode(message: Message) -> bytes:
    """Write a message as a protobuf body.

    Raises:
        EncodeError: A required field is None, or a value has the wrong type or is out of range; `path` says where.
    """
    try:
        table = _tables[type(message)]
    except KeyError:
        table = _table(type(message))
    body = None if table is None else table.encode(message)
    return _encode_declined(message, table) if body is None else body


def exact_writer(cls: type[Message]) -> Callable[[Message], bytes | None] | None:
    """Return the function that writes messages of a class which this codec need not decline; None if it declines all.

    After the class was changed it declines every message.
    """
    table = current_table(cls)
    return None if table is None else table.encode


def current_table(cls: type[Message]) -> Table | None:
    """Return the table of a class as the class is now; None if only the pure codec can handle it."""
    table = _table(cls)
    return renewed(cls, table) or table


class RunReader:
    """Reads frames of protocols it has learnt, with their checksums and messages, many at a time.

    A run ends before the first frame that is not sound; reading that frame without a run raises its error.
    """

    def __init__(self) -> None:
        self.tables: Final[dict[int, _native.Table]] = {}
        """The tables of the protocols it reads."""
        self.read = partial(_native.read_run, self.tables)
        """Returns the protocol id of the run that begins at a position, its serials, its messages, and its end.

        It takes the bytes, the position and the length of the longest body of a run; it returns None if no run begins
        there.
        """
        # None: two classes were named for the protocol.
        self._classes: dict[int, type[Message] | None] = {}

    def learn(self, protocol_id: int, cls: type[Message]) -> None:
        """Read runs of a protocol from now on, with its message class ``cls`` as it is now.

        A protocol for which two classes were named is no longer read in runs.
        """
        known = self.tables.get(protocol_id)
        if known is not None and known.is_current and self._classes[protocol_id] is cls:
            return
        if self._classes.setdefault(protocol_id, cls) is not cls:
            self._classes[protocol_id] = None
            self.tables.pop(protocol_id, None)
            return
        table = current_table(cls)
        if table is not None:
            self.tables[protocol_id] = table


def _decode_declined(
    cls: type[M], data: bytes | bytearray | memoryview, table: _native.Table | None, max_elements: int
) -> M:
    current = renewed(cls, table)
    message: Any = None if current is None else current.decode(data, max_elements)
    if message is None:
        from opend.codec.reading import decode as decode_purely

        message = decode_purely(cls, data, max_elements=max_elements)
    result: M = message
    return result


def _encode_declined(message: Message, table: _native.Table | None) -> bytes:
    current = renewed(type(message), table)
    body = None if current is None else current.encode(message)
    if body is None:
        from opend.codec.writing import encode as encode_purely

        body = encode_purely(message)
    return body


def renewed(cls: type[Message], table: _native.Table | None) -> _native.Table | None:
    """Return a new table if the class, or a class it holds, has changed since; None if there is nothing to renew."""
    if table is None or table.is_current:
        return None
    for cache in caches:
        cache.clear()
    return _table(cls)


def _table(cls: type[Message]) -> _native.Table | None:
    # Return the table itself, never a second lookup: another thread may find the class changed and drop its table.
    try:
        return _tables[cls]
    except KeyError:
        pass
    try:
        table = _make(cls)
    except (TypeError, ValueError):
        table = None
    _tables[cls] = table
    return table


def _make(cls: type[Message]) -> _native.Table | None:
    if not is_plain(cls):
        return None
    rows: list[_native.Row] = []
    for field in sorted(cls.FIELDS, key=lambda field: field.number):
        held = field.message_type
        inner = None if held is None else _table(held)
        if held is not None and inner is None:
            return None
        members = None if field.enum_type is None else _members_of(field.enum_type)
        rows.append((field.number, slot_of(cls, field.attribute), field.kind, field.label, inner, members))
    return _native.Table(cls, tuple(rows))


def _members_of(enum: type[OpenEnum]) -> _native.Members:
    members = _members.get(enum)
    if members is None:
        members = _members[enum] = _native.Members(enum, {int(member): member for member in enum})
    return members
