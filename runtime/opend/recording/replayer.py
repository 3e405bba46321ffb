"""Serves a recording back to any number of clients, each of which gets it from the beginning.

Requests are answered as `opend.recording.answers` says. The pushes of a client begin when it first asks for pushes (by
Qot_Sub or Trd_SubAccPush), with the first recorded one that it is to have; each further one comes after the time that
was between them when they were recorded, divided by the speed. A client gets the pushes of what it has subscribed to,
and those that need no subscription. Where a recorded client subscribed to more, the replay waits for the present one to
do so too, for a second in all, so that at any speed a program that makes the same requests misses nothing. After the
last push the connection stays open. That recorded connections broke is not played.

Invariant: memory grows neither with the recording nor with the time; a client that does not read is waited for.
"""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from opend.crypto import load_encryption
from opend.errors import OpenDError, ProtocolError, UsageError
from opend.recording.answers import Answers
from opend.recording.connection import Connection
from opend.recording.file import RecordFile
from opend.recording.frames import Ciphers, RecordedFrame
from opend.recording.playback import playback
from opend.recording.replies import ReplyIndex
from opend.serving import Background
from opend.session import ServerSession
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from os import PathLike

    from opend.crypto import Encryption

__all__ = ["Replayer"]

_LOOKED_AT: Final = 1000
_MOST_CONNECTIONS: Final = 1024
_LONGEST_REQUEST: Final = 4 * 1024 * 1024


class _ReplayService:
    """The replay inside its event loop."""

    def __init__(
        self, listener: socket.socket, file: RecordFile, encryption: Encryption | None, speed: float | None
    ) -> None:
        self.failure: BaseException | None = None
        self.pushed = 0
        self.accepted = 0
        self._listener = listener
        self._speed = speed
        self._file = file
        self._encryption = encryption
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._stopped = asyncio.Event()
        # The one thread that reads for replies, so that looking far ahead holds no push up.
        self._reading = ThreadPoolExecutor(1, "opend-replayer-index")

    @property
    def connections(self) -> int:
        """Connections that are open now."""
        return len(self._open)

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        """Serve until ``stop`` is called."""
        loop = asyncio.get_running_loop()
        index = await loop.run_in_executor(self._reading, ReplyIndex, self._file, self._encryption)
        server = await asyncio.start_server(partial(self._accept, index), sock=self._listener)
        ready(loop)
        await self._stopped.wait()
        server.close()
        index.interrupt()
        tasks, writers = list(self._open), list(self._open.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for writer in writers:
            writer.transport.abort()  # A task that was cancelled before it began has closed nothing.
        await server.wait_closed()
        await loop.run_in_executor(self._reading, index.close)
        self._reading.shutdown()

    def stop(self) -> None:
        """Let ``run`` end."""
        self._stopped.set()

    def _accept(self, index: ReplyIndex, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._open) >= _MOST_CONNECTIONS:
            writer.transport.abort()
            return
        with suppress(OSError):  # The client has gone again.
            writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.accepted += 1
        task = asyncio.create_task(self._serve(index, self.accepted, reader, writer))
        self._open[task] = writer
        task.add_done_callback(self._open.pop)

    async def _serve(
        self, index: ReplyIndex, number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        read = partial(asyncio.get_running_loop().run_in_executor, self._reading)
        answers = Answers(
            str(self._file.path),
            lambda asked: read(index.find, number, asked),
            lambda: read(index.greeting),
            self._encryption,
        )
        encryption = self._encryption
        cipher = None if encryption is None else encryption.handshake
        session = ServerSession(number, cipher=cipher, max_body_length=_LONGEST_REQUEST)
        connection = Connection(reader, writer, answers, session, self._count)
        try:
            await connection.serve(playback(self._file, encryption), self._speed)
        except OpenDError as error:
            # The recording is damaged.
            self.failure = self.failure or error
            self.stop()
        finally:
            await read(index.forget, number)

    def _count(self, pushes: int) -> None:
        self.pushed += pushes


class Replayer(Background[_ReplayService]):
    """Serves a recording: ``with Replayer(file) as replayer:`` and connect to its host and port.

    Args:
        file: The recording.
        host: The address to listen on.
        port: The port to listen on; 0 is any free one.
        speed: How many times as fast as it was recorded the pushes come; None is as fast as the client reads them.
        rsa_key: The RSA private key of the gateway that was recorded, if that was encrypted, as a path, PEM text or PEM
            bytes; the clients of the replay then need it as well.

    Raises:
        UsageError: The file or the key cannot be read, or the recording is encrypted and there is no key.
        RecordingError: It is no recording; or by ``stop``: it is damaged at a byte that the error names.
        LinkError: It cannot listen.
    """

    thread_name: ClassVar[str] = "opend-replayer"

    def __init__(
        self,
        file: str | PathLike[str],
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        speed: float | None = 1.0,
        rsa_key: str | bytes | PathLike[str] | None = None,
    ) -> None:
        if speed is not None and not 0 < speed < float("inf"):
            raise UsageError(f"speed must be a positive number, or None for as fast as can be, not {speed}")
        super().__init__(host, port)
        self.speed = speed
        self._file = RecordFile(file)
        self._encryption = load_encryption(rsa_key, "cbc")
        _check_readable(self._file, self._encryption)

    @property
    def recorded(self) -> RecordFile:
        """The file that is served."""
        return self._file

    @property
    def connections(self) -> int:
        """Connections that are open now."""
        return self._running.service.connections if self._running else 0

    @property
    def pushed(self) -> int:
        """Pushes sent so far, to all clients."""
        return self._running.service.pushed if self._running else 0

    def _open(self, sockets: Sequence[socket.socket]) -> _ReplayService:
        (sock,) = sockets
        return _ReplayService(sock, self._file, self._encryption, self.speed)


def _check_readable(file: RecordFile, encryption: Encryption | None) -> None:
    """Raise UsageError at once where a key is missing or wrong, as far as the first frames show."""
    for _, item in zip(range(_LOOKED_AT), Ciphers(encryption).frames(file.records()), strict=False):
        if isinstance(item, RecordedFrame) and item.protocol_id == INIT_CONNECT.id:
            try:
                item.body()
            except ProtocolError as error:
                key = "needs the RSA key of the gateway" if encryption is None else "was made with another RSA key"
                raise UsageError(f"{file.path} was recorded from encrypted connections: it {key}") from error
            return
