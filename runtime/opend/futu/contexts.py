"""Provide the base of quote and trade contexts: a client, and handlers of its pushes.

Invariant: a constructed context has been connected, and reconnects after every loss until it is closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from opend.client_sync import Client
from opend.errors import OpenDError, ServerError
from opend.futu.absent import absent_call
from opend.futu.answers import RET_ERROR, RET_OK, reason
from opend.futu.handlers import PUSHES, RspHandlerBase
from opend.futu.settings import SysConfig
from opend.futu.staying import Stay

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from opend.futu.calls import Call

__all__ = ["Context"]


class Context:
    """A connection to OpenD.

    The constructor raises ConnectError within seconds if OpenD does not answer; the vendor's waits for ever. After a
    lost connection the context reconnects and restores its subscriptions; a call made meanwhile waits at most its
    time-out. Every method that calls the gateway returns (RET_OK, data) or (RET_ERROR, text).

    An open context keeps the program alive, so that its handlers go on after the last line, unless
    ``SysConfig.set_all_thread_daemon(True)`` was called before.
    """

    def __init__(self, host: str, port: int, is_encrypt: bool | None, **settings: Any) -> None:
        self.client = Client(host, port, **SysConfig.current.of_client(is_encrypt), **settings)
        """The underlying typed client, for everything that the vendor's interface does not cover."""
        self._running = True
        self._stay = Stay()
        self._handlers: dict[type[RspHandlerBase], RspHandlerBase] = {}
        self.client.connect()
        self._user_id = self.client.init.login_user_id
        if not SysConfig.current.daemon:
            self._stay.begin()

    if not TYPE_CHECKING:  # A type checker shall report what is missing.

        def __getattr__(self, name: str) -> Callable[..., tuple[int, Any]]:
            return absent_call(type(self), name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connection, and let the program end; the gateway drops the connection's subscriptions."""
        self._stay.end()
        self.client.close()

    def get_login_user_id(self) -> int:
        """Return the id of the user that the gateway has logged in."""
        return self.client.init.login_user_id

    def get_sync_conn_id(self) -> int:
        """Return the id that the gateway assigned to the current connection."""
        return self.client.init.conn_id

    def get_async_conn_id(self) -> int:
        """Return the same id as ``get_sync_conn_id``: one connection serves calls and pushes."""
        return self.client.init.conn_id

    def _ask(self, call: Call, *values: Any) -> tuple[int, Any]:
        """Return the answer of a call that has one part; the values are those of its arguments, in their order."""
        code, data = self._answers(call, *values)
        return code, data

    def _answers(self, call: Call, *values: Any) -> tuple[Any, ...]:
        """Return the answer of a call."""
        try:
            payload = self._payload(call, values)
            return RET_OK, *(part(payload) for part in call.parts)
        except OpenDError as error:
            return RET_ERROR, reason(error), *(None for _ in call.parts[1:])

    def _payload(self, call: Call, values: tuple[Any, ...]) -> Any:
        """Return the S2C of a call's reply; raise ServerError if the gateway refuses it."""
        reply: Any = self.client.call(call.method, call.request(values, **self._common()))
        if reply.ret_type:
            raise ServerError(reply.ret_msg or "", ret_type=reply.ret_type, err_code=reply.err_code)
        return reply.s2c

    def _common(self) -> dict[str, object]:
        """Return the fields that this context fills in every request that has them."""
        return {}

    def start(self) -> None:
        """Pass pushes to the handlers, as a new context does."""
        self._running = True

    def stop(self) -> None:
        """Drop pushes until ``start``."""
        self._running = False

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
            PUSHES[kind](self.client)(self._receiver(kind))
        return RET_OK

    def _receiver(self, kind: type[RspHandlerBase]) -> Callable[[Any], object]:
        def receive(payload: Any) -> None:
            if self._running:
                self._handlers[kind].on_recv_rsp(payload)

        return receive
