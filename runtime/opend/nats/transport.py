"""Reach a hub through a NATS server: the address, the login, and the call that opens a connection.

Invariant: a password or token is in the URL's object and in the line that logs in, and in no message of an error.
"""

from __future__ import annotations

from secrets import token_hex
from ssl import create_default_context
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote, urlsplit

from opend.errors import UsageError
from opend.nats.naming import HIGHEST, Names, inboxes_of
from opend.nats.reading import PORT, connect
from opend.nats.wire import NatsWire
from opend.schema.versions import client_version
from opend.wire import Greeting
from opend_proto import init_connect
from opend_proto.common import PacketEncAlgo
from opend_proto.methods import INIT_CONNECT
from opend_proto.schema import payload

if TYPE_CHECKING:
    from ssl import SSLContext

    from opend_proto.schema import AnyMethod, Message

__all__ = ["NatsTransport"]


class NatsTransport:
    """Implements ``opend.wire.Transport`` for a NATS URL and the name of a hub."""

    port_name: str = "NATS server (4222 by default)"
    keeps_ticks: bool = True

    def __init__(
        self,
        url: str,
        *,
        name: str = "main",
        token: str | None = None,
        ssl: SSLContext | None = None,
        priority: int = 0,
    ) -> None:
        """Read the URL; raises UsageError if it is none, or for a priority that there is not."""
        if type(priority) is not int or not 0 <= priority <= HIGHEST:
            raise UsageError(f"priority is a whole number from 0 to {HIGHEST}, not {priority!r}")
        self._priority = priority
        self._names = Names(name)
        try:
            parts = urlsplit(url)
            self.host: str = parts.hostname or ""
            self.port: int = parts.port or PORT
        except ValueError:
            parts, self.host = urlsplit(""), ""
        if parts.scheme not in {"nats", "tls"} or not self.host or parts.path.strip("/") or parts.query:
            raise UsageError("the URL of a NATS server must look like nats://127.0.0.1:4222 or tls://nats.example:4222")
        if ssl is not None and parts.scheme != "tls":
            raise UsageError("ssl was given, but the URL does not ask for TLS: write tls://…")
        self.tls = create_default_context() if ssl is None and parts.scheme == "tls" else ssl
        self._login: dict[str, object] = {} if token is None else {"auth_token": token}
        self._inboxes = inboxes_of(None)
        if parts.username is not None and parts.password is not None:
            user = unquote(parts.username)
            self._login = {"user": user, "pass": unquote(parts.password)}
            self._inboxes = inboxes_of(user)
        elif parts.username is not None:
            self._login = {"auth_token": unquote(parts.username)}

    def wire(self, max_body_length: int) -> NatsWire:
        """Return a wire whose login waits to be sent, with an inbox that nobody can guess.

        The inbox of a user is ``_INBOX.USER.…``, so that permissions can keep users from reading each other's replies.
        """
        hello = connect(self._login, has_tls=self.tls is not None)
        return NatsWire(self._names, f"{self._inboxes}.{token_hex(12)}", hello, max_body_length, self._priority)

    def handshake(self, client_id: str) -> HubHandshake:
        """Return a new handshake."""
        return HubHandshake(self._names, client_id)


class HubHandshake:
    """Implements ``opend.wire.Handshake``: an InitConnect call, which the hub answers itself."""

    method: AnyMethod = INIT_CONNECT

    def __init__(self, names: Names, client_id: str) -> None:
        self._client_id = client_id
        self.advice: str = f"check that `opend hub --name {names.name}` runs, and at this NATS server"

    def request(self) -> init_connect.Request:
        """Return the request that opens a connection."""
        return init_connect.Request(
            c2s=init_connect.C2S(
                client_ver=client_version(),
                client_id=self._client_id,
                recv_notify=True,
                packet_enc_algo=PacketEncAlgo.NONE,
                programming_language="Python",
            )
        )

    def greeting(self, response: Message) -> Greeting:
        """Return the facts in the hub's reply; those of the gateway are as it told the hub."""
        init = payload(cast("init_connect.Response", response).s2c)
        return Greeting(connection_id=init.conn_id, keep_alive_interval=init.keep_alive_interval, init=init)
