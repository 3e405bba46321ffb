"""Answer the requests of Google's conformance runner with our codec: ``python -m tests.conformance.testee CODEC``.

It runs with the generated test messages in the place of ``opend_proto``, as a user's own schema does.

Invariant: a request is skipped only if it needs a feature that the gateway's schema never uses, which the answer names;
an error that is not the codec's own ends the process, which the runner counts as a failure.
"""

from __future__ import annotations

import importlib
import json
import struct
import sys
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.empty_pb2 import Empty
from google.protobuf.message import DecodeError as GoogleError
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.unknown_fields import UnknownFieldSet

import opend_proto
from opend import DecodeError, EncodeError, codec
from opend_proto.schema import Message

_GENERATED: Final = Path(opend_proto.__path__[0]).parent
_LENGTH: Final = struct.Struct("<I")
_LENGTH_DELIMITED: Final = 2
_WRITERS: Final[dict[str, tuple[str, Any]]] = {
    "PROTOBUF": ("protobuf_payload", codec.encode),
    "JSON": ("json_payload", codec.to_json),
}


class OutOfScope(Exception):
    """Raised for a request that needs a feature which the gateway's schema never uses."""


class Testee:
    """Answers single requests."""

    def __init__(self) -> None:
        pool = DescriptorPool()
        pool.AddSerializedFile((_GENERATED / "protocol.bin").read_bytes())
        found = (pool.FindMessageTypeByName(f"conformance.Conformance{name}") for name in ("Request", "Response"))
        self._request_type, self._response_type = map(GetMessageClass, found)
        self._formats: Any = pool.FindEnumTypeByName("conformance.WireFormat")
        self._categories: Any = pool.FindEnumTypeByName("conformance.TestCategory")
        self._left_out = json.loads((_GENERATED / "left_out.json").read_bytes())
        module = importlib.import_module("opend_proto.test_messages_proto2")
        self.message_type: type[Message] = module.TestAllTypesProto2

    def answer(self, data: bytes) -> bytes:
        """Return the response to a request."""
        request: Any = self._request_type.FromString(data)
        return self._response_type(**self._result(request)).SerializeToString()

    def _result(self, request: Any) -> dict[str, object]:
        try:
            name, write = self._writer(request)
            message = self._read(request)
        except OutOfScope as reason:
            return {"skipped": str(reason)}
        except DecodeError as error:
            return {"parse_error": str(error)}
        try:
            return {name: write(message)}
        except EncodeError as error:
            return {"serialize_error": str(error)}

    def _writer(self, request: Any) -> tuple[str, Any]:
        wanted = self._formats.values_by_number[request.requested_output_format].name
        if wanted not in _WRITERS:
            raise OutOfScope(f"the codec writes no {wanted}")
        return _WRITERS[wanted]

    def _read(self, request: Any) -> Message:
        if request.message_type != self.message_type.FULL_NAME:
            raise OutOfScope(f"{request.message_type}: the gateway's schema is proto2")
        payload = request.WhichOneof("payload")
        if payload == "protobuf_payload":
            self._refuse_bytes(self.message_type, request.protobuf_payload)
            return codec.decode(self.message_type, request.protobuf_payload)
        if payload == "json_payload":
            self._refuse_json(self.message_type, request.json_payload)
            category = self._categories.values_by_number[request.test_category].name
            ignore = category == "JSON_IGNORE_UNKNOWN_PARSING_TEST"
            return codec.from_json(self.message_type, request.json_payload, ignore_unknown=ignore)
        raise OutOfScope(f"the codec reads no {payload}")

    def _refuse_bytes(self, cls: type[Message], data: bytes) -> None:
        """Raise OutOfScope if a field was left out of the schema; the codec judges malformed bodies."""
        held = {field.number: field.message_type for field in cls.FIELDS if field.message_type}
        for field in _fields_in(data):
            self._refuse(cls, str(field.field_number))
            if field.field_number in held and field.wire_type == _LENGTH_DELIMITED:
                self._refuse_bytes(held[field.field_number], field.data)

    def _refuse_json(self, cls: type[Message], text: str) -> None:
        """Raise OutOfScope if a field was left out of the schema; the codec judges malformed JSON."""
        try:
            self._refuse_tree(cls, json.loads(text))
        except ValueError:
            return

    def _refuse_tree(self, cls: type[Message], tree: object) -> None:
        if isinstance(tree, list):
            for item in cast("list[object]", tree):
                self._refuse_tree(cls, item)
        if not isinstance(tree, dict):
            return
        held = {field.name: field.message_type for field in cls.FIELDS}
        for name, value in cast("dict[str, object]", tree).items():
            self._refuse(cls, name)
            if inner := held.get(name):
                self._refuse_tree(inner, value)

    def _refuse(self, cls: type[Message], field: str) -> None:
        reason = self._left_out.get(cls.FULL_NAME, {}).get(field)
        if reason or field.startswith("["):
            raise OutOfScope(f"field {field} of {cls.FULL_NAME}: {reason or 'an extension'}")


def _fields_in(data: bytes) -> list[Any]:
    """Return the fields of a body by number, read without a schema; none if it is malformed."""
    message = Empty()
    try:
        message.ParseFromString(data)
    except GoogleError:
        return []
    unknown: Any = UnknownFieldSet
    return list(unknown(message))


def _assert_codec(wanted: str, cls: type[Message]) -> None:
    assert codec.implementation == wanted, f"this process has the {codec.implementation} codec, not the {wanted} one"
    if wanted == "native":
        native: Any = importlib.import_module("opend.codec.native")
        # Otherwise the pure codec would do its work.
        assert native._table(cls) is not None, f"the native codec declines {cls.FULL_NAME}"


def _read_exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count)
    if data and len(data) < count:
        raise EOFError(f"the runner sent {len(data)} bytes of {count}")
    return data


def main(wanted: str) -> None:
    """Answer requests until the runner closes the pipe."""
    testee = Testee()
    _assert_codec(wanted, testee.message_type)
    while head := _read_exactly(sys.stdin.buffer, _LENGTH.size):
        answer = testee.answer(_read_exactly(sys.stdin.buffer, _LENGTH.unpack(head)[0]))
        sys.stdout.buffer.write(_LENGTH.pack(len(answer)) + answer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1])
