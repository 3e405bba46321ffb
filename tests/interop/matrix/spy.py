"""Record the requests to the simulator, decrypted and decoded, and its replies.

Invariant: nothing is changed; the records are in the order in which the simulator answered.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

from opend.errors import DecodeError
from opend.session.connection.bodies import read_body, write_body
from opend.simulator.dispatch import Handlers
from opend_proto.methods import INIT_CONNECT, KEEP_ALIVE, METHODS_BY_ID

if TYPE_CHECKING:
    from collections.abc import Generator

    from opend.session import RequestReceived
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyMethod, Message

__all__ = ["Exchange", "watching"]

_UNASKED = frozenset({INIT_CONNECT.id, KEEP_ALIVE.id})


class Exchange(NamedTuple):
    """One request and its reply."""

    method: AnyMethod
    request: Message
    reply: Message
    is_exact: bool
    """Whether our codec encodes the request to the same bytes in which it came."""


@contextmanager
def watching() -> Generator[list[Exchange]]:
    """Give a list that grows with every request, except those that clients make without being asked."""
    seen: list[Exchange] = []
    answer = Handlers.reply_to

    def reply_to(self: Handlers, peer: Peer, request: RequestReceived) -> bytes:
        body = answer(self, peer, request)
        method = METHODS_BY_ID.get(request.method_id)
        if method is not None and method.id not in _UNASKED:
            try:
                asked = read_body(method.request, request.body, request.body_format)
            except DecodeError:
                return body
            reply = read_body(method.response, body, request.body_format)
            is_exact = write_body(asked, request.body_format) == request.body
            seen.append(Exchange(method, asked, reply, is_exact))
        return body

    with patch.object(Handlers, "reply_to", reply_to):
        yield seen
