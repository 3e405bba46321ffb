"""Visit the status of a hub with raw bytes, as no well-behaved program would.

Invariant: each visit has a connection of its own, which ends with it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from json import loads
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from tests.support.patience import PATIENCE

if TYPE_CHECKING:
    from ssl import SSLContext

__all__ = ["Answer", "becomes", "visit", "visit_with"]


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    """By their names in lower case."""
    body: str

    def json(self) -> Any:
        """Return the body as data."""
        return loads(self.body)


async def visit(address: str, path: str = "/", *headers: str, method: str = "GET", **settings: Any) -> Answer:
    """Ask a server at an address such as ``http://127.0.0.1:8000/``; a Host header comes first unless one is given."""
    given = headers if any(each.lower().startswith("host:") for each in headers) else ("Host: 127.0.0.1", *headers)
    lines = "".join(f"{each}\r\n" for each in given)
    return await visit_with(address, f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode("latin-1"), **settings)


async def visit_with(address: str, request: bytes, *, context: SSLContext | None = None) -> Answer:
    """Send bytes and read until the server ends the connection; raises ConnectionError if it does so at once."""
    place = urlsplit(address)
    reader, writer = await asyncio.open_connection(place.hostname, place.port, ssl=context)
    try:
        writer.write(request)
        await writer.drain()
        data = await reader.read()
    finally:
        writer.close()
    if not data:
        raise ConnectionResetError("no answer")
    head, _, body = data.decode().partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    pairs = (line.partition(": ") for line in lines)
    return Answer(int(first.split()[1]), {name.lower(): value for name, _, value in pairs}, body)


async def becomes(address: str, status: int, body: str) -> None:
    """Wait until the health is as it should be."""
    answer = Answer(0, {}, "")
    async with asyncio.timeout(PATIENCE):
        while (answer.status, answer.body.strip()) != (status, body):
            await asyncio.sleep(0.02)
            answer = await visit(address, "/healthz")
