"""Measure clients in one process, each with its own connection to the gateway with canned replies."""

from __future__ import annotations

import asyncio
import resource
import time
from contextlib import AsyncExitStack, ExitStack
from typing import Final

from bench.growth.points import Panel, Point, Series

from opend import AsyncClient, Client

__all__ = ["connections"]

_COUNTS: Final = (1, 10, 100, 400, 1_000)
_BLOCKING_COUNTS: Final = (1, 10, 100, 400)
_HOST: Final = "127.0.0.1"
_LEAST_CALLS: Final = 2_000
# Of each client: its socket, and what wakes its thread, if it has one.
_DESCRIPTORS: Final = 4


def connections(port: int) -> Panel:
    """Measure the processor time of this process for each client that connects, and for each call."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _DESCRIPTORS * max(*_COUNTS, *_BLOCKING_COUNTS) + 100
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, wanted)), hard))
    measured = [asyncio.run(_asynchronous(count, port)) for count in _COUNTS]
    blocking = [_blocking(count, port) for count in _BLOCKING_COUNTS]
    titles = ("connect, async", "call all at once, async", "call in turn, sync", "ten calls in a row, sync")
    columns = [*zip(*measured, strict=True), *zip(*blocking, strict=True)]
    series = tuple(Series(title, tuple(points)) for title, points in zip(titles, columns, strict=True))
    return Panel("Connections", "connections of a process", series)


async def _asynchronous(count: int, port: int) -> tuple[Point, Point]:
    """Connect all at once, fifty at a time; then let all call at once, several times."""
    async with AsyncExitStack() as stack:
        clients = [AsyncClient(_HOST, port) for _ in range(count)]
        began = time.process_time()
        for at in range(0, count, 50):
            await asyncio.gather(*(stack.enter_async_context(client) for client in clients[at : at + 50]))
        connected = time.process_time()
        await _call_all(clients)  # The first call of a connection learns how to make the others.
        rounds = max(3, _LEAST_CALLS // count)
        called = time.process_time()
        for _ in range(rounds):
            await _call_all(clients)
        taken = time.process_time() - called
    return Point(count, (connected - began) / count), Point(count, taken / rounds / count)


async def _call_all(clients: list[AsyncClient]) -> None:
    await asyncio.gather(*(client.system.get_global_state(user_id=0) for client in clients))


def _blocking(count: int, port: int) -> tuple[Point, Point]:
    """Let each client make a call in turn, and then each ten calls in a row, several times.

    A client that made no call for 20 ms reads its socket on its own thread again, so that the next call costs more.
    """
    with ExitStack() as stack:
        clients = [stack.enter_context(Client(_HOST, port)) for _ in range(count)]
        _calling(clients, 1)  # As above.
        return _calling(clients, 1), _calling(clients, 10)


def _calling(clients: list[Client], in_a_row: int) -> Point:
    rounds = max(1, _LEAST_CALLS // len(clients) // in_a_row)
    began = time.process_time()
    for _ in range(rounds):
        for client in clients:
            for _ in range(in_a_row):
                client.system.get_global_state(user_id=0)
    return Point(len(clients), (time.process_time() - began) / rounds / len(clients) / in_a_row)
