"""Give each call its example: that of examples.toml, or else one of its required fields.

Invariant: an example that does not fit the protos is refused with file, line and the path of the field.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from opend_codegen.errors import CodegenError
from opend_codegen.examples.deriving import derived_arguments
from opend_codegen.examples.fitting import Messages, Signature, misfits, path_steps, signature_of
from opend_codegen.knowledge.examples import EXAMPLES, Example, ExampleTable, Step
from opend_codegen.model import (
    CallModel,
    ExampleCallModel,
    ExampleModel,
    FieldModel,
    SchemaModel,
    ValueModel,
)

__all__ = ["MARKET_PREFIXES", "with_examples"]

MARKET_PREFIXES = {
    1: "HK",
    2: "HK_FUTURE",
    11: "US",
    21: "SH",
    22: "SZ",
    31: "SG",
    41: "JP",
    51: "AU",
    61: "MY",
    71: "CA",
    81: "FX",
    91: "CC",
    101: "EC",
}
"""The prefixes of `opend.security`, which this package may not import; a test compares the two."""

_SECURITY = "qot_common.Security"
_OUTCOME = frozenset({"retType", "retMsg", "errCode", "header"})
_DULL = ("id", "time", "timestamp", "date", "year")
_NUMBERS = frozenset({"double", "float", "int32", "int64", "uint32", "uint64"})


def with_examples(schema: SchemaModel, table: ExampleTable, messages: Messages, directory: Path) -> SchemaModel:
    """Return the schema with the examples of its calls."""
    _refuse_unfit(schema, table, messages, str(directory / EXAMPLES))
    builder = _Builder(schema)
    calls = tuple(replace(call, example=builder.example(call, table.examples.get(call.name))) for call in schema.calls)
    return replace(schema, calls=calls, example_clock=table.clock)


def _refuse_unfit(schema: SchemaModel, table: ExampleTable, messages: Messages, path: str) -> None:
    signatures: dict[str, Signature] = {}
    for call in schema.calls:
        package = schema.messages[f"{call.module}.{call.request}"].full_name.rpartition(".")[0]
        if found := signature_of(package, call.request, call.response, messages):
            signatures[call.name] = found
    for example in table.examples.values():
        for why in misfits(example, signatures, messages):
            cause = why if why.startswith(example.name) else f"{example.name}: {why}"
            raise CodegenError(cause, file=path, line=example.line)


class _Builder:
    def __init__(self, schema: SchemaModel) -> None:
        self._calls = {call.name: call for call in schema.calls}
        self._messages = schema.messages
        self._enums = schema.enums

    def example(self, call: CallModel, row: Example | None) -> ExampleModel:
        if row is None:
            arguments = derived_arguments(call.arguments, self._messages, self._enums)
            step = self._step(Step(call.name, arguments))
            return ExampleModel(step, shows=self._first_number(call), is_derived=True)
        return ExampleModel(
            call=self._step(row),
            before=tuple(self._step(step) for step in row.before),
            take=row.take,
            shows=self._shown(call, row.shows) if row.shows else self._first_number(call),
            refused=row.refused,
        )

    def _step(self, step: Step) -> ExampleCallModel:
        call, arguments = self._calls[step.name], step.arguments
        given = [(field, arguments[field.proto_name]) for field in call.parameters if field.proto_name in arguments]
        values = tuple((field.argument, self._value(field, value)) for field, value in given)
        return ExampleCallModel(call.name, f"{call.group}.{call.method}", step.arguments, values)

    def _value(self, field: FieldModel, value: object) -> ValueModel:
        if field.label == "repeated":
            return ValueModel(items=tuple(self._single(field, item) for item in cast("list[object]", value)))
        return self._single(field, value)

    def _single(self, field: FieldModel, value: object) -> ValueModel:
        if field.message:
            return self._message(field.message, cast("Mapping[str, object]", value))
        if field.kind == "bytes":
            return ValueModel(base64.b64decode(cast("str", value)))
        if field.kind in {"double", "float"}:
            return ValueModel(float(cast("float", value)))
        if field.kind in {"bool", "string"}:
            return ValueModel(cast("str | bool", value))
        number = int(cast("str | int", value))
        return self._member(field.enum, number) if field.enum else ValueModel(number)

    def _member(self, enum: str, number: int) -> ValueModel:
        members = [each.member for each in self._enums[enum].values if each.number == number]
        return ValueModel(number, enum, members[0] if members else "")

    def _message(self, name: str, given: Mapping[str, object]) -> ValueModel:
        fields = [field for field in self._messages[name].fields if field.proto_name in given]
        values = tuple((field.attribute, self._value(field, given[field.proto_name])) for field in fields)
        return ValueModel(type=name, fields=values, security=_security(given) if name == _SECURITY else "")

    def _shown(self, call: CallModel, path: str) -> str:
        """Return a path of proto names in Python."""
        steps, inside = list[str](), self._messages.get(call.result)
        for name, index in path_steps(path) or ():
            field = next(field for field in (inside.fields if inside else ()) if field.proto_name == name)
            steps.append(field.attribute if index is None else f"{field.attribute}[{index}]")
            inside = self._messages.get(field.message)
        return ".".join(steps)

    def _first_number(self, call: CallModel) -> str:
        """Return the first number in the reply's first list of messages, or else the reply's first field."""
        fields = [field for field in self._messages[call.result].fields if field.proto_name not in _OUTCOME]
        for field in fields:
            if field.label == "repeated" and field.message and field.message != _SECURITY:
                return ".".join((f"{field.attribute}[0]", *self._telling(field.message)))
        return next((field.attribute for field in fields), "")

    def _telling(self, message: str) -> list[str]:
        """Return the field of a message that tells most: a number that is no id and no time, else the first one."""
        fields = [field for field in self._messages[message].fields if field.label != "repeated"]
        numbers = [each for each in fields if each.kind in _NUMBERS and not each.enum]
        telling = [each for each in numbers if not each.proto_name.lower().endswith(_DULL)]
        return [each.attribute for each in (*telling, *numbers, *fields)][:1]


def _security(given: Mapping[str, object]) -> str:
    market, code = given.get("market"), given.get("code")
    prefix = MARKET_PREFIXES.get(market) if isinstance(market, int) else None
    return f"{prefix}.{code}" if prefix and code and set(given) == {"market", "code"} else ""
