"""Read the files of a vendor's package out of a folder or an archive, into memory.

Invariant: nothing is unpacked onto the disk and nothing is executed; an archive with a member that would leave its own
folder (an absolute path, `..`, a link) is refused whole.
"""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from opend_codegen.errors import CodegenError

__all__ = ["is_archive_name", "read_archive", "read_folder"]

_LARGEST_FILE = 16 << 20
_LARGEST_SUM = 256 << 20
_TAR_ENDINGS = (".tar.gz", ".tgz")
_ZIP_ENDINGS = (".whl", ".zip")

Wanted = Callable[[str], bool]
Member = tuple[str, int, Callable[[], bytes]]


def is_archive_name(name: str) -> bool:
    """Whether a file of this name is an archive that can be read."""
    return name.lower().endswith(_TAR_ENDINGS + _ZIP_ENDINGS)


def read_archive(path: Path, wanted: Wanted) -> dict[str, bytes]:
    """The wanted files of an archive, by their path inside it."""
    members = _tar_members if path.name.lower().endswith(_TAR_ENDINGS) else _zip_members
    try:
        return _collect(members(path, wanted), path.name)
    except (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
        raise CodegenError(f"this archive cannot be read: {error}", file=str(path)) from error


def read_folder(path: Path, wanted: Wanted) -> dict[str, bytes]:
    """The wanted files below a folder, by their path inside it; links are not followed."""
    files = (file for file in sorted(path.rglob("*")) if file.is_file() and not file.is_symlink())
    names = ((file.relative_to(path).as_posix(), file) for file in files)
    return _collect(((name, file.stat().st_size, file.read_bytes) for name, file in names if wanted(name)), str(path))


def _collect(members: Iterable[Member], archive: str) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    total = 0
    for name, size, read in members:
        total += size
        if size > _LARGEST_FILE or total > _LARGEST_SUM:
            raise CodegenError(f"{name} is too large to be part of a schema ({size:,} bytes)", file=archive)
        files[name] = read()
    return files


def _tar_members(path: Path, wanted: Wanted) -> Iterator[Member]:
    with tarfile.open(path, "r:gz") as archive:
        for member in archive:
            _refuse_escape(member.name, path, is_link=member.issym() or member.islnk())
            if member.isfile() and wanted(member.name):
                yield member.name, member.size, partial(_tar_bytes, archive, member)


def _tar_bytes(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    stream = archive.extractfile(member)
    return stream.read() if stream else b""


def _zip_members(path: Path, wanted: Wanted) -> Iterator[Member]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            is_link = (member.external_attr >> 16) & 0o170000 == 0o120000
            _refuse_escape(member.filename, path, is_link=is_link)
            if not member.is_dir() and wanted(member.filename):
                yield member.filename, member.file_size, partial(archive.read, member)


def _refuse_escape(name: str, archive: Path, *, is_link: bool) -> None:
    plain = PurePosixPath(name.replace("\\", "/"))
    if plain.is_absolute() or ".." in plain.parts or ":" in name.split("/", 1)[0]:
        raise CodegenError(f"refused: the member {name!r} points outside the archive", file=archive.name)
    if is_link:
        raise CodegenError(f"refused: the member {name!r} is a link", file=archive.name)
