"""The blocking face of the gateway.

Invariant: one client has one connection at a time, and any number of threads may use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from opend.client_sync.connection import Connection
from opend.client_sync.link import Link
from opend.crypto import load_encryption
from opend.errors import ConnectionClosed, UsageError
from opend.frame import MAX_BODY_LENGTH
from opend.session import State
from opend.session.options import ClientOptions
from opend_proto import stubs_sync

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType

    from opend.crypto import EncryptionMode
    from opend.session import Counters
    from opend_proto import init_connect
    from opend_proto.schema import Message, Method

__all__ = ["Client"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")


class Client:
    """A blocking connection to OpenD; use it with ``with``, or call ``connect`` and ``close``.

    Args:
        host: Where OpenD runs.
        port: OpenD's API port.
        rsa_key: The RSA private key that OpenD is set up with, as a path, PEM text or PEM bytes; the connection is then
            encrypted, and refused if the gateway answers in the clear.
        encryption: The AES mode asked for when there is a key.
        timeout: Seconds a call waits for its reply, unless it says otherwise.
        connect_timeout: Seconds for everything from resolving the name to the InitConnect reply.
        client_id: The name under which the gateway knows this client.
        max_body_length: The longest reply or push in bytes; a longer one ends the connection.

    Handlers run one after the other on a thread of their own, so they may make calls; the payload is shared by all
    subscribers of a push. One that raises is logged. Handlers and iterators have queues; when one is full the
    client stops reading the socket, so that nothing is lost and the gateway is held back.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 11111,
        *,
        rsa_key: str | bytes | PathLike[str] | None = None,
        encryption: EncryptionMode = "cbc",
        timeout: float = 10.0,
        connect_timeout: float = 10.0,
        client_id: str = "opend",
        max_body_length: int = MAX_BODY_LENGTH,
    ) -> None:
        self._options = ClientOptions(
            host=host,
            port=port,
            timeout=timeout,
            connect_timeout=connect_timeout,
            client_id=client_id,
            max_body_length=max_body_length,
            encryption=load_encryption(rsa_key, encryption),
        )
        self._link = Link()
        self.system = stubs_sync.System(self._link)
        """Calls about the gateway itself."""
        self.qot = stubs_sync.Qot(self._link)
        """Quotes."""
        self.trd = stubs_sync.Trd(self._link)
        """Trading."""

    def __enter__(self) -> Self:
        return self.connect()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def init(self) -> init_connect.S2C:
        """What the gateway told about this connection in its InitConnect reply."""
        session = self._link.session
        if session.init is None:
            raise ConnectionClosed("not connected yet")
        return session.init

    @property
    def stats(self) -> Counters:
        """What went over this connection so far."""
        return self._link.session.counters

    def connect(self) -> Self:
        """Connect and shake hands; raises ConnectError within ``connect_timeout`` if that fails."""
        link = self._link
        if link.connection is not None and link.session.state is not State.CLOSED:
            raise UsageError(f"already connected to {self._options.peer}")
        connection = link.connection = Connection(self._options, link.subscribers)
        try:
            connection.open()
        except BaseException:
            connection.close()
            raise
        return self

    def close(self) -> None:
        """End the connection; calls that wait fail with ConnectionClosed. May be called twice."""
        if self._link.connection is not None:
            self._link.connection.close()
        self._link.dispatcher.close()

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None = None) -> ResponseT:
        """Send a request and return the whole reply, whatever its retType."""
        _, response = self._link.exchange(method, request, timeout)
        return response
