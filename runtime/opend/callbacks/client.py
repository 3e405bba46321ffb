"""Define the client whose requests return at once and whose replies arrive in callbacks.

Invariant: every callback runs on one thread, one after the other; each request's callback runs exactly once.
"""

from __future__ import annotations

from contextlib import suppress
from logging import getLogger
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, Unpack

from opend.callbacks.pending import AttendedRequest, Attention, Pending
from opend.callbacks.schedule import Schedule
from opend.client_base.conduct import PLAIN, Conduct
from opend.crypto import load_encryption
from opend.errors import CallTimeout, ConnectError, ConnectionClosed, LinkError, OpenDError, OutcomeUnknown, UsageError
from opend.session.backpressure import QUEUE_LIMIT
from opend.session.delivery.intake import Intake
from opend.session.life.states import Connected, Disconnected
from opend.session.options import ClientOptions
from opend.threaded.dispatcher import Dispatcher
from opend.threaded.handlers import HandlerSink
from opend.threaded.supervisor import Supervisor
from opend_proto.common import RetType
from opend_proto.methods import PUSHES_BY_ID
from opend_proto.spi import PUSH_CALLBACKS, REPLY_CALLBACKS, Requests

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from types import TracebackType

    from opend.crypto import EncryptionMode
    from opend.observing import Observer
    from opend.retrying import Retry
    from opend.session import Counters
    from opend.session.life.states import StateEvent
    from opend.session.options import ClientSettings
    from opend_proto.schema import AnyMethod, AnyPush, Message, Method
    from opend_proto.spi import Callbacks

__all__ = ["CallbackClient"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

_logger = getLogger("opend")

_RET_TYPES: Final[dict[type[OpenDError], RetType]] = {
    CallTimeout: RetType.TIME_OUT,
    ConnectionClosed: RetType.DIS_CONNECT,
    OutcomeUnknown: RetType.UNKNOWN,
}


class CallbackClient(Requests):
    """A connection to OpenD whose requests return at once and whose replies and pushes arrive in callbacks.

    Make a subclass of `Callbacks`, override the methods you need, and call ``connect``::

        class Program(Callbacks):
            def on_init_connect(self, client, error_code, description): client.sub(…)
            def on_reply_sub(self, client, serial, response): client.get_ticker(…)

    Args:
        callbacks: The object whose methods are called. An exception of a method is logged and harms nothing else.
        host: The name or address of the machine that OpenD runs on.
        port: OpenD's API port.
        rsa_key: The RSA private key that OpenD is set up with, as a path, PEM text or PEM bytes.
        encryption: The AES mode to ask for when there is a key. A gateway that answers ``cbc`` with ECB is refused;
            pass ``cbc-or-ecb`` for an old gateway that knows no CBC.
        observer: Is told of every request, push and change of state (`opend.observing`); of the end of a request where
            the connection is read.
        retry: How to make requests again that failed (`opend.retrying`); None makes each once. A request keeps its
            serial, and its callback gets the last outcome.
        **settings: The other arguments of `opend.Client`. A request over a rate limit is always refused, unless it is
            made again.

    A request raises an error for a mistake of the caller, or if there is no connection now. A later failure arrives in
    its callback as a reply with the reason in ``ret_msg`` and one of these as ``ret_type``: TIME_OUT, DIS_CONNECT,
    UNKNOWN for an order whose outcome is not known, INVALID for a reply that cannot be read.

    At most 1,024 pushes of a kind wait for their callback; then the client stops reading the socket, so that nothing is
    lost and the gateway has to wait. After a loss the client reconnects and restores everything as the other clients
    do, and calls ``on_disconnect`` and then ``on_init_connect`` again.
    """

    def __init__(
        self,
        callbacks: Callbacks,
        host: str = "127.0.0.1",
        port: int = 11111,
        *,
        rsa_key: str | bytes | PathLike[str] | None = None,
        encryption: EncryptionMode = "cbc",
        observer: Observer | None = None,
        retry: Retry | None = None,
        **settings: Unpack[ClientSettings],
    ) -> None:
        super().__init__(self)
        options = ClientOptions(host=host, port=port, encryption=load_encryption(rsa_key, encryption), **settings)
        self._callbacks = callbacks
        conduct = PLAIN if observer is None and retry is None else Conduct(observer=observer, retry=retry)
        self._subscribers = conduct.subscribers(options.max_queue_bytes)
        self._dispatcher = Dispatcher("opend-callbacks")
        self._schedule = Schedule("opend-retries")
        self._supervisor = Supervisor(options, self._subscribers, None)
        self._supervisor.observe(observer)
        self._supervisor.listen(self._on_state)
        self._attention: Attention | None = None
        if conduct is not PLAIN:
            self._attention = Attention(self._supervisor, conduct, options.timeout, self._deliver, self._schedule)
        self._was_connected = False
        for push in PUSHES_BY_ID.values():
            self._subscribe(push)

    def __enter__(self) -> Self:
        self.connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def stats(self) -> Counters:
        """A snapshot of this client's counters over all its connections."""
        return self._supervisor.counters.snapshot()

    @property
    def connection_id(self) -> int:
        """The number that the gateway gave to this connection; raises ConnectionClosed if not connected yet."""
        connection = self._supervisor.connection
        if connection is None or connection.session.greeting is None:
            raise ConnectionClosed("not connected yet")
        return connection.session.greeting.connection_id

    def connect(self) -> None:
        """Begin to connect and return at once; ``on_init_connect`` reports the outcome."""
        if not self._supervisor.lifecycle.is_over:
            raise UsageError("this client is connected, or connecting, already")
        self._was_connected = False
        self._dispatcher.reopen()
        Thread(target=self._start, name="opend-connect", daemon=True).start()

    def close(self) -> None:
        """End the connection in bounded time; requests under way end with DIS_CONNECT. May be called twice."""
        self._supervisor.close()
        if not self._supervisor.process.is_other:
            self._schedule.close()
            self._dispatcher.close()

    def send(self, method: Method[RequestT, ResponseT], request: RequestT) -> int:
        """Send any request and return its serial; the reply arrives in the callback of its protocol."""
        if self._attention is not None:
            return AttendedRequest(self._attention, method, request).send()
        return self._supervisor.begin(method, request, lambda serial: Pending(self._deliver, method, serial))

    def _start(self) -> None:
        with suppress(OpenDError):  # Already reported by a state event.
            self._supervisor.start()

    def _subscribe(self, push: AnyPush) -> None:
        def handle(payload: Message) -> None:
            response = push.response(ret_type=RetType.SUCCEED, s2c=payload)
            getattr(self._callbacks, PUSH_CALLBACKS[push.id])(self, response)

        intake = Intake(push, self._supervisor.counters, self._supervisor.tell, queue=QUEUE_LIMIT, overflow="block")
        self._subscribers.add(HandlerSink(intake, handle, self._supervisor.on_progress, self._dispatcher))

    def _deliver(self, method: AnyMethod, serial: int, outcome: Message | OpenDError) -> None:
        name = REPLY_CALLBACKS[method.id]
        response = _failed(method, outcome) if isinstance(outcome, OpenDError) else outcome
        self._submit(name, lambda: getattr(self._callbacks, name)(self, serial, response))

    def _on_state(self, event: StateEvent) -> None:
        match event:
            case Connected():
                self._was_connected = True
                self._submit("on_init_connect", lambda: self._callbacks.on_init_connect(self, 0, ""))
            case Disconnected(error) if self._was_connected:
                self._was_connected = False
                self._submit("on_disconnect", lambda: self._callbacks.on_disconnect(self, RetType.DIS_CONNECT))
            case Disconnected(error):
                code = RetType.TIME_OUT if _is_late(error) else RetType.FAILED
                self._submit("on_init_connect", lambda: self._callbacks.on_init_connect(self, code, str(error)))
            case _:
                pass

    def _submit(self, name: str, call: Callable[[], Any]) -> None:
        def job() -> None:
            try:
                call()
            except Exception:
                _logger.exception("the callback %s raised", name)

        self._dispatcher.submit(job)


def _is_late(error: OpenDError) -> bool:
    """Return whether a time-out was the reason why there is no connection."""
    return error.timed_out if isinstance(error, ConnectError) else isinstance(error, CallTimeout)


def _failed(method: AnyMethod, error: OpenDError) -> Message:
    default = RetType.DIS_CONNECT if isinstance(error, LinkError) else RetType.INVALID
    response: Message = method.response(ret_type=_RET_TYPES.get(type(error), default), ret_msg=str(error))
    return response
