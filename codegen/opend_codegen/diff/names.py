"""Look up a schema element's Python class, its file, and the direction in which it travels.

Invariant: elements are found by the full name they have in the schema, classes by `module.Class`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opend_codegen.model import (
    CallModel,
    EnumModel,
    EnumValueModel,
    FieldModel,
    MessageModel,
    ModuleModel,
    PushModel,
    SchemaModel,
)

__all__ = ["Names", "Protocol", "Typed", "argument_of", "method_names"]

Protocol = CallModel | PushModel


@dataclass(frozen=True, slots=True)
class Typed:
    """A message or enum and its class."""

    class_name: str
    module: ModuleModel
    model: MessageModel | EnumModel


class Names:
    """The names of one schema."""

    def __init__(self, schema: SchemaModel) -> None:
        self.schema = schema
        self.files = frozenset(module.file for module in schema.modules)
        self.types: dict[str, Typed] = {}
        for module in schema.modules:
            self.types.update(_types(module))
        self.full_names = {typed.class_name: name for name, typed in self.types.items()}
        self.fields: dict[str, FieldModel] = {}
        self.values: dict[str, EnumValueModel] = {}
        for name, typed in self.types.items():
            if isinstance(typed.model, MessageModel):
                self.fields.update({f"{name}.{field.proto_name}": field for field in typed.model.fields})
            else:
                self.values.update({f"{name}.{value.proto_name}": value for value in typed.model.values})
        self.protocols: tuple[Protocol, ...] = (*schema.calls, *schema.pushes)
        self.calls_of: dict[str, list[CallModel]] = {}
        for call in schema.calls:
            self.calls_of.setdefault(call.argument_type, []).append(call)
        self._sent = self.reachable(f"{call.module}.{call.request}" for call in schema.calls)
        self._received = self.reachable(f"{protocol.module}.{protocol.response}" for protocol in self.protocols)

    def reachable(self, classes: Iterable[str]) -> frozenset[str]:
        """Return the full names of the messages of these classes, and of all messages and enums inside them."""
        found: set[str] = set()
        pending = list(classes)
        while pending:
            name = self.full_names.get(pending.pop(), "")
            if not name or name in found:
                continue
            found.add(name)
            model = self.types[name].model
            if isinstance(model, MessageModel):
                pending += [held for field in model.fields for held in (field.message, field.enum) if held]
        return frozenset(found)

    def ways(self, type_name: str) -> frozenset[str]:
        """The directions in which a message or enum travels: request, reply (pushes too), or both."""
        ways = {"request": self._sent, "reply": self._received}
        return frozenset(way for way, names in ways.items() if type_name in names)

    def file_of(self, type_name: str) -> str:
        """The file in which a message or enum stands."""
        return self.types[type_name].module.file if type_name in self.types else ""

    def held(self, field: FieldModel) -> str:
        """The full name of the message or enum that a field holds, or ""."""
        return self.full_names.get(field.enum or field.message, "")


def method_names(protocol: Protocol) -> list[str]:
    """The names of a protocol's methods on a client, the iterator over its pages last."""
    place = f"client.{protocol.group}"
    if isinstance(protocol, PushModel):
        return [f"{place}.on_{protocol.method}", f"{place}.{protocol.method}"]
    pages = [f"{place}.{protocol.paging.iterator}"] if protocol.paging else []
    return [f"{place}.{protocol.method}", *pages]


def argument_of(call: CallModel, argument: str) -> str:
    """Return an argument of a stub as a reader would write it: ``client.qot.get_ticker(max_ret_num=)``."""
    return f"client.{call.group}.{call.method}({argument}=)"


def _types(module: ModuleModel) -> Iterator[tuple[str, Typed]]:
    def inside(message: MessageModel, outer: str) -> Iterator[tuple[str, Typed]]:
        name = f"{outer}.{message.name}"
        yield message.full_name, Typed(name, module, message)
        for enum in message.enums:
            yield enum.full_name, Typed(f"{name}.{enum.name}", module, enum)
        for inner in message.messages:
            yield from inside(inner, name)

    for enum in module.enums:
        yield enum.full_name, Typed(f"{module.name}.{enum.name}", module, enum)
    for message in module.messages:
        yield from inside(message, module.name)
