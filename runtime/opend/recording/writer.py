"""Writes a recording: records go to the end of the file, and to the disk within a second or so.

Invariant: what was written is never changed. Once a write has failed, every further one fails with the same error; what
the file then has at its end of a record that did not fit is unfinished, and not read. Its owner alone can read
the file, whatever was allowed of one that existed, and a link is not followed.
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
"""What to do if the file exists: raise UsageError, go on at its end, or lose what was in it."""

_FRAMES: Final = frozenset({Kind.TO_SERVER, Kind.TO_CLIENT})


class RecordingWriter:
    """An open recording; all of it belongs to one thread, but for ``sync``.

    Args:
        path: The file.
        peer: What is recorded, as ``host:port``.
        existing: What to do if there is such a file. To append, it is read to its end first, and what a crash has left
            unfinished there is cut off.

    Raises:
        UsageError: The file exists, or cannot be made.
        RecordingError: Something is to be appended to what is no recording, or is damaged.
    """

    def __init__(self, path: str | PathLike[str], peer: str, *, existing: Existing = "refuse") -> None:
        self.path = Path(path)
        self.frames = 0
        """Whole frames written so far."""
        self.last_connection = 0
        """The highest number of a connection so far."""
        self.cut_off = 0
        """Bytes at the end of an existing file that a crash had left unfinished, and that were cut off."""
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
        """Take a record, with the time as it is now; it is in the file after the next ``flush``."""
        self._waiting.append(encode_record(kind, connection, time.time_ns(), time.monotonic_ns(), payload))
        self.frames += kind in _FRAMES

    def flush(self) -> None:
        """Hand what waits to the operating system; raises RecordingError, as when the disk is full."""
        if self._error is not None:
            raise self._error
        data = b"".join(self._waiting)
        self._waiting.clear()
        self._write(data)

    def sync(self) -> None:
        """Wait until what was handed over is on the disk; may be called on another thread."""
        if self._descriptor is not None:
            try:
                os.fsync(self._descriptor)
            except OSError as error:
                raise self._failed(error) from error

    def close(self) -> None:
        """Write and sync what waits, and close the file. Closing twice is the same as once."""
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
    """Take from a file that existed what it allowed others; a device or a pipe is left as it is."""
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
