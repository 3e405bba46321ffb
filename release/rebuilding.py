"""Build everything a second time and compare the bytes.

Invariant: two builds of one commit differ in nothing, so that anybody can check what was uploaded.
"""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

from release.findings import Failed
from release.workshop import BUILD, Workshop

__all__ = ["check_rebuilding", "different_members"]


def check_rebuilding(workshop: Workshop) -> str:
    """Build the wheels again from the unpacked sdist; the names of the members that differ are in the error."""
    folder = BUILD / "again"
    shutil.rmtree(folder, ignore_errors=True)
    told: list[str] = []
    for first, extension in ((workshop.made.wheel, "native"), (workshop.made.pure, "pure")):
        second = workshop.build_wheel(workshop.unpacked, folder / extension, extension)
        if first.read_bytes() != second.read_bytes():
            raise Failed(f"{first.name} is another one when it is built again: {different_members(first, second)}")
        told.append(f"{first.name} {hashlib.sha256(first.read_bytes()).hexdigest()[:16]}…")
    return ", ".join(told)


def different_members(first: Path, second: Path) -> str:
    """Return the names of the members that two archives do not have alike."""
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as other:
        sums = [{member.filename: member.CRC for member in archive.infolist()} for archive in (one, other)]
    return ", ".join(sorted({name for name, _ in sums[0].items() ^ sums[1].items()})) or "their order or times"
