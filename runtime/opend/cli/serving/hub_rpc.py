"""Serve a hub's calls and pushes through gRPC, in the hub's own process.

The server is a client of the hub like any other, by way of NATS: so its callers share a lease, their calls are counted
and kept apart from those of others, and the hub's rules about trading hold for them.

Invariant: what is wrong with the options is said before anything connects.
"""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from opend.cli.hub_target import logged_in
from opend.cli.serving.protection import proves_callers, read_access, read_listening
from opend.errors import UsageError
from opend.rpc import load_server

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import AsyncGenerator, Mapping

    from opend.rpc.server import RpcServer

__all__ = ["HubRpc"]

_CLIENT_ID: Final = "gRPC"


class HubRpc:
    """What the options say about gRPC at a hub."""

    def __init__(self, arguments: Namespace, login: Mapping[str, object]) -> None:
        """Read the options; raises UsageError for those that are no use, and without the package `grpcio`."""
        # The library's own messages, in its own format, would stand beside ours.
        os.environ.setdefault("GRPC_VERBOSITY", "NONE")
        self._server = load_server()
        self._access = read_access(arguments)
        self._listening = read_listening(arguments, arguments.grpc)
        self._listening.check(self._access)
        if arguments.real and not proves_callers(arguments, self._access):
            raise UsageError("--grpc with --real takes --tokens or --tls-client-ca, so that nobody else trades")
        if "user_credentials" in login:
            raise UsageError("--grpc logs in to NATS with a password or a token, and not with a .creds file")
        self._login = login
        self._name: str = arguments.name
        self._has_real: bool = arguments.real

    @asynccontextmanager
    async def serving(self, url: str) -> AsyncGenerator[RpcServer, None]:
        """Serve while the context is open; ``url`` is that of the NATS server, without a login."""
        from opend.client_async import AsyncClient

        to_this: dict[str, Any] = {**logged_in(url, self._login), "name": self._name}
        client_of_this = AsyncClient.nats(**to_this, client_id=_CLIENT_ID, allow_real_trading=self._has_real)
        async with client_of_this as client, self._server(client, self._listening, self._access) as server:
            yield server
