"""Run a hub: the connection to OpenD, the one to NATS, and what goes between them.

Invariant: while a hub runs it serves whatever it can: without OpenD calls fail with that reason, and without NATS the
connection to OpenD stays, so that everything goes on by itself once both are back.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from json import dumps
from logging import getLogger
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from opend.crypto import load_encryption
from opend.errors import ConnectError, OpenDError
from opend.hub.calls import CallDesk
from opend.hub.engine import Engine, Incoming
from opend.hub.holding import ENTRY_LEASES, Holding
from opend.hub.lock import HubLock
from opend.hub.publishing.chain import Chain
from opend.hub.publishing.publisher import Publisher
from opend.hub.pushes import PushDesk
from opend.hub.tapping import TappedTransport
from opend.hub.telling.condition import Condition, State, condition_of
from opend.hub.telling.figures import Works, figures, installed_version
from opend.hub.telling.quota import Quota
from opend.hub.telling.rates import Rates
from opend.hub.ticks import TickKeeper
from opend.nats.naming import LOST, PROTOCOL, is_inbox
from opend.risk.rules import both
from opend.session.connection.handshake import TcpTransport
from opend.session.life.states import Closed, Connected, Disconnected, RestoreFailed
from opend.session.options import ClientOptions
from opend_proto.methods import NOTIFY, QOT_GET_TICKER

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Mapping
    from typing import Self

    from opend import AsyncClient
    from opend.hub.options import HubOptions
    from opend.risk.rules import RiskLimits
    from opend.session.life.limits import RateLimitPolicy
    from opend.session.life.states import StateEvent
    from opend.settings import Settings
    from opend_proto import qot_get_ticker

__all__ = ["Hub"]

_logger = getLogger("opend.hub")

_WAIT_SECONDS: Final = 1.0


class Hub:
    """Shares one OpenD with every client that reaches the same NATS server; use it with ``async with``."""

    def __init__(
        self,
        gateway: Settings,
        nats_url: str,
        options: HubOptions,
        *,
        login: Mapping[str, object],
        unlock_provider: Callable[[], str] | None = None,
    ) -> None:
        """Set up a hub, which starts later.

        Args:
            gateway: Where OpenD is (`opend.settings`).
            nats_url: The NATS server, such as ``nats://127.0.0.1:4222``.
            options: How the hub works.
            login: What `nats-py` needs to log in, such as ``user`` and ``password``.
            unlock_provider: Returns the digest of the trading password, as for a client (`opend.accounts.passwords`);
                with it, trading that a client has unlocked is unlocked again after OpenD was lost.
        """
        self.failure: BaseException | None = None
        """The error that ended the hub; None while it runs."""
        self._limits = both(gateway.arguments.get("risk_limits"), options.risk_limits)
        self._engine = Engine(nats_url, client_name=f"opend hub {options.name}", login=login)
        self._options = options
        self._lock = HubLock(self._engine, options.names.lock, self._on_lock_gap)
        self._client, self._tap = _client(gateway, self._limits, unlock_provider)
        self._rate_limit: RateLimitPolicy = gateway.arguments.get("rate_limit", "wait")
        self._tasks: list[asyncio.Task[None]] = []
        self._began = monotonic()
        self._waiting = State.STANDING_BY if options.standby else State.STARTING
        self._stage = self._waiting
        self._has_opend = False
        self._over = asyncio.Event()
        self._works: Works | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *reason: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Connect to both sides and serve; raises ConnectError if one of them is not there, unless it stands by."""
        try:
            await _until(lambda: self._reaches(self._engine.start()))
            self._engine.on_reconnect = self._resume
            self._client.on_state(self._follow)
            await _until(self._takes_over)
            await self._prepare()
        except BaseException:
            await self.close()
            raise
        self._stage = State.LEADING
        _logger.info("the hub %s serves", self._options.name)

    async def _takes_over(self) -> bool:
        """Take the lock and connect to OpenD; return whether it is there. If not, another hub may reach its own."""
        self._stage = self._waiting
        await self._lock.acquire(self._options.name, waits=self._options.standby)
        self._stage = State.STARTING
        keeping = self._keep(self._lock.run())
        if await self._reaches(self._client.connect()):
            return True
        self._tasks.remove(keeping)
        keeping.cancel()
        await self._lock.release()
        return False

    async def _reaches(self, connecting: Awaitable[object]) -> bool:
        """Return whether a side is there; without ``standby`` raise its error if it is not."""
        try:
            await connecting
        except ConnectError as error:
            if not self._options.standby:
                raise
            _logger.warning("the hub %s waits: %s", self._options.name, error)
            return False
        return True

    async def _prepare(self) -> None:
        names, options, engine = self._options.names, self._options, self._engine
        await self._make_streams()
        chains = {f"{start}.": Chain(engine, stream) for stream, start in names.streams}
        self._publisher = Publisher(chains, self._lock, self._start_over)
        self._ticks = TickKeeper(names, self._publisher.put, self._last_tick, self._read_ticks)
        self._pushes = PushDesk(names, self._publisher, self._ticks)
        self._tap.taker = self._pushes
        self._client.on_state(self._on_state)
        self._holding = Holding(self._client, engine, self._ticks, lock=self._lock, options=options)
        self._calls = CallDesk(
            self._client,
            engine,
            self._holding,
            latest=self._pushes.latest,
            lock=self._lock,
            options=options,
            limits=self._limits,
            rate_limit=self._rate_limit,
        )
        rates = Rates(self._counts)
        self._works = Works(
            self._publisher, self._ticks, self._pushes, self._holding, self._calls, Quota(self._client), rates
        )
        for work in (self._publisher.run(), self._ticks.run(), self._holding.run(), rates.run()):
            self._keep(work)
        prefix = f"$KV.{names.leases}."
        await engine.serve(f"{prefix}>", lambda incoming: self._on_entry(incoming, len(prefix)))
        # Another hub, or the same before, may have served the leases that are loaded now.
        self._tell_of_loss("a hub has begun")
        await self._holding.load()
        await engine.serve(names.status, self._tell)
        await self._calls.start()

    def _keep(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        task.add_done_callback(self._ended)
        self._tasks.append(task)
        return task

    async def close(self) -> None:
        """End both connections, in bounded time."""
        if hasattr(self, "_calls"):
            self._calls.refuse()
        await self._engine.stop_serving()
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        if hasattr(self, "_calls"):
            await self._calls.close()
        with suppress(OpenDError):  # Without NATS the lock runs out by itself.
            await self._lock.release()
        await self._engine.close()
        await self._client.close()

    async def wait(self) -> None:
        """Wait until the hub has failed; `failure` is the error."""
        await self._over.wait()

    @property
    def condition(self) -> Condition:
        """The hub's state, and what is wrong with it."""
        return condition_of(
            self._stage,
            failure=self.failure,
            has_nats=self._engine.is_connected,
            has_lock=self._lock.is_held,
            has_opend=self._has_opend,
        )

    def status(self) -> dict[str, Any]:
        """Return how the hub is, as plain data; while it stands by, there is less to tell."""
        condition, stats = self.condition, self._client.stats
        sides = {
            "opend": {"connected": self._has_opend, "reconnects": stats.reconnects},
            "nats": {"connected": self._engine.is_connected, "reconnects": self._engine.reconnects},
        }
        told = {
            "name": self._options.name,
            "version": installed_version(),
            "state": condition.state,
            "healthy": condition.is_well,
            "reason": condition.reason,
            "uptime": monotonic() - self._began,
            "connections": sides,
            **{side: connection["connected"] for side, connection in sides.items()},
        }
        if self._works is None:
            return told
        return {**told, **figures(self._works, stats, monotonic())}

    async def told(self) -> dict[str, Any]:
        """Return how the hub is, after OpenD has been asked for the quota if that was some seconds ago."""
        if self._works is not None and self._has_opend:
            await self._works.quota.refresh()
        return self.status()

    # Internal.

    async def _make_streams(self) -> None:
        names, options, engine = self._options.names, self._options, self._engine
        for stream, start in names.streams:
            await engine.make_stream(
                stream, f"{start}.>", keep_seconds=options.keep_seconds, keep_bytes=options.keep_bytes
            )
        await engine.make_bucket(names.leases, keep_seconds=options.lease_seconds * ENTRY_LEASES)

    def _on_lock_gap(self) -> None:
        if hasattr(self, "_publisher"):
            self._publisher.discard()

    async def _resume(self) -> None:
        await self._lock.make_bucket()
        if hasattr(self, "_calls"):
            await self._make_streams()
            await self._holding.load()

    def _start_over(self) -> None:
        self._ticks.start_over()
        self._tell_of_loss("more pushes came than NATS has taken, or another hub was at work")

    async def _last_tick(self, subject: str) -> Mapping[str, str] | None:
        await self._publisher.settle()
        message = await self._engine.newest(self._options.names.stream, subject)
        return None if message is None else message.headers

    def _counts(self) -> dict[str, int]:
        return {} if self._works is None else self._works.counts()

    async def _tell(self, incoming: Incoming) -> None:
        if is_inbox(incoming.reply_to) and self._lock.is_held:
            await self._engine.publish(incoming.reply_to, dumps(await self.told()).encode())

    async def _on_entry(self, incoming: Incoming, start: int) -> None:
        is_deleted = "KV-Operation" in incoming.headers
        self._holding.take_entry(incoming.subject[start:], None if is_deleted else incoming.body)

    async def _read_ticks(self, request: qot_get_ticker.Request) -> qot_get_ticker.Response:
        response = await self._client.call(QOT_GET_TICKER, request)
        if response.ret_type != 0:
            raise OpenDError(response.ret_msg or "refused")
        return response

    def _follow(self, event: StateEvent) -> None:
        if isinstance(event, Connected | Disconnected | Closed):
            self._has_opend = isinstance(event, Connected)

    def _on_state(self, event: StateEvent) -> None:
        if isinstance(event, Disconnected):
            self._ticks.interrupt()
            self._calls.cache.clear()
        elif isinstance(event, RestoreFailed):
            self._holding.subscribe_again()
        elif isinstance(event, Connected):
            # Before the first push of the new connection, which would seem to follow those of the old one.
            self._tell_of_loss("OpenD was lost, and is back")

    def _tell_of_loss(self, reason: str) -> None:
        """Tell the clients that pushes may be missing; every one of them listens to Notify."""
        names = self._options.names
        self._publisher.put(names.push(NOTIFY.name), b"", {LOST: reason, PROTOCOL: str(NOTIFY.id)})

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            _logger.error("the hub has failed", exc_info=error)
            self.failure = self.failure or error
            self._over.set()


async def _until(attempt: Callable[[], Awaitable[bool]]) -> None:
    while True:
        if await attempt():
            return
        await asyncio.sleep(_WAIT_SECONDS)


def _client(
    gateway: Settings, limits: RiskLimits | None, unlock_provider: Callable[[], str] | None
) -> tuple[AsyncClient, TappedTransport]:
    """Return the client of OpenD, and the transport below it that shows the pushes."""
    from opend import AsyncClient

    arguments: dict[str, Any] = {**gateway.arguments, "risk_limits": limits}
    key, encryption = arguments.pop("rsa_key", None), arguments.pop("encryption", "cbc")
    arguments.pop("body_format", None)
    if gateway.ws_url is not None:
        from opend.websocket import load_transport

        websocket = load_transport()(gateway.ws_url, key=gateway.ws_key)
        arguments |= {"host": websocket.host, "port": websocket.port}
        tap = TappedTransport(websocket)
    else:
        place = {name: arguments[name] for name in ("host", "port") if name in arguments}
        tap = TappedTransport(TcpTransport(ClientOptions(encryption=load_encryption(key, encryption), **place)))
    return AsyncClient(**arguments, transport=tap, unlock_provider=unlock_provider), tap
