"""Types of Google's protobuf, made from the field tables in a pool of our own.

Invariant: nothing here touches protobuf's default pool or anybody's generated code, so the vendor's package, in any
version, can live in the same process.
"""

from __future__ import annotations

from threading import RLock
from typing import Final

from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import Message as WireMessage
from google.protobuf.message_factory import GetMessageClass

from opend_proto.schema import Field, Message

__all__ = ["wire_name", "wire_type"]

_LABELS: Final = {
    "required": FieldDescriptorProto.LABEL_REQUIRED,
    "optional": FieldDescriptorProto.LABEL_OPTIONAL,
    "repeated": FieldDescriptorProto.LABEL_REPEATED,
}
_TYPES: Final = {
    "double": FieldDescriptorProto.TYPE_DOUBLE,
    "float": FieldDescriptorProto.TYPE_FLOAT,
    "int32": FieldDescriptorProto.TYPE_INT32,
    "int64": FieldDescriptorProto.TYPE_INT64,
    "uint32": FieldDescriptorProto.TYPE_UINT32,
    "uint64": FieldDescriptorProto.TYPE_UINT64,
    "bool": FieldDescriptorProto.TYPE_BOOL,
    "string": FieldDescriptorProto.TYPE_STRING,
    "bytes": FieldDescriptorProto.TYPE_BYTES,
    # The same bytes as an enum's, but a value the schema does not know stays in its field.
    "enum": FieldDescriptorProto.TYPE_INT32,
    "message": FieldDescriptorProto.TYPE_MESSAGE,
}

_pool = DescriptorPool()
_wire_types: dict[type[Message], type[WireMessage]] = {}
_lock = RLock()


def wire_name(field: Field) -> str:
    """Return the name of a field in the pool's types; the numbers are the only names that cannot collide."""
    return f"f{field.number}"


def wire_type(cls: type[Message]) -> type[WireMessage]:
    """Return the pool's type for a generated class; make it on first use."""
    known = _wire_types.get(cls)
    if known is None:
        with _lock:
            known = _wire_types.get(cls) or _make(cls)
            _wire_types[cls] = known
    return known


def _make(cls: type[Message]) -> type[WireMessage]:
    # Two classes may have one full name, where two schema versions are loaded, so the pool counts instead.
    inner = {field.number: wire_type(held).DESCRIPTOR for field in cls.FIELDS if (held := field.message_type)}
    package = f"opend.type{len(_wire_types)}"
    file = FileDescriptorProto(name=f"{package}.proto", package=package, syntax="proto2")
    file.dependency.extend(sorted({descriptor.file.name for descriptor in inner.values()}))
    message = file.message_type.add(name="Message")
    for field in cls.FIELDS:
        row = message.field.add(
            name=wire_name(field), number=field.number, label=_LABELS[field.label], type=_TYPES[field.kind]
        )
        if field.number in inner:
            row.type_name = f".{inner[field.number].full_name}"
    _pool.AddSerializedFile(file.SerializeToString())
    made: type[WireMessage] = GetMessageClass(_pool.FindMessageTypeByName(f"{package}.Message"))
    return made
