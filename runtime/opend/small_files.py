"""Read, append to and replace small files, such as keys, logs and notes, without trusting that they are such files.

Invariant: reading never waits for another process and never takes more memory than the longest that is allowed; what is
appended to is a file of this user's that nobody else may read; at any moment a file that is replaced is the old or the
new one, and whole.
"""

from __future__ import annotations

import errno
import os
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["open_to_append", "read_private_text", "read_small_file", "replace_file"]

_CAREFULLY: Final = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY", "O_CLOEXEC"))
"""Opening a pipe without a writer would wait for one, and a terminal could become that of this process."""

_EVERYONE: Final = 0o007
_OTHERS: Final = 0o077
_APPENDING: Final = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | _CAREFULLY


def read_small_file(path: Path, longest: int) -> tuple[bytes, int]:
    """Return the content of a file and its mode.

    Raises OSError, whose ``strerror`` says why in words for a user, if it cannot be read, is a directory, a pipe or a
    device, or holds more than ``longest`` bytes.
    """
    _check_regular(path, path.stat().st_mode)  # Before opening it, which alone moves some devices.
    with os.fdopen(os.open(path, os.O_RDONLY | _CAREFULLY), "rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        _check_regular(path, mode)  # It may be another file by now.
        content = file.read(longest + 1)
    if len(content) > longest:
        raise OSError(errno.EFBIG, f"it is longer than {longest:,} bytes", str(path))
    return content, mode


def read_private_text(path: Path, longest: int, what: str) -> str:
    """Return the text of a file that not every user of this machine may use; raises UsageError, calling it ``what``."""
    try:
        content, mode = read_small_file(path, longest)
        text = content.decode()
    except (OSError, UnicodeError) as error:
        raise UsageError(f"{what} cannot be read: {path}: {getattr(error, 'strerror', None) or error}") from error
    if os.name == "posix" and mode & _EVERYONE:
        raise UsageError(f"every user of this machine may use {path}: say chmod 600 {path}")
    return text


def open_to_append(path: Path, what: str) -> int:
    """Return the descriptor of a file that only this user may use, made if need be, to whose end all writes go.

    Raises UsageError, calling the file ``what``, if it cannot be opened, is a symbolic link, is no file, or belongs to
    or may be used by others.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, _APPENDING, 0o600)
    except OSError as error:
        # A symbolic link is told as one of "too many levels" of them.
        why = "it is a symbolic link" if error.errno == errno.ELOOP else error.strerror or error
        raise UsageError(f"{what} cannot be written: {path}: {why}") from None
    try:
        status = os.fstat(descriptor)
        _check_regular(path, status.st_mode)
        if os.name == "posix" and status.st_uid != os.geteuid():
            raise UsageError(f"{what} belongs to another user: {path}")
        if os.name == "posix" and status.st_mode & _OTHERS:
            raise UsageError(f"others may use {what}: say chmod 600 {path}")
    except (OSError, UsageError) as error:
        os.close(descriptor)
        if isinstance(error, UsageError):
            raise
        raise UsageError(f"{what} cannot be written: {path}: {error.strerror}") from None
    return descriptor


def replace_file(path: Path, content: bytes) -> None:
    """Put a file with this content in the place of another, or of none, once all of it is on the disk; raises OSError.

    Until then it lies beside it, with ``.writing`` behind its name.
    """
    writing = path.with_name(f"{path.name}.writing")
    with writing.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    writing.replace(path)


def _check_regular(path: Path, mode: int) -> None:
    if not S_ISREG(mode):
        kind = "a directory" if S_ISDIR(mode) else "a pipe or a device"
        raise OSError(errno.EINVAL, f"it is {kind}, not a file", str(path))
