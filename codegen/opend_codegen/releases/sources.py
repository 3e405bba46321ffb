"""Turn SOURCE (a folder, an archive, a requirement) into the vendor's files, held in memory.

Invariant: a Source has .proto files, all of them from one folder, or else compiled Python modules; nothing of the
vendor's was executed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import cast

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.identity import check_identity, is_package, is_version
from opend_codegen.protoc import is_sound_name
from opend_codegen.releases.archives import is_archive_name, read_archive, read_folder
from opend_codegen.releases.download import download, is_requirement
from opend_codegen.releases.python_modules import MODULE_ENDING

__all__ = ["Source", "read_source"]

_METADATA_FILES = ("PKG-INFO", "METADATA", "package.json")
_ID_FILES = ("constant.py", "main.js")
_OUR_TABLE = "protocols.toml"
_LONGEST_METADATA = 1 << 20
_UNKNOWN = "unknown"
_VERSIONED_NAME = re.compile(r"^(?P<package>.+?)-(?P<version>\d[^-]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The files of a release: their origin, the schema, and the files that may hold the protocol ids."""

    location: str
    """The archive's or the folder's name."""
    package: str
    version: str
    sha256: str | None
    """Digest of the archive; a folder has none."""
    protos: dict[str, bytes]
    """The .proto files by name; none where the package ships compiled Python modules only."""
    modules: dict[str, bytes]
    """The compiled Python modules by path."""
    id_files: dict[str, bytes]


def read_source(source: str, say: Callable[[str], None]) -> Source:
    """Fetch and read SOURCE, whichever of the three forms it has."""
    path = Path(source)
    if path.is_dir():
        # In a schema folder of ours, extra/ is not part of the vendor's release.
        is_ours = (path / _OUR_TABLE).is_file()
        wanted = _is_wanted_at_the_top if is_ours else _is_wanted
        return _make(path.resolve().name, read_folder(path, wanted), sha256=None)
    if path.is_file():
        return _from_archive(path)
    if is_requirement(source):
        with TemporaryDirectory(prefix="opend-download-") as scratch:
            say(f"Fetching {source}")
            return _from_archive(download(source, Path(scratch)))
    raise CodegenError(
        "no such folder or archive, and no requirement with an exact version (such as futu-api==10.11.7108)",
        file=source,
    )


def _from_archive(path: Path) -> Source:
    if not is_archive_name(path.name):
        raise CodegenError("not an archive that can be read: .tar.gz, .tgz, .whl or .zip", file=str(path))
    files = read_archive(path, _is_wanted)
    return _make(path.name, files, sha256=hashlib.sha256(path.read_bytes()).hexdigest())


def _is_wanted(name: str) -> bool:
    last = PurePosixPath(name).name
    return last.endswith((".proto", MODULE_ENDING)) or last in _METADATA_FILES or last in _ID_FILES


def _is_wanted_at_the_top(name: str) -> bool:
    return "/" not in name and _is_wanted(name)


def _make(location: str, files: dict[str, bytes], *, sha256: str | None) -> Source:
    name, version = _package_and_version(location, files)
    package = re.sub(r"[-_.]+", "-", name).lower()
    check_identity(package, version, location)
    protos = _protos(location, files)
    modules = {} if protos else {path: data for path, data in sorted(files.items()) if path.endswith(MODULE_ENDING)}
    if not protos and not modules:
        raise CodegenError(f"no .proto file and no *{MODULE_ENDING} in it", file=location)
    return Source(
        location=location,
        package=package,
        version=version,
        sha256=sha256,
        protos=protos,
        modules=modules,
        id_files={name: data for name, data in sorted(files.items()) if PurePosixPath(name).name in _ID_FILES},
    )


def _protos(location: str, files: dict[str, bytes]) -> dict[str, bytes]:
    paths = [PurePosixPath(name) for name in sorted(files) if name.endswith(".proto")]
    folders = sorted({str(path.parent) for path in paths})
    if len(folders) > 1:
        raise CodegenError(f"its .proto files lie in more than one folder: {', '.join(folders)}", file=location)
    for path in paths:
        if not is_sound_name(path.name):
            raise CodegenError(f"refused: {path.name!r} is no sound name for a .proto file", file=location)
    return {path.name: files[str(path)] for path in paths}


def _package_and_version(location: str, files: dict[str, bytes]) -> tuple[str, str]:
    """Return both from the nearest metadata file, else from the name of the archive or folder."""
    metadata = [PurePosixPath(name) for name in files if PurePosixPath(name).name in _METADATA_FILES]
    for path in sorted(metadata, key=lambda path: (len(path.parts), path)):
        found = _read_metadata(path.name, files[str(path)][:_LONGEST_METADATA].decode("utf-8", "replace"))
        if all(found):
            return found
    stem = re.sub(r"\.(tar\.gz|tgz|whl|zip)$", "", location, flags=re.IGNORECASE)
    match = _VERSIONED_NAME.match(stem)
    name, version = (match["package"], match["version"]) if match else (stem, "")
    # A folder may have any name, and then tells nothing.
    return (name if is_package(name) else _UNKNOWN, version if is_version(version) else "")


def _read_metadata(name: str, text: str) -> tuple[str, str]:
    if name != "package.json":
        header = HeaderParser().parsestr(text)
        return str(header.get("Name", "")), str(header.get("Version", ""))
    try:
        fields: object = json.loads(text)
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(fields, dict):
        return "", ""
    table = cast("dict[str, object]", fields)
    return str(table.get("name", "")), str(table.get("version", ""))
