"""Measure many clients in one process, each with its own connection to one simulator and one call per second."""

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
    """The results of `many_clients`."""

    clients: int
    calls: int
    errors: int
    slowest: float
    """The duration of the slowest call, in seconds."""
    client_kilobytes: float
    """The memory that each client added to its process, in kilobytes."""
    server_kilobytes: float
    """The memory that each client added to the simulator, in kilobytes."""


def many_clients(count: int, seconds: int, port: int, server_pid: int) -> Scale:
    """Connect ``count`` clients, and let each make one call per second."""
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
    """Return the resident memory of a process in bytes; "self" is this one."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
