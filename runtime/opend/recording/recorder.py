"""Relay between clients and a gateway, and store every frame that passes.

Invariant: a frame is in the file before its last byte is forwarded. If the file cannot be written, every connection is
ended, and ``failure`` and ``stop`` give the error, so nothing passes unrecorded without notice.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Final

from opend.errors import OpenDError
from opend.frame import MAX_BODY_LENGTH
from opend.recording.format import Kind
from opend.recording.redacting import Redactor
from opend.recording.writer import Existing, RecordingWriter
from opend.relay import Cutter, End, Item, Piece, Service, Streams
from opend.serving import Background, check_port, resolve

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterable, Sequence
    from os import PathLike

    from opend.serving import Address

__all__ = ["Recorder"]

_SYNC_SECONDS: Final = 1.0


class _RecordingStream:
    """One direction of a connection; bytes are forwarded at once and unchanged."""

    deadline: float | None = None
    held: int = 0

    def __init__(
        self, writer: RecordingWriter, connection: int, frame: Kind, part: Kind, *, keep_secrets: bool
    ) -> None:
        self._writer = writer
        self._redactor = None if keep_secrets else Redactor()
        self._connection = connection
        self._frame = frame
        self._part = part
        self._cutter = Cutter(MAX_BODY_LENGTH)

    def receive(self, data: bytes, now: float) -> Iterable[Item]:
        del now
        self._keep(self._cutter.feed(data, hold=True))
        return (Piece(data),)

    def end(self, now: float) -> Iterable[Item]:
        del now
        self.finish()
        return (End(),)

    def due(self, now: float) -> Iterable[Item]:
        del now
        return ()

    def finish(self) -> None:
        """Store the beginning of a frame that was never completed."""
        self._keep(self._cutter.release())

    def _keep(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            kind = self._part if piece.frame is None else self._frame
            data = piece.data if self._redactor is None else self._redactor.store(piece, kind)
            self._writer.add(kind, self._connection, data)
        self._writer.flush()


class _RecordingService(Service[_RecordingStream]):
    def __init__(self, port: socket.socket, upstream: Address, writer: RecordingWriter, *, keep_secrets: bool) -> None:
        super().__init__(port, upstream)
        self._keep_secrets = keep_secrets
        self._writer = writer
        self._first = writer.last_connection
        self._recorded: dict[int, Streams[_RecordingStream]] = {}

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        syncing = asyncio.create_task(self._sync_regularly())
        await super().run(ready)
        await syncing
        self._try(self._writer.close)

    async def _sync_regularly(self) -> None:
        while not self._stopped.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(_SYNC_SECONDS):
                    await self._stopped.wait()
            try:
                # On another thread, since a slow disk must not block the event loop.
                await asyncio.to_thread(self._writer.sync)
            except OpenDError as error:
                self._failed(error)

    def _is_refused(self, client: str) -> bool:
        number = self._first + self.accepted
        return not self._try(lambda: self._store(Kind.OPENED, number, client.encode()))

    def _streams(self, number: int) -> Streams[_RecordingStream]:
        connection = self._first + number
        streams = Streams(
            self._stream(connection, Kind.TO_CLIENT, Kind.PART_TO_CLIENT),
            self._stream(connection, Kind.TO_SERVER, Kind.PART_TO_SERVER),
        )
        self._recorded[number] = streams
        return streams

    def _stream(self, connection: int, frame: Kind, part: Kind) -> _RecordingStream:
        return _RecordingStream(self._writer, connection, frame, part, keep_secrets=self._keep_secrets)

    def _ended(self, number: int) -> None:
        streams = self._recorded.pop(number)

        def finish() -> None:
            for stream in streams:
                stream.finish()
            self._store(Kind.CLOSED, self._first + number, b"")

        self._try(finish)

    def _store(self, kind: Kind, connection: int, payload: bytes) -> None:
        self._writer.add(kind, connection, payload)
        self._writer.flush()

    def _try(self, write: Callable[[], object]) -> bool:
        try:
            write()
        except OpenDError as error:
            self._failed(error)
            return False
        return True

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        self.stop()


class Recorder(Background[_RecordingService]):
    """Records all traffic with a gateway: ``with Recorder(file, host, port) as recorder:``, then connect to its host
    and
    port.

    The bytes of TCP and of WebSocket connections are stored unchanged, encrypted or not, except that the password's MD5
    and the session's keys, where they are not encrypted, are replaced by stars.

    Args:
        file: The path of the recording.
        upstream_host: The host of the OpenD or the simulator.
        upstream_port: The port of the OpenD or the simulator.
        host: The address to listen on.
        port: The port to listen on; 0 is any free one.
        existing: What to do if the file exists: "refuse", "append" or "replace".
        keep_secrets: Whether to store passwords and keys unmasked; anyone who has the file can then unlock trading.

    Raises:
        UsageError: The file exists, or cannot be created.
        LinkError: The recorder cannot listen on the address.
        RecordingError: Raised by ``stop``: the file could not be written, as when the disk is full.
    """

    thread_name: ClassVar[str] = "opend-recorder"

    def __init__(
        self,
        file: str | PathLike[str],
        upstream_host: str,
        upstream_port: int,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        existing: Existing = "refuse",
        keep_secrets: bool = False,
    ) -> None:
        check_port("upstream_port", upstream_port, lowest=1)
        super().__init__(host, port)
        self.file = file
        self.upstream_host = upstream_host
        self.upstream_port = upstream_port
        self.existing: Existing = existing
        """What to do on start if the file exists; "append" after the first start."""
        self.keep_secrets = keep_secrets
        self._writer: RecordingWriter | None = None

    @property
    def frames(self) -> int:
        """The number of frames stored since the start, in both directions."""
        return self._writer.frames if self._writer else 0

    @property
    def size(self) -> int:
        """The size of the file in bytes."""
        return self._writer.size if self._writer else 0

    @property
    def cut_off(self) -> int:
        """The number of bytes cut off the end of an existing file, where a crash had left an unfinished record."""
        return self._writer.cut_off if self._writer else 0

    @property
    def connections(self) -> int:
        """The number of open connections."""
        return self._running.service.connections if self._running else 0

    def _open(self, sockets: Sequence[socket.socket]) -> _RecordingService:
        (sock,) = sockets
        upstream = resolve(self.upstream_host, self.upstream_port)
        peer = f"{self.upstream_host}:{self.upstream_port}"
        self._writer = RecordingWriter(self.file, peer, existing=self.existing)
        # When started again, the recorder continues the same recording.
        self.existing = "append"
        return _RecordingService(sock, upstream, self._writer, keep_secrets=self.keep_secrets)
