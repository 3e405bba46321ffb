"""``python -m tests.soak.peers.hostile``: a hostile gateway, which plays another script to each client.

Invariant: the same seed gives the same order of scripts, each once before any is repeated; a script's name is written
to the tally before it begins, and it ends with its connection, or after `_LONGEST` seconds.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from tests.soak.peers.gateway import end_with_parent
from tests.soak.peers.hostile_tcp import TCP_SCRIPTS, Peer
from tests.soak.peers.hostile_websocket import WEBSOCKET_SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from tests.soak.peers.hostile_tcp import Script

__all__ = ["hostile_command"]

_LONGEST: Final = 15.0


def hostile_command(ports: list[int], websocket_ports: list[int], seed: int, tally: str) -> list[str]:
    """Return the arguments after ``python -m``; the tally is a file with a line for each script played, its name."""
    return ["tests.soak.peers.hostile", json.dumps([ports, websocket_ports, seed, tally])]


class _Server:
    def __init__(self, scripts: Mapping[str, Script], chance: random.Random, tally: int) -> None:
        self._scripts = scripts
        self._deck: list[str] = []
        self._chance = chance
        self._tally = tally

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Play one script to one client."""
        if not self._deck:
            self._deck = self._chance.sample(sorted(self._scripts), len(self._scripts))
        name = self._deck.pop()
        os.write(self._tally, f"{name}\n".encode())
        try:
            # A client may react in any way: the script ends with the connection, or with the time-out.
            with suppress(OSError, EOFError, TimeoutError):
                await asyncio.wait_for(self._scripts[name](Peer(reader, writer, self._chance)), _LONGEST)
        finally:
            writer.transport.abort()


async def _serve(ports: list[int], websocket_ports: list[int], seed: int, tally: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    pairs: list[tuple[int, Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]]] = [
        *((port, _Server(TCP_SCRIPTS, chance, tally).serve) for port in ports),
        *((port, _Server(WEBSOCKET_SCRIPTS, chance, tally).serve) for port in websocket_ports),
    ]
    servers = [await asyncio.start_server(serve, "127.0.0.1", port) for port, serve in pairs]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.gather(*(server.serve_forever() for server in servers))


def main() -> None:
    """Serve until the end of the process."""
    end_with_parent()
    ports, websocket_ports, seed, path = json.loads(sys.argv[1])
    tally = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    asyncio.run(_serve(ports, websocket_ports, seed, tally))


if __name__ == "__main__":
    main()
