"""Read the files of a vendor's package out of a folder or an archive, into memory.

Invariant: nothing is unpacked onto the disk and nothing is executed; an archive with a member that would leave its own
folder (an absolute path, `..`, a link) is refused whole. Bytes are counted as they are read, whatever sizes the
archive states.
"""

from __future__ import annotations

import gzip
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from opend_codegen.errors import CodegenError

__all__ = ["LARGEST_ARCHIVE", "is_archive_name", "read_archive", "read_folder"]

# The largest of the vendor's 122 archives has 6 MB packed and 19 MB unpacked, 440 members seven folders deep, of which
# an import reads 1.6 MB, no file over 0.3 MB.
LARGEST_ARCHIVE = 64 << 20
_LARGEST_UNPACKED = 256 << 20
_LARGEST_FILE = 4 << 20
_LARGEST_SUM = 32 << 20
_LARGEST_DIRECTORY = 4 << 20
_MOST_MEMBERS = 10_000
_DEEPEST = 32

_TAR_ENDINGS = (".tar.gz", ".tgz")
_ZIP_ENDINGS = (".whl", ".zip")
_ZIP_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# The signatures of a zip's end record and of the ZIP64 one's locator; a comment of at most 64 KiB follows the former.
_ZIP_END = b"PK\x05\x06"
_ZIP_64_END = b"PK\x06\x07"
_ZIP_TAIL = 22 + (1 << 16)
_UNREADABLE = (
    *(tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError),
    *(ValueError, LookupError, OverflowError, MemoryError),
)

Wanted = Callable[[str], bool]
Member = tuple[str, Callable[[int], bytes]]


class _TooMuch(Exception):
    """An archive holds more than any release does; the text names the excess."""


def is_archive_name(name: str) -> bool:
    """Whether a file of this name is an archive that can be read."""
    return name.lower().endswith(_TAR_ENDINGS + _ZIP_ENDINGS)


def read_archive(path: Path, wanted: Wanted) -> dict[str, bytes]:
    """The wanted files of an archive, by their path inside it."""
    members = _tar_members if path.name.lower().endswith(_TAR_ENDINGS) else _zip_members
    try:
        if path.stat().st_size > LARGEST_ARCHIVE:
            raise _TooMuch(f"{path.stat().st_size:,} bytes")
        return _collect(members(path, wanted), path.name)
    except _TooMuch as error:
        raise CodegenError(f"this archive is too large to be a schema's: {error}", file=str(path)) from error
    except _UNREADABLE as error:
        raise CodegenError(f"this archive cannot be read: {error}", file=str(path)) from error


def read_folder(path: Path, wanted: Wanted) -> dict[str, bytes]:
    """The wanted files below a folder, by their path inside it; links are not followed."""
    try:
        return _collect(_folder_members(path, wanted), str(path))
    except _TooMuch as error:
        raise CodegenError(f"this folder is too large to be a schema's: {error}", file=str(path)) from error


def _collect(members: Iterable[Member], archive: str) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    total = 0
    for name, read in members:
        files[name] = read(_LARGEST_FILE + 1)
        total += len(files[name])
        if len(files[name]) > _LARGEST_FILE or total > _LARGEST_SUM:
            raise CodegenError(f"{name} is too large to be part of a schema", file=archive)
    return files


def _folder_members(path: Path, wanted: Wanted) -> Iterator[Member]:
    count = 0
    for folder, folders, names in os.walk(path):
        folders.sort()
        count += len(folders) + len(names)
        _check_count(count)
        for name in sorted(names):
            file = Path(folder, name)
            inside = file.relative_to(path).as_posix()
            if wanted(inside) and file.is_file() and not file.is_symlink():
                yield inside, partial(_file_bytes, file)


def _file_bytes(file: Path, limit: int) -> bytes:
    with file.open("rb") as stream:
        return stream.read(limit)


class _Counted(gzip.GzipFile):
    """An unpacked stream that raises an error once it has returned more than any release holds."""

    _left = _LARGEST_UNPACKED

    def read(self, size: int | None = -1) -> bytes:
        """Return the next bytes."""
        data = super().read(size)
        self._left -= len(data)
        if self._left < 0:
            raise _TooMuch(f"more than {_LARGEST_UNPACKED:,} bytes unpacked")
        return data


def _tar_members(path: Path, wanted: Wanted) -> Iterator[Member]:
    # As a stream: members are read in their order, and nothing twice.
    with _Counted(path) as unpacked, tarfile.open(fileobj=unpacked, mode="r|") as archive:
        for number, member in enumerate(archive, start=1):
            _check_count(number)
            _refuse_escape(member.name, path, is_link=member.issym() or member.islnk())
            if member.isfile() and wanted(member.name):
                yield member.name, partial(_tar_bytes, archive, member)


def _tar_bytes(archive: tarfile.TarFile, member: tarfile.TarInfo, limit: int) -> bytes:
    stream = archive.extractfile(member)
    return stream.read(limit) if stream else b""


def _zip_members(path: Path, wanted: Wanted) -> Iterator[Member]:
    _check_directory(path)
    with zipfile.ZipFile(path) as archive:
        for number, member in enumerate(archive.infolist(), start=1):
            _check_count(number)
            is_link = (member.external_attr >> 16) & 0o170000 == 0o120000
            _refuse_escape(member.filename, path, is_link=is_link)
            if not member.is_dir() and wanted(member.filename):
                yield member.filename, partial(_zip_bytes, archive, member)


def _zip_bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> bytes:
    if member.compress_type not in _ZIP_METHODS:  # The others can unpack a few bytes to many megabytes at once.
        raise zipfile.BadZipFile(f"{member.filename} is packed in a way that no release is")
    with archive.open(member) as stream:
        return stream.read(limit)


def _check_directory(path: Path) -> None:
    """Check the size of a zip's directory before zipfile reads all of it at once."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _ZIP_TAIL))
        tail = file.read()
    place = tail.rfind(_ZIP_END)
    size = int.from_bytes(tail[place + 12 : place + 16], "little") if place >= 0 else 0
    if size > _LARGEST_DIRECTORY or _ZIP_64_END in tail[max(0, place - 20) : max(0, place)]:
        raise _TooMuch("its directory is that of a larger one")


def _check_count(count: int) -> None:
    if count > _MOST_MEMBERS:
        raise _TooMuch(f"more than {_MOST_MEMBERS:,} members")


def _refuse_escape(name: str, archive: Path, *, is_link: bool) -> None:
    plain = PurePosixPath(name.replace("\\", "/"))
    if plain.is_absolute() or ".." in plain.parts or ":" in name.split("/", 1)[0]:
        raise CodegenError(f"refused: the member {name!r} points outside the archive", file=archive.name)
    if len(plain.parts) > _DEEPEST:
        raise CodegenError(f"refused: a member lies more than {_DEEPEST} folders deep", file=archive.name)
    if is_link:
        raise CodegenError(f"refused: the member {name!r} is a link", file=archive.name)
