"""Run the hub that is measured; BENCH_OPEND and BENCH_NATS say where the gateway and the server are."""

from __future__ import annotations

import asyncio
import os
import sys
from threading import Thread

from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings


async def main() -> None:
    """Serve until the parent closes the pipe."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    settings = Settings({"host": "127.0.0.1", "port": int(os.environ["BENCH_OPEND"]), "rate_limit": "off"})
    options = HubOptions(name="bench", lease_seconds=3600.0, keep_bytes=256 * 1024 * 1024)

    def wait_for_parent() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(stop.set)

    async with Hub(settings, os.environ["BENCH_NATS"], options, login={}):
        print("@", "{}", flush=True)
        Thread(target=wait_for_parent, daemon=True).start()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(main())
