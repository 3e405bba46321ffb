"""Define the gRPC server above an asynchronous client.

Invariant: the server neither makes nor closes the client.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self

import grpc
import grpc.aio

from opend.errors import ConnectionClosed, LinkError
from opend.rpc.access import Access
from opend.rpc.health import HEALTH_SERVICE, Health
from opend.rpc.listening import Listening
from opend.rpc.methods import Methods
from opend.rpc.naming import PACKAGE, SERVICES, method_name, service_name
from opend.rpc.pushes import PushHub
from opend.rpc.reflection import REFLECTION_SERVICES, Reflection
from opend.session.life.states import Closed, Connected, Disconnected, StateEvent
from opend_proto.methods import METHODS_BY_ID, PUSHES_BY_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from opend.client_async import AsyncClient

__all__ = ["RpcServer"]

_MOST_CALLS: Final = 10_000
_LONGEST_REQUEST: Final = 4 * 1024 * 1024
_ALIVE_MS: Final = 60_000
_ANSWER_MS: Final = 20_000
_ASKED_MS: Final = 10_000
_OPTIONS: Final = (
    ("grpc.so_reuseport", 0),  # Another server on the port is a mistake to report.
    ("grpc.max_receive_message_length", _LONGEST_REQUEST),
    ("grpc.max_send_message_length", -1),  # The client bounds the bodies of OpenD.
    # A reader that has gone without a word is noticed within 80 s.
    ("grpc.keepalive_time_ms", _ALIVE_MS),
    ("grpc.keepalive_timeout_ms", _ANSWER_MS),
    # Callers may do the same; by default those that ask more often than every five minutes are turned away.
    ("grpc.http2.min_recv_ping_interval_without_data_ms", _ASKED_MS),
    ("grpc.keepalive_permit_without_calls", 1),
)
_GRACE_SECONDS: Final = 2.0


class RpcServer:
    """Serves the calls, the pushes and the feeds of a connected client through gRPC; use it with ``async with``.

    All callers share the client: its connection, its subscriptions and its rate limits. A caller that unsubscribes
    takes the pushes from all.
    """

    def __init__(self, client: AsyncClient, listening: Listening | None = None, access: Access | None = None) -> None:
        """Prepare a server; raises UsageError for an address that takes more protection.

        Args:
            client: The client whose calls are served.
            listening: Where to listen; by default at a port of this machine that only its programs reach.
            access: Who may call what; by default everybody who reaches the port may make calls that change nothing.
        """
        self._listening = Listening() if listening is None else listening
        self._access = Access() if access is None else access
        self._listening.check(self._access)
        self._client = client
        self._pushes = PushHub(client)
        self._server: grpc.aio.Server | None = None
        self._remove: Callable[[], None] | None = None
        self._health: Health | None = None
        self._methods: Methods | None = None
        self._over = asyncio.Event()
        self.failure: BaseException | None = None
        """The error for which the client has ended; None while it goes on."""

    @property
    def address(self) -> str:
        """The host and the port at which the server listens."""
        return self._listening.place

    @property
    def port(self) -> int:
        """The port."""
        return self._listening.port

    @property
    def streams(self) -> int:
        """The number of streams of pushes that are open."""
        return self._pushes.count

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> Self:
        """Begin to listen; raises LinkError if the port is not available."""
        tls = self._listening.tls
        credentials = None if tls is None else tls.credentials()
        server = grpc.aio.server(options=_OPTIONS, maximum_concurrent_rpcs=_MOST_CALLS)
        server.add_generic_rpc_handlers(self._handlers())
        place = self._listening.place
        try:
            port = (
                server.add_insecure_port(place) if credentials is None else server.add_secure_port(place, credentials)
            )
        except RuntimeError as error:
            raise LinkError(f"cannot listen on {place}: {error}; choose another port, or 0 for any free one") from error
        self._listening = replace(self._listening, port=port)
        await server.start()
        self._server = server
        self._remove = self._client.on_state(self._follow)
        return self

    async def stop(self, grace: float = _GRACE_SECONDS) -> None:
        """Stop listening, and give the calls under way some seconds; streams end at once."""
        if self._server is None:
            return
        server, self._server = self._server, None
        if self._remove is not None:
            self._remove()
        if self._health is not None:
            self._health.end()
        if self._methods is not None:
            await self._methods.end()
        await server.stop(grace)
        self._over.set()

    async def wait(self) -> None:
        """Wait until the server is stopped, or its client has ended for good."""
        await self._over.wait()

    def _follow(self, event: StateEvent) -> None:
        if isinstance(event, Connected):
            self._set_health(is_up=True)
        elif isinstance(event, Disconnected):
            self._set_health(is_up=False)
        elif isinstance(event, Closed):
            self._set_health(is_up=False)
            self.failure = event.error or ConnectionClosed("the client of OpenD was closed")
            self._pushes.end(ConnectionClosed(str(self.failure)))
            self._over.set()

    def _set_health(self, *, is_up: bool) -> None:
        if self._health is not None:
            self._health.set(is_up=is_up)

    def _handlers(self) -> tuple[grpc.GenericRpcHandler, ...]:
        self._methods = methods = Methods(self._client, self._access, self._pushes)
        services: dict[str, dict[str, grpc.RpcMethodHandler[bytes, bytes]]] = {name: {} for name in SERVICES}
        for call in METHODS_BY_ID.values():
            services[service_name(call)][method_name(call)] = grpc.unary_unary_rpc_method_handler(methods.call(call))
        for push in PUSHES_BY_ID.values():
            services[service_name(push)][method_name(push)] = grpc.unary_stream_rpc_method_handler(methods.push(push))
        services["Qot"]["Ticks"] = grpc.unary_stream_rpc_method_handler(methods.ticks)
        services["Qot"]["Klines"] = grpc.unary_stream_rpc_method_handler(methods.klines)
        named = {f"{PACKAGE}.{name}": handlers for name, handlers in services.items()}
        self._health = Health(named, is_up=True)
        named[HEALTH_SERVICE] = {
            "Check": grpc.unary_unary_rpc_method_handler(self._health.check),
            "Watch": grpc.unary_stream_rpc_method_handler(self._health.watch),
        }
        reflection = Reflection(self._access, tuple(named))
        for name in REFLECTION_SERVICES:
            named[name] = {"ServerReflectionInfo": grpc.stream_stream_rpc_method_handler(reflection.answer)}
        return tuple(grpc.method_handlers_generic_handler(name, handlers) for name, handlers in named.items())
