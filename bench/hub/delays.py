"""Measure how long ticks take to a client of the hub, and to one that is connected directly, in the same process.

BENCH_OPEND is the gateway's port, BENCH_NATS the server's, BENCH_EACH the number of securities.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time

from bench.hub.source import code_of

from opend import AsyncClient
from opend_proto import qot_update_ticker
from opend_proto.qot_common import SubType

__all__: list[str] = []


class Delays:
    """The ages of the ticks of one client when its handler is called, in seconds."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    def take(self, update: qot_update_ticker.S2C) -> None:
        """Note the age of a tick."""
        self.taken.append(time.time() - (update.ticker_list[0].timestamp or 0.0))

    def told(self) -> list[float]:
        """Return the median, the 99th of a hundred, and the longest since the last time."""
        delays, self.taken = sorted(self.taken), []
        if not delays:
            return [float("nan")] * 3
        return [delays[len(delays) // 2], delays[len(delays) * 99 // 100], delays[-1]]


async def main() -> None:
    """Answer each line with the delays through the hub and those without it, until the parent closes the pipe."""
    codes = [f"HK.{code_of(number)}" for number in range(int(os.environ["BENCH_EACH"]))]
    hub, direct = Delays(), Delays()
    async with (
        AsyncClient.nats(f"nats://127.0.0.1:{os.environ['BENCH_NATS']}", name="bench") as through,
        AsyncClient("127.0.0.1", int(os.environ["BENCH_OPEND"])) as straight,
    ):
        for client, delays in ((through, hub), (straight, direct)):
            client.qot.on_update_ticker(delays.take)
            await client.subscribe(codes, SubType.TICKER)
        print("@", "{}", flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            print("@", json.dumps([hub.told(), direct.told()]), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
