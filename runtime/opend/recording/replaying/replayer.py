"""Serve a recording to any number of clients, to each from the beginning.

Requests are answered as `opend.recording.replaying.answers` describes. A client gets the pushes that it has asked for
(`opend.recording.replaying.interests`). They start when the client first asks for pushes (with Qot_Sub or
Trd_SubAccPush), with the first recorded push that it should get; the recorded time between two pushes is divided by the
speed. Where a recorded client subscribed to more, the replay waits for the current client to do the same, for one
second in total, so that a program that makes the same requests misses nothing at any speed. After the last push the
connection stays open. Disconnections in the recording are not replayed.

Invariant: memory grows neither with the recording nor with time; if a client does not read, its replay waits.
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
from opend.recording.file import RecordFile
from opend.recording.frames import Ciphers, RecordedFrame
from opend.recording.replaying.answers import Answers
from opend.recording.replaying.connection import PlayedConnection
from opend.recording.replaying.playback import playback
from opend.recording.replaying.replies import ReplyIndex
from opend.serving import Background, stop_accepting
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
        # One thread searches for replies, so that a search far ahead in the file does not delay pushes.
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
        await stop_accepting(server)
        index.interrupt()
        tasks, writers = list(self._open), list(self._open.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for writer in writers:
            writer.transport.abort()  # A task that was cancelled before it began has not closed its connection.
        await server.wait_closed()
        await loop.run_in_executor(self._reading, index.close)
        self._reading.shutdown()

    def stop(self) -> None:
        """Make ``run`` end."""
        self._stopped.set()

    def _accept(self, index: ReplyIndex, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._stopped.is_set() or len(self._open) >= _MOST_CONNECTIONS:
            writer.transport.abort()
            return
        with suppress(OSError):  # The client may have disconnected already.
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
        connection = PlayedConnection(reader, writer, answers, session, self._count)
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
    """Serves a recording: ``with Replayer(file) as replayer:``, then connect to its host and port.

    Args:
        file: The recording.
        host: The address to listen on.
        port: The port to listen on; 0 is any free one.
        speed: The speed of pushes relative to the recording, so 60 plays an hour in a minute; None sends them as fast
        as
            the client reads.
        rsa_key: The RSA private key of the recorded gateway, as a path, PEM text or PEM bytes; needed if its
        connections
            were encrypted. Clients of the replay then need it as well.

    Raises:
        UsageError: The file or the key cannot be read, or the recording is encrypted and there is no key.
        RecordingError: The file is not a recording; or, raised by ``stop``, it is damaged at a byte that the error
        names.
        LinkError: The replayer cannot listen on the address.
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
            raise UsageError(f"speed must be a positive number, or None for as fast as clients read, not {speed}")
        super().__init__(host, port)
        self.speed = speed
        self._file = RecordFile(file)
        self._encryption = load_encryption(rsa_key, "cbc")
        _check_readable(self._file, self._encryption)

    @property
    def recorded(self) -> RecordFile:
        """The recording that is served."""
        return self._file

    @property
    def connections(self) -> int:
        """Connections that are open now."""
        return self._running.service.connections if self._running else 0

    @property
    def pushed(self) -> int:
        """The number of pushes sent so far, to all clients."""
        return self._running.service.pushed if self._running else 0

    def _open(self, sockets: Sequence[socket.socket]) -> _ReplayService:
        (sock,) = sockets
        return _ReplayService(sock, self._file, self._encryption, self.speed)


def _check_readable(file: RecordFile, encryption: Encryption | None) -> None:
    """Raise UsageError if the first frames show that the RSA key is missing or wrong."""
    for _, item in zip(range(_LOOKED_AT), Ciphers(encryption).frames(file.records()), strict=False):
        if isinstance(item, RecordedFrame) and item.protocol_id == INIT_CONNECT.id:
            try:
                item.body()
            except ProtocolError as error:
                key = "needs the RSA key of the gateway" if encryption is None else "was made with another RSA key"
                raise UsageError(f"{file.path} was recorded from encrypted connections: it {key}") from error
            return
