"""Send batches of messages to streams over a connection of their own, with little work for each message.

Invariant: a batch goes out as one piece of bytes; it is confirmed by the answer to its last message, or LinkError says
that its fate is open. A lost connection is made again with the next batch.
"""

from __future__ import annotations

import asyncio
from itertools import count
from secrets import token_hex
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from opend.errors import ConnectionClosed, FrameError, LinkError
from opend.nats.naming import inboxes_of
from opend.nats.reading import PORT, Delivery, LineReader, Refusal, ServerInfo, Signal, connect, publish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from ssl import SSLContext

__all__ = ["LOGINS", "AppendLine"]

LOGINS: Final = {"user": "user", "password": "pass", "token": "auth_token"}
"""The parts of a login in the words of `nats-py`, and in those of the protocol."""
_ACK_SECONDS: Final = 5.0
_CONNECT_SECONDS: Final = 5.0
_NOBODY: Final = "503"
_PONG: Final = b"PONG\r\n"


class AppendLine:
    """The way to the streams of one server."""

    def __init__(self, url: str, *, client_name: str, login: Mapping[str, str], tls: SSLContext | None) -> None:
        """Set up a line, which connects with its first batch; ``login`` has ``user`` and ``password``, or ``token``."""
        parts = urlsplit(url)
        self._host = parts.hostname or "127.0.0.1"
        self._port = parts.port or PORT
        self._tls = tls
        words = {LOGINS[name]: value for name, value in login.items()}
        self._hello = connect(words, has_tls=tls is not None, client_name=client_name)
        self._inboxes = inboxes_of(login.get("user"))
        self._link: _Link | None = None

    async def send(self, messages: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> bytes:
        """Publish messages to one stream in order; return its answer to the last; raises LinkError if there is none."""
        try:
            async with asyncio.timeout(_ACK_SECONDS):
                if self._link is None or self._link.is_lost:
                    self._link = await self._connected()
                return await self._link.ask(messages)
        except (OSError, TimeoutError, LinkError, FrameError) as error:
            self.close()
            reason = "no answer in time" if isinstance(error, TimeoutError) else error
            raise LinkError(f"no stream has confirmed the messages: {reason}") from error

    def close(self) -> None:
        """End the connection at once; what was sent and not confirmed may still arrive."""
        if self._link is not None:
            self._link.abort()
            self._link = None

    async def _connected(self) -> _Link:
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(_CONNECT_SECONDS):
            _, link = await loop.create_connection(
                lambda: _Link(self._hello, self._inboxes), self._host, self._port, ssl=self._tls
            )
        return link


class _Link(asyncio.Protocol):
    """One connection."""

    def __init__(self, hello: bytes, inboxes: str) -> None:
        self.is_lost = False
        self._hello = hello
        self._inbox = f"{inboxes}.{token_hex(12)}"
        self._lines = LineReader()
        self._numbers = count(1)
        self._waiting: tuple[str, asyncio.Future[bytes]] | None = None
        self._transport: asyncio.Transport  # Made before anything else is called.

    async def ask(self, messages: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> bytes:
        """Write messages and return the answer to the last; one call at a time."""
        answered: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        reply_to = f"{self._inbox}.{next(self._numbers)}"
        self._waiting = reply_to, answered
        *others, (subject, body, headers) = messages
        pieces = [publish(*message) for message in others]
        pieces.append(publish(subject, body, headers, reply_to))
        self._transport.write(b"".join(pieces))
        try:
            return await answered
        finally:
            self._waiting = None

    def abort(self) -> None:
        """End it at once."""
        self._transport.abort()

    # asyncio.Protocol.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Log in, and listen to the answers."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.write(self._hello + f"SUB {self._inbox}.* 1\r\n".encode())

    def data_received(self, data: bytes) -> None:
        """Take an answer, or answer a ping."""
        try:
            for item in self._lines.feed(data):
                match item:
                    case Delivery():
                        self._take(item)
                    case Signal("PING"):
                        self._transport.write(_PONG)
                    case Refusal(text):
                        self._fail(ConnectionClosed(f"the NATS server says: {text}"))
                    case ServerInfo() | Signal():
                        pass
        except FrameError as error:
            self._fail(error)
            self.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Fail the batch that waits for its answer."""
        self.is_lost = True
        self._fail(ConnectionClosed(f"the connection to NATS was lost ({exc or 'closed by the server'})"))

    def _take(self, item: Delivery) -> None:
        if self._waiting is None or item.subject != self._waiting[0]:
            return  # The answer to a batch that was given up.
        if item.status == _NOBODY:
            self._fail(ConnectionClosed("there is no stream of these messages"))
        elif not self._waiting[1].done():
            self._waiting[1].set_result(item.body)

    def _fail(self, error: LinkError | FrameError) -> None:
        if self._waiting is not None and not self._waiting[1].done():
            self._waiting[1].set_exception(error)
