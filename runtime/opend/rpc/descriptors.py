"""Describe the services and all their messages as protobuf's own descriptors, made from the field tables.

They are those of the protos that ``opend-codegen generate --flavour grpc`` makes, without comments and without enums
that no field has as its type.

Invariant: nothing here touches protobuf's default pool or anybody's generated code.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto, FileDescriptorProto

from opend.rpc import messages, standard
from opend.rpc.naming import PACKAGE, SERVICES, file_name, full_name, method_name, service_name
from opend_proto.methods import METHODS_BY_ID, PUSHES_BY_ID
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opend_proto.schema import AnyPush, Field, OpenEnum

__all__ = ["Descriptors", "describe", "payload_type"]

_ERRORS: Final = file_name("errors")
_STREAMS: Final = file_name("streams")
_SERVICES: Final = file_name("services")

_HEALTH: Final = "grpc/health/v1/health.proto"

_OWN: Final[Mapping[str, tuple[type[Message], ...]]] = {
    _HEALTH: (standard.HealthRequest, standard.HealthResponse),
    _ERRORS: (messages.ErrorDetail,),
    _STREAMS: (
        messages.PushRequest,
        messages.TickPlace,
        messages.TicksRequest,
        messages.TickItem,
        messages.Tick,
        messages.TickGap,
        messages.KlinesRequest,
        messages.KlineItem,
        messages.Bar,
        messages.BarGap,
    ),
}
_FEEDS: Final = (
    ("Ticks", messages.TicksRequest, messages.TickItem),
    ("Klines", messages.KlinesRequest, messages.KlineItem),
)
_FEED_SERVICE: Final = "Qot"


class Descriptors(NamedTuple):
    """Every file of the protos, serialized."""

    files: Mapping[str, bytes]
    needs: Mapping[str, frozenset[str]]
    """The files that each file imports, directly or not."""
    homes: Mapping[str, str]
    """The file of each message, enum, service and method, by its full name."""

    def closure(self, name: str) -> list[bytes]:
        """Return a file, and all that it imports."""
        return [self.files[name], *(self.files[each] for each in sorted(self.needs[name]))]


def payload_type(push: AnyPush) -> type[Message]:
    """Return the type of what a push carries."""
    fields: tuple[Field, ...] = push.response.FIELDS
    payload = next(field.message_type for field in fields if field.name == "s2c")
    if payload is None:
        raise TypeError(f"{push.name} has no payload")
    return payload


@cache
def describe() -> Descriptors:
    """Return the descriptors; the first time it loads every module of messages, which takes half a second."""
    files = [*_own_files(), _service_file()]
    for module, classes in _by_module().items():
        files.append(_message_file(module, classes))
    direct = {file.name: frozenset(file.dependency) for file in files}
    return Descriptors(
        {file.name: file.SerializeToString() for file in files},
        {name: _reached(name, direct) for name in direct},
        {symbol: file.name for file in files for symbol in _symbols(file)},
    )


def _reached(name: str, direct: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [*direct[name]]
    while waiting:
        if (each := waiting.pop()) not in found:
            found.add(each)
            waiting += direct[each]
    return frozenset(found)


def _symbols(file: FileDescriptorProto) -> Iterable[str]:
    for service in file.service:
        yield f"{file.package}.{service.name}"
        yield from (f"{file.package}.{service.name}.{method.name}" for method in service.method)
    yield from (f"{file.package}.{enum.name}" for enum in file.enum_type)
    for message in file.message_type:
        yield from _symbols_in(f"{file.package}.{message.name}", message)


def _symbols_in(name: str, message: DescriptorProto) -> Iterable[str]:
    yield name
    yield from (f"{name}.{enum.name}" for enum in message.enum_type)
    for inner in message.nested_type:
        yield from _symbols_in(f"{name}.{inner.name}", inner)


def _by_module() -> Mapping[str, list[type[Message] | type[OpenEnum]]]:
    """Return the types of all calls and pushes, and all that they hold, by the names of their modules."""
    found: dict[type[Message] | type[OpenEnum], None] = {}
    waiting: list[type[Message]] = [push.response for push in PUSHES_BY_ID.values()]
    for method in METHODS_BY_ID.values():
        waiting += [method.request, method.response]
    while waiting:
        cls = waiting.pop()
        if cls in found:
            continue
        found[cls] = None
        waiting += [held for field in cls.FIELDS if (held := field.message_type)]
        for field in cls.FIELDS:
            if field.kind == "enum" and (enum := field.enum_type):
                found[enum] = None
    modules = defaultdict[str, list["type[Message] | type[OpenEnum]"]](list)
    for each in found:
        modules[each.__module__].append(each)
    return modules


def _message_file(module: str, classes: list[type[Message] | type[OpenEnum]]) -> FileDescriptorProto:
    stem = module.rpartition(".")[2]
    file = FileDescriptorProto(name=file_name(stem), package=f"{PACKAGE}.{stem}")
    made: dict[str, DescriptorProto] = {}
    for cls in sorted(classes, key=attrgetter("__qualname__")):
        outer = _outer(file, module, cls.__qualname__, made)
        if issubclass(cls, Message):
            _fill(made[cls.__qualname__], cls, file)
        else:
            _add_enum(file if outer is None else outer, cls)
    return file


def _outer(
    file: FileDescriptorProto, module: str, name: str, made: dict[str, DescriptorProto]
) -> DescriptorProto | None:
    """Add the message of a name, and those around it, unless they are there; return the one around it."""
    holder_name, _, own = name.rpartition(".")
    holder = None
    if holder_name:
        _outer(file, module, holder_name, made)
        holder = made[holder_name]
    cls: type[object] = attrgetter(name)(sys.modules[module])
    if name not in made and issubclass(cls, Message):
        made[name] = file.message_type.add(name=own) if holder is None else holder.nested_type.add(name=own)
    return holder


def _add_enum(holder: FileDescriptorProto | DescriptorProto, cls: type[OpenEnum]) -> None:
    enum = holder.enum_type.add(name=cls.__name__)
    for number, name in cls.__proto_names__.items():
        enum.value.add(name=name, number=number)


def _own_files() -> Iterable[FileDescriptorProto]:
    for name, classes in _OWN.items():
        file = FileDescriptorProto(name=name, package=classes[0].FULL_NAME.rpartition(".")[0])
        for cls in classes:
            _fill(file.message_type.add(name=cls.FULL_NAME.rpartition(".")[2]), cls, file)
        if name == _HEALTH:
            service = file.service.add(name="Health")
            for method in ("Check", "Watch"):
                service.method.add(
                    name=method,
                    input_type=f".{standard.HealthRequest.FULL_NAME}",
                    output_type=f".{standard.HealthResponse.FULL_NAME}",
                    server_streaming=method == "Watch",
                )
        yield file


def _service_file() -> FileDescriptorProto:
    file = FileDescriptorProto(name=_SERVICES, package=PACKAGE)
    services = {name: file.service.add(name=name) for name in SERVICES}
    for method in METHODS_BY_ID.values():
        services[service_name(method)].method.add(
            name=method_name(method),
            input_type=_type_in(file, method.request),
            output_type=_type_in(file, method.response),
        )
    for push in PUSHES_BY_ID.values():
        event = file.message_type.add(name=f"{method_name(push)}Event")
        _add_field(event, 1, "s2c", FieldDescriptorProto.TYPE_MESSAGE).type_name = _type_in(file, payload_type(push))
        _add_field(event, 2, "lost", FieldDescriptorProto.TYPE_UINT64)
        services[service_name(push)].method.add(
            name=method_name(push),
            input_type=_type_in(file, messages.PushRequest),
            output_type=f".{PACKAGE}.{event.name}",
            server_streaming=True,
        )
    for name, request, item in _FEEDS:
        services[_FEED_SERVICE].method.add(
            name=name, input_type=_type_in(file, request), output_type=_type_in(file, item), server_streaming=True
        )
    return file


def _fill(message: DescriptorProto, cls: type[Message], file: FileDescriptorProto) -> None:
    for field in cls.FIELDS:
        made = _add_field(
            message,
            field.number,
            field.name,
            FieldDescriptorProto.Type.Value(f"TYPE_{field.kind.upper()}"),
            FieldDescriptorProto.Label.Value(f"LABEL_{field.label.upper()}"),
        )
        if held := _held(field):
            made.type_name = _type_in(file, held)


def _held(field: Field) -> type[Message] | type[OpenEnum] | None:
    return field.message_type or (field.enum_type if field.kind == "enum" else None)


def _add_field(
    message: DescriptorProto,
    number: int,
    name: str,
    kind: FieldDescriptorProto.Type.ValueType,
    label: FieldDescriptorProto.Label.ValueType = FieldDescriptorProto.LABEL_OPTIONAL,
) -> FieldDescriptorProto:
    return message.field.add(name=name, number=number, type=kind, label=label)


def _type_in(file: FileDescriptorProto, cls: type[Message] | type[OpenEnum]) -> str:
    """Return the name by which a file refers to a type; the file imports the one that has it."""
    home = next((name for name, own in _OWN.items() if cls in own), None)
    home = home or file_name(cls.__module__.rpartition(".")[2])
    if home != file.name and home not in file.dependency:
        file.dependency.append(home)
    return f".{full_name(cls)}"
