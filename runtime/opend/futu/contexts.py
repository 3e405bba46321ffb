"""Provide the base of quote and trade contexts: a client, and handlers of its pushes.

Invariant: a constructed context has been connected, and reconnects after every loss until it is closed.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Self

from opend.client_sync import Client
from opend.errors import ConnectionClosed, OpenDError, ServerError
from opend.futu.answers import RET_ERROR, RET_OK, answered, reason
from opend.futu.arguments import real
from opend.futu.connecting import FirstConnection
from opend.futu.constants import ContextStatus
from opend.futu.handlers import PUSHES, RspHandlerBase
from opend.futu.lingering import keep_running
from opend.futu.missing import not_here
from opend.futu.settings import SysConfig
from opend.futu.tables.quote_tables import GLOBAL_STATE
from opend.session.life.states import Closed, Connected, Connecting, Disconnected, Restored

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from opend.futu.calls import Call
    from opend.session.life.states import StateEvent

__all__ = ["Context"]

_STATUS: Final[Mapping[type[StateEvent], str]] = {
    Connecting: ContextStatus.CONNECTING,
    Connected: ContextStatus.CONNECTED,
    Restored: ContextStatus.READY,
    Disconnected: ContextStatus.WAIT_RECONNECT,
    Closed: ContextStatus.CLOSED,
}
"""The vendor's word for the state after an event."""
_PATIENCE: Final = 10.0
"""Seconds that a call waits for the first connection."""


class Context:
    """A connection to OpenD.

    The constructor raises ConnectError within seconds if OpenD does not answer; the vendor's waits for ever. With
    ``in_background`` it returns at once, and goes on trying until OpenD answers. After a lost connection the context
    reconnects and restores its subscriptions; a call made meanwhile waits at most its time-out. Every method that calls
    the gateway returns (RET_OK, data) or (RET_ERROR, text).
    """

    def __init__(
        self, host: str, port: int, is_encrypt: bool | None, *, in_background: bool = False, **settings: Any
    ) -> None:
        settings_of_client = SysConfig.current.of_client(is_encrypt)
        self._is_encrypted = settings_of_client["rsa_key"] is not None
        self._client = Client(host, port, **settings_of_client, **settings)
        self._first = FirstConnection(self._client)
        self._patience = _PATIENCE
        self._running = True
        self._handlers: dict[type[RspHandlerBase], RspHandlerBase] = {}
        self._status = ContextStatus.START
        name = f"opend-futu-{port}"
        if not in_background:
            self._first.make()
            self._status = ContextStatus.READY
        # After it: a context that could not be made must keep nothing running.
        self._let_go = _nothing if SysConfig.current.daemon else keep_running(name)
        self._client.on_state(self._on_state)
        if in_background:
            self._first.make_in_background(f"{name}-connecting")

    @property
    def client(self) -> Client:
        """The underlying typed client, for everything that the vendor's interface does not cover.

        While the first connection is being made in the background, this waits for it as long as a call may.
        """
        if self._first.is_pending:
            self._first.wait(self._patience)
        return self._client

    if not TYPE_CHECKING:  # A type checker shall tell what is not there.

        def __getattr__(self, name: str) -> Callable[..., tuple[int, str]]:
            """Return a method that answers where the typed client has what this interface lacks."""
            return not_here(type(self), name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connection; the gateway drops its subscriptions."""
        self._let_go()
        self._first.end()
        self._status = ContextStatus.CLOSED

    @property
    def status(self) -> str:
        """The state of the connection, one of ContextStatus; READY while calls can be made."""
        return self._status

    def _on_state(self, event: StateEvent) -> None:
        """Note the state, and let the program end if the client has ended for good."""
        if isinstance(event, Closed) and self._first.is_pending:
            self._status = ContextStatus.WAIT_RECONNECT
            return
        self._status = _STATUS.get(type(event), self._status)
        if isinstance(event, Closed):
            self._let_go()

    def _ask(self, call: Call, *values: Any) -> tuple[int, Any]:
        """Return the answer of a call that has one part; the values are those of its arguments, in their order."""
        code, data = self._answers(call, *values)
        return code, data

    def _answers(self, call: Call, *values: Any) -> tuple[Any, ...]:
        """Return the answer of a call."""
        try:
            payload = self._payload(call, values, **self._common())
            return RET_OK, *(part(payload) for part in call.parts)
        except OpenDError as error:
            return RET_ERROR, reason(error), *(None for _ in call.parts[1:])

    def _payload(self, call: Call, values: tuple[Any, ...], **common: object) -> Any:
        """Return the S2C of a call's reply, or a reply that has none; raise ServerError if the gateway refuses it."""
        reply: Any = self.client.call(call.method, call.request(values, **common))
        if reply.ret_type:
            raise ServerError(reply.ret_msg or "", ret_type=reply.ret_type, err_code=reply.err_code)
        return reply.s2c if hasattr(reply, "s2c") else reply

    def _common(self) -> dict[str, object]:
        """Return the fields that this context fills in every request that has them."""
        return {}

    def start(self) -> None:
        """Pass pushes to the handlers, as a new context does."""
        self._running = True

    def stop(self) -> None:
        """Drop pushes until ``start``."""
        self._running = False

    @answered
    def get_global_state(self) -> dict[str, object]:
        """Return the state of markets and gateway: GetGlobalState (1002)."""
        state = self.client.system.get_global_state(user_id=self._user_id())
        return next(GLOBAL_STATE.read(state))

    def get_login_user_id(self) -> int:
        """Return the number of the user that the gateway has logged in; 0 before the first connection."""
        with suppress(ConnectionClosed):
            return self._user_id()
        return 0

    def _user_id(self) -> int:
        return self.client.init.login_user_id

    def get_sync_conn_id(self) -> int:
        """Return the gateway's number of this connection; there is one connection for calls and pushes."""
        return self.client.connection_id

    def get_async_conn_id(self) -> int:
        """Return the gateway's number of this connection."""
        return self.client.connection_id

    def conn_str(self) -> str:
        """Return a text that names this connection."""
        return f"{self.client.connection_id}(1)"

    def is_encrypt(self) -> bool:
        """Return whether the connection is encrypted."""
        return self._is_encrypted

    def can_send_proto(self, proto_id: int) -> bool:
        """Return whether a call of this protocol can be made: while there is a connection, any can."""
        with suppress(OpenDError):
            return self._client.connection_id > 0
        return False

    def keep_alive(self) -> tuple[int, str]:
        """Do nothing, since the client keeps its connection alive by itself; return (RET_OK, an empty text)."""
        return RET_OK, ""

    def set_sync_query_connect_timeout(self, timeout: float) -> None:
        """Set the seconds that calls wait for the first connection, 10 by default; for a later one they wait ten."""
        self._patience = real(timeout, "timeout")

    def set_handler(self, handler: RspHandlerBase) -> int:
        """Pass the pushes of the handler's base class to it from now on, in place of an earlier handler.

        Returns RET_OK, or RET_ERROR if the handler has no base class of this package.
        """
        kind = next((kind for kind in PUSHES if isinstance(handler, kind)), None)
        if kind is None:
            return RET_ERROR
        is_first = kind not in self._handlers
        self._handlers[kind] = handler
        if is_first:
            PUSHES[kind](self._client)(self._receiver(kind))
        return RET_OK

    def _receiver(self, kind: type[RspHandlerBase]) -> Callable[[Any], object]:
        def receive(payload: Any) -> None:
            if self._running:
                self._handlers[kind].on_recv_rsp(payload)

        return receive


def _nothing() -> None:
    """Do nothing."""
