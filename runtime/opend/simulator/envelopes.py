"""Wrap the S2C of a handler or a push source in the response that goes on the wire.

Invariant: a success holds an S2C; a refusal holds none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from opend.frame import BODY_PROTOBUF
from opend.session.connection.bodies import write_body
from opend_proto import keep_alive
from opend_proto.common import RetType
from opend_proto.schema import Message

if TYPE_CHECKING:
    from opend.simulator.rules.refusal import RefusalError

__all__ = ["refusal_body", "success"]

ResponseT = TypeVar("ResponseT", bound=Message)


def success(response: type[ResponseT], s2c: Message) -> ResponseT:
    """Return a successful response that holds ``s2c``."""
    make: Any = response  # Every response has these three fields.
    made: ResponseT = make(ret_type=RetType.SUCCEED, ret_msg="", s2c=s2c)
    return made


def refusal_body(refusal: RefusalError, body_format: int = BODY_PROTOBUF) -> bytes:
    """Return the body of a refusal.

    Every response has the same three envelope fields and a refusal holds no others, so one type serves all protocols.
    """
    envelope = keep_alive.Response(ret_type=refusal.ret_type, ret_msg=refusal.ret_msg, err_code=refusal.err_code)
    return write_body(envelope, body_format)
