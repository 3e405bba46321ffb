"""Replies whose payload stays bytes: for those who read columns of it, for which no message need be made.

Invariant: a call whose payload is wanted as bytes goes, and is checked and refused, as every other call.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar

from opend.frame import BODY_PROTOBUF
from opend_proto.common import RetType
from opend_proto.schema import Field, Message, Method

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod

__all__ = ["RawMethod", "RawReply", "raw_method", "reply_type"]


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


_raw_types: dict[type[Message], type[Message]] = {}


def _make(response: type[Message]) -> type[Message]:
    """A type of its own for each response, whose errors name that; the three that have no S2C stay as they are."""
    envelope = {(field.number, field.name) for field in RawReply.FIELDS}
    if {(field.number, field.name) for field in response.FIELDS} != envelope:
        return response
    return type(response.__name__, (RawReply,), {"__slots__": (), "FULL_NAME": response.FULL_NAME})
