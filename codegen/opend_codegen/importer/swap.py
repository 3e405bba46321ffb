"""Replace a folder's files all at once, or not at all.

Invariant: the folder is never seen half written; files that the change does not name stay in it untouched.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from opend_codegen.errors import CodegenError

__all__ = ["swap_in"]


def swap_in(directory: Path, texts: Mapping[str, str], removed: frozenset[str]) -> None:
    """Write `texts` and remove `removed` in `directory`; do nothing if that changes nothing."""
    directory = directory.resolve()
    gone = [name for name in removed if (directory / name).exists()]
    changed = {name: text.encode() for name, text in texts.items() if _differs(directory / name, text.encode())}
    if not gone and not changed:
        return
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        # Beside the folder, since a rename only works within one file system.
        with tempfile.TemporaryDirectory(prefix=f".{directory.name}-", dir=directory.parent) as scratch:
            _swap(directory, Path(scratch), changed, gone)
    except OSError as error:
        raise CodegenError(f"cannot write: {error}", file=str(directory)) from error


def _differs(path: Path, data: bytes) -> bool:
    return not path.exists() or path.read_bytes() != data


def _swap(directory: Path, scratch: Path, changed: Mapping[str, bytes], gone: list[str]) -> None:
    fresh, old = scratch / "new", scratch / "old"
    if directory.exists():
        shutil.copytree(directory, fresh, symlinks=True)
    else:
        fresh.mkdir()
    for name in gone:
        (fresh / name).unlink()
    for name, data in changed.items():
        (fresh / name).parent.mkdir(exist_ok=True)
        (fresh / name).write_bytes(data)
    try:
        if directory.exists():
            directory.rename(old)
        fresh.rename(directory)
    except BaseException:
        # After Ctrl-C between the two renames, the old folder must not be deleted with the scratch folder around it.
        if old.exists() and not directory.exists():
            old.rename(directory)
        raise
