"""Compare the contents of the archives with the repository: nothing is missing, nothing is there by accident.

Invariant: what must be in a wheel follows from the files that git tracks, not from a list that somebody keeps.
"""

from __future__ import annotations

import email
import tarfile
import zipfile
from collections.abc import Iterable
from email.message import Message
from pathlib import Path, PurePosixPath
from typing import Final

from release.findings import Failed, run
from release.workshop import Workshop, read_project

__all__ = ["check_contents", "sdist_faults", "wheel_faults"]

PLACES: Final = {
    "codegen/opend_codegen": "opend_codegen",
    "generated/opend_proto": "opend_proto",
    "runtime/opend": "opend",
    "templates": "opend_codegen/templates",
    "proto": "opend_codegen/proto",
}
"""The folders of the repository that a wheel holds, and where in it; the last two are the shape and the knowledge."""
_TYPED: Final = ("opend/py.typed", "opend_proto/py.typed")
_COMMANDS: Final = ("opend", "opend-codegen")
_KNOWLEDGE: Final = ("protocols.toml", "enum_fields.toml", "messages.toml", "history.toml", "SOURCE.toml")
_SIZE: Final = 16 * 1024 * 1024
"""Bytes that no archive exceeds; one that does holds what it should not."""


def check_contents(workshop: Workshop) -> str:
    """Check the archives: their files, their metadata, and what the index will make of it."""
    made = workshop.made
    tracked = run(["git", "ls-files", "-z"], workshop.clone).split("\0")
    version = str(read_project(workshop.clone)["version"])
    faults = sdist_faults(made.sdist, tracked, version)
    for wheel in (made.wheel, made.pure):
        faults += wheel_faults(wheel, tracked, version)
    faults += [f"{path.name} has {path.stat().st_size:,} bytes" for path in made.files if path.stat().st_size > _SIZE]
    if faults:
        raise Failed("\n".join(faults))
    run([workshop.tool("twine"), "check", "--strict", *made.files], workshop.clone)
    return ", ".join(f"{path.name} ({path.stat().st_size // 1024:,} KiB)" for path in made.files)


def sdist_faults(sdist: Path, tracked: Iterable[str], version: str) -> list[str]:
    """Return what is wrong with an sdist: it holds what git tracks, its metadata, and nothing else."""
    with tarfile.open(sdist) as archive:
        names = {str(PurePosixPath(*PurePosixPath(name).parts[1:])) for name in archive.getnames()}
    wanted = {name for name in tracked if name} | {"PKG-INFO"}
    root = f"opend-{version}"
    faults = [] if sdist.name == f"{root}.tar.gz" else [f"the sdist of {version} is called {sdist.name}"]
    return faults + _differences(sdist.name, wanted, names)


def wheel_faults(wheel: Path, tracked: Iterable[str], version: str) -> list[str]:
    """Return what is wrong with a wheel of opend, with the extension or without it."""
    info = f"opend-{version}.dist-info"
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        if f"{info}/METADATA" not in names:
            return [f"{wheel.name} has no {info}/METADATA"]
        metadata = email.message_from_bytes(archive.read(f"{info}/METADATA"))
        entries = archive.read(f"{info}/entry_points.txt").decode() if f"{info}/entry_points.txt" in names else ""
    extensions = {name for name in names if PurePosixPath(name).suffix in {".so", ".pyd"}}
    wanted = {place for name in tracked if (place := _place_in_wheel(name)) is not None}
    own = {f"{info}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")}
    faults = _differences(wheel.name, wanted | own, names - extensions)
    faults += [f"{wheel.name} lacks {name}" for name in (*_TYPED, *_knowledge()) if name not in names]
    faults += _extension_faults(wheel.name, extensions)
    faults += [f"{wheel.name} lacks the command {name}" for name in _COMMANDS if f"\n{name} =" not in entries]
    return faults + _metadata_faults(wheel.name, metadata, version)


def _knowledge() -> list[str]:
    return [f"opend_codegen/proto/{name}" for name in _KNOWLEDGE]


def _place_in_wheel(name: str) -> str | None:
    """Return where a wheel holds a file of the repository; None if it does not."""
    for folder, place in PLACES.items():
        if name.startswith(f"{folder}/"):
            return f"{place}{name.removeprefix(folder)}"
    return None


def _extension_faults(name: str, extensions: set[str]) -> list[str]:
    is_pure = name.endswith("-none-any.whl")
    if is_pure and extensions:
        return [f"{name} is for every machine, and holds {', '.join(sorted(extensions))}"]
    if not is_pure and [str(PurePosixPath(path).parent) for path in extensions] != ["opend"]:
        return [f"{name} should hold one extension, in opend/, and holds {sorted(extensions)}"]
    return []


def _metadata_faults(name: str, metadata: Message, version: str) -> list[str]:
    wanted = {
        "Name": "opend",
        "Version": version,
        "License-Expression": "Apache-2.0",
        "License-File": "LICENSE",
        "Requires-Python": ">=3.11",
        "Description-Content-Type": "text/markdown",
    }
    wrong = {key: value for key, value in wanted.items() if metadata[key] != value}
    return [f"{name}: {key} is {metadata[key]!r}, not {value!r}" for key, value in wrong.items()]


def _differences(name: str, wanted: set[str], found: set[str]) -> list[str]:
    missing, extra = sorted(wanted - found), sorted(found - wanted)
    faults = [f"{name} lacks {_some(missing)}"] if missing else []
    return faults + ([f"{name} holds {_some(extra)}, which should not be there"] if extra else [])


def _some(names: list[str]) -> str:
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more files" if len(names) > 5 else "")
