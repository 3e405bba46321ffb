"""Describe each of the vendor's calls as data: the protocol, which argument fills which field, and the answer's parts.

Invariant: a call whose protocol this schema lacks answers an error that says so; None and "" leave a field unset.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial
from typing import Any, Final, NamedTuple, TypeAlias

import pandas as pd

from opend.errors import UsageError
from opend.futu.arguments import integer, listed, real, securities, security_of, span, truth
from opend.futu.choices import choice_of, chosen
from opend.futu.tables.assembling import assembled
from opend.futu.tables.columns import SKIP, Shown, Table, TableColumn, frame_of, no_cells
from opend.schema.versions import schema_text
from opend_proto import methods
from opend_proto.qot_common import Security
from opend_proto.schema import AnyMethod, Field, Message, OpenEnum

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

_FIRST: Final = pd.Index([0])
"""The index of a frame of one row; a frame gets a view of it, since a user may give it a name."""

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


@dataclass(frozen=True)
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
        return self._form.method

    @cached_property
    def _form(self) -> _Form:
        return _form_of(self.protocol)

    @cached_property
    def _readers(self) -> tuple[_Reader, ...]:
        """How each argument becomes a field, which is worked out once and not for every call."""
        fields = self._form.fields
        attributes = [argument.field or argument.name for argument in self.arguments]
        return tuple(
            _Reader(
                attribute,
                argument.name,
                None if attribute == "-" else argument.read or _read_of(fields.get(attribute)),
                argument.unless,
            )
            for argument, attribute in zip(self.arguments, attributes, strict=True)
        )

    def parameters(self, values: tuple[Any, ...]) -> dict[str, object]:
        """Return the fields of C2S for the values of the arguments, in their order."""
        found: dict[str, object] = {}
        for (attribute, name, read, unless), given in zip(self._readers, values, strict=True):
            if given is None or read is None or (isinstance(given, str) and not given):
                continue
            converted = read(given, name)
            if converted is not None and converted != unless:
                found[attribute] = converted
        if self.prepare is None:
            return found
        named = {argument.name: given for argument, given in zip(self.arguments, values, strict=True)}
        found.update(self.prepare(named))
        return {attribute: field for attribute, field in found.items() if field is not None}

    def request(self, values: tuple[Any, ...], **common: object) -> Message:
        """Return the request; ``common`` are fields of every call, such as the header, where the protocol has them."""
        form = self._form
        known = {name: field for name, field in common.items() if name in form.fields} if self.headed else {}
        return form.request(known | self.parameters(values))


class _Reader(NamedTuple):
    """How an argument becomes a field."""

    attribute: str
    name: str
    read: Callable[[Any, str], object] | None
    """Converts a value that is set; None if only `Call.prepare` reads the argument."""
    unless: object


@dataclass(frozen=True, slots=True)
class _Form:
    """A protocol's request: its method, and the fields of C2S by attribute.

    A few protocols have no C2S: then these are the fields of the request.
    """

    method: AnyMethod
    payload: type[Message]
    fields: Mapping[str, Field]
    required: frozenset[str]
    """The attributes of the fields that every request has."""

    def request(self, parameters: Mapping[str, object]) -> Message:
        """Return the request with these parameters; raise UsageError if a required one is missing."""
        if not self.required <= parameters.keys():
            missing = [self.fields[each].name for each in self.fields if each in self.required - parameters.keys()]
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
    required = frozenset(field.attribute for field in payload.FIELDS if field.label == "required")
    return _Form(method, payload, {field.attribute: field for field in payload.FIELDS}, required)


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
        if attributes:
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
        found = rows.column_cells((payload,))
        if found is None:
            return pd.DataFrame([], columns=rows.names, index=[0])
        return assembled(rows.index, *found, index=_FIRST.view())

    return Shown(make, (rows,))


def dictionaries(table: Table) -> Part:
    """Return the part that is a list with a dictionary for each row."""
    return Shown(lambda payload: table.dictionaries((payload,)), (table,))


def dictionary(table: Table) -> Part:
    """Return the part that is one dictionary; an absent row gives an empty one."""
    return Shown(lambda payload: next(table.read(payload), no_cells()), (table,))


def value(path: str, absent: object = None) -> Part:
    """Return the part that is the value at a path of the payload."""
    column = TableColumn("", path, absent)
    return Shown(lambda payload: column.read(payload, payload), (Table(".", (column,)),))


def _tables(parts: Iterable[Part]) -> tuple[Table, ...]:
    return tuple(table for part in parts if isinstance(part, Shown) for table in part.tables)


def _read_of(field: Field | None) -> Callable[[Any, str], object]:
    """Return what converts an argument, given its value and its name, for a field."""
    if field is None:
        return _refused
    one = _read_of_one(field)
    if field.label != "repeated":
        return one

    def read(value: Any, argument: str) -> object:
        if hasattr(value, "__len__") and not len(value):
            return []
        if field.message_type is Security:
            return securities(value, argument)
        return [one(each, argument) for each in listed(value, argument)]

    return read


def _read_of_one(field: Field) -> Callable[[Any, str], object]:
    kind = field.enum_type
    if kind is not None:
        return partial(_member, kind, choice_of(kind) is not None)
    return security_of if field.message_type is Security else _KINDS.get(field.kind, _unchanged)


def _member(kind: type[OpenEnum], has_texts: bool, value: Any, argument: str) -> OpenEnum:
    if has_texts and isinstance(value, str):
        return chosen(kind, value, argument)
    return kind(value if isinstance(value, int) else integer(value, argument))


def _refused(_value: Any, argument: str) -> object:
    raise UsageError(f"{argument} has no field in the schema {schema_text()}: import a later release of OpenD")


def _unchanged(value: Any, _argument: str) -> object:
    return value


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
