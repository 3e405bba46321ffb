"""The codec: messages to bytes and JSON and back, from the field tables of the generated classes alone.

Bytes are read and written in C if the package was built with a compiler (``implementation`` is "native"), else by
Google's protobuf ("pure"); ``OPEND_PURE=1`` in the environment selects the latter. Both give the same results.

Invariant: writing is strict and names the wrong field; reading never returns an incomplete message. What reads columns,
and what reads or writes JSON, is loaded when it is first used.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.codec.column_reading import Columns, columns
    from opend.codec.json_mapping.reading import from_json
    from opend.codec.json_mapping.writing import to_dict, to_json
    from opend.codec.native import PendingCalls, RunReader, Table
    from opend.codec.native_columns import Shaper
    from opend.codec.strings import StringColumn
    from opend_proto.schema import Message

__all__ = [
    "Columns",
    "StringColumn",
    "checksum_maker",
    "columns",
    "decode",
    "encode",
    "exact_writer",
    "frame_writer",
    "from_json",
    "implementation",
    "native_calls",
    "native_shaper",
    "native_table",
    "run_reader",
    "to_dict",
    "to_json",
]


def _choose() -> Literal["native", "pure"]:
    if os.environ.get("OPEND_PURE") == "1":
        return "pure"
    try:
        import_module("opend.codec.native")
    except ImportError:
        return "pure"
    return "native"


implementation: Final = _choose()
"""The implementation that reads and writes bytes in this process."""

if implementation == "native":
    from opend.codec.native import decode, encode
else:
    from opend.codec.reading import decode
    from opend.codec.writing import encode

_HOMES: Final = {
    "Columns": "opend.codec.column_reading",
    "StringColumn": "opend.codec.strings",
    "columns": "opend.codec.native_columns" if implementation == "native" else "opend.codec.column_reading",
    "from_json": "opend.codec.json_mapping.reading",
    "to_dict": "opend.codec.json_mapping.writing",
    "to_json": "opend.codec.json_mapping.writing",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(home), name)
    globals()[name] = found
    return found


def exact_writer(cls: type[Message]) -> Callable[[Message], bytes | None] | None:
    """Return a function that writes messages of a class as `encode` does, with fewer steps; None if there is none.

    It returns None for a message that is of another class or that holds a value not exactly of its field's type, such
    as a text in place of a security: `encode` must judge that one.
    """
    if implementation == "native":
        from opend.codec.native import exact_writer as make
    else:
        from opend.codec.exact_writing import exact_writer as make
    return make(cls)


def checksum_maker() -> Callable[[bytes | bytearray | memoryview], bytes] | None:
    """Return a function that computes a short body's checksum faster than a library does, or None if there is none."""
    if implementation == "pure":
        return None
    from opend.codec.native import checksum

    return checksum


def frame_writer() -> Callable[[int, int, int, bytes], bytes] | None:
    """Return a function that writes a whole frame of protocol id, serial, format and body, or None if there is none."""
    if implementation == "pure":
        return None
    from opend.codec.native import write_frame

    return write_frame


def native_calls() -> type[PendingCalls] | None:
    """Return the type of tables of waiting calls that write and read frames in one go, or None if there is none."""
    if implementation == "pure":
        return None
    from opend.codec.native import PendingCalls

    return PendingCalls


def has_fast_checksum() -> bool:
    """Return whether native code makes checksums of long bodies as fast as the standard library."""
    if implementation == "pure":
        return False
    from opend.codec.native import HAS_FAST_CHECKSUM

    return HAS_FAST_CHECKSUM


def native_receiver() -> Callable[[int, int, int, list[bytes], float], None] | None:
    """Return the function that appends what a socket receives within some seconds to a list; None if there is none.

    Its arguments are the socket's number, that of a socket that ends the wait, the most bytes, the list, the seconds.
    It raises OSError; an interruption loses no bytes.
    """
    if implementation == "pure":
        return None
    from opend.codec.native import receive

    return receive


def native_table(cls: type[Message]) -> Table | None:
    """Return what `native_calls` need to write messages of a class; None if there are none, or not for this class."""
    if implementation == "pure":
        return None
    from opend.codec.native import current_table

    return current_table(cls)


@cache
def native_shaper() -> type[Shaper] | None:
    """Return what shapes the columns of frames in one go, or None if NumPy and the libraries of frames must do it."""
    if implementation == "pure":
        return None
    from opend.codec.native_columns import Shaper

    return Shaper


def run_reader() -> RunReader | None:
    """Return a reader for runs of frames, or None if this process has none."""
    if implementation == "pure":
        return None
    from opend.codec.native import RunReader

    return RunReader()
