"""Install the packages below packages/ as a user would, each in an environment that also finds opend.

Invariant: an environment holds the wheel of the sources as they are now.
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

__all__ = ["python_of", "wheel_of"]

_WHEELS: Final = ROOT / "build" / "interop" / "wheels"


def python_of(name: str, package: Path, requirements: tuple[str, ...] = ()) -> Path:
    """Return an interpreter with a package's wheel, which also finds the packages of this one: opend, and its needs.

    Nothing is installed besides the wheel and the ``requirements``, since what opend needs is there already.
    """
    python = python_with(name, ("--no-deps", *requirements, str(wheel_of(package))))
    # Only `addsitedir` reads the files of an editable installation.
    line = f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n"
    found = site_packages(python) / "opend_of_tests.pth"
    with locked(_WHEELS.parent / f"{name}.lock"):
        if not found.exists() or found.read_text() != line:
            found.write_text(line)
    return python


def wheel_of(package: Path) -> Path:
    """Return the wheel of a package; its folder is named after the sources."""
    sources = sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc")
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    folder = _WHEELS / digest
    with locked(_WHEELS.parent / "wheels.lock"):
        if not list(folder.glob("*.whl")):
            command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
            subprocess.run(command, cwd=package, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel
