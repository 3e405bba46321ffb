"""Writes messages as protobuf: checks every value, fills the pool's type, and lets Google's library serialise it.

A message of exact values takes a shorter way (`opend.codec.exact_writing`); here it is checked if that declines it.

Invariant: whatever is written can be read back to an equal message; a required field is always on the wire.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from google.protobuf.message import EncodeError as WireEncodeError

from opend.codec.checks import Misfit, checker, class_of
from opend.codec.exact_writing import exact_writer
from opend.codec.pool import wire_name, wire_type
from opend.errors import EncodeError
from opend_proto.schema import Field, Message

__all__ = ["encode", "encode_carefully"]

# A value of the pool's types, whose attributes no type checker can know.
Wire = Any
Writer = Callable[[Message, Wire], None]

_exact_writers: dict[type[Message], Callable[[Message], bytes | None]] = {}
_writers: dict[type[Message], Writer] = {}


def encode(message: Message) -> bytes:
    """Write a message as a protobuf body.

    Raises:
        EncodeError: A required field is None, or a value has the wrong type or is out of range; `path` says where.
    """
    cls = class_of(message)
    write = _exact_writers.get(cls)
    if write is None:
        write = _exact_writers[cls] = exact_writer(cls)
    body = write(message)
    return encode_carefully(message) if body is None else body


def encode_carefully(message: Message) -> bytes:
    """Write a message as `encode` does, value by value, so that an error names the place of the wrong one."""
    cls = class_of(message)
    wire = wire_type(cls)()
    try:
        _writer(cls)(message, wire)
        return wire.SerializeToString()
    except Misfit as fault:
        raise EncodeError(fault.cause, path=f"{cls.FULL_NAME}.{fault.path}", value=fault.value) from None
    except (WireEncodeError, ValueError) as error:
        raise EncodeError(f"protobuf refuses the message: {error}", path=cls.FULL_NAME) from error


def _writer(cls: type[Message]) -> Writer:
    if cls not in _writers:
        _writers[cls] = _make_writer(cls)
    return _writers[cls]


def _make_writer(cls: type[Message]) -> Writer:
    steps = [(field, _step(field)) for field in cls.FIELDS]

    def write(message: Message, wire: Wire) -> None:
        for field, step in steps:
            try:
                step(message, wire)
            except Misfit as fault:
                raise fault.below(field) from None

    return write


def _step(field: Field) -> Writer:
    if field.label == "repeated":
        return _messages(field) if field.message_type else _scalars(field)
    return _message(field) if field.message_type else _scalar(field)


def _scalar(field: Field) -> Writer:
    attribute, name, required, check = field.attribute, wire_name(field), field.label == "required", checker(field)

    def step(message: Message, wire: Wire) -> None:
        value = getattr(message, attribute, None)
        if value is not None:
            setattr(wire, name, check(value))
        elif required:
            raise Misfit("this required field is None; give it a value")

    return step


def _message(field: Field) -> Writer:
    attribute, name, required, check = field.attribute, wire_name(field), field.label == "required", checker(field)
    write = _writer(_inner(field))

    def step(message: Message, wire: Wire) -> None:
        value = getattr(message, attribute, None)
        if value is not None:
            checked = cast("Message", check(value))
            target = getattr(wire, name)
            # An empty message would not be on the wire otherwise.
            target.SetInParent()
            write(checked, target)
        elif required:
            raise Misfit("this required field is None; give it a value")

    return step


def _scalars(field: Field) -> Writer:
    attribute, name, check = field.attribute, wire_name(field), checker(field)

    def step(message: Message, wire: Wire) -> None:
        target = getattr(wire, name)
        for index, value in enumerate(_elements(message, attribute)):
            try:
                target.append(check(value))
            except Misfit as fault:
                raise fault.under(f"[{index}]") from None

    return step


def _messages(field: Field) -> Writer:
    attribute, name, check = field.attribute, wire_name(field), checker(field)
    write = _writer(_inner(field))

    def step(message: Message, wire: Wire) -> None:
        target = getattr(wire, name)
        for index, value in enumerate(_elements(message, attribute)):
            try:
                write(cast("Message", check(value)), target.add())
            except Misfit as fault:
                raise fault.under(f"[{index}]") from None

    return step


def _elements(message: Message, attribute: str) -> list[object]:
    values: object = getattr(message, attribute, None)
    if not isinstance(values, list | tuple):
        raise Misfit("expected a list", values)
    return cast("list[object]", values)


def _inner(field: Field) -> type[Message]:
    if field.message_type is None:
        raise TypeError(f"field {field.name} holds no message")
    return field.message_type
