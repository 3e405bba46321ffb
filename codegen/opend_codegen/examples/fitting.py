"""Tell whether an example fits the protos: its protocols, fields and values, and the paths into replies.

Invariant: an example without a misfit is accepted by every codec, and its Python by a type checker.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto

from opend_codegen.knowledge.examples import Example, Step

__all__ = ["Messages", "Signature", "misfits", "path_steps", "signature_of"]

Messages = Mapping[str, DescriptorProto]
"""Messages by full name."""

_STEP = re.compile(r"(?P<name>[A-Za-z]\w*)(\[(?P<index>-?\d+)\])?", re.ASCII)
_REPEATED = FieldDescriptorProto.LABEL_REPEATED
_WHOLE = (
    (FieldDescriptorProto.TYPE_INT32, -(1 << 31), (1 << 31) - 1),
    (FieldDescriptorProto.TYPE_UINT32, 0, (1 << 32) - 1),
    (FieldDescriptorProto.TYPE_ENUM, -(1 << 31), (1 << 31) - 1),
    (FieldDescriptorProto.TYPE_INT64, -(1 << 63), (1 << 63) - 1),
    (FieldDescriptorProto.TYPE_UINT64, 0, (1 << 64) - 1),
)
_BOUNDS = {kind: (low, high) for kind, low, high in _WHOLE}


@dataclass(frozen=True, slots=True)
class Signature:
    """The messages that hold the arguments and the result of a call."""

    arguments: DescriptorProto
    result: DescriptorProto


def signature_of(package: str, request: str, response: str, messages: Messages) -> Signature | None:
    """Return the signature of a call, or None if a message is missing."""
    asked, answer = messages.get(f"{package}.{request}"), messages.get(f"{package}.{response}")
    if asked is None or answer is None:
        return None
    return Signature(_inside(asked, "c2s", messages), _inside(answer, "s2c", messages))


def _inside(message: DescriptorProto, name: str, messages: Messages) -> DescriptorProto:
    field = _field(message, name)
    return (field and _held(field, messages)) or message


def misfits(example: Example, calls: Mapping[str, Signature], messages: Messages) -> Iterator[str]:
    """Yield each reason why an example does not fit, with the path of the field."""
    for step in (*example.before, example):
        if step.name in calls:
            yield from _step_misfits(step, calls[step.name], messages)
        else:
            yield f"there is no call {step.name}"
    if example.name not in calls:
        return
    if example.shows and (why := _shown_misfit(example.shows, calls[example.name].result, messages)):
        yield f"shows {example.shows}: {why}"
    for path, source in example.take.items():
        if why := _take_misfit(example, path, source, calls, messages):
            yield f"take {path} = {source}: {why}"


def path_steps(path: str) -> list[tuple[str, int | None]] | None:
    """Return the names of a path, each with its index: ``a.b[-1]``; None if it is not one."""
    found = [_STEP.fullmatch(part) for part in path.split(".")]
    parts = [match for match in found if match]
    if len(parts) != len(found):
        return None
    return [(match["name"], int(match["index"]) if match["index"] else None) for match in parts]


def _step_misfits(step: Step, call: Signature, messages: Messages) -> Iterator[str]:
    yield from _message_misfits(step.name, call.arguments, step.arguments, messages)


def _message_misfits(path: str, message: DescriptorProto, value: object, messages: Messages) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{path}: {value!r} is not a table of fields"
        return
    given = cast("dict[str, object]", value)
    fields = {field.name: field for field in message.field}
    for name in given:
        if name not in fields:
            yield f"{path}.{name}: {message.name} has no such field"
    for name, field in fields.items():
        if name in given:
            yield from _field_misfits(f"{path}.{name}", field, given[name], messages)
        elif field.label == FieldDescriptorProto.LABEL_REQUIRED:
            yield f"{path}.{name}: the field is required"


def _field_misfits(path: str, field: FieldDescriptorProto, value: object, messages: Messages) -> Iterator[str]:
    if field.label != _REPEATED:
        yield from _value_misfits(path, field, value, messages)
    elif isinstance(value, list):
        for index, item in enumerate(cast("list[object]", value)):
            yield from _value_misfits(f"{path}[{index}]", field, item, messages)
    else:
        yield f"{path}: {value!r} is not a list"


def _value_misfits(path: str, field: FieldDescriptorProto, value: object, messages: Messages) -> Iterator[str]:
    held = _held(field, messages)
    if held is not None:
        yield from _message_misfits(path, held, value, messages)
    elif not _CHECKS.get(field.type, _is_number_in_bounds)(field, value):
        kind = FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()
        yield f"{path}: {value!r} is no {kind} of protobuf's JSON mapping"


def _is_number_in_bounds(field: FieldDescriptorProto, value: object) -> bool:
    low, high = _BOUNDS[field.type]
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,20}", value, re.ASCII):
        value = int(value)
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_fraction(_field: FieldDescriptorProto, value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_bytes(_field: FieldDescriptorProto, value: object) -> bool:
    try:
        base64.b64decode(value if isinstance(value, str) else "?", validate=True)
    except binascii.Error:
        return False
    return True


_CHECKS: Mapping[int, Callable[[FieldDescriptorProto, object], bool]] = {
    FieldDescriptorProto.TYPE_BOOL: lambda _field, value: isinstance(value, bool),
    FieldDescriptorProto.TYPE_STRING: lambda _field, value: isinstance(value, str),
    FieldDescriptorProto.TYPE_BYTES: _is_bytes,
    FieldDescriptorProto.TYPE_DOUBLE: _is_fraction,
    FieldDescriptorProto.TYPE_FLOAT: _is_fraction,
}


def _shown_misfit(path: str, result: DescriptorProto, messages: Messages) -> str:
    """Return why a path into a reply is wrong; a value inside an optional message may not be there to be shown."""
    fields = _fields_on(path, result, messages)
    if isinstance(fields, str):
        return fields
    optional = [field.name for field in fields[:-1] if field.label == FieldDescriptorProto.LABEL_OPTIONAL]
    return f"{optional[0]} is optional, so that the path must end there" if optional else ""


def _take_misfit(example: Example, path: str, source: str, calls: Mapping[str, Signature], messages: Messages) -> str:
    into = _fields_on(path, calls[example.name].arguments, messages)
    if isinstance(into, str):
        return into
    name, _, rest = source.partition(".")
    if name not in {step.name for step in example.before}:
        return f"{name} is not a call of `before`"
    taken = _fields_on(rest, calls[name].result, messages) if name in calls else f"there is no call {name}"
    return taken if isinstance(taken, str) else ""


def _fields_on(path: str, message: DescriptorProto, messages: Messages) -> list[FieldDescriptorProto] | str:
    """Return the fields on a path, or why it is wrong."""
    steps, found = path_steps(path) or [], list[FieldDescriptorProto]()
    inside: DescriptorProto | None = message
    for position, (name, index) in enumerate(steps, start=1):
        field = _field(inside, name) if inside else None
        if field is None:
            return f"there is no field {name}"
        is_list = field.label == _REPEATED
        if index is None and is_list and position < len(steps):
            return f"{name} is a list: name one of its items, as in {name}[0]"
        if index is not None and not is_list:
            return f"{name} is no list"
        found.append(field)
        inside = _held(field, messages)
    return found or "it is not a path such as tickerList[-1].price"


def _field(message: DescriptorProto, name: str) -> FieldDescriptorProto | None:
    return next((field for field in message.field if field.name == name), None)


def _held(field: FieldDescriptorProto, messages: Messages) -> DescriptorProto | None:
    return messages.get(field.type_name.lstrip(".")) if field.type_name else None
