"""Use a NATS server through `nats-py`: messages, streams and a bucket, each in the hub's own words.

Invariant: nothing outside this module touches that package, and its errors leave here as this package's.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from importlib import import_module
from json import dumps
from logging import getLogger
from secrets import token_hex
from ssl import create_default_context
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.errors import ConnectError, LinkError, UsageError
from opend.hub.cancelling import Cancellable
from opend.hub.leftovers import end_rest, take_error
from opend.hub.publishing.appending import LOGINS, AppendLine
from opend.nats.naming import inboxes_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

__all__ = ["Engine", "Incoming", "Kept"]

_logger = getLogger("opend.hub")

_ACK_SECONDS: Final = 5.0
_DUPLICATE_SECONDS: Final = 1.0
"""How long the server holds ids in memory; `opend.hub.publishing.chain` needs that of the last message only."""
_CONNECT_SECONDS: Final = 5
_PING_SECONDS: Final = 2
_MOST_PINGS: Final = 2
"""Without an answer to as many the connection is given up, also if the network has swallowed it silently."""
_RETRY_SECONDS: Final = 0.25
_WATCH_SECONDS: Final = 0.05
_DRAIN_SECONDS: Final = 5.0
_MISSING: Final = "`opend hub` needs the package `nats-py`: pip install 'opend[hub]'"


class Incoming(NamedTuple):
    """A message that has arrived."""

    subject: str
    headers: Mapping[str, str]
    body: bytes
    reply_to: str


class Kept(NamedTuple):
    """A message of a stream."""

    position: int
    """Its number in the stream."""
    second: float
    """When it was kept, in seconds since 1970 UTC."""
    headers: Mapping[str, str]
    body: bytes


class Engine:
    """A connection to a NATS server with JetStream; a lost one is made again, for ever.

    The package's own reconnecting would send what was waiting at the loss, after what was lost; so that the messages
    of a stream would change places. Here what waits is lost with its connection, and `send` says so.
    """

    def __init__(self, url: str, *, client_name: str, login: Mapping[str, object]) -> None:
        """Set up an engine, which connects later; raises UsageError without `nats-py`."""
        try:
            self._nats: Any = import_module("nats")
            import_module("nats.js.api")
        except ModuleNotFoundError as error:
            raise UsageError(_MISSING) from error
        self.on_reconnect: Callable[[], Awaitable[None]] | None = None
        """Is awaited whenever the connection has been lost and made again."""
        self.reconnects = 0
        """Connections made in place of a lost one."""
        self._url = url
        self._settings: dict[str, object] = {
            "name": client_name,
            "inbox_prefix": inboxes_of(login.get("user")).encode(),
            **login,
        }
        tls = create_default_context() if url.startswith("tls:") else None
        if tls is not None:  # As `opend.nats` does, without a first line in the clear.
            self._settings.update(tls=tls, tls_handshake_first=True)
        known = {name: str(value) for name, value in login.items() if name in LOGINS}
        # A login by a file of credentials signs what the server sends, which `nats-py` can.
        is_plain = len(known) == len(login)
        self._line = AppendLine(url, client_name=client_name, login=known, tls=tls) if is_plain else None
        self._connection: Any = None
        self._streams: Any = None
        self._buckets: dict[str, Any] = {}
        self._services: list[tuple[str, Callable[[Any], Awaitable[None]]]] = []
        self._subscribed: list[Any] = []
        # A subject that was listened to twice on one connection would have each order carried out twice.
        self._listening = asyncio.Lock()
        self._watching: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Connect; raises ConnectError if there is no server."""
        try:
            await self._connect()
        except Exception as error:
            raise ConnectError(
                f"no NATS server answers ({error}): start one, such as `nats-server -js`, or check URL and login"
            ) from error
        self._watching = asyncio.create_task(self._watch())

    async def _connect(self) -> None:
        connection: Any = await self._nats.connect(
            self._url,
            allow_reconnect=False,
            max_reconnect_attempts=1,
            reconnect_time_wait=_RETRY_SECONDS,
            connect_timeout=_CONNECT_SECONDS,
            ping_interval=_PING_SECONDS,
            max_outstanding_pings=_MOST_PINGS,
            error_cb=self._on_error,
            **self._settings,
        )
        take_error(connection)
        self._connection = Cancellable(connection)
        self._streams = Cancellable(connection.jetstream(timeout=_ACK_SECONDS))
        self._subscribed = [await self._connection.subscribe(subject, cb=take) for subject, take in self._services]

    async def _watch(self) -> None:
        """Connect again whenever the connection has ended; not every release of the package tells it reliably."""
        while True:
            await asyncio.sleep(_WATCH_SECONDS)
            if not self._connection.is_connected:
                _logger.warning("NATS is lost")
                await self._recover()
                self.reconnects += 1
                _logger.warning("NATS is back")

    async def _recover(self) -> None:
        while True:
            try:
                async with self._listening:
                    await self._end_connection()
                    await self._connect()
                if self.on_reconnect is not None:
                    await self.on_reconnect()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again
                _logger.info("NATS is still lost: %s", _reason(error))
                await asyncio.sleep(_RETRY_SECONDS)
            else:
                return

    @property
    def max_payload(self) -> int:
        """The most bytes that a message may have, its headers included."""
        return int(self._connection.max_payload)

    @property
    def is_connected(self) -> bool:
        """Whether the server is connected now."""
        return self._connection is not None and bool(self._connection.is_connected)

    async def close(self) -> None:
        """End the connection, after what waits to be sent has been sent."""
        if self._watching is not None:
            self._watching.cancel()
        if self._line is not None:
            self._line.close()
        if self._connection is None:
            return
        try:
            async with asyncio.timeout(1.5):
                await self._connection.flush(timeout=1)
        except Exception:
            _logger.debug("the last messages were not sent", exc_info=True)
        await self._end_connection()

    async def _end_connection(self) -> None:
        await self._connection.close()
        end_rest(self._connection, self._subscribed)

    # Messages.

    async def serve(self, subject: str, take: Callable[[Incoming], Awaitable[None]]) -> None:
        """Await ``take`` with each message on a subject, also once NATS is back; raises LinkError if it is lost now."""

        async def receive(message: Any) -> None:
            try:
                await take(Incoming(message.subject, _texts(message.headers), message.data, message.reply))
            except Exception:
                _logger.exception("a message on %s could not be handled", message.subject)

        async with self._listening:
            try:
                self._subscribed.append(await self._connection.subscribe(subject, cb=receive))
                await self._connection.flush()
            except Exception as error:
                raise LinkError(f"{subject} cannot be listened to: {_reason(error)}") from error
            self._services.append((subject, receive))

    async def stop_serving(self) -> None:
        """Listen to nothing any more, once what has arrived already was taken.

        So every caller gets its answer, or is told by the server at once that nobody is there.
        """
        self._services.clear()
        try:
            async with asyncio.timeout(_DRAIN_SECONDS):
                await asyncio.gather(*(each.drain() for each in self._subscribed), return_exceptions=True)
                if self._subscribed:
                    # The package's pings overtake what waits to be sent: only now has the server heard of it all.
                    await self._connection.flush()
        except Exception:
            _logger.debug("not all that has arrived was taken", exc_info=True)

    async def publish(self, subject: str, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        """Publish a message that no stream needs to confirm; raises LinkError if there is no connection."""
        try:
            await self._connection.publish(subject, body, headers=dict(headers) if headers else None)
        except Exception as error:
            raise LinkError(f"nothing can be published on {subject}: {error}") from error

    async def ask(self, subject: str, body: bytes, timeout: float) -> bytes:
        """Return the reply to a message; raises LinkError if nobody answers."""
        try:
            reply = await self._connection.request(subject, body, timeout=timeout)
        except Exception as error:
            raise LinkError(f"no answer on {subject}: {_reason(error)}") from error
        return bytes(reply.data)

    # Streams.

    async def make_stream(self, name: str, subject: str, *, keep_seconds: float, keep_bytes: int) -> None:
        """Make a stream of the messages on a subject, or give an existing one these limits."""
        config = self._nats.js.api.StreamConfig(
            name=name,
            subjects=[subject],
            max_age=keep_seconds,
            max_bytes=keep_bytes,
            duplicate_window=min(_DUPLICATE_SECONDS, keep_seconds),
            allow_direct=True,
        )
        await self._made(self._streams.add_stream, self._streams.update_stream, config)

    async def send(self, messages: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> bytes:
        """Publish messages to one stream in order; return its answer to the last; raises LinkError if there is none."""
        if self._line is not None:
            return await self._line.send(messages)
        try:
            publish = self._connection.publish
            *others, (subject, body, headers) = messages
            for other, its_body, its_headers in others:
                await publish(other, its_body, headers=its_headers)
            answer = await self._connection.request(subject, body, timeout=_ACK_SECONDS, headers=headers)
        except Exception as error:
            raise LinkError(f"no stream has confirmed the messages: {_reason(error)}") from error
        return bytes(answer.data)

    async def end_of(self, stream: str) -> tuple[int, Mapping[str, str]]:
        """Return the number and the headers of the last message in a stream; raises LinkError."""
        number = 0
        try:
            number = int((await self._streams.stream_info(stream)).state.last_seq)
            message = await self._streams.get_msg(stream, number) if number else None
        except self._nats.js.errors.NotFoundError as error:
            if not number:
                raise LinkError(f"there is no stream {stream}") from error
            return number, {}  # It was too old to be kept.
        except Exception as error:
            raise LinkError(f"the end of the stream {stream} cannot be read: {_reason(error)}") from error
        return number, {} if message is None else _texts(message.headers)

    async def newest(self, stream: str, subject: str) -> Kept | None:
        """Return the last message on a subject; None if there is none."""
        return await self._kept(self._streams.get_last_msg(stream, subject), subject)

    async def next(self, stream: str, subject: str, position: int) -> Kept | None:
        """Return the first message on a subject from a place in its stream on; None if there is none."""
        return await self._kept(self._streams.get_msg(stream, position, subject, direct=True, next=True), subject)

    async def first_position(self, stream: str) -> int:
        """Return the place of the oldest message that a stream still has; 0 if it is empty and never had one."""
        try:
            return int((await self._streams.stream_info(stream)).state.first_seq)
        except Exception as error:
            raise LinkError(f"the state of the stream {stream} cannot be read: {_reason(error)}") from error

    async def page(self, stream: str, subject: str, position: int, most: int) -> tuple[list[Kept], bool]:
        """Return the messages on a subject from a place in its stream on, and whether these are all."""
        api = self._nats.js.api
        config = api.ConsumerConfig(
            name=token_hex(8),
            filter_subject=subject,
            deliver_policy=api.DeliverPolicy.BY_START_SEQUENCE,
            opt_start_seq=position,
            ack_policy=api.AckPolicy.NONE,
            mem_storage=True,
            inactive_threshold=_ACK_SECONDS,
        )
        try:
            waiting = int((await self._streams.add_consumer(stream, config=config)).num_pending or 0)
            try:
                found = await self._pull(f"{stream}.{config.name}", min(waiting, most)) if waiting else []
            finally:
                await self._streams.delete_consumer(stream, config.name)
        except Exception as error:
            raise LinkError(f"the messages on {subject} cannot be read: {_reason(error)}") from error
        return found, len(found) == waiting

    async def _pull(self, consumer: str, count: int) -> list[Kept]:
        """Return so many messages; the package's own way to fetch them takes three times as long for each."""
        found: list[Kept] = []
        whole = asyncio.get_running_loop().create_future()

        async def take(message: Any) -> None:
            if message.reply:
                found.append(_kept(message))
            if (not message.reply or len(found) == count) and not whole.done():  # Else it is a status, such as "408".
                whole.set_result(None)

        inbox = self._connection.new_inbox()
        reading = await self._connection.subscribe(inbox, cb=take)
        try:
            asked = dumps({"batch": count, "no_wait": True}).encode()
            await self._connection.publish(f"$JS.API.CONSUMER.MSG.NEXT.{consumer}", asked, reply=inbox)
            async with asyncio.timeout(_ACK_SECONDS):
                await whole
        finally:
            await reading.unsubscribe()
        return found

    # Buckets.

    async def make_bucket(self, name: str, *, keep_seconds: float) -> None:
        """Make a bucket, whose entries go after this many seconds unless they are put again."""
        config = self._nats.js.api.KeyValueConfig(bucket=name, ttl=keep_seconds, history=1)
        try:
            self._buckets[name] = Cancellable(await self._streams.create_key_value(config))
        except self._nats.js.errors.BadRequestError:
            self._buckets[name] = Cancellable(await self._streams.key_value(name))
        except Exception as error:
            raise LinkError(f"the bucket {name} cannot be made: {_reason(error)}") from error

    async def entries(self, bucket: str) -> dict[str, bytes]:
        """Return all entries of a bucket."""
        found: dict[str, bytes] = {}
        try:
            for key in await self._buckets[bucket].keys():
                with suppress(self._nats.js.errors.KeyNotFoundError):  # It has gone meanwhile.
                    found[key] = bytes((await self._buckets[bucket].get(key)).value or b"")
        except self._nats.js.errors.NoKeysError:
            return {}
        except Exception as error:
            raise LinkError(f"the bucket {bucket} cannot be read: {_reason(error)}") from error
        return found

    async def put(self, bucket: str, key: str, value: bytes) -> None:
        """Put an entry into a bucket."""
        try:
            await self._buckets[bucket].put(key, value)
        except Exception as error:
            raise LinkError(f"{key} cannot be put into {bucket}: {_reason(error)}") from error

    async def write(self, bucket: str, key: str, value: bytes, revision: int) -> int | None:
        """Put an entry if its last revision is this one, 0 for none; return the new one, None if it was another."""
        try:
            if revision:
                return int(await self._buckets[bucket].update(key, value, last=revision))
            return int(await self._buckets[bucket].create(key, value))
        except self._nats.js.errors.KeyWrongLastSequenceError:
            return None
        except Exception as error:
            raise LinkError(f"{key} cannot be put into {bucket}: {_reason(error)}") from error

    async def entry(self, bucket: str, key: str) -> Kept | None:
        """Return an entry of a bucket, whose place in the stream is its revision; None if there is none."""
        kept = await self.newest(f"KV_{bucket}", f"$KV.{bucket}.{key}")
        return None if kept is None or "KV-Operation" in kept.headers else kept

    async def delete(self, bucket: str, key: str, revision: int = 0) -> None:
        """Delete an entry; with a ``revision`` only if that is its last one."""
        try:
            await self._buckets[bucket].delete(key, last=revision or None)
        except Exception as error:
            if revision and isinstance(error, self._nats.js.errors.BadRequestError):
                return  # It was put again.
            raise LinkError(f"{key} cannot be deleted from {bucket}: {_reason(error)}") from error

    # Internal.

    async def _kept(self, reading: Awaitable[Any], subject: str) -> Kept | None:
        try:
            message = await reading
        except self._nats.js.errors.NotFoundError:
            return None
        except Exception as error:
            raise LinkError(f"no message on {subject} can be read: {_reason(error)}") from error
        return Kept(int(message.seq), message.time.timestamp(), _texts(message.headers), bytes(message.data or b""))

    async def _made(
        self, make: Callable[[Any], Awaitable[object]], change: Callable[[Any], Awaitable[object]], config: Any
    ) -> None:
        try:
            await make(config)
        except self._nats.js.errors.BadRequestError:
            try:
                await change(config)
            except Exception as error:
                raise LinkError(f"the stream {config.name} exists and cannot be changed: {error}") from error
        except Exception as error:
            raise LinkError(
                f"the stream {config.name} cannot be made ({error}): does the NATS server run with JetStream (-js)?"
            ) from error

    async def _on_error(self, error: Exception) -> None:
        _logger.info("NATS: %s", _reason(error))


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__


def _texts(headers: Mapping[str, object] | None) -> dict[str, str]:
    return {name: str(value) for name, value in (headers or {}).items()}


def _kept(message: Any) -> Kept:
    told = message.metadata
    return Kept(told.sequence.stream, told.timestamp.timestamp(), _texts(message.headers), bytes(message.data))
