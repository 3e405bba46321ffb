"""Serve one client of a replay: answer its requests, and send its pushes when they are due.

Invariant: at most a few pushes wait to be sent; if the client does not read, the replay waits for it.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from opend.errors import OpenDError
from opend.recording.replaying.answers import Answers, in_format, refusal
from opend.recording.replaying.playback import RecordedPush, RecordedSubscription
from opend.session import ProtocolFault, RequestReceived, ServerEvent, ServerSession

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["PlayedConnection"]

_READ_SIZE: Final = 64 * 1024
_PATIENCE_SECONDS: Final = 1.0
_CLOSE_SECONDS: Final = 1.0
_MOST_IN_A_ROW: Final = 64
_logger = logging.getLogger("opend.recording")


class PlayedConnection:
    """The connection of one client; ``count`` is called with the number of pushes sent."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        answers: Answers,
        session: ServerSession,
        count: Callable[[int], object],
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._answers = answers
        self._session = session
        self._count = count
        self._asked = asyncio.Event()
        self._patience = _PATIENCE_SECONDS
        self._start: float | None = None
        """The time of the event loop that corresponds to the beginning of the recording."""

    async def serve(self, items: Iterator[RecordedPush | RecordedSubscription], speed: float | None) -> None:
        """Answer requests, and send pushes once the client asks for them, until either side ends the connection.

        Raises:
            RecordingError: The recording is damaged.
        """
        answering = asyncio.create_task(self._answer())
        playing = asyncio.create_task(self._play(items, speed))
        try:
            await asyncio.wait((answering, playing), return_when=asyncio.FIRST_COMPLETED)
            if playing.done():
                playing.result()
            await answering
        except OSError as error:
            _logger.info("connection %d broke: %s", self._session.connection_id, error)
        except asyncio.CancelledError:
            self._writer.transport.abort()
            raise
        finally:
            for task in (answering, playing):
                task.cancel()
            await asyncio.wait((answering, playing))
            await self._close()

    async def _answer(self) -> None:
        while not self._session.closed:
            data = await self._reader.read(_READ_SIZE)
            for event in self._session.receive(data, asyncio.get_running_loop().time()):
                await self._handle(event)

    async def _handle(self, event: ServerEvent) -> None:
        if isinstance(event, RequestReceived):
            body = await self._answers.reply_to(event)
            self._session.reply(event.method_id, event.serial, body, body_format=event.body_format)
            if self._answers.cipher is not None:
                self._session.install_cipher(self._answers.cipher)
                self._answers.cipher = None
        elif isinstance(event, ProtocolFault):
            _logger.warning("connection %d: %s", self._session.connection_id, event.error)
            error = event.error
            if error.protocol_id is not None and error.serial is not None:
                self._session.reply(error.protocol_id, error.serial, refusal(error.explain(), 0))
        await self._flush()
        self._asked.set()

    async def _flush(self) -> None:
        data = self._session.data_to_send()
        if data:
            self._writer.write(data)
            await self._writer.drain()

    async def _close(self) -> None:
        """Close the connection after sending what is buffered; abort it if the client does not read in time."""
        self._writer.close()
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self._writer.wait_closed()
        except TimeoutError:
            self._writer.transport.abort()
        except OSError:
            pass

    # Pushes.

    async def _play(self, items: Iterator[RecordedPush | RecordedSubscription], speed: float | None) -> None:
        await self._until(lambda: self._answers.wants_pushes)
        in_a_row = 0
        for item in items:
            if isinstance(item, RecordedSubscription):
                await self._be_patient(item)
                continue
            in_a_row += 1
            if await self._wait_until_due(item, speed):
                in_a_row = 0
            if self._wants(item):
                self._push(item)
            if in_a_row >= _MOST_IN_A_ROW:
                in_a_row = 0
                await self._flush()
                await asyncio.sleep(0)
        await self._flush()

    def _wants(self, item: RecordedPush) -> bool:
        return not item.interests or not self._answers.interests.isdisjoint(item.interests)

    async def _wait_until_due(self, item: RecordedPush, speed: float | None) -> bool:
        """Wait until a push is due and return whether that took time; the client's first push starts the clock."""
        if speed is None or (self._start is None and not self._wants(item)):
            return False
        now = asyncio.get_running_loop().time()
        if self._start is None:
            self._start = now - item.elapsed / speed
        delay = self._start + item.elapsed / speed - now
        if delay <= 0:
            return False
        await self._flush()
        await asyncio.sleep(delay)
        return True

    async def _be_patient(self, wanted: RecordedSubscription) -> None:
        """Wait a limited time for the client to subscribe as a recorded one did; delay later pushes by that time."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        await self._flush()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                await self._until(lambda: wanted.interests <= self._answers.interests)
        taken = loop.time() - began
        self._patience = max(0.0, self._patience - taken)
        if self._start is not None:
            self._start += taken

    async def _until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self._asked.clear()
            await self._asked.wait()

    def _push(self, item: RecordedPush) -> None:
        push_format = self._answers.push_format
        try:
            body = in_format(item.frame, push_format)
        except OpenDError as error:
            _logger.warning("a recorded push is left out: %s", error)
            return
        self._session.push(item.frame.protocol_id, body, body_format=push_format)
        self._count(1)
