"""Report which schema package a program uses, and refuse one that it was not written for.

Invariant: only the imported package is reported; nothing is searched for, and the import path is never changed.
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
    """The distribution whose protos it was generated from, such as ``futu-api``; "unknown" if not recorded."""
    version: str
    """The release of that distribution, such as ``10.11.7108``; "" if not recorded."""
    layout: int
    """The layout number of the generated package; opend 0.1 wrote layout 1."""
    path: Path
    """The folder that it was loaded from."""

    def __str__(self) -> str:
        """Return all fields in one line for messages."""
        return f"{self.package} {self.version or '(no version)'}, layout {self.layout}, from {self.path}"


def schema_in_use() -> SchemaInUse:
    """Return the schema package that this program uses, and the folder it was loaded from.

    A program uses the first package ``opend_proto`` on its import path. To use a regenerated one, install it, or put
    the folder that contains it into PYTHONPATH; `require_schema` checks that it is in use.
    """
    layout: int = getattr(opend_proto, "LAYOUT", 1)
    return SchemaInUse(schema_package(), schema_version(), layout, Path(next(iter(opend_proto.__path__))))


def require_schema(version: str, *, or_newer: bool = False, package: str | None = None) -> SchemaInUse:
    """Return the schema in use; raises UsageError unless it is the one that this program was written for.

        opend.require_schema("10.10")                     # any build of 10.10
        opend.require_schema("10.10.7008")                # this one
        opend.require_schema("10.10", or_newer=True)      # 10.10 or a later release

    Args:
        version: The release; only the numbers that are given are compared.
        or_newer: Whether a later release is accepted. The schema nearly always grows by addition.
        package: The distribution that it must be generated from, such as ``moomoo-api``; by default any.
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
