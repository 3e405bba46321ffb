"""Sits between clients and a gateway and stores every frame that passes.

Invariant: a frame is in the file before its last byte goes on; when the file cannot be written, every connection is
ended, and ``failure`` and ``stop`` tell why. So nothing passes silently unrecorded.
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
    """One direction of a connection; bytes go on at once, as they came."""

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
        """Store the beginning of a frame whose end never came."""
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
                # On a thread of its own, since it may take as long as the disk likes.
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
    """Records all that passes: ``with Recorder(file, host, port) as recorder:`` and connect to its host and port.

    Connections of the TCP wire and of the WebSocket are both stored byte by byte, encrypted or not; but the password's
    MD5 and the session's keys, where they pass in the clear, are stored as stars.

    Args:
        file: Where to.
        upstream_host: Where the OpenD, or the simulator, runs.
        upstream_port: Its port.
        host: The address to listen on.
        port: The port to listen on; 0 is any free one.
        existing: What to do if the file exists: "refuse", "append" or "replace".
        keep_secrets: Whether passwords and keys are stored as they pass: whoever has the file can then unlock trading.

    Raises:
        UsageError: The file exists, or cannot be made.
        LinkError: It cannot listen.
        RecordingError: By ``stop``: the file could not be written, as when the disk is full.
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
        """What happens if the file exists when it starts."""
        self.keep_secrets = keep_secrets
        self._writer: RecordingWriter | None = None

    @property
    def frames(self) -> int:
        """Frames stored so far, in both directions, since it was started."""
        return self._writer.frames if self._writer else 0

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self._writer.size if self._writer else 0

    @property
    def cut_off(self) -> int:
        """Bytes at the end of an existing file that a crash had left unfinished, and that were cut off."""
        return self._writer.cut_off if self._writer else 0

    @property
    def connections(self) -> int:
        """Connections that are open now."""
        return self._running.service.connections if self._running else 0

    def _open(self, sockets: Sequence[socket.socket]) -> _RecordingService:
        (sock,) = sockets
        upstream = resolve(self.upstream_host, self.upstream_port)
        peer = f"{self.upstream_host}:{self.upstream_port}"
        self._writer = RecordingWriter(self.file, peer, existing=self.existing)
        # Started again, it goes on with the same recording.
        self.existing = "append"
        return _RecordingService(sock, upstream, self._writer, keep_secrets=self.keep_secrets)
