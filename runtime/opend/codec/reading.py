"""Reads protobuf into messages: Google's library parses, and a function compiled from the field table copies.

Invariant: a returned message is complete and valid; on any fault the bytes are walked again to find its place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from google.protobuf.message import DecodeError as WireDecodeError

from opend.codec.counting import check_elements
from opend.codec.elements import MAX_ELEMENTS
from opend.codec.pool import wire_name, wire_type
from opend.codec.walk import find_fault
from opend.errors import DecodeError
from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["decode"]

M = TypeVar("M", bound=Message)
# A value of the pool's types, whose attributes no type checker can know.
Wire = Any
Reader = Callable[[Wire], Any]

_readers: dict[type[Message], Reader] = {}


class _InvalidText(Exception):
    """A string is not UTF-8: Google's library returns it as bytes."""


class _Members(dict[int, OpenEnum]):
    """Members by number; an unknown number goes through the enum, which keeps it."""

    def __init__(self, enum: type[OpenEnum]) -> None:
        super().__init__({int(member): member for member in enum})
        self._enum = enum

    def __missing__(self, number: int) -> OpenEnum:
        return self._enum(number)


def decode(cls: type[M], data: bytes | bytearray | memoryview, *, max_elements: int = MAX_ELEMENTS) -> M:
    """Read a protobuf body as a message of type ``cls``; fields the schema does not know are skipped.

    Raises:
        DecodeError: The bytes are malformed, a required field is missing, a text is not UTF-8, or there are more than
            ``max_elements`` messages and list items; `path` says where.
    """
    body = data if isinstance(data, bytes) else bytes(data)
    try:
        wire: Wire = wire_type(cls).FromString(body)
    except (WireDecodeError, UnicodeDecodeError) as error:  # The second where protobuf has no extension of its own.
        raise _explain(cls, body, str(error)) from None
    if len(body) > max_elements:
        check_elements(cls, wire, max_elements)
    if not wire.IsInitialized():
        raise DecodeError("this required field is missing", path=f"{cls.FULL_NAME}{_missing(cls, wire)}")
    try:
        message: M = _reader(cls)(wire)
    except _InvalidText:
        raise _explain(cls, body, "a text is not UTF-8") from None
    return message


def _explain(cls: type[Message], body: bytes, cause: str) -> DecodeError:
    fault = find_fault(cls, body)
    if fault is None:
        return DecodeError(f"the bytes are not valid protobuf: {cause}", path=cls.FULL_NAME)
    return DecodeError(fault.cause, path=f"{cls.FULL_NAME}.{fault.path}".rstrip("."), value=fault.value)


def _missing(cls: type[Message], wire: Wire) -> str:
    """Return the path to the first required field that is missing; Google's library would look for all of them."""
    for field in cls.FIELDS:
        name = wire_name(field)
        if field.label == "required" and not wire.HasField(name):
            return f".{field.name}"
        inner = field.message_type
        if inner is None or (field.label != "repeated" and not wire.HasField(name)):
            continue
        items = getattr(wire, name)
        for index, item in enumerate(items) if field.label == "repeated" else ((None, items),):
            if not item.IsInitialized():
                return f".{field.name}{'' if index is None else f'[{index}]'}{_missing(inner, item)}"
    return ""


def _reader(cls: type[Message]) -> Reader:
    if cls not in _readers:
        _readers[cls] = _compile_reader(cls)
    return _readers[cls]


def _compile_reader(cls: type[Message]) -> Reader:
    """Compile the function that copies a parsed message: a loop over the table would cost several times as much."""
    names: dict[str, Any] = {"new": cls, "bad_text": _bad_text}
    arguments: list[str] = []
    for field in cls.FIELDS:
        if field.message_type is not None:
            names[f"read_{field.number}"] = _reader(field.message_type)
        if field.enum_type is not None:
            names[f"enum_{field.number}"] = _Members(field.enum_type)
        arguments.append(f"        {field.attribute}={_expression(field)},")
    source = "\n".join(["def read(wire):", "    has = wire.HasField", "    return new(", *arguments, "    )"])
    # The source holds nothing but names and numbers of the field table.
    exec(compile(source, f"<reader of {cls.FULL_NAME}>", "exec"), names)  # noqa: S102
    reader: Reader = names["read"]
    return reader


def _expression(field: Field) -> str:
    name = wire_name(field)
    if field.label == "repeated":
        item = _converted(field, "item")
        return f"list(wire.{name})" if item == "item" else f"[{item} for item in wire.{name}]"
    if field.label == "required":
        return _converted(field, f"wire.{name}") if field.kind != "string" else _text(f"(value := wire.{name})")
    if field.kind == "message":
        return f'read_{field.number}(wire.{name}) if has("{name}") else None'
    # Only a value that equals the default leaves it open whether the field was there.
    return f'({_converted(field, "value")}) if (value := wire.{name}) or has("{name}") else None'


def _converted(field: Field, value: str) -> str:
    if field.kind == "message":
        return f"read_{field.number}({value})"
    if field.enum is not None:
        return f"enum_{field.number}[{value}]"
    return _text(value) if field.kind == "string" else value


def _text(value: str) -> str:
    result = "value" if ":=" in value else value
    return f"{result} if {value}.__class__ is str else bad_text()"


def _bad_text() -> NoReturn:
    raise _InvalidText
