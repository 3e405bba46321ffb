"""Write the expressions for the values of columns: what the types of the messages say of a value, before any is read.

Invariant: what is said of a value holds for every message that was decoded.
"""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.futu.choices import NA, texts_of
from opend.futu.tables.cells import SKIP, TableColumn, is_there, plain, steps_of
from opend.securities import security_text
from opend_proto.qot_common import Security

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend_proto.schema import Field

__all__ = ["Form", "Kinds", "Source", "Value", "form_of", "values_of", "walk"]

_TYPES: Final[Mapping[str, type]] = {
    "double": float,
    "float": float,
    "bool": bool,
    "string": str,
    **dict.fromkeys(("int32", "int64", "uint32", "uint64"), int),
}
"""The type of a field's value, by the kind of the field."""
_RESULTS: Final[Mapping[Callable[[Any], object], type]] = {str: str, int: int, list: list, is_there: bool}
"""The types of what conversions return."""
_VARIABLES: Final = {"": "row", "/": "payload", "^": "holder"}


class Kinds(NamedTuple):
    """The types of a row and of the messages around it; around a row that is its own payload there is none."""

    row: type
    payload: type | None = None
    holder: type | None = None


class Value(NamedTuple):
    """Where a value is, and what its field says of it."""

    variable: str
    """The message to start from: row, payload or holder."""
    steps: tuple[str, ...]
    optional: tuple[bool, ...]
    """For each step, whether what it leads to may be absent."""
    type: type | None = None
    """The type of the value, if it is known."""
    texts: Mapping[int, str] | None = None
    """The texts of the values of an enum."""


class Form(NamedTuple):
    """How a value becomes a cell."""

    call: Callable[[Any], object] | None = None
    """The function that converts it; None if there is none."""
    texts: Mapping[int, str] | None = None
    """The texts to look it up in; None if it is not looked up. What has no text is N/A."""
    type: type | None = None
    """The type of the cell, if it is known."""


def values_of(column: TableColumn, kinds: Kinds) -> list[Value]:
    """Return the alternatives of a column's path; an empty list if the messages do not have all of them."""
    found = [_value(start, steps, kinds) for start, steps in steps_of(column.path)]
    known = [value for value in found if value is not None]
    return known if len(known) == len(found) else []


def _value(start: str, steps: tuple[str, ...], kinds: Kinds) -> Value | None:
    is_itself = start == "/" and kinds.payload is None
    held: Any = kinds.row if is_itself else {"": kinds.row, "/": kinds.payload, "^": kinds.holder}[start]
    variable = "row" if is_itself else _VARIABLES[start]
    field: Field | None = None
    optional: list[bool] = []
    for step in steps:
        fields: tuple[Field, ...] = getattr(held, "FIELDS", ())
        field = next((each for each in fields if each.attribute == step), None)
        if field is None:
            return None
        optional.append(field.label == "optional")
        held = None if field.label == "repeated" else field.message_type
    where = Value(variable, steps, tuple(optional))
    if field is None or held is not None:
        return None if held is None else where._replace(type=held)
    if field.label == "repeated":
        return where._replace(type=list)
    if field.enum_type is not None:
        return where._replace(texts=texts_of(field.enum_type))
    return where._replace(type=_TYPES.get(field.kind))


def form_of(column: TableColumn, value: Value) -> Form:
    """Return how a value of the column becomes a cell."""
    if column.convert is not plain:
        return Form(column.convert, type=_RESULTS.get(column.convert))
    if value.texts is not None:
        return Form(texts=value.texts, type=str)
    if value.type is Security:
        return Form(security_text, type=str)
    return Form(type=value.type)


def walk(value: Value) -> tuple[str, bool]:
    """Return the expression for a value, and whether it may be None."""
    expression, may_be_none = value.variable, False
    for step, is_optional in zip(value.steps, value.optional, strict=True):
        if may_be_none:
            expression = f"(None if (held := {expression}) is None else held.{step})"
        else:
            expression = f"{expression}.{step}"
        may_be_none = may_be_none or is_optional
    return expression, may_be_none


class Source:
    """The source of a function ``read(rows, payload, holders)``, and the objects that it refers to by name.

    It holds nothing but names of fields, which are those of generated classes, and of these objects.
    """

    def __init__(self) -> None:
        self._names: dict[str, Any] = {"NA": NA, "SKIP": SKIP, "nan": nan}
        self._lines: list[str] = []

    def add(self, depth: int, *lines: str) -> None:
        """Add lines, indented."""
        self._lines += ["    " * depth + line for line in lines]

    def name(self, prefix: str, kept: Any) -> str:
        """Return the name for an object."""
        name = f"{prefix}_{len(self._names)}"
        self._names[name] = kept
        return name

    def absent(self, column: TableColumn) -> str:
        """Return the expression for the cell of an absent value."""
        return "SKIP" if column.absent is SKIP else self.name("absent", column.absent)

    def converted(self, form: Form, expression: str) -> str:
        """Return the expression for the cell of a value, given the expression for the value."""
        if form.texts is not None:
            return f"{self.name('text', form.texts.get)}({expression}, NA)"
        return expression if form.call is None else f"{self.name('call', form.call)}({expression})"

    def compiled(self) -> Any:
        """Return the function."""
        text = "\n".join(["def read(rows, payload, holders):", *self._lines])
        exec(compile(text, "<reader of a table>", "exec"), self._names)  # noqa: S102
        return self._names["read"]
