"""Replace the package that is installed in this environment with a generated one.

Invariant: afterwards the installer's own record lists every file of the package, so that an uninstall removes them all.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from opend_codegen.errors import CodegenError

__all__ = ["installed_folder", "record_package"]

_DISTRIBUTION = "opend"


def installed_folder(package: str) -> Path:
    """Return the folder that holds the installed package; refuse a checkout, whose files must not be overwritten."""
    found = _found()
    folder = Path(str(found.locate_file("")))
    if not (folder / package / "__init__.py").is_file():
        cause = f"{_DISTRIBUTION} is installed from a checkout here, so there is no installed {package}; give --out DIR"
        raise CodegenError(cause, file=str(folder))
    return folder


def record_package(package: str) -> None:
    """Bring the installer's record up to date with the files of the package."""
    found = _found()
    record = Path(str(found.locate_file(f"{_DISTRIBUTION}-{found.version}.dist-info"))) / "RECORD"
    if not record.is_file():
        return  # Only pip and similar installers keep a record; without one there is nothing to update.
    rows = [row for row in csv.reader(record.read_text(encoding="utf-8").splitlines()) if row]
    kept = [row for row in rows if not row[0].startswith(f"{package}/")]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([*_rows(package), *kept])
    staged = record.with_name("RECORD.new")
    try:
        staged.write_text(text.getvalue(), encoding="utf-8")
        staged.replace(record)
    except OSError as error:
        cause = f"the package is in place, but the installer's record of it cannot be written: {error.strerror}"
        raise CodegenError(cause, file=str(record)) from error


def _rows(package: str) -> list[list[str]]:
    folder = installed_folder(package)
    rows: list[list[str]] = []
    for path in sorted((folder / package).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            data = path.read_bytes()
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            rows.append([path.relative_to(folder).as_posix(), f"sha256={digest}", str(len(data))])
    return rows


def _found() -> Distribution:
    try:
        return distribution(_DISTRIBUTION)
    except PackageNotFoundError as error:
        cause = f"{_DISTRIBUTION} is not installed in this environment; give --out DIR"
        raise CodegenError(cause) from error
