"""The codec in C, from the sources in runtime/native; what a method answers None to, the pure codec must judge."""

from typing import Final, TypeAlias, final

from opend_proto.schema import Message, OpenEnum

INTERFACE: Final[int]

Row: TypeAlias = tuple[int, object, str, str, Table | None, Members | None]

Column: TypeAlias = tuple[bytearray | list[str | bytes | None], bytearray | None]

def read_run(
    data: bytes, position: int, longest: int, tables: dict[int, Table], /
) -> tuple[int, list[Message], int] | None: ...

@final
class Members:
    def __new__(cls, enum: type[OpenEnum], by_number: dict[int, OpenEnum], /) -> Members: ...

@final
class Table:
    def __new__(cls, message: type[Message], rows: tuple[Row, ...], /) -> Table: ...
    @property
    def is_current(self) -> bool: ...
    def decode(self, data: object, /) -> Message | None: ...
    def encode(self, message: object, /) -> bytes | None: ...
    def columns(self, data: object, path: tuple[int, ...], /) -> tuple[int, dict[int, Column]] | None: ...
