"""Writes messages with Google's library in as few steps as Python allows, if every value has exactly its field's type.

A function is compiled for each class from its field table, since a loop over the table would cost several times as
much. It tests types only: Google's library refuses numbers out of range and texts that are not Unicode.

Invariant: what is written here is what the careful writer (`opend.codec.writing`) would write; whatever could be
refused, or be written in another way, is left to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NoReturn

from google.protobuf.message import EncodeError as WireEncodeError

from opend.codec.checks import Misfit, checker
from opend.codec.pool import wire_name, wire_type
from opend_proto.schema import Field, Message

__all__ = ["exact_writer"]

# A value of the pool's types, whose attributes no type checker can know.
Wire = Any
Writer = Callable[[Message, Wire], None]

_CLASSES: Final = {
    "double": ("float", "int"),
    "float": ("float", "int"),
    "bool": ("bool",),
    "string": ("str",),
    "bytes": ("bytes",),
}
"""The types of the values that are written as they are, most frequent first; whole numbers may be members too."""

_writers: dict[type[Message], Writer] = {}


class _Inexact(Exception):
    """A value that the careful writer must judge."""


def exact_writer(cls: type[Message]) -> Callable[[Message], bytes | None]:
    """Return the function that writes messages of exactly this class; it returns None for those it does not write."""
    new, write = wire_type(cls), _writer(cls)

    def written(message: Message) -> bytes | None:
        if message.__class__ is not cls:
            return None
        wire: Wire = new()
        try:
            write(message, wire)
            body: bytes = wire.SerializeToString()
        # Google's library raises any of these for a value that it refuses; an attribute may be missing.
        except (_Inexact, Misfit, ValueError, TypeError, OverflowError, AttributeError, WireEncodeError):
            return None
        return body

    return written


def _writer(cls: type[Message]) -> Writer:
    if cls not in _writers:
        _writers[cls] = _compile_writer(cls)
    return _writers[cls]


def _compile_writer(cls: type[Message]) -> Writer:
    names: dict[str, Any] = {"inexact": _inexact}
    lines = ["def write(message, wire):"]
    for field in cls.FIELDS:
        if field.message_type is not None:
            names[f"class_{field.number}"] = field.message_type
            names[f"write_{field.number}"] = _writer(field.message_type)
        if field.enum_type is not None:
            names[f"enum_{field.number}"] = field.enum_type
        if field.kind == "float":
            names[f"check_{field.number}"] = checker(field)
        step = _repeated if field.label == "repeated" else _single
        lines += (f"    {line}" for line in step(field))
    # The source holds nothing but names and numbers of the field table.
    exec(compile("\n".join([*lines, "    return"]), f"<writer of {cls.FULL_NAME}>", "exec"), names)  # noqa: S102
    writer: Writer = names["write"]
    return writer


def _single(field: Field) -> list[str]:
    """Return the statements that write one value."""
    write = [f"value = message.{field.attribute}"]
    indent = ""
    if field.label == "optional":
        write.append("if value is not None:")
        indent = "    "
    write.append(f"{indent}if {_is_other(field)}: inexact()")
    target = f"wire.{wire_name(field)}"
    if field.message_type is not None:
        # An empty message would not be on the wire otherwise.
        write += [f"{indent}inner = {target}", f"{indent}inner.SetInParent()"]
        write.append(f"{indent}write_{field.number}(value, inner)")
    else:
        write.append(f"{indent}{target} = {_value(field)}")
    return write


def _repeated(field: Field) -> list[str]:
    """Return the statements that write a list."""
    target = f"wire.{wire_name(field)}"
    begin = [f"values = message.{field.attribute}", "if values.__class__ is not list: inexact()"]
    if field.message_type is not None:
        return [
            *begin,
            f"add, write = {target}.add, write_{field.number}",
            "for value in values:",
            f"    if {_is_other(field)}: inexact()",
            "    write(value, add())",
        ]
    return [
        *begin,
        "for value in values:",
        f"    if {_is_other(field)}: inexact()",
        f"{target}.extend({'values' if field.kind != 'float' else f'map(check_{field.number}, values)'})",
    ]


def _is_other(field: Field) -> str:
    """Return the condition that a value is of none of the field's types."""
    if field.message_type is not None:
        classes: tuple[str, ...] = (f"class_{field.number}",)
    else:
        classes = _CLASSES.get(field.kind, ("int",))
        if field.enum_type is not None:
            classes = (f"enum_{field.number}", *classes)
    return " and ".join(f"value.__class__ is not {name}" for name in classes)


def _value(field: Field) -> str:
    return f"check_{field.number}(value)" if field.kind == "float" else "value"


def _inexact() -> NoReturn:
    raise _Inexact
