"""Keep the vendor's archives in a folder, so that each is fetched once.

Invariant: an archive in the folder is whole; one is fetched at a time.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.releases.archives import is_archive_name
from opend_codegen.releases.download import download

__all__ = ["Cache", "default_cache"]


def default_cache() -> Path:
    """Return this command's folder in the user's cache."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "opend-codegen"


class Cache:
    """A folder of archives, named as the vendor names them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def archive(self, package: str, version: str) -> Path:
        """Return the archive of a release, fetching it if it is not there."""
        return self._find(package, version) or self._fetch(f"{package}=={version}")

    def _find(self, package: str, version: str) -> Path | None:
        if not self._folder.is_dir():
            return None
        name = re.compile(rf"{re.sub('[-_.]+', '[-_.]', package)}-{re.escape(version)}(-.*)?\.[a-z.]+", re.IGNORECASE)
        found = (path for path in sorted(self._folder.iterdir()) if name.fullmatch(path.name))
        return next((path for path in found if is_archive_name(path.name) and path.is_file()), None)

    def _fetch(self, requirement: str) -> Path:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".fetching-", dir=self._folder) as scratch:
                fetched = download(requirement, Path(scratch))
                return fetched.replace(self._folder / fetched.name)
        except OSError as error:
            cause = f"the archive cannot be kept: {error.strerror or error}; choose another folder with --cache"
            raise CodegenError(cause, file=str(self._folder)) from error
