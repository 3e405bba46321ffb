"""Use a NATS server through `nats-py`: messages, streams and a bucket, each in the hub's own words.

Invariant: nothing outside this module touches that package, and its errors leave here as this package's.
"""

from __future__ import annotations

import asyncio
from importlib import import_module
from logging import getLogger
from ssl import create_default_context
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.errors import ConnectError, LinkError, UsageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence

__all__ = ["Engine", "Incoming"]

_logger = getLogger("opend.hub")

_ACK_SECONDS: Final = 5.0
_DUPLICATE_SECONDS: Final = 120.0
_CONNECT_SECONDS: Final = 5
_RETRY_SECONDS: Final = 0.25
_WATCH_SECONDS: Final = 0.05
# The server lets a caller name any subject for the reply, and the hub may write to more of them than the caller may: to
# those of pushes, and to the server's own, which empty a stream. So it answers to inboxes alone.
_INBOXES: Final = "_INBOX."
_MISSING: Final = "`opend hub` needs the package `nats-py`: pip install 'opend[hub]'"


class Incoming(NamedTuple):
    """A message that has arrived."""

    subject: str
    headers: Mapping[str, str]
    body: bytes
    reply_to: str
    """The inbox of the caller; empty if it awaits no reply, or at a place where the hub does not reply."""


class Engine:
    """A connection to a NATS server with JetStream; a lost one is made again, for ever.

    The package's own reconnecting would send what was waiting at the loss, after what was lost; so that the messages
    of a stream would change places. Here what waits is lost with its connection, and `keep` says so.
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
        self._url = url
        self._settings: dict[str, object] = {"name": client_name, **login}
        if url.startswith("tls:"):  # As `opend.nats` does, without a first line in the clear.
            self._settings.update(tls=create_default_context(), tls_handshake_first=True)
        self._connection: Any = None
        self._streams: Any = None
        self._buckets: dict[str, Any] = {}
        self._services: list[tuple[str, str, Callable[[Any], Awaitable[None]]]] = []
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
        self._connection = await self._nats.connect(
            self._url,
            allow_reconnect=False,
            max_reconnect_attempts=1,
            reconnect_time_wait=_RETRY_SECONDS,
            connect_timeout=_CONNECT_SECONDS,
            error_cb=self._on_error,
            **self._settings,
        )
        self._streams = self._connection.jetstream(timeout=_ACK_SECONDS)
        for subject, group, receive in self._services:
            await self._connection.subscribe(subject, queue=group, cb=receive)

    async def _watch(self) -> None:
        """Connect again whenever the connection has ended; not every release of the package tells it reliably."""
        while True:
            await asyncio.sleep(_WATCH_SECONDS)
            if not self._connection.is_connected:
                _logger.warning("NATS is lost")
                await self._recover()
                _logger.warning("NATS is back")

    async def _recover(self) -> None:
        while True:
            try:
                await self._connection.close()
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
        return bool(self._connection.is_connected)

    async def close(self) -> None:
        """End the connection, after what waits to be sent has been sent."""
        if self._watching is not None:
            self._watching.cancel()
        if self._connection is None:
            return
        try:
            await asyncio.wait_for(self._connection.flush(timeout=1), 1.5)
        except Exception:
            _logger.debug("the last messages were not sent", exc_info=True)
        await self._connection.close()

    # Messages.

    async def serve(self, subject: str, take: Callable[[Incoming], Awaitable[None]], *, group: str = "") -> None:
        """Await ``take`` with each message on a subject; of the members of a group, one gets each message."""

        async def receive(message: Any) -> None:
            try:
                reply_to = message.reply if message.reply.startswith(_INBOXES) else ""
                await take(Incoming(message.subject, _texts(message.headers), message.data, reply_to))
            except Exception:
                _logger.exception("a message on %s could not be handled", message.subject)

        self._services.append((subject, group, receive))
        await self._connection.subscribe(subject, queue=group, cb=receive)
        await self._connection.flush()

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

    async def keep(self, messages: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> int:
        """Publish messages to their streams in order; return how many of them, from the first on, are surely kept."""
        waiting: list[Any] = []
        try:
            for subject, body, headers in messages:
                waiting.append(await self._streams.publish_async(subject, body, headers=dict(headers)))
            await asyncio.wait(waiting, timeout=_ACK_SECONDS)
        except Exception as error:  # noqa: BLE001 - whatever it is, those without an answer are published again
            _logger.warning("publishing failed: %s", error)
        finally:
            kept = sum(1 for _ in _leading(waiting))
            for each in waiting:
                each.cancel()
        return kept

    async def last(self, stream: str, subject: str) -> Mapping[str, str] | None:
        """Return the headers of the last message on a subject; None if there is none."""
        try:
            message = await self._streams.get_last_msg(stream, subject, direct=True)
        except self._nats.js.errors.NotFoundError:
            return None
        except Exception as error:
            raise LinkError(f"the last message on {subject} cannot be read: {error}") from error
        return _texts(message.headers)

    # Buckets.

    async def make_bucket(self, name: str, *, keep_seconds: float) -> None:
        """Make a bucket, whose entries go after this many seconds unless they are put again."""
        config = self._nats.js.api.KeyValueConfig(bucket=name, ttl=keep_seconds, history=1)
        try:
            self._buckets[name] = await self._streams.create_key_value(config)
        except self._nats.js.errors.BadRequestError:
            self._buckets[name] = await self._streams.key_value(name)
        except Exception as error:
            raise LinkError(f"the bucket {name} cannot be made: {_reason(error)}") from error

    async def entries(self, bucket: str) -> dict[str, bytes]:
        """Return all entries of a bucket."""
        found: dict[str, bytes] = {}
        try:
            for key in await self._buckets[bucket].keys():
                found[key] = bytes((await self._buckets[bucket].get(key)).value or b"")
        except self._nats.js.errors.NoKeysError:
            return {}
        except self._nats.js.errors.KeyNotFoundError:  # It has gone meanwhile.
            return found
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

    async def delete(self, bucket: str, key: str) -> None:
        """Delete an entry."""
        try:
            await self._buckets[bucket].delete(key)
        except Exception as error:
            raise LinkError(f"{key} cannot be deleted from {bucket}: {_reason(error)}") from error

    # Internal.

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


def _leading(waiting: Sequence[Any]) -> Iterator[Any]:
    """Yield the confirmed messages before the first that is not."""
    for each in waiting:
        if not each.done() or each.cancelled() or each.exception() is not None:
            return
        yield each
