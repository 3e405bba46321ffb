"""Compare the native codec with the pure one: messages, columns, bytes, runs, and errors with all their attributes.

Invariant: for any bytes, a function returns if the two agree and raises AssertionError if not; it needs no test
framework.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, ClassVar, Final

from tests.support.schemas.plain import plain
from tests.support.schemas.samples import Everything

from opend.codec import column_reading, reading, writing
from opend.codec.column_reading import Columns
from opend.errors import OpenDError
from opend.frame import BODY_PROTOBUF, FrameDecoder, digest, encode_frame
from opend_proto.schema import Field, Message, empty_list

__all__ = ["Rows", "agree_on", "columns_agree_on", "outcome", "paths_in", "runs_agree_on"]

_PROTOCOL: Final = 3011
_LONGEST: Final = 4096


@dataclass(slots=True, kw_only=True)
class Rows(Message):
    """A message whose rows have fields of every kind."""

    FULL_NAME: ClassVar[str] = "Test.Rows"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "rows", "rows", "message", "repeated", message=Everything),)

    rows: list[Everything] = empty_list()


def native_module() -> Any:
    """Return the native codec, which this module does not need to be imported."""
    return import_module("opend.codec.native")


def outcome(function: Callable[..., Any], *arguments: object) -> object:
    """Return the result of a call in a form that distinguishes NaN, -0.0 and the types of values."""
    try:
        result = function(*arguments)
    except OpenDError as error:
        return type(error), error.message, str(error), getattr(error, "path", None)
    if isinstance(result, Columns):
        return result.rows, [(name, array.dtype.str, array.tobytes()) for name, array in _arrays(result)]
    return plain(result) if isinstance(result, Message) else result


def _arrays(columns: Columns) -> Iterator[tuple[str, Any]]:
    yield from columns.arrays.items()
    yield from columns.valid.items()
    for name, strings in columns.strings.items():
        yield from ((name, array) for array in (strings.offsets, strings.data))
        assert strings.valid is columns.valid.get(name)


def columns_agree_on(cls: type[Message], body: bytes, path: str) -> None:
    """Assert that both codecs read the same columns from the bytes."""
    native_columns = import_module("opend.codec.native_columns")
    assert outcome(native_columns.columns, cls, body, path) == outcome(column_reading.columns, cls, body, path)


def paths_in(cls: type[Message]) -> Iterator[str]:
    """Yield the paths to the repeated messages in a class, through single messages."""
    for field in cls.FIELDS:
        if field.label == "repeated" and field.message_type:
            yield field.name
        elif field.message_type:
            yield from (f"{field.name}.{path}" for path in paths_in(field.message_type))


def agree_on(cls: type[Message], body: bytes) -> None:
    """Assert that both codecs give the same result for the bytes, and for the message if they hold one."""
    native = native_module()
    expected = outcome(reading.decode, cls, body)
    assert outcome(native.decode, cls, body) == expected
    assert outcome(native.decode, cls, memoryview(bytearray(body))) == expected
    for path in paths_in(cls):
        columns_agree_on(cls, body, path)
    if isinstance(expected, dict):
        message = native.decode(cls, body)
        written = writing.encode(message)
        assert native.encode(message) == writing.encode_carefully(message) == written
        assert outcome(native.decode, cls, written) == expected


def runs_agree_on(cls: type[Message], stream: bytes) -> None:
    """Assert that a run gives the same as the pure code gives frame by frame, up to the first frame that it refuses.

    It may end earlier, at a message that the native codec leaves to the pure one.
    """
    native = native_module()
    reader = native.RunReader()
    reader.learn(_PROTOCOL, cls)
    found: tuple[int, list[int], list[Message], int] | None = reader.read(stream, 0, _LONGEST)
    sound = list(_sound_frames(cls, stream))
    bodies = [body for _, body in sound]
    read: list[Message] = [] if found is None else found[2]
    assert found is None or found[:2] == (_PROTOCOL, [serial for serial, _ in sound[: len(read)]])
    assert found is None or found[3] == sum(len(frame_of(body)) for body in bodies[: len(read)])
    assert list(map(plain, read)) == [plain(reading.decode(cls, body)) for body in bodies[: len(read)]]
    assert len(read) == len(bodies) or native._table(cls).decode(bodies[len(read)], _LONGEST) is None


def frame_of(body: bytes) -> bytes:
    """Return a valid frame of the protocol of the runs; both ways to write it give the same bytes."""
    frame = encode_frame(_PROTOCOL, 1, body)
    assert native_module().write_frame(_PROTOCOL, 1, BODY_PROTOBUF, body) == frame
    return frame


def _sound_frames(cls: type[Message], stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the serials, which no checksum covers, and the bodies of valid frames."""
    try:
        for frame in FrameDecoder(_LONGEST).feed(stream):
            if (frame.protocol_id, frame.body_format, digest(frame.body)) != (_PROTOCOL, BODY_PROTOBUF, frame.sha1):
                return
            reading.decode(cls, frame.body)
            yield frame.serial, bytes(frame.body)
    except OpenDError:
        return
