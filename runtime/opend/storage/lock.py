"""Let one process at a time write to a folder of collected data.

Invariant: the lock is the operating system's, so it ends with its process, however that ends; what is in the file only
says who holds it.
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress
from datetime import datetime
from json import dumps, loads
from typing import TYPE_CHECKING, Final, Self, cast

from opend.errors import StorageError, StorageInUse

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

__all__ = ["LOCK_NAME", "FolderLock"]

LOCK_NAME: Final = ".lock"
"""The file, in the folder of the collected data, that who writes to it locks."""
_LONGEST: Final = 4096
_FAR: Final = 1 << 30
"""The byte that Windows locks: it cannot be read meanwhile, so it lies behind the text."""


class FolderLock:
    """The right to write to a folder, within a ``with`` block; the folder is made if it is not there.

    Raises:
        StorageInUse: Another process has it; the message says which, where, and since when.
        StorageError: The folder cannot be made or written to.
    """

    def __init__(self, root: Path, purpose: str, *, name: str = LOCK_NAME) -> None:
        """Set up; ``purpose`` is what the process does, such as ``opend collect``, for those who come second.

        ``name`` is that of the file to lock: work that can go on beside a collector has its own.
        """
        self._root = root
        self._name = name
        self._purpose = purpose
        self._descriptor: int | None = None

    def __enter__(self) -> Self:
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
            descriptor = os.open(self._root / self._name, flags, 0o644)
        except FileExistsError as error:
            raise StorageError(f"{self._root} is no folder") from error
        except OSError as error:
            raise StorageError(f"{self._root} cannot be written to: {error.strerror or error}") from error
        try:
            _lock(descriptor)
        except OSError as error:
            holder = _holder(descriptor)
            os.close(descriptor)
            raise StorageInUse(
                f"{self._root} is being written to by {holder}: end that first, or name another folder"
            ) from error
        self._descriptor = descriptor
        self._say_who(descriptor)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)  # This frees the lock; the file stays, lest two lock different ones.
            self._descriptor = None

    def _say_who(self, descriptor: int) -> None:
        since = datetime.now().astimezone().isoformat(timespec="seconds")
        who = {"purpose": self._purpose, "pid": os.getpid(), "host": socket.gethostname(), "since": since}
        with suppress(OSError):  # On a full disk the lock holds all the same, and the writing will say what is wrong.
            os.ftruncate(descriptor, 0)
            os.write(descriptor, dumps(who).encode())


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(descriptor: int) -> str:
    """Return who holds the lock, as it says itself."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        told: object = loads(os.read(descriptor, _LONGEST))
    except (OSError, ValueError):
        return "another process"
    if not isinstance(told, dict):
        return "another process"
    who = {str(key): str(value) for key, value in cast("dict[object, object]", told).items()}
    return "{purpose} (process {pid} on {host}, since {since})".format_map(_Unknown(who))


class _Unknown(dict[str, str]):
    """Says ? for what the holder did not say."""

    def __missing__(self, key: str) -> str:
        return "?"
