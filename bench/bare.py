"""Exchange the bytes of the smallest call over a bare blocking socket: the lower bound for any client's call."""

from __future__ import annotations

import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager

from opend.codec import encode
from opend.frame import HEADER_SIZE, encode_frame
from opend_proto import get_global_state, methods

__all__ = ["bare_exchange", "smallest_request"]


def smallest_request() -> bytes:
    """Return the frame of the smallest call."""
    request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
    return encode_frame(methods.GET_GLOBAL_STATE.id, 1, encode(request))


@contextmanager
def bare_exchange(port: int) -> Generator[Callable[[], None]]:
    """Connect, and give a function that sends the smallest call and reads its reply, checking only the length."""
    data = smallest_request()
    with socket.create_connection(("127.0.0.1", port)) as connected:
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def ask() -> None:
            connected.sendall(data)
            received = connected.recv(65536)
            while len(received) < HEADER_SIZE + int.from_bytes(received[12:16], "little"):
                received += connected.recv(65536)

        yield ask
