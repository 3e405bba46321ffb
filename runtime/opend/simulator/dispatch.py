"""Turn the body of a request into the body of its reply, through typed handlers registered by method.

Invariant: every request gets exactly one reply, in its own format; nothing that a client sends or a handler raises ends
the connection.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, TypeVar, cast

from opend.errors import DecodeError
from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.session.connection.bodies import read_body, write_body
from opend.simulator.envelopes import refusal_body, success
from opend.simulator.rules.refusal import RefusalError
from opend_proto.common import RetType
from opend_proto.schema import Message, Method

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.session import RequestReceived
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyMethod

__all__ = ["Handlers"]

MessageT = TypeVar("MessageT", bound=Message)
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

S2CT = TypeVar("S2CT", bound=Message)
RequestT_co = TypeVar("RequestT_co", bound=Message, covariant=True)

_Answer: TypeAlias = "Callable[[Peer, RequestReceived], bytes]"

_FORMATS: Final = (BODY_PROTOBUF, BODY_JSON)
_logger = logging.getLogger("opend.simulator")


class _Holds(Protocol[S2CT]):
    """A response whose S2C has this type."""

    s2c: S2CT | None


class _Answered(Protocol[RequestT_co, S2CT]):
    """A method typed by its request and by the S2C in its response; `Method` does not name the type of the S2C."""

    @property
    def request(self) -> type[RequestT_co]: ...

    @property
    def response(self) -> Callable[..., _Holds[S2CT]]: ...


class Handlers:
    """The registered handlers, by protocol id."""

    def __init__(self) -> None:
        self._answers: dict[int, _Answer] = {}

    def register(self, method: Method[RequestT, ResponseT], handler: Callable[[Peer, RequestT], ResponseT]) -> None:
        """Answer ``method`` with the response that ``handler`` returns; an earlier handler is replaced."""
        self._add(method, handler)

    def answer(self, method: _Answered[RequestT, S2CT], handler: Callable[[Peer, RequestT], S2CT]) -> None:
        """Answer ``method`` with success and the S2C that ``handler`` returns; an earlier handler is replaced."""

        def respond(peer: Peer, request: RequestT) -> object:
            return success(known.response, handler(peer, request))

        known = cast("AnyMethod", method)
        self._add(known, respond)

    def _add(self, method: AnyMethod, handler: Callable[[Peer, Any], Any]) -> None:
        def answer(peer: Peer, request: RequestReceived) -> bytes:
            message = _message_of(method.request, request)
            if peer.gateway.rates is not None:
                peer.gateway.rates.check(method, message)
            response = handler(peer, message)
            if response.ret_type == RetType.SUCCEED and response.err_code is None:
                response.err_code = 0
            return write_body(response, request.body_format)

        self._answers[method.id] = answer

    def reply_to(self, peer: Peer, request: RequestReceived) -> bytes:
        """Return the body of the reply to a request."""
        try:
            return self._answer_to(peer, request)(peer, request)
        except RefusalError as refusal:
            return refusal_body(refusal, request.body_format)
        except Exception as error:
            # A handler may be the user's code: log its error, report it to the client, and keep serving.
            _logger.exception("the handler of protocol %d failed", request.method_id)
            return refusal_body(
                RefusalError(f"the simulator's handler failed: {type(error).__name__}: {error}"), request.body_format
            )

    def _answer_to(self, peer: Peer, request: RequestReceived) -> _Answer:
        answer = self._answers.get(request.method_id)
        if answer is None:
            raise RefusalError(f"unknown protocol id {request.method_id}")
        if request.body_format not in _FORMATS:
            raise RefusalError(f"unknown body format {request.body_format}", ret_type=RetType.INVALID)
        if not peer.initialised and request.method_id != peer.opening.id:
            raise RefusalError(f"the connection is not initialised: send {peer.opening.name} first")
        return answer


def _message_of(message_type: type[MessageT], request: RequestReceived) -> MessageT:
    try:
        return read_body(message_type, request.body, request.body_format)
    except DecodeError as error:
        raise RefusalError(f"the request cannot be read: {error.explain()}", ret_type=RetType.INVALID) from error
