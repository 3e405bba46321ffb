"""Compare the fields of the messages that are in both schemas.

Invariant: two fields are the same field if they have the same name, or else the same number and type.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from google.protobuf.descriptor_pb2 import FieldDescriptorProto

from opend_codegen.diff.findings import Finding, PythonChange
from opend_codegen.diff.names import Names, argument_of
from opend_codegen.diff.schemas import Schemas, last_name, outer_name
from opend_codegen.matching import sound_alike
from opend_codegen.model import FieldModel, MessageModel

__all__ = ["field_changes"]

_Step = tuple[str, object, object]
"""A kind of finding, the state before, and the state after."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A field on one side."""

    names: Names
    name: str
    model: FieldModel
    descriptor: FieldDescriptorProto

    @property
    def type(self) -> str:
        """The type in the proto: a scalar, or the full name of the message or enum that the field holds."""
        return self.names.full_names.get(self.model.message, "") or self.enum or self.model.kind

    @property
    def enum(self) -> str:
        """The full name of the enum that it holds, by its type or by our knowledge."""
        return self.names.full_names.get(self.model.enum, "")

    @property
    def default(self) -> str:
        """The default that the proto states, or the type's own."""
        return self.descriptor.default_value or "no value"

    @property
    def attribute(self) -> str:
        """The attribute with its class."""
        return f"{self.names.types[outer_name(self.name)].class_name}.{self.model.attribute}"


def field_changes(schemas: Schemas) -> Iterator[Finding]:
    """Find removed, added and changed fields, and numbers whose meaning changed."""
    for old_message, new_message in schemas.type_pairs(MessageModel):
        old = _fields(schemas, old_message, is_new=False)
        new = _fields(schemas, new_message, is_new=True)
        for before in old:
            after = next((item for item in new if item.name == schemas.pairs.get(before.name)), None)
            yield from _kept(schemas, before, after) if after else _removed(schemas, before, new)
        for after in new:
            if after.name not in schemas.origins:
                kind = "required_added" if after.model.label == "required" else "field_added"
                yield schemas.finding(kind, "", after.name, tuple(_python(None, after)))


def _fields(schemas: Schemas, message: str, *, is_new: bool) -> list[_Field]:
    names = schemas.new if is_new else schemas.old
    elements = schemas.matching.new if is_new else schemas.matching.old
    model = names.types[message].model
    found: list[_Field] = []
    for field in model.fields if isinstance(model, MessageModel) else ():
        name = f"{message}.{field.proto_name}"
        descriptor = elements[name].descriptor
        if isinstance(descriptor, FieldDescriptorProto):
            found.append(_Field(names, name, field, descriptor))
    return found


def _removed(schemas: Schemas, old: _Field, rivals: list[_Field]) -> Iterator[Finding]:
    taken = next((rival for rival in rivals if rival.model.number == old.model.number), None)
    python = tuple(_python(old, None))
    if taken:
        before = f"{last_name(old.name)} ({old.type})"
        yield schemas.finding(
            "field_number_reused", old.name, taken.name, python, number=old.model.number, before=before
        )
    else:
        kind = "required_removed" if old.model.label == "required" else "field_removed"
        yield schemas.finding(kind, old.name, "", python, number=old.model.number)


def _kept(schemas: Schemas, old: _Field, new: _Field) -> Iterator[Finding]:
    python = tuple(_python(old, new))
    for kind, before, after in _steps(schemas, old, new):
        number = new.model.number
        yield schemas.finding(kind, old.name, new.name, python, before=before, after=after, number=number)


def _steps(schemas: Schemas, old: _Field, new: _Field) -> Iterator[_Step]:
    yield from _name_steps(old, new)
    if old.model.number != new.model.number:
        yield "field_renumbered", old.model.number, new.model.number
    if old.model.label != new.model.label:
        yield _label_step(old.model.label, new.model.label), old.model.label, new.model.label
    yield from _type_steps(schemas, old, new)
    if (old.default, old.model.kind) != (new.default, old.model.kind):
        yield "default_changed", old.default, new.default
    if new.descriptor.options.deprecated and not old.descriptor.options.deprecated:
        yield "field_deprecated", "", ""


def _name_steps(old: _Field, new: _Field) -> Iterator[_Step]:
    if last_name(old.name) != last_name(new.name):
        kind = "field_renamed" if sound_alike(old.name, new.name) else "field_number_reused"
        yield kind, f"{last_name(old.name)} ({old.type})", last_name(new.name)
    elif old.model.attribute != new.model.attribute:
        yield "attribute_renamed", old.model.attribute, new.model.attribute


def _label_step(old: str, new: str) -> str:
    if "repeated" in {old, new}:
        return "cardinality_changed"
    return "required_gained" if new == "required" else "required_lost"


def _type_steps(schemas: Schemas, old: _Field, new: _Field) -> Iterator[_Step]:
    """Yield the steps from one type to another; an int's enum comes from our knowledge and is compared as well."""
    is_int = old.model.kind not in {"enum", "message"} and new.model.kind not in {"enum", "message"}
    if is_int and old.enum != new.enum and schemas.pairs.get(old.enum) != new.enum:
        if not old.enum or not new.enum:
            yield "enum_lost" if old.enum else "enum_gained", old.type, new.type
        else:
            yield "enum_replaced", old.type, new.type
    if is_int and old.model.kind != new.model.kind:
        yield "field_retyped", old.model.kind, new.model.kind
    elif schemas.pairs.get(old.type, old.type) != new.type and not is_int:
        yield "field_retyped", old.type, new.type
    elif old.type != new.type and outer_name(old.name) == outer_name(new.name) and not is_int:
        yield "field_type_renamed", old.type, new.type


def _python(old: _Field | None, new: _Field | None) -> Iterator[PythonChange]:
    """Yield the change of the attribute, and of the argument in each call that takes the message's fields."""
    types = [str(side.model.annotation) if side else "" for side in (old, new)]
    attributes = [side.attribute if side else "" for side in (old, new)]
    yield PythonChange("attribute", *attributes, *types)
    arguments = [_arguments(side) if side else {} for side in (old, new)]
    types = [str(side.model.argument_annotation) if side else "" for side in (old, new)]
    for call in arguments[0] | arguments[1]:
        yield PythonChange("argument", *(side.get(call, "") for side in arguments), *types)


def _arguments(field: _Field) -> dict[str, str]:
    """Return the argument as each call names it, by protocol name."""
    calls = field.names.calls_of.get(field.names.types[outer_name(field.name)].class_name, [])
    return {call.name: argument_of(call, field.model.argument) for call in calls if field.model.argument}
