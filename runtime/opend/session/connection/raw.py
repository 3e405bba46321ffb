"""Pass bodies as bytes: payloads that are read as columns, and requests made with other message types.

Invariant: a call made or read as bytes is sent, checked and refused like every other call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from opend.codec import decode, encode
from opend.errors import DecodeError, UsageError
from opend.frame import BODY_PROTOBUF
from opend.late import dataclass
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_ID, PUSHES_BY_ID
from opend_proto.schema import Field, Message, Method

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, AnyPush

__all__ = ["RawMethod", "RawReply", "push_of", "raw_method", "read_request", "reply_type"]


@dataclass(slots=True, kw_only=True)
class RawReply(Message):
    """A Response whose S2C stays bytes: on the wire, a nested message looks the same as a bytes field."""

    FULL_NAME: ClassVar[str] = "Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum=RetType),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "bytes", "optional"),
    )

    ret_type: RetType
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: bytes | None = None


class RawMethod(Method[Any, Any]):
    """A call whose protobuf reply is read as a `RawReply`; a JSON reply is read as usual."""


def raw_method(method: AnyMethod) -> AnyMethod:
    """Return the same call, with its payload left as bytes where possible."""
    from dataclasses import fields  # Slow to load.

    return RawMethod(**{field.name: getattr(method, field.name) for field in fields(method)})


def reply_type(method: AnyMethod, body_format: int) -> type[Message]:
    """Return the message type to read a reply as."""
    response: type[Message] = method.response
    if not isinstance(method, RawMethod) or body_format != BODY_PROTOBUF:
        return response
    if response not in _raw_types:
        _raw_types[response] = _make(response)
    return _raw_types[response]


def read_request(protocol_id: int, body: bytes) -> tuple[AnyMethod, Message]:
    """Return the method and the request of a body; the request is opend's own message, which every rule checks.

    Raises:
        UsageError: The schema here has no such call, or the body lacks a required field, has fields out of order, or
            has a field that the schema here lacks.
    """
    method = METHODS_BY_ID.get(protocol_id)
    if method is None:
        raise UsageError(f"not sent: opend_proto has no call with the id {protocol_id}; {_REGENERATE}")
    try:
        request: Message = decode(method.request, body)
    except DecodeError as error:
        raise UsageError(f"not sent: {error.explain()}").of_call(method.name, method.id, None) from error
    if encode(request) != body:
        raise UsageError(
            "not sent: the body holds a field that opend_proto does not have, or fields out of order; " + _REGENERATE
        ).of_call(method.name, method.id, None)
    return method, request


def push_of(protocol_id: int) -> AnyPush:
    """Return the push of an id; raises UsageError if the schema here has none."""
    push = PUSHES_BY_ID.get(protocol_id)
    if push is None:
        raise UsageError(f"opend_proto has no push with the id {protocol_id}; {_REGENERATE}")
    return push


_REGENERATE: Final = "generate opend_proto and your messages from the same schema"

_raw_types: dict[type[Message], type[Message]] = {}


def _make(response: type[Message]) -> type[Message]:
    """Return a raw type for a response, so that errors name it; the three responses without an S2C stay as they are."""
    envelope = {(field.number, field.name) for field in RawReply.FIELDS}
    if {(field.number, field.name) for field in response.FIELDS} != envelope:
        return response
    return type(response.__name__, (RawReply,), {"__slots__": (), "FULL_NAME": response.FULL_NAME})
