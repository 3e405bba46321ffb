"""Install `packages/opend-as-futu` as a user would, and a package that builds on the vendor's client beside it.

Invariant: an environment holds the wheel of the sources as they are now, and no distribution of the vendor's.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

from tests.interop.environments import ROOT, python_with, site_packages
from tests.support.locks import locked

__all__ = ["as_futu_python", "skill_scripts"]

PACKAGE: Final = ROOT / "packages" / "opend-as-futu"
WHEELS: Final = ROOT / "build" / "interop" / "wheels"
SKILLS: Final = ("--no-deps", "futu-opend-mcp==0.1.4")
"""A third party's package with the scripts of the vendor's skill for agents; without futu-api, which it requires."""


def as_futu_python() -> Path:
    """Return an interpreter with opend-as-futu, which also finds the packages of this one: opend, and what it needs."""
    python = python_with("as-futu", ("--no-deps", "--no-index", str(_wheel())))
    # Only `addsitedir` reads the files of an editable installation.
    line = f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n"
    found = site_packages(python) / "opend_of_tests.pth"
    with locked(WHEELS.parent / "as-futu.lock"):
        if not found.exists() or found.read_text() != line:
            found.write_text(line)
    return python


def skill_scripts() -> Path:
    """Return the folder of the skill's scripts, each of which a user starts with ``python``."""
    return site_packages(python_with("skills", SKILLS)) / "futu_opend_mcp" / "_skill" / "futuapi" / "scripts"


def _wheel() -> Path:
    """Return the wheel of opend-as-futu; its folder is named after the sources."""
    sources = sorted(path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc")
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    folder = WHEELS / digest
    with locked(WHEELS.parent / "wheels.lock"):
        if not list(folder.glob("*.whl")):
            command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
            subprocess.run(command, cwd=PACKAGE, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel
