"""Walk a body byte by byte to find its first fault and the place of it.

Invariant: it runs only after decoding has failed; it ends on any input, after no more than `_MOST_STEPS` numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from opend.codec.checks import Misfit
from opend_proto.schema import Field, Message

__all__ = ["find_fault"]

_VARINT, _FIXED64, _BYTES, _GROUP, _END_GROUP, _FIXED32 = range(6)
_WIRE_TYPES: Final = {"double": _FIXED64, "float": _FIXED32, "string": _BYTES, "bytes": _BYTES, "message": _BYTES}
_LONGEST_VARINT: Final = 10
_LARGEST_TAG: Final = 2**32
# A peer that sends megabytes of fields with a fault at their end gets some hundredths of a second of our time.
_MOST_STEPS: Final = 25_000
_SHOWN_BYTES: Final = 120


class _TooFar(Exception):
    """The fault lies beyond the part that is searched."""


class _Budget:
    """The number of numbers that may still be read before the search ends."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise _TooFar


class _Cursor:
    def __init__(self, data: memoryview, budget: _Budget) -> None:
        self.budget = budget
        self._data = data
        self._position = 0

    @property
    def at_end(self) -> bool:
        return self._position >= len(self._data)

    def varint(self) -> int:
        self.budget.spend()
        value = 0
        for index in range(_LONGEST_VARINT):
            if self.at_end:
                raise Misfit("the bytes end within a number")
            byte = self._data[self._position]
            self._position += 1
            value |= (byte & 0x7F) << (7 * index)
            if byte < 0x80:
                return value
        raise Misfit("a number is longer than ten bytes")

    def take(self, length: int) -> memoryview:
        left = len(self._data) - self._position
        if length > left:
            raise Misfit(f"{length} bytes are announced, but only {left} are left")
        self._position += length
        return self._data[self._position - length : self._position]

    def tag(self) -> tuple[int, int]:
        tag = self.varint()
        if tag >= _LARGEST_TAG or tag >> 3 == 0:
            raise Misfit(f"{tag >> 3} is not a field number")
        return tag >> 3, tag & 7

    def skip(self, number: int, wire_type: int) -> None:
        if wire_type == _VARINT:
            self.varint()
        elif wire_type in {_FIXED64, _FIXED32}:
            self.take(8 if wire_type == _FIXED64 else 4)
        elif wire_type == _BYTES:
            self.take(self.varint())
        elif wire_type == _GROUP:
            self._skip_group(number)
        else:
            raise Misfit(f"field {number} has wire type {wire_type}, which cannot stand here")

    def _skip_group(self, number: int) -> None:
        open_groups = [number]
        while open_groups:
            inner, wire_type = self.tag()
            if wire_type == _GROUP:
                open_groups.append(inner)
            elif wire_type == _END_GROUP:
                if inner != open_groups.pop():
                    raise Misfit(f"the end of group {inner} does not match its start")
            else:
                self.skip(inner, wire_type)


def find_fault(cls: type[Message], data: bytes) -> Misfit | None:
    """Return the first fault of the bytes read as ``cls``, with its path below the message.

    Return None if there is none, or none within the first `_MOST_STEPS` numbers.
    """
    try:
        _walk(cls, memoryview(data), _Budget(_MOST_STEPS))
    except Misfit as fault:
        # Its traceback would refer to the caller's frame, which keeps the fault: a cycle that would hold the bytes.
        return fault.with_traceback(None)
    except _TooFar:
        pass
    return None


def _walk(cls: type[Message], data: memoryview, budget: _Budget) -> None:
    fields = {field.number: field for field in cls.FIELDS}
    seen: dict[int, int] = {}
    cursor = _Cursor(data, budget)
    while not cursor.at_end:
        number, wire_type = cursor.tag()
        field = fields.get(number)
        if field is None:
            cursor.skip(number, wire_type)
            continue
        index = seen.get(number, 0)
        seen[number] = index + 1
        try:
            _value(field, wire_type, cursor)
        except Misfit as fault:
            if field.label == "repeated":
                fault.under(f"[{index}]")
            raise fault.below(field) from None


def _value(field: Field, wire_type: int, cursor: _Cursor) -> None:
    expected = _WIRE_TYPES.get(field.kind, _VARINT)
    if wire_type == _BYTES and expected != _BYTES and field.label == "repeated":
        _packed(expected, cursor.take(cursor.varint()), cursor.budget)
    elif wire_type != expected or wire_type != _BYTES:
        cursor.skip(field.number, wire_type)
    else:
        _CONTENTS.get(field.kind, _ignore)(field, cursor.take(cursor.varint()), cursor.budget)


def _packed(expected: int, data: memoryview, budget: _Budget) -> None:
    cursor = _Cursor(data, budget)
    while not cursor.at_end:
        budget.spend()
        cursor.skip(0, expected)


def _inner(field: Field, data: memoryview, budget: _Budget) -> None:
    if field.message_type is not None:
        _walk(field.message_type, data, budget)


def _utf8(_: Field, data: memoryview, __: _Budget) -> None:
    if not _is_utf8(data):
        raise Misfit("the text is not UTF-8", bytes(data[:_SHOWN_BYTES]))


def _is_utf8(data: memoryview) -> bool:
    try:
        str(data, "utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _ignore(_: Field, __: memoryview, ___: _Budget) -> None:
    """Accept any bytes."""


_CONTENTS: Final[dict[str, Callable[[Field, memoryview, _Budget], None]]] = {"message": _inner, "string": _utf8}
