"""Bodies as bytes: payloads for those who read columns of them, and requests of those who have other message types.

Invariant: a call that is made or read as bytes goes, and is checked and refused, as every other call.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, Final

from opend.codec import decode, encode
from opend.errors import DecodeError, UsageError
from opend.frame import BODY_PROTOBUF
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_ID, PUSHES_BY_ID
from opend_proto.schema import Field, Message, Method

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, AnyPush

__all__ = ["RawMethod", "RawReply", "push_of", "raw_method", "read_request", "reply_type"]


@dataclass(slots=True, kw_only=True)
class RawReply(Message):
    """A Response whose S2C is not read: on the wire a message within a message is no different from bytes."""

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
    """A call whose reply comes as a `RawReply`, if it comes as protobuf, and else as it always does."""


def raw_method(method: AnyMethod) -> AnyMethod:
    """The same call, with its payload as bytes where that can be had."""
    return RawMethod(**{field.name: getattr(method, field.name) for field in fields(method)})


def reply_type(method: AnyMethod, body_format: int) -> type[Message]:
    """What to read a reply as."""
    response: type[Message] = method.response
    if not isinstance(method, RawMethod) or body_format != BODY_PROTOBUF:
        return response
    if response not in _raw_types:
        _raw_types[response] = _make(response)
    return _raw_types[response]


def read_request(protocol_id: int, body: bytes) -> tuple[AnyMethod, Message]:
    """Return the method of a request's body, and the request as opend's own message, on which every rule is checked.

    Raises:
        UsageError: The schema here has no such call, or the body lacks a required field or holds what would be lost.
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
    """A type of its own for each response, whose errors name that; the three that have no S2C stay as they are."""
    envelope = {(field.number, field.name) for field in RawReply.FIELDS}
    if {(field.number, field.name) for field in response.FIELDS} != envelope:
        return response
    return type(response.__name__, (RawReply,), {"__slots__": (), "FULL_NAME": response.FULL_NAME})
