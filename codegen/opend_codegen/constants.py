"""Lay the table of the vendor's constants over a schema.

Invariant: a class whose enum the schema lacks has the members of the table only; what the table says of members that
the enum lacks is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from opend_codegen.knowledge.constants import ConstantRow, ConstantTheme
from opend_codegen.model import ConstantClassModel, ConstantModel, ConstantModuleModel, EnumModel, SchemaModel

__all__ = ["constants_of"]

_NOTHING = "N/A"


def constants_of(schema: SchemaModel, themes: tuple[ConstantTheme, ...]) -> tuple[ConstantModuleModel, ...]:
    """Return the modules of constants for this schema."""
    enums = {enum.full_name: (path, enum) for path, enum in schema.enums.items()}
    return tuple(
        ConstantModuleModel(
            theme.name,
            theme.doc,
            tuple(_class(name, theme.rows[name], enums) for name in sorted(theme.rows)),
        )
        for theme in themes
    )


def _class(name: str, row: ConstantRow, enums: Mapping[str, tuple[str, EnumModel]]) -> ConstantClassModel:
    _, enum = enums.get(row.enum, ("", None))
    paths = tuple(enums[each][0] for each in (row.enum, *row.enums) if each in enums)
    doc = row.doc or (enum.doc if enum else "") or f"Constants of {row.enum}."
    return ConstantClassModel(name, doc, paths, row.integers, tuple(_members(row, enum)))


def _members(row: ConstantRow, enum: EnumModel | None) -> Iterator[ConstantModel]:
    """Yield the members; a second name comes before the first, since of two the later is written."""
    numbers: dict[str, int] = {}
    for value in enum.values if enum else ():
        if value.member not in row.without:
            numbers.setdefault(row.rename.get(value.member) or _usual(row, value.member, value.number), value.number)
    numbers.update(row.numbers)
    seconds: dict[str, list[str]] = {}
    for second, first in row.also.items():
        seconds.setdefault(first, []).append(second)
    for name, number in numbers.items():
        for each in (*seconds.get(name, ()), name):
            yield ConstantModel(each, _text(row, each), number)


def _usual(row: ConstantRow, member: str, number: int) -> str:
    """Return the name of a value that the table does not rename."""
    if row.integers or number or not (member.startswith("UNK") or member in {"NONE", "NO"}):
        return member
    return row.zero


def _text(row: ConstantRow, name: str) -> str:
    if name in row.texts:
        return row.texts[name]
    return _NOTHING if name in {"NONE", "UNKNOWN"} else name
