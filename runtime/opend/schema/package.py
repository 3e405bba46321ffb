"""Refuse a schema package that this runtime cannot use, in one line, before any of its modules is imported.

Invariant: only the standard library, modules of `opend` for errors and versions, and the package's own ``__init__``
are loaded; a package with an older layout than `LAYOUT` is usable.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, NoReturn

from opend.errors import UsageError

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["LAYOUT", "explain_lack", "find_package", "refuse_unusable"]

LAYOUT: Final = 2
"""The newest layout of a generated package that this runtime knows; a package without a layout has layout 1."""

_AGAIN: Final = "generate it again with this installation's opend-codegen, or remove it from the import path"


def refuse_unusable() -> None:
    """Raise UsageError, or end the command line, if the schema package on the import path cannot be used."""
    try:
        check(find_package())
    except UsageError as error:
        _refuse(error)


def explain_lack(error: ImportError) -> None:
    """Raise UsageError if ``error`` is an import within opend that failed because the schema lacks something."""
    if (error.name or "").partition(".")[0] != "opend_proto":
        return
    from opend.schema.versions import OLDEST, schema_text

    raise UsageError(
        f"the schema {schema_text()} lacks what opend needs ({error}): import the schema of {OLDEST} or a later "
        "release, and generate again"
    ) from error


def find_package() -> ModuleType:
    """Import the schema package, without any of its modules; raises UsageError if that fails."""
    try:
        return import_module("opend_proto")
    except ImportError as error:
        if error.name == "opend_proto":
            raise UsageError(
                "there is no schema package opend_proto: install opend anew, or put a generated one on the import path"
            ) from None
        raise UsageError(f"the schema package opend_proto cannot be imported ({error}); {_AGAIN}") from error


def check(package: ModuleType) -> None:
    """Raise UsageError if this runtime cannot use the package."""
    place = next(iter(getattr(package, "__path__", ())), "an unknown place")
    if not isinstance(getattr(package, "SCHEMA_SOURCE", None), str):
        raise UsageError(f"the package opend_proto in {place} was not written by opend-codegen; {_AGAIN}")
    layout: object = getattr(package, "LAYOUT", 1)
    if not isinstance(layout, int) or not 1 <= layout <= LAYOUT:
        raise UsageError(
            f"the schema package in {place} has layout {layout!r} and this opend knows up to {LAYOUT}: update opend, "
            f"or {_AGAIN}"
        )
    _check_age(place)


def _check_age(place: str) -> None:
    from opend.schema.versions import OLDEST, VENDOR_PACKAGES, parse, schema_package, schema_text, schema_version

    if schema_package() not in VENDOR_PACKAGES:
        return
    release, oldest = parse(schema_version()), parse(OLDEST)
    if release is not None and oldest is not None and release[:2] < oldest[:2]:
        raise UsageError(
            f"the schema {schema_text()} in {place} is older than {OLDEST}, the oldest that "
            "opend works with: import a newer release and generate again"
        )


def _refuse(error: UsageError) -> NoReturn:
    # The command's script imports this package before the command's own error handling is loaded, so the message is
    # printed here; in any other program the error is raised.
    command = sys.argv[0] if sys.argv else ""
    name = command.replace("\\", "/").rpartition("/")[2].removesuffix(".exe").removesuffix("-script.py")
    if name == "opend" or (name == "-m" and "opend.cli" in sys.orig_argv):
        sys.stderr.write(f"opend: {error}\n")
        raise SystemExit(2) from None
    raise error
