"""The codec in C, from the sources in runtime/native; what a method answers None to, the pure codec must judge."""

from typing import Final, TypeAlias, final

from opend_proto.schema import Message, OpenEnum

INTERFACE: Final[int]

Row: TypeAlias = tuple[int, object, str, str, Table | None, Members | None]

# The values; the offsets of texts; in which rows it is present.
Column: TypeAlias = tuple[bytearray, bytearray | None, bytearray | None]

def read_run(
    tables: dict[int, Table], data: bytes, position: int, longest: int, /
) -> tuple[int, list[int], list[Message], int] | None: ...
def checksum(body: bytes | bytearray | memoryview, /) -> bytes: ...
def write_frame(protocol_id: int, serial: int, body_format: int, body: bytes, /) -> bytes: ...

@final
class Members:
    def __new__(cls, enum: type[OpenEnum], by_number: dict[int, OpenEnum], /) -> Members: ...

@final
class Table:
    def __new__(cls, message: type[Message], rows: tuple[Row, ...], /) -> Table: ...
    @property
    def is_current(self) -> bool: ...
    def decode(self, data: object, max_elements: int, /) -> Message | None: ...
    def encode(self, message: object, /) -> bytes | None: ...

@final
class Layout:
    def __new__(cls, table: Table, path: tuple[int, ...], columns: tuple[tuple[int, ...], ...], /) -> Layout: ...
    def read(self, data: object, max_rows: int, /) -> tuple[int, tuple[Column, ...]] | None: ...
