"""Read a recording on disk, record by record.

Invariant: memory does not grow with the file. An unfinished record at the end, as a crash leaves it, is reported and
not read. Damage anywhere else raises a RecordingError that names the byte, after all records before it have been read.
Nothing behind the damage is read, since it cannot be trusted.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from opend.errors import RecordingError, UsageError
from opend.recording.format import Record, read_header, read_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

__all__ = ["RecordFile"]

_BLOCK: Final = 256 * 1024
_LONGEST_HEADER: Final = 8 + 2 + 2 + 8 + 65535 + 4


class RecordFile:
    """The records of a file, which may be read several times at once, and while it is written.

    Raises:
        UsageError: The file cannot be opened.
        RecordingError: The file is not a recording, or its header is damaged.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        self.torn: int | None = None
        """The offset in bytes of an unfinished record at the end of the file; None if there is none, or until the end
        has
        been read."""
        with self._open() as file:
            data = file.read(_LONGEST_HEADER)
        try:
            self.header, self.start = read_header(data)
        except RecordingError as error:
            raise self._named(error) from None

    def records(self, start: int | None = None) -> Iterator[Record]:
        """Yield the records from the first, or from the one at the offset ``start`` in bytes."""
        offset = self.start if start is None else start
        with self._open() as file:
            file.seek(offset)
            data, position = file.read(_BLOCK), 0
            while True:
                found = self._read(data, position, offset)
                if found is not None:
                    record, end = found
                    offset += end - position
                    position = end
                    yield record
                    continue
                data, position, more = data[position:], 0, file.read(max(_BLOCK, len(data)))
                if not more:
                    break
                data += more
        self.torn = offset if data else None

    def at(self, offset: int) -> Record:
        """Return the record at an offset in bytes."""
        for record in self.records(offset):
            return record
        raise RecordingError(f"{self.path}: there is no record at byte {offset}")

    def _open(self) -> BinaryIO:
        try:
            return self.path.open("rb")
        except OSError as error:
            raise UsageError(f"{self.path} cannot be read: {error.strerror or error}") from error

    def _read(self, data: bytes, position: int, offset: int) -> tuple[Record, int] | None:
        try:
            return read_record(data, position, offset)
        except RecordingError as error:
            if not self._is_zero_from(offset):
                raise self._named(error) from None
        return None

    def _is_zero_from(self, offset: int) -> bool:
        """Return whether only zeros follow, as some file systems leave them when the machine crashes during a write."""
        with self._open() as file:
            file.seek(offset)
            while data := file.read(_BLOCK):
                if data.strip(b"\0"):
                    return False
        return True

    def _named(self, error: RecordingError) -> RecordingError:
        return RecordingError(f"{self.path}: {error.message}")
