"""Run many consumers in one process: connections that subscribe on the NATS server, and count what they are sent.

They only count, so that the machine has its time left for the hub and the server. BENCH_NATS is the server's port,
BENCH_READERS their number, BENCH_EACH how many securities each has, BENCH_FIRST and BENCH_SECURITIES which.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from functools import partial
from typing import Final

from bench.hub.source import code_of

from opend.nats.naming import Names

__all__: list[str] = []

_MARK: Final = b"\r\nNATS/1.0\r\n"
"""How the headers of a message begin, once in each."""
_PING: Final = b"PING\r\n"
_NAMES: Final = Names("bench")


class Reader(asyncio.Protocol):
    """One consumer."""

    def __init__(self, codes: list[str]) -> None:
        self.count = 0
        self._codes = codes
        self._tail = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        subjects = [_NAMES.push("Qot_UpdateTicker", "HK", code) for code in self._codes]
        lines = [f"SUB {subject} {sid}\r\n" for sid, subject in enumerate(subjects, 1)]
        transport.write(b'CONNECT {"verbose":false,"headers":true}\r\n' + "".join(lines).encode())

    def data_received(self, data: bytes) -> None:
        text = self._tail + data
        self.count += text.count(_MARK)
        if _PING in text and text.endswith(_PING):
            self._transport.write(b"PONG\r\n")
        self._tail = text[-len(_MARK) + 1 :] if not text.endswith(_MARK) else b""


async def main() -> None:
    """Serve until the parent closes the pipe; answer each line with the messages since the last."""
    number = {name: int(os.environ[f"BENCH_{name}"]) for name in ("NATS", "READERS", "EACH", "FIRST", "SECURITIES")}
    loop = asyncio.get_running_loop()
    readers: list[Reader] = []
    for at in range(number["FIRST"], number["FIRST"] + number["READERS"]):
        first = at * number["EACH"]
        codes = [code_of((first + each) % number["SECURITIES"]) for each in range(number["EACH"])]
        _, reader = await loop.create_connection(partial(Reader, codes), "127.0.0.1", number["NATS"])
        readers.append(reader)
    print("@", "{}", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print("@", json.dumps(sum(reader.count for reader in readers)), flush=True)
        for reader in readers:
            reader.count = 0


if __name__ == "__main__":
    asyncio.run(main())
