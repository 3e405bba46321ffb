"""Describe each of the vendor's calls as data: the protocol, which argument fills which field, and the answer's parts.

Invariant: a call whose protocol this schema lacks answers an error that says so; None and "" leave a field unset.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, TypeAlias

import pandas as pd

from opend.errors import UsageError
from opend.futu.arguments import integer, listed, real, securities, security_of, span, truth
from opend.futu.choices import choice_of, chosen
from opend.futu.tables.assembling import assembled
from opend.futu.tables.columns import SKIP, Shown, Table, TableColumn, frame_of, no_cells
from opend.schema.versions import schema_text
from opend_proto import methods
from opend_proto.qot_common import Security
from opend_proto.schema import AnyMethod, Field, Message

__all__ = [
    "Argument",
    "Call",
    "Part",
    "dates",
    "dictionaries",
    "dictionary",
    "frame",
    "mapping",
    "single",
    "to_fields",
    "together",
    "value",
]

Part: TypeAlias = Callable[[Any], object]
"""Makes one part of an answer of a reply's payload (S2C)."""


Prepare: TypeAlias = Callable[[Mapping[str, Any]], Mapping[str, object]]
"""Makes fields of several arguments at once."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a call, and the field of the request that it fills."""

    name: str
    """The vendor's name of the argument."""
    field: str = ""
    """The attribute of C2S; by default that with the argument's name."""
    read: Callable[[Any, str], object] | None = None
    """Converts the value, given the argument's name for errors; by default the field's type decides how."""
    unless: object = None
    """The field's value that is not sent, such as 0."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the vendor's interface.

    An answer is (RET_OK, part, …), and (RET_ERROR, text, None, …) of the same length when the call failed.
    """

    protocol: str
    """The protocol's name, such as ``Qot_GetCapitalFlow``."""
    arguments: tuple[Argument, ...]
    """All arguments of the method in its order."""
    parts: tuple[Part, ...]
    prepare: Prepare | None = None
    """Makes fields that depend on several arguments; they take precedence. An argument that only it reads has the
    field ``-``."""
    headed: bool = True
    """Whether the request has the fields of every call; the vendor's client leaves them out of some."""

    @property
    def method(self) -> AnyMethod:
        """The protocol; raises UsageError if this schema does not have it."""
        return _form_of(self.protocol).method

    def parameters(self, values: tuple[Any, ...]) -> dict[str, object]:
        """Return the fields of C2S for the values of the arguments, in their order."""
        fields = _form_of(self.protocol).fields
        found: dict[str, object] = {}
        for argument, given in zip(self.arguments, values, strict=True):
            attribute = argument.field or argument.name
            if not _is_unset(given) and attribute != "-":
                converted = _converted(fields[attribute], argument, given)
                found[attribute] = None if converted == argument.unless else converted
        if self.prepare is not None:
            named = {argument.name: given for argument, given in zip(self.arguments, values, strict=True)}
            found.update(self.prepare(named))
        return {attribute: field for attribute, field in found.items() if field is not None}

    def request(self, values: tuple[Any, ...], **common: object) -> Message:
        """Return the request; ``common`` are fields of every call, such as the header, where the protocol has them."""
        form = _form_of(self.protocol)
        known = {name: field for name, field in common.items() if self.headed and name in form.fields}
        return form.request(known | self.parameters(values))


@dataclass(frozen=True, slots=True)
class _Form:
    """A protocol's request: its method, and the fields of C2S by attribute.

    A few protocols have no C2S: then these are the fields of the request.
    """

    method: AnyMethod
    payload: type[Message]
    fields: Mapping[str, Field]

    def request(self, parameters: Mapping[str, object]) -> Message:
        """Return the request with these parameters; raise UsageError if a required one is missing."""
        missing = [
            field.name
            for attribute, field in self.fields.items()
            if field.label == "required" and attribute not in parameters
        ]
        if missing:
            raise UsageError(f"{self.method.name} needs {', '.join(missing)}: pass a value for each")
        payload: Any = self.payload
        message: Message = payload(**parameters)
        request: Message = message if payload is self.method.request else self.method.request(c2s=message)
        return request


@cache
def _form_of(protocol: str) -> _Form:
    method = methods.METHODS_BY_NAME.get(protocol)
    if method is None:
        raise UsageError(f"{protocol} is not in the schema {schema_text()}: import a later release of OpenD")
    request: type[Message] = method.request
    payload = next((field.message_type for field in request.FIELDS if field.message_type is not None), request)
    return _Form(method, payload, {field.attribute: field for field in payload.FIELDS})


def to_fields(*names: str) -> tuple[Argument, ...]:
    """Return arguments from texts: ``"num"``, or ``"stock_code=security"`` where the field has another name."""
    pairs = (name.partition("=") for name in names)
    return tuple(Argument(name, field) for name, _, field in pairs)


def dates(start: str, end: str, days: int, *, last_time: str = "23:59:59", from_today: bool = False) -> Prepare:
    """Return what makes begin_time and end_time of the two arguments with these names, as `arguments.span` does."""

    def prepare(arguments: Mapping[str, Any]) -> Mapping[str, object]:
        begin_time, end_time = span(arguments[start], arguments[end], days, last_time=last_time, from_today=from_today)
        return {"begin_time": begin_time, "end_time": end_time}

    return prepare


def frame(rows: Table, **attributes: Part) -> Part:
    """Return the part that is a data frame of the table; the attributes are found in its ``attrs``."""

    def make(payload: Any) -> object:
        made = frame_of(rows, payload)
        made.attrs.update({name: part(payload) for name, part in attributes.items()})
        return made

    return Shown(make, (rows, *_tables(attributes.values())))


def together(*parts: Part) -> Part:
    """Return the part that is a tuple of parts."""
    return Shown(lambda payload: tuple(part(payload) for part in parts), _tables(parts))


def mapping(**parts: Part) -> Part:
    """Return the part that is a dictionary of parts, without those that are SKIP."""

    def make(payload: Any) -> object:
        made = ((name, part(payload)) for name, part in parts.items())
        return {name: found for name, found in made if found is not SKIP}

    return Shown(make, _tables(parts.values()))


def single(rows: Table) -> Part:
    """Return the part that is a data frame of the one row that there is."""

    def make(payload: Any) -> object:
        found = rows.rows_of((payload,))
        if not found.messages:
            return pd.DataFrame([], columns=rows.names, index=[0])
        return assembled(rows.index, rows.reading.cells(found), pd.Index([0]))

    return Shown(make, (rows,))


def dictionaries(table: Table) -> Part:
    """Return the part that is a list with a dictionary for each row."""
    return Shown(lambda payload: list(table.read(payload)), (table,))


def dictionary(table: Table) -> Part:
    """Return the part that is one dictionary; an absent row gives an empty one."""
    return Shown(lambda payload: next(table.read(payload), no_cells()), (table,))


def value(path: str, absent: object = None) -> Part:
    """Return the part that is the value at a path of the payload."""
    column = TableColumn("", path, absent)
    return Shown(lambda payload: column.read(payload, payload), (Table(".", (column,)),))


def _tables(parts: Iterable[Part]) -> tuple[Table, ...]:
    return tuple(table for part in parts if isinstance(part, Shown) for table in part.tables)


def _is_unset(given: Any) -> bool:
    return given is None or (isinstance(given, str) and not given)


def _converted(field: Field, argument: Argument, value: Any) -> object:
    if argument.read is not None:
        return argument.read(value, argument.name)
    if field.label == "repeated":
        return _several(field, argument.name, value)
    return _one(field, argument.name, value)


def _several(field: Field, argument: str, value: Any) -> object:
    if hasattr(value, "__len__") and not len(value):
        return []
    if field.message_type is Security:
        return securities(value, argument)
    return [_one(field, argument, one) for one in listed(value, argument)]


def _one(field: Field, argument: str, value: Any) -> object:
    if field.message_type is Security:
        return security_of(value, argument)
    kind = field.enum_type
    if kind is not None and isinstance(value, str) and choice_of(kind) is not None:
        return chosen(kind, value, argument)
    if kind is not None:
        return kind(value if isinstance(value, int) else integer(value, argument))
    convert = _KINDS.get(field.kind)
    return value if convert is None else convert(value, argument)


def _text(value: Any, argument: str) -> str:
    """Return a text; numbers and dates have one, as in the vendor's client."""
    if not isinstance(value, str | int | date):
        raise UsageError(f"{argument} must be a text, not {value!r}")
    return str(value)


_KINDS: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "string": _text,
    "bool": truth,
    "double": real,
    "float": real,
    **dict.fromkeys(("int32", "int64", "uint32", "uint64"), integer),
}
