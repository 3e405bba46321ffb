"""Tells a program which schema package it runs beside, and refuses one that it was not written for.

Invariant: only what was imported is told; nothing is searched for, and the import path is never changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import opend_proto
from opend.errors import UsageError
from opend.schema.versions import parse, schema_package, schema_text, schema_version

__all__ = ["SchemaInUse", "require_schema", "schema_in_use"]


@dataclass(frozen=True, slots=True)
class SchemaInUse:
    """The schema package that was imported."""

    package: str
    """The distribution whose protos it was generated from, such as ``futu-api``; "unknown" if it does not tell."""
    version: str
    """The release of that, such as ``10.11.7108``; "" if it does not tell."""
    layout: int
    """The form of the generated package; 1 is that of opend 0.1."""
    path: Path
    """The folder that it was loaded from."""

    def __str__(self) -> str:
        """Return all of it in words."""
        return f"{self.package} {self.version or '(no version)'}, layout {self.layout}, from {self.path}"


def schema_in_use() -> SchemaInUse:
    """Return which schema package this program uses, and where it was loaded from.

    A program uses the package ``opend_proto`` that is found first on its import path. A regenerated one is picked up by
    installing it, or by naming the folder that holds it in PYTHONPATH; `require_schema` makes sure that it was.
    """
    layout: int = getattr(opend_proto, "LAYOUT", 1)
    return SchemaInUse(schema_package(), schema_version(), layout, Path(next(iter(opend_proto.__path__))))


def require_schema(version: str, *, or_newer: bool = False, package: str | None = None) -> SchemaInUse:
    """Raise UsageError unless the schema that this program was written for is the one in use; return that.

        opend.require_schema("10.10")                     # any build of 10.10
        opend.require_schema("10.10.7008")                # this one
        opend.require_schema("10.10", or_newer=True)      # 10.10 or a later release

    Args:
        version: The release; as many of its numbers count as are given.
        or_newer: Whether a later release will do. The schema grows nearly always by addition.
        package: The distribution that it must have come from, such as ``moomoo-api``; any by default.
    """
    wanted = parse(version)
    if wanted is None:
        raise UsageError(f"require_schema takes a release such as '10.10' or '10.10.7008', not {version!r}")
    used = schema_in_use()
    release = parse(used.version)
    told = () if release is None else release[: len(wanted)]
    fits = told >= wanted if or_newer else told == wanted
    if fits and package in {None, used.package}:
        return used
    asked = f"{'' if package is None else f'{package} '}{version}{' or newer' if or_newer else ''}"
    raise UsageError(
        f"this program needs the schema {asked}, but {schema_text()} was loaded from {used.path}: "
        "install the package that opend-codegen generated for it, or name the folder that holds it in PYTHONPATH"
    )
