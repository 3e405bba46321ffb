"""Write a recording: append records to the file, and sync them to the disk within about a second.

Invariant: written records are never changed. Once a write has failed, all later ones fail with the same error; a record
that was written in part stays at the end of the file as an unfinished one, which readers skip. Only its owner can read
the file, whatever the permissions of an existing file were, and symbolic links are not followed.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, Self, TypeAlias

from opend.errors import RecordingError, UsageError
from opend.recording.file import RecordFile
from opend.recording.format import FileHeader, Kind, encode_header, encode_record

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType

if sys.platform != "win32":
    import fcntl

__all__ = ["Existing", "RecordingWriter"]

Existing: TypeAlias = Literal["refuse", "append", "replace"]
"""What to do if the file exists: raise UsageError, continue at its end, or overwrite it."""

_FRAMES: Final = frozenset({Kind.TO_SERVER, Kind.TO_CLIENT})


class RecordingWriter:
    """An open recording; one thread owns it, except for ``sync``.

    Args:
        path: The path of the file.
        peer: The gateway that is recorded, as ``host:port``.
        existing: What to do if the file exists. Before appending, the file is read to its end, and an unfinished record
            that a crash has left there is cut off.

    Raises:
        UsageError: The file exists, or cannot be created.
        RecordingError: The file to append to is not a recording, or is damaged.
    """

    def __init__(self, path: str | PathLike[str], peer: str, *, existing: Existing = "refuse") -> None:
        self.path = Path(path)
        self.frames = 0
        """The number of whole frames written so far."""
        self.last_connection = 0
        """The highest connection number so far."""
        self.cut_off = 0
        """The number of bytes cut off the end of an existing file, where a crash had left an unfinished record."""
        self._waiting: list[bytes] = []
        self._error: RecordingError | None = None
        self._descriptor: int | None = _open(self.path, existing)
        try:
            _lock(self.path, self._descriptor)
            _keep_from_others(self.path, self._descriptor)
            if existing == "replace":
                os.ftruncate(self._descriptor, 0)
            self.size = self._begin(peer)
        except BaseException:
            self._release()
            raise

    def add(self, kind: Kind, connection: int, payload: bytes) -> None:
        """Buffer a record with the current time; the next ``flush`` writes it."""
        self._waiting.append(encode_record(kind, connection, time.time_ns(), time.monotonic_ns(), payload))
        self.frames += kind in _FRAMES

    def flush(self) -> None:
        """Write the buffered records to the file; raise RecordingError if that fails, as when the disk is full."""
        if self._error is not None:
            raise self._error
        data = b"".join(self._waiting)
        self._waiting.clear()
        self._write(data)

    def sync(self) -> None:
        """Wait until the flushed records are on the disk; may be called on another thread."""
        if self._descriptor is not None:
            try:
                os.fsync(self._descriptor)
            except OSError as error:
                raise self._failed(error) from error

    def close(self) -> None:
        """Write and sync the buffered records, and close the file. Closing it again does nothing."""
        if self._descriptor is None:
            return
        try:
            if self._error is None:
                self.flush()
                self.sync()
        finally:
            self._release()

    def _begin(self, peer: str) -> int:
        descriptor = self._opened()
        if os.fstat(descriptor).st_size == 0:
            self.size = 0
            self._write(encode_header(FileHeader(time.time_ns(), peer)))
        else:
            self.size = self._find_end()
            os.ftruncate(descriptor, self.size)
            os.lseek(descriptor, self.size, os.SEEK_SET)
        self.add(Kind.STARTED, 0, peer.encode())
        self.flush()
        return self.size

    def _find_end(self) -> int:
        file = RecordFile(self.path)
        for record in file.records():
            self.last_connection = max(self.last_connection, record.connection)
        size = self.path.stat().st_size
        end = size if file.torn is None else file.torn
        self.cut_off = size - end
        return end

    def _write(self, data: bytes) -> None:
        descriptor, view = self._opened(), memoryview(data)
        while view:
            try:
                written = os.write(descriptor, view)
            except OSError as error:
                raise self._failed(error) from error
            self.size += written
            view = view[written:]

    def _opened(self) -> int:
        if self._descriptor is None:
            raise UsageError(f"{self.path} is closed")
        return self._descriptor

    def _failed(self, error: OSError) -> RecordingError:
        self._error = RecordingError(
            f"{self.path} cannot be written: {error.strerror or error}; the recording ends after {self.size} bytes"
        )
        return self._error

    def _release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _open(path: Path, existing: Existing) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    flags |= os.O_EXCL if existing == "refuse" else 0
    try:
        return os.open(path, flags, 0o600)
    except FileExistsError as error:
        raise UsageError(
            f"{path} exists: choose another name, or say whether to append to it or to replace it"
        ) from error
    except OSError as error:
        if path.is_symlink():
            raise UsageError(f"{path} is a link, which is not followed: name the file itself") from error
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error


def _keep_from_others(path: Path, descriptor: int) -> None:
    """Remove others' permissions from an existing file; leave a device or a pipe as it is."""
    if os.name == "posix" and stat.S_ISREG(os.fstat(descriptor).st_mode):
        try:
            os.fchmod(descriptor, 0o600)
        except OSError as error:
            raise UsageError(f"{path} belongs to somebody else, who could read it: choose another name") from error


def _lock(path: Path, descriptor: int) -> None:
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise UsageError(f"{path} is being written by another recorder") from error
