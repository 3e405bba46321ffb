"""Connect to the address of a host that answers first; works on every event loop, unlike asyncio's own way.

Invariant: one connected socket is returned, or none; all others that were opened are closed, and no task is left.
"""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from typing import TYPE_CHECKING

from opend.session.life.addresses import ATTEMPT_SECONDS, interleaved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.session.life.addresses import Address

__all__ = ["connect_first"]


async def connect_first(host: str, port: int) -> socket.socket:
    """Return the first socket that connects; if none does, raise the last failure."""
    waiting = deque(interleaved(await _resolve(host, port)))
    attempts: set[asyncio.Task[socket.socket]] = set()
    failure: OSError = TimeoutError()
    try:
        while waiting or attempts:
            if waiting:
                attempts.add(asyncio.create_task(_connect(waiting.popleft())))
            done, _ = await asyncio.wait(
                attempts, timeout=ATTEMPT_SECONDS if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            for attempt in done:
                attempts.remove(attempt)
                try:
                    return attempt.result()
                except OSError as error:
                    failure = error
        raise failure
    finally:
        await _give_up(attempts)


async def _resolve(host: str, port: int) -> Sequence[Address]:
    try:
        # A numeric address is resolved without a thread.
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        return await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)


async def _connect(address: Address) -> socket.socket:
    family, kind, protocol, _, where = address
    made = socket.socket(family, kind, protocol)
    try:
        made.setblocking(False)
        await asyncio.get_running_loop().sock_connect(made, where)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        made.close()
        raise
    return made


async def _give_up(attempts: set[asyncio.Task[socket.socket]]) -> None:
    for attempt in attempts:
        attempt.cancel()
    for outcome in await asyncio.gather(*attempts, return_exceptions=True):
        if isinstance(outcome, socket.socket):
            outcome.close()  # It connected too, but later than the first.
