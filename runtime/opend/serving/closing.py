"""Stop a server of asyncio without losing a connection that it has just accepted.

Invariant: when it returns, nothing listens, and every connection that was accepted has reached its protocol.
"""

from __future__ import annotations

import asyncio

__all__ = ["stop_accepting"]

_TURNS = 2
"""The turns of the loop from accepting a socket to the protocol's connection_made."""


async def stop_accepting(server: asyncio.Server) -> None:
    """Stop listening, and let the connections accepted until now reach their protocol, which has to end them.

    A closed `asyncio.Server` cannot take a connection whose transport is still to be made: up to Python 3.12 that fails
    without a word, and leaves the socket open.
    """
    loop = asyncio.get_running_loop()
    for listener in server.sockets:
        loop.remove_reader(listener.fileno())
    for _ in range(_TURNS):
        await asyncio.sleep(0)
    server.close()
