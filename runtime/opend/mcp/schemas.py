"""Describe the messages of the schema as JSON Schema (2020-12), for agents that fill in or read them.

Invariant: a request that fits the schema of its protocol is read by `opend.naming.requests.request_of`; a nested
message stands in ``$defs`` once, however often it is used, so that messages which hold themselves end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.naming.elements import module_of, texts_of
from opend.naming.protocols import payload_of
from opend.schema.secrets import is_secret
from opend_proto.schema import FlagEnum

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opend_proto.schema import AnyMethod, AnyPush, Field, Message, OpenEnum

__all__ = ["is_security", "message_schema", "reply_fields", "request_schema"]

_SCALARS: Final[Mapping[str, Mapping[str, Any]]] = {
    "double": {"type": "number"},
    "float": {"type": "number"},
    "int32": {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1},
    "uint32": {"type": "integer", "minimum": 0, "maximum": 2**32 - 1},
    "int64": {"type": ["integer", "string"], "pattern": "^-?[0-9]+$"},
    "uint64": {"type": ["integer", "string"], "pattern": "^[0-9]+$"},
    "bool": {"type": "boolean"},
    "string": {"type": "string"},
    "bytes": {"type": "string", "contentEncoding": "base64"},
    "enum": {"type": "integer"},
}
_SECURITY: Final[Mapping[str, Any]] = {"type": "string", "pattern": r"^[A-Z_0-9]+\..+$", "examples": ["HK.00700"]}
_KINDS: Final[Mapping[str, str]] = {
    "double": "number",
    "float": "number",
    "bool": "true or false",
    "string": "text",
    "bytes": "bytes",
}
_DEPTH: Final = 5


def request_schema(method: AnyMethod) -> dict[str, Any]:
    """Return the schema of the fields that a call takes: those of its C2S or, where it has none, of its request."""
    return message_schema(payload_of(method.request, "c2s"))


def message_schema(message: type[Message]) -> dict[str, Any]:
    """Return the schema of a message."""
    writer = _Writer()
    root = writer.object_of(message)
    return {**root, "$defs": writer.definitions} if writer.definitions else root


def reply_fields(protocol: AnyMethod | AnyPush) -> Iterator[tuple[str, str, str]]:
    """Yield the path, the type and the text of each field of a reply or a push, in the names that results have."""
    yield from _fields(payload_of(protocol.response, "s2c"), "", ())


def is_security(message: type[Message] | None) -> bool:
    """Return whether a message stands for a security, which is written as text."""
    return message is not None and message.FULL_NAME == "Qot_Common.Security"


class _Writer:
    """Writes the schema of one message, and collects those of the messages in it."""

    def __init__(self) -> None:
        self.definitions: dict[str, dict[str, Any]] = {}

    def object_of(self, message: type[Message]) -> dict[str, Any]:
        """Return the schema of a message in full."""
        texts = texts_of(module_of(message))
        schema: dict[str, Any] = {"type": "object"}
        if text := texts.get(message.__qualname__, ""):
            schema["description"] = text
        schema["properties"] = {
            field.name: self._field(field, texts.get(f"{message.__qualname__}.{field.attribute}", ""))
            for field in message.FIELDS
        }
        if required := [field.name for field in message.FIELDS if field.label == "required"]:
            schema["required"] = required
        schema["additionalProperties"] = False
        return schema

    def _field(self, field: Field, text: str) -> dict[str, Any]:
        schema = self._single(field)
        if is_secret(field):
            schema["writeOnly"] = True
        if field.label == "repeated":
            schema = {"type": "array", "items": schema}
        return {**schema, "description": text} if text else schema

    def _single(self, field: Field) -> dict[str, Any]:
        message, enum = field.message_type, field.enum_type
        if message is not None:
            return dict(_SECURITY) if is_security(message) else self._reference(message)
        if enum is not None:
            return _choices(enum)
        return dict(_SCALARS[field.kind])

    def _reference(self, message: type[Message]) -> dict[str, Any]:
        name = message.FULL_NAME
        if name not in self.definitions:
            self.definitions[name] = {}  # First, so that a message that holds itself ends here.
            self.definitions[name] = self.object_of(message)
        return {"$ref": f"#/$defs/{name}"}


def _choices(enum: type[OpenEnum]) -> dict[str, Any]:
    names = list(enum.__members__)
    # A newer gateway may know more values, and flags combine into others: those are given as numbers.
    if issubclass(enum, FlagEnum):
        return {"anyOf": [{"enum": names}, {"type": "integer"}]}
    return {"enum": names}


def _fields(message: type[Message], before: str, above: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    texts = texts_of(module_of(message))
    for field in message.FIELDS:
        path = f"{before}{field.name}{'[]' if field.label == 'repeated' else ''}"
        yield path, _kind(field), texts.get(f"{message.__qualname__}.{field.attribute}", "")
        inner = field.message_type
        # Deeper ones, and a message within itself, are described under their own names.
        if inner is not None and not is_security(inner) and inner.FULL_NAME not in above and len(above) < _DEPTH:
            yield from _fields(inner, f"{path}.", (*above, inner.FULL_NAME))


def _kind(field: Field) -> str:
    if field.message_type is not None:
        return "security" if is_security(field.message_type) else field.message_type.FULL_NAME
    return field.enum_type.__qualname__ if field.enum_type is not None else _KINDS.get(field.kind, "whole number")
