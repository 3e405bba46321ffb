"""The native codec: messages to bytes and back by the C extension, without protobuf and without attribute access.

Invariant: it does what the pure codec does. Whatever the extension declines, a wrong value or wrong bytes or a class
that is not as it was generated, the pure codec carries over or refuses; so all errors are the pure codec's.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

from opend import _native
from opend.codec.frames import Columns, column_types, import_numpy, steps_to
from opend.codec.frames import columns as read_columns_purely
from opend.codec.plain import is_plain, slot_of
from opend_proto.schema import Message, OpenEnum

__all__ = ["RunReader", "columns", "decode", "encode"]

M = TypeVar("M", bound=Message)

_INTERFACE: Final = 3
if _native.INTERFACE != _INTERFACE:
    raise ImportError("opend._native was built from other sources than these; build it again")

# None stands for a class that only the pure codec can handle.
_tables: dict[type[Message], _native.Table | None] = {}
_members: dict[type[OpenEnum], _native.Members] = {}


def decode(cls: type[M], data: bytes | bytearray | memoryview) -> M:
    """Read a protobuf body as a message of type ``cls``; fields the schema does not know are skipped.

    Raises:
        DecodeError: The bytes are malformed, a required field is missing, or a text is not UTF-8; `path` says where.
    """
    try:
        table = _tables[cls]
    except KeyError:
        table = _table(cls)
    # A table reads messages of its own class, which a type checker cannot know.
    message: Any = None if table is None else table.decode(data)
    result: M = _decode_declined(cls, data, table) if message is None else message
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


def columns(cls: type[Message], data: bytes | bytearray | memoryview, path: str) -> Columns:
    """Read the rows of a repeated message inside a body of type ``cls``, such as ``"s2c.tickerList"``, as columns.

    There is one column for each field that holds a number, a truth value, a text or bytes; fields that hold messages or
    lists are left out. NumPy is needed, which ``pip install 'opend[frames]'`` brings.

    Raises:
        DecodeError: As for `decode`.
        UsageError: The path does not lead to a repeated message, or NumPy is missing.
    """
    steps = steps_to(cls, path)
    numpy = import_numpy()
    table = _table(cls)
    table = _renewed(cls, table) or table
    found = None if table is None else table.columns(data, tuple(step.number for step in steps))
    if found is None:
        return read_columns_purely(cls, data, path)
    rows, buffers = found
    arrays: dict[str, Any] = {}
    valid: dict[str, Any] = {}
    for field, dtype in column_types(steps):
        values, present = buffers[field.number]
        as_array = numpy.array if dtype == "object" else numpy.frombuffer
        arrays[field.attribute] = as_array(values, dtype=dtype)
        if present is not None:
            valid[field.attribute] = numpy.frombuffer(present, dtype="bool")
    return Columns(rows, arrays, valid)


class RunReader:
    """Reads frames of protocols it has learnt, with their checksums and messages, many at a time.

    A run ends before the first frame that is anything but sound; reading that as one would without runs brings its
    error to light.
    """

    def __init__(self) -> None:
        self._tables: dict[int, _native.Table] = {}

    def learn(self, protocol_id: int, cls: type[Message]) -> None:
        """Take part in reading a protocol from now on, with its messages' class as it is now."""
        table = _table(cls)
        table = _renewed(cls, table) or table
        if table is not None:
            self._tables[protocol_id] = table

    def read(self, data: bytes, position: int, longest: int) -> tuple[int, list[Message], int] | None:
        """Return the id of the run that begins at a position, its messages, and where it ends; None if none begins.

        The body of each frame is no longer than ``longest``.
        """
        return _native.read_run(data, position, longest, self._tables) if self._tables else None


def _decode_declined(cls: type[M], data: bytes | bytearray | memoryview, table: _native.Table | None) -> M:
    renewed = _renewed(cls, table)
    message: Any = None if renewed is None else renewed.decode(data)
    if message is None:
        from opend.codec.reading import decode as decode_purely

        message = decode_purely(cls, data)
    result: M = message
    return result


def _encode_declined(message: Message, table: _native.Table | None) -> bytes:
    renewed = _renewed(type(message), table)
    body = None if renewed is None else renewed.encode(message)
    if body is None:
        from opend.codec.writing import encode as encode_purely

        body = encode_purely(message)
    return body


def _renewed(cls: type[Message], table: _native.Table | None) -> _native.Table | None:
    """A new table in place of one whose class, or a class it holds, was changed; None if there is nothing to renew."""
    if table is None or table.is_current:
        return None
    _tables.clear()
    return _table(cls)


def _table(cls: type[Message]) -> _native.Table | None:
    if cls not in _tables:
        try:
            _tables[cls] = _make(cls)
        except (TypeError, ValueError):
            _tables[cls] = None
    return _tables[cls]


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
    if enum not in _members:
        _members[enum] = _native.Members(enum, {int(member): member for member in enum})
    return _members[enum]
