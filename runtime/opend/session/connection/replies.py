"""Turn replies into results: check a whole Response before its S2C is returned to the caller.

Invariant: a response that passes has retType 0 and, if its protocol has an S2C, contains one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from opend.errors import ProtocolError, ServerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend_proto.schema import Message, Method, Push

__all__ = ["check_push", "check_reply", "payloads_of"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")


class _Outcome(Protocol):
    """The fields of every Response, including the three without an S2C (3801 to 3803)."""

    ret_type: int
    ret_msg: str | None
    err_code: int | None


class _Envelope(_Outcome, Protocol):
    s2c: Message | None


def check_reply(method: Method[RequestT, ResponseT], response: ResponseT, serial: int) -> ResponseT:
    """Return the reply if it succeeded and has its payload; raises ServerError or ProtocolError otherwise."""
    outcome: Any = response  # Every response has the attributes of `_Outcome`.
    if outcome.ret_type or getattr(outcome, "s2c", None) is None:
        _check(response, method.name, method.id, serial)
    return response


def check_push(push: Push[ResponseT, PayloadT], response: ResponseT) -> PayloadT:
    """Return the payload of a push; raises ServerError or ProtocolError if it has none."""
    envelope: Any = response  # Every push's response has the attributes of `_Envelope`.
    if envelope.ret_type or envelope.s2c is None:
        _check(response, push.name, push.id, None)
    # By definition, a push's payload type is that of its response's s2c field.
    return cast("PayloadT", envelope.s2c)


def payloads_of(responses: Sequence[Message]) -> list[Message]:
    """Return the payloads of the pushes that succeeded and have one; pass the others to `check_push`."""
    envelopes: Any = responses  # As in `check_push`.
    return [envelope.s2c for envelope in envelopes if not envelope.ret_type and envelope.s2c is not None]


def _check(response: Message, name: str, protocol_id: int, serial: int | None) -> None:
    outcome = cast("_Outcome", response)
    if outcome.ret_type != 0:
        raise ServerError(outcome.ret_msg or "", ret_type=int(outcome.ret_type), err_code=outcome.err_code).of_call(
            name, protocol_id, serial
        )
    if getattr(response, "s2c", None) is None:
        _fill_payload(response, name, protocol_id, serial)


def _fill_payload(response: Message, name: str, protocol_id: int, serial: int | None) -> None:
    payload_type = next((field.message_type for field in response.FIELDS if field.name == "s2c"), None)
    if payload_type is None:
        return
    # Some replies that carry nothing omit their S2C.
    required = [field.name for field in payload_type.FIELDS if field.label == "required"]
    if required:
        raise ProtocolError(
            f"the reply says that it succeeded but lacks s2c, where {', '.join(required)} must be"
        ).of_call(name, protocol_id, serial)
    cast("_Envelope", response).s2c = payload_type()
