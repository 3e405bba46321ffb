"""Many clients in one process, each with a connection of its own to one simulator, and a call each per second."""

from __future__ import annotations

import asyncio
import resource
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from opend import AsyncClient, OpenDError

__all__ = ["Scale", "many_clients", "resident"]


@dataclass(frozen=True, slots=True)
class Scale:
    """What was seen."""

    clients: int
    calls: int
    errors: int
    slowest: float
    """Seconds of the slowest call."""
    client_kilobytes: float
    """What each client added to the memory of its process."""
    server_kilobytes: float
    """What each added to the simulator's."""


def many_clients(count: int, seconds: int, port: int, server_pid: int) -> Scale:
    """Connect so many clients, and let each make one call in every second."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 2 * count + 100)), hard))
    return asyncio.run(_run(count, seconds, port, server_pid))


async def _run(count: int, seconds: int, port: int, server_pid: int) -> Scale:
    durations: list[float] = []
    errors: list[OpenDError] = []

    async def live(client: AsyncClient, starts: float) -> None:
        for second in range(seconds):
            await asyncio.sleep(max(0.0, starts + second - time.monotonic()))
            began = time.monotonic()
            try:
                await client.system.get_global_state(user_id=0)
            except OpenDError as error:
                errors.append(error)
            durations.append(time.monotonic() - began)

    async with AsyncExitStack() as stack:
        await stack.enter_async_context(AsyncClient("127.0.0.1", port, client_id="warm"))
        before = resident("self"), resident(str(server_pid))
        clients = [AsyncClient("127.0.0.1", port, client_id=f"client {at}") for at in range(count)]
        for at in range(0, count, 50):
            await asyncio.gather(*(stack.enter_async_context(client) for client in clients[at : at + 50]))
        now = time.monotonic()
        await asyncio.gather(*(live(client, now + at / count) for at, client in enumerate(clients)))
        after = resident("self"), resident(str(server_pid))
    ours, theirs = ((end - start) / 1024 / count for start, end in zip(before, after, strict=True))
    return Scale(count, len(durations), len(errors), max(durations), ours, theirs)


def resident(process: str) -> int:
    """The bytes of memory that a process holds; "self" is this one."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
