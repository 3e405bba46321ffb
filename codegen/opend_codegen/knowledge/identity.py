"""Check the name and the version of a release, wherever they are read: an archive's metadata, or SOURCE.toml.

Invariant: what is accepted is ASCII without quotes, spaces or control characters, so that no file, report or program
that it is written into can take it for anything else.
"""

from __future__ import annotations

import re

from opend_codegen.errors import CodegenError

__all__ = ["check_identity", "is_package", "is_version"]

_LONGEST = 100
_PACKAGE = re.compile(r"(?:@[a-z0-9][\w.-]*/)?[a-z0-9][\w.-]*", re.ASCII | re.IGNORECASE)
_VERSION = re.compile(r"v?\d[\w.+!-]*", re.ASCII)


def is_package(text: str) -> bool:
    """Return whether this can be the name of a package, on any index: `futu-api`, `@futu/api`."""
    return len(text) <= _LONGEST and _PACKAGE.fullmatch(text) is not None


def is_version(text: str) -> bool:
    """Return whether this can be a version: `10.11.7108`, `1.0rc1+local`."""
    return len(text) <= _LONGEST and _VERSION.fullmatch(text) is not None


def check_identity(package: str, version: str, file: str) -> None:
    """Raise CodegenError unless both are sound; the version may be unknown, which is ""."""
    if not is_package(package):
        raise CodegenError(f"refused: {_shown(package)} is no sound name for a package", file=file)
    if version and not is_version(version):
        cause = f"refused: {_shown(version)} is no sound version; it has a digit first, and letters, digits, . + ! - _"
        raise CodegenError(cause, file=file)


def _shown(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
